"""A deadline with a time of day and no time zone, where sender and candidate may be in different ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from candidate_comms.moves.model import Deadline, Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.offer.tactic import OFFERS
from candidate_comms.vocabulary import Move, Severity

_TUESDAY = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
_EXAMPLES = {"uk": "5 pm UK time", "us": "5 PM Central Time", "uae": "5 pm UAE time (UTC+4)"}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each deadline told to the hour without a zone: a warning where the candidate may be elsewhere."""
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
    summary="A deadline with a time of day and no time zone, where the two sides may be in different ones.",
    rationale=(
        "London and Chicago are six hours apart, and five in the weeks between the changes of their clocks. "
        "“Close of business” is 5 pm to one reader and another hour to the next."
    ),
    remedy="Write the hour with its zone: “5 pm UK time”.",
    citation="IANA time zone database (Europe/London, America/Chicago, Asia/Dubai)",
    severity=Severity.WARNING,
    kinds=OFFERS,
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
    ),
)
