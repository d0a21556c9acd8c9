"""Go's text/template and html/template: ``{{ .Name }}``, ``{{ if }}``, ``{{ range }}``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, built
from candidate_comms.documents.front_ends.code_parts import Make, Part, choice, defined_first, loop, named_block
from candidate_comms.documents.front_ends.go_actions import Action, actions_of
from candidate_comms.documents.front_ends.go_pipelines import ROOT, Pipeline
from candidate_comms.documents.templates.tree import (
    Assign,
    Attribute,
    Body,
    Call,
    Define,
    Expr,
    Include,
    Name,
    Node,
    Scoped,
    Template,
    Unknown,
)

__all__ = ["go_read"]

_DOT = "$dot"


def go_read(source: str, path: str = "") -> Template:
    """Read a Go template. Nothing is run."""
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    actions = actions_of(blocks.file.text)
    reading = _Reading(blocks, actions)
    reading.follow(0, len(actions), 0, len(blocks.file.text))
    reading.definitions()
    return defined_first(blocks.finished(lambda _: "{{ end }}"))


class _Definition(NamedTuple):
    action: Action
    first: int
    last: int
    """The actions inside it, the last one not included: its end."""
    end: Action


class _Reading:
    def __init__(self, blocks: Blocks, actions: list[Action]) -> None:
        self.blocks, self.actions = blocks, actions
        self._defined = self._find_definitions()
        self._used: dict[str, tuple[str, Expr]] = {}
        self._waiting: list[str] = []
        self._dots: list[tuple[Expr, Expr]] = []
        """For each open block: what the dot is outside it, and inside."""
        self._dot: Expr = ROOT

    def follow(self, first: int, last: int, start: int, end: int) -> None:
        """Read the actions ``first`` to ``last``, and the text around them from ``start`` to ``end``."""
        at, index = start, first
        while index < last:
            action = self.actions[index]
            self.blocks.text(at, action.before)
            at, index = action.after, index + 1
            found = self._defined.get(_named(action)) if action.word == "define" else None
            if found is not None and found.action.start == action.start:
                # It is read where it is used; what nothing here uses is for the host to print.
                index, at = found.last + 1, found.end.after
            elif action.words:
                self._action(action)
        self.blocks.text(at, end)

    def definitions(self) -> None:
        """The templates that this one defines: each as it is used; what nothing here uses is the host's to print."""
        read: set[str] = set()
        for name in ("", *self._defined):
            if name and not {name, _part(name)} & read:
                definition = self._defined[name]
                read.add(name)
                place = self.blocks.place(definition.action.start, definition.action.end)
                self._definition(definition, ROOT, named_block(name, place))
            while self._waiting:
                used = self._waiting.pop()
                read.add(used)
                defined, dot = self._used[used]
                parameters = () if dot is ROOT else (_DOT,)
                self._definition(self._defined[defined], dot, _define(used, parameters))

    def _definition(self, definition: _Definition, dot: Expr, make: Make) -> None:
        action = definition.action
        self._open(action, "define", make, dot)
        self.follow(definition.first, definition.last, action.after, definition.end.before)
        top = self.blocks.top
        if top is not None and top.place.span.start != action.start:
            span = top.place.span
            line = self.blocks.line(span.start)
            raise Unread(
                span.start, span.end, f"The {top.shown!r} on line {line} is not closed; end it with {{{{ end }}}}."
            )
        self._close()

    def _find_definitions(self) -> dict[str, _Definition]:
        found: dict[str, _Definition] = {}
        depth, opened = 0, -1
        for index, action in enumerate(self.actions):
            if action.word == "define" and depth == 0:
                opened = index
            if action.word in ("if", "range", "with", "block", "define"):
                depth += 1
            elif action.word == "end":
                depth -= 1
                if depth == 0 and opened >= 0:
                    begun = self.actions[opened]
                    if _named(begun) in found:
                        detail = f"The template {_named(begun)!r} is defined twice; take one of them out."
                        raise Unread(begun.start, begun.end, detail)
                    found[_named(begun)] = _Definition(begun, opened + 1, index, action)
                    opened = -1
        return found

    # One action.

    def _action(self, action: Action) -> None:
        word, words = action.word, action.words
        if word in ("if", "with", "range"):
            self._branch(word, action)
        elif word == "else":
            self._else(action)
        elif word == "end":
            if self.blocks.top is None or (self.blocks.top.kind == "define" and len(self._dots) == 1):
                raise self.blocks.nothing_open("end", action.start, action.end)
            self._close()
        elif word in ("template", "include", "block", "define"):
            self._template(word, action)
        elif word in ("break", "continue"):
            self.blocks.passed_over(word, action.start, action.end)
        elif len(words) > 2 and words[0].kind == "path" and words[1].text in (":=", "="):
            self.blocks.add(Assign(words[0].text, self._pipeline(action).value(2)))
        else:
            pipeline = self._pipeline(action)
            value = _whole(pipeline.value())
            written = pipeline.written(0, len(words))
            self.blocks.print(Unknown(written) if value is ROOT else value, action.start, action.end, written)

    def _pipeline(self, action: Action) -> Pipeline:
        return Pipeline(self.blocks.file, action.words, self._dot)

    def _branch(self, word: str, action: Action, first: int = 1) -> None:
        words = action.words
        names: list[str] = []
        while first + 1 < len(words) and words[first].kind == "path" and words[first + 1].text in (":=", ",", "="):
            names.append(words[first].text)
            first += 2
        value = _whole(self._pipeline(action).value(first))
        if word == "range":
            self._range(action, names, value)
            return
        dot = value if word == "with" else self._dot
        bound: str | None = names[0] if names else None
        if word == "with" and not isinstance(value, Name | Attribute):
            bound = bound or _DOT
            dot = Name(bound)
        make = choice if bound is None else _bound(bound, value)
        test = value if bound is None else Name(bound)
        self._open(action, word, make, dot, test)

    def _range(self, action: Action, names: list[str], over: Expr) -> None:
        last = over.name if isinstance(over, Name | Attribute) else "Item"
        target = names[-1] if names else "$" + (last.strip("$").removesuffix("s") or "Item")
        first = [Assign(name, Attribute(Name("loop"), "index0")) for name in names[:-1]]
        self._open(action, "range", loop(target, over, first), Name(target))

    def _else(self, action: Action) -> None:
        top = self.blocks.top
        if top is None or top.kind not in ("if", "with", "range"):
            raise self.blocks.nothing_open("else", action.start, action.end)
        outside = self._dots[-1][0]
        self._dot = outside
        then = action.words[1].text if len(action.words) > 1 else ""
        if then in ("if", "with") and top.kind != "range":
            value = _whole(self._pipeline(action).value(2))
            self.blocks.part(f"else {then}", action.start, action.end, value)
            if then == "with" and isinstance(value, Name | Attribute):
                self._dot = value
            return
        self.blocks.part("else", action.start, action.end)

    def _template(self, word: str, action: Action) -> None:
        words = action.words
        name = _named(action)
        dot = self._pipeline(action).value(2) if len(words) > 2 else Unknown("nil")
        place = self.blocks.place(action.start, action.end)
        if word == "block":
            self._open(action, "block", named_block(name, place), dot)
        elif word == "define":
            self._open(action, "define", named_block(name, place), ROOT)
        elif not name:
            self.blocks.add(Include(None, place, what=word))
        elif name not in self._defined:
            self.blocks.add(Include((name,), place, what=word))
        else:
            used = name if dot is ROOT else _part(name)
            if used not in self._used:
                self._used[used] = (name, ROOT if dot is ROOT else Name(_DOT))
                self._waiting.append(used)
            call = Call(Name(used), () if dot is ROOT else (dot,))
            self.blocks.print(call, action.start, action.end, self._pipeline(action).written(0, len(words)))

    def _open(self, action: Action, kind: str, make: Make, dot: Expr, test: Expr | None = None) -> None:
        shown = self._pipeline(action).written(0, len(action.words))
        self.blocks.open(kind, shown, action.start, action.end, make, test)
        self._dots.append((self._dot, dot))
        self._dot = dot

    def _close(self) -> None:
        self.blocks.close()
        self._dot = self._dots.pop()[0]


def _whole(value: Expr) -> Expr:
    """A value; the table of all variables is none that is followed."""
    return Unknown(".") if value is ROOT else value


def _named(action: Action) -> str:
    """The template that an action names in quotes."""
    name = action.words[1] if len(action.words) > 1 else None
    return name.text[1:-1] if name is not None and name.kind == "text" else ""


def _part(name: str) -> str:
    """The name under which a template is kept that is used for a part of the data."""
    return f"{name}(.)"


def _define(name: str, parameters: tuple[str, ...]) -> Make:
    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (Define(name, parameters, (), tuple(parts[0].body)),)

    return make


def _bound(name: str, value: Expr) -> Make:
    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (Scoped(((name, value),), choice(parts)),)

    return make
