"""Weights that were learned from labelled messages: what each trait says for and against each reading.

The files in ``weights/`` are written by ``tests/corpus/train_weights.py`` and can be read by anybody: one trait a
line, then what it adds to each reading, in twentieths of a log odd. Nothing else is learned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path

from candidate_comms.errors import DataError

__all__ = ["UNIT", "Weights", "weights"]

UNIT = 20
"""Weights are written in twentieths of a log odd."""


class Weights:
    r"""A table of weights: for each trait, what it adds to the log odds of each reading.

    >>> table = Weights("@readings\tgood gd\tbad bd\n@before any trait\tgd-20\nwarm\tgd60 bd-40\n")
    >>> [round(odds, 1) for odds in table.weigh({"warm": 1.0, "unheard of": 1.0})]
    [2.0, -2.0]
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
        self._place: dict[str, int] = {}
        self._rows: dict[str, str] = {}
        self._read: dict[str, tuple[tuple[int, float], ...]] = {}
        for number, line in enumerate(text.splitlines(), 1):
            trait, tab, rest = line.partition("\t")
            if trait == "@readings":
                pairs = [pair.rpartition(" ") for pair in rest.split("\t")]
                self.readings = tuple(name for name, _, _ in pairs)
                self._place = {code: place for place, (_, _, code) in enumerate(pairs) if len(code) == 2}
                if len(self._place) != len(pairs) or "" in self.readings:
                    raise DataError(f"weights, line {number}: a reading is a name and two letters of its own: {rest!r}")
            elif trait == "@known":
                self.known |= set(rest.split())
            elif trait.startswith("# ") or not line:
                continue
            elif not tab or trait in self._rows:
                why = "stands here twice" if tab else "has no tab after it"
                raise DataError(f"weights, line {number}: the trait {trait!r} {why}")
            else:
                self._rows[trait] = rest
        if not self.readings:
            raise DataError("a table of weights begins with @readings")

    def of(self, trait: str) -> tuple[tuple[int, float], ...]:
        """(place of a reading, weight) for each reading that a trait speaks for or against; often none.

        Raises:
            DataError: what is written for the trait is malformed. A row is read when it is first asked for: a message
                asks for a few hundred of some thousands.

        """
        row = self._read.get(trait)
        if row is None:
            written = self._rows.get(trait, "")
            try:
                row = tuple((self._place[w[:2]], int(w[2:]) / UNIT) for w in written.split())
            except (KeyError, ValueError):
                raise DataError(f"weights, line of {trait!r}: {written!r} is no list of readings and weights") from None
            self._read[trait] = row
        return row

    def weigh(self, traits: Mapping[str, float] | Iterable[str]) -> list[float]:
        """The log odds of each reading, given the traits (each with how far it holds, or all holding fully)."""
        odds = [0.0] * len(self.readings)
        for place, weight in self.of("@before any trait"):
            odds[place] += weight
        rows, read = self._rows, self._read
        if isinstance(traits, Mapping):
            for trait, measure in traits.items():
                for place, weight in self.of(trait):
                    odds[place] += weight * measure
            return odds
        for trait in traits:
            if trait in rows:
                for place, weight in read.get(trait) or self.of(trait):
                    odds[place] += weight
        return odds

    def likelihoods(self, traits: Mapping[str, float] | Iterable[str]) -> dict[str, float]:
        """How likely each reading is, from 0 to 1."""
        odds = self.weigh(traits)
        return {
            reading: 1 / (1 + exp(-max(-30.0, min(30.0, o)))) for reading, o in zip(self.readings, odds, strict=True)
        }

    def reasons(self, traits: Mapping[str, float] | Iterable[str], reading: str, most: int = 3) -> tuple[str, ...]:
        """The traits that speak most for a reading."""
        place = self.readings.index(reading)
        measured = traits if isinstance(traits, Mapping) else dict.fromkeys(traits, 1.0)
        speaking = [
            (weight * measured[trait], trait)
            for trait in measured
            for where, weight in self.of(trait)
            if where == place and weight * measured[trait] > 0
        ]
        return tuple(trait for _, trait in sorted(speaking, key=lambda pair: (-pair[0], pair[1]))[:most])


@cache
def weights(language: str, name: str) -> Weights:
    """A table of ``weights/<language>_<name>.tsv``: ``lines`` or ``messages``."""
    return Weights((Path(__file__).parent / "weights" / f"{language}_{name}.tsv").read_text(encoding="utf-8"))
