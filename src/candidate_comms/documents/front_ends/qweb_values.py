"""What the values of QWeb's ``t-`` attributes stand for, and what the blocks that they open become."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from candidate_comms.documents.front_ends.code_blocks import Blocks, quoted
from candidate_comms.documents.front_ends.code_parts import Make, Part
from candidate_comms.documents.front_ends.code_tests import value_of
from candidate_comms.documents.front_ends.elements import Attribute
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.templates.tree import (
    Arm,
    Assign,
    Capture,
    Choice,
    Const,
    Expr,
    Include,
    Join,
    Loop,
    Name,
    Node,
    Not,
    Or,
    Place,
    Scoped,
    Stubbed,
    Text,
)
from candidate_comms.documents.templates.tree import Attribute as Part_of

__all__ = ["Values", "called", "captured", "put_out"]

_SLOT = re.compile(r"\{\{([^{}]{1,400})\}\}|#\{([^{}]{1,400})\}")
_LOOP_NAME = re.compile(r"\b\w{1,60}_(?:index|first|last|size)\b")
_OF_LOOP = {"index": "index0", "first": "first", "last": "last", "size": "length"}


class Values:
    """Reads the Python in attributes, which HTML may have escaped."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks, self._text = blocks, blocks.file.text
        self._loop_names = frozenset(_LOOP_NAME.findall(self._text))

    def of(self, attribute: Attribute) -> Expr:
        """The value that an attribute holds."""
        return self.code(attribute.value, attribute.value_end)

    def code(self, start: int, end: int) -> Expr:
        """The value of the Python from ``start`` to ``end``."""
        written = self._text[start:end]
        if "&" in written:
            plain = html.unescape(written)
            return value_of(language("python"), plain, None, 0, len(plain))
        return value_of(language("python"), self._text, self._blocks.file, start, end)

    def formed(self, attribute: Attribute) -> Expr:
        """A text with values in it, as one value."""
        parts: list[Expr] = []
        at = attribute.value
        for found in _SLOT.finditer(self._text, attribute.value, attribute.value_end):
            parts += self._plain(at, found.start())
            parts.append(self.code(*found.span(found.lastindex or 0)))
            at = found.end()
        parts += self._plain(at, attribute.value_end)
        return parts[0] if len(parts) == 1 else Join(tuple(parts))

    def _plain(self, start: int, end: int) -> list[Expr]:
        return [Const(self._text[start:end], self._blocks.place(start, end))] if start < end else []

    def print_formed(self, start: int, end: int, finder: re.Pattern[str] = _SLOT) -> None:
        """A text with values in it, as text and slots."""
        at = start
        for found in finder.finditer(self._text, start, end):
            self._blocks.text(at, found.start())
            begin, stop = found.span(found.lastindex or 0)
            self._blocks.print(self.code(begin, stop), found.start(), found.end(), self._text[begin:stop])
            at = found.end()
        self._blocks.text(at, end)

    def looped(self, name: str, over: Expr) -> Make:
        """A loop; what it knows of an item is in names of their own: ``point_first``."""
        around = Name("loop")
        first = tuple(
            Assign(f"{name}_{word}", Part_of(around, known))
            for word, known in _OF_LOOP.items()
            if f"{name}_{word}" in self._loop_names
        )

        def make(parts: Sequence[Part]) -> tuple[Node, ...]:
            return (Loop(name, over, (*first, *parts[0].body), parts[0].place),)

        return make


def put_out(value: Expr) -> Make:
    """A value that is printed; what the element holds is sent in its place where there is none."""

    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        printed, instead = tuple(parts[0].body), tuple(parts[1].body)
        if _is_blank(instead) or _always_there(value):
            return printed
        return (Choice((Arm(value, printed, parts[0].place),), instead, parts[0].place, parts[1].place),)

    return make


def _always_there(value: Expr) -> bool:
    last = value.parts[-1] if isinstance(value, Or) else value
    return isinstance(last, Const | Join | Not) and not (isinstance(last, Const) and last.value in (None, False))


def _is_blank(body: Sequence[Node]) -> bool:
    return all(isinstance(node, Text) and not node.text.strip() for node in body)


def captured(name: str) -> Make:
    """``t-set`` with a body."""

    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (Capture(name, tuple(parts[0].body)),)

    return make


def called(name: str, blocks: Blocks, place: Place) -> Make:
    """``t-call``: another template, with what is set for it; one that is put around a text is not read."""

    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        body = tuple(parts[0].body)
        given = tuple(node for node in body if isinstance(node, Assign | Capture))
        if _is_blank([node for node in body if not isinstance(node, Assign | Capture)]):
            include = Include((name,) if name and "{" not in name else None, place)
            return (Scoped((), (*given, include)),) if given else (include,)
        said = f"the template {quoted(name)!r} is put around this text and was not read"
        blocks.note(place.span.start, said)
        return (Stubbed(said, place, body),)

    return make
