"""Characters that nobody sees, and the words around them."""

from __future__ import annotations

import re

from candidate_comms.text.spans import Span

__all__ = ["LONGEST_WORD", "MARKS", "SOFT", "UNSEEN", "VOWEL", "WIDTHLESS", "word_around"]

SOFT = "\u00ad"
WIDTHLESS = "\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufe0e\ufe0f\ufeff"
MARKS = "\u200e\u200f"  # of direction: they belong beside words of the other direction, never inside one
UNSEEN = frozenset(SOFT + WIDTHLESS + MARKS)
VOWEL = re.compile(r"[aeiouyà-öø-ýā-ž]", re.IGNORECASE)
LONGEST_WORD = 60  # characters


def word_around(text: str, at: int, start: int, end: int) -> Span:
    """The letters, figures and unseen characters around a place."""
    low = high = at
    while low > start and (text[low - 1].isalnum() or text[low - 1] in UNSEEN):
        low -= 1
    while high < end and (text[high].isalnum() or text[high] in UNSEEN):
        high += 1
    while low < at and text[low] in UNSEEN:
        low += 1
    return Span(low, max(high, at + 1))
