"""Times of day in English prose: hours in figures and words, parts of the day, and the zone beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import time
from functools import cache

from candidate_comms.moves.times.model import Clock
from candidate_comms.moves.times.names import WEEKDAYS, any_of, counted, hour_of, phrases, plain_words, zone_of
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span

__all__ = ["find_clocks", "may_hold_a_clock"]

_HOURS_IN_WORDS = {
    word: int(number)
    for word, number in counted().items()
    if 1 <= number <= 12 and number % 1 == 0 and " " not in word and word not in ("a", "an", "single", "couple")
}
_WORD = any_of(_HOURS_IN_WORDS)
_DAY_NAME = any_of(WEEKDAYS)
_HALVES = r"(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|(?<=\d)[ap]\b(?!\.?\w))"
_CLOCK = Expression(
    r"(?=\d|\b[a-z]|(?<=\d)t\d)(?:"
    rf"\b(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?\s*(?P<half>{_HALVES})"
    r"|\b(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)\b(?!\s*%|[.:]?\d)"
    r"|\b(?P<military>(?:[01]\d|2[0-3])[0-5]\d)\s*(?:hrs|hours|h)\b"
    r"|(?<=\d)t(?P<iso_hour>[01]\d|2[0-3]):(?P<iso_minute>[0-5]\d)(?::\d\d)?(?P<iso_zone>z)?"
    rf"|\b(?P<past>half|quarter)[\s-](?P<side>past|to)[\s-](?P<past_hour>{_WORD}|\d{{1,2}})\b(?:\s*(?P<past_half>{_HALVES}))?"
    rf"|\b(?P<sharp>{_WORD}|\d{{1,2}})\s*o'?\s?clock\b(?:\s+in\s+the\s+(?P<sharp_in>morning|afternoon|evening))?"
    rf"|\b(?P<word_hour>{_WORD})\s+(?P<word_half>{_HALVES})"
    rf"|\b(?:by|before|at|until|till|than|around)\s+(?P<lone>{_WORD}|\d{{1,2}})(?P<lone_in>\s+(?:in\s+the\s+)?(?:tonight|this\s+(?:evening|afternoon|morning)|tomorrow(?:\s+(?:morning|afternoon|evening|night))?|today|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|afternoon|sharp|latest|at\s+the\s+latest|please|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
    rf"|\b(?P<end_of>(?:end|close)\s+of)\s+(?=today|tomorrow|\d|(?:the\s+)?(?:next|following)\s+(?:working|business)|{_DAY_NAME})"
    rf"|\b(?P<prep>by|before|at|until|till|than)\s+(?P<bare>{_WORD}|\d{{1,2}})(?=\s*(?:$|[.,;!?)—–-](?!\d)|(?:please|pls|or|and|if|so|on|as|is|for|then|max|sharp|latest|thanks|thx|cos|because)\b))"
    rf"|\b(?P<part>{any_of(phrases('day_parts'))})(?!\w))"
)
_ZONE = Expression(
    rf"[\s,(]{{0,2}}(?P<zone>{any_of(phrases('zones'))})\b(?!\s+(?:office|team|site|plant|bank|job|market|law))\)?"
)
_PLACES = frozenset({"uk", "uae"})  # zones beside an hour only: "close of business UK" may go on with "office"
_LIMIT = Expression(r"\b(?:by|before|until|till|than)\s+(?:the\s+|end\s+of\s+)*$")
_THIS = Expression(r"\bthis\s+$")


def may_hold_a_clock(words: Set[str]) -> bool:
    """Whether to look for times of day at all, told from the words (the pieces between other characters).

    >>> may_hold_a_clock({"by", "5pm"}), may_hold_a_clock({"thank", "you"})
    (True, False)
    """
    return not _signs().isdisjoint(words) or any(word[0].isdigit() for word in words)


@cache
def _signs() -> frozenset[str]:
    """Words of which one stands in each time of day that is not in figures."""
    parts = {max(phrase.replace(".", " ").split(), key=len) for phrase in phrases("day_parts")}
    return frozenset({*parts, *_HOURS_IN_WORDS, "half", "quarter", "end", "close", "c", "e"})


def find_clocks(text: str, start: int = 0, end: int | None = None) -> Iterator[Clock]:
    """The times of day in folded text.

    >>> [clock.value.isoformat() for clock in find_clocks("by 5pm, 17:30, half past nine or close of business")]
    ['17:00:00', '17:30:00', '09:30:00', '17:00:00']
    """
    stop = len(text) if end is None else end
    for match in _CLOCK.finditer(text, start, stop):
        clock = _clock(match)
        if clock is None:
            continue
        zone = _ZONE.match(text, clock.span.end, stop)
        if zone is None:
            yield clock
        elif not clock.part or zone.group("zone") not in _PLACES:
            yield Clock(Span(clock.span.start, zone.end()), clock.value, zone_of(zone.group("zone")), clock.part)
        else:
            yield clock


def _clock(match: re.Match[str]) -> Clock | None:
    get = match.group
    span = Span(match.start(), match.end())
    if get("part"):
        return _part(match, span)
    if get("iso_hour"):
        return Clock(span, time(int(get("iso_hour")), int(get("iso_minute"))), "UTC" if get("iso_zone") else "")
    if get("end_of"):
        return Clock(Span(match.start(), match.end("end_of")), time(17), part=True)
    if get("bare"):
        hour = int(get("bare")) if get("bare").isdigit() else _HOURS_IN_WORDS[get("bare")]
        if not 1 <= hour <= 12:
            return None
        bare = Span(match.start("bare"), match.end("bare"))
        return Clock(bare, time(_likely(hour, "")), bare=get("prep") if get("prep") in ("at", "than") else "limit")
    if get("hour24"):
        if "." in match.group() and int(get("hour24")) < 6:
            return None  # "2.15", a sum or a ratio
        return Clock(span, time(int(get("hour24")), int(get("minute24"))))
    if get("military"):
        return Clock(span, time(int(get("military")[:2]), int(get("military")[2:])))
    if get("hour"):
        return _at(span, int(get("hour")), int(get("minute") or 0), get("half"))
    if get("word_hour"):
        return _at(span, _HOURS_IN_WORDS[get("word_hour")], 0, get("word_half"))
    if get("past"):
        return _past(match, span)
    word, around = (get("sharp"), get("sharp_in") or "") if get("sharp") else (get("lone"), get("lone_in"))
    hour = int(word) if word.isdigit() else _HOURS_IN_WORDS[word]
    if get("lone"):
        span = Span(match.start("lone"), match.end("lone"))
    if not 1 <= hour <= 12:
        return None
    return Clock(span, time(_likely(hour, around)))


def _at(span: Span, hour: int, minute: int, half: str) -> Clock | None:
    if not (1 <= hour <= 12 and minute < 60):
        return None
    return Clock(span, time(hour % 12 + (12 if half[0] == "p" else 0), minute))


def _past(match: re.Match[str], span: Span) -> Clock | None:
    get = match.group
    hour = int(get("past_hour")) if get("past_hour").isdigit() else _HOURS_IN_WORDS[get("past_hour")]
    if not 1 <= hour <= 12:
        return None
    half = get("past_half")
    hour = hour % 12 + (12 if half[0] == "p" else 0) if half else _likely(hour, "")
    minutes = (
        hour * 60
        + {"half past": 30, "quarter past": 15, "quarter to": -15, "half to": -30}[f"{get('past')} {get('side')}"]
    )
    return Clock(span, time(minutes // 60 % 24, minutes % 60))


def _likely(hour: int, around: str) -> int:
    """The hour of the day that a bare hour means at work: eight to eleven in the morning, else after noon."""
    if "morning" in around:
        return hour % 12
    if "tonight" in around or "evening" in around or "afternoon" in around or "night" in around:
        return hour % 12 + 12 if hour < 12 else 12
    return hour if 8 <= hour <= 12 else hour + 12


def _part(match: re.Match[str], span: Span) -> Clock | None:
    words = plain_words(match.group("part"))
    before = _THIS.search(match.string, max(0, span.start - 6), span.start)
    today = words in phrases("today_parts", "phrases") or before is not None
    if before is not None:
        span = Span(before.start(), span.end)
    bare = ""
    if not today and words in phrases("bare_parts", "phrases"):
        bare = "limit" if _LIMIT.search(match.string, max(0, span.start - 14), span.start) else "part"
    return Clock(span, hour_of(words), part=True, bare=bare)
