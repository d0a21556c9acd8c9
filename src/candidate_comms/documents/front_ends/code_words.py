"""Program code as words: names, texts, numbers, signs, each with its place and its bracket's other half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from candidate_comms.documents.front_ends.languages import Language
from candidate_comms.documents.templates.tree import File, Place
from candidate_comms.text.spans import Span

__all__ = ["Code", "Word", "unescaped"]

_OPENS, _CLOSES = {"(": ")", "[": "]", "{": "}"}, frozenset(")]}")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


class Word(NamedTuple):
    """One word of code. ``text`` is as written, for a text in quotes without them."""

    kind: str
    """``name``, ``text``, ``number``, ``symbol``; ``odd`` where it is none of these."""
    text: str
    start: int
    end: int
    breaks: bool
    """Whether a line ends before it."""


class Code:
    """Code of a tag, in words. Places count in ``source`` (``shift`` later in the file, if they can be told at all)."""

    def __init__(
        self, language: Language, source: str, start: int, end: int, file: File | None = None, shift: int = 0
    ) -> None:
        self.language, self.source = language, source
        self.start, self.end = start, end
        self._file, self._shift = file, shift
        self.words = list(self._split(start, end))
        self.partner = self._pairs()

    def part(self, start: int, end: int) -> Code:
        """Other code of the same source."""
        return Code(self.language, self.source, start, end, self._file, self._shift)

    def written(self, first: int, last: int) -> str:
        """The words ``first`` to ``last`` (not included) as they stand."""
        if first >= last:
            return ""
        return " ".join(self.source[self.words[first].start : self.words[last - 1].end].split())

    def is_sign(self, index: int, *signs: str) -> bool:
        """Whether a word is one of these signs or keywords, and not a text in quotes."""
        return 0 <= index < len(self.words) and self.words[index].kind != "text" and self.words[index].text in signs

    def place(self, start: int, end: int) -> Place | None:
        """The file's characters behind ``source[start:end]``."""
        return Place(self._file, Span(start + self._shift, end + self._shift)) if self._file else None

    def value(self, index: int) -> tuple[str, Place | None, bool]:
        """A text in quotes: its value, where it stands, and whether it stands so without escapes."""
        word = self.words[index]
        width = 3 if word.end - word.start - len(word.text) >= 6 else 1
        start, end = word.end - width - len(word.text), word.end - width
        if "\\" not in word.text or self.source[word.start] == "r":
            return word.text, self.place(start, end), True
        return unescaped(word.text), self.place(word.start, word.end), False

    def outer(self, first: int, last: int) -> Iterator[int]:
        """The words from ``first`` to ``last`` that stand in no brackets; an opening bracket is one of them."""
        at = first
        while at < last:
            yield at
            at = self.partner.get(at, at) + 1

    def _split(self, start: int, end: int) -> Iterator[Word]:
        at, breaks = start, False
        finder, source = self.language.finder, self.source
        while at < end:
            char = source[at]
            if char.isspace():
                breaks = breaks or char == "\n"
                at += 1
                continue
            found = finder.match(source, at, end)
            if found is None:
                # An odd quote would pair the rest wrongly, so nothing after it is told apart.
                stop = end if char in "\"'`" else at + 1
                yield Word("odd", source[at:stop], at, stop, breaks)
                at, breaks = stop, False
                continue
            kind, stop = str(found.lastgroup), found.end()
            if kind != "comment":
                text = found.group()
                if kind == "text":
                    text = _unquoted(text)
                yield Word(kind, text, at, stop, breaks)
                breaks = False
            elif "\n" in found.group():
                breaks = True
            at = stop

    def _pairs(self) -> dict[int, int]:
        opened: list[int] = []
        partner: dict[int, int] = {}
        for index, word in enumerate(self.words):
            if word.kind != "symbol":
                continue
            if word.text in _OPENS:
                opened.append(index)
            elif word.text in _CLOSES and opened and _OPENS[self.words[opened[-1]].text] == word.text:
                partner[opened.pop()] = index
        return partner


def unescaped(text: str) -> str:
    """A text with what its backslashes stand for."""
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found.group(1), found.group(1)), text)


def _unquoted(text: str) -> str:
    """A text without its quotes (and the letter before them): always what stands just before the last quote."""
    if text.startswith("%"):
        return text
    text = text.lstrip("rbuRBU")
    width = 3 if len(text) >= 6 and text[:3] in ('"""', "'''") else 1
    return text[width:-width]
