r"""Plain text: what stands in the source is what the candidate reads, with every line end a ``\n``."""

from __future__ import annotations

import re

from attrs import evolve

from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Region, RegionKind
from candidate_comms.documents.source_map import MapBuilder
from candidate_comms.text.spans import Span

__all__ = ["lines_joined", "subject_marked"]

_CARRIAGE_RETURN = re.compile(r"\r\n?")
_BYTE_ORDER_MARK = "\ufeff"
_SUBJECT = re.compile(r"\s*(?:subject|الموضوع)[ \t]*:[ \t]*(\S[^\n]*)", re.IGNORECASE)


def lines_joined(source: str) -> Layer:
    r"""The source with ``\r\n`` and ``\r`` as ``\n``, and without a byte order mark.

    Nothing else changes: no-break spaces and hidden characters are the rules' to judge.

    >>> lines_joined("Dear Ana,\r\nThank you.").text
    'Dear Ana,\nThank you.'
    """
    builder = MapBuilder()
    at = 1 if source.startswith(_BYTE_ORDER_MARK) else 0
    if "\r" in source:
        for end in _CARRIAGE_RETURN.finditer(source, at):
            builder.verbatim(source[at : end.start()], at)
            builder.whole("\n", Span(end.start(), end.end()))
            at = end.end()
    builder.verbatim(source[at:], at)
    return Layer(*builder.build())


def subject_marked(layer: Layer) -> Layer:
    """``layer`` with its first line marked as the subject, if it begins with ``Subject:``."""
    subject = _SUBJECT.match(layer.text)
    if subject is None:
        return layer
    region = Region(RegionKind.SUBJECT, Span(*subject.span(1)))
    return evolve(layer, regions=(*layer.regions, region))
