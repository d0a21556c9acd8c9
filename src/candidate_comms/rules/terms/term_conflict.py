"""Two statements of one offer that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Conflict
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each statement that another one contradicts, which it points at."""
    for annotation in reading.of(Move.CONFLICT):
        facts = annotation.facts
        if isinstance(facts, Conflict):
            yield Hit(
                f"The offer {facts.problem}.",
                span=annotation.span,
                facts=facts,
                evidence=annotation.evidence,
                related=facts.others,
            )


RULE = Rule(
    code="TM306",
    name="term-conflict",
    summary=(
        "Figures or days that cannot both hold: two salaries, a total that is not the sum, a weekday that is not the "
        "date's, a start before the answer is due, a full-time job of 20 hours, a remote job with a daily office."
    ),
    rationale=(
        "Whichever of two figures the candidate believes, one of you will be disappointed, and an accepted offer is "
        "a promise: which of the two was promised may have to be argued."
    ),
    remedy="Keep one figure or day, and let the others follow from it.",
    citation="Good practice; the offer and the ministry's form must agree (UAE Ministerial Resolution 46/2022)",
    severity=Severity.ERROR,
    kinds=frozenset({MessageKind.OFFER}),
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at a salary of £32,000 a year.\n\n"
            "Your annual salary of ⟦£30,500⟧ is paid by the month.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher.\n\nBasic salary AED 7,000 per month\n"
            "Housing allowance AED 3,000 per month\nTotal ⟦AED 11,000⟧ per month\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position. You will be paid ⟦$31.00 per hour ($72,000 per "
            "year)⟧.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year, starting on ⟦Tuesday 1 "
            "March 2027⟧.\n\nRegards,\nPartner Office"
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor. Your start date is 1 March 2027.\n\n"
            "Please bring your passport when you start on ⟦8 March 2027⟧.\n\nRegards,\nPartner Office"
        ),
    ),
    passes=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at a salary of £32,000 a year, rising "
            "to £33,500 a year after probation.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher.\n\nBasic salary AED 7,000 per month\n"
            "Housing allowance AED 3,000 per month\nTotal AED 10,000 per month\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position. You will be paid $31.00 per hour ($64,480 per "
            "year at 40 hours).\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year, starting on Monday 1 "
            "March 2027. Pension contributions start on 1 June 2027.\n\nRegards,\nPartner Office"
        ),
        Example(
            "Dear Ffion,\n\nThank you for coming on Tuesday 1 March 2027. We will write by the end of the week."
            "\n\nPartner Office"
        ),
    ),
)
