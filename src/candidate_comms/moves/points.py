"""How much a candidate is told about their performance: points in a list, marks and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candidate_comms.documents.model import RegionKind
from candidate_comms.moves.facts import Feedback
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_points"]

_MARKED = re.compile(r"\s*(?:[-*•·▪◦–—]|\(?\d{1,2}[.)]|\(?[a-z][.)]\s|[A-Z][\w &/'’()-]{1,38}:\s)")


def annotate_points(prose: Prose, found: Sequence[Annotation]) -> Iterator[Annotation]:
    """A POINT at each item of feedback, and a SCORE where a mark or a rank is told."""
    document = prose.document
    for annotation in found:
        facts = annotation.facts
        if annotation.move is Move.FEEDBACK and isinstance(facts, Feedback) and not facts.slot:
            item = document.in_region(RegionKind.LIST_ITEM, annotation.visible)
            # The number of a point may stand before the sentence: "2. You did not …".
            begin = document.text.rfind("\n", 0, annotation.visible.start) + 1
            if item or _MARKED.match(document.text, begin, annotation.visible.end):
                yield prose.note(Move.POINT, annotation.visible)
    for line in prose.lines_cueing("score"):
        hit = next(line.cued("score"), None)
        if hit is not None and line.sentence.part == "body":
            yield prose.note(Move.SCORE, line.visible(hit.first, hit.last))
