"""A term of an offer that is named and not told."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.answer_soon import ASKED
from candidate_comms.moves.facts import Term
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import answer, question, quoted, why_vague
from candidate_comms.vocabulary import MessageKind, Move, Severity, TermName, TermState

_OTHER_RULES = (TermName.PAY, TermName.PAY_PERIOD, TermName.CONDITIONS)
"""Terms that rules of their own judge."""


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each vague wording of a term; a note where another paper of the message tells the terms."""
    best = reading.terms
    unasked = _LEFT_OUT - {item.term for item in reading.office.checklist}
    for annotation in reading.of(Move.TERM):
        term = annotation.facts
        if not isinstance(term, Term) or term.state is not TermState.VAGUE or term.name in _OTHER_RULES:
            continue
        told = best.get(term.name, term).state is not TermState.VAGUE
        in_passing = term.name is TermName.DECISION_DATE and ASKED not in annotation.evidence
        slight = reading.attached or in_passing or "bonus" in annotation.evidence
        slight = slight or term.name in unasked or (told and _is_slight(annotation))
        yield Hit(
            f"{quoted(annotation)} does not tell the candidate {question(term.name)}"
            + (f": {term.problem}." if term.problem else "."),
            help=f"Say it outright: “{answer(term.name, reading.office.jurisdiction)}”",
            span=annotation.span,
            severity=Severity.INFO if slight else None,
            facts=term,
            evidence=why_vague(annotation),
        )


_LEFT_OUT = frozenset({TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION})
"""Terms that letters of some offices leave out: little is lost where they are vague."""
_SLIGHT = frozenset({"praised", "usual", "fitting"})
_SLIGHT_OF_BENEFITS = _SLIGHT | {"elsewhere", "our_choice"}


def _is_slight(annotation: Annotation) -> bool:
    """Whether empty words take little away where the term is told: "generous", "as per our policy" of a benefit."""
    term = annotation.facts
    of_benefits = isinstance(term, Term) and term.name is TermName.BENEFITS
    slight = _SLIGHT_OF_BENEFITS if of_benefits else _SLIGHT
    return not slight.isdisjoint(annotation.evidence)


RULE = Rule(
    code="TM303",
    name="vague-term",
    summary="A term other than pay that is named without a value: “TBC”, “as required”, “benefits to follow”.",
    rationale=(
        "A candidate cannot plan a move, childcare or a notice period around “to be confirmed”. In a 2025 survey "
        "of job seekers unclear expectations were among the reasons for declining an offer."
    ),
    remedy="Give the value, or the date by which you will give it.",
    citation="CareerPlug, Candidate Experience Report, 2025; Acas, Offering someone a job",
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.OFFER}),
    check=check,
    flags=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year. Your ⟦start "
            "date is to be confirmed⟧.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year. ⟦Benefits to "
            "follow.⟧\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. Your "
            "⟦working hours will be as required by the school⟧.\n\nHR Department",
            office="uae",
        ),
        Example("Hi Col,\n\nYou've got it! £29k a year, ⟦notice is the usual⟧, and you start on 1 March 2027.\n\nBev"),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year, ⟦based at one "
            "of our offices, to be decided⟧.\n\nRegards,\nPartner Office"
        ),
    ),
    passes=(
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year, starting on "
            "Monday 1 March 2027.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year, with medical, dental "
            "and a 401(k) from day one.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. Your hours "
            "are 8 am to 3 pm, Monday to Friday. Bring a laptop if required.\n\nRegards,\nSuha Nimr",
            office="uae",
        ),
        Example(
            "Hi Col,\n\nYour second interview is booked for 9 June 2026; the room is to be confirmed at "
            "reception.\n\nBev"
        ),
        Example(
            "Dear Ffion,\n\nThank you for your application. The start date and office are to be confirmed with "
            "whoever is appointed.\n\nPartner Office"
        ),
        Example(
            "Dear Rhys,\n\nI am writing to say that you have not been successful. Your answer on hours of work, "
            "“as required”, was too short for a planner.\n\nAngela Frost"
        ),
    ),
)
