"""Handlebars' expressions: paths, literals and helpers, looked up in the context that a block gives.

Handlebars' truth is Python's: what is missing, false, zero, an empty text or an empty list does not hold.
"""

from __future__ import annotations

import re
from contextlib import suppress

from attrs import define, field

from candidate_comms.documents.front_ends.expressions import (
    MOST,
    Cursor,
    Token,
    Unreadable,
    joined,
    number,
    step,
    tokens,
)
from candidate_comms.documents.front_ends.handlebars_helpers import called
from candidate_comms.documents.templates.tree import Apply, Attribute, Const, Expr, File, Name, Place, Unknown
from candidate_comms.text.spans import Span

__all__ = ["HandlebarsValues", "Scope", "partial", "word_at"]

_ID = r"[^\s!\"#%&'()*+,./;<=>@\[\\\]^`{|}~]+"
_SEGMENT = rf"\.\.|\.|{_ID}|\[[^\]]{{0,200}}\]"
HANDLEBARS = re.compile(
    r"(?P<text>\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*')"
    r"|(?P<number>-?\d+(?:\.\d+)?(?![^\s)]))"
    rf"|(?P<word>@?(?:{_SEGMENT})(?:[./](?:{_SEGMENT}))*)"
    r"|(?P<mark>\S)",
    re.DOTALL,
)
_PARTS = re.compile(rf"({_SEGMENT})(?:[./]|$)")
_LITERALS = {"true": True, "false": False, "null": None, "undefined": None}
_LOOPS_OWN = {"index": "index0", "first": "first", "last": "last"}
_MOST_NAMES = 20
_FIRST = re.compile(r"[^\s()\"'=|]+")
_FILE = re.compile(r"\"([^\"]+)\"|'([^']+)'|([^\s()\"'=|*]+)")


@define
class Scope:
    """Where names are looked up inside a block."""

    outer: Scope | None = None
    base: Expr | None = None
    """What a plain name is an attribute of; None: the context itself."""
    this: Expr | None = None
    """What ``this.name`` is an attribute of, and what ``this`` is; None at the root."""
    names: dict[str, Expr] = field(factory=dict)
    """Block parameters."""
    section: str = ""
    """For ``{{#x}}``: the name of an item, should ``x`` be a list."""
    repeats: bool = False
    """Whether what stands in a section asks for an item: then ``x`` is a list."""
    loops: bool = False
    """Whether this is the scope of an ``each``."""


class HandlebarsValues:
    """Reads the expressions of one file, in the scope that is open."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.scope = Scope()

    def cursor(self, span: Span) -> Cursor:
        """The tokens at ``span``."""
        return Cursor(self.file, span, HANDLEBARS)

    def printed(self, span: Span) -> Expr:
        """What a tag prints."""
        try:
            cursor = self.cursor(span)
            value = self.call(cursor)
            cursor.finish()
        except Unreadable:
            return self.unknown(span)
        return value

    def call(self, cursor: Cursor) -> Expr:
        """A value, or a helper with its arguments."""
        if cursor.next.kind != "word" or cursor.ahead(1).written in ("", ")"):
            return self.argument(cursor)
        function = cursor.take()
        args, named = self.arguments(cursor)
        if not args and not named:
            raise Unreadable
        return called(function.written, args, named, Name(function.written, Place(self.file, function.span)))

    def arguments(self, cursor: Cursor) -> tuple[tuple[Expr, ...], tuple[tuple[str, Expr], ...]]:
        """Arguments up to the closing bracket or the end: those by place, and those by name."""
        args: list[Expr] = []
        named: list[tuple[str, Expr]] = []
        while cursor.next.kind != "end" and cursor.next.written != ")":
            if cursor.next.kind == "word" and cursor.ahead(1).written == "=":
                name = cursor.take().written
                cursor.need("=")
                named.append((name, self.argument(cursor)))
            else:
                args.append(self.argument(cursor))
        return tuple(args), tuple(named)

    def argument(self, cursor: Cursor) -> Expr:
        """One value."""
        if cursor.skip("("):
            cursor.deeper()
            value = self.call(cursor)
            cursor.need(")")
            return value
        token = cursor.take()
        if token.kind == "text":
            return self._quoted(token)
        if token.kind == "number":
            return Const(number(token.written), Place(self.file, token.span))
        if token.kind != "word":
            raise Unreadable
        if token.written in _LITERALS:
            return Const(_LITERALS[token.written])
        return self.path(token)

    def _quoted(self, token: Token) -> Const:
        inner = Span(token.span.start + 1, token.span.end - 1)
        written = inner.cut(self.file.text)
        mark = token.written[0]
        value = written.replace(f"\\{mark}", mark)
        return Const(value, Place(self.file, inner), value == written)

    def path(self, token: Token) -> Expr:
        """What a path leads to, from the scope that is open."""
        if token.written.startswith("@"):
            return self._of_loop(token)
        parts = [part.strip("[]") if part[0] == "[" else part for part in _PARTS.findall(token.written)]
        if len(parts) > MOST:
            raise Unreadable
        scope, own = self.scope, False
        while parts and parts[0] == "..":
            scope, own = _around(scope), True
            del parts[0]
        while parts and parts[0] in (".", "this"):
            own = True
            del parts[0]
            if parts:
                return self._steps(scope.this, parts, token)
        if not parts:
            return self._this(scope)
        if not own and (known := _parameter(scope, parts[0])) is not None:
            return self._steps(known, parts[1:], token)
        return self._steps(scope.base, parts, token)

    def _steps(self, of: Expr | None, parts: list[str], token: Token) -> Expr:
        place = Place(self.file, token.span)
        found = of
        for at, part in enumerate(parts):
            if found is None:
                found = Name(part, place)
            elif part == "length" and at == len(parts) - 1:
                found = Apply("length", found)
            else:
                found = step(found, part, place)
        return found or Name("this", place)

    def _this(self, scope: Scope) -> Expr:
        if scope.section:
            scope.repeats = True
            return Name(scope.section)
        return scope.this or Name("this")

    def _of_loop(self, token: Token) -> Expr:
        """``@index`` and its kin; ``@root.name``."""
        parts = [part.strip("[]") for part in _PARTS.findall(token.written[1:])][: MOST + 1]
        if parts[0] == "root" and 1 < len(parts) <= MOST:
            return self._steps(None, parts[1:], token)
        if parts[0] not in _LOOPS_OWN or len(parts) > 1:
            if parts[0] in ("..", "key", "root") or len(parts) > MOST:
                return Unknown(token.written)
            return self._steps(None, [f"@{parts[0]}", *parts[1:]], token)
        scope: Scope | None = self.scope
        while scope is not None and not scope.loops:
            scope = scope.outer
        if scope is None and self.scope.section:
            self.scope.repeats = True
        return Attribute(Name("loop"), _LOOPS_OWN[parts[0]])

    def unknown(self, span: Span) -> Unknown:
        """What is not followed, with the names in it. A helper's own is none."""
        reads: list[Expr] = []
        helper: Token | None = None
        try:
            for token in tokens(self.file.text, span, HANDLEBARS):
                if token.kind != "word" or token.written in _LITERALS:
                    continue
                if token.span.start == span.start:
                    helper = token
                elif self.file.text[token.span.start - 1] != "(":
                    reads.append(self.path(token))
                if len(reads) == _MOST_NAMES:
                    break
        except Unreadable:
            pass  # the names before the place that cannot be read are still names
        if helper is not None and not reads:
            with suppress(Unreadable):
                reads.append(self.path(helper))  # perhaps it is no helper
        return Unknown(joined(span.cut(self.file.text)), tuple(reads))


def _around(scope: Scope) -> Scope:
    """The scope that ``..`` leads to. A section is none of its own: it may be a flag."""
    while scope.section and scope.outer is not None:
        scope = scope.outer
    return scope.outer or Scope()


def _parameter(scope: Scope, name: str) -> Expr | None:
    """What a block parameter stands for, of the innermost block that has one of that name."""
    within: Scope | None = scope
    while within is not None:
        if name in within.names:
            return within.names[name]
        within = within.outer
    return None


def word_at(text: str, span: Span) -> str:
    """The first word of what a tag says; empty if it begins with none."""
    found = _FIRST.match(text, span.start, span.end)
    return found.group() if found else ""


def partial(values: HandlebarsValues, span: Span) -> tuple[tuple[str, ...] | None, tuple[tuple[str, Expr], ...]]:
    """The file that a partial names (None if that is worked out while rendering), and what is handed to it."""
    found = _FILE.match(values.file.text, span.start, span.end)
    if found is None:
        return None, ()
    names = (found.group(found.lastindex or 0),)
    try:
        cursor = values.cursor(Span(found.end(), span.end))
        _, named = values.arguments(cursor)
    except Unreadable:
        return names, ()
    return names, named
