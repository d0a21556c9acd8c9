"""Django's expressions: values with filters, and the tests of ``if``. Django's truth is Python's."""

from __future__ import annotations

import re

from candidate_comms.documents.front_ends.django_filters import filter_used, filtered, is_none
from candidate_comms.documents.front_ends.expressions import (
    MOST,
    Cursor,
    Unreadable,
    compared,
    joined,
    number,
    path,
    quoted,
    unknown,
)
from candidate_comms.documents.templates.tree import (
    And,
    Attribute,
    Compare,
    Const,
    Expr,
    File,
    FilterUse,
    Inherited,
    Name,
    Not,
    Or,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["DjangoValues"]

DJANGO = re.compile(
    r"(?P<text>\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*')"
    r"|(?P<number>[-+]?\d+(?:\.\d+)?(?![\w.]))"
    r"|(?P<word>[^\W\d]\w*(?:\.\w+)*)"
    r"|(?P<mark>[=!<>]=|\S)",
    re.DOTALL,
)
_WORDS = frozenset({"and", "or", "not", "in", "is", "as", "with", "only", "True", "False", "None", "_"})
_LITERALS = {"True": True, "False": False, "None": None}
_OPERATORS = frozenset({"==", "!=", "<", ">", "<=", ">="})
_LOOPS_OWN = {"counter": "index", "counter0": "index0", "revcounter": "revindex", "revcounter0": "revindex0"}


class DjangoValues:
    """Reads the expressions of one file."""

    def __init__(self, file: File) -> None:
        self._file = file

    def cursor(self, span: Span) -> Cursor:
        """The tokens at ``span``."""
        return Cursor(self._file, span, DJANGO)

    def unknown(self, span: Span) -> Unknown:
        """What is not followed."""
        return unknown(self._file, span, DJANGO, _WORDS)

    def printed(self, span: Span) -> Expr:
        """A value with its filters."""
        try:
            cursor = self.cursor(span)
            value = self.value(cursor)
            cursor.finish()
        except Unreadable:
            return self.unknown(span)
        return value

    def test(self, span: Span) -> Expr:
        """What an ``if`` asks."""
        try:
            cursor = self.cursor(span)
            found = self._either(cursor)
            cursor.finish()
        except Unreadable:
            return self.unknown(span)
        return found

    def filters(self, span: Span) -> tuple[FilterUse, ...] | None:
        """The filters of ``{% filter … %}``; None where they cannot be read."""
        try:
            cursor = self.cursor(span)
            found = [self._filter(cursor)]
            while cursor.skip("|"):
                found.append(self._filter(cursor))
            cursor.finish()
        except Unreadable:
            return None
        return tuple(filter_used(name, arg) for name, arg in found)

    def value(self, cursor: Cursor) -> Expr:
        """A value and the filters after it."""
        start = cursor.next.span.start
        value = self._bare(cursor)
        filters = 0
        while cursor.skip("|"):
            filters += 1
            if filters > MOST:
                raise Unreadable
            name, arg = self._filter(cursor)
            found = filtered(name, value, arg)
            if found is None:
                found = Unknown(joined(self._file.text[start : cursor.next.span.start]), (value,))
            value = found
        return value

    def _filter(self, cursor: Cursor) -> tuple[str, Expr | None]:
        name = cursor.take("word").written
        return name, self._bare(cursor) if cursor.skip(":") else None

    def _bare(self, cursor: Cursor) -> Expr:
        token = cursor.take()
        if token.kind == "text":
            return quoted(token, self._file, escapes=True)
        if token.kind == "number":
            return Const(number(token.written), cursor.place(token.span.start, token.span.end))
        if token.kind != "word":
            raise Unreadable
        if token.written in _LITERALS:
            return Const(_LITERALS[token.written])
        if token.written == "_" and cursor.skip("("):
            text = quoted(cursor.take("text"), self._file, escapes=True)
            cursor.need(")")
            return text
        if token.written == "block.super":
            return Inherited()
        return _of_loop(path(token, self._file))

    def _either(self, cursor: Cursor) -> Expr:
        parts = [self._both(cursor)]
        while cursor.skip("or"):
            parts.append(self._both(cursor))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _both(self, cursor: Cursor) -> Expr:
        parts = [self._negated(cursor)]
        while cursor.skip("and"):
            parts.append(self._negated(cursor))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _negated(self, cursor: Cursor) -> Expr:
        turned = False
        while cursor.skip("not"):
            turned = not turned
        found = self._comparison(cursor)
        return Not(found) if turned else found

    def _comparison(self, cursor: Cursor) -> Expr:
        left = self.value(cursor)
        turned = cursor.skip("not", "in")
        if turned or cursor.skip("in"):
            return Compare(left, "not-in" if turned else "in", self.value(cursor))
        turned = cursor.skip("is", "not")
        if turned or cursor.skip("is"):
            return _equal(left, "!=" if turned else "==", self.value(cursor))
        if cursor.next.written in _OPERATORS:
            return _equal(left, cursor.take().written, self.value(cursor))
        return left


def _equal(left: Expr, op: str, right: Expr) -> Expr:
    if isinstance(left, Const) and op in ("==", "!="):
        left, right = right, left
    if right == Const(None) and op in ("==", "!="):
        return is_none(left) if op == "==" else Not(is_none(left))
    return compared(left, op, right)


def _of_loop(value: Expr) -> Expr:
    """``forloop.counter`` as ``loop.index``."""
    if isinstance(value, Attribute) and isinstance(value.of, Name) and value.of.name == "forloop":
        return Attribute(Name("loop"), _LOOPS_OWN.get(value.name, value.name), value.place)
    return value
