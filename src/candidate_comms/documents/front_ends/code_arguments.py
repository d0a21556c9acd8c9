"""The arguments of a call, one after the other, with their names where they have one."""

from __future__ import annotations

from typing import NamedTuple

from candidate_comms.documents.front_ends.code_words import Code

__all__ = ["Argument", "arguments", "list_of"]

_SPREADS = ("&", "**", "*", "...")
_JOINS_NAME = ("=>", "=", ":")


class Argument(NamedTuple):
    """The words ``first`` to ``last`` (not included) of a code; ``name`` is empty where the argument has none."""

    name: str
    first: int
    last: int


def arguments(code: Code, first: int, last: int) -> list[Argument]:
    """What stands between the commas from ``first`` to ``last``. A block or what is spread out has the name ``*``."""
    if first >= last:
        return []
    ends = [i for i in code.outer(first, last) if code.is_sign(i, ",")]
    found: list[Argument] = []
    start = first
    for end in (*ends, last):
        if start < end:
            found.append(_one(code, start, end))
        start = end + 1
    return found


def _one(code: Code, start: int, end: int) -> Argument:
    word = code.words[start]
    if code.is_sign(start, *_SPREADS) or (code.is_sign(start, "{") and code.partner.get(start) != end - 1):
        return Argument("*", start, end)
    if start + 1 < end and code.is_sign(start + 1, *_JOINS_NAME):
        return Argument(word.text.strip(":") or "*", start + 2, end)
    if word.kind == "name" and word.text.endswith(":") and len(word.text) > 1:
        return Argument(word.text[:-1], start + 1, end)
    if any(code.is_sign(i, "=>", "{") for i in (start + 1, start + 3) if i < end) and not code.is_sign(start, "{"):
        return Argument("*", start, end)
    return Argument("*" if code.is_sign(start, "{") else "", start, end)


def list_of(code: Code, first: int, last: int) -> list[Argument]:
    """The arguments inside the table or brackets that ``first`` opens, or none."""
    closing = code.partner.get(first)
    return arguments(code, first + 1, closing) if closing is not None and closing < last else []
