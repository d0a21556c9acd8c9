"""Days that cannot hold: a weekday that is another one, two first days, a start before the answer is due."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from candidate_comms.moves.facts import Conflict, Deadline
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import MONTHS, Day
from candidate_comms.moves.times.fixing import plain_date
from candidate_comms.moves.times.model import Yearless
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.timing.clock import WEEKDAY_NAMES, written_day
from candidate_comms.vocabulary import Move, TermName

__all__ = ["annotate_day_conflicts", "first_days"]

_NEAR_START = 45  # characters between "start" and its day
_SOON = timedelta(45)
"""A first day that lies further before the last day to answer is misread, or its year is."""
_COUNTING = timedelta(3)
"""How much two ways of counting days may differ."""
_FAR = 270  # days: beyond, the year of a date without one is not certain
_SENTENCE = Expression(r"[.;!?]\s")

Started = tuple[Span, date]
"""Where a first day stands in the visible text, and the day."""


def annotate_day_conflicts(
    prose: Prose, deadlines: Sequence[Annotation], order: str, sent_at: datetime | None
) -> Iterator[Annotation]:
    """A CONFLICT for each day that cannot hold."""
    for line in prose.lines:
        if line.sentence.part in ("body", "subject"):
            yield from _weekdays(prose, line, order, sent_at)
    starts = list(first_days(prose, deadlines, order, sent_at))
    for (one, first), (two, second) in itertools.pairwise(starts):
        if second not in (first, _swapped(first)):
            problem = f"names two first days, {_say(first)} and {_say(second)}"
            yield _note(prose, two, TermName.START_DATE, problem, one)
            break
    limits = [(a, a.facts.due.date()) for a in deadlines if isinstance(a.facts, Deadline) and a.facts.due is not None]
    if starts and limits:
        place, start = starts[0]
        annotation, due = max(limits, key=lambda limit: limit[1])
        if start < due <= start + _SOON and len(starts) == 1:
            problem = f"lets the job start on {_say(start)}, before the answer is due on {_say(due)}"
            yield _note(prose, place, TermName.START_DATE, problem, annotation.visible)
    yield from _lapses(prose, limits, sent_at)
    hard = [(a, due) for a, due in limits if isinstance(a.facts, Deadline) and not a.facts.soft and _is_dated(a)]
    for (one_, first), (two_, second) in itertools.pairwise(hard):
        between = prose.folded[one_.visible.end : two_.visible.start]
        if first != second and not wording_of("en", "another_time", "terms").search(between):
            problem = f"names two days to answer by, {_say(first)} and {_say(second)}"
            yield _note(prose, two_.visible, TermName.DECISION_DATE, problem, one_.visible)
            break


def _lapses(prose: Prose, limits: Sequence[tuple[Annotation, date]], sent_at: datetime | None) -> Iterator[Annotation]:
    """A length of time after which the offer lapses, well before the day on which the answer is due."""
    if sent_at is None:
        return
    dated = [(a, due) for a, due in limits if _is_dated(a)]
    lapses = wording_of("en", "lapses", "terms")
    for annotation, due in limits:
        line = next((line for line in prose.lines if line.place.overlaps(annotation.visible)), None)
        if len(dated) != 1 or _is_dated(annotation) or line is None or not line.says(lapses):
            continue
        day, last = dated[0]
        between = prose.folded[min(day.visible.end, annotation.visible.end) : max(day.visible.start, line.start)]
        if due + _COUNTING <= last and not wording_of("en", "other_limit", "terms").search(between):
            first, second = sorted((day.visible, annotation.visible))
            problem = f"lapses on {_say(due)} and asks for an answer by {_say(last)}"
            yield _note(prose, second, TermName.DECISION_DATE, problem, first)
            return


def _swapped(day: date) -> date | None:
    """The other reading of a date in figures."""
    return date(day.year, day.day, day.month) if day.day <= 12 else None


def _is_dated(annotation: Annotation) -> bool:
    """Whether a limit names a day of a month."""
    words = annotation.quote.lower()
    return any(figure.isdigit() for figure in words) and any(month in words for month in MONTHS)


def _weekdays(prose: Prose, line: Line, order: str, sent_at: datetime | None) -> Iterator[Annotation]:
    """A weekday that its date does not fall on."""
    for day in line.days(order):
        if day.weekday is None or not day.fixed:
            continue
        value = _settled(day, sent_at)
        if value is not None and value.weekday() != day.weekday:
            told, right = WEEKDAY_NAMES[day.weekday], WEEKDAY_NAMES[value.weekday()]
            problem = f"says {told}, but {written_day(value, weekday=False)} is a {right}"
            yield prose.note(Move.CONFLICT, day.span, Conflict(TermName.START_DATE, problem))


def first_days(
    prose: Prose, deadlines: Sequence[Annotation], order: str, sent_at: datetime | None
) -> Iterator[Started]:
    """The days that the message names as the first day of the job."""
    names, others = wording_of("en", "starts_on", "terms"), wording_of("en", "other_start", "terms")
    known: date | None = None
    for line in prose.lines:
        if line.sentence.part not in ("body", "subject") or not line.may_say(names):
            continue
        for day in line.days(order):
            value = _settled(day, sent_at) or (_in_year_of(day, known) if known else None)
            if value is None or any(d.visible.overlaps(day.span) for d in deadlines):
                continue
            before = prose.folded[max(line.start, day.span.start - _NEAR_START) : day.span.start]
            named = list(names.finditer(before))
            if not named or _SENTENCE.search(before, named[-1].end()) or others.search(before):
                continue
            if wording_of("en", "another_case", "terms").search(before[named[-1].end() :]):
                continue
            if others.search(prose.folded, day.span.end, min(line.end, day.span.end + 25)):
                continue
            known = value
            yield day.span, value


def _in_year_of(day: Day, known: date) -> date | None:
    """A day without a year, in the year of another one."""
    return plain_date(known.year, day.when.month, day.when.day) if isinstance(day.when, Yearless) else None


def _settled(day: Day, sent_at: datetime | None) -> date | None:
    """The day, with the year that follows from the date of sending; None where that is not certain."""
    if not isinstance(day.when, Yearless) or sent_at is None:
        return day.value
    sent = sent_at.date()
    for year in (sent.year, sent.year + 1):
        value = plain_date(year, day.when.month, day.when.day)
        if value is not None and value >= sent:
            return value if (value - sent).days <= _FAR else None
    return None


def _say(day: date) -> str:
    return written_day(day, weekday=False)


def _note(prose: Prose, at: Span, term: TermName, problem: str, other: Span) -> Annotation:
    place = prose.document.to_source(other)
    words = other.cut(prose.document.text)
    return prose.note(Move.CONFLICT, at, Conflict(term, problem, ((place, f"here “{words}”"),)))
