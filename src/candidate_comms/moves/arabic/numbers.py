"""Arabic numbers in figures and in words: "24", "١٥ ألف", "أربع وعشرين", "ثلاثة عشر ألفا"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from candidate_comms.moves.arabic.lexicon import spelt
from candidate_comms.moves.lexicon import table_of

__all__ = ["number_at", "number_before", "number_words"]

_PREFIXES = ("", "و", "ب", "ل", "ال", "وال", "بال", "لل")
_LONGEST = 6  # words
_MOST_FIGURES = 12


@cache
def _values(table: str) -> dict[str, float]:
    """The values of number words, with all that may stand in front of them."""
    found: dict[str, float] = {}
    for value, words in table_of("ar", "times")[table].items():
        for word in words.split():
            for prefix in _PREFIXES:
                found[prefix + spelt(word)] = float(value)
    return found


def number_words() -> frozenset[str]:
    """The words with which a number in words may begin."""
    return frozenset(_values("numbers")) | frozenset(_values("thousands"))


def _figure(word: str) -> float | None:
    if not word[:1].isdigit() or len(word) > _MOST_FIGURES or not set(word) <= set("0123456789.,"):
        return None
    plain = word.replace(",", "")
    if "," in word and any(len(part.partition(".")[0]) != 3 for part in word.split(",")[1:]):
        return None  # "1,44"
    return float(plain) if plain.count(".") <= 1 else None


def number_at(words: Sequence[str], index: int) -> tuple[float, int] | None:
    """The number that begins at a word, and the index one past it.

    >>> number_at("خلال اربع وعشرين ساعه".split(), 1), number_at("15 الف درهم".split(), 0)
    ((24.0, 3), (15000.0, 2))
    """
    values, thousands = _values("numbers"), _values("thousands")
    first = words[index] if index < len(words) else ""
    if not (first[:1].isdigit() or first in values or first in thousands):
        return None
    total = part = 0.0
    at = index
    started = False
    while at < len(words) and at - index < _LONGEST:
        word = words[at]
        figure = _figure(word) if not started else None
        if figure is not None:
            part = figure
        elif word in values and (not started or word[:1] == "و" or values[word] == 10):
            if not started and word[:1] == "و" and word[1:] not in values:
                return None
            part += values[word]
        elif word in thousands and (not started or word[:1] != "و"):
            total += max(part, 1.0) * thousands[word]
            part = 0.0
        else:
            break
        started = True
        at += 1
    return (total + part, at) if started else None


def number_before(words: Sequence[str], index: int) -> tuple[float, int] | None:
    """The number that ends right before a word, and the index where it begins.

    >>> number_before("خلال اربع وعشرين ساعه".split(), 3)
    (24.0, 1)
    """
    for first in range(max(0, index - _LONGEST), index):
        found = number_at(words, first)
        if found is not None and found[1] == index:
            return found[0], first
    return None
