"""Liquid's expressions: values with filters, and tests.

Liquid's truth is its own: only ``nil`` and ``false`` do not hold. An empty text does, so that ``{% if name %}`` asks
whether there is a name at all, and ``{% if name != blank %}`` whether there is anything in it.
"""

from __future__ import annotations

import re

from candidate_comms.documents.front_ends.expressions import (
    MOST,
    Cursor,
    Unreadable,
    compared,
    joined,
    number,
    path,
    quoted,
    step,
    unknown,
)
from candidate_comms.documents.front_ends.liquid_names import SetNames
from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Attribute,
    Compare,
    Const,
    Expr,
    File,
    Is,
    Item,
    Join,
    ListOf,
    Name,
    Not,
    Or,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["LIQUID", "LiquidValues"]

LIQUID = re.compile(
    r"(?P<text>\"[^\"]*\"|'[^']*')"
    r"|(?P<number>-?\d+(?:\.\d+)?(?![\w-]))"
    r"|(?P<word>[^\W\d][\w-]*\??(?:\.(?:[^\W\d][\w-]*\??|\d+(?![\w.-])))*)"
    r"|(?P<mark>\.\.|[=!<>]=|<>|\S)"
)
_WORDS = frozenset(
    {"and", "or", "contains", "true", "false", "nil", "null", "blank", "empty", "with", "for", "as", "in"}
)
_OPERATORS = frozenset({"==", "!=", "<>", "<", ">", "<=", ">="})
_LITERALS = {"true": True, "false": False, "nil": None, "null": None}
_NOTHING = Const("", None, False)
"""``blank`` and ``empty``: only a comparison knows what to make of them."""
_JINJAS_NAME = {
    "upcase": "upper",
    "downcase": "lower",
    "capitalize": "capitalize",
    "strip": "trim",
    "size": "length",
    "strip_html": "striptags",
    "uniq": "unique",
    "url_encode": "urlencode",
}
_OF_ITS_OWN = frozenset({"slice", "t", "translate", "times", "plus", "minus", "divided_by", "modulo"})
"""Filters that are not followed: what they print is neither the text before them nor of its kind."""
_LOOPS_OWN = {"rindex": "revindex", "rindex0": "revindex0"}
_LONGEST_RANGE = 20


class LiquidValues:
    """Reads the expressions of one file, in which the template itself sets some names."""

    def __init__(self, file: File, names: SetNames) -> None:
        self.file = file
        self._set = names

    def cursor(self, span: Span) -> Cursor:
        """The tokens at ``span``."""
        return Cursor(self.file, span, LIQUID)

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
        """What an ``if`` asks. ``and`` and ``or`` bind alike, the last one first."""
        try:
            cursor = self.cursor(span)
            terms, links = [self._term(cursor)], list[str]()
            while cursor.next.kind != "end":
                link = cursor.take("word").written
                if link not in ("and", "or"):
                    raise Unreadable
                links.append(link)
                terms.append(self._term(cursor))
        except Unreadable:
            return self.unknown(span)
        return self._linked(terms, links) or self.unknown(span)

    def unknown(self, span: Span) -> Unknown:
        """What is not followed."""
        return unknown(self.file, span, LIQUID, _WORDS, self._set.read)

    def value(self, cursor: Cursor) -> Expr:
        """An operand and the filters after it."""
        start = cursor.next.span.start
        value = self.operand(cursor)
        filters = 0
        while cursor.skip("|"):
            filters += 1
            if filters > MOST:
                raise Unreadable
            name = cursor.take("word").written
            args: list[Expr] = []
            named: list[tuple[str, Expr]] = []
            if cursor.skip(":"):
                while True:
                    if cursor.next.kind == "word" and cursor.ahead(1).written == ":":
                        key = cursor.take().written
                        cursor.need(":")
                        named.append((key, self.operand(cursor)))
                    else:
                        args.append(self.operand(cursor))
                    if not cursor.skip(","):
                        break
            if name == "slice" and len(args) == 2 and isinstance(args[0], Const) and args[0].value == 0:
                value = Apply(
                    "truncate", value, tuple(args[1:])
                )  # as far as it is there at all, there is a beginning of it
            elif name in _OF_ITS_OWN:
                value = Unknown(joined(self.file.text[start : cursor.next.span.start]), (value,))
            else:
                value = _filtered(name, value, tuple(args), tuple(named))
        return value

    def operand(self, cursor: Cursor) -> Expr:
        """A value without filters."""
        token = cursor.take()
        if token.kind == "text":
            return quoted(token, self.file)
        if token.kind == "number":
            return Const(number(token.written), cursor.place(token.span.start, token.span.end))
        if token.written == "(":
            return self._range(cursor, token.span.start)
        if token.kind != "word":
            raise Unreadable
        if token.written in _LITERALS:
            return Const(_LITERALS[token.written])
        if token.written in ("blank", "empty"):
            return _NOTHING
        found = path(token, self.file, self._set.read)
        steps = 0
        while (bracket := cursor.skip("[")) or cursor.skip("."):
            steps += 1
            if steps > MOST:
                raise Unreadable
            if bracket:
                cursor.deeper()
                key = self.operand(cursor)
                end = cursor.next.span.end
                cursor.need("]")
                if isinstance(key, Const) and isinstance(key.value, str):
                    found = Attribute(found, key.value, cursor.place(token.span.start, end))
                else:
                    found = Item(found, key)
            else:
                name = cursor.take("word")
                for part in name.written.split(".")[:MOST]:
                    found = step(found, part, cursor.place(token.span.start, name.span.end))
        return _of_loop(found)

    def _range(self, cursor: Cursor, start: int) -> Expr:
        cursor.deeper()
        first = self.operand(cursor)
        cursor.need("..")
        last = self.operand(cursor)
        cursor.need(")")
        ends = [end.value if isinstance(end, Const) else None for end in (first, last)]
        if isinstance(ends[0], int) and isinstance(ends[1], int) and ends[1] - ends[0] < _LONGEST_RANGE:
            return ListOf(tuple(Const(n) for n in range(ends[0], ends[1] + 1)))
        written = self.file.text[start : cursor.next.span.start].strip()
        return Unknown(written, tuple(end for end in (first, last) if not isinstance(end, Const)))

    def _term(self, cursor: Cursor) -> Expr:
        left = self.operand(cursor)
        op = cursor.next.written if cursor.next.kind in ("mark", "word") else ""
        if op == "contains":
            cursor.take()
            return Compare(self.operand(cursor), "in", left)
        if op not in _OPERATORS:
            return self._holds(left)
        cursor.take()
        return self.compared(left, op, self.operand(cursor))

    def compared(self, left: Expr, op: str, right: Expr) -> Expr:
        """A comparison; one with nothing asks whether there is something."""
        op = "!=" if op == "<>" else op
        if isinstance(left, Const) and not isinstance(right, Const) and op in ("==", "!="):
            left, right = right, left
        if isinstance(right, Const) and not isinstance(left, Const) and op in ("==", "!="):
            if right.value == "" and isinstance(right.value, str):
                return left if op == "!=" else Not(left)
            if right.value is None:
                there = Is("defined", left)
                return there if op == "!=" else Not(there)
        return compared(left, op, right)

    def _holds(self, value: Expr) -> Expr:
        if value is _NOTHING:
            raise Unreadable
        if isinstance(value, Const):
            return Const(value.value is not None and value.value is not False)
        if self._set.is_flag(value):
            return value
        if isinstance(value, Attribute) and value.of == Name("loop") and value.name in ("first", "last"):
            return value
        if isinstance(value, Apply) and value.name == "length":
            value = value.of
        return Is("defined", value)

    def _linked(self, terms: list[Expr], links: list[str]) -> Expr | None:
        parts = [terms[-1]]
        kind = links[-1] if links else ""
        turns = 0
        for term, link in zip(terms[-2::-1], links[::-1], strict=True):
            if link != kind:
                parts = [_joined(kind, parts)]
                kind = link
                turns += 1
                if turns > MOST:
                    return None
            parts.append(term)
        return _joined(kind, parts)


def _joined(kind: str, parts: list[Expr]) -> Expr:
    if len(parts) == 1:
        return parts[0]
    return And(tuple(reversed(parts))) if kind == "and" else Or(tuple(reversed(parts)))


def _of_loop(value: Expr) -> Expr:
    """``forloop.index`` as ``loop.index``; ``x.size`` as the length of ``x``."""
    if not isinstance(value, Attribute):
        return value
    if isinstance(value.of, Name) and value.of.name in ("forloop", "tablerowloop"):
        return Attribute(Name("loop"), _LOOPS_OWN.get(value.name, value.name), value.place)
    return Apply("length", value.of) if value.name == "size" else value


def _filtered(name: str, of: Expr, args: tuple[Expr, ...], named: tuple[tuple[str, Expr], ...]) -> Expr:
    """One filter, by its name in Jinja2 where Jinja2 has it."""
    if name == "default" and args:
        # False falls back too, unless the template says otherwise; an empty text always does.
        return Apply("default", of, (args[0], Const(True)))
    if name in ("append", "prepend") and len(args) == 1:
        return Join((of, args[0]) if name == "append" else (args[0], of))
    if name == "join":
        return Apply("join", of, args or (Const(" "),))
    if name == "map" and len(args) == 1:
        return Apply("map", of, (), (("attribute", args[0]),))
    return Apply(_JINJAS_NAME.get(name, name), of, args, named)
