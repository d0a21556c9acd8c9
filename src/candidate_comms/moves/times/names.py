"""The names of months, weekdays, numbers, parts of the day and zones, from ``cues/en_times.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time
from functools import cache
from typing import Any

from candidate_comms.moves.lexicon import table_of

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "any_of",
    "counted",
    "days_on",
    "hour_of",
    "named_days",
    "ordinals",
    "phrases",
    "plain_words",
    "zone_of",
]


def _table(name: str) -> Any:
    return table_of("en", "times")[name]


def _numbered(name: str, first: int) -> dict[str, int]:
    return {word: i for i, words in enumerate(_table(name)["names"], start=first) for word in words.split()}


MONTHS = _numbered("months", 1)
WEEKDAYS = _numbered("weekdays", 0)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first; spaces may be hyphens or line breaks."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"[\s-]{1,2}".join(re.escape(part) for part in word.split()) for word in longest_first)


@cache
def phrases(table: str, key: str = "") -> tuple[str, ...]:
    """The phrases of a table, or of one entry of it."""
    entry = _table(table)
    if key:
        return tuple(entry[key])
    if all(isinstance(value, list) for value in entry.values()):
        return tuple(phrase for value in entry.values() for phrase in value)
    return tuple(entry)


@cache
def _hours() -> dict[str, time]:
    return {phrase: time.fromisoformat(hour) for hour, names in _table("day_parts").items() for phrase in names}


def hour_of(part: str) -> time:
    """The hour that a part of the day means: 17:00 for "close of business"."""
    return _hours()[plain_words(part)]


@cache
def _zones() -> dict[str, str]:
    return {phrase: zone for zone, names in _table("zones").items() for phrase in names}


def zone_of(words: str) -> str:
    """The IANA name of a zone that is written out; ``"local"`` where nobody's zone is named."""
    return _zones()[plain_words(words)]


@cache
def counted() -> dict[str, float]:
    """Numbers in words, up to ninety-nine.

    >>> counted()["forty eight"], counted()["a couple of"]
    (48.0, 2.0)
    """
    table = _table("numbers")
    found = {word: float(number) for word, number in table["other"].items()}
    units = table["units"].split()
    found.update((word, float(number)) for number, word in enumerate(units))
    for ten, word in enumerate(table["tens"].split(), start=2):
        found[word] = ten * 10.0
        found.update((f"{word} {unit}", ten * 10.0 + one) for one, unit in enumerate(units[1:10], start=1))
    return found


@cache
def days_on() -> dict[str, int]:
    """How many days after the day of sending a word means: tomorrow 1."""
    return dict(_table("days_on"))


@cache
def named_days() -> dict[str, tuple[int, int]]:
    """(month, day) of days that have a name of their own."""
    table = _table("named_days")
    return {name: (int(day[:2]), int(day[3:])) for name, day in table.items()}


@cache
def ordinals() -> dict[str, int]:
    """Days of the month in words.

    >>> ordinals()["thirteenth"], ordinals()["twenty first"]
    (13, 21)
    """
    words = _table("numbers")["ordinals"].split()
    found = {word: number for number, word in enumerate(words, start=1)}
    found |= {
        f"{ten} {words[one - 1]}": base + one
        for ten, base in (("twenty", 20), ("thirty", 30))
        for one in range(1, 10)
        if base + one <= 31
    }
    return found | {"thirtieth": 30}


def plain_words(words: str) -> str:
    """Words with single spaces, as the tables write them."""
    return " ".join(words.replace("-", " ").split())
