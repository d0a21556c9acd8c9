"""How well an offer tells each term, once the message is known to be an offer.

The kind of a message is told by which terms it names. Here the terms of an offer are judged: what is named and left
empty is vague, and each amount of pay gets its role.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from attrs import evolve

from candidate_comms.moves.answer_soon import annotate_answer_soon
from candidate_comms.moves.day_conflicts import annotate_day_conflicts, first_days
from candidate_comms.moves.employer import annotate_employer
from candidate_comms.moves.facts import Term
from candidate_comms.moves.hours_conflicts import annotate_hours_conflicts
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.office_facts import annotate_office_facts
from candidate_comms.moves.open_changes import annotate_open_changes
from candidate_comms.moves.open_conditions import annotate_conditions
from candidate_comms.moves.pay_conflicts import annotate_pay_conflicts
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.told_pay import judge_pay
from candidate_comms.moves.told_twice import annotate_told_twice
from candidate_comms.moves.vague_terms import Emptied, find_emptied
from candidate_comms.offices.model import Office
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import Move, TermName, TermState

__all__ = ["judge_terms"]

_PAY = (TermName.PAY, TermName.PAY_PERIOD)


def judge_terms(
    prose: Prose, annotations: Sequence[Annotation], office: Office, sent_at: datetime | None
) -> list[Annotation]:
    """The annotations of an offer, with its terms judged; in no order."""
    emptied = list(find_emptied(prose, office.date_order))
    deadlines = [a for a in annotations if a.move is Move.DEADLINE]
    dated = any(a.move is Move.DEADLINE for a in annotations)
    soon = [] if dated else list(annotate_answer_soon(prose, office.date_order))
    others = [
        e for e in emptied if e.term is not TermName.PAY and not (e.term is TermName.DECISION_DATE and (dated or soon))
    ]
    kept = [a for a in annotations if not _is_replaced(a, others)]
    vague = [
        prose.note(Move.TERM, e.visible, Term(e.term, TermState.VAGUE), e.idea)
        for e in others
        if e.idea != "some_time" or not _is_told(kept, e.term)
    ]
    pay = judge_pay(prose, office, [e for e in emptied if e.term is TermName.PAY])
    if not any(isinstance(a.facts, Term) and a.facts.name is TermName.START_DATE for a in [*kept, *vague]):
        kept += _some_start(prose, office.date_order, deadlines)
    if not any(isinstance(a.facts, Term) and a.facts.name is TermName.EMPLOYER for a in kept):
        kept += annotate_employer(prose)
    return [
        *_with_days(prose, kept, deadlines, office, sent_at),
        *vague,
        *soon,
        *pay,
        *annotate_conditions(prose, office.jurisdiction),
        *annotate_open_changes(prose),
        *annotate_pay_conflicts(prose, pay),
        *annotate_day_conflicts(prose, deadlines, office.date_order, sent_at),
        *annotate_hours_conflicts(prose),
        *annotate_told_twice(prose, pay),
        *annotate_office_facts(prose),
    ]


def _with_days(
    prose: Prose, kept: Iterable[Annotation], deadlines: Sequence[Annotation], office: Office, sent_at: datetime | None
) -> Iterator[Annotation]:
    """The same, with the first day in the facts of the line that tells it."""
    days = list(first_days(prose, deadlines, office.date_order, sent_at))
    for annotation in kept:
        term = annotation.facts
        if isinstance(term, Term) and term.name is TermName.START_DATE and term.state is TermState.STATED:
            here = sentence_at(prose, annotation.visible.start)
            found = next(((at, day) for at, day in days if here is not None and here.visible.overlaps(at)), None)
            if found is None:
                yield annotation
                continue
            place, day = found
            whole = cover([annotation.visible, place])
            yield prose.note(Move.TERM, whole, evolve(term, day=day), *annotation.evidence)
        else:
            yield annotation


def _is_replaced(annotation: Annotation, emptied: Sequence[Emptied]) -> bool:
    """Whether a term that was noted for telling the kind is judged anew."""
    term = annotation.facts
    if not isinstance(term, Term):
        return False
    if term.name in _PAY or term.state is TermState.VAGUE:
        return True
    return any(e.term is term.name and e.line.place.overlaps(annotation.visible) for e in emptied)


def _is_told(annotations: Iterable[Annotation], name: TermName) -> bool:
    return any(
        isinstance(a.facts, Term) and a.facts.name is name and a.facts.state in (TermState.STATED, TermState.SLOT)
        for a in annotations
    )


def _some_start(prose: Prose, order: str, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A START_DATE for a first day that is told in passing."""
    then = wording_of("en", "starts_then", "terms")
    deciding = wording_of("en", "answering", "terms")
    for line in prose.lines:
        if line.sentence.part in ("body", "subject") and line.says(then) and not line.asks:
            match = then.search(line.folded)
            if match is not None and not deciding.search(match.group()):
                span = Span(line.start + match.start(), line.start + match.end())
                yield prose.note(Move.TERM, span, Term(TermName.START_DATE, TermState.STATED))
                return
    looks_back = wording_of("en", "looks_back", "terms")
    for line in prose.lines:
        if line.sentence.part != "body" or line.says(looks_back) or line.says(deciding):
            continue
        day = next((day for day in line.days(order) if not any(d.visible.overlaps(day.span) for d in deadlines)), None)
        if day is not None:
            yield prose.note(Move.TERM, day.span, Term(TermName.START_DATE, TermState.STATED))
            return
