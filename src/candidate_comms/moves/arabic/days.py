"""Days in Arabic prose: dates in words and figures, weekdays, and days counted from the day of reading."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from candidate_comms.moves.arabic.lexicon import small, spelt
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.numbers import number_at, number_words
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.times import Day
from candidate_comms.moves.times.fixing import plain_date
from candidate_comms.moves.times.model import (
    Dated,
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
from candidate_comms.text.spans import Span

__all__ = ["days_in"]

_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PREFIXES = ("", "و", "ب", "ل", "ك")
_LEADS = frozenset({"الموافق", "الموافقه", "تاريخ", "بتاريخ", "يوم", "موافق", "في"})
_MONTH_OF = frozenset({"شهر", "من"})
_NEXT = frozenset({"القادم", "المقبل", "القادمه", "المقبله", "التالي", "قادم", "مقبل", "التاليه"})
_THIS = frozenset({"هذا", "الحالي", "الجاري", "هذه"})
_PAST = (["الماضي"], ["السابق"], ["المنصرم"], ["الفايت"], ["قبل"])
_ENDS = frozenset({"نهايه", "اخر", "انتهاء", "ختام", "انقضاء"})
_WEEK, _MONTH = frozenset({"الاسبوع", "اسبوع"}), frozenset({"الشهر", "شهر"})
_EVENING = "المسا"
_DAY = frozenset({"يوم", "اليوم", "ليوم", "بيوم", "ويوم"})


@cache
def _names(table: str) -> dict[tuple[str, ...], int]:
    """Names of one or two words, with what may stand before the first."""
    return {
        (prefix + spelt(words[0]), *map(spelt, words[1:])): int(number)
        for number, names in table_of("ar", "times")[table].items()
        for words in (name.split("_") for name in names.split())
        for prefix in _PREFIXES
    }


@cache
def _first_words(table: str) -> frozenset[str]:
    return frozenset(name[0] for name in _names(table))


def days_in(line: Line, order: str = "dmy") -> list[Day]:
    """The days that a line mentions, in folded places; ``order`` is that of a date in figures.

    >>> text = "يوم الخميس الموافق 12 مارس 2026"
    >>> [(day.value.isoformat(), day.weekday) for day in days_in(Line(text, 0, len(text)))]
    [('2026-03-12', 3)]
    """
    known = line.days.get(order)
    if known is None:
        known = line.days[order] = _found(line, order)
    return known


def _found(line: Line, order: str) -> list[Day]:
    norms, triggers = line.norms, _triggers()
    if not line.figures and triggers.isdisjoint(norms):
        return []
    found: list[Day] = []
    index = 0
    while index < len(norms):
        word = norms[index]
        day = _day_at(line, index, order) if word in triggers or word[0].isdigit() else None
        if day is None:
            index += 1
            continue
        last, value = day
        if found and _continues(line, found[-1], value):
            before = found.pop()
            whole = Span(before.span.start, value.span.end)
            if isinstance(before.when, FromToday):
                value = evolve(before, span=whole)
            else:
                value = evolve(value, span=whole, weekday=before.weekday)
        found.append(value)
        index = max(last, index + 1)
    return found


@cache
def _triggers() -> frozenset[str]:
    """The words with which a day may begin."""
    heads = _RELATIVE | _ENDS | {"مطلع", "بدايه", "منتصف", "اوايل", "اواخر"}
    prefixed = {prefix + word for word in heads for prefix in ("", "و", "ف", "ب", "ل", "ك")}
    return frozenset(prefixed) | _first_words("weekdays") | number_words()


def _continues(line: Line, before: Day, day: Day) -> bool:
    """Whether a date tells once more the weekday before it: "Thursday, the 12th of March"."""
    if isinstance(before.when, FromToday) and isinstance(day.when, Named):  # "tomorrow, Thursday"
        return line.text[before.span.end : day.span.start].strip(" ،,") in ("", "يوم")
    if not isinstance(before.when, Named) or not isinstance(day.when, Dated | Yearless | DayOfMonth):
        return False
    between = line.text[before.span.end : day.span.start]
    return all(word in _LEADS for word in re.findall(r"[^\W\d_]+", between)) and not set(between) & set(".;\n")


def _day_at(line: Line, index: int, order: str) -> tuple[int, Day] | None:
    norms = line.norms
    word = norms[index]
    if word[0].isdigit():
        return _in_figures(line, index, order) or _with_month(line, index)
    if word in _first_words("weekdays"):
        return _weekday(line, index)
    if word in _ENDS or word.lstrip("وبلك") in _ENDS:
        return _end_of(line, index)
    return _counted(line, index)


def _made(line: Line, first: int, last: int, when: Reckoning, **more: object) -> tuple[int, Day]:
    span = Span(line.starts[first], line.ends[last - 1])
    return last, Day(span, when, words=line.text[span.start : span.end], **more)  # type: ignore[arg-type]


def _in_figures(line: Line, index: int, order: str) -> tuple[int, Day] | None:
    word = line.norms[index]
    if iso := _ISO.fullmatch(word):
        year, month, day = map(int, iso.groups())
        return _made(line, index, index + 1, Dated(plain_date(year, month, day)))
    if match := _FIGURES.fullmatch(word):
        first, second, last = int(match[1]), int(match[3]), int(match[4])
        year = last + 2000 if last < 100 else last
        both = 1 <= first <= 12 and 1 <= second <= 12
        if not both and not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
            return None
        day_first = first > 12 or (both and order == "dmy")
        value = plain_date(year, second, first) if day_first else plain_date(year, first, second)
        return _made(line, index, index + 1, Dated(value), ambiguous=both and first != second)
    return None


def _with_month(line: Line, index: int) -> tuple[int, Day] | None:
    """A day of a month in words: "12 March 2026", "the 5th of the month"."""
    norms = line.norms
    if not norms[index].isdigit() or not 1 <= int(norms[index]) <= 31:
        return None
    day, at = int(norms[index]), index + 1
    while at < len(norms) and norms[at] in _MONTH_OF and not line.before(at):
        at += 1
    month, last = _month_at(norms, at)
    if not month:
        of_month = norms[index + 1 : index + 3] in (["من", "الشهر"], ["من", "شهر"])
        return _made(line, index, index + 3, DayOfMonth(day)) if of_month else None
    if last < len(norms) and _YEAR.fullmatch(norms[last]) and line.before(last) in ("", ","):
        return _made(line, index, last + 1, Dated(plain_date(int(norms[last]), month, day)))
    if (
        last < len(norms)
        and norms[last] in ("عام", "لعام", "سنه")
        and _YEAR.fullmatch(norms[last + 1 : last + 2][0] if norms[last + 1 : last + 2] else "")
    ):
        return _made(line, index, last + 2, Dated(plain_date(int(norms[last + 1]), month, day)))
    return _made(line, index, last, Yearless(month, day))


def _month_at(norms: list[str], at: int) -> tuple[int, int]:
    """The month whose name begins at a word, and one past its last word; 0 for none."""
    if at < len(norms) and norms[at] in _first_words("months"):
        names = _names("months")
        for size in (2, 1):
            month = names.get(tuple(norms[at : at + size]))
            if month and len(norms[at : at + size]) == size:
                return month, at + size
    return 0, at


def _weekday(line: Line, index: int) -> tuple[int, Day] | None:
    norms = line.norms
    number = _names("weekdays").get((norms[index],))
    if number is None or norms[index + 1 : index + 2] in _PAST:
        return None
    word = norms[index]
    preceded = index and norms[index - 1] in _DAY | {"مساء", "صباح", "ظهر", "حتي", "قبل", "بحلول", "الي", "من"}
    if not word.lstrip("وبلك").startswith("ال") and not preceded:
        return None  # "two", "Friday" without an article are seldom days
    first, last = index, index + 1
    if index and norms[index - 1] in _DAY and not line.before(index):
        first = index - 1
    next_ = last < len(norms) and norms[last] in _NEXT and not line.before(last)
    last += next_
    # As in English: "next Thursday", and Thursday "of next week", are those of the week after this one.
    of_next_week = norms[last : last + 3] in (["من", "الاسبوع", "القادم"], ["من", "الاسبوع", "المقبل"])
    last += 3 * of_next_week
    return _made(line, first, last, Named(number, bool(next_ or of_next_week)), weekday=number)


def _end_of(line: Line, index: int) -> tuple[int, Day] | None:
    """The end of this week or month, or of today's working hours."""
    norms = line.norms
    following = norms[index + 1] if index + 1 < len(norms) else ""
    after = norms[index + 2] if index + 2 < len(norms) else ""
    if following in ("هذا", "هذه") and after in _WEEK | _MONTH:
        when: Reckoning = WeekEnd() if after in _WEEK else MonthEnd()
        return _made(line, index, index + 3, when, closes=after in _WEEK)
    if following in _WEEK | _MONTH:
        ahead = int(after in _NEXT)
        named = following in _WEEK
        if following in ("اسبوع", "شهر"):
            return None
        last = index + 2 + (after in _NEXT | _THIS)
        return _made(line, index, last, WeekEnd(ahead) if named else MonthEnd(ahead), closes=named)
    if following in ("دوام", "الدوام", "يوم", "اليوم", "عمل", "ساعات"):
        stretch = norms[index + 1 : index + 4]
        if "اليوم" in stretch:
            at = index + 1 + stretch.index("اليوم")
            return _made(line, index, at + 1, FromToday(0), closes="دوام" in stretch or "الدوام" in stretch)
        if stretch[:1] == ["الدوام"] or stretch[:2] in (["يوم", "العمل"], ["ساعات", "العمل"]):
            rest = norms[index + 2 : index + 5]
            if not any(w in _first_words("weekdays") or w[0].isdigit() or w in ("غد", "غدا") for w in rest):
                return _made(
                    line, index, index + len(stretch[:1]) + (stretch[:1] != ["الدوام"]), FromToday(0), closes=True
                )
    return None


def _counted(line: Line, index: int) -> tuple[int, Day] | None:
    norms = line.norms
    word = norms[index]
    following = norms[index + 1] if index + 1 < len(norms) else ""
    bare = word[1:] if word[:1] in "وفلب" and len(word) > 3 and word[1:] in _RELATIVE else word
    if bare == "بعد":
        if following in ("غد", "الغد"):
            return _made(line, index, index + 2, FromToday(2))
        return None
    if word == _EVENING:
        this = index > 0 and norms[index - 1] == "هذا"
        return _made(line, index - 1, index + 1, FromToday(0)) if this else None
    if bare in ("اليوم", "الليله"):
        if bare == "اليوم" and (following in small("days_not_today") or following in _first_words("weekdays")):
            return None
        if index and norms[index - 1] in ("هذا", "ذلك", "خلال", "طوال", "نفس", "طيله"):
            if norms[index - 1] == "هذا":
                return _made(line, index - 1, index + 1, FromToday(0))
            if norms[index - 1] != "خلال":
                return None
        return _made(line, index, index + 1, FromToday(0))
    if bare in ("غدا", "الغد", "غد", "بكره", "بكرا", "باجر"):
        if index and norms[index - 1] == "بعد":
            return None
        return _made(line, index, index + 1, FromToday(1))
    if bare == "يوم" and norms[index + 1 : index + 3] in (["العمل", "التالي"], ["العمل", "القادم"], ["عمل", "تالي"]):
        return _made(line, index, index + 3, WorkingDays(1), closes=True)
    if bare in ("الاسبوع", "الشهر") and following in _NEXT:
        return _made(line, index, index + 2, Unfixed())
    if bare in ("مطلع", "بدايه", "منتصف", "اوايل", "اواخر") and following:
        month, last = _month_at(norms, index + 1)
        if month or following in _WEEK | _MONTH | {"العام", "الربع"}:
            return _made(line, index, max(last, index + 2), Unfixed())
    number = number_at(norms, index)
    if number is not None and 1 <= number[0] <= 31:
        month, last = _month_at(norms, number[1])
        if month:
            return _made(line, index, last, Yearless(month, int(number[0])))
    return None


_RELATIVE = frozenset(
    {"اليوم", "الليله", "المسا", "غدا", "الغد", "غد", "بكره", "بكرا", "باجر", "بعد", "الاسبوع", "الشهر", "يوم"}
)
