"""The check that the pressure rules share: a hit wherever an offer pushes in one given way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from candidate_comms.moves.model import Pressure, Reading
from candidate_comms.rules.model import Hit
from candidate_comms.vocabulary import MessageKind, Move, Tactic

__all__ = ["OFFERS", "pushes"]

OFFERS = frozenset({MessageKind.OFFER, MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION})
"""The kinds of message in which a candidate is asked to decide."""


def pushes(message: str, *tactics: Tactic) -> Callable[[Reading], Iterator[Hit]]:
    """A check that yields ``message`` at each PRESSURE move of one of ``tactics``."""

    def check(reading: Reading) -> Iterator[Hit]:
        for pressure in reading.of(Move.PRESSURE):
            if isinstance(pressure.facts, Pressure) and pressure.facts.tactic in tactics:
                yield Hit(message, span=pressure.span, facts=pressure.facts, evidence=pressure.evidence)

    return check
