"""The terms that an offer states, leaves to a slot or an attachment, or mentions without a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.documents.model import Slot
from candidate_comms.money import Money
from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import wording_of, wordings_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.pay import annotate_column, annotate_pay, pay_column
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.moves.term_shapes import (
    has_first_day,
    labelled_lines,
    place_in,
    reaches_somebody,
    title_in,
)
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, SlotRole, TermName, TermState

__all__ = ["annotate_terms", "mentioned", "rests_on_earlier", "says_announced", "says_attached"]

_TERMS = {term.value: term for term in TermName}
_SLOT_TERMS = {
    SlotRole.JOB: TermName.JOB_TITLE,
    SlotRole.PLACE: TermName.LOCATION,
    SlotRole.COMPANY: TermName.EMPLOYER,
    SlotRole.CONTACT: TermName.CONTACT,
}
_VALUE_ROLES = frozenset({*_SLOT_TERMS, SlotRole.TERM, SlotRole.OTHER, SlotRole.PERSON})
_DAY_ROLES = frozenset({SlotRole.DATE, SlotRole.TERM, SlotRole.OTHER})

_PACKAGE = frozenset(
    {TermName.PAY, TermName.START_DATE, TermName.HOURS, TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION}
    | {TermName.BENEFITS}
)
_COMES_BACK = frozenset({Move.OFFER_BACK, Move.EXTEND, Move.WITHDRAW})

Found = dict[TermName, tuple[int, int]]
"""The first token of each term of a line, and one past its last."""


def says_attached(prose: Prose) -> bool:
    """Whether the message says that the terms are in an attached or linked document."""
    attached, papers = wording_of("en", "attached", "terms"), wording_of("en", "papers", "terms")
    return any(line.says(attached) and line.says(papers) for line in prose.lines)


def says_announced(prose: Prose) -> bool:
    """Whether the message says that the formal offer, with the terms, is still to come."""
    announced = wording_of("en", "announced", "terms")
    return any(line.says(announced) for line in prose.lines)


def mentioned(prose: Prose) -> frozenset[TermName]:
    """Which of pay and the first day are named anywhere, told or not."""
    naming = wordings_of("en", "mention", "terms")
    names = naming.standing_in(prose.words, prose.folded)
    return frozenset(TermName(name) for name in names if any(line.says(naming[name]) for line in prose.lines))


def rests_on_earlier(prose: Prose, annotations: Sequence[Annotation]) -> bool:
    """Whether the message comes back to an offer that was made before, and tells nothing of the terms itself."""
    if any(isinstance(a.facts, Term) and a.facts.name in _PACKAGE for a in annotations):
        return False
    earlier = wording_of("en", "earlier_offer", "terms")
    return any(a.move in _COMES_BACK for a in annotations) or any(line.says(earlier) for line in prose.lines)


def annotate_terms(prose: Prose, office: Office, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A TERM for each term that a line states, holds in a slot, or leaves empty."""
    for deadline in deadlines:
        state = TermState.SLOT if "slot" in deadline.evidence[0] else TermState.STATED
        yield prose.note(Move.TERM, deadline.visible, Term(TermName.DECISION_DATE, state))
        yield prose.note(Move.TERM, deadline.visible, Term(TermName.HOW_TO_ACCEPT, TermState.STATED))
    column: Money | None = None
    for line, label in labelled_lines(prose):
        column = pay_column(line) or column
        if column is not None:
            yield from annotate_column(prose, line, column)
        slots = prose.slots_in(line)
        vague = {TermName(h.cue.fact): h for h in line.cued("vague")} if line.has("vague") else {}
        if prose.may_hold_money or slots or vague:
            yield from annotate_pay(prose, line, label, vague.pop(TermName.PAY, None), office)
        found: Found = {_TERMS[name]: (first, last) for first, last, name in line.terms}
        if label is not None and label is not TermName.PAY:
            found[label] = (0, len(line.norms))
        has_day = has_first_day(line, deadlines, office.date_order)
        if vague:
            yield from _empty(prose, line, vague, found, has_day)
        _add_shapes(line, found, has_day, place_known=TermName.LOCATION in vague)
        for name, (first, last) in found.items():
            found_state = _state(slots, name, has_day)
            if found_state is not None:
                yield prose.note(Move.TERM, line.visible(first, last), Term(name, found_state))
        if TermName.CONTACT not in found and reaches_somebody(line):
            yield prose.note(Move.TERM, line.place, Term(TermName.CONTACT, TermState.STATED))
        for slot in slots:
            term = _held_by(slot)
            if term is not None and term not in found:
                yield prose.note(Move.TERM, slot.visible, Term(term, TermState.SLOT))


def _empty(
    prose: Prose, line: Line, vague: dict[TermName, CueHit], found: Found, has_day: bool
) -> Iterator[Annotation]:
    """The terms that are named without a value; they are no longer among those found."""
    for name, hit in vague.items():
        if (name is TermName.START_DATE and has_day) or _holds_a_value(prose, line, hit):
            continue
        found.pop(name, None)
        words = line.visible(hit.first, hit.last)
        yield prose.note(Move.TERM, words, Term(name, TermState.VAGUE))


def _holds_a_value(prose: Prose, line: Line, hit: CueHit) -> bool:
    """Whether an empty word is filled after all.

    It holds a figure or a slot ("15 days and the usual holidays"), a list follows it ("the following checks: …",
    "full benefits (medical, …)"), or the law says what is meant ("as required by law").
    """
    if any(norm[0].isdigit() or norm[0] == "⟨" for norm in line.norms[hit.first : hit.last]):
        return True
    if line.norms[hit.last : hit.last + 2] == ["by", "law"]:
        return True
    after = prose.document.text[line.ends_at(hit.last - 1) :][:3].lstrip()
    return after[:1] in (":", "(")


def _add_shapes(line: Line, found: Found, has_day: bool, *, place_known: bool) -> None:
    """Add the terms that only their shape tells."""
    if TermName.LOCATION not in found and not place_known and (place := place_in(line)):
        found[TermName.LOCATION] = place
    if TermName.START_DATE not in found and has_day:
        found[TermName.START_DATE] = (0, len(line.norms))
    if TermName.JOB_TITLE not in found and (title := title_in(line)):
        found[TermName.JOB_TITLE] = title


def _held_by(slot: Slot) -> TermName | None:
    """The term that a slot holds by its role or its name. Pay has its own reading."""
    if slot.role is SlotRole.DATE and any(part in slot.name for part in words_of("en", "start_slot", "terms")):
        return TermName.START_DATE
    return _SLOT_TERMS.get(slot.role)


def _state(slots: Sequence[Slot], name: TermName, has_day: bool) -> TermState | None:
    """Whether a term is stated or left to a slot; None for a first day without a day."""
    if name is TermName.START_DATE:
        if has_day:
            return TermState.STATED
        return TermState.SLOT if any(s.role in _DAY_ROLES for s in slots) else None
    return TermState.SLOT if any(s.role in _VALUE_ROLES for s in slots) else TermState.STATED
