"""An offer that depends on something it does not name."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Term
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import quoted
from candidate_comms.vocabulary import MessageKind, Move, Severity, TermName, TermState


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each condition that is not told; a note where the message lists its conditions elsewhere."""
    listed = reading.terms.get(TermName.CONDITIONS)
    told = listed is not None and listed.state is not TermState.VAGUE
    for annotation in reading.of(Move.TERM):
        term = annotation.facts
        if not isinstance(term, Term) or term.name is not TermName.CONDITIONS or term.state is not TermState.VAGUE:
            continue
        slight = reading.attached or (told and annotation.evidence != ("unlisted",))
        why = term.problem or "it does not say which"
        yield Hit(
            f"{quoted(annotation)} makes the offer depend on something that the candidate cannot check: {why}.",
            severity=Severity.INFO if slight else None,
            span=annotation.span,
            facts=term,
        )


RULE = Rule(
    code="TM305",
    name="unstated-condition",
    summary="“Subject to checks” with no word of which; “subject to contract”; probation among the conditions (UK).",
    rationale=(
        "The conditions decide when it is safe to resign elsewhere, so each has to be named. An accepted offer can be "
        "a contract already although conditions are outstanding, and probation is part of that contract: a court read "
        "references, right to work and probation as conditions of a contract that had been made."
    ),
    remedy="List each condition, say which must be met before the job is safe, and keep probation apart.",
    citation=(
        "Kankanalapalli v Loesche Energy Systems Ltd [2026] EAT 49; Acas, If your job offer is withdrawn; "
        "Acas, Offering someone a job"
    ),
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.OFFER}),
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year. This is ⟦subject "
            "to the usual checks⟧.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year, ⟦contingent upon clearance⟧."
            "\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. The joining is "
            "⟦subject to all formalities⟧.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. The offer is subject to "
            "two references and ⟦client approval⟧.\n\nRegards,\nPartner Office"
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. This offer is subject to "
            "two references and the successful ⟦completion of your probation⟧.\n\nRegards,\nPartner Office"
        ),
    ),
    passes=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year, subject to two "
            "references and proof of your right to work.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year, contingent on a background "
            "check and a drug screen.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month, subject to the "
            "following checks: a medical test and attested degrees.\n\nSuha Nimr",
            office="uae",
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. All checks are complete; "
            "the offer is not subject to any formalities.\n\nRegards,\nPartner Office"
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. The first six months are "
            "a probation period.\n\nRegards,\nPartner Office"
        ),
        Example("Dear Rhys,\n\nIf we make you an offer, it will be subject to the usual checks.\n\nAngela Frost"),
    ),
)
