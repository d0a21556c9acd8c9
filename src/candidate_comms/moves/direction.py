"""Controls of the direction of writing that override it, or that nothing closes, in a message of any language."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import Document
from candidate_comms.moves.facts import Direction
from candidate_comms.moves.model import Annotation
from candidate_comms.text.bidi import hazards
from candidate_comms.vocabulary import Move

__all__ = ["annotate_direction"]


def annotate_direction(document: Document) -> Iterator[Annotation]:
    """A DIRECTION at each such control."""
    if document.text.isascii():
        return
    for control in hazards(document.text):
        quote = f"U+{ord(document.text[control.place.start]):04X}"
        facts = Direction(control.what)
        yield Annotation(Move.DIRECTION, document.to_source(control.place), control.place, quote, facts)
