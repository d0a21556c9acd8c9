"""Letters that are drawn like others: of another script, full-width, circled, mathematical."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from candidate_comms.documents.masks.unseen import UNSEEN

__all__ = ["FOREIGN", "IS_FOREIGN", "ROUND", "STYLED", "borrowed", "counts", "is_word", "look_alikes", "plain_letter"]

_CIRCLED = "\u2460-\u2468\u24b6-\u24ea"
STYLED = f"\uff01-\uff5e{_CIRCLED}\U0001d400-\U0001d7ff"
FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f"
ROUND = re.compile(f"[{_CIRCLED}]+")
_LATIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]")
_WORDLIKE = re.compile(rf"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff{FOREIGN}{STYLED}]")
IS_FOREIGN = re.compile(f"[{FOREIGN}]")


def is_word(character: str) -> bool:
    """Whether a character stands in a Latin word, or passes for one that does."""
    return bool(character) and _WORDLIKE.match(character) is not None


def counts(text: str, at: int, start: int, end: int) -> bool:
    """Whether a circled figure or letter numbers something: it stands alone, or in a row that counts on."""
    if not ROUND.match(text, at):
        return False
    low = at
    while low > start and ROUND.match(text, low - 1):
        low -= 1
    high = at
    while high < end and ROUND.match(text, high):
        high += 1
    row = text[low:high]
    if (low > start and is_word(text[low - 1])) or (high < end and is_word(text[high])):
        return False
    return all(ord(second) - ord(first) == 1 for first, second in pairwise(row))


def borrowed(text: str, start: int, end: int, *, whole: bool) -> list[tuple[int, str]]:
    """The letters of another script in a word with Latin letters, if each of them passes for a Latin one.

    ``whole``: whether a word without a Latin letter may be borrowed too.
    """
    places = [at for at in range(start, end) if text[at] not in UNSEEN]
    others = [at for at in places if IS_FOREIGN.match(text[at])]
    latin = sum(1 for at in places if _LATIN.match(text[at]))
    table = look_alikes()
    if not others or any(text[at] not in table for at in others):
        return []
    if not latin and not (whole and len(places) > 1):
        return []
    if len(places) < 3 and any(text[at] < "\u0400" for at in others):
        return []  # hν
    return [(at, table[text[at]]) for at in others]


@cache
def look_alikes() -> Mapping[str, str]:
    """The Latin letter that each letter of another script is drawn like."""
    import tomllib  # few messages hold such a letter

    data = tomllib.loads((Path(__file__).parent / "look_alikes.toml").read_text(encoding="utf-8"))
    return {pair[0]: pair[1] for pairs in data.values() for pair in pairs}


def plain_letter(character: str) -> str:
    """The ASCII character that a full-width or mathematical one stands for, or nothing."""
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    import unicodedata

    meant = unicodedata.normalize("NFKC", character)
    return meant if len(meant) == 1 and meant.isascii() else ""
