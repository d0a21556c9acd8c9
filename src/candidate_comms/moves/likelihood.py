"""How likely each line makes each move, from weights that were learned: for wordings that no cue foresaw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from candidate_comms.moves.line import Line
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.traits import traits
from candidate_comms.moves.weights import UNIT, Weights, likelihood, weights

__all__ = ["Likelihoods", "line_traits"]

_PARTS = frozenset({"body", "closing", "subject"})
_RUNS_ON = 7  # words


def line_traits(prose: Prose, known: frozenset[str]) -> list[tuple[Line, set[str]]]:
    """The traits of each line that can tell a candidate something, with those of its place in the message."""
    lines = [line for line in prose.lines if line.norms and _tells(line)]
    found: list[tuple[Line, set[str]]] = []
    after_no = False
    for line, (announces, headed, labelled) in zip(lines, prose.headings.over(lines), strict=True):
        of_line = traits(line, len(prose.concrete.of(line)), known)
        for trait, holds in (
            ("~announces", announces),
            ("~under a heading", headed),
            ("~labelled", labelled),
            ("~after the no", after_no),
            ("~asks", line.asks),
        ):
            if holds:
                of_line.add(trait)
        of_line.update([f"~slot: {slot.role.value}" for slot in prose.slots_in(line)])
        found.append((line, of_line))
        after_no = after_no or line.has("decision")
    return found


def _tells(line: Line) -> bool:
    """Whether a line may tell the candidate something; a greeting may run on into what is told."""
    return line.sentence.part in _PARTS or (line.sentence.part == "greeting" and len(line.norms) >= _RUNS_ON)


class Likelihoods:
    """How likely each line of a message makes each move, from 0 to 1."""

    def __init__(self, prose: Prose, table: Weights | None = None) -> None:
        """Weigh the lines of ``prose`` by ``table``; None: the one that is shipped for its language."""
        self._table = table or weights(prose.language, "lines")
        self._traits = line_traits(prose, self._table.known)
        self._odds = [self._table.add_up(found) for _, found in self._traits]

    @property
    def lines(self) -> Sequence[Line]:
        """The lines that were weighed, in order."""
        return [line for line, _ in self._traits]

    @property
    def readings(self) -> tuple[str, ...]:
        """What was weighed."""
        return self._table.readings

    def of(self, line: Line) -> Mapping[str, float]:
        """How likely a line makes each move; empty for one that was not weighed."""
        odds = next((odds for odds, (other, _) in zip(self._odds, self._traits, strict=True) if other is line), None)
        return {} if odds is None else dict(zip(self.readings, map(_likelihood, odds), strict=True))

    def likeliest(self, reading: str) -> tuple[float, Line | None]:
        """The line that most likely makes a move, the first of equals, and how likely it does; none, and 0."""
        place = self.readings.index(reading)
        odds = [of_line[place] for of_line in self._odds]
        best = max(odds, default=None)
        return (0.0, None) if best is None else (_likelihood(best), self._traits[odds.index(best)][0])

    def nearest(self) -> dict[str, tuple[float, float]]:
        """For each reading, how likely the two lines are that come nearest to it; 0 where there is none."""
        if not self._odds:
            return dict.fromkeys(self.readings, (0.0, 0.0))
        found: dict[str, tuple[float, float]] = {}
        for reading, odds in zip(self.readings, zip(*self._odds, strict=True), strict=True):
            *others, first = sorted(odds)
            found[reading] = _likelihood(first), _likelihood(others[-1]) if others else 0.0
        return found

    def reasons(self, line: Line, reading: str) -> tuple[str, ...]:
        """The traits of a line that speak most for a move."""
        found = next((found for other, found in self._traits if other is line), set())
        return self._table.reasons(found, reading)


def _likelihood(odds: int) -> float:
    return likelihood(odds / UNIT)
