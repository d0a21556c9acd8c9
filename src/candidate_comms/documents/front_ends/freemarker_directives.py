"""What FreeMarker's directives open, close and print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from candidate_comms.documents.front_ends.code_blocks import Blocks
from candidate_comms.documents.front_ends.code_parts import Make, Part, cases, choice, loop, set_apart, stub
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.freemarker_arguments import pieces
from candidate_comms.documents.templates.tree import (
    Assign,
    Attribute,
    Call,
    CallWith,
    Capture,
    Compare,
    Define,
    Expr,
    Import,
    Include,
    Name,
    Node,
    Not,
    Print,
    Stubbed,
    Target,
    Unknown,
)

__all__ = ["Directives"]

_SET_APART = frozenset(["compress", "escape", "noescape", "outputformat", "autoesc", "noautoesc"])
_SILENT = frozenset(["ftl", "setting", "t", "lt", "rt", "nt", "flush", "import", "return", "stop"])
_LOOP_NAME = re.compile(r"\b\w{1,60}_(?:index|has_next)\b")
_ASSIGNS = frozenset(["assign", "global", "local"])


class Directives:
    """Follows directives, one after the other. ``functions`` are the macros that the template defines."""

    def __init__(self, blocks: Blocks, functions: Iterable[str]) -> None:
        self._blocks = blocks
        self.functions = frozenset(functions)
        self._loop_names = frozenset(_LOOP_NAME.findall(blocks.file.text))

    def follow(self, kind: str, name: str, words: Code, start: int, end: int, closes: bool, empty: bool) -> None:
        """The tag ``name`` (``kind`` ``#``: a directive; ``@``: a macro), with what is in it."""
        tag = _Tag(self._blocks, self.functions, self._loop_names, kind, name, words, start, end)
        if closes:
            tag.close()
        elif kind == "@":
            tag.called(empty)
        else:
            tag.directive(empty)


class _Tag:
    def __init__(
        self,
        blocks: Blocks,
        functions: frozenset[str],
        loop_names: frozenset[str],
        kind: str,
        name: str,
        words: Code,
        start: int,
        end: int,
    ) -> None:
        self.blocks, self.functions, self.loop_names, self.words = blocks, functions, loop_names, words
        self.kind, self.name, self.start, self.end = kind, name, start, end
        self.count = len(words.words)
        self.values = Values(words, functions)
        self.shown = f"{kind}{name}"
        self.written = f"{self.shown} {words.written(0, self.count)}".rstrip()
        self.span = (start, end)

    def close(self) -> None:
        top = self.blocks.top
        if top is not None and top.kind == "sep" and self.name in ("list", "items"):
            self.blocks.close()
            top = self.blocks.top
        wanted = self.shown if self.kind == "@" else self.name
        if wanted == "@" and top is not None and top.kind.startswith("@"):
            wanted = top.kind
        if top is not None and top.kind == "sep" and wanted != "sep":
            self.blocks.close()
            top = self.blocks.top
        if top is None or top.kind != wanted:
            raise self.blocks.nothing_open(f"/{self.shown}", *self.span)
        self.blocks.close()

    def directive(self, empty: bool) -> None:
        name, blocks = self.name, self.blocks
        if name == "if":
            blocks.open("if", self.shown, *self.span, choice, self.values.all())
        elif name in ("elseif", "else", "case", "default", "break", "recover", "on"):
            self._side()
        elif name in ("list", "foreach", "items"):
            self._list()
        elif name == "sep":
            test = Not(Attribute(Name("loop"), "last"))
            blocks.open("sep", self.shown, *self.span, choice, test)
        elif name == "switch":
            blocks.open("switch", self.shown, *self.span, cases)
            top = blocks.top
            assert top is not None
            top.subject = self.values.all()
        elif name in _ASSIGNS:
            self._assign(empty)
        elif name in ("macro", "function"):
            self._define()
        elif name == "nested":
            blocks.print(Call(Name("caller"), self._all_values()), *self.span, self.written)
        elif name in ("include", "import"):
            self._other_file()
        elif name in _SET_APART:
            blocks.open(name, self.shown, *self.span, set_apart)
        elif name == "attempt":
            said = "the 'attempt' can fail; what is printed then was read as well"
            blocks.open(name, self.shown, *self.span, stub(said, blocks.place(*self.span)))
        elif name not in _SILENT:
            blocks.passed_over(self.written, *self.span)

    def _all_values(self) -> tuple[Expr, ...]:
        return tuple(self.values.between(one.first, one.last) for one in pieces(self.words, 0, self.count))

    def _side(self) -> None:
        blocks, name = self.blocks, self.name
        if name == "else" and blocks.top is not None and blocks.top.kind == "sep":
            blocks.close()
        top, kind = blocks.top, blocks.top.kind if blocks.top is not None else ""
        if name == "break" and kind == "switch" and top is not None:
            blocks.break_off()
        elif name == "break":
            blocks.passed_over(self.written, *self.span)
        elif name == "elseif" and kind == "if":
            blocks.part(self.shown, *self.span, self.values.all())
        elif (name, kind) in (("else", "if"), ("else", "list"), ("default", "switch"), ("recover", "attempt")):
            blocks.part(self.shown, *self.span)
        elif name in ("case", "on") and kind == "switch" and top is not None and top.subject is not None:
            value, subject = self.values.all(), top.subject
            known = not isinstance(value, Unknown) and not isinstance(subject, Unknown)
            test = Compare(subject, "==", value) if known else self.values.unknown(0, self.count)
            blocks.part(self.shown, *self.span, test)
        else:
            raise blocks.nothing_open(self.shown, *self.span)

    def _list(self) -> None:
        words, blocks, top = self.words, self.blocks, self.blocks.top
        sign = "in" if self.name == "foreach" else "as"
        at = next((i for i in words.outer(0, self.count) if words.is_sign(i, sign)), None)
        if self.name == "items":
            while top is not None and top.kind == "sep":
                blocks.close()
                top = blocks.top
            over = top.subject if top is not None and top.kind == "list" else None
            if over is None or at is None:
                raise blocks.nothing_open(self.shown, *self.span)
            self._loop(self._names(at + 1, self.count), over)
        elif at is None and self.name == "list":
            # Without `as`, the items come in a part of it; all of it is printed only if there are any.
            over = self.values.all()
            blocks.open("list", self.shown, *self.span, choice, over)
            top = blocks.top
            assert top is not None
            top.subject = over
        elif at is None:
            blocks.unclear(self.written, *self.span, kind=self.name)
        elif sign == "in":
            self._loop(self._names(0, at), self.values.between(at + 1, self.count))
        else:
            self._loop(self._names(at + 1, self.count), self.values.between(0, at))

    def _names(self, first: int, last: int) -> list[str]:
        return [word.text for word in self.words.words[first:last] if word.kind == "name"]

    def _loop(self, names: list[str], over: Expr) -> None:
        if not names:
            self.blocks.unclear(self.written, *self.span, kind=self.name)
            return
        target: Target = names[0] if len(names) == 1 else tuple(names)
        around = Name("loop")
        # The older names of what the loop knows.
        known = (
            (f"{names[0]}_index", Attribute(around, "index0")),
            (f"{names[0]}_has_next", Not(Attribute(around, "last"))),
        )
        first = [Assign(name, value) for name, value in known if name in self.loop_names]
        self.blocks.open(self.name, self.shown, *self.span, loop(target, over, first))

    def _assign(self, empty: bool) -> None:
        words = self.words
        found = pieces(words, 0, self.count)
        if not empty and len(found) == 1 and not found[0].name:
            name = words.words[0].text
            self.blocks.open(self.name, self.shown, *self.span, _capture(name))
            return
        for one in found:
            if one.name:
                self.blocks.add(Assign(one.name, self.values.between(one.first, one.last)))

    def _define(self) -> None:
        words = self.words
        if not self.count:
            raise self.blocks.nothing_open(self.shown, *self.span)
        name = words.words[0].text
        found = pieces(words, 1, self.count)
        parameters = [
            one.name or words.words[one.first].text for one in found if words.words[one.first].text not in "()"
        ]
        defaults = tuple(self.values.between(one.first, one.last) for one in found if one.name)
        if self.name == "macro":
            self.blocks.open("macro", self.shown, *self.span, _macro(name, tuple(parameters), defaults))
        else:
            said = f"the function {name!r} is not followed"
            self.blocks.open("function", self.shown, *self.span, _left_out(said, self.blocks, *self.span))

    def _other_file(self) -> None:
        words, place = self.words, self.blocks.place(*self.span)
        is_text = self.count > 0 and words.words[0].kind == "text" and "${" not in words.words[0].text
        names = (words.words[0].text,) if is_text else None
        if self.name == "include":
            optional = any(words.is_sign(i, "ignore_missing") for i in range(self.count))
            self.blocks.add(Include(names, place, optional=optional))
            return
        self.blocks.add(
            Import(names, place, target=words.words[-1].text if words.is_sign(self.count - 2, "as") else None)
        )

    def called(self, empty: bool) -> None:
        """``<@sign role=role/>``."""
        blocks = self.blocks
        if self.name not in self.functions:
            said = f"the macro {self.name!r} belongs to another file and was not read"
            if empty:
                blocks.note(self.start, said)
                blocks.add(Stubbed(said, blocks.place(*self.span)))
            else:
                blocks.unclear(self.written, *self.span, kind=self.shown)
            return
        found = pieces(self.words, 0, self.count)
        args = tuple(self.values.between(one.first, one.last) for one in found if not one.name)
        named = tuple((one.name, self.values.between(one.first, one.last)) for one in found if one.name)
        call = Call(Name(self.name), args, named)
        if empty:
            blocks.add(Print(call, blocks.place(*self.span), self.written))
            return
        blocks.open(self.shown, self.shown, *self.span, _call_with(call))


def _capture(name: str) -> Make:
    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (Capture(name, tuple(parts[0].body)),)

    return make


def _macro(name: str, parameters: tuple[str, ...], defaults: tuple[Expr, ...]) -> Make:
    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (Define(name, parameters, defaults, tuple(parts[0].body)),)

    return make


def _call_with(call: Call) -> Make:
    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (CallWith(call, (), (), tuple(parts[0].body), parts[0].place),)

    return make


def _left_out(said: str, blocks: Blocks, start: int, end: int) -> Make:
    def make(_: Sequence[Part]) -> tuple[Node, ...]:
        blocks.note(start, said)
        return (Stubbed(said, blocks.place(start, end)),)

    return make
