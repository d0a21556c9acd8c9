"""HTML as the candidate sees it: entities read, tags turned into breaks, and every character mapped.

Stands on ``html.parser`` with an offset table of its own. The parser never sees an ``&``: entities are read from the
source slice, because their exact extent is needed and because a malformed one would stop the parser.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser

from attrs import evolve

from candidate_comms.documents.html_elements import (
    CELLS,
    IMPLIED_END,
    KNOWN,
    LINES,
    PARAGRAPHS,
    READ_ATTRIBUTES,
    REGIONS,
    SKIPPED,
    VOID,
    hides,
)
from candidate_comms.documents.html_gaps import GapsInHtml, leads_somewhere
from candidate_comms.documents.html_text import OpenRegion, VisibleText
from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Gap, RegionKind
from candidate_comms.documents.placeholders import looks_like_a_slot
from candidate_comms.text.spans import Span

__all__ = ["html_read"]

_ATTRIBUTE = re.compile(
    r"""(?<=[\s"'/])([A-Za-z][\w:.-]{0,40})\s{0,20}=\s{0,20}(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
)
_STAND_IN = "\ue000"  # for characters that must not be read as markup
_SHORT_CELL = 60


def html_read(layer: Layer) -> Layer:
    """``layer`` (whose text is HTML) as visible text, with regions. Slots that do not show become hidden slots."""
    parser = _Reader(layer.text, layer.gaps)
    parser.feed(_defused(layer.text))
    parser.close()
    parser.finish()
    return evolve(layer, gaps=parser.gaps.found()).under(*parser.out.build())


def _defused(text: str) -> str:
    """``text`` at the same length, without what makes ``html.parser`` stop, raise or search to the end in vain."""
    text = text.replace("&", _STAND_IN).replace("<![", "<!x")
    last_comment_end = text.rfind("-->")
    tail = max(last_comment_end, 0)
    text = text[:tail] + text[tail:].replace("<!--", "<!x-")
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", _STAND_IN)


class _Element:
    """An open element that changes how the text inside is read."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.region: OpenRegion | None = None
        self.skipped = False
        self.preformatted = False
        self.cells = 0
        self.shown = 0
        """How often something had been shown when it began."""
        self.first_gap = 0


class _Reader(HTMLParser):
    def __init__(self, text: str, gaps: Sequence[Gap] = ()) -> None:
        super().__init__(convert_charrefs=False)
        self.gaps = GapsInHtml(gaps)
        self._text = text
        self._starts = [0]
        self._starts.extend(end.end() for end in re.finditer("\n", text))
        self.out = VisibleText(text)
        self._open: list[_Element] = []
        self._tags: Counter[str] = Counter()
        self._skipped = 0
        self._preformatted = 0
        self._body_seen = False
        self._attributes: list[Span] = []

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    # What html.parser reports.

    def handle_data(self, data: str) -> None:
        at = self._offset()
        self._show(Span(at, at + len(data)))

    def handle_comment(self, data: str) -> None:
        at = self._offset()
        marks = len("<!-->--") if self._text.startswith("<!--", at) else len("<!>")
        self.gaps.unseen(at, at + len(data) + marks)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = self._offset()
        raw = self.get_starttag_text() or ""
        where = Span(at, at + len(raw))
        written = where.cut(self._text)
        self.gaps.reach(at, hidden=bool(self._skipped))
        if tag not in KNOWN and ":" not in tag and not attrs_have_values(attrs) and looks_like_a_slot(written):
            self._show(where)
            return
        self._close_implied(tag)
        given = {name: value or "" for name, value in attrs}
        hidden = hides(given.get("style", "")) or "hidden" in given
        if not self._skipped and not hidden and tag not in SKIPPED:
            self._queue_attributes(written, at)
        self._set_apart(tag, where)
        self.gaps.tag("" if self._skipped or hidden else tag, written, at)
        if tag in _PICTURES and not self._skipped:
            self.gaps.show()
        if tag not in VOID and not written.endswith("/>"):
            self._enter(tag, given, hidden, where)

    def handle_endtag(self, tag: str) -> None:
        at = self._offset()
        end = self._text.find(">", at)
        where = Span(at, end + 1 if end >= 0 else len(self._text))
        self.gaps.reach(at, hidden=bool(self._skipped))
        if tag == "p" and not self._tags["p"]:
            self._boundary("\n\n", where)  # a browser makes an empty paragraph of it
            return
        if self._tags[tag]:
            while self._open:
                element = self._open[-1]
                self._leave(where)
                if element.tag == tag:
                    break

    # What it does to the text.

    def _show(self, where: Span) -> None:
        self.gaps.reach(where.end, hidden=bool(self._skipped))
        if self._skipped:
            return
        before = self.out.length
        if self._preformatted:
            self.out.add_as_is(where)
        else:
            self.out.add(where)
        if self.out.length > before:
            self.gaps.show()
            if not self._body_seen and not self._preformatted:
                self._body_seen = not any(e.region and e.region.kind in _BESIDE for e in self._open)

    def _set_apart(self, tag: str, where: Span) -> None:
        if self._skipped:
            return
        if tag == "br":
            self.gaps.boundary()
            self.out.new_line(where)
        elif tag in PARAGRAPHS:
            self._boundary("\n\n", where)
        elif tag in LINES:
            self._boundary("\n", where, ends_row=tag == "tr")
        elif tag in CELLS:
            row = next((e for e in reversed(self._open) if e.tag in ("tr", "table")), None)
            if row is None:
                self._boundary("\n", where)
                return
            row.cells += 1
            if row.cells > 1 and (not self.out.breaking or self.out.line_length <= _SHORT_CELL):
                self._say_attributes(where)
                self.gaps.boundary()
                self.out.break_("\t", where)
                return
            self._boundary("\n", where)

    def _boundary(self, mark: str, where: Span, *, ends_row: bool = False) -> None:
        if self._attributes:
            self._say_attributes(where)
        self.gaps.boundary()
        self.out.break_(mark, where, ends_row=ends_row)

    def _enter(self, tag: str, given: dict[str, str], hidden: bool, where: Span) -> None:
        element = _Element(tag)
        element.shown, element.first_gap = self.gaps.shown, self.gaps.passed
        preheader = hidden and not self._skipped and not self._body_seen and tag not in SKIPPED
        if tag in SKIPPED or (hidden and not preheader):
            element.skipped = True
            self._skipped += 1
        kind = RegionKind.PREHEADER if preheader else REGIONS.get(tag)
        if "gmail_quote" in given.get("class", "") or "yahoo_quoted" in given.get("class", ""):
            kind = RegionKind.QUOTE
        if kind is None and tag in _LINKS and leads_somewhere(given.get("href", "")):
            kind = RegionKind.LINK
        if kind is not None and not self._skipped:
            if preheader:
                self._boundary("\n\n", where)
            element.region = self.out.open(kind)
        if tag in ("pre", "textarea") or "white-space:pre" in given.get("style", "").replace(" ", ""):
            element.preformatted = True
            self._preformatted += 1
        self._open.append(element)
        self._tags[tag] += 1

    def _leave(self, where: Span) -> None:
        element = self._open.pop()
        self._tags[element.tag] -= 1
        self._skipped -= element.skipped
        self._preformatted -= element.preformatted
        if self._skipped or element.skipped:
            return
        if element.tag in _EMPTIED and element.shown == self.gaps.shown and element.first_gap < self.gaps.passed:
            self._leave_empty(element)
        apart = "\n\n" if element.tag in PARAGRAPHS else "\n" if element.tag in LINES else ""
        if element.region is not None:
            self.out.close(element.region)
            apart = "\n\n" if element.region.kind in _BESIDE else apart
        if apart:
            self._boundary(apart, where, ends_row=element.tag in ("tr", "table"))

    def _leave_empty(self, element: _Element) -> None:
        row = next((e for e in reversed(self._open) if e.tag in ("tr", "table")), None)
        if element.tag == "li" or (row is not None and row.shown < element.shown):
            self.gaps.emptied("li" if element.tag == "li" else "td", element.first_gap)

    def _close_implied(self, tag: str) -> None:
        ended, walls = IMPLIED_END.get(tag, (frozenset(), frozenset()))
        if tag in PARAGRAPHS and tag != "p":
            ended, walls = IMPLIED_END["p"]
        if not any(self._tags[name] for name in ended):
            return
        at = self._offset()
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].tag in walls:
                return
            if self._open[depth].tag in ended:
                while len(self._open) > depth:
                    self._leave(Span(at, at))
                if tag != "tr":
                    return

    # Attributes that people read wait for the end of their paragraph, so that they do not break its sentence.

    def _queue_attributes(self, written: str, at: int) -> None:
        for found in _ATTRIBUTE.finditer(written):
            if found.group(1).lower() in READ_ATTRIBUTES:
                group = next(number for number in (2, 3, 4) if found.group(number) is not None)
                if found.group(group).strip():
                    self._attributes.append(Span(*found.span(group)).shift(at))

    def _say_attributes(self, where: Span) -> None:
        if self._skipped:
            return
        waiting, self._attributes = self._attributes, []
        for value in waiting:
            self.out.break_("\n\n", Span(where.start, where.start))
            region = self.out.open(RegionKind.ATTRIBUTE)
            self.out.add(value)
            self.out.close(region)
        self.out.break_("\n\n", Span(where.start, where.start))

    def finish(self) -> None:
        """Close what was left open."""
        end = Span(len(self._text), len(self._text))
        self.gaps.reach(end.end, hidden=bool(self._skipped))
        while self._open:
            self._leave(end)
        self.gaps.boundary()
        self._say_attributes(end)


_BESIDE = frozenset({RegionKind.SUBJECT, RegionKind.PREHEADER})
_PICTURES = frozenset({"img", "mj-image", "input", "hr"})
_LINKS = frozenset({"a", "area", "mj-button"})
_EMPTIED = CELLS | {"li"}


def attrs_have_values(attrs: list[tuple[str, str | None]]) -> bool:
    """Whether a tag has an attribute with a value, as no placeholder has."""
    return any(value is not None for _, value in attrs)
