"""The terms that an Arabic offer states, leaves to a slot, or names without a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from candidate_comms.documents.model import Slot
from candidate_comms.moves.arabic.addresses import reaches_somebody
from candidate_comms.moves.arabic.days import days_in
from candidate_comms.moves.arabic.durations import Length, lengths_in
from candidate_comms.moves.arabic.labels import labelled_lines
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.pay import annotate_pay
from candidate_comms.moves.facts import Term
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.times import Day
from candidate_comms.offices.model import Office
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move, SlotRole, TermName, TermState

__all__ = ["annotate_terms", "named_terms"]

_MEASURED = frozenset({TermName.HOURS, TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION})
_BEFORE, _AFTER = 4, 7  # words around the name of a term in which its value stands
_SLOT_TERMS = {
    SlotRole.JOB: TermName.JOB_TITLE,
    SlotRole.PLACE: TermName.LOCATION,
    SlotRole.COMPANY: TermName.EMPLOYER,
    SlotRole.CONTACT: TermName.CONTACT,
}
_VALUES = frozenset({SlotRole.TERM, SlotRole.OTHER, SlotRole.DATE, *_SLOT_TERMS})
_EMPTIES_NEAR = 8  # words between a term and what empties it
_SLIGHT = frozenset({"elsewhere", "usual"})


def named_terms(page: Page) -> frozenset[TermName]:
    """The terms of a package that are named anywhere, told or not: what an offer speaks of."""
    return frozenset(TermName(name) for line in page.lines for _, _, name in line.terms)


def annotate_terms(page: Page, office: Office, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A TERM for each term that a line states, holds in a slot, or leaves empty."""
    for deadline in deadlines:
        state = TermState.SLOT if "slot" in deadline.evidence[0] else TermState.STATED
        yield _at(deadline, Term(TermName.DECISION_DATE, state))
        yield _at(deadline, Term(TermName.HOW_TO_ACCEPT, TermState.STATED))
    yield from annotate_pay(page, office)
    limits = [deadline.visible for deadline in deadlines]
    answer_soon: list[Annotation] = []
    for line, labels in labelled_lines(page):
        if line.part not in ("body", "subject", "signature"):
            continue
        yield from _of_line(page, line, labels, limits, office, answer_soon)
    if not deadlines:
        yield from answer_soon


def _at(annotation: Annotation, term: Term) -> Annotation:
    return Annotation(Move.TERM, annotation.span, annotation.visible, annotation.quote, term)


def _of_line(
    page: Page,
    line: Line,
    labels: tuple[TermName, ...],
    limits: Sequence[Span],
    office: Office,
    answer_soon: list[Annotation],
) -> Iterator[Annotation]:
    slots = [slot for slot in page.slots_in(line) if slot.role in _VALUES]
    lengths = [length for length in lengths_in(line) if length.counted]
    days = [day for day in days_in(line, office.date_order) if not _is_limit(page, day, limits)]
    empty: dict[TermName, tuple[int, int, str]] = {}
    for hit in line.cued("vague"):
        name, _, idea = hit.cue.fact.partition(" ")
        term = TermName(name)
        if term is TermName.PAY:
            continue
        if term is TermName.DECISION_DATE:
            if not hit.conditional and not line.asks and not hit.negated:
                vague = Term(term, TermState.VAGUE)
                answer_soon.append(page.at_words(Move.TERM, line, hit.first, hit.last, vague, idea))
            continue
        empty[term] = (hit.first, hit.last, idea)
    named: dict[TermName, tuple[int, int]] = {label: (0, len(line.norms)) for label in labels}
    for first, last, name in line.terms:
        named.setdefault(TermName(name), (first, last))
    if line.part == "body" and TermName.START_DATE not in {*named, *empty}:
        first_day = _first_day(line, days)
        if first_day is not None:
            span = first_day.span
            # no name stands beside it, so it is not compared with another first day
            yield page.note(Move.TERM, span.start, span.end, Term(TermName.START_DATE, TermState.STATED))
    for name in [*empty, *(n for n in named if n not in empty)]:
        if name is TermName.PAY:
            continue
        if name in empty and not _is_filled(name, line, empty[name], lengths, days, slots):
            first, last, idea = empty[name]
            yield page.at_words(Move.TERM, line, first, last, Term(name, TermState.VAGUE), idea)
            continue
        if name not in named:
            continue
        first, last = named[name]
        yield from _named(page, line, name, first, last, lengths, days, slots)
    asked = any(hit.cue.fact == "ask" for hit in line.cued("time_to_think"))
    if TermName.CONTACT not in named and (asked or reaches_somebody(line)):
        yield page.note(Move.TERM, line.start, line.end, Term(TermName.CONTACT, TermState.STATED))
    for slot in slots:
        held = _SLOT_TERMS.get(slot.role)
        if held is not None and held not in named:
            span = page.place_of(slot)
            yield page.note(Move.TERM, span.start, span.end, Term(held, TermState.SLOT))


def _first_day(line: Line, days: Sequence[Day]) -> Day | None:
    """A day that is fixed and still to come, where the line does not look back: the first day, in an offer."""
    begun = next((day for day in days if day.fixed and _is_from_then(line, day)), None)
    if begun is not None:
        return begun
    if line.holds(small("terms_looks_back")) or line.has("offer_back", "extend", "thanks", "withdraw", "time_to_think"):
        return None
    return next((day for day in days if day.fixed), None)


def _is_from_then(line: Line, day: Day) -> bool:
    """Whether a day is one that something lasts from: "from 3 January"."""
    at = next((index for index, start in enumerate(line.starts) if start >= day.span.start), 0)
    return at > 0 and line.norms[at - 1] == "من" and not line.before(at)


def _is_limit(page: Page, day: Day, limits: Iterable[Span]) -> bool:
    visible = page.visible(day.span.start, day.span.end)
    return any(limit.overlaps(visible) for limit in limits)


def _named(
    page: Page,
    line: Line,
    name: TermName,
    first: int,
    last: int,
    lengths: Sequence[Length],
    days: Sequence[Day],
    slots: Sequence[Slot],
) -> Iterator[Annotation]:
    """The term at words ``first`` to ``last``, told, in a slot, emptied by what stands beside it, or not at all."""
    whole = first == 0 and last == len(line.norms)
    if name is TermName.HOURS and line.norms[last : last + 1] in (["الاضافي"], ["الاضافيه"]):
        return  # overtime
    if name in _MEASURED:
        near = [n for n in lengths if whole or (first - _BEFORE <= n.first and n.last <= last + _AFTER)]
        own = near or (name is TermName.HOURS and (days or _weekdays(line))) or _denied(line, name)
        if own:
            yield page.at_words(Move.TERM, line, first, last, Term(name, TermState.STATED))
        elif slots:
            yield page.at_words(Move.TERM, line, first, last, Term(name, TermState.SLOT))
        elif (emptied := _emptied(line, last, whole)) is not None:
            at, until, idea = emptied
            yield page.at_words(Move.TERM, line, min(first, at), max(until, at + 1), Term(name, TermState.VAGUE), idea)
        elif name is TermName.HOURS:
            yield page.at_words(Move.TERM, line, first, last, Term(name, TermState.STATED))
        return
    if name is TermName.START_DATE:
        fixed = [day for day in days if day.fixed or (day.when is not None and not day.today)]
        if fixed:
            told = next((day for day in fixed if day.value), fixed[0])
            begins = None if line.holds(word_list("begins_apart", "vague"), first, last + 2) else told.value
            start, end = min(line.starts[first], told.span.start), max(line.ends[last - 1], told.span.end)
            yield page.note(Move.TERM, start, end, Term(name, TermState.STATED, day=begins))
        elif any(slot.role in (SlotRole.DATE, SlotRole.TERM, SlotRole.OTHER) for slot in slots):
            yield page.at_words(Move.TERM, line, first, last, Term(name, TermState.SLOT))
        elif (emptied := _emptied(line, last, whole)) is not None and line.part == "body":
            at, until, idea = emptied
            yield page.at_words(Move.TERM, line, min(first, at), until, Term(name, TermState.VAGUE), idea)
        return
    if name is TermName.JOB_TITLE:
        following = line.norms[last] if last < len(line.norms) else ""
        if not whole and (
            not following or following in small("terms_no_title") or line.before(last) in (",", ".", ";")
        ):
            return
        if following[:1] == "⟨":
            yield page.at_words(Move.TERM, line, first, last + 1, Term(name, TermState.SLOT))
            return
        last = min(last + 1, len(line.norms))
    if name in (TermName.LOCATION, TermName.CONTRACT_TYPE, TermName.BENEFITS):
        emptied = _emptied(line, last, whole)
        slight = emptied is not None and name is TermName.BENEFITS and emptied[2] in _SLIGHT
        for_how_long = name is TermName.CONTRACT_TYPE and bool(lengths)
        if emptied is not None and not slight and not for_how_long:
            at, until, idea = emptied
            yield page.at_words(Move.TERM, line, min(first, at), until, Term(name, TermState.VAGUE), idea)
            return
    state = TermState.SLOT if any(slot.role in _VALUES for slot in slots) and whole else TermState.STATED
    yield page.at_words(Move.TERM, line, first, last, Term(name, state))


def _denied(line: Line, name: TermName) -> bool:
    """Whether it is said that there is none: "بلا فترة تجربة"."""
    return name is TermName.PROBATION and any(line.clauses.negated(first) for first, _, n in line.terms if n == name)


def _weekdays(line: Line) -> bool:
    return any(word[0].isdigit() for word in line.norms)


def _emptied(line: Line, last: int, whole: bool) -> tuple[int, int, str] | None:
    """What empties a term beside it, if anything does."""
    for hit in line.cued("empty"):
        if hit.cue.fact == "about":
            continue
        if whole or (last - 1 <= hit.first <= last + _EMPTIES_NEAR and _same_clause(line, last - 1, hit.first)):
            return hit.first, hit.last, hit.cue.fact
    return None


def _same_clause(line: Line, first: int, last: int) -> bool:
    """Whether no mark or other term stands between two words."""
    if any(set(line.before(index)) & set(",;()") for index in range(first + 1, last + 1)):
        return False
    return not any(first < begun < last for begun, _, _ in line.terms)


def _is_filled(
    name: TermName,
    line: Line,
    empty: tuple[int, int, str],
    lengths: Sequence[Length],
    days: Sequence[Day],
    slots: Sequence[Slot],
) -> bool:
    """Whether a value stands beside empty words after all."""
    first, last, idea = empty
    if name is TermName.START_DATE:
        return any(day.fixed for day in days) or any(slot.role is SlotRole.DATE for slot in slots)
    if name is TermName.PROBATION and idea == "put_off":
        return False
    if name in _MEASURED:
        return any(first - _BEFORE <= n.first <= last + _AFTER for n in lengths)
    if name is TermName.BENEFITS:
        rest = [t for t in line.terms if t[2] == name and (t[1] <= first or t[0] >= last)]
        return bool(rest) or (":" in line.written[: line.ends[last - 1] - line.start + 2] and last < len(line.norms))
    if name is TermName.CONTRACT_TYPE:
        return bool(lengths)
    if name is TermName.LOCATION:  # a place beside it, or somebody only comes by
        labels = word_list("place_labels", "vague")
        others = [t for t in line.terms if t[2] == name and (t[1] <= first or t[0] >= last)]
        return any(not is_in(line.norms[t[0]], labels) for t in others) or line.holds(
            word_list("visiting", "vague"), max(0, first - 2), first
        )
    if name is TermName.CONDITIONS:
        return line.before(last).startswith((":", "(")) if last < len(line.norms) else False
    return False
