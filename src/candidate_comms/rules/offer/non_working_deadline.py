"""A decision date on which nobody works, or a window that is mostly weekend and holidays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.model import Reading
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.offer.tactic import OFFERS
from candidate_comms.timing.clock import written_day
from candidate_comms.vocabulary import Move, Severity

_TUESDAY = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
_FRIDAY = datetime(2026, 11, 6, 12, 0, tzinfo=UTC)
_LEAST = 3  # calendar days: of a shorter window nobody expects more
_LONG = 8  # calendar days: a longer window leaves enough, whatever falls into it
_LIKELY = 0.4  # of a less likely limit nothing is said


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each decision date that is no working day, late on a short day, or whose window is mostly free days."""
    for annotation in reading.of(Move.DEADLINE):
        deadline = annotation.facts
        if isinstance(deadline, Deadline) and deadline.likelihood >= _LIKELY and not deadline.soft:
            said = _trouble(deadline, reading)
            if said:
                yield Hit(said, span=annotation.span, facts=deadline, evidence=annotation.evidence)


def _trouble(deadline: Deadline, reading: Reading) -> str:
    due, week = deadline.due, reading.office.week
    if due is None or deadline.hours is None or deadline.working_days is None:
        return ""
    calendar = calendar_of(reading.office)
    day = written_day(due, reading.office.date_order)
    if not calendar.is_working_day(due.date()) and deadline.counted_day:
        return f"{day} is not a working day at this office: nobody is there to answer a question."
    closes = week.short_days.get(due.weekday())
    if closes is not None and deadline.clocked and due.time() > closes:
        return f"On {day} this office closes at {closes:%H:%M}: nobody is there to answer a question."
    days = (due.date() - (due - timedelta(hours=deadline.hours)).date()).days
    if _LEAST <= days <= _LONG and 2 * deadline.working_days < days:
        worked = deadline.working_days
        left = f"{worked} {'is' if worked == 1 else 'are'} worked" if worked else "none is worked"
        return f"Of the {days} days to decide, {left}."
    return ""


RULE = Rule(
    code="OF211",
    name="non-working-deadline",
    summary=(
        "The decision date falls on a weekend, a holiday or the afternoon of a short day, or the window holds far "
        "fewer working days than it seems to."
    ),
    rationale=(
        "Seventy-two hours from Friday noon hold one working day. People need to reach a bank, a landlord, a current "
        "employer or the recruiter, and none of them answers on a free day."
    ),
    remedy="Move the date to a full working day with at least five working days before it.",
    citation=(
        "Weekends and short days of the office: gulfnews.com/uae/uae-all-friday-prayers…; SI 2003/3319 reg. 2 "
        "(business day)"
    ),
    severity=Severity.WARNING,
    kinds=OFFERS,
    check=check,
    flags=(
        Example(
            "Dear Hal,\n\nWe are delighted to offer you the post of Baker. Please let us know your decision ⟦by Sunday "
            "15 November 2026⟧.\n\nKind regards,\nTess Arden",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Ms Salma,\n\nWe are pleased to offer you the role of Planner. Kindly confirm your acceptance ⟦by "
            "4 pm on Friday 13 November 2026⟧.\n\nRegards,\nOmar Tal",
            office="uae",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Bo,\n\nWe'd like to offer you the job. You have ⟦72 hours⟧ to accept.\n\nRay",
            office="us",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Nerys,\n\nFurther to our offer of employment, we should be glad of your answer ⟦no later than "
            "Saturday 14 November⟧.\n\nYours sincerely,\nC. Rudd",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hello Femi,\n\nThe job is yours. The offer stays open ⟦for three days⟧; sign in the portal if you want "
            "it.\n\nRecruitment",
            sent_at=_FRIDAY,
        ),
    ),
    passes=(
        Example(
            "Dear Hal,\n\nWe are delighted to offer you the post of Baker. Please let us know your decision by Friday "
            "13 November 2026.\n\nKind regards,\nTess Arden",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Ms Salma,\n\nWe are pleased to offer you the role of Planner. Kindly confirm your acceptance by "
            "11 am on Friday 13 November 2026.\n\nRegards,\nOmar Tal",
            office="uae",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Bo,\n\nWe'd like to offer you the job. You have ten days to accept. You would start on Sunday, "
            "November 29, 2026.\n\nRay",
            office="us",
            sent_at=_FRIDAY,
        ),
        Example("Hi Bo,\n\nThe job is yours if you want it. You have 72 hours to accept.\n\nRay", office="us"),
        Example(
            "Dear Nerys,\n\nAs we agreed, you will let us know by Sunday 15 November whether you accept our offer.\n\n"
            "Yours sincerely,\nC. Rudd",
            sent_at=_TUESDAY,
        ),
    ),
)
