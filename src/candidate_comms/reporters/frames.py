"""The source lines around a finding, with carets under its words.

Safe for any text: wide and combining characters keep the carets in place, tabs become spaces, control and
override characters are shown by their code and never reach the terminal, and long lines are clipped.
"""

from __future__ import annotations

import unicodedata

from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["frame", "right_to_left", "shown", "width"]

_TAB = "    "
_SHOWN_WHOLE = 5
"""A finding over more lines than this is shown by its first and last lines."""
_HARMLESS_FORMATS = "\u200c\u200d\u200e\u200f\u061c"
"""Joiners and direction marks: ordinary in Arabic and in emoji, and they reorder nothing by force."""


def frame(lines: Lines, span: Span, *, columns: int = 100) -> list[str]:
    r"""Numbered source lines with carets under ``span``, each without its line end.

    Lines wider than ``columns`` are clipped around the span.

    >>> print(*frame(Lines("Dear Sam,\nNo luck."), Span(10, 12)), sep="\n")
      |
    1 | Dear Sam,
    2 | No luck.
      | ^^
    """
    first, first_column = lines.position(span.start)
    last, last_column = lines.position(span.end)
    if last > first and last_column == 1:  # the span ends with a line end: the line after it has no part in it
        last -= 1
        last_column = len(lines.line(last)) + 1
    gutter = len(str(last))
    blank = " " * gutter
    out = [f"{blank} |"]
    if first > 1 and lines.line(first - 1).strip():
        above, _ = _clipped(lines.line(first - 1), 0, 0, columns)
        out.append(f"{first - 1:>{gutter}} | {above}".rstrip())
    for number in range(first, last + 1):
        if last - first >= _SHOWN_WHOLE and first + 2 <= number < last:
            if number == first + 2:
                out.append(f"{blank} | …")
            continue
        text = lines.line(number)
        start = min(first_column - 1, len(text)) if number == first else 0
        end = min(last_column - 1, len(text)) if number == last else len(text)
        visible, carets = _clipped(text, *_tightened(text, start, end), columns)
        out.append(f"{number:>{gutter}} | {visible}".rstrip())
        if first == last or text[start:end].strip():
            out.append(f"{blank} | {carets}")
    return out


def shown(character: str) -> str:
    r"""What stands for ``character`` in a terminal.

    >>> shown("a"), shown("\x1b"), shown("\u202e")
    ('a', '<U+001B>', '<U+202E>')
    """
    if character == "\t":
        return _TAB
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Zl", "Zp") or (category == "Cf" and character not in _HARMLESS_FORMATS):
        return f"<U+{ord(character):04X}>"
    return character


def width(text: str) -> int:
    """How many columns ``text`` takes in a terminal: combining characters none, wide ones two."""
    return sum(_columns(character) for character in text)


def right_to_left(text: str) -> bool:
    """Whether ``text`` has letters that are written from right to left: a terminal may reorder such a line."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def _columns(character: str) -> int:
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _tightened(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its ends, unless it is all blank."""
    words = text[start:end]
    if not words.strip():
        return start, end
    return end - len(words.lstrip()), start + len(words.rstrip())


def _clipped(text: str, start: int, end: int, columns: int) -> tuple[str, str]:
    """``text`` as shown, and the carets under ``text[start:end]``; both cut to ``columns`` around that stretch."""
    cells = [shown(character) for character in text]
    low, high = 0, len(cells)
    if sum(map(width, cells)) > columns:
        low = high = min(start, max(len(cells) - 1, 0))
        room = columns - 2 - width(cells[low])
        high += 1
        lead = room // 4
        while low > 0 and lead >= width(cells[low - 1]):
            low -= 1
            lead -= width(cells[low])
            room -= width(cells[low])
        while high < len(cells) and room >= width(cells[high]):
            room -= width(cells[high])
            high += 1
        while low > 0 and room >= width(cells[low - 1]):
            low -= 1
            room -= width(cells[low])
    before, after = "…" if low else "", "…" if high < len(cells) else ""
    visible = before + "".join(cells[low:high]) + after
    indent = len(before) + sum(map(width, cells[low:start]))
    under = sum(map(width, cells[start : min(end, high)]))
    return visible, " " * indent + "^" * max(under, 1)
