"""How likely each line makes each move, from weights that were learned: for wordings that no cue foresaw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from candidate_comms.moves.concrete import names_in
from candidate_comms.moves.headings import under_headings
from candidate_comms.moves.line import Line
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.traits import traits
from candidate_comms.moves.weights import Weights, weights

__all__ = ["Likelihoods", "line_traits"]

_PARTS = frozenset({"body", "closing", "subject"})
_RUNS_ON = 7  # words


def line_traits(prose: Prose, known: frozenset[str]) -> list[tuple[Line, set[str]]]:
    """The traits of each line that can tell a candidate something, with those of its place in the message."""
    lines = [line for line in prose.lines if line.norms and _tells(line)]
    names = names_in(prose)
    found: list[tuple[Line, set[str]]] = []
    after_no = False
    for line, (announces, headed, labelled) in zip(lines, under_headings(lines, prose.document.text), strict=True):
        of_line = set(traits(line, names, known))
        of_line.update(
            trait
            for trait, holds in (
                ("~announces", announces),
                ("~under a heading", headed),
                ("~labelled", labelled),
                ("~after the no", after_no),
                ("~asks", line.asks),
            )
            if holds
        )
        of_line.update(f"~slot: {slot.role.value}" for slot in prose.slots_in(line))
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
        self._likely = {id(line): self._table.likelihoods(found) for line, found in self._traits}

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
        return self._likely.get(id(line), {})

    def ranked(self, reading: str) -> list[tuple[float, Line]]:
        """The lines by how likely they make a move, the likeliest first."""
        return sorted(((self._likely[id(line)][reading], line) for line, _ in self._traits), key=lambda pair: -pair[0])

    def nearest(self) -> dict[str, tuple[float, float]]:
        """For each reading, how likely the two lines are that come nearest to it; 0 where there is none."""
        rows = [self._likely[id(line)] for line, _ in self._traits]
        found: dict[str, tuple[float, float]] = {}
        for reading in self._table.readings:
            first = second = 0.0
            for row in rows:
                value = row[reading]
                if value > first:
                    first, second = value, first
                elif value > second:
                    second = value
            found[reading] = (first, second)
        return found

    def reasons(self, line: Line, reading: str) -> tuple[str, ...]:
        """The traits of a line that speak most for a move."""
        found = next((found for other, found in self._traits if other is line), set())
        return self._table.reasons(found, reading)
