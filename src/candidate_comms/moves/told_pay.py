"""How well an offer tells its pay: each amount with its role, and the places where pay is named and left empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from candidate_comms.money import Money
from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import wording_of, wordings_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.money import find_period, find_plain_figure
from candidate_comms.moves.pay import annotate_amounts, annotate_column, pay_column
from candidate_comms.moves.pay_roles import role_of
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.term_shapes import labelled_lines
from candidate_comms.moves.vague_terms import Emptied
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import Move, PayRole, TermName, TermState

__all__ = ["judge_pay"]

_FIGURE_AFTER = 25  # characters after "up to" or "around" in which its amount begins
_FIGURE_BEFORE = 2  # characters between an amount and "or so"
_PERHAPS_BEFORE = 14  # characters between an amount and ", possibly including"
_PERHAPS = Expression(r"possibly|perhaps|maybe")
_PLAINLY_YEARLY = 15_000  # where pay is quoted by the year
_HOPED_FOR = "it is what could be earned, not what is paid"
_PLAIN = (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)


def judge_pay(prose: Prose, office: Office, emptied: Sequence[Emptied]) -> list[Annotation]:
    """PAY and its period wherever they are told, held in a slot or left empty; ``emptied`` are the last."""
    pay = list(_pay(prose, office, emptied))
    return [*pay, *_without_period(prose, pay, office)]


def _pay(prose: Prose, office: Office, emptied: Sequence[Emptied]) -> Iterator[Annotation]:
    """PAY and its period for each amount, and for each place where pay is named without one."""
    found: list[Annotation] = []
    column: Money | None = None
    for line, label in labelled_lines(prose):
        column = pay_column(line) or column
        if column is not None:
            found += annotate_column(prose, line, column)
        if prose.may_hold_money or prose.slots_in(line):
            found += annotate_amounts(prose, line, label, office)
    found = list(_hoped_for(_plain_where_alone(found)))
    found, vague = _emptied_amounts(prose, found, emptied, office)
    yield from found
    yield from vague
    if not found and not vague:
        found = list(_without_currency(prose)) or list(_any_amount(prose))
        yield from found


def _without_currency(prose: Prose) -> Iterator[Annotation]:
    """PAY for figures that are pay although they name no currency: "42k basic a year", "Basic 6,000"."""
    words = wording_of("en", "pay_words", "terms")
    for line, label in labelled_lines(prose):
        if not line.figures or line.sentence.part not in ("body", "subject"):
            continue
        seen = find_plain_figure(prose.folded, line.start, line.end)
        if seen is None or not (label is TermName.PAY or seen.money.period or line.says(words)):
            continue
        if label not in (None, TermName.PAY) or wording_of("en", "other_money", "terms").search(line.folded):
            continue
        term = Term(TermName.PAY, TermState.STATED, seen.money, "it names no currency", PayRole.PAY)
        yield prose.note(Move.TERM, seen.span, term)
        if seen.money.period or find_period(line.folded):
            yield prose.note(Move.TERM, seen.span, Term(TermName.PAY_PERIOD, TermState.STATED))
        return


def _plain_where_alone(found: Sequence[Annotation]) -> Iterator[Annotation]:
    """The same, with a lone "extra" that has a period taken for the pay itself."""
    amounts = [a.facts for a in found if isinstance(a.facts, Term) and a.facts.name is TermName.PAY]
    alone = all(term.role is PayRole.EXTRA for term in amounts)
    for annotation in found:
        term = annotation.facts
        if alone and isinstance(term, Term) and term.role is PayRole.EXTRA and term.money and term.money.period:
            yield evolve(annotation, facts=evolve(term, role=PayRole.PAY))
        else:
            yield annotation


def _any_amount(prose: Prose) -> Iterator[Annotation]:
    """PAY for the first amount that is nothing else: where one stands, pay cannot be said to be missing."""
    other = wording_of("en", "other_money", "terms")
    for line in prose.lines:
        if not prose.may_hold_money or line.sentence.part not in ("body", "subject") or line.says(other):
            continue
        for seen in line.amounts:
            if role_of(prose.folded, line, seen.span) is PayRole.ON_TARGET:
                yield prose.note(Move.TERM, seen.span, Term(TermName.PAY, TermState.VAGUE, seen.money, _HOPED_FOR))
                return
            yield prose.note(Move.TERM, seen.span, Term(TermName.PAY, TermState.STATED, seen.money, role=PayRole.PAY))
            yield prose.note(Move.TERM, seen.span, Term(TermName.PAY_PERIOD, TermState.STATED))
            return


def _hoped_for(found: Iterable[Annotation]) -> Iterator[Annotation]:
    """The same, with what could be earned made vague where no amount tells what is paid."""
    amounts = list(found)
    paid = any(isinstance(a.facts, Term) and a.facts.role in _PLAIN for a in amounts)
    for annotation in amounts:
        term = annotation.facts
        if not paid and isinstance(term, Term) and term.role is PayRole.ON_TARGET:
            yield evolve(annotation, facts=Term(TermName.PAY, TermState.VAGUE, term.money, _HOPED_FOR))
        else:
            yield annotation


def _emptied_amounts(
    prose: Prose, found: Sequence[Annotation], emptied: Sequence[Emptied], office: Office
) -> tuple[list[Annotation], list[Annotation]]:
    """The amounts that stay, and the places where pay is vague."""
    kept = list(found)
    vague: list[Annotation] = []
    for e in emptied:
        near = [a for a in kept if _is_amount(a) and e.line.place.overlaps(a.visible)]
        span, problem, hit = e.visible, None, None
        if e.idea == "about":
            hit = _figure_of(prose.folded, e.empty, near)
            if hit is None or (_is_on_target(e, prose) and any(_is_paid(a) for a in kept if a is not hit)):
                continue  # what is paid is told beside what could be earned
        elif e.idea == "alternative":
            hit = next((a for a in reversed(near) if a.visible.start < e.empty.start), None)
        elif e.idea == "depends":
            hit = next((a for a in near if _is_range(a)), None)
        elif near and _is_all_in(e, prose) and office.jurisdiction == "uae":
            hit, problem = near[0], "it does not say which part is the basic pay and which are allowances"
        if near and hit is None:
            continue
        if hit is not None:
            kept.remove(hit)
            span = cover([span, hit.visible])
        term = hit.facts if hit is not None and isinstance(hit.facts, Term) else None
        money, role = (term.money, term.role) if term is not None else (None, None)
        vague.append(prose.note(Move.TERM, span, Term(TermName.PAY, TermState.VAGUE, money, problem, role), e.idea))
    return kept, vague


def _figure_of(folded: str, words: Span, amounts: Sequence[Annotation]) -> Annotation | None:
    """The amount that follows "up to" or "OTE", else the one right before "or so" and "OTE"."""
    following = [a for a in amounts if 0 <= a.visible.start - words.end <= _FIGURE_AFTER]
    reach = _PERHAPS_BEFORE if _PERHAPS.match(folded, words.start, words.end) else _FIGURE_BEFORE
    before = [a for a in amounts if a.visible.overlaps(words) or 0 <= words.start - a.visible.end <= reach]
    return next(iter([*following, *before]), None)


def _is_all_in(emptied: Emptied, prose: Prose) -> bool:
    words = emptied.visible.cut(prose.folded)
    return wording_of("en", "all_in", "terms").search(words) is not None


def _is_on_target(emptied: Emptied, prose: Prose) -> bool:
    """Whether the empty words are "OTE" or "on target"."""
    on_target = wordings_of("en", "role", "terms")[PayRole.ON_TARGET]
    return on_target.search(emptied.empty.cut(prose.folded)) is not None


def _is_paid(annotation: Annotation) -> bool:
    """Whether an amount is told as what is paid."""
    term = annotation.facts
    return isinstance(term, Term) and term.role in _PLAIN and term.state is TermState.STATED


def _is_amount(annotation: Annotation) -> bool:
    term = annotation.facts
    return isinstance(term, Term) and term.name is TermName.PAY and term.role not in (PayRole.EXTRA,)


def _is_range(annotation: Annotation) -> bool:
    term = annotation.facts
    return isinstance(term, Term) and term.money is not None and term.money.low != term.money.high


def _period_apart(prose: Prose) -> Annotation | None:
    """A PAY_PERIOD that stands in another line than the amount: "paid on the 28th of each month"."""
    words = wording_of("en", "pay_words", "terms")
    for line in prose.lines:
        if line.sentence.part in ("body", "subject") and line.says(words) and find_period(line.folded):
            return prose.note(Move.TERM, line.place, Term(TermName.PAY_PERIOD, TermState.STATED))
    return None


def _without_period(prose: Prose, pay: Sequence[Annotation], office: Office) -> Iterator[Annotation]:
    """A vague PAY_PERIOD at the first amount, where no amount of the message has one."""
    terms = [a.facts for a in pay if isinstance(a.facts, Term)]
    if any(term.name is TermName.PAY_PERIOD for term in terms):
        return
    told = _period_apart(prose)
    if told is not None:
        yield told
        return
    for annotation in pay:
        term = annotation.facts
        if isinstance(term, Term) and term.role in _PLAIN and term.state is not TermState.SLOT:
            problem = "it does not say whether that is for an hour, a month or a year"
            yearly = office.pay_period == "year" and term.money is not None and (term.money.low or 0) >= _PLAINLY_YEARLY
            if yearly:  # £62k is by the year, though nothing says so
                yield prose.note(Move.TERM, annotation.visible, Term(TermName.PAY_PERIOD, TermState.STATED))
                return
            yield prose.note(Move.TERM, annotation.visible, Term(TermName.PAY_PERIOD, TermState.VAGUE, None, problem))
            return
