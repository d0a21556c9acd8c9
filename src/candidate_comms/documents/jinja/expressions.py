"""What an expression prints on the first path: text where the template spells it out, else a slot."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes

from candidate_comms.documents.jinja.literals import has_text, joined, literal, message, named, of_loop, part, same
from candidate_comms.documents.jinja.parse import Parsed
from candidate_comms.documents.jinja.values import (
    Alias,
    Bound,
    Loop,
    Macro,
    Module,
    Place,
    Scope,
    Segment,
    Text,
    Value,
    changed,
)

__all__ = ["Printer"]

_DEFAULTS = frozenset({"default", "d"})
_METHODS = frozenset(
    {
        "strftime",
        "isoformat",
        "format",
        "upper",
        "lower",
        "title",
        "strip",
        "capitalize",
        "items",
        "values",
        "keys",
        "get",
    }
)
"""Methods that leave a value what it is: ``start.strftime("%d %B")`` is still the start."""
_COUNTING = frozenset(
    {
        "length",
        "count",
        "int",
        "float",
        "round",
        "abs",
        "wordcount",
        "sum",
        "join",
        "first",
        "last",
        "list",
        "map",
        "tojson",
    }
)
"""Filters that make something else of a text."""
_PERCENT = re.compile(r"%(?:\((\w+)\))?s|%%")
_DEEPEST = 40


class Printer:
    """Turns expressions into segments. ``call`` enters a macro; ``block`` prints an inherited block."""

    def __init__(self) -> None:
        self.branch_points = 0
        self._depth = 0
        self.call: Callable[[Macro, nodes.Call, Scope, Parsed, Place], list[Segment]] = lambda *_: []
        self.block: Callable[[str | None], list[Segment] | None] = lambda _: None

    def printed(self, node: nodes.Node, scope: Scope, file: Parsed, place: Place) -> list[Segment]:
        """What ``node`` prints."""
        if self._depth > _DEEPEST:
            return [self._slot("", place)]
        self._depth += 1
        try:
            return self._printed(node, scope, file, place)
        finally:
            self._depth -= 1

    def _printed(self, node: nodes.Node, scope: Scope, file: Parsed, place: Place) -> list[Segment]:
        match node:
            case nodes.TemplateData():
                return [literal(str(node.data), node, file, place)]
            case nodes.Const():
                return [literal(str(node.value), node, file, place)]
            case nodes.CondExpr():
                self.branch_points += 1
                return self.printed(node.expr1, scope, file, place)
            case nodes.Or():
                self.branch_points += 1
                return self.printed(node.left, scope, file, place)
            case nodes.And():
                self.branch_points += 1
                return self.printed(node.right, scope, file, place)
            case nodes.Concat():
                return [s for side in node.nodes for s in self.printed(side, scope, file, place)]
            case nodes.Add() if has_text(node):
                return [s for side in (node.left, node.right) for s in self.printed(side, scope, file, place)]
            case nodes.Mod() if (text := message(node.left)) is not None:
                right = node.right.items if isinstance(node.right, nodes.Tuple) else [node.right]
                return self._formatted(text, right, named(node.right), scope, file, place)
            case nodes.Filter() if node.node is not None:
                return self._filtered(node, node.node, scope, file, place)
            case nodes.Call():
                return self._called(node, scope, file, place)
            case nodes.Getitem(node=inner) if (found := self._looked_up(node, inner, scope, file)) is not None:
                return self.printed(found.node, found.scope, found.file, place)
            case nodes.Name() | nodes.Getattr() | nodes.Getitem():
                value = self.value(node, scope, file)
                if isinstance(value, Text):
                    return list(value.segments)
                if isinstance(value, Bound):
                    return self.printed(value.node, value.scope, value.file, place)
                counted = of_loop(node, scope)
                if counted is not None:
                    return [Segment(counted, place.span, place.file, False)]
        return [self._slot(self.name(node, scope, file), place)]

    def _slot(self, name: str, place: Place) -> Segment:
        return Segment("", place.span, place.file, False, name or place.expression or "value", place.expression)

    def _filtered(
        self, node: nodes.Filter, inner: nodes.Expr, scope: Scope, file: Parsed, place: Place
    ) -> list[Segment]:
        if node.name in _DEFAULTS:
            self.branch_points += 1
        if node.name == "format" and (text := message(inner)) is not None:
            return self._formatted(text, node.args, named(node), scope, file, place)
        if node.name in _COUNTING:
            return [self._slot(self.name(inner, scope, file), place)]
        return changed(self.printed(inner, scope, file, place), node.name)

    def _called(self, node: nodes.Call, scope: Scope, file: Parsed, place: Place) -> list[Segment]:
        value = self.value(node.node, scope, file)
        if isinstance(value, Macro):
            return self.call(value, node, scope, file, place)
        if isinstance(node.node, nodes.Name) and node.node.name == "super":
            inherited = self.block(None)
            return [] if inherited is None else inherited
        if isinstance(node.node, nodes.Getattr) and isinstance(node.node.node, nodes.Name):
            block = self.block(node.node.attr) if node.node.node.name == "self" else None
            if block is not None:
                return block
        if (text := message(node)) is not None:
            if isinstance(node.node, nodes.Name) and node.node.name.startswith("n"):
                self.branch_points += 1
            return self._formatted(text, [], named(node), scope, file, place)
        return [self._slot(self.name(node, scope, file), place)]

    def _formatted(
        self,
        text: nodes.Const,
        args: list[nodes.Expr],
        by_name: dict[str, nodes.Expr],
        scope: Scope,
        file: Parsed,
        place: Place,
    ) -> list[Segment]:
        """A text with ``%s`` or ``%(name)s`` in it."""
        (whole,) = self.printed(text, scope, file, place)
        out: list[Segment] = []
        at = 0
        rest = list(args)
        for hole in _PERCENT.finditer(whole.text):
            out.append(part(whole, at, hole.start()))
            at = hole.end()
            if hole.group() == "%%":
                out.append(part(whole, hole.start(), hole.start() + 1))
            elif hole.group(1) in by_name:
                out += self.printed(by_name[hole.group(1)], scope, file, place)
            elif hole.group(1) or not rest:
                out.append(self._slot(hole.group(1) or "", place))
            else:
                out += self.printed(rest.pop(0), scope, file, place)
        out.append(part(whole, at, len(whole.text)))
        return [segment for segment in out if segment.name or segment.text]

    def value(self, node: nodes.Node, scope: Scope, file: Parsed) -> Value | None:
        """What a name stands for, where the template itself says so."""
        if isinstance(node, nodes.Name):
            value = scope.get(node.name)
            if isinstance(value, Bound) and isinstance(value.node, nodes.Name) and value.node.name != node.name:
                return self.value(value.node, value.scope, value.file) or value
            return value
        if isinstance(node, nodes.Getattr):
            module = self.value(node.node, scope, file)
            if isinstance(module, Module):
                return module.names.get(node.attr)
        return None

    def _looked_up(self, node: nodes.Getitem, inner: nodes.Expr, scope: Scope, file: Parsed) -> Bound | None:
        """The entry of a table that the template spells out; the first one where the key is not known."""
        value = self.value(inner, scope, file)
        table = value if isinstance(value, Bound) else Bound(inner, scope, file)
        if isinstance(table.node, nodes.Dict) and table.node.items:
            for pair in table.node.items:
                if isinstance(node.arg, nodes.Const) and same(node.arg, pair.key):
                    return Bound(pair.value, table.scope, table.file)
            self.branch_points += 1
            return Bound(table.node.items[0].value, table.scope, table.file)
        return None

    def name(self, node: nodes.Node | None, scope: Scope, file: Parsed) -> str:
        """The variable behind an expression, as a path: ``candidate.first_name``; empty where there is none."""
        match node:
            case nodes.Name():
                value = scope.get(node.name)
                if isinstance(value, Alias):
                    return value.name
                if isinstance(value, Bound) and value.scope is not scope:
                    return self.name(value.node, value.scope, value.file)
                return str(node.name)
            case nodes.Getattr():
                return joined(self.name(node.node, scope, file), node.attr)
            case nodes.Getitem():
                key = node.arg.value if isinstance(node.arg, nodes.Const) else None
                return joined(self.name(node.node, scope, file), key if isinstance(key, str) else "")
            case nodes.Call(node=nodes.Getattr() as method) if method.attr in _METHODS:
                return self.name(method.node, scope, file)
            case nodes.Call() | nodes.Filter() | nodes.Test() | nodes.Not() | nodes.Neg():
                return self.name(node.node, scope, file)
            case nodes.BinExpr():
                return self.name(node.left, scope, file) or self.name(node.right, scope, file)
            case nodes.Compare():
                return self.name(node.expr, scope, file)
            case nodes.CondExpr():
                return self.name(node.expr1, scope, file)
        return ""

    def known(self, test: nodes.Node, scope: Scope) -> bool | None:
        """Whether a test holds, where the template alone decides it; else None."""
        match test:
            case nodes.Const():
                return bool(test.value)
            case nodes.Not():
                inner = self.known(test.node, scope)
                return None if inner is None else not inner
            case nodes.And() | nodes.Or():
                sides = (self.known(test.left, scope), self.known(test.right, scope))
                decides = isinstance(test, nodes.Or)
                if decides in sides:
                    return decides
                return None if None in sides else not decides
            case nodes.Getattr(attr="first" | "last"):
                loop = scope.get(test.node.name) if isinstance(test.node, nodes.Name) else None
                if isinstance(loop, Loop):
                    return loop.index == (0 if test.attr == "first" else loop.length - 1)
        return None
