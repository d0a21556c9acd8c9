"""Visible text as a browser lays it out: white space collapsed, blocks set apart, every character mapped."""

from __future__ import annotations

import re
from html import unescape

from candidate_comms.documents.model import Region, RegionKind
from candidate_comms.documents.source_map import MapBuilder, SourceMap
from candidate_comms.text.spans import Span

__all__ = ["OpenRegion", "VisibleText"]

# Only these collapse: a no-break space and other Unicode spaces stay as they are.
_PIECES = re.compile(
    r"(?P<space>[ \t\n\r\f]+)"
    r"|(?P<entity>&(?:\#[0-9]{1,9}|\#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?)"
    r"|(?P<words>&|[^ \t\n\r\f&]++(?:[ ][^ \t\n\r\f&]++)*+)"
)


class OpenRegion:
    """A region whose end is not reached yet; it begins at its first visible character."""

    def __init__(self, kind: RegionKind) -> None:
        self.kind = kind
        self.start = -1


class VisibleText:
    """Collects visible text left to right; breaks and spaces wait until a character follows them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._builder = MapBuilder()
        self._break = ""
        self._break_at = Span(0, 0)
        self._explicit = 0
        self._space: Span | None = None
        self._waiting: list[OpenRegion] = []
        self._line_start = 0
        self.regions: list[Region] = []

    @property
    def length(self) -> int:
        """How much text there is so far."""
        return self._builder.length

    @property
    def breaking(self) -> bool:
        """Whether a line break waits for the next character."""
        return "\n" in self._break or self._explicit > 0

    @property
    def line_length(self) -> int:
        """How much text stands on the last line."""
        return self._builder.length - self._line_start

    def open(self, kind: RegionKind) -> OpenRegion:
        """Begin a region at the next visible character."""
        region = OpenRegion(kind)
        self._waiting.append(region)
        return region

    def close(self, region: OpenRegion) -> None:
        """End a region here; one without a visible character leaves nothing."""
        if region.start < 0:
            self._waiting.remove(region)
        elif region.start < self.length:
            self.regions.append(Region(region.kind, Span(region.start, self.length)))

    def break_(self, mark: str, at: Span, *, ends_row: bool = False) -> None:
        r"""Ask for ``mark`` (``"\n"``, ``"\n\n"`` or ``"\t"``) before the next character; the longer one wins.

        A tab between two cells stays, whatever blocks the second cell begins with, unless the row ends.
        """
        if ends_row if self._break == "\t" else mark == "\t" or len(mark) > len(self._break):
            self._break, self._break_at = mark, at
        self._space = None

    def new_line(self, at: Span) -> None:
        """A ``<br>``: several in a row add up."""
        if not self._explicit and not self._break:
            self._break_at = at
        self._explicit += 1
        self._space = None

    def add(self, span: Span) -> None:
        """Add source text as it stands in a paragraph."""
        for piece in _PIECES.finditer(self._source, span.start, span.end):
            where = Span(*piece.span())
            if piece.lastgroup == "space":
                if self._space is None:
                    self._space = where
                continue
            self._settle()
            if piece.lastgroup == "entity":
                self._entity(piece.group(), where)
            else:
                self._builder.verbatim(piece.group(), where.start)

    def add_as_is(self, span: Span) -> None:
        """Add source text with its white space, as in ``<pre>``."""
        for piece in re.finditer(r"&[#\w]{1,33};?|&|[^&]+", self._source[span.start : span.end]):
            self._settle()
            where = Span(*piece.span()).shift(span.start)
            if piece.group().startswith("&"):
                self._entity(piece.group(), where)
            else:
                self._builder.verbatim(piece.group(), where.start)
                if "\n" in piece.group():
                    self._line_start = self.length - (len(piece.group()) - piece.group().rindex("\n") - 1)

    def _entity(self, written: str, where: Span) -> None:
        meant = unescape(written)
        if meant == written:
            self._builder.verbatim(written, where.start)  # "&T" without ";" is itself
        else:
            self._builder.whole(meant, where)

    def _settle(self) -> None:
        """Write the break or the space that waits, and begin the regions that wait."""
        lines = max(self._explicit, self._break.count("\n"))
        if self.length and (lines or self._break):
            self._builder.whole("\n" * lines if lines else self._break, self._break_at)
            if lines:
                self._line_start = self.length
        elif self._space is not None and self.length:
            if self._source[self._space.start : self._space.end] == " ":
                self._builder.verbatim(" ", self._space.start)
            else:
                self._builder.whole(" ", self._space)
        self._break, self._explicit, self._space = "", 0, None
        if self._waiting:
            for region in self._waiting:
                region.start = self.length
            self._waiting.clear()

    def build(self) -> tuple[str, SourceMap, tuple[Region, ...]]:
        """The text, its map, and its regions in reading order."""
        regions = sorted(self.regions, key=lambda region: (region.visible.start, -region.visible.end))
        return *self._builder.build(), tuple(regions)
