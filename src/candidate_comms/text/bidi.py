"""Controls of the direction of writing: which of them override it, and which are opened and never closed.

A control does not reach beyond its paragraph, which is a line of plain text (Unicode Standard Annex 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from candidate_comms.text.spans import Span

__all__ = ["Control", "hazards", "is_isolated"]

_OVERRIDES = frozenset("\u202d\u202e")
_EMBEDS = frozenset("\u202a\u202b")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_ANY = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAK = re.compile("[\n\u2029]")


class Control(NamedTuple):
    """A control that can show a text in another order than it is read."""

    place: Span
    what: Literal["override", "unbalanced"]


def hazards(text: str) -> Iterator[Control]:
    """The overrides of a text, and the controls that open what is not closed, or close what is not open.

    >>> [control.what for control in hazards("a\u202eb\u202c \u2066c")]
    ['override', 'unbalanced']
    """
    if _ANY.search(text) is None:
        return
    start = 0
    for stop in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        yield from _of_paragraph(text, start, stop)
        start = stop + 1


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Control]:
    found: list[Control] = []
    opened: list[tuple[str, int]] = []
    for match in _ANY.finditer(text, start, end):
        sign, at = match.group(), match.start()
        if sign in _OVERRIDES:
            found.append(Control(Span(at, at + 1), "override"))
        if sign == _POP_ISOLATE:
            while opened and opened[-1][0] not in _ISOLATES:
                _, left = opened.pop()  # what an isolate holds ends with it
                found.append(Control(Span(left, left + 1), "unbalanced"))
        if sign in (_POP, _POP_ISOLATE):
            pair = _ISOLATES if sign == _POP_ISOLATE else _EMBEDS | _OVERRIDES
            if opened and opened[-1][0] in pair:
                opened.pop()
            else:
                found.append(Control(Span(at, at + 1), "unbalanced"))
        else:
            opened.append((sign, at))
    found += [Control(Span(at, at + 1), "unbalanced") for sign, at in opened if sign not in _OVERRIDES]
    yield from sorted(found)


def is_isolated(text: str, place: Span) -> bool:
    """Whether a stretch stands between controls that set it apart from the text around it.

    >>> is_isolated("\u2066+971\u2069", Span(1, 5)), is_isolated("+971", Span(0, 4))
    (True, False)
    """
    line = max(text.rfind("\n", 0, place.start), text.rfind("\u2029", 0, place.start)) + 1
    depth = 0
    for match in _ANY.finditer(text, line, place.start):
        depth += -1 if match.group() in (_POP, _POP_ISOLATE) else 1
        depth = max(depth, 0)
    return depth > 0
