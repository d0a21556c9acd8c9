"""Blocks in the making: what is open, what stands in it so far, and what is wrong with how they nest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import define, field

from candidate_comms.documents.model import Fault, FaultKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.templates.tree import Body, Expr, File, Node, Place, Template, Text
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["DEEPEST", "Blocks", "Broken", "Making", "Open", "Part", "template_read"]

DEEPEST = 100
"""How many blocks may be open at once. No template that people wrote comes near, and who walks the tree may recur."""
_LONGEST_WORD = 40
_MOST_FAULTS = 20


class Broken(Exception):
    """The source does not parse: where, and one sentence that says what is wrong and how to mend it."""

    def __init__(self, span: Span, sentence: str) -> None:
        super().__init__(sentence)
        self.span, self.sentence = span, sentence


@define
class Part:
    """One stretch of a block, from its tag to the next tag of the same block: ``if``, ``elif``, ``else``."""

    word: str
    place: Place
    value: Expr | None = None
    """What its tag says: a test, say."""
    body: list[Node] = field(factory=list)


Making = Callable[[Sequence[Part]], Iterable[Node]]
"""Makes nodes of a block that is complete."""


@define
class Open:
    """A block that is not closed yet."""

    word: str
    made: Making
    dividers: frozenset[str]
    """Words of the tags that begin another part of it."""
    parts: list[Part]

    @property
    def place(self) -> Place:
        """The tag that opened it."""
        return self.parts[0].place


class Blocks:
    """The tree of one file as far as it has been read. ``ending`` writes the tag that closes a block."""

    def __init__(self, file: File, ending: Callable[[str], str]) -> None:
        self.file = file
        self.notes: list[str] = []
        self.faults: list[Fault] = []
        self.open: list[Open] = []
        self._ending = ending
        self._root: list[Node] = []
        self._lines = Lines(file.text)

    def place(self, span: Span) -> Place:
        """``span`` as a place of this file."""
        return Place(self.file, span)

    def line(self, span: Span) -> int:
        """The line on which ``span`` begins."""
        return self._lines.position(span.start)[0]

    @property
    def top(self) -> Open | None:
        """The innermost open block."""
        return self.open[-1] if self.open else None

    def add(self, *nodes: Node) -> None:
        """Add nodes to what is open."""
        (self.open[-1].parts[-1].body if self.open else self._root).extend(nodes)

    def words(self, span: Span) -> None:
        """Add text that stands in the source just so."""
        self.add(Text(span.cut(self.file.text), self.place(span)))

    def begin(
        self, word: str, span: Span, made: Making, *, dividers: Iterable[str] = (), value: Expr | None = None
    ) -> None:
        """Open a block, whose nodes ``made`` will make."""
        if len(self.open) >= DEEPEST:
            raise Broken(
                span, f"Blocks are nested too deeply: {DEEPEST} are open here; move some into a file of their own."
            )
        self.open.append(Open(word, made, frozenset(dividers), [Part(word, self.place(span), value)]))

    def divide(self, word: str, span: Span, value: Expr | None = None) -> None:
        """Begin another part of the innermost block."""
        top = self.top
        if top is None:
            raise Broken(span, f"{_quoted(word)} belongs inside a block, and none is open here; remove it.")
        if word not in top.dividers:
            raise Broken(span, f"{_quoted(word)} has no place in {self._named(top)}; write {self._end(top)} first.")
        top.parts.append(Part(word, self.place(span), value))

    def end(self, word: str, span: Span, written: str) -> None:
        """Close the innermost block, which ``word`` must have opened; ``written`` is what the closing tag says."""
        top = self.top
        if top is None:
            raise Broken(span, f"{_quoted(written)} closes nothing: no block is open here; remove it.")
        if top.word != word:
            raise Broken(span, f"{_quoted(written)} does not close {self._named(top)}; write {self._end(top)} first.")
        self.open.pop()
        self.add(*top.made(top.parts))

    def all(self) -> Body:
        """The whole tree, where every block is closed."""
        if self.open:
            top = self.open[-1]
            opened = f"The {_quoted(top.word)} on line {self.line(top.place.span)}"
            raise Broken(top.place.span, f"{opened} is never closed; write {self._end(top)} after it.")
        return tuple(self._root)

    def fault(self, span: Span, sentence: str) -> None:
        """Keep a fault that the engine itself would pass over: the first ones tell enough."""
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(Fault(FaultKind.SYNTAX, self.file.source_map.to_source(span), sentence))

    def note(self, span: Span, sentence: str) -> None:
        """Keep a sentence about what is not read at ``span``; it ends without a full stop."""
        line = f"line {self.line(span)}: {sentence}."
        self.notes.append(f"{self.file.path}, {line}" if self.file.path else f"L{line[1:]}")

    def _named(self, block: Open) -> str:
        return f"the {_quoted(block.word)} that is open since line {self.line(block.place.span)}"

    def _end(self, block: Open) -> str:
        return self._ending(block.word[:_LONGEST_WORD])


def _quoted(word: str) -> str:
    return f"'{' '.join(word[:_LONGEST_WORD].split())}'"


def template_read(source: str, path: str, read: Callable[[File], Blocks]) -> Template:
    """The template that ``read`` finds in a source; one with a fault and no body where it does not parse."""
    layer = lines_joined(source)
    file = File(path, source, layer.text, layer.source_map)
    try:
        blocks = read(file)
        body = blocks.all()
    except Broken as broken:
        fault = Fault(FaultKind.SYNTAX, layer.source_map.to_source(broken.span), broken.sentence)
        return Template(file, None, (fault,))
    return Template(file, body, tuple(blocks.faults), tuple(blocks.notes))
