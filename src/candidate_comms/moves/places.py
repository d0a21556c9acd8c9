"""Which part of a message a place in its visible text belongs to."""

from __future__ import annotations

from bisect import bisect_right

from candidate_comms.moves.model import Sentence
from candidate_comms.moves.prose import Prose

__all__ = ["sentence_at"]


def sentence_at(prose: Prose, start: int) -> Sentence | None:
    """The sentence that holds the visible character ``start``, or the one before it; None before the first."""
    index = bisect_right(prose.sentences, start, key=lambda sentence: sentence.visible.start) - 1
    return prose.sentences[index] if index >= 0 else None
