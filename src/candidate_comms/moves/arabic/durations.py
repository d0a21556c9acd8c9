"""Lengths of time in Arabic: "٢٤ ساعة", "يومين", "خمسة أيام عمل", "أربع وعشرين ساعة", "الساعات الـ٤٨ القادمة"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from candidate_comms.moves.arabic.lexicon import spelt
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.numbers import number_at, number_before
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.times import Duration
from candidate_comms.text.spans import Span

__all__ = ["Length", "lengths_in"]

_HOURS = {"minute": 1 / 60, "hour": 1.0}
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_PREFIXES = ("", "و", "ب", "ل", "ال", "وال", "بال", "لل", "ك")
_WORKING = frozenset({"عمل", "العمل", "دوام", "الدوام", "رسمي", "رسميه", "عمليه"})
_CALENDAR = frozenset({"تقويميا", "تقويمي", "تقويميه", "ميلادي", "متتاليه", "متواصله", "كامل", "كامله", "كاملا"})
_ONE = frozenset({"واحد", "واحده", "واحدا"})
_LASTING = frozenset({"مدته", "مدتها", "قدره", "قدرها", "مدتهما"})
_MORE = frozenset({"القادمه", "المقبله", "القادمين", "المقبلين", "التاليه", "القادم", "المقبل"})
_AFTER_A_UNIT = _WORKING | _CALENDAR | _MORE | _ONE
_DEFINITE = ("ال", "وال", "بال", "لل")
_PLURAL = ("ات", "ايام", "اسابيع", "اشهر", "شهور", "دقايق")
_MOST_DAYS = 3660


@frozen
class Length:
    """A length of time, and its words in the line: the first and one past the last."""

    duration: Duration
    first: int
    last: int
    unit: str
    counted: bool
    """Whether a number or a dual tells how many; a bare "week" is one."""
    calendar: bool = False


@cache
def _units(table: str) -> dict[str, str]:
    return {
        prefix + spelt(word): unit
        for unit, words in table_of("ar", "times")[table].items()
        for word in words.split()
        for prefix in _PREFIXES
    }


def lengths_in(line: Line) -> Iterator[Length]:
    """The lengths of time in a line, in order."""
    norms, units, twos = line.norms, _units("units"), _units("twos")
    taken = 0
    if units.keys().isdisjoint(norms) and twos.keys().isdisjoint(norms):
        return
    for index, word in enumerate(norms):
        if index < taken or (word not in units and word not in twos):
            continue
        found = _length(line, index, units.get(word, ""), twos.get(word, ""))
        if found is not None:
            taken = found.last
            yield found


def _length(line: Line, index: int, one: str, two: str) -> Length | None:
    norms = line.norms
    before = number_before(norms, index) if one else None
    if before is not None and line.before(index) in ("", ")", '"'):
        return _made(line, before[0], one, before[1], index + 1, counted=True)
    if two and not (norms[index].endswith("يومي") and norms[index + 1 : index + 2] not in (["عمل"], ["العمل"])):
        return _made(line, 2.0, two, index, index + 1, counted=True)
    if not one:
        return None
    if norms[index].startswith(_DEFINITE):  # "the next 24 hours", "the three days"
        if not norms[index].endswith(_PLURAL):
            return None  # "five o'clock", "today"
        at = index + 1
        if norms[at : at + 1] == ["ال"]:
            at += 1
        after = number_at(norms, at)
        if after is not None and not line.before(index + 1):
            return _made(line, after[0], one, index, after[1], counted=True)
        return None
    if norms[index] == "يوما" and norms[index + 1 : index + 2] in (["عمل"], ["العمل"]):
        return _made(line, 2.0, one, index, index + 1, counted=True)  # the dual of "day" before "of work"
    if norms[index] in ("اياما", "يوما"):
        return None
    last = index + 1
    told = index > 0 and norms[index - 1] in _LASTING and not line.before(index)  # "which is a month"
    following = next((word for word in norms[last : last + 2] if word not in _WORKING), "")
    told = told or following in _ONE
    return _made(line, 1.0, one, index, last, counted=told)


def _made(line: Line, count: float, unit: str, first: int, last: int, *, counted: bool) -> Length | None:
    norms = line.norms
    while last < len(norms) and norms[last] in _ONE and not line.before(last):
        last += 1
    # "ten (10) days": the figure stands in brackets behind the word, or the word behind the figure
    working = calendar = False
    while last < len(norms) and line.before(last) in ("", "(", ")") and norms[last] in _AFTER_A_UNIT:
        working = working or norms[last] in _WORKING
        calendar = calendar or norms[last] in _CALENDAR
        last += 1
    if not 0 < count <= _MOST_DAYS:
        return None
    span = Span(line.starts[first], line.ends[last - 1])
    if unit in _HOURS:
        duration = Duration(span, hours=count * _HOURS[unit], working=working)
    elif unit == "week" and working:
        duration = Duration(span, days=5 * count, working=True)
    else:
        months = round(count * (12 if unit == "year" else 1)) if unit in ("month", "year") and count >= 1 else None
        duration = Duration(span, days=count * _DAYS[unit], working=working, months=months)
    return Length(duration, first, last, unit, counted, calendar)
