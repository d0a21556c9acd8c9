"""Weights that were learned from labelled messages: what each trait says for and against each reading.

The files in ``weights/`` are written by ``tests/corpus/train_weights.py`` and can be read by anybody: one trait a
line, then what it adds to each reading, in twentieths of a log odd. Nothing else is learned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path
from struct import Struct

from candidate_comms.errors import DataError

__all__ = ["UNIT", "Weights", "likelihood", "weights"]

UNIT = 20
"""Weights are written in twentieths of a log odd."""
_FIELD = 32  # bits: room for the weights of some million traits


def likelihood(odds: float) -> float:
    """How likely something is, from 0 to 1, given its log odds.

    >>> likelihood(0.0), round(likelihood(-3.0), 3)
    (0.5, 0.047)
    """
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


class Weights:
    r"""A table of weights: for each trait, what it adds to the log odds of each reading.

    >>> table = Weights("@readings\tgood gd\tbad bd\n@before any trait\tgd-20\nwarm\tgd60 bd-40\n")
    >>> table.weigh({"warm": 1.0, "unheard of": 1.0}), table.add_up(["warm"])
    ([2.0, -2.0], (40, -40))
    """

    def __init__(self, text: str) -> None:
        """Read a table.

        Raises:
            DataError: the table does not say which readings it weighs, a line has no tab, or a trait stands in it
                twice; the line is named.

        """
        self.readings: tuple[str, ...] = ()
        """What is weighed, in the order of the results."""
        self.known: frozenset[str] = frozenset()
        """The words that are told from one another; all others are rare."""
        self._rows = _Rows()
        written = self._rows.written
        known: list[str] = []
        for number, line in enumerate(text.splitlines(), 1):
            trait, tab, rest = line.partition("\t")
            if trait == "@readings":
                pairs = [pair.rpartition(" ") for pair in rest.split("\t")]
                self.readings = tuple([name for name, _, _ in pairs])
                places = {code: place for place, (_, _, code) in enumerate(pairs) if len(code) == 2}
                if len(places) != len(pairs) or "" in self.readings:
                    raise DataError(f"weights, line {number}: a reading is a name and two letters of its own: {rest!r}")
                self._rows.shifts = {code: _FIELD * place for code, place in places.items()}
            elif trait == "@known":
                known += rest.split()
            elif not line or (trait[:2] == "# " and not tab):  # "# of": a figure, then a word
                continue
            elif not tab or trait in written:
                why = "stands here twice" if tab else "has no tab after it"
                raise DataError(f"weights, line {number}: the trait {trait!r} {why}")
            else:
                written[trait] = rest
        if not self.readings:
            raise DataError("a table of weights begins with @readings")
        self.known = frozenset(known)
        self._fields = Struct(f"<{len(self.readings)}i")
        self._signs = sum([1 << _FIELD * place + _FIELD - 1 for place in range(len(self.readings))])
        self._told: dict[str, tuple[tuple[int, float], ...]] = {}

    def of(self, trait: str) -> tuple[tuple[int, float], ...]:
        """(place of a reading, weight) for each reading that a trait speaks for or against; often none.

        Raises:
            DataError: what is written for the trait is malformed.

        """
        told = self._told.get(trait)
        if told is None:
            row = self._apart(self._rows[trait])
            told = tuple([(place, weight / UNIT) for place, weight in enumerate(row) if weight])
            if told:
                self._told[trait] = told
        return told

    def add_up(self, traits: Iterable[str]) -> tuple[int, ...]:
        """The log odds of each reading, in twentieths, given traits that all hold fully.

        Raises:
            DataError: what is written for a trait is malformed.

        """
        return self._apart(sum(map(self._rows.__getitem__, traits), self._rows["@before any trait"]))

    def weigh(self, traits: Mapping[str, float] | Iterable[str]) -> list[float]:
        """The log odds of each reading, given the traits (each with how far it holds, or all holding fully).

        Raises:
            DataError: what is written for a trait is malformed.

        """
        if not isinstance(traits, Mapping):
            return [odds / UNIT for odds in self.add_up(traits)]
        found = [odds / UNIT for odds in self.add_up([trait for trait, measure in traits.items() if measure == 1])]
        for trait, measure in traits.items():
            if measure != 1:
                for place, weight in self.of(trait):
                    found[place] += weight * measure
        return found

    def likelihoods(self, traits: Mapping[str, float] | Iterable[str]) -> dict[str, float]:
        """How likely each reading is, from 0 to 1."""
        return dict(zip(self.readings, map(likelihood, self.weigh(traits)), strict=True))

    def reasons(self, traits: Mapping[str, float] | Iterable[str], reading: str, most: int = 3) -> tuple[str, ...]:
        """The traits that speak most for a reading."""
        measured = traits if isinstance(traits, Mapping) else dict.fromkeys(traits, 1.0)
        shift, half = _FIELD * self.readings.index(reading), 1 << _FIELD - 1
        weights = {trait: (self._rows[trait] + self._signs >> shift) % (2 * half) - half for trait in measured}
        speaking = sorted([(-weight * measured[t], t) for t, weight in weights.items() if weight * measured[t] > 0])
        return tuple([trait for _, trait in speaking[:most]])

    def _apart(self, row: int) -> tuple[int, ...]:
        """The fields of a row, or of a sum of rows."""
        # With the sign bits added no field borrows from the next; turned round, they are signs again.
        whole = (row + self._signs) ^ self._signs
        return self._fields.unpack(whole.to_bytes(self._fields.size, "little"))


class _Rows(dict[str, int]):
    """The weights of each trait as one number, with a field for each reading: a sum of rows sums up every field."""

    def __init__(self) -> None:
        self.written: dict[str, str] = {}
        """What the table says of each trait."""
        self.shifts: dict[str, int] = {}
        """Where in a row the field of each reading stands."""

    def __missing__(self, trait: str) -> int:
        """Read the row of a trait when it is first met: a message meets a few hundred of some thousands.

        A trait that the table does not know adds nothing.
        """
        written = self.written.get(trait)
        if written is None:
            return 0
        try:
            row = sum([int(told[2:]) << self.shifts[told[:2]] for told in written.split()])
        except (KeyError, ValueError):
            raise DataError(f"weights, line of {trait!r}: {written!r} is no list of readings and weights") from None
        self[trait] = row
        return row


@cache
def weights(language: str, name: str) -> Weights:
    """A table of ``weights/<language>_<name>.tsv``: ``lines`` or ``messages``."""
    return Weights((Path(__file__).parent / "weights" / f"{language}_{name}.tsv").read_text(encoding="utf-8"))
