"""Text to syntax tree: tolerant of tags that the host program defines, exact about what does not parse."""

from __future__ import annotations

import re

from attrs import frozen
from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from candidate_comms.documents.jinja.positions import Pos, PositionLexer, positioned, span_of
from candidate_comms.documents.model import Fault, FaultKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.source_map import SourceMap
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["Parsed", "known_tags", "parsed"]

_CLOSING = ("else", "elif", "endif", "endfor", "endblock", "endmacro", "endcall", "endset", "endfilter", "endwith")
_BUILT_IN = frozenset(
    ["for", "if", "block", "extends", "print", "macro", "include", "from", "import", "set", "with", "autoescape"]
)


@frozen
class Parsed:
    """One template file: its tree, and the way from the tree's offsets to the file."""

    path: str
    """Empty for the template that is read; the loader's name for one that it includes."""
    text: str
    source_map: SourceMap
    tree: nodes.Template | None
    lexer: PositionLexer
    faults: tuple[Fault, ...] = ()
    stubbed: tuple[tuple[str, nodes.Node], ...] = ()
    """Tags that only the host program knows: their names, and what stands for them in the tree."""


def known_tags(environment: Environment) -> frozenset[str]:
    """The tags that an environment's extensions define."""
    return frozenset(tag for extension in environment.extensions.values() for tag in extension.tags)


def parsed(source: str, environment: Environment, path: str = "") -> Parsed:
    """Parse ``source``. What does not parse is a fault at the failing token, and there is no tree.

    Raises ``RecursionError`` for a source that is nested too deeply.
    """
    layer = lines_joined(source)
    copy = positioned(environment)
    lexer = PositionLexer(copy, layer.text)
    copy.lexer = lexer  # type: ignore[misc]  # a read-only property upstream, an attribute of the copy's class
    parser: _Parser | None = None
    try:
        parser = _Parser(copy, layer.text, path or None)
        tree = parser.parse()
    except TemplateSyntaxError as error:
        fault = _fault(error, layer.text, layer.source_map, parser)
        return Parsed(path, layer.text, layer.source_map, None, lexer, (fault,))
    except RecursionError:
        raise
    except Exception as error:  # an extension's own parser may raise anything; numbers have limits
        end = layer.source_map.to_source(Span(0, min(1, len(layer.text))))
        detail = f"The template could not be parsed: {type(error).__name__}: {error}."
        return Parsed(path, layer.text, layer.source_map, None, lexer, (Fault(FaultKind.SYNTAX, end, detail),))
    return Parsed(path, layer.text, layer.source_map, tree, lexer, (), tuple(parser.stubbed))


class _Parser(Parser):
    """jinja2's parser, with a stub for each tag that it does not know and its own reading of ``{% trans %}``."""

    def __init__(self, environment: Environment, source: str, name: str | None) -> None:
        super().__init__(environment, source, name)
        self._source = source
        self._tag_start = re.escape(environment.block_start_string)
        self._ends: frozenset[str] | None = None
        self.stubbed: list[tuple[str, nodes.Node]] = []
        self.opened: list[tuple[str, Pos]] = []
        self.extensions["trans"] = _trans

    def parse_statement(self) -> nodes.Node | list[nodes.Node]:
        token = self.stream.current
        name = str(token.value)
        if isinstance(token.lineno, Pos):
            self.opened.append((name, token.lineno))
        if token.type == "name" and self._is_the_hosts(name):
            made: nodes.Node | list[nodes.Node] = self._stub(name)
        else:
            made = super().parse_statement()
        # Not reached when the statement does not parse: then `opened` names what is still open.
        if isinstance(token.lineno, Pos):
            self.opened.pop()
        return made

    def _is_the_hosts(self, name: str) -> bool:
        if name in _BUILT_IN or name in ("call", "filter") or name in self.extensions:
            return False
        if name.startswith("end") or name in _CLOSING or name in ("elseif", "elsif"):
            return False
        return not (self._tag_stack and any(_one_slip(name, closing) for closing in _CLOSING))

    def _stub(self, name: str) -> nodes.Node:
        line = next(self.stream).lineno
        while self.stream.current.type not in ("block_end", "eof"):
            next(self.stream)
        if self._ends is None:  # the names of all tags that end something, looked for once
            self._ends = frozenset(re.findall(rf"{self._tag_start}[-+]?\s{{0,9}}end(\w+)", self._source))
        made: nodes.Node = nodes.Output([], lineno=line)
        if name in self._ends:
            self._tag_stack.append(name)
            made = nodes.Scope(self.parse_statements((f"name:end{name}",), drop_needle=True), lineno=line)
            self._tag_stack.pop()
        self.stubbed.append((name, made))
        return made


def _trans(parser: Parser) -> nodes.Node:
    """``{% trans %}`` as a ``with`` around its text: jinja2's own reading loses the places in it."""
    line = next(parser.stream).lineno
    parser.stream.next_if("string")
    names: list[str] = []
    targets: list[nodes.Expr] = []
    values: list[nodes.Expr] = []
    while parser.stream.current.type != "block_end":
        if parser.stream.skip_if("comma"):
            continue
        if parser.stream.skip_if("colon"):
            break
        name = parser.stream.expect("name")
        names.append(name.value)
        if parser.stream.skip_if("assign"):
            targets.append(nodes.Name(name.value, "param", lineno=name.lineno))
            values.append(parser.parse_expression())
    body = parser.parse_statements(("name:endtrans", "name:pluralize"))
    if parser.stream.current.test("name:pluralize"):
        place = next(parser.stream).lineno
        counted = parser.stream.next_if("name")
        # Without a name, what was given first is counted.
        given = str(counted.value) if counted else names[0] if names else "count"
        plural = parser.parse_statements(("name:endtrans",))
        one = nodes.Compare(
            nodes.Name(given, "load", lineno=place), [nodes.Operand("eq", nodes.Const(1, lineno=place))]
        )
        body = [nodes.If(one, body, [], plural, lineno=line)]
    next(parser.stream)
    return nodes.With(targets, values, body, lineno=line)


def _one_slip(word: str, meant: str) -> bool:
    """Whether ``word`` is ``meant`` with two letters swapped, or one letter lost, added or changed."""
    if word == meant or abs(len(word) - len(meant)) > 1:
        return False
    start = 0
    while start < min(len(word), len(meant)) and word[start] == meant[start]:
        start += 1
    a, b = word[start:], meant[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _fault(error: TemplateSyntaxError, text: str, way_back: SourceMap, parser: _Parser | None) -> Fault:
    """The syntax fault at the failing token; for a block that is never closed, at the tag that opened it."""
    place = span_of(error.lineno)
    lines = Lines(text)
    message = re.sub(r" at \d+$", "", (error.message or "The template does not parse").rstrip("."))
    still_open = [tag for tag in parser.opened if tag[1] != error.lineno or span_of(tag[1]) != place] if parser else []
    opened = still_open[-1] if still_open else None
    if place is None or (parser is not None and parser.stream.current.type == "eof"):
        place = span_of(opened[1]) if opened else Span(*_line_span(lines, error.lineno))
    elif message.startswith("Missing end of comment"):
        start = text.rfind(parser.environment.comment_start_string, 0, place.start + 1) if parser else -1
        place = Span(start, place.end) if start >= 0 else place
    detail = f"{message}."
    if opened and ("nesting mistake" in message or "looking for" in message or "Unexpected end" in message):
        detail += f" The {opened[0]!r} on line {lines.position(opened[1].start)[0]} is not closed."
    return Fault(FaultKind.SYNTAX, way_back.to_source(place or Span(0, 0)), detail)


def _line_span(lines: Lines, line: int) -> tuple[int, int]:
    start = lines.offset(min(line, len(lines)), 1)
    return start, start + len(lines.line(min(line, len(lines))))
