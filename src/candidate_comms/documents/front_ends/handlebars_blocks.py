"""Handlebars' blocks: what the tag that opens one says, and what its parts become."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from candidate_comms.documents.front_ends.blocks import Part
from candidate_comms.documents.front_ends.expressions import Unreadable
from candidate_comms.documents.front_ends.handlebars_helpers import holds, tested
from candidate_comms.documents.front_ends.handlebars_values import HandlebarsValues, Scope, word_at
from candidate_comms.documents.front_ends.tags import inside
from candidate_comms.documents.templates.tree import (
    Arm,
    Attribute,
    Body,
    Choice,
    Expr,
    Loop,
    Name,
    Node,
    Not,
    Place,
    Stubbed,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["Head", "Opened", "folded", "opened"]

_PARAMETERS = re.compile(r"\sas\s{1,9}\|([^|]{0,200})\|")
_WRAPPERS = frozenset({"raw", "noop", "markdown", "md", "compress", "spaceless", "verbatim", "t", "i18n", "translate"})
"""Names without an argument that are known to be helpers and no sections."""


@define
class Head:
    """What a tag says that opens a block or, after ``else``, another part of it."""

    outer: Scope
    """The scope around it."""
    inner: Scope
    """The scope in it."""
    test: Expr | None = None
    """For a choice."""
    target: str = ""
    over: Expr | None = None
    """For what repeats, or may."""
    said: str = ""
    """For what only the host program knows: what is not read."""
    either: Expr | None = None
    """The same, as a test."""

    @property
    def chosen(self) -> Expr | None:
        """Its test, if it is a choice; a section is none if it asks for items."""
        return None if self.over is not None and self.inner.repeats else self.test


def opened(values: HandlebarsValues, span: Span, *, inverse: bool) -> Head:
    """What a tag says: ``if x``, ``each points as |point|``, or the name of a section."""
    text, scope = values.file.text, values.scope
    word = word_at(text, span)
    rest = inside(text, span.start + len(word), span.end)
    given = _PARAMETERS.search(text, rest.start - 1, rest.end) if text[rest.end - 1] == "|" and len(rest) else None
    names = given.group(1).split() if given else []
    if given:
        rest = inside(text, rest.start, given.start())
    try:
        cursor = values.cursor(rest)
        args, _ = values.arguments(cursor)
        cursor.finish()
    except Unreadable:
        args = (values.unknown(rest),)
    head = _of(values, scope, word, span, args, names)
    if inverse and head.test is not None:
        head.test = Not(head.test)
        head.inner, head.over = scope, None
    return head


def _of(
    values: HandlebarsValues, scope: Scope, word: str, span: Span, args: tuple[Expr, ...], names: list[str]
) -> Head:
    if word in ("if", "unless") and args:
        test = holds(args[0])
        return Head(scope, scope, test if word == "if" else Not(test))
    if word.lower() in ("each", "foreach") and args:
        target = names[0] if names else _numbered("this", scope)
        own: dict[str, Expr] = {name: Name(name) for name in names[:1]}
        own |= {name: Attribute(Name("loop"), "index0") for name in names[1:2]}
        return Head(scope, Scope(scope, Name(target), Name(target), own, loops=True), None, target, args[0])
    if word == "with" and args:
        return Head(scope, Scope(scope, args[0], args[0], dict.fromkeys(names[:1], args[0])), args[0])
    test_of = tested(word, args)
    if test_of is not None:
        return Head(scope, scope, test_of)
    if not args and word not in _WRAPPERS:
        value = values.printed(span)
        item = _numbered("item", scope)
        return Head(scope, Scope(scope, scope.base, value, {}, section=item), holds(value), item, value)
    said = f"the helper {word[:40]!r} belongs to the host program"
    either = Unknown(" ".join(span.cut(values.file.text).split()), args)
    own = {name: Name(name) for name in names}
    return Head(scope, Scope(scope, scope.base, scope.this, own), None, said=said, either=either)


def _numbered(name: str, scope: Scope) -> str:
    """A name for an item that no loop around this one has taken."""
    taken = 0
    within: Scope | None = scope
    while within is not None:
        taken += within.loops if name == "this" else bool(within.section)
        within = within.outer
    return f"{name}_{taken + 1}" if taken else name


@define
class Opened:
    """A block that is open."""

    heads: list[Head | None] = field(factory=list)
    """What its parts are headed by; None for a plain ``else``. Empty for a block that has no such parts."""
    chained: int = 0
    """How many blocks ``else`` has put one inside the other, beside choices, which stay flat."""


def folded(heads: Sequence[Head | None], parts: Sequence[Part]) -> list[Node]:
    """The nodes of a block, from its last part to its first: tests that follow each other are one choice."""
    otherwise: Body = ()
    place: Place | None = None
    arms: list[Arm] = []
    for head, part in zip(reversed(heads), reversed(parts), strict=True):
        body = tuple(part.body)
        if head is None:
            otherwise, place = body, part.place
        elif head.chosen is not None:
            arms.append(Arm(head.chosen, body, part.place))
        else:
            if arms:
                otherwise, place, arms = (_choice(arms, otherwise, place),), None, []
            otherwise, place = (_made(head, body, part.place, otherwise, place),), None
    return [_choice(arms, otherwise, place)] if arms else list(otherwise)


def _choice(arms: list[Arm], otherwise: Body, place: Place | None) -> Choice:
    return Choice(tuple(reversed(arms)), otherwise, arms[-1].place, place)


def _made(head: Head, body: Body, place: Place, otherwise: Body, otherwise_place: Place | None) -> Node:
    if head.over is not None:
        return Loop(head.target, head.over, body, place, otherwise)
    if head.either is not None and (otherwise or otherwise_place):
        return Choice((Arm(head.either, body, place),), otherwise, place, otherwise_place)
    return Stubbed(head.said, place, body)
