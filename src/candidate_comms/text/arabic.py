"""Arabic text folded so that spelling and typography do not matter, with the way back to every character.

What is left out: vowel signs and other marks above and below the letters, the lengthening stroke, controls of the
direction of writing, joiners. What is made one: the seats of the hamza, ya and alef maqsura, ta marbuta and ha,
Persian letters, the forms that letters take inside words, digits of every kind, and the Arabic stops.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from unicodedata import normalize

from attrs import frozen

from candidate_comms.text.spans import Span
from candidate_comms.text.words import fold

__all__ = ["BIDI_CONTROLS", "Folded", "fold_arabic", "folded_text", "may_hold_arabic"]

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""The marks, embeddings, overrides and isolates that steer the direction of writing."""

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_DROPPED = frozenset(
    BIDI_CONTROLS
    + "\u0640\u0621\u0670\u00ad\u200b\u200c\u200d\u2060\ufeff"  # the lone hamza is often left out in writing
    + "".join(map(chr, (*range(0x0610, 0x061B), *range(0x064B, 0x0660), *range(0x06D6, 0x06DD))))
    + "".join(map(chr, (*range(0x06DF, 0x06E9), *range(0x06EA, 0x06EE), *range(0x08D3, 0x0900))))
)
_ANY_DROPPED = re.compile("[" + "".join(sorted(_DROPPED)) + "]")
_SAME = {
    "ا": "أإآٱٲٳٵ",
    "ي": "ىئیےېۍﻱ",
    "و": "ؤۆۇۈۋ",
    "ه": "ةۀہھەۃ",
    "ك": "کڪګ",
    "ج": "چ",
    "ب": "پ",
    "ف": "ڤ",
    "ز": "ژ",
    ",": "،٬",
    ";": "؛",
    "?": "؟",
    ".": "٫۔",
    "%": "٪",
    "*": "٭",
    '"': "«»",
}


@cache
def _table() -> dict[int, str | int | None]:
    # Letters that stay are in it too: one that is found is half as slow as one that is looked for in vain.
    table: dict[int, str | int | None] = {place: place for place in (*range(0x20, 0x7F), *range(0x0620, 0x064B))}
    table |= {ord(other): one for one, others in _SAME.items() for other in others}
    table |= {0x0660 + digit: str(digit) for digit in range(10)}
    table |= {0x06F0 + digit: str(digit) for digit in range(10)}
    table |= dict.fromkeys(map(ord, _DROPPED))
    return table


_CODED = "cp1256"
"""Has a byte for nearly all that Arabic is written with, and bytes are exchanged much faster than letters."""


@cache
def _bytes() -> tuple[bytes, bytes]:
    """What each byte of ``_CODED`` becomes in folded text, and the bytes that are left out."""
    folded = [fold_arabic(f"س{bytes([byte]).decode(_CODED)}").text[1:] for byte in range(256)]
    return bytes((one or " ").encode(_CODED)[0] for one in folded), bytes(b for b in range(256) if not folded[b])


@frozen
class Folded:
    """Folded text, and where each of its characters stands in the text that was folded."""

    text: str
    length: int
    """Of the text that was folded."""
    places: Sequence[int] | None = None
    """The place of each character; None where every character kept its place."""

    def at(self, index: int) -> int:
        """Where a folded character stands, or for one past the last, where the text ends."""
        if self.places is None:
            return index
        return self.places[index] if index < len(self.places) else self.length

    def back(self, start: int, end: int) -> Span:
        """The characters behind a stretch of folded text, the marks on its last letter among them.

        >>> folded = fold_arabic("نَشكُرُكُم")
        >>> folded.text, folded.back(0, 6)
        ('نشكركم', Span(start=0, end=10))
        """
        if self.places is None or end <= start:
            return Span(self.at(start), self.at(max(start, end)))
        return Span(self.places[start], self.at(end) if end < len(self.places) else self.length)

    def index(self, place: int) -> int:
        """The folded character that stands at ``place``, or the next one that is left."""
        if self.places is None:
            return place
        return bisect_left(self.places, place)


def may_hold_arabic(text: str) -> bool:
    """Whether an Arabic letter stands anywhere.

    >>> may_hold_arabic("Dear Omar"), may_hold_arabic("عزيزي Omar")
    (False, True)
    """
    return not text.isascii() and _ARABIC.search(text) is not None


def fold_arabic(text: str) -> Folded:
    """Fold ``text``; Latin letters become lower case.

    >>> fold_arabic("نـشكُركم على ٢٤ ساعةً").text
    'نشكركم علي 24 ساعه'
    """
    source, places = text, None
    if _SHAPED.search(text) is not None:
        pieces = [normalize("NFKC", c) if _SHAPED.match(c) else c for c in text]
        places = [place for place, piece in enumerate(pieces) for _ in piece]
        source = "".join(pieces)
    if _ANY_DROPPED.search(source) is not None:
        kept = [index for index, c in enumerate(source) if c not in _DROPPED]
        places = kept if places is None else [places[index] for index in kept]
    return Folded(fold(source.translate(_table())), len(text), places)


def folded_text(text: str) -> str:
    """What ``fold_arabic`` makes of a text with Arabic in it, for whoever needs no way back.

    >>> folded_text("سنكتب غداً")
    'سنكتب غدا'
    """
    try:
        return text.encode(_CODED).translate(*_bytes()).decode(_CODED)
    except UnicodeEncodeError:
        return fold_arabic(text).text
