"""Words that would fit anybody: shown to the writer once a message has been judged, never used to judge it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reason
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_formulas"]


def annotate_formulas(prose: Prose) -> Iterator[Annotation]:
    """A FORMULA at the first such words of each line; with ``Reason`` facts where they stand for a reason."""
    for line in prose.lines_cueing("formula"):
        if line.sentence.part != "body":
            continue
        hits = list(line.cued("formula"))
        reasons = [h for h in hits if h.cue.fact == "reason"] if not line.has("reason") else []
        for hit in reasons[:1] or [h for h in hits if h.cue.fact == "regard"][:1]:
            facts = Reason(generic=True) if hit.cue.fact == "reason" else None
            yield prose.note(Move.FORMULA, line.visible(hit.first, hit.last), facts)
