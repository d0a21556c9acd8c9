"""Where a tag ends: at the first closing sign that stands in no quotes and no brackets."""

from __future__ import annotations

import re

__all__ = ["sign_outside"]

_INSIDE = re.compile(r"[()\[\]{}>|]|\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*'|[\"']", re.DOTALL)
_PAIRS = {"(": ")", "[": "]", "{": "}"}


def sign_outside(text: str, at: int, *signs: str) -> int:
    """Where one of ``signs`` (``}``, ``>`` …) stands, outside quotes and brackets; -1 if none comes."""
    opened: list[str] = []
    for found in _INSIDE.finditer(text, at):
        sign = found.group()
        if not opened and sign in signs:
            return found.start()
        if sign in ('"', "'"):
            return -1
        if sign in _PAIRS:
            opened.append(_PAIRS[sign])
        elif opened and sign == opened[-1]:
            opened.pop()
    return -1
