"""Sentences and lines of an Arabic letter, in folded text.

Greetings, lists, labels and signatures are lines of their own; a hard line break inside a paragraph is only a wrap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["split_sentences"]

_TERMINAL = re.compile(r"[.?!…](?<![.?!…]{2})[.?!…]*+[\"'”’)\]]*+(?=\s|$)")
_LABEL = re.compile(r"\s*(?:[-*•▪◦–—>|=]|\(?\d{1,2}[.)-]|[^\n:]{1,28}:(?=\s|$))")
_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]$")
_ITEM = re.compile(r"(?:^|[\n\t])[ \t]*\d{1,2}$")
_CELL = re.compile(r"[^\t]+")
_WRAPPED = 55  # characters: a shorter line was not broken because it was full
_WIDEST = 130
_LONGEST = 2000
"""Characters after which a sentence without an end is cut."""


def split_sentences(text: str) -> list[tuple[int, int]]:
    r"""The places of the sentences and lines of ``text``, without the white space around them, in order.

    >>> text = "السيد خالد المحترم,\nشكرا لك. لم يتم اختيارك."
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['السيد خالد المحترم,', 'شكرا لك.', 'لم يتم اختيارك.']
    """
    found: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        cells = [(start, end)]
        if "\t" in text[start:end]:
            cells = [cell.span() for cell in _CELL.finditer(text, start, end)]
        for first, last in cells:
            found += _sentences(text, first, last)
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that a blank line or an intended line break ends."""
    lines = text.split("\n")
    width = max([len(line.rstrip()) for line in lines if len(line.rstrip()) <= _WIDEST], default=0)
    start: int | None = None
    end = -1
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        begin, end = end + 1, end + 1 + len(line)
        if start is None:
            if not line.strip():
                continue
            start = begin
        if not _wraps(line.strip(), following, width):
            yield start, end
            start = None


def _wraps(line: str, following: str, width: int) -> bool:
    """Whether the break after a line looks like a wrap only."""
    if len(line) < _WRAPPED or not following.strip() or "\t" in line or line[-1] in ".?!:;…" or _LABEL.match(following):
        return False
    return len(line) > _WIDEST or len(line) + 1 + len(following.split(None, 1)[0]) > width


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _TERMINAL.finditer(text, start, end):
        if not _abbreviates(text, stop, start):
            yield from _pieces(text, start, stop.end())
            start = stop.end()
    yield from _pieces(text, start, end)


def _abbreviates(text: str, stop: re.Match[str], start: int) -> bool:
    """Whether a full stop belongs to a letter that stands for a word ("د. هالة") or to the number of an item."""
    if stop.group() != ".":
        return False
    before = text[max(start, stop.start() - 8) : stop.start()]
    return _LETTER.search(before) is not None or (
        _ITEM.search(text[max(0, stop.start() - 8) : stop.start()]) is not None and not before.strip(" \t\n0123456789")
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without the white space around it; in pieces, if nobody can have meant it as one."""
    while end - start > _LONGEST:
        stop = max(text.rfind(" ", start, start + _LONGEST), text.rfind("\n", start, start + _LONGEST)) + 1
        stop = stop if stop > start else start + _LONGEST
        yield from _trimmed(text, start, stop)
        start = stop
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
