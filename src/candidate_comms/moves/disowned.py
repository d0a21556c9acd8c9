"""Pressure that a message disowns: "we never ask for an answer within a day", "if anyone presses you, call me".

Who would press is nobody, or somebody else whom the candidate is told to report; either way the reader is not pushed.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from candidate_comms.moves.lexicon import topics_of
from candidate_comms.moves.line import Line

__all__ = ["disowned_words"]

_MARK = re.compile(r"[,;:–—]")
_NOBODY = frozenset({"nobody", "none"})
_NOT = frozenset({"not", "never"})
_UNABLE = frozenset({"can", "could", "able"})
_WE = frozenset({"we", "i", "us", "my", "our"})
_ENDS = frozenset({"but", "so", "because", "since"})
_BEYOND = frozenset({"more", "longer", "beyond", "again", "twice"})
_IF = frozenset({"if", "should", "when", "where"})
_TELLING = _NOT | _NOBODY | _IF | {"no"}
_BETWEEN = 6  # words between a "nobody" and its verb
_SUBJECT = 4  # words before a "not" in which its subject stands


def disowned_words(line: Line) -> range:
    """The words of a line that tell of pressure which nobody uses, or which is to be reported; most lines have none."""
    norms = line.norms
    if _TELLING.isdisjoint(norms) and topics_of("en", "disowned")["wrong"].isdisjoint(norms):
        return range(0)
    for index, norm in enumerate(norms):
        begins = None
        if norm in _NOT:
            begins = _after_a_not(norms, index)
        elif norm in _NOBODY or (norm == "no" and norms[index + 1 : index + 2] == ["one"]):
            begins = _verb(norms, index + 1 + (norm == "no"))
        elif norm in _IF:
            begins = _supposed(line, index)
        elif norm in topics_of("en", "disowned")["wrong"] and norms[index + 1 : index + 2] == ["to"]:
            begins = _verb(norms, index + 2)
        elif norm == "true" and norms[index - 1 : index] == ["not"] and norms[index + 1 : index + 2] == ["that"]:
            begins = index + 1
        if begins is not None:
            ends = _end(line, begins)
            if _BEYOND.isdisjoint(norms[begins:ends]):
                return range(begins, ends)
    return range(0)


def _end(line: Line, begins: int) -> int:
    """One past the last word of the statement that goes on at word ``begins``."""
    marks = line.marked(_MARK)
    end = bisect_right(marks, begins)
    last = marks[end] if end < len(marks) else len(line.norms)
    return next((index for index in range(begins, last) if line.norms[index] in _ENDS), last)


def _after_a_not(norms: list[str], index: int) -> int | None:
    """Where what *we* do not do goes on after its verb; not for what we are unable to do, or do as a rule."""
    before = norms[max(0, index - _SUBJECT) : index]
    if _WE.isdisjoint(before) or not _UNABLE.isdisjoint(before[-1:]):
        return None
    if not topics_of("en", "disowned")["as_a_rule"].isdisjoint(norms[max(0, index - 2) : index + 3]):
        return None
    return _verb(norms, index + 1)


def _verb(norms: list[str], first: int) -> int | None:
    """Where a statement goes on after a verb of pressing or claiming, if one stands here."""
    lists = topics_of("en", "disowned")
    for index in range(first, min(first + _BETWEEN, len(norms))):
        if norms[index] in lists["claims"]:
            return index + 1
        if norms[index] in lists["presses"]:
            pressed = norms[index + 1 : index + 3]
            return index + 1 if not lists["pressed"].isdisjoint(pressed) else None
        if norms[index] not in lists["between"] and norms[index] != "in":
            return None
    return None


def _supposed(line: Line, index: int) -> int | None:
    """Where it goes on after "if anyone presses", if the candidate is told what to do about it."""
    norms, lists = line.norms, topics_of("en", "disowned")
    person = next((at for at in range(index + 1, min(index + 5, len(norms))) if norms[at] in lists["supposed"]), None)
    if person is None or "other" in norms[index:person] or "else" in norms[person : person + 2]:
        return None
    begins = next(
        (
            at + 1
            for at in range(person + 1, min(person + 1 + _BETWEEN, len(norms)))
            if norms[at] in lists["presses"] or norms[at] in lists["claims"]
        ),
        None,
    )
    if begins is None or lists["report"].isdisjoint(norms[_end(line, begins) :]):
        return None
    return begins
