"""Small readings of expressions that the engines share: tokens with exact places, paths, tests for emptiness."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from candidate_comms.documents.templates.tree import (
    Apply,
    Attribute,
    Compare,
    Const,
    Expr,
    File,
    Item,
    Name,
    Not,
    Place,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["MOST", "Cursor", "Token", "Unreadable", "compared", "joined", "number", "path", "quoted", "step", "unknown"]

MOST = 50
"""How many filters, steps of a path or words between brackets one expression may pile up before it is not followed."""
_MOST_NAMES = 20
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SWAPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


class Unreadable(Exception):
    """An expression that this front end does not follow."""


@frozen
class Token:
    """One token of an expression."""

    kind: str
    """``text`` (in quotes), ``number``, ``word``, ``mark``; ``end`` after the last one."""
    written: str
    span: Span


def tokens(text: str, span: Span, grammar: re.Pattern[str]) -> Iterator[Token]:
    """The tokens of the expression at ``span``. ``grammar`` has one named group for each kind."""
    at = span.start
    while at < span.end:
        found = grammar.match(text, at, span.end)
        if found is None:
            if not text[at].isspace():
                raise Unreadable
            at += 1
            continue
        if found.group() in ("'", '"'):
            raise Unreadable  # a quote that nothing closes; to go on would be to search to the end again for each one
        yield Token(found.lastgroup or "", found.group(), Span(at, found.end()))
        at = found.end()


class Cursor:
    """A place among the tokens of an expression."""

    def __init__(self, file: File, span: Span, grammar: re.Pattern[str]) -> None:
        self.file, self.span = file, span
        self._tokens = list(tokens(file.text, span, grammar))
        self._at = 0
        self._deep = 0

    @property
    def next(self) -> Token:
        """The token that comes next."""
        return self.ahead(0)

    def ahead(self, by: int) -> Token:
        """The token that comes ``by`` tokens after the next one."""
        at = self._at + by
        return self._tokens[at] if at < len(self._tokens) else Token("end", "", Span(self.span.end, self.span.end))

    def take(self, kind: str = "") -> Token:
        """The next token, passed over; it must be of ``kind``, if one is given."""
        token = self.next
        if token.kind == "end" or kind not in ("", token.kind):
            raise Unreadable
        self._at += 1
        return token

    def skip(self, *written: str) -> bool:
        """Pass over the next tokens if they are ``written``."""
        for by, word in enumerate(written):
            token = self.ahead(by)
            if token.written != word or token.kind in ("text", "end"):
                return False
        self._at += len(written)
        return True

    def need(self, written: str) -> None:
        """Pass over the next token, which must be ``written``."""
        if not self.skip(written):
            raise Unreadable

    def finish(self) -> None:
        """There must be nothing left."""
        if self.next.kind != "end":
            raise Unreadable

    def deeper(self) -> None:
        """Count one more level of brackets; there may not be too many."""
        self._deep += 1
        if self._deep > MOST:
            raise Unreadable

    def place(self, start: int, end: int) -> Place:
        """Characters of the file."""
        return Place(self.file, Span(start, end))


def quoted(token: Token, file: File, *, escapes: bool = False) -> Const:
    """A text in quotes; its place leaves the quotes out."""
    inner = Span(token.span.start + 1, token.span.end - 1)
    written = inner.cut(file.text)
    value = _ESCAPE.sub(r"\1", written) if escapes else written
    return Const(value, Place(file, inner), value == written)


def number(written: str) -> int | float:
    """A number from its digits; one that is too long to be meant is not followed."""
    try:
        return float(written) if "." in written or "e" in written.lower() else int(written)
    except ValueError:
        raise Unreadable from None


def path(token: Token, file: File, read: Callable[[Name], Expr] = lambda name: name) -> Expr:
    """A dotted path: ``candidate.first_name``, ``points.0.text``. ``read`` says what its first name stands for."""
    parts = token.written.split(".")
    if len(parts) > MOST:
        raise Unreadable
    start = token.span.start
    end = start + len(parts[0])
    found = read(Name(parts[0], Place(file, Span(start, end))))
    for part in parts[1:]:
        end += 1 + len(part)
        found = step(found, part, Place(file, Span(start, end)))
    return found


def step(of: Expr, name: str, place: Place | None) -> Expr:
    """``of.name``, or ``of[0]`` where the name is a number."""
    if name.isdecimal() and len(name) <= _MOST_NAMES:
        return Item(of, Const(int(name), None, False))
    return Attribute(of, name, place)


def _emptiness(left: Expr, op: str, right: Expr) -> Expr | None:
    """What a comparison of a length with 0 or 1 asks: whether the thing itself holds. None if it asks anything else."""
    if isinstance(left, Apply) and left.name == "length" and isinstance(right, Const):
        if (op, right.value) in ((">", 0), ("!=", 0), (">=", 1)):
            return left.of
        if (op, right.value) in (("==", 0), ("<", 1), ("<=", 0)):
            return Not(left.of)
    return None


def compared(left: Expr, op: str, right: Expr) -> Expr:
    """``left op right``, as the truth of a thing where that is what it asks."""
    return _emptiness(left, op, right) or _emptiness(right, _SWAPPED.get(op, op), left) or Compare(left, op, right)


def unknown(
    file: File,
    span: Span,
    grammar: re.Pattern[str],
    words: frozenset[str],
    read: Callable[[Name], Expr] = lambda name: name,
) -> Unknown:
    """The expression at ``span`` as one that is not followed, with the names in it; ``words`` are none."""
    found: list[Expr] = []
    after = ""
    try:
        for token in tokens(file.text, span, grammar):
            if token.kind == "word" and token.written not in words and after not in ("|", "."):
                found.append(path(token, file, read))
                if len(found) == _MOST_NAMES:
                    break
            after = token.written
    except Unreadable:
        pass  # the names before the place that cannot be read are still names
    return Unknown(joined(span.cut(file.text)), tuple(found))


def joined(written: str) -> str:
    """What is written, white space joined."""
    return " ".join(written.split())
