"""The output of one path as a layer of visible text: slots as words, gaps as places, every character mapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from attrs import frozen

from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Gap, Slot
from candidate_comms.documents.slot_names import label, role_of, slot_name
from candidate_comms.documents.source_map import Piece, Placed, SourceMap
from candidate_comms.documents.templates.tree import Place
from candidate_comms.documents.templates.values import Segment, Stack
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import SlotRole

__all__ = ["Layout"]

_KINDS: dict[str, Literal["slot", "loop", "choice"]] = {"slot": "slot", "loop": "loop", "choice": "choice"}
_NOWHERE = Span(0, 0)


class _Part(NamedTuple):
    """A stretch of a segment with one piece of the map."""

    text: str
    source: Span
    verbatim: bool


@frozen
class _Prepared:
    """A segment with what is the same wherever it stands."""

    segment: Segment
    """Kept, so that its identity stays its own."""
    parts: tuple[_Part, ...]
    path: str
    via: tuple[Placed, ...]
    slot: Slot | None
    gap: Gap | None


class Layout:
    """Lays out the paths of one template; what they share is prepared once. ``dialect`` names the engine."""

    def __init__(self, dialect: str) -> None:
        self._dialect = dialect
        self._prepared: dict[int, _Prepared] = {}
        self._ways: dict[int, tuple[Placed, ...]] = {}
        self._places: dict[int, Placed] = {}
        self._named: dict[str, tuple[str, SlotRole]] = {}
        self._last: Sequence[Segment] = ()
        self._marks = [(0, 0, 0, 0)]
        """How many texts, slots, gaps and characters there were before each segment of the last path."""
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._slots: list[Slot] = []
        self._gaps: list[Gap] = []

    def layer(self, segments: Sequence[Segment]) -> Layer:
        """``segments`` in order. What the path before printed up to here is taken over as it is."""
        last, marks = self._last, self._marks
        same = 0
        for one, other in zip(segments, last, strict=False):
            if one is not other:
                break
            same += 1
        pieces_kept, slots_kept, gaps_kept, at = marks[same]
        texts, pieces = self._texts[:pieces_kept], self._pieces[:pieces_kept]
        slots, gaps = self._slots[:slots_kept], self._gaps[:gaps_kept]
        marks = marks[: same + 1]
        known = self._prepared
        count, slot_count, gap_count = len(pieces), len(slots), len(gaps)
        for segment in segments[same:]:
            prepared = known.get(id(segment))
            if prepared is None:
                prepared = known[id(segment)] = self._prepare(segment)
            start = at
            for text, source, verbatim in prepared.parts:
                end = at + len(text)
                texts.append(text)
                pieces.append(Piece(Span(at, end), source, verbatim, prepared.path, prepared.via))
                count += 1
                at = end
            if (slot := prepared.slot) is not None:
                where = Span(start, at)
                slots.append(
                    Slot(where, slot.source, slot.expression, slot.name, slot.role, slot.dialect, slot.written)
                )
                slot_count += 1
            elif (gap := prepared.gap) is not None:
                gaps.append(Gap(Span(at, at), gap.source, gap.name, gap.expression, gap.kind, path=gap.path))
                gap_count += 1
            marks.append((count, slot_count, gap_count, at))
        self._last, self._marks = segments, marks
        self._texts, self._pieces, self._slots, self._gaps = texts, pieces, slots, gaps
        return Layer("".join(texts), SourceMap(tuple(pieces), at), tuple(slots), gaps=tuple(gaps))

    def _prepare(self, segment: Segment) -> _Prepared:
        file, way_back, stack = segment.file, segment.file.source_map, segment.stack
        via = self._via(stack)
        if segment.verbatim and segment.text:
            return _Prepared(segment, tuple(_copied(segment)), file.path, via, None, None)
        source = way_back.to_source(segment.span)
        where = Placed(source.start, source.end, file.path, via) if file.path or via else source
        if segment.gap:
            name = slot_name(segment.key) or segment.key
            told = segment.expression or segment.key
            gap = Gap(_NOWHERE, where, name, told, _KINDS[segment.gap], path=file.path)
            return _Prepared(segment, (), file.path, via, None, gap)
        if segment.name:
            name, role = self._name(segment.name)
            written = segment.span.cut(file.text)
            slot = Slot(_NOWHERE, where, segment.expression, name, role, self._dialect, written)
            return _Prepared(segment, (_Part(label(name), source, False),), file.path, via, slot, None)
        parts = (_Part(segment.text, source, False),) if segment.text else ()
        return _Prepared(segment, parts, file.path, via, None, None)

    def _via(self, stack: Stack) -> tuple[Placed, ...]:
        """The places of a stack; by identity, since the segments keep it alive."""
        via = self._ways.get(id(stack))
        if via is None:
            for place in stack:
                if id(place) not in self._places:
                    self._places[id(place)] = _placed(place)
            via = self._ways[id(stack)] = tuple([self._places[id(place)] for place in stack])
        return via

    def _name(self, written: str) -> tuple[str, SlotRole]:
        known = self._named.get(written)
        if known is None:
            name = slot_name(written)
            known = self._named[written] = (name, role_of(name))
        return known


def _copied(segment: Segment) -> list[_Part]:
    """The parts of text that stands in the file as it is printed; where line ends were joined, the map has more."""
    parts: list[_Part] = []
    span, way_back = segment.span, segment.file.source_map
    at = span.start
    while at < span.end:
        below = way_back.piece_at(at)
        stop = min(span.end, below.visible.end)
        shown = segment.text[at - span.start : stop - span.start]
        source = below.source
        if below.verbatim:
            source = Span(at, stop).shift(source.start - below.visible.start)
        parts.append(_Part(shown, source, below.verbatim))
        at = stop
    return parts


def _placed(place: Place) -> Placed:
    source = place.file.source_map.to_source(place.span)
    return Placed(source.start, source.end, place.file.path)
