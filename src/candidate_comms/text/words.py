"""Words with their places, folded so that typography does not matter.

A token's ``norm`` is lower case, has straight apostrophes, no zero-width characters and no contraction
(``we've`` is two tokens, ``we`` and ``have``; both stand at the word's place). Hyphens separate words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple, TypeVar

from candidate_comms.text.contractions import WHOLE, parts_of
from candidate_comms.text.lazy import lazy

__all__ = ["Token", "Words", "fold", "lower", "plain", "tokenise"]

T = TypeVar("T")


class Token(NamedTuple):
    """A word, number, currency sign or slot label, and what stands before it."""

    norm: str
    start: int
    end: int
    before: str
    """The punctuation between the previous token and this one: ``","``, ``"("``, ``""`` …"""
    capital: bool
    """Whether it begins with a capital letter."""
    code: bool
    """Whether it is written as a name of the trade: SAP, BRCGS, S7, PostgreSQL, R&D (not in a text all in capitals)."""


_PLAIN = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
}

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"

_OTHERS = (
    r"|\d++(?:[.,:/]\d++)*+"  # 45,000.00  9:30  03/04/2026
    "|⟨[^⟨⟩\n]*⟩"  # a slot's label
    r"|[£$€¥%&]|\u20c3"
)
# we've  R&D  C++  e.g
_WORD = re.compile(rf"[^\W\d_][\w{_ZERO_WIDTH}]*+(?:['&+.](?=[^\W_])[\w{_ZERO_WIDTH}]*+)*+[+#]*+" + _OTHERS)
_ASCII_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*+(?:['&+.](?=[A-Za-z0-9])[A-Za-z0-9_]*+)*+[+#]*+" + _OTHERS)
"""The same, and half as long, for a text without other letters."""

_INNER_CAPITAL = re.compile(r"[A-Z](?:(?<=\S.)|\S*\d)")
_FIGURE = re.compile(r"\d")
_PIECE = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Straight quotes, plain dashes and plain spaces; every character keeps its place.

    >>> plain("We’re SORRY—")
    "We're SORRY-"
    """
    if text.isascii():
        return text
    # Seldom more than three of them are there: replacing each is ten times as fast as translating all.
    for character, meaning in _PLAIN.items():
        if character in text:
            text = text.replace(character, meaning)
    return text


def lower(text: str) -> str:
    """Lower case; every character keeps its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Plain and lower case; every character keeps its place.

    >>> fold("We’re SORRY—")
    "we're sorry-"
    """
    return lower(plain(text))


def _is_code(written: str) -> bool:
    """Whether a word has a capital after its first letter, or letters with figures."""
    if len(written) < 2 or not written[0].isalpha() or written == lower(written):
        return False
    inner = written[1:]
    return (inner != inner.lower() and "'" not in written) or (inner[-1].isdigit() and len(written) < 8)


class Words:
    """The words, numbers, currency signs and slot labels of a stretch of plain text.

    Lists side by side: what stands at an index of one belongs to what stands there in the others. All but
    ``norms`` are made when they are first asked for.

    >>> words = Words("We haven't R&D.")
    >>> words.norms, words.starts
    (['we', 'have', 'not', 'r&d'], [0, 3, 3, 11])
    """

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        """Read ``text[start:end]``; ``text`` is ``plain``."""
        self._text = text
        self.start = start
        self.end = len(text) if end is None else end
        ascii_ = text.isascii()
        written: list[str] = (_ASCII_WORD if ascii_ else _WORD).findall(text, start, self.end)
        joined = "\n".join(written)
        lowered = (joined.lower() if ascii_ else lower(joined)).split("\n") if written else []
        self.norms = lowered
        """The words in lower case, contractions written out."""
        self._written, self._lowered = written, lowered
        self._of: list[int] | None = None
        """For each norm, the index of the written word it belongs to; None where that is its own."""
        if not ascii_:
            for char in _ZERO_WIDTH:
                joined = joined.replace(char, "")
            self.norms = lower(joined).split("\n") if written else []
        if "'" in joined or not WHOLE.keys().isdisjoint(self.norms):
            self._write_out()

    def _write_out(self) -> None:
        """Replace contractions by what they stand for."""
        full: list[str] = []
        self._of = []
        for index, norm in enumerate(self.norms):
            parts = parts_of(norm)
            full += parts
            self._of += [index] * len(parts)
        self.norms = full

    @lazy
    def folded(self) -> str:
        """The whole stretch in lower case."""
        return lower(self._text[self.start : self.end])

    @lazy
    def pieces(self) -> set[str]:
        """What stands between spaces, hyphens, apostrophes and the like: "we", "ve" for "we've"."""
        pieces = set(self._lowered)
        for word in self._lowered:
            if not word.isalpha():
                pieces.update(_PIECE.findall(word))
        return pieces

    def _spread(self, values: list[T]) -> list[T]:
        """Values of written words as values of norms."""
        return values if self._of is None else [values[index] for index in self._of]

    @lazy
    def starts(self) -> list[int]:
        """Where each word begins in the text."""
        find, at = self._text.find, self.start
        starts: list[int] = []
        for word in self._written:
            at = find(word, at)
            starts.append(at)
            at += len(word)
        return self._spread(starts)

    @lazy
    def ends(self) -> list[int]:
        """Where each word ends in the text."""
        written = self._spread(self._written)
        return [start + len(word) for start, word in zip(self.starts, written, strict=True)]

    def ends_at(self, index: int) -> int:
        """Where a word ends."""
        return self.starts[index] + len(self._written[index if self._of is None else self._of[index]])

    def written(self, first: int, last: int) -> str:
        """The text of words ``first`` to ``last`` (one past the end), as it is written."""
        return self._text[self.starts[first] : self.ends_at(last - 1)]

    def before(self, index: int) -> str:
        """The punctuation between the previous word and this one: ``","``, ``"("``, ``""`` …"""
        begun = self.ends_at(index - 1) if index else self.start
        return self._text[begun : self.starts[index]].strip()  # nothing before the second part of a contraction

    def marked(self, mark: re.Pattern[str]) -> list[int]:
        """The words before which ``mark`` (one character) stands."""
        found = [bisect_right(self.starts, match.start()) for match in mark.finditer(self._text, self.start, self.end)]
        return [index for index in dict.fromkeys(found) if index < len(self.norms) and mark.search(self.before(index))]

    @lazy
    def capitalised(self) -> list[int]:
        """The indexes of the words that begin with a capital letter."""
        return [index for index, word in enumerate(self._spread(self._written)) if word[0].isupper()]

    @lazy
    def shouted(self) -> bool:
        """Whether nearly all of its letters are capitals.

        >>> Words("URGENT: REPLY to HR").shouted, Words("Reply to HR").shouted
        (True, False)
        """
        written = "".join(self._written)
        capitals = sum(map(str.isupper, written))
        return capitals > 4 * sum(map(str.islower, written))

    @lazy
    def figures(self) -> bool:
        """Whether there is a figure anywhere."""
        return _FIGURE.search(self._text, self.start, self.end) is not None

    def is_code(self, index: int) -> bool:
        """Whether a word is written as a name of the trade: SAP, BRCGS, S7, PostgreSQL, R&D."""
        return _is_code(self._written[index if self._of is None else self._of[index]])

    @lazy
    def codes(self) -> list[int]:
        """The indexes of the words that are written as names of the trade."""
        text = self._text
        if text.isascii() and not _INNER_CAPITAL.search(text, self.start, self.end):
            return []
        return [i for i, word in enumerate(self._spread(self._written)) if not word.islower() and _is_code(word)]

    @lazy
    def tokens(self) -> list[Token]:
        """The words, each with all that is known of it."""
        capitals, codes = set(self.capitalised), set(self.codes)
        return [
            Token(norm, self.starts[i], self.ends_at(i), self.before(i), i in capitals, i in codes)
            for i, norm in enumerate(self.norms)
        ]


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets in the whole text.

    >>> [token.norm for token in tokenise("We haven’t R&D.")]
    ['we', 'have', 'not', 'r&d']
    """
    return Words(plain(text), start, end).tokens
