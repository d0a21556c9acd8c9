"""Headings and labels over what is said of a candidate: "The panel's notes were as follows:", "Written test: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.line import Line

__all__ = ["Heading", "Headings"]

_LABELLED = re.compile(r"[\s\d.•*-]*[A-Z][\w ,&/()'-]{2,45}: +\S+ \S+")
_REACH = 8  # lines: a list of points under "Our notes:" is seldom longer

Heading = tuple[bool, bool, bool]
"""Whether a line announces feedback, stands under such a heading, carries a label of its own."""


class Headings:
    """The headings of one message. Each line is looked at once, however many ask."""

    def __init__(self, text: str, folded: str, words: Set[str]) -> None:
        """Take the visible text, the same folded, and its words."""
        self._text = text
        self._read: dict[int, tuple[bool, bool]] = {}
        # They stand in few messages: then no line needs to be searched for them.
        follows, own = wording_of("en", "feedback_follows"), wording_of("en", "feedback_headings")
        self._follows = follows if follows.may_stand_in(words, folded) else None
        self._own = own if own.may_stand_in(words, folded) else None

    def over(self, lines: Sequence[Line]) -> Iterator[Heading]:
        """For each of some lines, what the headings among them have to do with it."""
        reach = 0
        for line in lines:
            read = self._read.get(line.start)
            if read is None:
                announces = self._announces(line)
                read = self._read[line.start] = announces, not announces and self._is_labelled(line)
            announces, labelled = read
            if announces:
                reach = _REACH
                yield True, False, False
                continue
            yield False, reach > 0, labelled
            reach -= 1

    def labels(self, line: Line, at: int) -> bool:
        """Whether what stands from ``at`` on, in the folded line, is labelled as feedback: "The panel noted: ⟨x⟩"."""
        head, colon, between = line.folded[:at].rpartition(":")
        if not colon or between.strip(" \"'“‘-–\t"):
            return False
        words = head[-75:].rpartition(".")[2]
        return wording_of("en", "feedback_announced").search(words) is not None or (
            self._own is not None and self._own.match(words.lstrip(" \t-*•")) is not None
        )

    def _announces(self, line: Line) -> bool:
        """Whether the lines after this one are feedback: "The panel's notes were as follows:"."""
        words = line.folded.rstrip()
        if self._follows is not None and line.may_say(self._follows):
            plain = words.rstrip(".:")
            if any(found.end() == len(plain) for found in self._follows.finditer(plain)):
                return True
        if not words.endswith(":"):
            return False
        return wording_of("en", "feedback_announced").search(words[-75:].rpartition(".")[2]) is not None

    def _is_labelled(self, line: Line) -> bool:
        """Whether a line carries its own heading: "Feedback: …", "Written English: …"."""
        if self._own is not None and line.may_say(self._own) and self._own.match(line.folded.lstrip(" \t-*•")):
            return True
        return ":" in line.folded and _LABELLED.match(line.place.cut(self._text)) is not None
