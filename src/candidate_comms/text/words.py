"""Words with their places, folded so that typography does not matter.

A token's ``norm`` is lower case, has straight apostrophes, no zero-width characters and no contraction
(``we've`` is two tokens, ``we`` and ``have``; both stand at the word's place). Hyphens separate words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Token", "fold", "tokenise"]


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


_FOLD = str.maketrans(
    {
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
)

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"

_TOKEN = re.compile(
    "⟨[^⟨⟩\n]*⟩"  # a slot's label
    r"|\d+(?:[.,:/]\d+)*"  # 45,000.00  9:30  03/04/2026
    rf"|[^\W\d_](?:[\w{_ZERO_WIDTH}]|['’‘ʼ&+.](?=[^\W_]))*[+#]*"  # we've  R&D  C++  e.g
    r"|[£$€¥%&]|\u20c3"
)

_WHOLE = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "youve": ("you", "have"),
    "weve": ("we", "have"),
    "theyve": ("they", "have"),
    "ive": ("i", "have"),
    "im": ("i", "am"),
    "youre": ("you", "are"),
    "theyre": ("they", "are"),
    "youll": ("you", "will"),
    "theyll": ("they", "will"),
    "let's": ("let", "us"),
}
_ENDINGS = (
    ("n't", "not"),
    ("'ve", "have"),
    ("'re", "are"),
    ("'ll", "will"),
    ("'m", "am"),
    ("'d", "would"),
    ("'s", "'s"),
)


def fold(text: str) -> str:
    """Lower case with straight quotes, plain dashes and plain spaces; every character keeps its place.

    >>> fold("We’re SORRY—")
    "we're sorry-"
    """
    plain = text if text.isascii() else text.translate(_FOLD)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _parts(word: str) -> tuple[str, ...]:
    """A word without its contraction: one or two norms."""
    whole = _WHOLE.get(word)
    if whole:
        return whole
    if "'" in word:
        for ending, meaning in _ENDINGS:
            if word.endswith(ending) and len(word) > len(ending):
                return word[: -len(ending)], meaning
    return (word,)


def _is_code(written: str) -> bool:
    """Whether a word has a capital after its first letter, or letters with figures."""
    if len(written) < 2 or not written[0].isalpha() or written == written.lower():
        return False
    inner = written[1:]
    return (inner != inner.lower() and "'" not in written and "’" not in written) or (
        inner[-1].isdigit() and len(written) < 8
    )


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets in the whole text.

    >>> [token.norm for token in tokenise("We haven’t R&D.")]
    ['we', 'have', 'not', 'r&d']
    """
    stop = len(text) if end is None else end
    folded = fold(text[start:stop])
    tokens: list[Token] = []
    previous = 0
    for match in _TOKEN.finditer(folded):
        begin, finish = match.span()
        word = match.group()
        between = folded[previous:begin].strip()
        previous = finish
        if not word.isascii():
            for char in _ZERO_WIDTH:
                word = word.replace(char, "")
        if word.endswith("."):
            word = word[:-1]
        written = text[start + begin : start + finish]
        capital = written[0].isupper()
        code = written != word and _is_code(written)
        for norm in _parts(word):
            tokens.append(Token(norm, start + begin, start + finish, between, capital, code))
            between = ""
    return tokens
