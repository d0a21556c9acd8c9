"""Labels that announce something which is not there: "Feedback:", and then the letter is signed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from candidate_comms.documents.model import Document, Gap, RegionKind
from candidate_comms.moves.beside import BULLET
from candidate_comms.moves.lexicon import words_of
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import SlotRole

__all__ = ["Labels"]

_NEAR = 200  # characters in which a label's value may stand
_FEW = 4  # words: a line this short that ends with a comma closes a letter
_SEPARATORS = ("|", "·", "•", "/")
_OF_SENDERS = frozenset({SlotRole.PERSON, SlotRole.COMPANY, SlotRole.CONTACT})
_IN_ROWS = frozenset({RegionKind.LIST_ITEM, RegionKind.CELL})


class Labels:
    """The labels of one document, and what follows them."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._html = document.html
        self._slots = {slot.visible.start: slot for slot in document.slots}
        self._rows = {region.visible.start for region in document.regions if region.kind in _IN_ROWS}
        gaps = {gap.visible.start for gap in document.gaps}
        text = f"\n{document.text}\n"
        self._own_lines = sorted(at for at in gaps if text[at] == text[at + 1] == "\n")
        self._first = len(document.text) - len(document.text.lstrip())

    def left_empty(self, gaps: Sequence[Gap]) -> int | None:
        """The place of the colon before these gaps, which stand together, if nothing is left that it announces."""
        text = self._text
        start, end = gaps[0].visible.start, gaps[-1].visible.end
        near = max(0, start - _NEAR)
        before = text[near:start].rstrip()
        colon = near + len(before) - 1
        if not before.endswith(":"):
            return None
        line_start = max(text.rfind("\n", max(0, colon - _NEAR), colon) + 1, colon - _NEAR, 0)
        line = text[line_start:colon]
        if not any(c.isalnum() for c in line) or self._greets(line, line_start):
            return None
        after = text[end : end + _NEAR]
        following = after.lstrip()
        at = end + len(after) - len(following)
        if BULLET.match(following) or at in self._rows:
            return None
        if "\n" not in text[colon:start] and not (self._html and gaps[0].alone):
            on_line = after.partition("\n")[0].strip()
            return None if on_line and not on_line.startswith(_SEPARATORS) else colon
        own_line = bool(gaps[0].alone) if self._html else after[:1] in ("\n", "")
        if not own_line or self._is_value(at):
            return None
        apart = text.count("\n", colon, at) - self._lines_of_gaps(colon, at) > 1
        return colon if apart or not following or self._is_signed(following, at) else None

    def _lines_of_gaps(self, start: int, end: int) -> int:
        """How many lines are empty only because of the gaps in them."""
        if self._html:
            return 0  # a gap makes no line there
        first, last = bisect_left(self._own_lines, start), bisect_left(self._own_lines, end)
        return last - first

    def _greets(self, line: str, line_start: int) -> bool:
        """Whether the colon ends a greeting: "Dear Sam:", or a slot on the first line of all."""
        first_word = fold(line).split()[0].strip(",")
        return first_word in words_of("en", "opener") or (line_start <= self._first and "⟨" in line)

    def _is_value(self, at: int) -> bool:
        """Whether a slot stands there that may be what the label announces."""
        slot = self._slots.get(at)
        return slot is not None and slot.role not in _OF_SENDERS

    def _is_signed(self, following: str, at: int) -> bool:
        """Whether the letter is signed right below."""
        slot = self._slots.get(at)
        if slot is not None:
            return slot.role in _OF_SENDERS
        line = following.partition("\n")[0].rstrip()
        return line.endswith((",", "،")) and len(line.split()) <= _FEW
