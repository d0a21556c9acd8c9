"""From the annotations of an offer to the table of its terms."""

from __future__ import annotations

from candidate_comms.findings.terms import TermRead, Terms
from candidate_comms.money import Pay, PayPart
from candidate_comms.moves.facts import Term
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import MessageKind, Move, PayRole, TermName, TermState

_NAMES = (TermName.JOB_TITLE, TermName.LOCATION, TermName.EMPLOYER)
"""Terms whose value is a name, of which the reading needs a word alone."""
_MORE_OF_IT = Expression(r"(?: (?:&|of|and|the|[A-Z0-9][\w&'’.-]*\w))*(?<! of)(?<! and)(?<! the)")
_BEGINS_IT = Expression(r"(?:(?<![\w.])[A-Z][\w&'’-]* ){1,5}$")
_LONGEST = 80  # characters

__all__ = ["term_table"]


def term_table(reading: Reading) -> Terms:
    """The terms of an offer in the order of its office's checklist, then any others that it tells.

    A reminder, an extension or a withdrawal shows what it tells and misses nothing; other messages have no terms.
    """
    if not reading.kind.value.startswith("offer"):
        return Terms()
    best = reading.terms
    noted = [a for a in reading.of(Move.TERM) if isinstance(a.facts, Term)]
    order = [item.term for item in reading.office.checklist]
    rows = [_row(reading, name, best.get(name), noted) for name in [*order, *(n for n in best if n not in order)]]
    return Terms(tuple(row for row in rows if row is not None))


def _row(reading: Reading, name: TermName, term: Term | None, noted: list[Annotation]) -> TermRead | None:
    if term is None or term.state is TermState.MISSING:
        if reading.kind is not MessageKind.OFFER:
            return None
        return TermRead(name=name, state=TermState.ATTACHED if reading.attached else TermState.MISSING)
    place = next(a for a in noted if a.facts is term)
    words = _named(reading, name, place.visible) if name in _NAMES and term.state is TermState.STATED else place.visible
    return TermRead(
        name=name,
        state=term.state,
        span=reading.document.to_source(words),
        quote=words.cut(reading.document.text),
        pay=_pay(noted) if name is TermName.PAY else None,
        day=term.day,
        problem=term.problem,
    )


def _named(reading: Reading, name: TermName, words: Span) -> Span:
    """The words together with the capitalised ones beside them: "role of" Quality Officer, Example Foods "LLC"."""
    text = reading.document.text
    more = _MORE_OF_IT.match(text, words.end, words.end + _LONGEST)
    from_ = max(0, words.start - _LONGEST)
    begins = _BEGINS_IT.search(text, from_, words.start) if name is TermName.EMPLOYER else None
    return Span(begins.start() if begins else words.start, more.end() if more else words.end)


def _pay(noted: list[Annotation]) -> Pay | None:
    """Every amount that was read as pay, in the order of the message."""
    parts = [
        PayPart(a.facts.role or PayRole.PAY, a.facts.money, a.facts.pro_rata)
        for a in noted
        if isinstance(a.facts, Term) and a.facts.name is TermName.PAY and a.facts.money is not None
    ]
    return Pay(tuple(parts)) if parts else None
