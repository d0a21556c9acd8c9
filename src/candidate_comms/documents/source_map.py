"""The way back from the visible text to the source: exact, total, checked when built.

A map is a run of pieces without a gap. A *verbatim* piece has as many source characters as visible
ones and maps them one to one. Any other piece (an entity, a slot, a line break that a tag stands for)
maps as a whole to the source characters that it came from.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen

from candidate_comms.text.spans import Span

__all__ = ["MapBuilder", "Piece", "Placed", "SourceMap"]


@frozen
class Placed(Span):
    """Source characters of another file than the document's own, or that a macro printed."""

    path: str = ""
    """The file; empty for the document's own."""
    via: tuple[Placed, ...] = field(default=(), eq=False, repr=False, order=False)
    """The tags that led there, the outermost first: the call of a macro, an include."""


@frozen
class Piece:
    """One stretch of visible text and the source characters behind it."""

    visible: Span
    source: Span
    verbatim: bool
    path: str = ""
    """The file that the source characters stand in; empty for the document's own."""
    via: tuple[Placed, ...] = field(default=(), eq=False, repr=False)
    """The tags that led there."""


@frozen
class SourceMap:
    """Pieces that cover the visible text from its first character to its last.

    >>> text, way_back = MapBuilder().verbatim("R", 0).whole("&", Span(1, 6)).verbatim("D", 6).build()
    >>> text, way_back.to_source(Span(1, 3))
    ('R&D', Span(start=1, end=7))
    """

    pieces: tuple[Piece, ...]
    length: int
    _starts: list[int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        at = 0
        for piece in self.pieces:
            start, end = piece.visible.start, piece.visible.end
            if start != at or start == end:
                raise ValueError(f"a source map has no gaps: at {at} came {piece}")
            if piece.verbatim and end - start != piece.source.end - piece.source.start:
                raise ValueError(f"a verbatim piece keeps its length: {piece}")
            at = end
        if at != self.length:
            raise ValueError(f"the map ends at {at}, the text at {self.length}")
        object.__setattr__(self, "_starts", [p.visible.start for p in self.pieces])

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """The map of a text that is its own source."""
        whole = Span(0, length)
        return cls((Piece(whole, whole, True),) if length else (), length)

    def piece_at(self, offset: int) -> Piece:
        """The piece that holds the visible character at ``offset``."""
        return self.pieces[bisect_right(self._starts, offset) - 1]

    def to_source(self, visible: Span) -> Span:
        """The source characters that ``visible`` came from (their hull, when several).

        An empty span maps to an empty place. Pieces of another file than the first one's do not stretch the span.
        """
        if not self.pieces:
            return Span(0, 0)
        first = self.piece_at(min(visible.start, self.length - 1))
        found = self._found(visible)
        return Placed(found.start, found.end, first.path, first.via) if first.path or first.via else found

    def _found(self, visible: Span) -> Span:
        if visible.start == visible.end:
            if visible.start >= self.length:
                end = self.pieces[-1].source.end
                return Span(end, end)
            piece = self.piece_at(visible.start)
            at = piece.source.start + (visible.start - piece.visible.start if piece.verbatim else 0)
            return Span(at, at)
        first, last = self.piece_at(visible.start), self.piece_at(visible.end - 1)
        if first is last and first.verbatim:
            shift = first.source.start - first.visible.start
            return visible.shift(shift) if shift else visible
        start = first.source.start + (visible.start - first.visible.start if first.verbatim else 0)
        low, high = start, start
        index = bisect_right(self._starts, visible.start) - 1
        while index < len(self.pieces) and self.pieces[index].visible.start < visible.end:
            piece = self.pieces[index]
            index += 1
            if piece.path != first.path or piece.source.end < low:
                continue  # another file, or text that was set aside further up
            begin = piece.source.start
            if piece.verbatim and piece is first:
                begin = start
            end = piece.source.end
            if piece.verbatim and piece is last:
                end = piece.source.start + (visible.end - piece.visible.start)
            low, high = min(low, begin), max(high, end)
        return Span(low, high)

    def path_at(self, visible: Span) -> str:
        """The file of the first character of ``visible``; empty for the document's own."""
        return self.piece_at(min(visible.start, self.length - 1)).path if self.pieces else ""

    def after(self, inner: SourceMap) -> SourceMap:
        """Lay this map over ``inner``: from this map's visible text to ``inner``'s source.

        This map's source is ``inner``'s visible text (an HTML reading over a template reading, say).
        """
        pieces: list[Piece] = []
        for piece in self.pieces:
            if not piece.verbatim:
                back = inner.to_source(piece.source)
                origin = inner.piece_at(min(piece.source.start, inner.length - 1)) if inner.pieces else piece
                pieces.append(Piece(piece.visible, Span(back.start, back.end), False, origin.path, origin.via))
                continue
            at = piece.source.start
            while at < piece.source.end:
                below = inner.piece_at(at)
                stop = min(piece.source.end, below.visible.end)
                seen = Span(at, stop).shift(piece.visible.start - piece.source.start)
                if below.verbatim:
                    back = Span(at, stop).shift(below.source.start - below.visible.start)
                    pieces.append(Piece(seen, back, True, below.path, below.via))
                else:
                    pieces.append(Piece(seen, below.source, False, below.path, below.via))
                at = stop
        return SourceMap(tuple(pieces), self.length)


class MapBuilder:
    """Collects visible text and its source, left to right."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def verbatim(self, text: str, source_start: int, path: str = "", via: tuple[Placed, ...] = ()) -> MapBuilder:
        """Add ``text``, which stands just so in the source from ``source_start`` on."""
        return self._add(text, Span(source_start, source_start + len(text)), True, path, via)

    def whole(self, text: str, source: Span, path: str = "", via: tuple[Placed, ...] = ()) -> MapBuilder:
        """Add ``text``, which stands for the source characters of ``source`` as a whole."""
        return self._add(text, source, False, path, via)

    def _add(self, text: str, source: Span, verbatim: bool, path: str, via: tuple[Placed, ...]) -> MapBuilder:
        if text:
            visible = Span(self.length, self.length + len(text))
            self._text.append(text)
            self._pieces.append(Piece(visible, source, verbatim, path, via))
            self.length = visible.end
        return self

    def ends_with(self, ending: str) -> bool:
        """Whether the text so far ends with ``ending``."""
        tail = ""
        for part in reversed(self._text):
            tail = part + tail
            if len(tail) >= len(ending):
                break
        return tail.endswith(ending)

    def build(self) -> tuple[str, SourceMap]:
        """The visible text and its map."""
        return "".join(self._text), SourceMap(tuple(self._pieces), self.length)
