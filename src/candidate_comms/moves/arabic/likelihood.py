"""How likely each Arabic line makes each move, from weights that were learned: for wordings that no cue foresaw."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.traits import traits
from candidate_comms.moves.weights import Weights, weights

__all__ = ["LINES", "PUSHES", "Likelihoods", "weighable"]

LINES, PUSHES = "lines", "pushes"
"""The tables of weights: for every message, and for the lines of an offer."""
_PARTS = frozenset({"body", "closing", "subject"})
_RUNS_ON = 7  # words


def weighable(page: Page) -> Iterator[Line]:
    """The lines that can tell a candidate something; a greeting may run on into what is told."""
    for line in page.lines:
        if line.norms and (line.part in _PARTS or (line.part == "greeting" and len(line.norms) >= _RUNS_ON)):
            yield line


class Likelihoods:
    """How likely a line makes each move, from 0 to 1, with what speaks for it."""

    def __init__(self, line: Line, table: str | Weights) -> None:
        """Weigh a line by a table, or by the one that is shipped under a name."""
        self._table = weights("ar", table) if isinstance(table, str) else table
        self._traits = traits(line, self._table.known)
        self._of = self._table.likelihoods(self._traits)

    def of(self, reading: str) -> float:
        """How likely the line makes a move; 0 where that is not weighed."""
        return self._of.get(reading, 0.0)

    def likeliest(self, *left_out: str) -> str:
        """The reading that is likelier than all others, but for those that are left out."""
        return max((reading for reading in self._of if reading not in left_out), key=self._of.__getitem__)

    @property
    def of_reader(self) -> bool:
        """Whether a word of the line says "you" or "your"."""
        return "@you" in self._traits

    def evidence(self, reading: str) -> str:
        """What speaks most for a move, in words for the reader of a report."""
        return f"weighed: {', '.join(self._table.reasons(self._traits, reading))}"
