"""Words that are written so that a program does not see them, read as a person does.

Zero-width characters, soft hyphens, letters of another script that are drawn like Latin ones, figures for letters,
letters set apart by spaces or signs, full-width, circled and mathematical letters: the visible text gets the plain
word, the map leads back to every character, and a ``Mask`` tells where that was done. A text without any of these
costs a look.
"""

from __future__ import annotations

from candidate_comms.documents.layers import Layer
from candidate_comms.documents.masks.characters import SUSPECT, characters
from candidate_comms.documents.masks.edits import rewritten
from candidate_comms.documents.masks.entities import entities
from candidate_comms.documents.masks.figures import MAYBE_FIGURED, figured
from candidate_comms.documents.masks.set_apart import MAYBE_PARTED, MAYBE_SPACED, MAYBE_SPACED_ASCII, parted, spacing
from candidate_comms.documents.masks.steering import RIGHT_TO_LEFT, STEERS, steering

__all__ = ["unmasked"]


def unmasked(layer: Layer, *, html: bool, plain: bool = False) -> Layer:
    """``layer`` with masked words as people read them; ``html``: whether its entities were read already.

    ``plain``: whether all its letters but the labels of slots are known to be ASCII.

    >>> from candidate_comms.documents.plain import lines_joined
    >>> from candidate_comms.text.spans import Span
    >>> layer = unmasked(lines_joined("within 2\u200b4 hоurs"), html=False)
    >>> layer.text, [mask.kind.value for mask in layer.masks], layer.source_map.to_source(Span(7, 15))
    ('within 24 hours', ['zero_width', 'look_alike'], Span(start=7, end=16))
    """
    text = layer.text
    if "&" in text and not html and ("&#" in text or "&shy;" in text or "&zw" in text or "&ZeroWidth" in text):
        layer = rewritten(layer, entities(text))
        text = layer.text
        plain = False
    plain = plain or text.isascii()
    if not plain and STEERS.search(text) and not RIGHT_TO_LEFT.search(text):
        layer = rewritten(layer, steering(text))
        text = layer.text
    if not plain and SUSPECT.search(text):
        layer = rewritten(layer, characters(text))
        text = layer.text
        plain = text.isascii()
    maybe = MAYBE_SPACED_ASCII if plain else MAYBE_SPACED
    if maybe.search(text):
        layer = rewritten(layer, spacing(text))
        text = layer.text
    if MAYBE_PARTED.search(text):
        layer = rewritten(layer, parted(text))
        text = layer.text
    if MAYBE_FIGURED.search(text):
        layer = rewritten(layer, figured(text))
    return layer
