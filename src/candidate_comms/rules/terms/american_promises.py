"""Promises that an offer in the US makes by the way: lasting employment, and covenants after it (Illinois)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from candidate_comms.moves.facts import OfficeFact, Term
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.offices.model import CovenantFloor
from candidate_comms.rules.model import Hit
from candidate_comms.rules.terms.contract_law import office_hit
from candidate_comms.rules.terms.questions import quoted
from candidate_comms.vocabulary import Move, PayRole, Severity, TermName

__all__ = ["american_promises"]

_FLOORS = "820 ILCS 90/10"
_REVIEW = "820 ILCS 90/20"
_PLAIN = (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)


def american_promises(reading: Reading, facts: list[tuple[Annotation, OfficeFact]]) -> Iterator[Hit]:
    """A hit at a promise that employment at will does not keep, and at a covenant that the place restricts."""
    for annotation, fact in facts:
        if fact.what == "guaranteed":
            yield office_hit(
                annotation,
                f"{quoted(annotation)} can be read as a promise that at-will employment does not make.",
                "Write “regular full-time”, and say that employment is at-will.",
                Severity.INFO,
                "SHRM, How to create an offer letter without contractual implications",
            )
    covenants = [(a, f) for a, f in facts if f.what in ("no_compete", "no_solicit")]
    floor = _floor(reading)
    if floor is None:
        return
    yearly = _yearly_pay(reading)
    for annotation, fact in covenants[:1]:
        least = floor.no_compete if fact.what == "no_compete" else floor.no_solicit
        if yearly is not None and yearly <= least and _single_pay(reading):
            yield office_hit(
                annotation,
                f"{quoted(annotation)}: in Illinois such a covenant is void unless earnings exceed ${least:,} a year; "
                f"this offer gives ${yearly:,.0f}.",
                "Leave the covenant out.",
                Severity.ERROR,
                _FLOORS,
            )
        elif not reading.has(Move.LEGAL_ADVICE):
            yield office_hit(
                annotation,
                f"{quoted(annotation)}: in Illinois the candidate has to be told in writing to consult an attorney "
                "about it, and to have 14 days with it.",
                "Add: “We advise you to consult an attorney about the covenant; you have 14 days to review it.”",
                Severity.WARNING,
                _REVIEW,
            )


def _floor(reading: Reading) -> CovenantFloor | None:
    """The floor in force when the offer is made; the latest one before now is not known to the library."""
    on = reading.sent_at.date() if reading.sent_at is not None else reading.office.checked
    return _latest([f for f in reading.office.covenant_floors if (reading.office.region or "") in f.regions], on)


def _latest(floors: list[CovenantFloor], on: date) -> CovenantFloor | None:
    return next((floor for floor in reversed(floors) if floor.since <= on), None)


def _yearly_pay(reading: Reading) -> float | None:
    """The pay for a year, where the offer tells it by the year, the month or the week."""
    for annotation in reading.of(Move.TERM):
        term = annotation.facts
        if isinstance(term, Term) and term.name is TermName.PAY and term.role in _PLAIN:
            return term.money.yearly if term.money else None
    return None


def _single_pay(reading: Reading) -> bool:
    """Whether nothing is paid on top: the floor is about all earnings."""
    return not any(
        isinstance(a.facts, Term) and a.facts.role in (PayRole.EXTRA, PayRole.ON_TARGET) for a in reading.of(Move.TERM)
    )
