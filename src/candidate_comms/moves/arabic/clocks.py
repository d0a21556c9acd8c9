"""Times of day in Arabic: "الساعة 4:00 مساءً", "الخامسة عصرا", "ظهر", "نهاية الدوام", and the zone beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from functools import cache

from attrs import evolve

from candidate_comms.moves.arabic.lexicon import spelt
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.times import Clock
from candidate_comms.text.spans import Span

__all__ = ["clocks_in"]

_HOURS = {
    prefix + word: hour
    for hour, word in enumerate(
        ["الواحده", "الثانيه", "الثالثه", "الرابعه", "الخامسه", "السادسه", "السابعه", "الثامنه", "التاسعه", "العاشره"],
        start=1,
    )
    for prefix in ("", "و", "ب")
} | {"الحاديه": 11}
_TEEN = "عشره"  # "the eleventh", "the twelfth" of the hours are two words
_PAST_THE_HOUR = {"والنصف": 30, "ونصف": 30, "والربع": 15, "وربع": 15, "والثلث": 20, "وثلث": 20}
_LED = frozenset({"من", "في"})  # "ten of the morning"
_MORNING = frozenset({"صباحا", "صباح", "ص", "الصباح", "فجرا"})
_EVENING = frozenset({"مساء", "المساء", "م", "عصرا", "ظهرا", "ليلا", "الظهر", "العصر", "مسا", "عصر", "ظهر", "ليل"})
_HOUR = frozenset({"الساعه", "ساعه", "للساعه", "والساعه", "بالساعه"})
_LONGEST = 4  # words


@cache
def _parts() -> dict[tuple[str, ...], time]:
    found: dict[tuple[str, ...], time] = {}
    for hour, names in table_of("ar", "times")["day_parts"].items():
        for name in names:
            first, *rest = map(spelt, name.split())
            for prefix in ("", "و", "ب", "ل"):
                found[(prefix + first, *rest)] = time.fromisoformat(hour)
    return found


@cache
def _zones() -> dict[tuple[str, ...], str]:
    return {
        tuple(map(spelt, name.split())): zone
        for zone, names in table_of("ar", "times")["zones"].items()
        for name in names
    }


@cache
def _firsts() -> frozenset[str]:
    return frozenset(words[0] for words in (*_parts(), *_zones()))


@cache
def _telling() -> frozenset[str]:
    """The words without one of which no line tells a time of day in words."""
    return _firsts() | _HOUR | frozenset(_HOURS)


def clocks_in(line: Line) -> list[Clock]:
    """The times of day in a line, in folded places."""
    norms = line.norms
    found: list[Clock] = []
    if not line.figures and _telling().isdisjoint(norms):
        return found
    index = 0
    while index < len(norms):
        clock, last = _clock_at(line, index)
        if clock is not None:
            found.append(clock)
            index = last
            continue
        zone, last = _zone_at(norms, index)
        if zone and found and line.starts[index] - found[-1].span.end < 40:
            before = found.pop()
            found.append(evolve(before, zone=zone, span=Span(before.span.start, line.ends[last - 1])))
        index = max(last, index + 1)
    return found


def _clock_at(line: Line, index: int) -> tuple[Clock | None, int]:
    norms = line.norms
    word = norms[index]
    if word in _HOUR:
        found = _in_words(line, index + 1)
        if found is not None and not line.before(index + 1):
            return _with_half(line, index, found[1], found[0])
        hour = _hour(norms[index + 1] if index + 1 < len(norms) else "")
        if hour is not None and not line.before(index + 1):
            last = index + 2
            return _with_half(line, index, last, hour)
        return None, index
    if word in _HOURS:
        found = _in_words(line, index)
        if found is not None and _half_at(line, found[1])[0]:
            return _with_half(line, index, found[1], found[0])
    if word[0].isdigit() and (":" in word or _half_at(line, index + 1)[0]):
        hour = _hour(word)
        if hour is not None:
            return _with_half(line, index, index + 1, hour)
    if word in _firsts():
        for size in range(min(_LONGEST, len(norms) - index), 0, -1):
            part = _parts().get(tuple(norms[index : index + size]))
            if part is not None:
                if size == 1 and word in _MORNING | _EVENING and index and norms[index - 1][0].isdigit():
                    return None, index
                return Clock(Span(line.starts[index], line.ends[index + size - 1]), part, part=True), index + size
    return None, index


def _in_words(line: Line, index: int) -> tuple[tuple[int, int], int] | None:
    """An hour that is told in words, "half past five", and one past its last word."""
    norms = line.norms
    hour = _HOURS.get(norms[index]) if index < len(norms) else None
    if hour is None:
        return None
    last = index + 1
    if norms[last : last + 1] == [_TEEN]:
        hour, last = hour + 10 * (hour < 3), last + 1
    minute = _PAST_THE_HOUR.get(norms[last], 0) if last < len(norms) else 0
    return (hour, minute), last + bool(minute)


def _hour(word: str) -> tuple[int, int] | None:
    hour, _, minute = word.replace(".", ":").partition(":")
    if not (hour.isdigit() and (minute.isdigit() or not minute)) or len(hour) > 2 or len(minute) > 2:
        return None
    value = int(hour), int(minute or 0)
    return value if value[0] < 24 and value[1] < 60 else None


def _half_at(line: Line, index: int) -> tuple[str, int]:
    """Which half of the day the words after an hour tell, if they do, and how many words they are."""
    size = 1
    if index + 1 < len(line.norms) and line.norms[index] in _LED and not line.before(index + 1):
        index, size = index + 1, 2
    if index >= len(line.norms) or line.before(index) not in ("", "("):
        return "", 0
    word = line.norms[index]
    half = "am" if word in _MORNING else "pm" if word in _EVENING else ""
    return half, size if half else 0


def _with_half(line: Line, first: int, last: int, at: tuple[int, int]) -> tuple[Clock, int]:
    hour, minute = at
    half, words = _half_at(line, last)
    if half:
        last += words
        if hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
    elif 1 <= hour <= 7:
        hour += 12
    return Clock(Span(line.starts[first], line.ends[last - 1]), time(hour, minute)), last


def _zone_at(norms: Sequence[str], index: int) -> tuple[str, int]:
    if norms[index] not in _firsts():
        return "", index + 1
    for size in range(min(_LONGEST, len(norms) - index), 0, -1):
        zone = _zones().get(tuple(norms[index : index + size]))
        if zone:
            return zone, index + size
    return "", index + 1
