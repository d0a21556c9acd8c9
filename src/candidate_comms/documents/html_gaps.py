"""What a gap leaves empty in HTML: the target of a link, a cell, an item of a list, or a whole block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from candidate_comms.documents.model import Gap
from candidate_comms.text.spans import Span

__all__ = ["GapsInHtml", "leads_somewhere"]

_TARGET = re.compile(
    r"""(?<=[\s"'/])(?P<name>href|src|action)\s{0,20}=\s{0,20}(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]*+))""", re.IGNORECASE
)
_TARGETS = {
    "a": "href",
    "area": "href",
    "mj-button": "href",
    "img": "src",
    "mj-image": "src",
    "form": "action",
}
_NOWHERE = frozenset({"", "#", "mailto:", "tel:", "sms:", "http://", "https://", "http:", "https:"})


def leads_somewhere(target: str) -> bool:
    """Whether anybody gets anywhere with the value of an ``href``.

    >>> leads_somewhere("https://example.com/a"), leads_somewhere(" mailto: "), leads_somewhere("")
    (True, False, False)
    """
    return target.strip().lower() not in _NOWHERE


class GapsInHtml:
    """The gaps of an HTML text, told of each thing that the parser meets, in order."""

    def __init__(self, gaps: Sequence[Gap]) -> None:
        self._gaps: list[Gap | None] = [*sorted(gaps, key=lambda gap: gap.visible.start)]
        self._offsets = [gap.visible.start for gap in self._gaps if gap is not None]
        self._waiting: list[int] = []
        self._beside_text = False
        self.passed = 0
        """How many gaps lie before the place that the parser has reached."""
        self.shown = 0
        """How often something was shown so far."""

    def reach(self, offset: int, *, hidden: bool = False) -> None:
        """The parser has come to ``offset``; a gap in what nobody sees is none."""
        while self.passed < len(self._offsets) and self._offsets[self.passed] <= offset:
            if hidden:
                self._gaps[self.passed] = None
            elif not self._beside_text:
                self._waiting.append(self.passed)
            self.passed += 1

    def show(self) -> None:
        """Text or a picture is shown in the block that is open."""
        self.shown += 1
        self._beside_text = True
        self._waiting.clear()

    def tag(self, name: str, written: str, at: int) -> None:
        """A tag: a gap in it counts only where it leaves the target of a link or a picture empty."""
        first = self.passed
        end = at + len(written) - 1
        while self.passed < len(self._offsets) and self._offsets[self.passed] <= end:
            self.passed += 1
        if first == self.passed:
            return
        empty = [found for found in _TARGET.finditer(written) if not leads_somewhere(_value(found))]
        for index in range(first, self.passed):
            gap, inside = self._gaps[index], self._offsets[index] - at
            found = next((found for found in empty if _holds(found, inside)), None)
            if gap is None or found is None or _TARGETS.get(name) != found["name"].lower():
                self._gaps[index] = None
            else:
                self._gaps[index] = evolve(gap, attribute=found["name"].lower())

    def unseen(self, start: int, end: int) -> None:
        """A comment."""
        self.reach(start)
        while self.passed < len(self._offsets) and self._offsets[self.passed] < end:
            self._gaps[self.passed] = None
            self.passed += 1

    def boundary(self) -> None:
        """A block ends or begins here: gaps that had no text beside them leave a block empty."""
        for index in self._waiting:
            gap = self._gaps[index]
            if gap is not None and not gap.alone:
                self._alone(index, "block")
        self._waiting.clear()
        self._beside_text = False

    def emptied(self, element: str, first: int) -> None:
        """An element ends in which nothing was shown; gap number ``first`` is the first that lies in it."""
        for index in range(first, self.passed):
            self._alone(index, element)

    def _alone(self, index: int, what: str) -> None:
        gap = self._gaps[index]
        if gap is not None and not gap.attribute:
            self._gaps[index] = evolve(gap, alone=what)

    def found(self) -> tuple[Gap, ...]:
        """The gaps that somebody could notice."""
        return tuple(gap for gap in self._gaps if gap is not None)


def _group(found: re.Match[str]) -> int:
    return next((number for number in (2, 3, 4) if found.group(number) is not None), 4)


def _value(found: re.Match[str]) -> str:
    return found.group(_group(found)) or ""


def _holds(found: re.Match[str], offset: int) -> bool:
    span = Span(*found.span(_group(found)))
    return span.start <= offset <= span.end
