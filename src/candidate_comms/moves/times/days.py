"""Days in English prose: dates in words and figures, weekdays, and days counted from the day of reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from candidate_comms.moves.times.fixing import plain_date
from candidate_comms.moves.times.model import (
    Dated,
    Day,
    DayOfMonth,
    FromToday,
    MonthEnd,
    Named,
    Reckoning,
    Unfixed,
    WeekEnd,
    WorkingDays,
    Yearless,
)
from candidate_comms.moves.times.names import (
    MONTHS,
    WEEKDAYS,
    any_of,
    days_on,
    named_days,
    ordinals,
    phrases,
    plain_words,
)
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span

__all__ = ["find_days", "may_hold_a_day"]

_MONTH = any_of(MONTHS)
_WEEKDAY = any_of(WEEKDAYS)
_FULL_WEEKDAY = any_of(name for name in WEEKDAYS if name.endswith("day"))
_SHORT_WEEKDAY = any_of(name for name in WEEKDAYS if not name.endswith("day"))
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY})\b[.,]{{0,2}}\s+(?:the\s+)?)?"
_DATE = Expression(
    # Where none begins, nothing else is tried.
    r"(?=\d|\b[a-pr-w])(?:"
    rf"\b{_LEAD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+|day\s+of\s+)?(?P<month>{_MONTH})\b\.?"
    r"(?:,?\s+(?P<year>\d{4})\b)?"
    rf"|\b(?:(?P<weekday2>{_WEEKDAY})\b[.,]{{0,2}}\s+)?(?P<month2>{_MONTH})\b\.?\s+(?:the\s+)?"
    r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?\b(?!:\d)"
    r"(?:,?\s+(?P<year2>\d{4})\b)?"
    r"|(?<![\d/.-])(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    r"|(?<![\d/.,-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d{2})(?![\d/-])"
    rf"|(?<![\d/.-])(?P<dash>\d{{1,2}}[-/. ](?P<dash_month>{_MONTH})[-/. ](?P<dash_year>\d{{4}}|\d{{2}}))\b"
    rf"|\b(?:by|before|until|till|on|through|than|{_WEEKDAY})[,.]?\s+(?P<short>(?P<x>\d{{1,2}})/(?P<y>\d{{1,2}}))(?![\d/])"
    rf"|\b(?P<weekday3>{_WEEKDAY})\b[.,]?\s+(?:the\s+)?(?P<nth>{_ORDINAL})\b"
    rf"|\b(?P<next_month>(?:the\s+)?(?P<nth3>{_ORDINAL})\s+of\s+next\s+month)\b"
    rf"|\b(?P<spelt>{any_of(ordinals())})\s+(?:of\s+)?(?P<spelt_month>{_MONTH})\b(?:,?\s+(?P<spelt_year>\d{{4}})\b)?"
    rf"|\b(?:by|before|until|till|on|than|is|of|to)\s+(?P<of_month>(?:the\s+)?(?P<nth2>{_ORDINAL})"
    r"(?:\s+(?P<which>of\s+(?:next|this|the)\s+month|inst|prox)\b|(?=\s*(?:$|[.,;:!?)—-])|\s+(?:at|and|or|by|if|to|so|please|when|noon|latest|whether|\d))))"
    rf"|\b(?P<weeks>a\s+week|a\s+fortnight|two\s+weeks)\s+(?:on|from|this)\s+(?:this\s+|coming\s+)?(?P<from>{_FULL_WEEKDAY})\b"
    rf"|\b(?P<lead>(?:next|this|coming|following|the\s+following)\s+)?(?P<bare>{_FULL_WEEKDAY})\b"
    r"(?P<tail>\s+(?:week\b(?!end|'s|s)|fortnight|next|coming|of\s+(?:next|the\s+following)\s+week|next\s+week))?"
    rf"|\b(?:by|before|until|till|on|than|eod|cob|noon|[ap]m)\s+(?P<abbreviated>{_SHORT_WEEKDAY})\b\.?(?!\s*\d)"
    rf"|\b(?P<holiday>{any_of(named_days())})\b"
    rf"|\b(?P<relative>{any_of(days_on())})\b"
    rf"|\b(?P<week_end>{any_of((*phrases('week_ends', 'this'), *phrases('week_ends', 'next')))})\b"
    rf"|\b(?P<month_end>{any_of((*phrases('month_ends', 'this'), *phrases('month_ends', 'next')))})\b"
    r"|\b(?P<working>(?:(?:the\s+)?(?:next|following)|one|1)\s+(?:working|business|work)\s+day)\b(?!s)"
    rf"|\b(?P<unfixed>{any_of(phrases('unfixed'))})\b)"
)
_DAY_WORDS = frozenset(MONTHS) | frozenset(
    f"{_FULL_WEEKDAY}|today|tomorrow|tommorow|tomorow|tmrw|tmw|day|days|overnight|weekend|week|fortnight|month|midweek|return|inst|eve|patrick|date|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|halloween".split(
        "|"
    )
)
"""Of these, one stands in each expression of ``_DATE`` but the dates in figures."""
_IN_FIGURES = Expression(r"\d[/.-]\d|\d(?:st|nd|rd|th)\b")


def may_hold_a_day(words: Set[str], text: str) -> bool:
    """Whether to look for days in folded text at all, told from its words (the pieces between other characters).

    >>> may_hold_a_day({"by", "friday"}, "by friday"), may_hold_a_day({"thank", "you"}, "thank you")
    (True, False)
    """
    return not _DAY_WORDS.isdisjoint(words) or _IN_FIGURES.search(text) is not None


def find_days(text: str, start: int = 0, end: int | None = None, *, order: str = "dmy") -> Iterator[Day]:
    """The days mentioned in folded text; ``order`` is that of a date in figures, ``"dmy"`` or ``"mdy"``.

    >>> [day.value.isoformat() for day in find_days("by friday 6 march 2026")]
    ['2026-03-06']
    """
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        day = _day(match, order)
        if day is not None:
            yield day


def _day(match: re.Match[str], order: str) -> Day | None:
    get = match.group
    for group in ("short", "of_month", "abbreviated"):
        if get(group):
            span = Span(match.start(group), match.end(group))
            break
    else:
        span = Span(match.start(), match.end() - match.group().endswith("."))
    words = match.string[span.start : span.end]
    weekday = get("weekday") or get("weekday2") or get("weekday3")
    number = WEEKDAYS[weekday] if weekday else None
    if get("month") or get("month2"):
        return _in_words(span, words, number, match)
    if get("dash"):
        year = int(get("dash_year"))
        day = int(get("dash").split(get("dash_month"))[0].strip(" -/."))
        return Day(
            span, Dated(plain_date(year if year > 99 else 2000 + year, MONTHS[get("dash_month")], day)), words=words
        )
    if get("iso"):
        year_, month_, day_ = (int(x) for x in get("iso").split("-"))
        return Day(span, Dated(plain_date(year_, month_, day_)), words=words)
    if get("a"):
        return _in_figures(span, words, match, order)
    if get("short"):
        return _short(span, words, int(get("x")), int(get("y")), order)
    if get("nth") or get("nth2"):
        day_of_month = int((get("nth") or get("nth2"))[:-2])
        which = get("which")
        months = None if not which or which == "inst" else (0 if "this" in which else 1)
        return Day(span, DayOfMonth(day_of_month, months), weekday=number, words=words) if day_of_month <= 31 else None
    if get("nth3"):
        return Day(span, DayOfMonth(int(get("nth3")[:-2]), 1), words=words)
    if get("spelt"):
        month, day = MONTHS[get("spelt_month")], ordinals()[plain_words(get("spelt"))]
        year_of = get("spelt_year")
        return Day(span, Dated(plain_date(int(year_of), month, day)) if year_of else Yearless(month, day), words=words)
    if get("from"):
        weeks = 1 if "week" in get("weeks") and "two" not in get("weeks") else 2
        weekday_ = WEEKDAYS[get("from")]
        return Day(span, Named(weekday_, weeks=weeks), weekday=weekday_, words=words)
    if get("abbreviated"):
        return _named(span, words, get("abbreviated"), "", "")
    if get("holiday"):
        return Day(span, Yearless(*named_days()[plain_words(get("holiday"))]), words=words)
    if get("bare"):
        return _named(span, words, get("bare"), get("lead") or "", get("tail") or "")
    return _counted(span, words, match)


def _in_words(span: Span, words: str, weekday: int | None, match: re.Match[str]) -> Day | None:
    get = match.group
    month = MONTHS[get("month") or get("month2")]
    day, year = int(get("day") or get("day2")), get("year") or get("year2")
    if not 1 <= day <= 31:
        return None
    when: Reckoning = Dated(plain_date(int(year), month, day)) if year else Yearless(month, day)
    return Day(span, when, weekday=weekday, words=words)


def _in_figures(span: Span, words: str, match: re.Match[str], order: str) -> Day | None:
    first, second, last = (int(match.group(part)) for part in "abc")
    full = last + 2000 if last < 100 else last
    both = 1 <= first <= 12 and 1 <= second <= 12
    if not both and not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    if match.group("sep") == "." and len(match.group("c")) == 2 and full < 2020:
        return None
    day_first = first > 12 or (both and order == "dmy")
    value = plain_date(full, second, first) if day_first else plain_date(full, first, second)
    return Day(span, Dated(value), ambiguous=both and first != second, words=words)


def _short(span: Span, words: str, first: int, second: int, order: str) -> Day | None:
    """A date such as 3/25, which no year follows."""
    both = 1 <= first <= 12 and 1 <= second <= 12
    day, month = (first, second) if first > 12 or (both and order == "dmy") else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Day(span, Yearless(month, day), ambiguous=both and first != second, words=words)


def _named(span: Span, words: str, name: str, lead: str, tail: str) -> Day:
    weekday = WEEKDAYS[name]
    said = plain_words(tail)
    if said == "week":
        when = Named(weekday, weeks=1)
    elif said == "fortnight":
        when = Named(weekday, weeks=2)
    else:
        when = Named(weekday, next_week="next" in lead or "next" in said or "following" in said)
    return Day(span, when, weekday=weekday, words=words)


def _counted(span: Span, words: str, match: re.Match[str]) -> Day:
    get = match.group
    if get("relative"):
        return Day(span, FromToday(days_on()[plain_words(get("relative"))]), words=words)
    if get("week_end"):
        return Day(span, WeekEnd(int("next" in words or "following" in words)), words=words, closes=True)
    if get("month_end"):
        return Day(span, MonthEnd(int("next" in words)), words=words)
    if get("working"):
        return Day(span, WorkingDays(1), words=words, closes=True)
    return Day(span, Unfixed(), words=words)
