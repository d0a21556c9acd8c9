"""The values in a FreeMarker tag, which nothing but white space need part: ``<@sign name=c.name "HR"/>``."""

from __future__ import annotations

from candidate_comms.documents.front_ends.code_arguments import Argument
from candidate_comms.documents.front_ends.code_words import Code

__all__ = ["pieces"]


def pieces(words: Code, first: int, last: int) -> list[Argument]:
    """``a b=1 c="x" + y``: names with values and values alone, with nothing or a comma between them."""
    starts = [
        i
        for i in words.outer(first, last)
        if i > first and words.is_sign(i + 1, "=") and words.words[i].kind != "symbol"
    ]
    if words.is_sign(first + 1, "="):
        starts.insert(0, first)
    found: list[Argument] = []
    begin = first
    for start in (*starts, last):
        found += _alone(words, begin, start)
        begin = start
    return found


def _alone(words: Code, first: int, last: int) -> list[Argument]:
    """One name with its value, and values alone around it."""
    found: list[Argument] = []
    if words.is_sign(first + 1, "=") and first + 2 < last:
        end = next((i for i in words.outer(first + 2, last) if i > first + 2 and _begins(words, i)), last)
        found.append(Argument(words.words[first].text, first + 2, end))
        first = end
    begin = first
    for at in words.outer(first, last):
        if words.is_sign(at, ","):
            begin = at + 1
        elif at > begin and _begins(words, at):
            found.append(Argument("", begin, at))
            begin = at
    if begin < last:
        found.append(Argument("", begin, last))
    return found


def _begins(words: Code, at: int) -> bool:
    """Whether a new value begins here: a word comes after a word."""
    if words.is_sign(at, ","):
        return True
    word, before = words.words[at], words.words[at - 1]
    ends = before.kind != "symbol" or before.text in (")", "]", "}")
    return (
        word.kind != "symbol"
        and ends
        and not words.is_sign(at, "and", "or", "gt", "gte", "lt", "lte", "as", "in")
        and (not words.is_sign(at - 1, "and", "or", "gt", "gte", "lt", "lte", "as", "in"))
    )
