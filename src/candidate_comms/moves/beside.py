"""What stands to the left and to the right of a place in a text, as far as it belongs to the same sentence or line."""

from __future__ import annotations

import re

from attrs import frozen

from candidate_comms.text.lazy import lazy
from candidate_comms.text.words import fold

__all__ = ["BULLET", "STOPS", "Beside"]

STOPS = ".,;:!?،؛؟"
BULLET = re.compile(r"[ \t]*(?:[-*•–]|\d{1,2}[.)])(?=[ \t]|$)")

_NEAR = 160  # characters on each side that can matter
_WRAPPED = 50  # characters: a shorter line was not broken because it was full
_TOKEN = re.compile(r"⟨[^⟨⟩\n]*⟩|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|\S")
_ENDS = frozenset(".!?:؟")


@frozen(slots=False)
class Beside:
    """The words on both sides of a place where nothing is printed."""

    left: str
    """From the beginning of its line (or of the line before, if that only wraps), without blanks at the end."""
    right: str
    """To the end of its line (or of the next one), without blanks at the start."""
    blank_before: bool
    blank_after: bool
    at_start: bool
    """Whether ``left`` reaches back to the start of a line or block."""

    @classmethod
    def of(cls, text: str, start: int, end: int, *, html: bool) -> Beside:
        """What stands beside ``text[start:end]``, which is blank. In HTML every line end is meant."""
        breaks = "\n\t" if html else "\n"
        first = max(0, start - _NEAR)
        line_start = max(text.rfind(mark, first, start) for mark in breaks) + 1
        at_start = line_start > first or first == 0
        left = text[max(line_start, first) : start]
        last = min(len(text), end + _NEAR)
        line_end = min((at for mark in breaks if (at := text.find(mark, end, last)) >= 0), default=last)
        right = text[end:line_end]
        blank_before, blank_after = left[-1:].isspace(), right[:1].isspace()
        if not html and not left.strip() and line_start > 1:
            above = text[max(text.rfind("\n", first, line_start - 1) + 1, first) : line_start - 1].rstrip()
            if above and above[-1] not in _ENDS and (len(above) >= _WRAPPED or _goes_on(right)):
                left, blank_before = above, True
        if not html and not right.strip():
            below = text[line_end + 1 : _line_end(text, line_end + 1, last)]
            if _goes_on(below) or (len(left) >= _WRAPPED and below.strip() and not BULLET.match(below)):
                right, blank_after = below, True
        left, right = left.rstrip(), right.strip()
        # Nothing shows a blank at the end of a block of HTML.
        return cls(left, right, blank_before or (html and not right), blank_after, at_start)

    @lazy
    def before(self) -> list[str]:
        """The last words and marks of ``left``, folded."""
        return _TOKEN.findall(fold(self.left[-80:]))

    @lazy
    def after(self) -> list[str]:
        """The first words and marks of ``right``, folded."""
        return _TOKEN.findall(fold(self.right[:40]))

    @property
    def bare(self) -> bool:
        """Whether nothing stands before it but a bullet or the number of a list."""
        return self.at_start and (not self.left or BULLET.fullmatch(self.left) is not None)

    @property
    def stopped(self) -> bool:
        """Whether the sentence or a part of it ends right behind it, or a bracket opens or closes."""
        following, then = self.right[:1], self.right[1:2]
        if not following or following in "()[]{}”»|":
            return True
        if following in "-–—":
            return then == " "
        if following not in STOPS or self.right.startswith(".."):
            return False
        return following == ":" or not then.isalnum()


def _goes_on(line: str) -> bool:
    """Whether a line continues the one above it: it begins in lower case or with a mark that ends a sentence."""
    begun = line.lstrip(" \t")[:1]
    return bool(begun) and (begun.islower() or begun in STOPS)


def _line_end(text: str, start: int, last: int) -> int:
    found = text.find("\n", start, last)
    return found if found >= 0 else last
