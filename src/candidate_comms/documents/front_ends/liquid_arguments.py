"""What Liquid's tags say after their first word."""

from __future__ import annotations

import re

from attrs import frozen

from candidate_comms.documents.front_ends.expressions import Cursor, Unreadable, joined
from candidate_comms.documents.front_ends.liquid_values import LiquidValues
from candidate_comms.documents.templates.tree import Apply, Const, Expr, Item, ListOf, Name, Or, Target, Unknown
from candidate_comms.text.spans import Span

__all__ = ["Included", "cycled", "included", "looped", "matched"]

_A_FILE = re.compile(r"[\w./-]{1,200}\.(?:html?|liquid|md|txt|markdown)(?!\S)")
_FOR_OPTIONS = ("reversed", "limit", "offset", "cols")


def looped(values: LiquidValues, rest: Span) -> tuple[Target, Expr]:
    """The name and the list of a loop. ``limit`` is passed over: it leaves no list empty."""
    target = "item"
    try:
        cursor = values.cursor(rest)
        target = cursor.take("word").written
        cursor.need("in")
        start = cursor.next.span.start
        over = values.operand(cursor)
        turned = skips = False
        while cursor.next.kind != "end":
            cursor.skip(",")
            option = cursor.take("word").written
            if option not in _FOR_OPTIONS:
                raise Unreadable
            if option == "reversed":
                turned = True
                continue
            cursor.need(":")
            value = values.operand(cursor)
            skips = skips or (option == "offset" and not (isinstance(value, Const) and value.value == 0))
    except Unreadable:
        return target, values.unknown(rest)
    if skips:
        return target, Unknown(joined(values.file.text[start : rest.end]), (over,))
    return target, Apply("reverse", over) if turned else over


def matched(values: LiquidValues, subject: Expr, rest: Span) -> Expr:
    """The test of a ``when``: whether the subject of the ``case`` is one of the values."""
    try:
        cursor = values.cursor(rest)
        found = [values.operand(cursor)]
        while cursor.skip(",") or cursor.skip("or"):
            found.append(values.operand(cursor))
        cursor.finish()
    except Unreadable:
        return values.unknown(rest)
    tests = tuple(values.compared(subject, "==", value) for value in found)
    return tests[0] if len(tests) == 1 else Or(tests)


def cycled(values: LiquidValues, rest: Span) -> Expr:
    """One of several values. Which one depends on how often it was asked before."""
    try:
        cursor = values.cursor(rest)
        found = [values.operand(cursor)]
        if cursor.skip(":"):
            found = [values.operand(cursor)]
        while cursor.skip(","):
            found.append(values.operand(cursor))
        cursor.finish()
    except Unreadable:
        return values.unknown(rest)
    return Item(ListOf(tuple(found)), Unknown("cycle"))


@frozen
class Included:
    """What an ``include`` or a ``render`` asks for."""

    names: tuple[str, ...] | None = None
    bindings: tuple[tuple[Target, Expr], ...] = ()
    over: tuple[Target, Expr] | None = None
    """The list that it is repeated for, and the name of an item."""


def included(values: LiquidValues, rest: Span) -> Included:
    """The file, and what is handed over to it."""
    text = values.file.text
    bare = _A_FILE.match(text, rest.start, rest.end)
    try:
        if bare is not None:  # Jekyll's way: no quotes
            names: tuple[str, ...] | None = (bare.group(),)
            cursor = values.cursor(Span(bare.end(), rest.end))
        else:
            cursor = values.cursor(rest)
            name = values.operand(cursor)
            names = (name.value,) if isinstance(name, Const) and isinstance(name.value, str) else None
        return _handed(values, cursor, names)
    except Unreadable:
        return Included()


def _handed(values: LiquidValues, cursor: Cursor, names: tuple[str, ...] | None) -> Included:
    over: tuple[Target, Expr] | None = None
    bindings: list[tuple[Target, Expr]] = []
    own = names[0].rpartition("/")[2].partition(".")[0] if names else "item"
    while cursor.next.kind != "end":
        if cursor.skip(","):
            continue
        word = cursor.take("word").written
        if word in ("for", "with") and cursor.next.written not in (":", "="):
            value = values.operand(cursor)
            target = cursor.take("word").written if cursor.skip("as") else own
            if word == "for":
                over = (target, value)
                value = Name(target)
            bindings.append((target, value))
            continue
        if not cursor.skip(":"):
            cursor.need("=")
        bindings.append((word, values.operand(cursor)))
    return Included(names, tuple(bindings), over)
