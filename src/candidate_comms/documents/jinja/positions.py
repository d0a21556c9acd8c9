"""Exact places in jinja2's syntax tree.

jinja2's tokens and nodes know only their line. But a line number is an ``int`` that the parser only copies: a lexer
that yields an ``int`` with a place in it gives every node that place, with no change to jinja2.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen
from jinja2 import Environment, TemplateSyntaxError
from jinja2.lexer import Lexer

from candidate_comms.text.spans import Span

__all__ = ["Pos", "PositionLexer", "Tag", "positioned", "span_of"]

_OPENS = {"variable_begin": "variable_end", "block_begin": "block_end", "linestatement_begin": "linestatement_end"}


class Pos(int):
    """A line number that knows the characters that its token stands for."""

    start: int
    end: int

    @classmethod
    def at(cls, line: int, start: int, end: int) -> Pos:
        """The line number ``line``, for the characters from ``start`` to ``end``."""
        pos = cls(line)
        pos.start, pos.end = start, end
        return pos


def span_of(line: object) -> Span | None:
    """The characters behind a line number that a positioned parser gave, or None for a plain one."""
    return Span(line.start, line.end) if isinstance(line, Pos) else None


@frozen
class Tag:
    """One ``{{ … }}`` or ``{% … %}``, delimiters and all."""

    span: Span
    inner: Span


class PositionLexer(Lexer):
    r"""jinja2's lexer for one text, with places. ``text`` has ``\n`` line ends only."""

    def __init__(self, environment: Environment, text: str) -> None:
        super().__init__(environment)
        self._text = text
        self._tags: list[Tag] = []
        self._tag_starts: list[int] = []
        self.exact = True
        """False when an extension gave the lexer another text than the source, so that places mean nothing."""

    def tokeniter(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> Iterator[tuple[int, str, str]]:
        """Every token, its line number a ``Pos``."""
        self.exact = source == self._text
        text, at, line = source, 0, 1
        opened: tuple[str, int, int] | None = None
        try:
            for number, token, value in super().tokeniter(source, name, filename, state):
                line = number
                start = _found(text, value, at)
                at = start + len(value)
                yield Pos.at(line, start, at), token, value
                if token in _OPENS:
                    opened = (_OPENS[token], start, at)
                elif opened is not None and token == opened[0]:
                    # With trim_blocks the end token includes the line break that it eats.
                    shown = start + len(value.rstrip())
                    self._tags.append(Tag(Span(opened[1], shown), Span(opened[2], start)))
                    self._tag_starts.append(opened[1])
                    opened = None
        except TemplateSyntaxError as error:
            if not isinstance(error.lineno, Pos):
                start = _found_after_blanks(text, at)
                error.lineno = Pos.at(error.lineno, start, min(start + 1, len(text)))
            raise

    def tag_around(self, offset: int) -> Tag | None:
        """The finished tag that holds ``offset``."""
        index = bisect_right(self._tag_starts, offset) - 1
        if index < 0 or offset >= self._tags[index].span.end:
            return None
        return self._tags[index]


def _found(text: str, value: str, at: int) -> int:
    """Where ``value`` stands: jinja2 drops nothing but white space between two tokens."""
    while not text.startswith(value, at):
        if at >= len(text):
            return len(text)
        at += 1
    return at


def _found_after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def positioned(environment: Environment) -> Environment:
    """A copy of ``environment``, with its delimiters, extensions and loader, whose parser can be given a lexer.

    Set ``copy.lexer`` to a ``PositionLexer`` before parsing. The caller's environment stays as it is.
    """
    overlay = environment.overlay()
    overlay.__class__ = type("PositionedEnvironment", (type(environment),), {"lexer": None})
    return overlay
