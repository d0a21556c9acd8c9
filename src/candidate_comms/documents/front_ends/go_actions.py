"""The actions between ``{{`` and ``}}`` of a Go template, and the white space that they take along."""

from __future__ import annotations

import re
from typing import NamedTuple

from candidate_comms.documents.front_ends.code_blocks import Unread
from candidate_comms.documents.front_ends.go_pipelines import Word, words_of

__all__ = ["Action", "actions_of"]

_OPENS = re.compile(r"\{\{(?P<dash>-(?=[ \t\r\n]))?[ \t\r\n]*(?P<comment>/\*)?")
_COMMENT_END = re.compile(r"\*/[ \t\r\n]*-?\}\}")
_SPACE = " \t\r\n"


class Action(NamedTuple):
    """One action; a comment has no words."""

    start: int
    end: int
    words: list[Word]
    before: int
    """Where the text before it ends, and where the text after it begins."""
    after: int

    @property
    def word(self) -> str:
        """The keyword or function that it begins with."""
        return self.words[0].text if self.words and self.words[0].kind == "name" else ""


def actions_of(text: str) -> list[Action]:
    """The actions in their order."""
    found_all: list[Action] = []
    at = 0
    while (found := _OPENS.search(text, at)) is not None:
        start, first = found.start(), found.end()
        words: list[Word] = []
        if found["comment"]:
            closing = _COMMENT_END.search(text, first)
            if closing is None:
                raise Unread(start, first, "This comment is not closed: no '*/}}' comes after it. Close it.")
            end, trims = closing.end(), "-" in closing.group()
        else:
            words, last = words_of(text, first, "}}")
            if last < 0:
                detail = "This tag is not closed: no '}}' comes after it. Close it."
                raise Unread(start, min(first + 40, len(text)), detail)
            trims = text[last] == "-"
            end = last + (3 if trims else 2)
        before, after = start, end
        if found["dash"]:
            while before > at and text[before - 1] in _SPACE:
                before -= 1
        if trims:
            while after < len(text) and text[after] in _SPACE:
                after += 1
        found_all.append(Action(start, end, words, before, after))
        at = after
    return found_all
