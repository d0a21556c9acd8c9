"""The first word of bad news: "unfortunately", "I am sorry". From there a reader knows what comes."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_regret"]


def annotate_regret(prose: Prose) -> Iterator[Annotation]:
    """The first REGRET of the body that is no apology for a delay."""
    for line in prose.lines_cueing("regret"):
        hit = next(line.cued("regret"), None)
        if hit is not None and line.sentence.part in ("body", "subject") and not line.has("hold"):
            yield prose.note(Move.REGRET, line.visible(hit.first, hit.last))
            return
