"""Tags in a text: where each one stands, and what is left of the text between them."""

from __future__ import annotations

import re
from enum import Enum

from attrs import define, field, frozen

from candidate_comms.text.spans import Span

__all__ = ["Finder", "Kind", "Piece", "Pieces", "inside", "tag_at"]

_WORD = re.compile(r"#|[^\W\d]\w*")


class Kind(Enum):
    """What a piece of a source is."""

    TEXT = "text"
    PRINT = "print"
    """A tag that prints a value."""
    TAG = "tag"
    """A tag that does something."""
    LOOSE = "loose"
    """A mark on the text that follows: it opens a tag that is none, for want of its end."""


@frozen
class Piece:
    """One piece of a source."""

    kind: Kind
    span: Span
    """A tag with its delimiters; text without the white space that a tag beside it takes away."""
    inner: Span
    """What stands between the delimiters, without white space at its ends. For text the same as ``span``."""
    word: str
    """The first word of a tag that does something: ``if``, ``endfor``."""
    rest: Span
    """What stands after that word."""


class Finder:
    """Finds the next of a mark. Asked for places that only grow, it looks at each character once."""

    def __init__(self, text: str, mark: str) -> None:
        self._text, self._mark, self._next = text, mark, -2

    def __call__(self, start: int) -> int:
        """Where the mark stands from ``start`` on; the end of the text where it does not."""
        if self._next < start:
            found = self._text.find(self._mark, start)
            self._next = len(self._text) if found < 0 else found
        return self._next


@define
class Pieces:
    """Collects the pieces of a text, left to right. ``blanks`` are the characters that white space control takes."""

    text: str
    blanks: str
    found: list[Piece] = field(factory=list)

    def words(self, start: int, end: int, *, trim_start: bool = False, trim_end: bool = False) -> None:
        """Add the text from ``start`` to ``end``, without white space at the ends that are trimmed."""
        cut = self.text[start:end]
        if trim_start:
            cut = cut.lstrip(self.blanks)
            start = end - len(cut)
        if trim_end:
            cut = cut.rstrip(self.blanks)
        if cut:
            span = Span(start, start + len(cut))
            self.found.append(Piece(Kind.TEXT, span, span, "", span))

    def tag(self, kind: Kind, span: Span, start: int, end: int) -> Piece:
        """Add a tag, whose delimiters leave what stands from ``start`` to ``end``."""
        piece = tag_at(self.text, kind, span, inside(self.text, start, end))
        self.found.append(piece)
        return piece


def tag_at(text: str, kind: Kind, span: Span, inner: Span) -> Piece:
    """The tag at ``span``, which says what stands at ``inner``."""
    word = _WORD.match(text, inner.start, inner.end) if kind is Kind.TAG else None
    if word is None:
        return Piece(kind, span, inner, "", inner)
    return Piece(kind, span, inner, word.group(), inside(text, word.end(), inner.end))


def inside(text: str, start: int, end: int) -> Span:
    """The characters from ``start`` to ``end`` without white space at their ends.

    >>> inside("{{ name }}", 2, 8)
    Span(start=3, end=7)
    """
    cut = text[start:end]
    bare = cut.lstrip()
    start += len(cut) - len(bare)
    return Span(start, start + len(bare.rstrip()))
