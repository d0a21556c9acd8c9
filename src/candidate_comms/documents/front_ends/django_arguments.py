"""What Django's tags say after their first word."""

from __future__ import annotations

from attrs import frozen

from candidate_comms.documents.front_ends.django_values import DjangoValues
from candidate_comms.documents.front_ends.expressions import Cursor, Unreadable
from candidate_comms.documents.templates.tree import Apply, Attribute, Call, Compare, Const, Expr, Target
from candidate_comms.text.spans import Span

__all__ = ["Included", "bound", "file_named", "included", "listed", "looped", "same", "taken_by"]


def looped(values: DjangoValues, rest: Span) -> tuple[Target, Expr]:
    """The names and the list of a ``for``."""
    targets: list[Target] = []
    try:
        cursor = values.cursor(rest)
        targets.append(cursor.take("word").written)
        while cursor.skip(","):
            targets.append(cursor.take("word").written)
        cursor.need("in")
        over = values.value(cursor)
        turned = cursor.skip("reversed")
        cursor.finish()
    except Unreadable:
        over, turned = values.unknown(rest), False
    if len(targets) < 2:
        return targets[0] if targets else "item", Apply("reverse", over) if turned else over
    if isinstance(over, Attribute) and over.name == "items":
        over = Call(over)
    return tuple(targets), Apply("reverse", over) if turned else over


def bound(values: DjangoValues, rest: Span) -> tuple[tuple[Target, Expr], ...]:
    """The names of a ``with``: ``a=b c=d`` or ``b as a``. What could not be read stays a name of the context."""
    try:
        cursor = values.cursor(rest)
        if cursor.ahead(1).written == "=":
            return _pairs(values, cursor)
        value = values.value(cursor)
        cursor.need("as")
        return ((cursor.take("word").written, value),)
    except Unreadable:
        return ()


def _pairs(values: DjangoValues, cursor: Cursor) -> tuple[tuple[Target, Expr], ...]:
    found: list[tuple[Target, Expr]] = []
    while cursor.next.kind == "word" and cursor.ahead(1).written == "=":
        name = cursor.take().written
        cursor.need("=")
        found.append((name, values.value(cursor)))
    return tuple(found)


@frozen
class Included:
    """What an ``include`` asks for."""

    names: tuple[str, ...] | None = None
    bindings: tuple[tuple[Target, Expr], ...] = ()
    alone: bool = False
    """Whether the file sees only those."""


def included(values: DjangoValues, rest: Span) -> Included:
    """The file, and what is handed over to it."""
    try:
        cursor = values.cursor(rest)
        names = file_named(values.value(cursor))
        alone = cursor.skip("only")
        bindings = _pairs(values, cursor) if cursor.skip("with") else ()
        return Included(names, bindings, cursor.skip("only") or alone)
    except Unreadable:
        return Included()


def file_named(value: Expr) -> tuple[str, ...] | None:
    """The name of a file, where the template spells it out."""
    return (value.value,) if isinstance(value, Const) and isinstance(value.value, str) else None


def same(values: DjangoValues, rest: Span) -> Expr:
    """The test of an ``ifequal``: whether its two values are the same."""
    try:
        cursor = values.cursor(rest)
        test = Compare(values.value(cursor), "==", values.value(cursor))
        cursor.finish()
    except Unreadable:
        return values.unknown(rest)
    return test


def listed(values: DjangoValues, rest: Span) -> tuple[tuple[Expr, ...], str, bool]:
    """Values one after the other, the name after ``as``, and whether the tag is ``silent``."""
    cursor = values.cursor(rest)
    found = [values.value(cursor)]
    while cursor.next.kind != "end" and not cursor.skip("as"):
        found.append(values.value(cursor))
    if cursor.next.kind == "end":
        return tuple(found), "", False
    into = cursor.take("word").written
    silent = cursor.skip("silent")
    cursor.finish()
    return tuple(found), into, silent


def taken_by(written: str) -> str:
    """The name that takes what a tag makes, where the tag ends with ``as name``.

    >>> taken_by("url 'apply' job.id as link"), taken_by("url 'apply'")
    ('link', '')
    """
    words = written.rsplit(None, 2)
    return words[2] if len(words) == 3 and words[1] == "as" and words[2].isidentifier() else ""
