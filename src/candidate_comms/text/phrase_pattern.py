"""How a phrase is written, and what it is made of.

A phrase is written as words, with a few marks:

==================  ==========================================================
``(a|b c|)``        one of these; an empty choice makes it optional
``..3``             up to three words of any kind
``@name``           a word of the class ``name`` (given when the graph is built)
``#``               a number
``<>``              a slot
==================  ==========================================================
"""

from __future__ import annotations

import re
from typing import TypeAlias

from candidate_comms.text.contractions import WHOLE
from candidate_comms.text.words import Words

__all__ = ["Pattern", "classes_in", "norms_of", "parsed"]

Pattern: TypeAlias = "list[str | list[Pattern]]"
"""A word or mark, or a list of choices, each a pattern of its own."""

_PIECE = re.compile(r"[()|]|[^\s()|]+")
_CLASS = re.compile(r"(?<![^\s()|])@([^\s()|]+)")


def parsed(pattern: str) -> Pattern:
    """The pattern as nested lists.

    Raises:
        ValueError: brackets do not pair, or no word is left.

    """
    stack: list[list[Pattern]] = [[[]]]
    for piece in _PIECE.findall(pattern):
        if piece == "(":
            stack.append([[]])
        elif piece == "|":
            if len(stack) == 1:
                raise ValueError(f"a choice stands in brackets: {pattern!r}")
            stack[-1].append([])
        elif piece == ")":
            if len(stack) == 1:
                raise ValueError(f"a bracket too many in {pattern!r}")
            choices = stack.pop()
            stack[-1][-1].append(choices)
        else:
            stack[-1][-1].append(piece)
    if len(stack) > 1:
        raise ValueError(f"a bracket is left open in {pattern!r}")
    return stack[0][0]


def norms_of(word: str) -> list[str]:
    """A word of a pattern as the words of a text stand in their lists: "cannot" is two."""
    return [word] if word.isalpha() and word.islower() and word not in WHOLE else Words(word).norms


def classes_in(pattern: str) -> list[str]:
    """The names of the word classes in it."""
    return _CLASS.findall(pattern)
