"""A time of day that candidate and sender may take for two: without its zone, or with one that misleads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.locale_facts import ClockTold
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity

_OFFERS = (MessageKind.OFFER, MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION)
_TUESDAY = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
_EXAMPLES = {"uk": "5 pm UK time", "us": "5 PM Central Time", "uae": "5 pm UAE time (UTC+4)"}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each deadline told to the hour without a zone, and at each time of day whose zone misleads."""
    told = list(_deadlines(reading))
    yield from told
    for annotation in reading.of(Move.CLOCK):
        clock = annotation.facts
        if isinstance(clock, ClockTold) and not any(hit.span.overlaps(annotation.span) for hit in told if hit.span):
            yield Hit(
                f"“{annotation.quote}” {clock.problem}.",
                help=f"Name the zone: “{clock.instead}”." if clock.instead else "Name the zone by a city or country.",
                span=annotation.span,
                severity=Severity.WARNING if clock.away else Severity.INFO,
                facts=clock,
            )


def _deadlines(reading: Reading) -> Iterator[Hit]:
    """Deadlines without a zone: a warning where the candidate may be elsewhere."""
    if reading.kind not in _OFFERS:
        return
    deadlines = [(a, a.facts) for a in reading.of(Move.DEADLINE) if isinstance(a.facts, Deadline)]
    if any(deadline.zoned for _, deadline in deadlines):
        return  # the zone is told once
    for annotation, deadline in deadlines:
        wide = reading.office.jurisdiction == "us" and deadline.by_part
        if deadline.clocked and (reading.apart or wide):
            yield Hit(
                f"“{annotation.quote}” does not say whose time it is.",
                help=f"Name the zone: “{_EXAMPLES.get(reading.office.jurisdiction, '5 pm UK time')}”.",
                span=annotation.span,
                severity=Severity.WARNING if reading.apart else Severity.INFO,
                facts=deadline,
                evidence=annotation.evidence,
            )


RULE = Rule(
    code="LC604",
    name="time-zone",
    summary=(
        "A time of day without a time zone, where the two sides may be in different ones, or with one that is wrong in "
        "that season or has two readings."
    ),
    rationale=(
        "London and Chicago are six hours apart, and five in the weeks between the changes of their clocks. "
        "“Close of business” is 5 pm to one reader and another hour to the next."
    ),
    remedy="Write the hour with its zone: “5 pm UK time”.",
    citation="IANA time zone database (Europe/London, America/Chicago, Asia/Dubai)",
    severity=Severity.WARNING,
    check=check,
    flags=(
        Example(
            "Dear Iker,\n\nWe are delighted to offer you the post of Chemist, and will help you relocate from Bilbao. "
            "Please reply ⟦by 5 pm on Friday 20 November 2026⟧.\n\nKind regards,\nTess Arden",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Mr Paul,\n\nWe are pleased to offer you the role of Chef. We know that you are overseas until "
            "December. Kindly confirm your acceptance ⟦by 2 pm on Thursday 19 November 2026⟧.\n\nRegards,\nOmar Tal",
            office="uae",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Bo,\n\nWe'd like to offer you the fully remote Analyst job. Please let me know your decision ⟦by close "
            "of business on Friday, November 20, 2026⟧.\n\nRay",
            office="us",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Zoe,\n\nThe post of Tutor in Abu Dhabi is yours if you want it; flights to the UAE are paid. Please "
            "let us know ⟦by noon on Monday 23 November 2026⟧.\n\nBest wishes,\nNed Pryce",
            office="uae",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hello Arjun,\n\nWe would like to offer you the Developer role, work remotely from wherever you like. The "
            "offer is open ⟦until 17:00 on Wednesday 18 November 2026⟧.\n\nRegards,\nIsla Munro",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Wei,\n\nAs you're in Singapore we will meet online, on Tuesday 10 November 2026 at ⟦10:30⟧.\n\n"
            "Kind regards,\nTess Arden",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Bo,\n\nYour second interview is on July 14, 2027 at ⟦3 PM EST⟧.\n\nRay",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Iker,\n\nWe are delighted to offer you the post of Chemist, and will help you relocate from Bilbao. "
            "Please reply by 5 pm UK time on Friday 20 November 2026.\n\nKind regards,\nTess Arden",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Mr Paul,\n\nWe are pleased to offer you the role of Chef. Kindly confirm your acceptance by 2 pm on "
            "Thursday 19 November 2026.\n\nRegards,\nOmar Tal",
            office="uae",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Bo,\n\nWe'd like to offer you the fully remote Analyst job. Please let me know your decision by "
            "Friday, November 20, 2026.\n\nRay",
            office="us",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Zoe,\n\nThe post of Tutor in Leeds is yours if you want it. Please let us know by noon on Monday 23 "
            "November 2026.\n\nBest wishes,\nNed Pryce",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hello Arjun,\n\nYour remote interview is at 3 pm on Wednesday 18 November 2026, and we will help you "
            "relocate if it goes well.\n\nRegards,\nIsla Munro",
            sent_at=_TUESDAY,
        ),
        Example(
            "Dear Wei,\n\nAs you're in Singapore we will meet online, on Tuesday 10 November 2026 at 10:30 UK time.\n\n"
            "Kind regards,\nTess Arden",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Bo,\n\nYour second interview is on December 14, 2026 at 3 PM EST.\n\nRay",
            office="us",
        ),
    ),
)
