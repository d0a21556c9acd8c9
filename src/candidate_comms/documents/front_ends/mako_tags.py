"""What Mako's lines and tags open, close and print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from candidate_comms.documents.front_ends.code_arguments import arguments
from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, quoted
from candidate_comms.documents.front_ends.code_parts import Make, Part, choice, loop, named_block, set_apart, stub
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.templates.tree import (
    Assign,
    Attribute,
    Body,
    Call,
    CallWith,
    Const,
    Define,
    Expr,
    Extends,
    Import,
    Include,
    Inherited,
    Name,
    NamedBlock,
    Node,
    Print,
    Target,
    Text,
)

__all__ = ["Lines", "Tags", "inherits"]

_SIDES = {"elif": ("if",), "else": ("if", "for", "try", "while"), "except": ("try",), "finally": ("try",)}
_IMPORTS = frozenset(["import", "from", "pass", "def", "class"])
_WHOLE = "body"
"""The name of the block that holds what a template prints outside its blocks."""


class Lines:
    """Follows Python: lines that begin with ``%``, and code between ``<%`` and ``%>``."""

    def __init__(self, blocks: Blocks, macros: frozenset[str]) -> None:
        self._blocks, self._macros = blocks, macros

    def follow(self, first: int, last: int, start: int) -> None:
        """A line: ``if x:``, ``endif`` …"""
        blocks = self._blocks
        words = Code(language("python"), blocks.file.text, first, last, blocks.file)
        count = len(words.words)
        kind = words.words[0].text if count else ""
        place = (start, last)
        written = words.written(0, count)
        if kind.startswith("end") and count == 1:
            self._end(kind, *place)
            return
        if not count or not words.is_sign(count - 1, ":"):
            detail = f"Mako reads the line {quoted('% ' + written)!r} as code, and it is none: begin it with '%%'."
            raise Unread(start, last, detail)
        values = Values(words, self._macros)
        if kind == "if":
            blocks.open("if", kind, *place, choice, values.between(1, count - 1))
        elif kind in _SIDES:
            self._side(kind, values.between(1, count - 1) if kind == "elif" else None, *place)
        elif kind == "for":
            self._for(words, values, *place)
        else:
            blocks.unclear(written, *place, kind=kind)

    def _end(self, kind: str, start: int, end: int) -> None:
        top = self._blocks.top
        if top is None or top.kind != kind.removeprefix("end"):
            raise self._blocks.nothing_open(kind, start, end)
        self._blocks.close()

    def _side(self, kind: str, test: Expr | None, start: int, end: int) -> None:
        top = self._blocks.top
        if top is None or top.kind not in _SIDES[kind]:
            raise self._blocks.nothing_open(kind, start, end)
        if top.kind == "for":
            # Python's `else` of a loop runs after it, items or none.
            self._blocks.unclear("else:", start, end, kind="for")
            return
        if top.kind != "if":
            top.fallen = False
        self._blocks.part(kind, start, end, test)

    def _for(self, words: Code, values: Values, start: int, end: int) -> None:
        blocks, count = self._blocks, len(words.words)
        at = next((i for i in words.outer(1, count) if words.is_sign(i, "in")), None)
        names = [w.text for w in words.words[1:at] if w.kind == "name"] if at is not None else []
        if at is None or not names:
            blocks.unclear(words.written(0, count), start, end, kind="for")
            return
        first: list[Node] = []
        if words.is_sign(at + 1, "enumerate") and len(names) == 2:
            first.append(Assign(names.pop(0), Attribute(Name("loop"), "index0")))
        target: Target = names[0] if len(names) == 1 else tuple(names)
        blocks.open("for", "for", start, end, loop(target, values.between(at + 1, count - 1), first))

    def statements(self, first: int, last: int, start: int, end: int) -> None:
        """Code between ``<%`` and ``%>``: what it assigns is followed."""
        blocks = self._blocks
        words = Code(language("python"), blocks.file.text, first, last, blocks.file)
        begin, count = 0, len(words.words)
        for at in (*words.outer(0, count), count):
            if at < count and not words.is_sign(at, ";") and not (at > begin and words.words[at].breaks):
                continue
            if begin < at and not words.is_sign(begin, *_IMPORTS):
                self._statement(words, begin, at, start, end)
            begin = at + 1 if at < count and words.is_sign(at, ";") else at

    def _statement(self, words: Code, first: int, last: int, start: int, end: int) -> None:
        if first + 2 < last and words.words[first].kind == "name" and words.is_sign(first + 1, "="):
            value = Values(words, self._macros).between(first + 2, last)
            self._blocks.add(Assign(words.words[first].text, value))
        else:
            self._blocks.passed_over(words.written(first, last), start, end)


class Tags:
    """Follows tags: ``<%def name="sign()">`` … ``</%def>``."""

    def __init__(self, blocks: Blocks, macros: frozenset[str]) -> None:
        self._blocks, self._macros = blocks, macros

    def open(self, name: str, spans: Mapping[str, tuple[int, int]], start: int, end: int, empty: bool) -> None:
        """A tag; ``spans`` says where the values of its attributes stand, ``empty`` whether it ends with a slash."""
        blocks, place, text = self._blocks, self._blocks.place(start, end), self._blocks.file.text
        given = {key: text[begin:stop] for key, (begin, stop) in spans.items()}
        kind = f"<%{name}>"
        if name == "inherit":
            blocks.add(Extends(_names(given), place))
        elif name == "include":
            blocks.add(Include(_names(given), place))
        elif name == "namespace":
            self._namespace(given, start, end, empty)
        elif name == "def":
            blocks.open(kind, kind, start, end, self._define(spans.get("name", (start, start))))
        elif name == "block":
            block = given.get("name", "")
            blocks.open(kind, kind, start, end, named_block(block, place) if block else set_apart)
        elif name == "call" or ":" in name:
            self._call(name, spans, start, end, empty)
            return
        elif name != "page":
            blocks.unclear(kind, start, end, kind=kind)
        if empty and name in ("def", "block"):
            blocks.close()

    def close(self, name: str, start: int, end: int) -> None:
        """``</%def>``."""
        top = self._blocks.top
        if top is None or top.kind != f"<%{name}>":
            raise self._blocks.nothing_open(f"</%{name}>", start, end)
        self._blocks.close()

    def printed(self, words: Code, start: int, end: int) -> bool:
        """Whether a value is what another template prints here: ``self.body()``, ``parent.title()`` …"""
        place, count = self._blocks.place(start, end), len(words.words)
        if count != 5 or not words.is_sign(1, ".") or not words.is_sign(3, "("):
            return False
        written = words.written(0, count)
        if words.is_sign(0, "self", "next") and words.is_sign(2, _WHOLE):
            self._blocks.add(NamedBlock(_WHOLE, (), place))
        elif words.is_sign(0, "parent"):
            self._blocks.add(Print(Inherited(), place, written))
        elif words.is_sign(0, "caller") and words.is_sign(2, _WHOLE):
            self._blocks.add(Print(Call(Name("caller")), place, written))
        else:
            return False
        return True

    def _namespace(self, given: Mapping[str, str], start: int, end: int, empty: bool) -> None:
        if "file" in given:
            names = tuple(name.strip() for name in given.get("import", "").split(",") if name.strip() not in ("", "*"))
            picks = tuple((name, name) for name in names)
            place = self._blocks.place(start, end)
            self._blocks.add(Import(_names(given), place, target=given.get("name"), picks=picks, with_context=True))
        if not empty:
            self._blocks.open("<%namespace>", "<%namespace>", start, end, set_apart)

    def _define(self, span: tuple[int, int]) -> Make:
        text = self._blocks.file.text
        words = Code(language("python"), text, *span, self._blocks.file)
        name = words.words[0].text if words.words else ""
        given = arguments(words, 2, words.partner.get(1, 2))
        values = Values(words, self._macros)
        parameters = tuple(one.name if one.name not in ("", "*") else words.words[one.first].text for one in given)
        defaults = tuple(values.between(one.first, one.last) for one in given if one.name not in ("", "*"))

        def make(parts: Sequence[Part]) -> tuple[Node, ...]:
            return (Define(name, parameters, defaults, tuple(parts[0].body)),)

        return make

    def _call(self, name: str, spans: Mapping[str, tuple[int, int]], start: int, end: int, empty: bool) -> None:
        """``<%self:sign role="HR"/>`` and ``<%call expr="sign()">``."""
        blocks, text, kind = self._blocks, self._blocks.file.text, f"<%{name}>"
        call: Expr
        if name == "call":
            begin, stop = spans.get("expr", (start, start))
            call = Values(Code(language("python"), text, begin, stop, blocks.file), self._macros).all()
        else:
            space, _, part = name.partition(":")
            own = space in ("self", "local") and part in self._macros
            function: Expr = Name(part) if own else Attribute(Name(space), part)
            named = tuple((key, self._attribute(*span)) for key, span in spans.items() if key != "args")
            known = own or f"{space}.*" in self._macros
            call = Call(function, (), named) if known else Const(None)
        if not isinstance(call, Call):
            said = (
                f"the tag {quoted(text[start:end])!r} belongs to another file; what it encloses was read as it stands"
            )
            blocks.note(start, said)
            blocks.open(kind, kind, start, end, stub(said, blocks.place(start, end)))
        else:
            blocks.open(kind, kind, start, end, _call_with(call, text[start:end]))
        if empty:
            blocks.close()

    def _attribute(self, begin: int, stop: int) -> Expr:
        text, file = self._blocks.file.text, self._blocks.file
        if text.startswith("${", begin) and text[stop - 1] == "}" and stop > begin + 3:
            return Values(Code(language("python"), text, begin + 2, stop - 1, file), self._macros).all()
        return Const(text[begin:stop], self._blocks.place(begin, stop))


def inherits(body: Body) -> Body:
    """What a template that inherits prints outside its blocks is a block that the other one prints."""
    if not any(isinstance(node, Extends) for node in body):
        return body
    apart = tuple(node for node in body if isinstance(node, Extends | NamedBlock | Define | Import))
    rest = tuple(node for node in body if not isinstance(node, Extends | NamedBlock | Define | Import))
    told = next((node for node in rest if not isinstance(node, Text) or node.text.strip()), None)
    if told is None:
        return (*apart, *rest)
    place = next(node.place for node in apart if isinstance(node, Extends))
    return (*apart, NamedBlock(_WHOLE, rest, place))


def _names(given: Mapping[str, str]) -> tuple[str, ...] | None:
    name = given.get("file", "")
    return (name,) if name and "${" not in name else None


def _call_with(call: Call, written: str) -> Make:
    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        if not parts[0].body:
            return (Print(call, parts[0].place, written),)
        return (CallWith(call, (), (), tuple(parts[0].body), parts[0].place),)

    return make
