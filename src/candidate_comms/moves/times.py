"""Time expressions in English prose: dates, weekdays, times of day, durations.

A narrow grammar: what it does not know stays text, and what the words do not fix stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import date, time

from attrs import frozen

from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "Clock",
    "Day",
    "Duration",
    "find_clocks",
    "find_days",
    "find_durations",
    "may_hold_a_day",
    "may_hold_a_duration",
]

_MONTH_NAMES = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
    "november nov|december dec"
)
_WEEKDAY_NAMES = (
    "monday mon|tuesday tues tue|wednesday weds wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun"
)
_NUMBER_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
MONTHS = {name: i for i, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()}
WEEKDAYS = {name: i for i, names in enumerate(_WEEKDAY_NAMES.split("|")) for name in names.split()}
_NUMBERS = {name: i for i, name in enumerate(_NUMBER_NAMES.split())} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty eight": 48,
    "forty-eight": 48,
    "twenty four": 24,
    "twenty-four": 24,
    "seventy two": 72,
    "seventy-two": 72,
    "couple of": 2,
    "a couple of": 2,
    "half a": 0.5,
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_FULL_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY})\b[.,]?\s+(?:the\s+)?)?"
_DATE = Expression(
    # Where none begins, nothing else is tried.
    r"(?=\d|\b(?:t[uho]|a[pu]|o[cv]|we|f[ero]|s[aue]|m[oai]|n[oe]|de|j[au]|c[ol.]|e[no.]))(?:"
    rf"\b{_LEAD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?"
    r"(?:,?\s+(?P<year>\d{4})\b)?"
    rf"|\b(?:(?P<weekday2>{_WEEKDAY})\b[.,]?\s+)?(?P<month2>{_MONTH})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,?\s+(?P<year2>\d{4})\b)?"
    r"|(?<![\d/.-])(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    r"|(?<![\d/.,-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d{2})(?![\d/-])"
    rf"|\b(?P<lead>(?:next|this|coming|following)\s+)?(?P<bare>{_FULL_WEEKDAY})\b(?P<tail>\s+(?:week|next|coming))?"
    r"|\b(?P<relative>today|tomorrow|tonight|this (?:evening|afternoon|morning)|"
    r"end of (?:the )?(?:day|business|play|week)|close of (?:business|play)|"
    r"(?:c\.?o\.?b|e\.?o\.?d)\b|overnight|the weekend|midnight|next week|this week)\b)"
)
_DAY_WORDS = frozenset(MONTHS) | frozenset(
    f"{_FULL_WEEKDAY}|today|tomorrow|tonight|evening|afternoon|morning|day|business|play|week|cob|eod|c|co|e|eo|"
    "overnight|weekend|midnight".split("|")
)
"""Of these, one stands in each expression of ``_DATE`` but the dates in figures."""
_IN_FIGURES = Expression(r"\d[/.-]\d")
_CLOCK = Expression(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
    r"|\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b"
    r"|\b(?P<word>noon|midday|midnight)\b"
)
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted((re.escape(w) for w in _NUMBERS), key=len, reverse=True)) + r")"
_UNITS = ("hour", "hr", "day", "week", "fortnight", "minute", "month")
_DURATION = Expression(
    rf"\b{_COUNT}(?:\s*\(\s*(?P<figure>\d{{1,3}})\s*\))?[\s-]*+"
    r"(?P<kind>working|business|calendar|full|clear|office|week)?[\s-]*+"
    r"(?P<unit>hours?|hrs?|days?|weeks?|fortnight|minutes?|months?)\b(?:['’]?s?)"
)


@frozen
class Day:
    """A day that is mentioned."""

    span: Span
    value: date | None
    """None where the words alone do not fix it."""
    weekday: int | None = None
    month_day: tuple[int, int] | None = None
    """A date without a year."""
    ambiguous: bool = False
    relative: str = ""
    """The relative word, such as ``"tomorrow"`` or ``"friday"``."""
    ends: bool = False
    """Whether the end of its working day is meant: "close of business"."""


@frozen
class Clock:
    """A time of day."""

    span: Span
    value: time


@frozen
class Duration:
    """A length of time."""

    span: Span
    hours: float | None = None
    days: float | None = None
    working: bool = False


def may_hold_a_day(words: Set[str], text: str) -> bool:
    """Whether to look for days in folded text at all, told from its words (the pieces between other characters).

    >>> may_hold_a_day({"by", "friday"}, "by friday"), may_hold_a_day({"thank", "you"}, "thank you")
    (True, False)
    """
    return not _DAY_WORDS.isdisjoint(words) or _IN_FIGURES.search(text) is not None


def find_days(text: str, start: int = 0, end: int | None = None, *, order: str = "dmy") -> Iterator[Day]:
    """The days mentioned in folded text.

    >>> [day.value.isoformat() for day in find_days("by friday 6 march 2026")]
    ['2026-03-06']
    """
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        span = Span(match.start(), match.end())
        day = _day(match, span, order)
        if day is not None:
            yield day


def _day(match: re.Match[str], span: Span, order: str) -> Day | None:
    get = match.group
    weekday = get("weekday") or get("weekday2")
    number = WEEKDAYS[weekday] if weekday else None
    if get("month") or get("month2"):
        month = MONTHS[get("month") or get("month2")]
        day = int(get("day") or get("day2"))
        year = get("year") or get("year2")
        if not 1 <= day <= 31:
            return None
        if year:
            return Day(span, _date(int(year), month, day), weekday=number)
        return Day(span, None, weekday=number, month_day=(month, day))
    if get("iso"):
        year_, month_, day_ = (int(x) for x in get("iso").split("-"))
        return Day(span, _date(year_, month_, day_))
    if get("a"):
        first, second, last = int(get("a")), int(get("b")), int(get("c"))
        full = last + 2000 if last < 100 else last
        both = 1 <= first <= 12 and 1 <= second <= 12
        if not both and not (1 <= min(first, second) <= 12 and max(first, second) <= 31 and min(first, second) >= 1):
            return None
        if get("sep") == "." and len(get("c")) == 2 and full < 2020:
            return None
        day_first = first > 12 or (both and order == "dmy")
        value = _date(full, second, first) if day_first else _date(full, first, second)
        return Day(span, value, ambiguous=both and first != second)
    if get("bare"):
        return Day(span, None, weekday=WEEKDAYS[get("bare")], relative=match.group())
    return Day(span, None, relative=get("relative"))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_clocks(text: str, start: int = 0, end: int | None = None) -> Iterator[Clock]:
    """The times of day in folded text.

    >>> [clock.value.isoformat() for clock in find_clocks("by 5pm or 17:30")]
    ['17:00:00', '17:30:00']
    """
    for match in _CLOCK.finditer(text, start, len(text) if end is None else end):
        get = match.group
        if get("word"):
            value = time(23, 59) if get("word") == "midnight" else time(12)
        elif get("hour24"):
            value = time(int(get("hour24")), int(get("minute24")))
        else:
            hour, minute = int(get("hour")), int(get("minute") or 0)
            if not (1 <= hour <= 12 and minute < 60):
                continue
            value = time(hour % 12 + (12 if get("half")[0] == "p" else 0), minute)
        yield Clock(Span(match.start(), match.end()), value)


def may_hold_a_duration(text: str) -> bool:
    """Whether to look for lengths of time in folded text at all."""
    return any(unit in text for unit in _UNITS)


def find_durations(text: str, start: int = 0, end: int | None = None) -> Iterator[Duration]:
    """The lengths of time in folded text.

    >>> [(d.hours, d.days, d.working) for d in find_durations("within 24 hours, ten (10) working days or a week")]
    [(24.0, None, False), (None, 10.0, True), (None, 7.0, False)]
    """
    for match in _DURATION.finditer(text, start, len(text) if end is None else end):
        get = match.group
        word = get("figure") or get("count")
        count = float(word) if word.isdigit() else float(_NUMBERS[word])
        unit = get("unit")
        span = Span(match.start(), match.end())
        working = get("kind") in ("working", "business", "office")
        if unit.startswith(("hour", "hr")):
            yield Duration(span, hours=count, working=working)
        elif unit.startswith("minute"):
            yield Duration(span, hours=count / 60)
        elif unit.startswith("day"):
            yield Duration(span, days=count, working=working)
        elif unit.startswith("week"):
            yield Duration(span, days=count * (5 if working else 7), working=working)
        elif unit == "fortnight":
            yield Duration(span, days=14 * count)
        else:
            yield Duration(span, days=30 * count)
