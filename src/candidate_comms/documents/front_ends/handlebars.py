"""Handlebars and Mustache.

The two look alike and are read alike. A section ``{{#x}}`` may be a flag, an object or a list; it is read as a list if
what stands in it asks for an item (``{{.}}``, ``{{this}}``), else as a choice whose names are those around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from candidate_comms.documents.front_ends.blocks import DEEPEST, Blocks, Broken, Part, template_read
from candidate_comms.documents.front_ends.handlebars_blocks import Head, Opened, folded, opened
from candidate_comms.documents.front_ends.handlebars_tags import Mustache, mustaches
from candidate_comms.documents.front_ends.handlebars_values import HandlebarsValues, partial, word_at
from candidate_comms.documents.templates.tree import (
    Body,
    Call,
    Const,
    Define,
    Extends,
    File,
    Include,
    Name,
    NamedBlock,
    Node,
    Print,
    Stubbed,
    Template,
)
from candidate_comms.text.spans import Span

__all__ = ["handlebars_read"]


def handlebars_read(source: str, path: str = "") -> Template:
    """The tree of a Handlebars or Mustache template.

    >>> template = handlebars_read("{{#if name}}Dear {{name}},{{/if}}")
    >>> template.body[0].arms[0].test.name
    'name'
    """
    return template_read(source, path, lambda file: _Reader(file).read())


class _Reader:
    def __init__(self, file: File) -> None:
        self._text = file.text
        self._pieces = mustaches(file.text)
        self._blocks = Blocks(file, lambda word: f"{{{{/{word}}}}}")
        self._values = HandlebarsValues(file)
        self._open: list[Opened] = []
        self._inline: set[str] = set()
        """Partials that the template defines itself."""
        self._overridden = self._names_of_mustache_blocks()

    def _names_of_mustache_blocks(self) -> frozenset[str]:
        """Names that something closes and nothing else opens: ``{{$name}}`` is then a block of Mustache's."""
        named = {True: set[str](), False: set[str]()}
        for piece in self._pieces:
            if piece.sign in ("/", "#", "^", "#>", "#*"):
                named[piece.sign == "/"].add(self._name(piece.inner))
        return frozenset(named[True] - named[False])

    def read(self) -> Blocks:
        for piece in self._pieces:
            match piece.sign:
                case None:
                    if len(piece.span):
                        self._blocks.words(piece.span)
                case "" | "{" | "&":
                    self._print(piece)
                case "#" | "^":
                    self._section(piece)
                case "else":
                    self._else(piece)
                case "/":
                    self._close(piece)
                case ">":
                    self._partial(piece)
                case "#>" | "<" | "#*":
                    self._around(piece)
                case "*":
                    written = piece.inner.cut(self._text)[:40]
                    said = f"the decorator {written!r} belongs to the host program"
                    self._blocks.add(Stubbed(said, self._blocks.place(piece.span)))
        return self._blocks

    def _name(self, inner: Span) -> str:
        return word_at(self._text, inner)

    def _print(self, piece: Mustache) -> None:
        name = piece.inner.cut(self._text)
        if name.startswith("$") and name[1:] in self._overridden:
            place = self._blocks.place(piece.span)
            self._begin(name[1:], piece, lambda body: [NamedBlock(name[1:], body, place)])
        elif not name:
            raise Broken(piece.span, "These braces are empty; write the name of a value between them.")
        else:
            self._blocks.add(Print(self._values.printed(piece.inner), self._blocks.place(piece.span), name))

    def _section(self, piece: Mustache) -> None:
        """A section or a helper with a body, and what follows each ``else`` of it."""
        head = opened(self._values, piece.inner, inverse=piece.sign == "^")
        heads: list[Head | None] = [head]
        self._open.append(Opened(heads))
        self._values.scope = head.inner

        def made(parts: Sequence[Part]) -> list[Node]:
            return folded(heads, parts)

        self._blocks.begin(self._name(piece.inner), piece.span, made, dividers=("else",))

    def _else(self, piece: Mustache) -> None:
        self._blocks.divide("else", piece.span)
        block = self._open[-1]
        last = block.heads[-1]
        if last is None:
            raise Broken(piece.span, "This comes after the last 'else' of its block; write it before that one.")
        self._values.scope = last.outer
        if not len(piece.inner):
            block.heads.append(None)
            return
        block.chained += last.chosen is None
        if sum(each.chained for each in self._open) + len(self._open) > DEEPEST:
            raise Broken(piece.span, "Blocks are nested too deeply by 'else' here; move some into a partial.")
        head = opened(self._values, piece.inner, inverse=False)
        block.heads.append(head)
        self._values.scope = head.inner

    def _close(self, piece: Mustache) -> None:
        self._blocks.end(self._name(piece.inner), piece.span, f"/{piece.inner.cut(self._text)}")
        for first in self._open.pop().heads[:1]:
            if first is not None:
                self._values.scope = first.outer

    def _partial(self, piece: Mustache) -> None:
        place = self._blocks.place(piece.span)
        names, bindings = partial(self._values, piece.inner)
        if names == ("@partial-block",):
            self._blocks.add(Stubbed("the text that a template hands to this partial stands elsewhere", place))
        elif names and names[0] in self._inline:
            self._blocks.add(Print(Call(Name(names[0]), (), bindings), place, piece.inner.cut(self._text)))
        else:
            self._blocks.add(Include(names, place, False, True, tuple(bindings)))

    def _around(self, piece: Mustache) -> None:
        """A block that goes with a partial: its fallback, its own definition, what it fills in."""
        place = self._blocks.place(piece.span)
        names, _ = partial(self._values, piece.inner)
        name = self._name(piece.inner)
        if piece.sign == "<":
            self._begin(name, piece, lambda body: [Extends(names, place), *body])
        elif piece.sign == "#*" and name == "inline":
            own = self._values.printed(Span(piece.inner.start + len(name), piece.inner.end))
            defined = str(own.value) if isinstance(own, Const) else ""
            self._inline.add(defined)
            self._begin(name, piece, lambda body: [Define(defined, (), (), body)])
        else:
            said = f"the partial {name[:40]!r} around a text was not read, only that text"
            self._begin(name, piece, lambda body: [Stubbed(said, place, body)])

    def _begin(self, name: str, piece: Mustache, made: Callable[[Body], list[Node]]) -> None:
        self._open.append(Opened())
        self._blocks.begin(name, piece.span, lambda parts: made(tuple(parts[0].body)))
