"""Django's translated texts: the words in the template are read, not those of a catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from candidate_comms.documents.front_ends.blocks import Part
from candidate_comms.documents.front_ends.django_values import DjangoValues
from candidate_comms.documents.front_ends.expressions import Unreadable
from candidate_comms.documents.templates.tree import (
    Arm,
    Assign,
    Capture,
    Choice,
    Compare,
    Const,
    Expr,
    File,
    Node,
    Place,
    Scoped,
    Target,
    Text,
)
from candidate_comms.text.spans import Span

__all__ = ["Translated", "block_said", "word_said"]

_LINE_BREAK = re.compile(r"[^\S\n]*\n\s*")


@define
class Translated:
    """What the tag of a translated block says."""

    bindings: list[tuple[Target, Expr]] = field(factory=list)
    count: tuple[str, Expr] | None = None
    trimmed: bool = False
    into: str = ""
    """The name that takes the text, where it is not printed."""

    def bind(self, name: str, value: Expr, *, counts: bool) -> None:
        """Take a name for a value; the first one that ``counts`` chooses between the text and its plural."""
        if counts and self.count is None:
            self.count = (name, value)
        else:
            self.bindings.append((name, value))

    def made(self, parts: Sequence[Part]) -> list[Node]:
        """The nodes of the block, from its text and, where there is a count, its plural."""
        bodies = [tuple(_trimmed(part.body)) if self.trimmed else tuple(part.body) for part in parts]
        body = bodies[0]
        bindings = list(self.bindings)
        if self.count is not None:
            name, value = self.count
            bindings.append((name, value))
            if bodies[1:]:
                arm = Arm(Compare(value, "==", Const(1)), body, parts[0].place)
                body = (Choice((arm,), bodies[1], parts[0].place, parts[1].place),)
        if self.into:
            body = (Capture(self.into, body),)
        if not bindings:
            return list(body)
        # A name that takes the text must outlive the names that only the text has.
        return [*(Assign(*binding) for binding in bindings), *body] if self.into else [Scoped(tuple(bindings), body)]


def block_said(values: DjangoValues, span: Span) -> Translated:
    """What ``{% blocktranslate … %}`` says of its text."""
    said = Translated()
    try:
        cursor = values.cursor(span)
        counts = False
        while cursor.next.kind != "end":
            if cursor.ahead(1).written == "=" and cursor.next.kind == "word":
                name = cursor.take().written
                cursor.need("=")
                said.bind(name, values.value(cursor), counts=counts)
                continue
            word = cursor.take("word").written
            if word in ("with", "and", "count"):
                counts = word == "count" or (word == "and" and counts)
                if cursor.ahead(1).written != "=":
                    value = values.value(cursor)
                    cursor.need("as")
                    said.bind(cursor.take("word").written, value, counts=counts)
            elif word == "trimmed":
                said.trimmed = True
            elif word == "context":
                values.value(cursor)
            elif word == "asvar":
                said.into = cursor.take("word").written
            else:
                raise Unreadable
    except Unreadable:
        pass  # names that could not be read stay names of the context
    return said


def word_said(values: DjangoValues, span: Span) -> tuple[Expr, str]:
    """What ``{% translate … %}`` prints, and the name that takes it instead, if there is one."""
    try:
        cursor = values.cursor(span)
        value = values.value(cursor)
        into = ""
        while cursor.next.kind != "end":
            if cursor.skip("as"):
                into = cursor.take("word").written
            elif cursor.skip("context"):
                values.value(cursor)
            else:
                cursor.need("noop")
    except Unreadable:
        return values.unknown(span), ""
    return value, into


def _trimmed(body: Sequence[Node]) -> list[Node]:
    """A body as ``trimmed`` makes it: one space for each line break and the white space around it."""
    found: list[Node] = []
    for at, node in enumerate(body):
        if not isinstance(node, Text):
            found.append(node)
            continue
        file, start, text = node.place.file, node.place.span.start, node.text
        if at == 0:
            start += len(text) - len(text.lstrip())
            text = text.lstrip()
        if at == len(body) - 1:
            text = text.rstrip()
        done = 0
        for line_break in _LINE_BREAK.finditer(text):
            found += _text(text[done : line_break.start()], file, start + done)
            place = Place(file, Span(start + line_break.start(), start + line_break.end()))
            found.append(Text(" ", place, False))
            done = line_break.end()
        found += _text(text[done:], file, start + done)
    return found


def _text(text: str, file: File, start: int) -> list[Node]:
    return [Text(text, Place(file, Span(start, start + len(text))))] if text else []
