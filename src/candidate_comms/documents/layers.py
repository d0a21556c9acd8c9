"""A reading in the making: each reader works on the text that the one before it made.

A source passes through up to four readers: line ends, then mail or a template engine, then HTML, then flat
placeholders. A layer holds the text so far and its map to the source, so that no reader needs to know
what came before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import evolve, frozen

from candidate_comms.documents.model import Fault, Gap, Mask, Region, RegionKind, Slot
from candidate_comms.documents.source_map import MapBuilder, Piece, SourceMap
from candidate_comms.text.spans import Span

__all__ = ["Layer", "joined"]


@frozen
class Layer:
    """Visible text so far, with its way back to the source."""

    text: str
    source_map: SourceMap
    slots: tuple[Slot, ...] = ()
    regions: tuple[Region, ...] = ()
    hidden_slots: tuple[Slot, ...] = ()
    faults: tuple[Fault, ...] = ()
    not_checked: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    masks: tuple[Mask, ...] = ()

    def under(self, text: str, upper: SourceMap, regions: tuple[Region, ...] = ()) -> Layer:
        """The layer as seen through another reader, which made ``text`` of it; ``upper`` leads back to this text.

        Slots that no longer show become hidden ones. ``regions`` are the upper reader's own.
        """
        follow = _Follow(upper, [region.visible for region in regions if region.kind is RegionKind.ATTRIBUTE])
        slots, hidden = [], list(self.hidden_slots)
        for slot in self.slots:
            seen = follow(slot.visible)
            if seen is None:
                hidden.append(evolve(slot, visible=follow.place(slot.visible.start)))
            else:
                slots.append(evolve(slot, visible=seen))
        slots.sort(key=lambda slot: slot.visible.start)
        carried = []
        for region in self.regions:
            seen = follow(region.visible)
            if seen is not None:
                carried.append(evolve(region, visible=seen))
        gaps = [evolve(gap, visible=follow.place(gap.visible.start)) for gap in self.gaps]
        hidden = [evolve(s, visible=follow.place(s.visible.start)) if s in self.hidden_slots else s for s in hidden]
        masks = [evolve(mask, visible=seen) for mask in self.masks if (seen := follow(mask.visible)) is not None]
        return evolve(
            self,
            text=text,
            source_map=upper.after(self.source_map),
            slots=tuple(slots),
            regions=(*carried, *regions),
            hidden_slots=tuple(hidden),
            gaps=tuple(sorted(gaps, key=lambda gap: gap.visible.start)),
            masks=tuple(masks),
        )


class _Follow:
    """Where a stretch of the lower text went in the upper one.

    ``aside`` are stretches of the upper text that stand elsewhere than in the lower one.
    """

    def __init__(self, upper: SourceMap, aside: Sequence[Span] = ()) -> None:
        self._pieces = sorted(upper.pieces, key=lambda piece: (piece.source.start, piece.source.end))
        self._starts = [piece.source.start for piece in self._pieces]
        self._length = upper.length
        moved = {span.start for span in aside}
        # A piece of an attribute tells nothing about where the text beside it went.
        self._steady = [piece for piece in self._pieces if piece.visible.start not in moved] if moved else self._pieces
        self._steady_starts = [piece.source.start for piece in self._steady] if moved else self._starts

    def __call__(self, span: Span) -> Span | None:
        """The visible stretch that shows ``span``, or None where nothing does."""
        low, high = self._length, 0
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        while index < len(self._pieces) and self._pieces[index].source.start < span.end:
            piece = self._pieces[index]
            index += 1
            if not piece.source.overlaps(span):
                continue
            start, end = piece.visible.start, piece.visible.end
            if piece.verbatim:
                shift = piece.visible.start - piece.source.start
                start = max(piece.source.start, span.start) + shift
                end = min(piece.source.end, span.end) + shift
            low, high = min(low, start), max(high, end)
        return Span(low, high) if low < high else None

    def place(self, offset: int) -> Span:
        """An empty span where ``offset`` went, or beside the text that stood next to it."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and (within := _within(self._pieces[index], offset)) is not None:
            return Span(within, within)
        index = bisect_left(self._steady_starts, offset)
        at = self._steady[index].visible.start if index < len(self._steady) else self._length
        return Span(at, at)


def _within(piece: Piece, offset: int) -> int | None:
    """Where ``offset`` went, if it lies in ``piece`` or at its end."""
    if offset > piece.source.end:
        return None
    if piece.verbatim:
        return piece.visible.start + offset - piece.source.start
    return piece.visible.start if offset == piece.source.start else piece.visible.end


def joined(first: Layer, between: str, place: Span, second: Layer) -> Layer:
    """Two layers of one source, one after the other, with ``between`` between them (it stands for ``place``)."""
    if not first.text:
        return second
    middle = MapBuilder().whole(between, place).build()[1]
    by = len(first.text) + len(between)

    def shifted(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(evolve(slot, visible=slot.visible.shift(by)) for slot in slots)

    pieces: list[Piece] = [*first.source_map.pieces]
    pieces += [evolve(piece, visible=piece.visible.shift(len(first.text))) for piece in middle.pieces]
    pieces += [evolve(piece, visible=piece.visible.shift(by)) for piece in second.source_map.pieces]
    return Layer(
        text=first.text + between + second.text,
        source_map=SourceMap(tuple(pieces), by + len(second.text)),
        slots=(*first.slots, *shifted(second.slots)),
        regions=(*first.regions, *(evolve(r, visible=r.visible.shift(by)) for r in second.regions)),
        hidden_slots=(*first.hidden_slots, *shifted(second.hidden_slots)),
        faults=(*first.faults, *second.faults),
        not_checked=(*first.not_checked, *second.not_checked),
        gaps=(*first.gaps, *(evolve(gap, visible=gap.visible.shift(by)) for gap in second.gaps)),
    )
