"""Which white space around FreeMarker's tags is sent: a line that holds tags alone is taken out whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Tag", "trimmed"]

_DEFINES = ("macro", "function")
_ASSIGNS = ("assign", "global", "local")


class Tag(NamedTuple):
    """A tag of a template: a directive, a macro, a value, a comment, or a mark of unparsed text."""

    kind: str
    """``$``, ``#`` or ``@``; empty for what is left out."""
    name: str
    closes: bool
    start: int
    end: int
    first: int
    last: int
    """Where what is in it begins and ends."""
    empty: bool = False
    """Whether it ends with a slash."""


def trimmed(text: str, tags: Sequence[Tag]) -> list[tuple[int, int]]:
    """What is sent of the text before, between and after the tags."""
    starts, ends = [0, *(tag.end for tag in tags)], [*(tag.start for tag in tags), len(text)]
    bounds = list(zip(starts, ends, strict=True))
    left_out = [_is_left_out(text, bounds, tags, index) for index in range(len(bounds))]
    line = _Line(text, tags)
    for index, (start, end) in enumerate(bounds):
        if index:
            line.tag(index - 1, tags[index - 1].closes)
            stop = text.find("\n", start, end)
            if line.clear and stop >= 0 and not text[start:stop].strip():
                starts[index] = stop + 1
        line.text(start, end, text.rfind("\n", start, end) + 1, end, left_out[index])
    line = _Line(text, tags)
    for index in range(len(bounds) - 1, -1, -1):
        start, end = bounds[index]
        if index < len(tags):
            line.tag(index, not tags[index].closes)
        begin = text.rfind("\n", start, end) + 1
        if index and line.clear and begin and not text[begin:end].strip():
            ends[index] = max(begin, starts[index])
        stop = text.find("\n", start, end)
        line.text(start, end, stop + 1, start, left_out[index])
    return [(end, end) if out else (start, end) for start, end, out in zip(starts, ends, left_out, strict=True)]


class _Line:
    """Walks over a template, in either direction, and knows whether the line so far holds tags alone."""

    def __init__(self, text: str, tags: Sequence[Tag]) -> None:
        self._text, self._tags = text, tags
        self._around: list[tuple[bool, int]] = []
        self._lines = 0
        self.clear = True

    def tag(self, index: int, leaves: bool) -> None:
        """A tag; ``leaves`` says whether what it belongs to has been walked over."""
        tag, before = self._tags[index], self._lines
        self._lines += self._text.count("\n", tag.start, tag.end)
        if tag.kind == "$":
            self.clear = False
            return
        # What is kept for later is not looked into.
        keeps = tag.name in (*_DEFINES, *_ASSIGNS) and not _stands_alone(self._text, tag)
        if keeps and leaves and self._around:
            clear, begun = self._around.pop()
            self.clear = clear or self._lines > begun
            return
        if keeps and not leaves:
            self._around.append((self.clear, before))
        self.clear = self.clear or self._lines > before

    def text(self, start: int, end: int, line: int, edge: int, left_out: bool) -> None:
        """Text; ``line`` is just past the line's end in it that was met last, 0 if none; ``edge`` where it was left."""
        if line:
            self._lines += self._text.count("\n", start, end)
            low, high = (line, edge) if edge >= line else (edge, line - 1)
            self.clear = not self._text[low:high].strip()
        elif start < end and not left_out:
            self.clear = False


def _is_left_out(text: str, bounds: Sequence[tuple[int, int]], tags: Sequence[Tag], index: int) -> bool:
    """Whether white space stands between two tags that print nothing themselves."""
    if text[slice(*bounds[index])].strip():
        return False
    before = tags[index - 1] if index else None
    after = tags[index] if index < len(tags) else None
    ended = before is None or (before.closes and before.name in _DEFINES) or _stands_alone(text, before)
    begins = after is None or (not after.closes and after.name in _DEFINES) or _stands_alone(text, after)
    return ended and begins


def _stands_alone(text: str, tag: Tag) -> bool:
    if tag.closes:
        return False
    return tag.name in ("#--", "setting", "import") or (tag.name in _ASSIGNS and "=" in text[tag.first : tag.last])
