"""Lengths of time in English prose."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.times.model import Duration
from candidate_comms.moves.times.names import any_of, counted, plain_words
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span

__all__ = ["find_durations", "may_hold_a_duration"]

_UNITS = ("hour", "hr", "day", "week", "fortnight", "minute", "month", "48h", "24h", "72h")
_NUMBER = rf"\d{{1,3}}|{any_of(counted())}"
_KIND = (
    r"working|business|calendar|full|clear|office|week|consecutive|whole|more|additional|extra|further|good|short|work"
    r"|bank(?:ing)?|uk|us|uae"
)
_DURATION = Expression(
    r"\b(?P<next_hour>(?:the\s+)?(?:next|coming)\s+hour)\b"
    rf"|\b(?P<count>{_NUMBER})(?:\s*\(\s*(?P<figure>\d{{1,3}}|{any_of(counted())})\s*\))?"
    rf"(?:\s*(?:-|–|to|or)\s*(?P<upper>{_NUMBER}))?"
    rf"[\s-]*+(?P<kind>(?:{_KIND})(?:\s+(?:{_KIND}))?)?[\s-]*+"
    r"(?P<unit>hours?|hrs?|h(?=\b)|days?|weeks?|fortnights?|minutes?|mins|months?)\b(?:['’]s?)?(?!\s+or\s+(?:two|three|so)\b)"
)
_WORKING = ("working", "business", "office", "work", "bank", "week")


def may_hold_a_duration(text: str) -> bool:
    """Whether to look for lengths of time in folded text at all."""
    return any(unit in text for unit in _UNITS)


def find_durations(text: str, start: int = 0, end: int | None = None) -> Iterator[Duration]:
    """The lengths of time in folded text; of a range the longer.

    >>> [(d.hours, d.days, d.working) for d in find_durations("within 24 hours, ten (10) working days or a week")]
    [(24.0, None, False), (None, 10.0, True), (None, 7.0, False)]
    """
    for match in _DURATION.finditer(text, start, len(text) if end is None else end):
        get = match.group
        if get("next_hour"):
            yield Duration(Span(match.start(), match.end()), hours=1)
            continue
        count = _number(get("upper") or get("figure") or get("count"))
        unit, kind = get("unit"), get("kind") or ""
        if unit == "h" and not get("count").isdigit():
            continue
        working = any(word in kind for word in _WORKING)
        span = Span(match.start(), match.end())
        if unit.startswith("h"):
            yield Duration(span, hours=count, working=working)
        elif unit.startswith("min"):
            yield Duration(span, hours=count / 60)
        elif unit.startswith("day"):
            yield Duration(span, days=count, working=working)
        elif unit.startswith("week"):
            yield Duration(span, days=count * (5 if working else 7), working=working)
        elif unit.startswith("fortnight"):
            yield Duration(span, days=14 * count)
        else:
            yield Duration(span, days=30 * count, months=round(count) if count >= 1 else None)


def _number(word: str) -> float:
    return float(word) if word.isdigit() else counted()[plain_words(word)]
