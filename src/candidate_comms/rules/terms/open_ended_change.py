"""A right to change the terms with nothing that bounds it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import OpenChange
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import quoted
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each such right; a note where it is about plans and policies, which any firm changes."""
    for annotation in reading.of(Move.OPEN_CHANGE):
        facts = annotation.facts
        plans = isinstance(facts, OpenChange) and facts.of_plans
        yield Hit(
            f"{quoted(annotation)} lets you change what the candidate said yes to, with no bound to it.",
            severity=Severity.INFO if plans else None,
            span=annotation.span,
            facts=facts,
            evidence=annotation.evidence,
        )


RULE = Rule(
    code="TM304",
    name="open-ended-change",
    summary="A blank cheque to change the terms: “subject to change at any time”, “any other duties we ask for”.",
    rationale=(
        "Whoever gives up a job for these terms needs to rely on them. A right to change anything at any time takes "
        "back what the offer gives, and the changes that are really meant can be named."
    ),
    remedy="Say what may change, by how much notice, and that it is agreed with the person.",
    citation="Good practice; Acas, Changing an employment contract: changes are agreed, and reasonable notice is given",
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.OFFER}),
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year. Your hours are "
            "⟦subject to change at any time⟧.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year. We ⟦reserve the right to "
            "change your salary⟧.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. You may be "
            "⟦transferred to any branch⟧.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. Your pay ⟦may be reduced "
            "without notice⟧.\n\nRegards,\nPartner Office"
        ),
        Example(
            "Hi Col,\n\nYou've got the job! £29k a year as Van Driver, and ⟦any other duties the boss asks⟧ for.\n\nBev"
        ),
    ),
    passes=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year. We may vary your "
            "shifts, with four weeks' notice and after discussing it with you.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year. Employment is at will: "
            "either of us may end it at any time, with or without notice.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. Please tell us "
            "if your travel plans change at any time.\n\nSuha Nimr",
            office="uae",
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. You will carry out other "
            "duties that are reasonable and within your grade.\n\nRegards,\nPartner Office"
        ),
        Example(
            "Dear Ffion,\n\nThank you for your application. The dates of interviews are subject to change at any time, "
            "so please look at our page.\n\nPartner Office"
        ),
    ),
)
