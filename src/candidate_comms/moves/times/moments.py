"""Days and times of day that belong together, as one moment: "by 5 pm Central on Friday 4 December"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from candidate_comms.moves.times.clocks import find_clocks
from candidate_comms.moves.times.model import (
    Clock,
    Dated,
    Day,
    DayOfMonth,
    FromToday,
    Moment,
    MonthEnd,
    Named,
    Unfixed,
    WeekEnd,
    WorkingDays,
    Yearless,
)
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover

__all__ = ["find_moments"]

_APART = Expression(r";|[.!?](?:\s|$)|\n\s*\n|\b(?:or|and|but|from|since|to|if|when|we|you|i|will)\b")
_NEXT_DAY = Expression(r"^\s*(?:[,(–—-]|on|that is|i\.?e\.?,?|the)?\s*(?:on\s+|the\s+)?$")
_MOST_SPECIFIC = (Dated, Yearless, DayOfMonth, Named, WorkingDays, FromToday, WeekEnd, MonthEnd)
_FAR = 34  # characters between an hour and its day


def find_moments(text: str, days: Sequence[Day], start: int, end: int) -> Iterator[Moment]:
    """The moments of a stretch of folded text whose days are known.

    A part of the day or an hour with no day beside it is today's.

    >>> from candidate_comms.moves.times.days import find_days
    >>> words = "by 5pm on friday 6 march 2026"
    >>> [m.clock.value.hour for m in find_moments(words, list(find_days(words)), 0, len(words))]
    [17]
    """
    known = list(_one_each(text, days))
    clocks = [clock for clock in find_clocks(text, start, end) if not any(_inside(clock.span, d) for d in days)]
    owner = {clock.span: _day_of(clock, known, text) for clock in clocks}
    for day in known:
        own = [clock for clock in clocks if owner[clock.span] is day and not isinstance(day.when, Unfixed)]
        told = next((clock for clock in own if not clock.part), None)
        yield Moment(cover([day.span, *(c.span for c in own)]), day, told or (own[0] if own else None))
    for clock in clocks:
        if owner[clock.span] is None and clock.bare in ("", "limit"):
            yield Moment(
                clock.span, Day(clock.span, FromToday(0), words=text[clock.span.start : clock.span.end]), clock
            )


def _day_of(clock: Clock, days: Sequence[Day], text: str) -> Day | None:
    """The day that a time of day belongs to: the nearest with only small words in between, if there is one."""
    near = [day for day in days if _near(clock.span, day.span, text)]
    return min(
        near, key=lambda day: max(day.span.start - clock.span.end, clock.span.start - day.span.end), default=None
    )


def _one_each(text: str, days: Sequence[Day]) -> Iterator[Day]:
    """Days, with those that name the same day twice made one: "tomorrow, Friday 6 March"."""
    held: Day | None = None
    for day in days:
        if held is not None and _same(text, held, day):
            first, second = sorted((held, day), key=lambda d: _MOST_SPECIFIC.index(type(d.when)))
            held = evolve(first, span=cover([held.span, day.span]), closes=first.closes or second.closes)
            continue
        if held is not None:
            yield held
        held = day
    if held is not None:
        yield held


def _same(text: str, first: Day, second: Day) -> bool:
    if isinstance(first.when, Unfixed) or isinstance(second.when, Unfixed) or type(first.when) is type(second.when):
        return False
    return _NEXT_DAY.match(text[first.span.end : second.span.start]) is not None


def _inside(span: Span, day: Day) -> bool:
    return day.span.start <= span.start and span.end <= day.span.end


def _near(clock: Span, day: Span, text: str) -> bool:
    """Whether only small words stand between a time of day and its day."""
    first, second = sorted((clock, day))
    if first.end > second.start:
        return False
    between = text[first.end : second.start]
    return len(between) <= _FAR and len(between.split()) <= 4 and not _APART.search(between)
