"""Documents with gaps, made by hand: ``⟪name⟫`` printed nothing, ``⟨name⟩`` is a slot that is filled.

``⟪loop:points⟫`` is a loop without items, ``⟪if:note⟫`` a choice of which no side is taken.
"""

from __future__ import annotations

import re

from candidate_comms.documents.html import html_read
from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Document, Gap, Slot
from candidate_comms.documents.plain import subject_marked
from candidate_comms.documents.slot_names import role_of
from candidate_comms.documents.source_map import MapBuilder
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

_MARK = re.compile(r"⟪(?:(?P<kind>loop|if):)?(?P<gap>[\w.]+)⟫|⟨(?P<slot>\w+)⟩")
_KINDS = {None: "slot", "loop": "loop", "if": "choice"}


def gapped_layer(marked: str) -> Layer:
    """``marked`` as a template engine would give it, before anything else is read; the marked text is its source."""
    builder = MapBuilder()
    slots: list[Slot] = []
    gaps: list[Gap] = []
    at = 0
    for mark in _MARK.finditer(marked):
        builder.verbatim(marked[at : mark.start()], at)
        at = mark.end()
        start, source = builder.length, Span(*mark.span())
        if mark["slot"]:
            builder.whole(mark.group(), source)
            name = mark["slot"]
            slots.append(
                Slot(Span(start, builder.length), source, name, name, role_of(name, anywhere=True), Engine.JINJA.value)
            )
        else:
            gaps.append(Gap(Span(start, start), source, mark["gap"], mark["gap"], _KINDS[mark["kind"]]))  # type: ignore[arg-type]
    builder.verbatim(marked[at:], at)
    text, way_back = builder.build()
    return Layer(text, way_back, slots=tuple(slots), gaps=tuple(gaps))


def gapped(marked: str, *, html: bool = False, template: bool = True) -> Document:
    """One path of a template. With ``html`` the text is HTML and is read as such."""
    layer = gapped_layer(marked)
    layer = html_read(layer) if html else subject_marked(layer)
    return Document(
        source=marked,
        text=layer.text,
        source_map=layer.source_map,
        slots=layer.slots,
        regions=layer.regions,
        engine=Engine.JINJA,
        template=template,
        dialects=frozenset({Engine.JINJA.value}),
        html=html,
        hidden_slots=layer.hidden_slots,
        gaps=layer.gaps,
    )
