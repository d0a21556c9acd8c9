"""What a person reads for masked characters, put into the visible text with its map."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Mask, MaskKind
from candidate_comms.documents.source_map import MapBuilder
from candidate_comms.text.spans import Span

__all__ = ["Edit", "Edited", "rewritten"]

Edit = tuple[Span, str]
"""Characters of the text, and what is read for them."""
Edited = tuple[list[Edit], Span, MaskKind | None]
"""The edits of a word, the place of the word, and what masks it; None where nothing is hidden."""


def rewritten(layer: Layer, edited: Iterator[Edited]) -> Layer:
    """``layer`` with edits made, each mapped to what it stands for."""
    builder = MapBuilder()
    text, at = layer.text, 0
    kinds: list[tuple[Span, MaskKind]] = []
    for edits, word, kind in edited:
        shift = 0
        for place, meant in edits:
            builder.verbatim(text[at : place.start], at)
            builder.whole(meant, place)
            shift += len(meant) - len(place)
            at = place.end
        if kind is not None:
            builder.verbatim(text[at : word.end], at)
            at = max(at, word.end)
            kinds.append((Span(builder.length - len(word) - shift, builder.length), kind))
    if not at:
        return layer
    builder.verbatim(text[at:], at)
    made = layer.under(*builder.build())
    return evolve(made, masks=tuple(sorted((*made.masks, *(Mask(*k) for k in kinds)), key=lambda m: m.visible)))
