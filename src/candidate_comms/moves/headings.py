"""Headings and labels over what is said of a candidate: "The panel's notes were as follows:", "Written test: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.line import Line

__all__ = ["Heading", "announces", "is_labelled", "under_headings"]

_LABELLED = re.compile(r"[\s\d.•*-]*[A-Z][\w ,&/()'-]{2,45}: +\S+ \S+")
_REACH = 8  # lines: a list of points under "Our notes:" is seldom longer

Heading = tuple[bool, bool, bool]
"""Whether a line announces feedback, stands under such a heading, carries a label of its own."""


def announces(line: Line) -> bool:
    """Whether the lines after this one are feedback: "The panel's notes were as follows:"."""
    words = line.folded.rstrip()
    plain = words.rstrip(".:")
    follows = wording_of("en", "feedback_follows")
    if line.may_say(follows) and any(found.end() == len(plain) for found in follows.finditer(plain)):
        return True
    last = words[-75:].rpartition(".")[2]
    return words.endswith(":") and wording_of("en", "feedback_announced").search(last) is not None


def is_labelled(written: str, line: Line) -> bool:
    """Whether a line carries its own heading: "Feedback: …", "Written English: …"."""
    headings = wording_of("en", "feedback_headings")
    if line.may_say(headings) and headings.match(line.folded.lstrip(" \t-*•")) is not None:
        return True
    return ":" in written and _LABELLED.match(written) is not None


def under_headings(lines: Sequence[Line], text: str) -> Iterator[Heading]:
    """For each line of a message, what headings have to do with it; ``text`` is the visible text."""
    reach = 0
    for line in lines:
        if announces(line):
            reach = _REACH
            yield True, False, False
            continue
        yield False, reach > 0, is_labelled(line.place.cut(text), line)
        reach -= 1
