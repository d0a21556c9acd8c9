"""One path through a template: every condition takes its first side, every loop runs once.

Where the template alone decides (``{% if true %}``, ``loop.first``, a loop over a list that is spelt out) its decision
counts. Nothing is executed: neither the template nor what its environment knows.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence

from jinja2 import BaseLoader, Environment, nodes

from candidate_comms.documents.jinja.expressions import Printer
from candidate_comms.documents.jinja.files import Files
from candidate_comms.documents.jinja.parse import Parsed
from candidate_comms.documents.jinja.positions import span_of
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
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["Walk"]

_DEEPEST = 30


class Walk:
    """Walks a parsed template; afterwards ``segments`` is its output."""

    def __init__(self, environment: Environment, loader: BaseLoader | Mapping[str, str] | None) -> None:
        self._others = Files(environment, loader)
        self._printer = Printer()
        self._printer.call = self._entered
        self._printer.block = self._inherited
        self._blocks: dict[str, list[tuple[nodes.Block, Parsed]]] = {}
        self._in_block: list[tuple[str, int, Scope]] = []
        self._depth = 0
        self._branch_points = 0
        self.segments: list[Segment] = []

    @property
    def notes(self) -> list[str]:
        """What could not be read, each a sentence."""
        return self._others.notes

    @property
    def branch_points(self) -> int:
        """How many decisions the path met."""
        return self._branch_points + self._printer.branch_points

    def template(self, file: Parsed, scope: Scope | None = None) -> None:
        """Walk a whole file, its parents included."""
        if file.tree is None:
            return
        scope = ChainMap() if scope is None else scope
        for name, line in file.stubbed:
            self._others.note(f"line {line}: the tag {name!r} belongs to the host program and was not read", file)
        for block in file.tree.find_all(nodes.Block):
            self._blocks.setdefault(block.name, []).append((block, file))
        extends = next((node for node in file.tree.body if isinstance(node, nodes.Extends)), None)
        parent = self._others.find(extends.template, file, "extended template") if extends is not None else None
        if parent is not None and self._deeper():
            before = _setting(file.tree)
            self._caught(lambda: self.body(before, scope, file))
            self.template(parent, scope)
            self._depth -= 1
        else:
            self.body(file.tree.body, scope, file)

    def body(self, body: Sequence[nodes.Node] | None, scope: Scope, file: Parsed) -> None:
        """Walk nodes in order."""
        for node in body or ():
            self._node(node, scope, file)

    def _node(self, node: nodes.Node, scope: Scope, file: Parsed) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self.segments += self._printer.printed(part, scope, file, _place(part, file))
            case nodes.If():
                self._if(node, scope, file)
            case nodes.For():
                self._for(node, scope, file)
            case nodes.Assign(target=target, node=nodes.Expr() as value):
                _bind(target, Bound(value, scope, file), scope)
            case nodes.AssignBlock():
                caught = self._caught(lambda: self.body(node.body, scope.new_child(), file))
                _bind(node.target, Text(tuple(self._through(node.filter, caught))), scope)
            case nodes.Macro():
                scope[node.name] = Macro(node, scope, file)
            case nodes.CallBlock():
                self._call_block(node, scope, file)
            case nodes.FilterBlock():
                caught = self._caught(lambda: self.body(node.body, scope.new_child(), file))
                self.segments += self._through(node.filter, caught)
            case nodes.With():
                inner = scope.new_child()
                for target, value in zip(node.targets, node.values, strict=True):
                    _bind(target, Bound(value, scope, file), inner)
                self.body(node.body, inner, file)
            case nodes.Block():
                self._block(node.name, 0, scope)
            case nodes.Include():
                included = self._others.find(node.template, file, "include", optional=node.ignore_missing)
                if included is not None and self._deeper():
                    self.body(_body(included), scope.new_child() if node.with_context else ChainMap(), included)
                    self._depth -= 1
            case nodes.Import():
                scope[node.target] = self._module(node, scope, file)
            case nodes.FromImport():
                module = self._module(node, scope, file)
                for name in node.names:
                    original, here = name if isinstance(name, tuple) else (name, name)
                    if original in module.names:
                        scope[here] = module.names[original]
            case nodes.Scope() | nodes.ScopedEvalContextModifier() | nodes.OverlayScope():
                self.body(node.body, scope.new_child(), file)

    def _if(self, node: nodes.If, scope: Scope, file: Parsed) -> None:
        for side in (node, *node.elif_):
            holds = self._printer.known(side.test, scope)
            if holds is None:
                self._branch_points += 1
            if holds is not False:
                self.body(side.body, scope, file)
                return
        self.body(node.else_, scope, file)

    def _for(self, node: nodes.For, scope: Scope, file: Parsed) -> None:
        items = self._spelt_out(node.iter, scope, file)
        if items is None:
            self._branch_points += 1
            items = [Alias(self._printer.name(node.iter, scope, file))]
        elif node.test is not None and items:
            self._branch_points += 1
        for index, item in enumerate(items):
            inner = scope.new_child({"loop": Loop(index, len(items))})
            _bind(node.target, item, inner)
            self.body(node.body, inner, file)
        if not items:
            self.body(node.else_, scope.new_child(), file)

    def _spelt_out(self, node: nodes.Node, scope: Scope, file: Parsed) -> list[Value] | None:
        """The items of a list or table that the template itself spells out."""
        pairs = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr) and node.node.attr == "items"
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr) and pairs:
            node = node.node.node
        value = self._printer.value(node, scope, file)
        if isinstance(value, Bound):
            node, scope, file = value.node, value.scope, value.file
        if isinstance(node, nodes.List | nodes.Tuple) and not pairs:
            return [Bound(item, scope, file) for item in node.items]
        if isinstance(node, nodes.Dict):
            if pairs:
                return [Bound(nodes.Tuple([p.key, p.value], "load"), scope, file) for p in node.items]
            return [Bound(pair.key, scope, file) for pair in node.items]
        return None

    # Macros and blocks.

    def _call_block(self, node: nodes.CallBlock, scope: Scope, file: Parsed) -> None:
        macro = self._printer.value(node.call.node, scope, file)
        if isinstance(macro, Macro):
            caller = Macro(node, scope, file)
            self.segments += self._entered(macro, node.call, scope, file, _place(node.call, file), caller)
        else:
            self.body(node.body, scope.new_child(), file)

    def _entered(
        self, macro: Macro, call: nodes.Call, scope: Scope, file: Parsed, _: Place, caller: Macro | None = None
    ) -> list[Segment]:
        if not self._deeper():
            return []
        inner = macro.scope.new_child()
        names = [arg.name for arg in macro.node.args]
        defaults = macro.node.defaults
        for name, default in zip(names[len(names) - len(defaults) :], defaults, strict=False):
            inner[name] = Bound(default, macro.scope, macro.file)
        for name in names[: len(names) - len(defaults)]:
            inner[name] = Text(())
        for name, value in zip(names, call.args, strict=False):
            inner[name] = Bound(value, scope, file)
        for keyword in call.kwargs:
            inner[keyword.key] = Bound(keyword.value, scope, file)
        if caller is not None:
            inner["caller"] = caller
        caught = self._caught(lambda: self.body(macro.node.body, inner, macro.file))
        self._depth -= 1
        return caught

    def _block(self, name: str, level: int, scope: Scope) -> None:
        versions = self._blocks.get(name, [])
        if level < len(versions) and self._deeper():
            block, file = versions[level]
            self._in_block.append((name, level, scope))
            self.body(block.body, scope.new_child(), file)
            self._in_block.pop()
            self._depth -= 1

    def _inherited(self, name: str | None) -> list[Segment] | None:
        if name is not None:
            scope = self._in_block[-1][2] if self._in_block else ChainMap[str, Value]()
            return self._caught(lambda: self._block(name, 0, scope)) if name in self._blocks else None
        if not self._in_block:
            return None
        above, level, scope = self._in_block[-1]
        return self._caught(lambda: self._block(above, level + 1, scope))

    def _through(self, filters: nodes.Node | None, segments: list[Segment]) -> list[Segment]:
        if not isinstance(filters, nodes.Filter):
            return segments
        return changed(self._through(filters.node, segments), filters.name)

    def _caught(self, walk: Callable[[], None]) -> list[Segment]:
        before, self.segments = self.segments, []
        walk()
        caught, self.segments = self.segments, before
        return caught

    def _deeper(self) -> bool:
        if self._depth >= _DEEPEST:
            self._others.note(f"a macro, block or include was not followed more than {_DEEPEST} levels deep", None)
            return False
        self._depth += 1
        return True

    def _module(self, node: nodes.Import | nodes.FromImport, scope: Scope, file: Parsed) -> Module:
        imported = self._others.find(node.template, file, "import")
        names: Scope = scope.new_child() if node.with_context else ChainMap()
        if imported is not None and self._deeper():
            self._caught(lambda: self.body(_body(imported), names, imported))
            self._depth -= 1
        return Module(names)


def _body(file: Parsed) -> list[nodes.Node]:
    return file.tree.body if file.tree is not None else []


def _setting(tree: nodes.Template) -> list[nodes.Node]:
    """What a template that extends another one still does itself: set, import and define."""
    return [node for node in tree.body if not isinstance(node, nodes.Block | nodes.Output | nodes.Extends)]


def _bind(target: nodes.Node, value: Value, scope: Scope) -> None:
    if isinstance(target, nodes.Name):
        scope[target.name] = value
    elif isinstance(target, nodes.Tuple):
        parts = value.node.items if isinstance(value, Bound) and isinstance(value.node, nodes.Tuple) else None
        for index, part in enumerate(target.items):
            if parts is not None and isinstance(value, Bound) and index < len(parts):
                _bind(part, Bound(parts[index], value.scope, value.file), scope)
            else:
                _bind(part, value if isinstance(value, Alias) else Text(()), scope)


def _place(node: nodes.Node, file: Parsed) -> Place:
    """The tag that a node stands in, or the node itself."""
    span = span_of(node.lineno) if file.lexer.exact else None
    if span is None:
        return Place(file, _line(file.text, int(node.lineno or 1)), "")
    tag = file.lexer.tag_around(span.start)
    if tag is None or isinstance(node, nodes.TemplateData):
        return Place(file, span, span.cut(file.text))
    return Place(file, tag.span, tag.inner.cut(file.text).strip())


def _line(text: str, number: int) -> Span:
    lines = Lines(text)
    number = min(number, len(lines))
    start = lines.offset(number, 1)
    return Span(start, start + len(lines.line(number)))
