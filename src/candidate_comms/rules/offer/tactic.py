"""The check that the pressure rules share: a hit wherever an offer pushes in one given way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from candidate_comms.moves.facts import Pressure
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.rules.model import Hit
from candidate_comms.text.spans import cover
from candidate_comms.vocabulary import MessageKind, Move, Tactic

__all__ = ["OFFERS", "pushes"]

OFFERS = frozenset({MessageKind.OFFER, MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION})
"""The kinds of message in which a candidate is asked to decide."""

_BY_WEIGHTS = ("weighed: the words of the whole sentence",)


def pushes(message: str, *tactics: Tactic) -> Callable[[Reading], Iterator[Hit]]:
    """A check that yields ``message`` once for each sentence that pushes by one of ``tactics``.

    Two pushes in one sentence ("our final offer, and not open to discussion") are one finding that holds both.
    """

    def check(reading: Reading) -> Iterator[Hit]:
        def sentence(annotation: Annotation) -> int:
            found = reading.sentence_of(annotation.visible)
            return found.index if found else -1 - annotation.visible.start

        pressures = [
            a for a in reading.of(Move.PRESSURE) if isinstance(a.facts, Pressure) and a.facts.tactic in tactics
        ]
        for _, group in groupby(pressures, key=sentence):
            together = list(group)
            yield Hit(
                message,
                span=reading.document.to_source(cover([a.visible for a in together])),
                facts=together[0].facts,
                evidence=_BY_WEIGHTS if any("weights" in a.evidence for a in together) else (),
            )

    return check
