"""Plain text for mail: short lines that mail programs join again (RFC 3676, ``format=flowed``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["WIDTH", "flowed"]

WIDTH = 72
_WORD = re.compile("(?:\u2068[^\u2069\n]*\u2069|[^ ])+ *|^ +")
"""With the spaces after it. What stands between isolates stays on one line: they do not reach beyond it."""
_STUFFED = (" ", ">", "From ")
"""What a line must not begin with, for mail programs take it for something else."""


def flowed(text: str) -> str:
    """The text in lines of at most ``WIDTH`` characters, but for longer words. A line that goes on ends with a space.

    >>> [len(line) for line in flowed("a long line " * 9).splitlines()]
    [72, 35]
    """
    return "\n".join(line for whole in text.split("\n") for line in _lines(whole.rstrip(" ")))


def _lines(whole: str) -> Iterator[str]:
    line = ""
    for word in _WORD.findall(whole) if len(whole) > WIDTH else [whole]:
        if line and len(line) + len(word.rstrip(" ")) > WIDTH:
            yield _stuffed(line)
            line = ""
        line += word
    yield _stuffed(line)


def _stuffed(line: str) -> str:
    return f" {line}" if line.startswith(_STUFFED) else line
