"""A date that two readers would read as two days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from candidate_comms.moves.facts import DateMention, Deadline
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.timing.clock import written_day
from candidate_comms.vocabulary import Move, Severity

_EXAMPLE = datetime.date(2027, 3, 4)


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each all-figure date with two readings, and at each relative day on which the candidate should act."""
    order = reading.office.date_order
    pattern = written_day(_EXAMPLE, order)
    limits = [(a.visible, a.facts.due) for a in reading.of(Move.DEADLINE) if isinstance(a.facts, Deadline)]
    for annotation in reading.of(Move.DATE):
        date = annotation.facts
        if not isinstance(date, DateMention):
            continue
        if date.ambiguous:
            yield Hit(
                f"“{annotation.quote}” is one day to a British reader and another to an American one.",
                help=f"Write the month as a word: “{pattern}”.",
                span=annotation.span,
                facts=date,
                evidence=annotation.evidence,
            )
            continue
        here = [due for limit, due in limits if annotation.visible.overlaps(limit)]
        if date.relative and (date.candidate_should_act or here):
            meant = next((written_day(due, order) for due in here if due is not None), pattern)
            yield Hit(
                f"“{annotation.quote}” depends on the day when it is read.",
                help=f"Add the date: “{meant}”.",
                span=annotation.span,
                severity=Severity.WARNING,
                facts=date,
                evidence=annotation.evidence,
            )


RULE = Rule(
    code="LC603",
    name="ambiguous-date",
    summary="A date in figures with two readings, or “next Friday” without a date where the candidate has to act.",
    rationale=(
        "British and UAE English put the day first, American English the month, and candidates cross borders: "
        "03/04/2026 is a month apart. “Next Friday” means this week to some and the week after to others."
    ),
    remedy="Write the weekday, the day, the month as a word, and the year.",
    citation="Unicode Common Locale Data Repository, date patterns of en-GB, en-AE and en-US",
    severity=Severity.ERROR,
    check=check,
    flags=(
        Example(
            "Dear Nest,\n\nWe would like to offer you the post of Clerk of Works, starting on "
            "⟦05/04/2027⟧.\n\nRegards,\nGwen Toft"
        ),
        Example(
            "Hi Amber,\n\nPlease come in for your interview on ⟦03/06/2026⟧ at 2:00 PM.\n\nBest,\nTodd",
            office="us",
        ),
        Example(
            "Dear Mr Odeh,\n\nWe are pleased to offer you the role. Kindly confirm your acceptance by "
            "⟦07-08-2026⟧.\n\nHR Department",
            office="uae",
        ),
        Example("Hi Gavin,\n\nWe'd like to offer you the job. Let me know by ⟦next Friday⟧.\n\nShan"),
        Example(
            "Dear Petra,\n\nYour second interview is ⟦next Tuesday⟧ at 10 am at the Hull office.\n\n"
            "Kind regards,\nMick Dale"
        ),
    ),
    passes=(
        Example(
            "Dear Nest,\n\nWe would like to offer you the post of Clerk of Works, starting on 5 April "
            "2027.\n\nRegards,\nGwen Toft"
        ),
        Example(
            "Hi Amber,\n\nPlease come in for your interview on 06/23/2026 at 2:00 PM.\n\nBest,\nTodd",
            office="us",
        ),
        Example(
            "Dear Mr Odeh,\n\nKindly confirm your acceptance by next Thursday, 6 August 2026.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Gavin,\n\nThank you for coming in last Friday. I am sorry to say that we are not offering you the "
            "job.\n\nShan"
        ),
        Example(
            "Dear Petra,\n\nYour reference is 04/05/11872 and the office is at 3/4 Dock Street. We have received "
            "your application.\n\nKind regards,\nMick Dale"
        ),
        Example("Hi Rav,\n\nWe meet on 2026-03-04 to decide, and I will write to you by then.\n\nMeg"),
        Example(
            "Dear Tove,\n\nThe room is free on 04/04/2027, so I have booked your assessment for that day.\n\n"
            "Regards,\nJan Holt"
        ),
    ),
)
