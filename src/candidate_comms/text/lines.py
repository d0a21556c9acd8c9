"""Offsets to lines and columns, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from candidate_comms.text.lazy import lazy

__all__ = ["Lines"]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    r"""The line starts of a text. Lines and columns count from 1, columns in code points.

    A line ends with ``\n``, ``\r\n`` or ``\r``.

    >>> Lines("ab\ncd").position(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @lazy
    def _starts(self) -> list[int]:
        if "\r" in self._text:
            return [0, *(end.end() for end in _LINE_END.finditer(self._text))]
        return [0, *accumulate([len(line) + 1 for line in self._text.split("\n")[:-1]])]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of ``offset``; the end of the text is a valid offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of (line, column)."""
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """The text of a line, without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
