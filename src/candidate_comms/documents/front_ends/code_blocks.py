"""Nests the text, slots, and opened and closed blocks of a template, as they come, into a tree's body."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define

from candidate_comms.documents.front_ends.code_parts import Make, Part, stub
from candidate_comms.documents.model import Fault, FaultKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.templates.tree import (
    Body,
    Expr,
    File,
    Node,
    Place,
    Print,
    Stubbed,
    Template,
    Text,
)
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["Blocks", "Frame", "Unread", "built", "quoted"]

_MOST_LEVELS = 100
_LONGEST_QUOTE = 60


class Unread(Exception):
    """What ends the reading of a source: it does not parse."""

    def __init__(self, start: int, end: int, detail: str) -> None:
        super().__init__(detail)
        self.start, self.end, self.detail = start, end, detail


@define
class Frame:
    """A block that is open."""

    kind: str
    shown: str
    """The word or code that opened it, for a person."""
    place: Place
    make: Make
    parts: list[Part]
    fallen: bool = False
    """Whether its ``else`` has come."""
    subject: Expr | None = None
    """What the sides of a ``case`` are compared with."""


class Blocks:
    """What a front end tells, left to right; places count in the file's text."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.notes: dict[str, None] = {}
        self._lines: Lines | None = None
        self._body: list[Node] = []
        self._frames: list[Frame] = []
        self._run: tuple[int, int] | None = None

    @property
    def top(self) -> Frame | None:
        """The innermost block that is open."""
        return self._frames[-1] if self._frames else None

    def place(self, start: int, end: int) -> Place:
        """Characters of the file."""
        return Place(self.file, Span(start, end))

    def line(self, at: int) -> int:
        """The line of an offset, from 1."""
        if self._lines is None:
            self._lines = Lines(self.file.text)
        return self._lines.position(at)[0]

    # What stands between the tags.

    def text(self, start: int, end: int) -> None:
        """Text that is sent as it stands."""
        if start >= end:
            return
        if self._run is not None and self._run[1] == start:
            start = self._run[0]
        else:
            self._settle()
        self._run = (start, end)

    def add(self, node: Node) -> None:
        """Any other node."""
        self._settle()
        self._current().append(node)

    def print(self, value: Expr, start: int, end: int, written: str) -> None:
        """A value that is printed by the tag from ``start`` to ``end``."""
        self.add(Print(value, self.place(start, end), " ".join(written.split())))

    def note(self, at: int, sentence: str) -> None:
        """A sentence on what was not read, without its full stop; ``at`` is where."""
        line = f"line {self.line(at)}: {sentence}."
        told = f"{self.file.path}, {line}" if self.file.path else f"L{line[1:]}"
        self.notes[told] = None

    # Blocks.

    def open(self, kind: str, shown: str, start: int, end: int, make: Make, test: Expr | None = None) -> None:
        """A block opens; ``make`` turns its parts into nodes when it closes."""
        self._settle()
        if len(self._frames) >= _MOST_LEVELS:
            detail = f"This is nested too deeply: blocks are followed {_MOST_LEVELS} levels down. Split the template."
            raise Unread(start, end, detail)
        place = self.place(start, end)
        self._frames.append(Frame(kind, quoted(shown), place, make, [Part(test, place)]))

    def part(self, shown: str, start: int, end: int, test: Expr | None = None) -> None:
        """The next side of the innermost block: with a test, or, without one, its ``else``."""
        self._settle()
        frame = self._frames[-1]
        if frame.fallen:
            line = self.line(frame.parts[-1].place.span.start)
            detail = f"This {quoted(shown)!r} comes after the 'else' on line {line}; take one of them out."
            raise Unread(start, end, detail)
        frame.fallen = test is None
        frame.parts.append(Part(test, self.place(start, end)))

    def break_off(self) -> None:
        """A ``break`` ends the innermost side: what comes after it is never printed."""
        self._settle()
        self._frames[-1].parts[-1].broken = True

    def close(self) -> None:
        """The innermost block ends."""
        self._settle()
        frame = self._frames.pop()
        self._current().extend(frame.make(frame.parts))

    def unclear(self, code: str, start: int, end: int, kind: str = "stub") -> None:
        """Code that opens a block that is not known: its body is read as it stands, and a note says so."""
        said = f"the code {quoted(code)!r} is not followed; what it encloses was read as it stands"
        self.note(start, said)
        self.open(kind, code, start, end, stub(said, self.place(start, end)))

    def nothing_open(self, shown: str, start: int, end: int) -> Unread:
        """What to raise for an ``end`` or ``else`` that belongs to nothing."""
        said = f"This {quoted(shown)!r} belongs to no block that is open here"
        if self.top is not None:
            line = self.line(self.top.place.span.start)
            said = (
                f"This {quoted(shown)!r} does not belong to the {self.top.shown!r} of line {line}, which is still open"
            )
        return Unread(start, end, f"{said}; take it out, or put back the tag that it belongs to.")

    def passed_over(self, code: str, start: int, end: int) -> None:
        """Code that prints nothing and encloses nothing, and is not followed."""
        self.note(start, f"the code {quoted(code)!r} is not followed")
        self.add(Stubbed(f"the code {quoted(code)!r} is not followed", self.place(start, end)))

    def finished(self, closing: Callable[[str], str]) -> Body:
        """All of it. ``closing`` says what would close a block of a kind."""
        self._settle()
        if self._frames:
            frame = self._frames[-1]
            span = frame.place.span
            line = self.line(span.start)
            how = closing(frame.kind)
            raise Unread(span.start, span.end, f"The {frame.shown!r} on line {line} is not closed; end it with {how}.")
        return tuple(self._body)

    def _current(self) -> list[Node]:
        if not self._frames:
            return self._body
        part = self._frames[-1].parts[-1]
        return [] if part.broken else part.body

    def _settle(self) -> None:
        if self._run is not None:
            start, end = self._run
            self._run = None
            self._current().append(Text(self.file.text[start:end], self.place(start, end)))


def quoted(code: str) -> str:
    """Code in a note: on one line, and not too long."""
    code = " ".join(code[: 4 * _LONGEST_QUOTE].split())
    return code if len(code) <= _LONGEST_QUOTE else code[: _LONGEST_QUOTE - 1] + "…"


def built(source: str, path: str, read: Callable[[Blocks], Body]) -> Template:
    """The template that ``read`` makes of a source; one that does not parse is a fault, and has no body."""
    layer = lines_joined(source)
    file = File(path, source, layer.text, layer.source_map)
    blocks = Blocks(file)
    try:
        body = read(blocks)
    except Unread as unread:
        span = layer.source_map.to_source(Span(unread.start, unread.end))
        return Template(file, None, (Fault(FaultKind.SYNTAX, span, unread.detail),))
    return Template(file, body, (), tuple(blocks.notes))
