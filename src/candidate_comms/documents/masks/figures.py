"""Figures, and a capital I, that stand for letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from candidate_comms.documents.masks.edits import Edited
from candidate_comms.documents.model import MaskKind
from candidate_comms.text.spans import Span

__all__ = ["MAYBE_FIGURED", "figured"]

MAYBE_FIGURED = re.compile(  # begins with the rare character, so that most of a text costs one look
    r"[0135I](?:(?<=[a-z][0135I])(?:[a-z]|I?\b)|(?<!\d[0135])(?<=[0135])(?!st|nd|rd|th|am|pm|hr|k)[a-z]{2}|(?<=I)[aeo][a-z]"
    r"|(?<=\b0)[rnf]\b|(?<=\b[tn]0)\b)"
)
_FIGURED = re.compile(r"(?<![\w@./&#+-])(?=[A-Za-z]{0,20}[0135I])(?=[0135]{0,20}[A-Za-z])[A-Za-z0135]{2,20}(?![\w@/-])")
_READ_AS = ({"0": "o", "1": "l", "3": "e", "5": "s", "I": "l"}, {"0": "o", "1": "i", "3": "e", "5": "s"})
"""What a figure, or a capital I inside a word, passes for: one may stand for either of two letters."""


def figured(text: str) -> Iterator[Edited]:
    """Words in which a figure, or a capital I, stands for a letter: those alone that a message would want to hide."""
    hidden = _hidden_words()
    for match in _FIGURED.finditer(text):
        written = match.group()
        for read_as in _READ_AS:
            meant = "".join(read_as.get(character, character) for character in written)
            if meant != written and meant.lower() in hidden:
                start = match.start()
                edits = [
                    (Span(start + at, start + at + 1), letter)
                    for at, (character, letter) in enumerate(zip(written, meant, strict=True))
                    if character != letter
                ]
                yield edits, Span(*match.span()), MaskKind.LOOK_ALIKE
                break


@cache
def _hidden_words() -> frozenset[str]:
    import tomllib  # few messages hold a figure inside a word

    data = tomllib.loads((Path(__file__).parent / "hidden_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in data.values() for word in words.split())
