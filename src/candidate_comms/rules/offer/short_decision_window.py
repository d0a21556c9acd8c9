"""An offer that leaves the candidate too little time to decide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.model import Reading
from candidate_comms.offices.model import Thresholds
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.offer.tactic import OFFERS
from candidate_comms.vocabulary import Audience, MessageKind, Move, Severity

_HOURS_OF_DAY = 24
_LIKELY = 0.3  # of several times the likeliest is judged, and never an unlikely one
_FOR = {
    Audience.EXPERIENCED: "of this office",
    Audience.EXECUTIVE: "for a leading role",
    Audience.RELOCATION: "for somebody who has to move",
    Audience.GRADUATE: "for a student or graduate",
    Audience.TEMPORARY: "for temporary work",
}
_TUESDAY = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
_FRIDAY = datetime(2026, 11, 6, 11, 0, tzinfo=UTC)


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each deadline of the candidate's that is under the office's floor or its comfortable minimum."""
    limits = reading.limits
    told = [(a, a.facts) for a in reading.of(Move.DEADLINE) if isinstance(a.facts, Deadline)]
    likeliest = max((deadline.likelihood for _, deadline in told), default=0.0)
    for annotation, deadline in told:
        if deadline.likelihood < max(likeliest, _LIKELY):
            continue
        severity = _weigh(deadline, reading)
        if severity is not None:
            yield Hit(
                f"The candidate has {_length(deadline)} to decide; the comfortable minimum "
                f"{_FOR[reading.audience]} is {_days(limits.offer_window_warn_below)}.",
                help=f"Give {_enough(limits)}, name the date, and say how to ask for longer.",
                span=annotation.span,
                severity=severity,
                facts=deadline,
                evidence=annotation.evidence or (deadline.basis,),
            )


def _weigh(deadline: Deadline, reading: Reading) -> Severity | None:
    """How much the window weighs; None where it is long enough or cannot be computed."""
    limits = reading.limits
    hours, days = deadline.most_hours, deadline.working_days
    if days is not None:
        alone = days < limits.offer_window_warn_alone_below
        short = days < limits.offer_window_warn_below
    else:  # no date of sending: only what is short on any calendar
        alone = short = hours is not None and hours < _HOURS_OF_DAY * limits.offer_window_warn_alone_below
    if deadline.soft:  # agreed, or no hurry at all: it presses nobody
        return None
    if deadline.is_under_floor(limits):
        # the time of an extension comes on top of what was given
        return Severity.WARNING if reading.kind is MessageKind.OFFER_EXTENSION else Severity.ERROR
    if not short or reading.kind is MessageKind.OFFER_EXTENSION:
        return None
    return Severity.WARNING if alone or reading.has(Move.PRESSURE) else Severity.INFO


def _days(number: int) -> str:
    return "1 working day" if number == 1 else f"{number} working days"


def _enough(limits: Thresholds) -> str:
    """What is comfortable, and what is usual where that is more."""
    least, usual = limits.offer_window_warn_below, limits.offer_window_default
    return f"at least {_days(least)}" + (f", better the usual {usual}" if usual > least else "")


def _length(deadline: Deadline) -> str:
    if deadline.hours is None and deadline.working_days is None:
        return f"at most {deadline.hours_at_most:.0f} hours"
    parts = []
    if deadline.hours is not None:
        parts.append("1 hour" if deadline.hours == 1 else f"{deadline.hours:.0f} hours")
    if deadline.working_days is not None:
        parts.append(_days(deadline.working_days))
    return " (".join(parts) + (")" if len(parts) == 2 else "")


RULE = Rule(
    code="OF201",
    name="short-decision-window",
    summary=(
        "The candidate's time to decide is under the office's floor, or under its comfortable minimum, in working days."
    ),
    rationale=(
        "No statute sets a minimum time to decide on a job offer, so this is pressure and not an offence. "
        "Experiments suggest that people who accept under an exploding offer give less back afterwards: a rushed "
        "yes is a weaker yes."
    ),
    remedy="Give at least a working week, name the date and the time zone, and say how to ask for longer.",
    citation=(
        "Lau, Bart, Bearden and Tsetlin, Exploding Offers Can Blow Up in More Than One Way, Decision Analysis "
        "11(3), 2014; NACE, Advisory Opinion: Setting Reasonable Deadlines for Job Offers (which names no number "
        "of days)"
    ),
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=check,
    flags=(
        Example(
            "Dear Hannah,\n\nWe are delighted to offer you the post of Shift Engineer at £41,000 a year. Please "
            "confirm your acceptance ⟦within 24 hours⟧.\n\nKind regards,\nNeil Carver",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Brooke,\n\nWe are excited to offer you the position of Process Tech at $31 per hour. The offer "
            "remains open ⟦until 5:00 PM Central on Wednesday, November 4, 2026⟧.\n\nBest,\nRay Cole",
            office="us",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Mr Hamdan,\n\nWe are pleased to offer you the role of Site Accountant. Kindly send us your "
            "decision ⟦by Monday 9 November 2026⟧.\n\nBest regards,\nLayla Noor",
            office="uae",
            sent_at=_FRIDAY,
        ),
        Example(
            "Hello Kit,\n\nA reminder that we offered you the Stores Lead job last week. You have ⟦48 hours⟧ left "
            "to accept.\n\nRegards,\nRecruitment"
        ),
        Example(
            "Dear Ms Osei,\n\nWe would like to offer you the role of Area Trainer. We shall need your signed "
            "acceptance ⟦by Friday 6 November 2026⟧.\n\nYours sincerely,\nColin Dodd",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Dev,\n\nGreat news, the client wants you! They need a yes or no ⟦by end of day tomorrow⟧.\n\nJaz",
            sent_at=_TUESDAY,
        ),
    ),
    passes=(
        Example(
            "Dear Hannah,\n\nWe are delighted to offer you the post of Shift Engineer. Please let us know by "
            "Friday 13 November 2026; if you need longer, just ask. We will answer any question within 24 "
            "hours.\n\nKind regards,\nNeil Carver",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Brooke,\n\nWe are excited to offer you the position of Process Tech. You have two weeks to "
            "decide. Once you accept, complete the background check form within 48 hours.\n\nBest,\nRay Cole",
            office="us",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Mr Hamdan,\n\nWe are pleased to offer you the role of Site Accountant. There is no need to "
            "answer within 24 hours: take until Monday 16 November 2026.\n\nBest regards,\nLayla Noor",
            office="uae",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hello Kit,\n\nWe would like to invite you to a second interview. Please confirm a slot within 24 "
            "hours so that we can book the room.\n\nRegards,\nRecruitment"
        ),
        Example(
            "Dear Ms Osei,\n\nAt your request we have kept the date that we agreed by phone: you will tell us "
            "tomorrow whether you accept the offer of Area Trainer.\n\nYours sincerely,\nColin Dodd",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear {{ first_name }},\n\nWe would like to offer you the role of {{ job_title }}. Please tell us by "
            "{{ reply_by }} whether you accept.\n\nKind regards,\n{{ sender }}\n",
            template="offer.txt.j2",
        ),
    ),
)
