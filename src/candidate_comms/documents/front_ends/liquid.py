"""Liquid: Shopify's template language, also that of Jekyll and of many mailing and hiring systems."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from candidate_comms.documents.front_ends.blocks import Blocks, Part, template_read
from candidate_comms.documents.front_ends.expressions import joined
from candidate_comms.documents.front_ends.liquid_arguments import cycled, included, looped, matched
from candidate_comms.documents.front_ends.liquid_names import set_names
from candidate_comms.documents.front_ends.liquid_tags import lines_of_tags, liquid_pieces
from candidate_comms.documents.front_ends.liquid_values import LiquidValues
from candidate_comms.documents.front_ends.tags import Kind, Piece, inside
from candidate_comms.documents.templates.tree import (
    Arm,
    Assign,
    Capture,
    Choice,
    Const,
    Expr,
    Extends,
    File,
    Include,
    Loop,
    NamedBlock,
    Node,
    Not,
    Place,
    Print,
    Stubbed,
    Template,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["liquid_read"]

_TARGET = re.compile(r"([^\W\d][\w.-]*)\s*=")


def liquid_read(source: str, path: str = "") -> Template:
    """The tree of a Liquid template.

    >>> template = liquid_read("Dear {{ name | default: 'there' }},")
    >>> [type(node).__name__ for node in template.body]
    ['Text', 'Print', 'Text']
    """
    return template_read(source, path, lambda file: _Reader(file).read())


class _Reader:
    def __init__(self, file: File) -> None:
        self._text = file.text
        self._pieces = liquid_pieces(file.text)
        self._blocks = Blocks(file, lambda word: f"{{% end{word} %}}")
        self._set = set_names(file.text, self._pieces)
        self._values = LiquidValues(file, self._set)
        self._ends = {piece.word: piece.span.start for piece in self._pieces if piece.word.startswith("end")}
        self._tags: dict[str, Callable[[Piece], None]] = {
            "if": self._if,
            "unless": self._if,
            "elsif": self._elsif,
            "else": self._else,
            "case": self._case,
            "when": self._when,
            "for": self._for,
            "tablerow": self._for,
            "assign": self._assign,
            "capture": self._capture,
            "echo": self._echo,
            "cycle": self._cycle,
            "include": self._include,
            "render": self._include,
            "layout": self._extends,
            "extends": self._extends,
            "block": self._block,
            "liquid": self._lines,
            "increment": self._counts,
            "decrement": self._counts,
            "break": self._leaves,
            "continue": self._leaves,
            "ifchanged": self._if_changed,
        }

    def read(self) -> Blocks:
        start = self._set.start()
        if start is not None:
            self._blocks.add(start)
        for piece in self._pieces:
            if piece.kind is Kind.TEXT:
                self._blocks.words(piece.span)
            elif piece.kind is Kind.PRINT:
                self._print(piece.span, piece.inner)
            else:
                self._tag(piece)
        return self._blocks

    def _tag(self, piece: Piece) -> None:
        if piece.word in self._tags:
            self._tags[piece.word](piece)
        elif piece.word in ("elif", "elseif"):
            self._not_elsif(piece, f"Liquid has no '{piece.word}'; write {{% elsif … %}}.")
        elif piece.word.startswith("end"):
            self._blocks.end(piece.word.removeprefix("end"), piece.span, piece.word)
        else:
            self._hosts(piece)

    def _written(self, span: Span) -> str:
        return span.cut(self._text)

    def _unquoted(self, span: Span) -> str:
        return self._written(span).strip("'\"")

    def _place(self, piece: Piece) -> Place:
        return self._blocks.place(piece.span)

    def _print(self, span: Span, inner: Span) -> None:
        value = self._values.printed(inner)
        if isinstance(value, Const) and (value.value is None or isinstance(value.value, bool)):
            value = Const("" if value.value is None else str(value.value).lower())
        if len(inner):
            self._blocks.add(Print(value, self._blocks.place(span), self._written(inner)))

    def _if(self, piece: Piece) -> None:
        test = self._values.test(piece.rest)
        test = Not(test) if piece.word == "unless" else test
        self._blocks.begin(piece.word, piece.span, _choice, dividers=("elsif", "else"), value=test)

    def _elsif(self, piece: Piece) -> None:
        self._blocks.divide("elsif", piece.span, self._values.test(piece.rest))

    def _else(self, piece: Piece) -> None:
        if len(piece.rest):
            self._not_elsif(piece, "Liquid reads no test after 'else'; write {% elsif … %}.")
        else:
            self._blocks.divide("else", piece.span)

    def _not_elsif(self, piece: Piece, said: str) -> None:
        """A word that is none of Liquid's for another test: read as it was meant."""
        self._blocks.fault(piece.span, said)
        test = piece.rest.cut(self._text)
        start = piece.rest.start + (2 if test.startswith("if ") else 0)
        self._blocks.divide("elsif", piece.span, self._values.test(Span(start, piece.rest.end)))

    def _case(self, piece: Piece) -> None:
        subject = self._values.printed(piece.rest)
        self._blocks.begin("case", piece.span, _choice, dividers=("when", "else"), value=subject)

    def _when(self, piece: Piece) -> None:
        top = self._blocks.top
        subject = top.parts[0].value if top and top.word == "case" else None
        self._blocks.divide("when", piece.span, matched(self._values, subject or Const(None), piece.rest))

    def _for(self, piece: Piece) -> None:
        place = self._place(piece)
        target, over = looped(self._values, piece.rest)

        def made(parts: Sequence[Part]) -> list[Node]:
            return [Loop(target, over, tuple(parts[0].body), place, tuple(parts[1].body) if parts[1:] else ())]

        self._blocks.begin(piece.word, piece.span, made, dividers=("else",))

    def _assign(self, piece: Piece) -> None:
        target = _TARGET.match(self._text, piece.rest.start, piece.rest.end)
        if target is not None:
            value: Expr = self._values.printed(inside(self._text, target.end(), piece.rest.end))
            self._blocks.add(Assign(self._set.target(target.group(1)), value))

    def _capture(self, piece: Piece) -> None:
        name = self._set.target(self._unquoted(piece.rest))
        self._blocks.begin("capture", piece.span, lambda parts: [Capture(name, tuple(parts[0].body))])

    def _echo(self, piece: Piece) -> None:
        self._print(piece.span, piece.rest)

    def _cycle(self, piece: Piece) -> None:
        value = cycled(self._values, piece.rest)
        self._blocks.add(Print(value, self._place(piece), self._written(piece.inner)))

    def _include(self, piece: Piece) -> None:
        asked = included(self._values, piece.rest)
        # What is rendered sees nothing of the file that renders it but what it is handed.
        node = Include(asked.names, self._place(piece), False, piece.word == "include", asked.bindings)
        if asked.over is not None:
            self._blocks.add(Loop(*asked.over, (node,), self._place(piece)))
        else:
            self._blocks.add(node)

    def _extends(self, piece: Piece) -> None:
        name = self._values.printed(piece.rest)
        names = (name.value,) if isinstance(name, Const) and isinstance(name.value, str) else None
        self._blocks.add(Extends(names, self._place(piece)))

    def _block(self, piece: Piece) -> None:
        place, name = self._place(piece), self._unquoted(piece.rest)
        self._blocks.begin("block", piece.span, lambda parts: [NamedBlock(name, tuple(parts[0].body), place)])

    def _lines(self, piece: Piece) -> None:
        for line in lines_of_tags(self._text, piece.rest):
            self._tag(line)

    def _counts(self, piece: Piece) -> None:
        self._blocks.add(Stubbed(f"the tag '{piece.word}' prints a count", self._place(piece)))

    def _leaves(self, piece: Piece) -> None:
        said = f"'{piece.word}' leaves items of a list out, and all of them were read"
        self._blocks.add(Stubbed(said, self._place(piece)))

    def _if_changed(self, piece: Piece) -> None:
        said, place = "the tag 'ifchanged' prints its text only where it is new", self._place(piece)
        self._blocks.begin("ifchanged", piece.span, lambda parts: [Stubbed(said, place, tuple(parts[0].body))])

    def _hosts(self, piece: Piece) -> None:
        """A tag of the host program; a block if its end follows."""
        place = self._place(piece)
        said = f"the tag {(piece.word or self._written(piece.inner))[:40]!r} belongs to the host program"
        if not piece.word or self._ends.get(f"end{piece.word}", -1) < piece.span.start:
            self._blocks.add(Stubbed(said, place))
            return
        either = Unknown(joined(self._written(piece.inner)), self._values.unknown(piece.rest).reads)

        def made(parts: Sequence[Part]) -> list[Node]:
            return _choice(parts) if parts[1:] else [Stubbed(said, place, tuple(parts[0].body))]

        self._blocks.begin(piece.word, piece.span, made, dividers=("else",), value=either)


def _choice(parts: Sequence[Part]) -> list[Node]:
    """``if``, ``unless`` and ``case``: the first ``else`` ends the choice."""
    start = 1 if parts[0].word == "case" else 0
    found = next((at for at, part in enumerate(parts) if part.word == "else"), len(parts))
    arms = tuple(Arm(part.value or Const(None), tuple(part.body), part.place) for part in parts[start:found])
    otherwise = parts[found] if found < len(parts) else None
    body = tuple(otherwise.body) if otherwise else ()
    if not arms:
        return list(body)
    return [Choice(arms, body, parts[0].place, otherwise.place if otherwise else None)]
