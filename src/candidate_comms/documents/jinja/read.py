"""A Jinja2 template as a layer of visible text: one path through it, each character mapped to its file."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import BaseLoader, Environment

from candidate_comms.documents.jinja.parse import known_tags, parsed
from candidate_comms.documents.jinja.values import Segment
from candidate_comms.documents.jinja.walk import Walk
from candidate_comms.documents.layers import Layer, copy
from candidate_comms.documents.model import Slot
from candidate_comms.documents.slot_names import label, role_of, slot_name
from candidate_comms.documents.source_map import MapBuilder, SourceMap
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

__all__ = ["BaseLoader", "Environment", "environment_tags", "has_own_delimiters", "jinja_read"]


def jinja_read(
    source: str, environment: Environment | None = None, loader: BaseLoader | Mapping[str, str] | None = None
) -> Layer:
    """Read the first path of a template.

    ``environment`` gives delimiters, white-space options, extensions and, unless ``loader`` is given, the loader
    (a ``jinja2`` loader or a mapping from name to source). Neither it nor the template is run.
    """
    chosen = environment if environment is not None else Environment()
    file = parsed(source, chosen)
    if file.tree is None:
        note = "Nothing of this template was read: it does not parse."
        return Layer("", SourceMap.identity(0), faults=file.faults, not_checked=(note,))
    walk = Walk(chosen, loader if loader is not None else chosen.loader)
    try:
        walk.template(file)
    except RecursionError:
        walk.notes.append("The template is nested too deeply to be read to its end.")
    notes = list(walk.notes)
    if not file.lexer.exact:
        notes.append("An extension changes this template before it is parsed, so places are exact to the line only.")
    if walk.branch_points == 1:
        notes.append("1 branch point: only its first side was read.")
    elif walk.branch_points:
        notes.append(f"{walk.branch_points} branch points: only the first side of each was read.")
    return _laid_out(walk.segments, tuple(notes), walk.branch_points)


def _laid_out(segments: list[Segment], notes: tuple[str, ...], branch_points: int) -> Layer:
    builder = MapBuilder()
    slots: list[Slot] = []
    for segment in segments:
        file = segment.file
        if segment.name:
            start, name = builder.length, slot_name(segment.name)
            source = file.source_map.to_source(segment.span)
            builder.whole(label(name), source, file.path)
            visible = Span(start, builder.length)
            slots.append(Slot(visible, source, segment.expression, name, role_of(name), Engine.JINJA.value))
        elif segment.verbatim:
            copy(builder, segment.text, segment.span, file.source_map, file.path)
        else:
            builder.whole(segment.text, file.source_map.to_source(segment.span), file.path)
    text, way_back = builder.build()
    return Layer(text, way_back, tuple(slots), not_checked=notes, branch_points=branch_points)


def environment_tags(environment: Environment | None) -> frozenset[str]:
    """The tags that the environment's extensions add."""
    return known_tags(environment) if environment is not None else frozenset()


def has_own_delimiters(environment: Environment | None) -> bool:
    """Whether the environment's tags are not written ``{{ }}`` and ``{% %}``."""
    if environment is None:
        return False
    return (environment.block_start_string, environment.variable_start_string) != ("{%", "{{")
