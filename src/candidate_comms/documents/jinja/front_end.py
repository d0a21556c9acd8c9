"""From jinja2's syntax tree to the template tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jinja2 import Environment, nodes

from candidate_comms.documents.jinja.parse import Parsed, parsed
from candidate_comms.documents.jinja.positions import span_of
from candidate_comms.documents.templates import tree
from candidate_comms.documents.templates.tree import Body, Expr, File, Place, Target, Template
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["jinja_template"]

_OPERATORS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not-in"}
_MESSAGE_AT = {"_": 0, "gettext": 0, "ngettext": 0, "pgettext": 1, "npgettext": 1}
"""The functions that translate, and which argument holds the text."""
_TRANSLATES = re.compile(r"_+[a-z]{0,20}|t|tr|trans|translate|translated|lang|lazy_gettext|n?gettext_lazy", re.ASCII)
"""What hosts call functions of their own that translate: they do where they are given a text of several words."""


def jinja_template(source: str, environment: Environment, path: str = "") -> Template:
    """Parse ``source`` with the delimiters, options and extensions of ``environment``; neither of them is run."""
    found = parsed(source, environment, path)
    file = File(path, source, found.text, found.source_map)
    if found.tree is None:
        return Template(file, None, found.faults, exact=found.lexer.exact)
    reader = _Reader(file, found)
    notes = () if found.lexer.exact else (_CHANGED,)
    return Template(file, reader.body(found.tree.body), found.faults, notes, found.lexer.exact)


_CHANGED = "An extension changes this template before it is parsed, so places are exact to the line only."


class _Reader:
    def __init__(self, file: File, found: Parsed) -> None:
        self._file = file
        self._found = found
        self._stubbed = {id(node): name for name, node in found.stubbed}
        self._lines: Lines | None = None
        self._statements: dict[type, Callable[..., Body]] = {
            nodes.Output: self._output,
            nodes.If: self._if,
            nodes.For: self._for,
            nodes.Assign: lambda n: (tree.Assign(self._target(n.target), self.expr(n.node), self._tag(n)),),
            nodes.AssignBlock: self._assign_block,
            nodes.Macro: lambda n: (tree.Define(n.name, _names(n.args), self._exprs(n.defaults), self.body(n.body)),),
            nodes.CallBlock: self._call_block,
            nodes.FilterBlock: lambda n: (tree.Filtered(self._filters(n.filter), self.body(n.body)),),
            nodes.With: self._with,
            nodes.Block: lambda n: (tree.NamedBlock(n.name, self.body(n.body), self._tag(n)),),
            nodes.Include: self._include,
            nodes.Import: lambda n: (
                tree.Import(_files(n.template), self._tag(n), n.target, with_context=n.with_context),
            ),
            nodes.FromImport: self._from_import,
            nodes.Extends: lambda n: (tree.Extends(_files(n.template), self._tag(n)),),
            nodes.Scope: self._scope,
            nodes.ScopedEvalContextModifier: self._scope,
            nodes.OverlayScope: self._scope,
        }
        self._expressions: dict[type, Callable[..., Expr]] = {
            nodes.Const: self._const,
            nodes.TemplateData: self._const,
            nodes.Name: lambda n: tree.Name(n.name, self._place(n)),
            nodes.NSRef: lambda n: tree.Attribute(tree.Name(n.name), n.attr, self._place(n)),
            nodes.Getattr: lambda n: self._getattr(n),
            nodes.Getitem: self._getitem,
            nodes.Not: lambda n: tree.Not(self.expr(n.node)),
            nodes.And: lambda n: tree.And(self._chain(n, nodes.And)),
            nodes.Or: lambda n: tree.Or(self._chain(n, nodes.Or)),
            nodes.Compare: self._compare,
            nodes.CondExpr: lambda n: tree.Conditional(
                self.expr(n.test), self.expr(n.expr1), None if n.expr2 is None else self.expr(n.expr2)
            ),
            nodes.Filter: self._filter,
            nodes.Test: lambda n: tree.Is(n.name, self.expr(n.node), self._exprs(n.args)),
            nodes.Call: self._call,
            nodes.Concat: lambda n: tree.Join(self._exprs(n.nodes)),
            nodes.Add: self._add,
            nodes.Mod: self._mod,
            nodes.List: lambda n: tree.ListOf(self._exprs(n.items)),
            nodes.Tuple: lambda n: tree.ListOf(self._exprs(n.items)),
            nodes.Dict: lambda n: tree.TableOf(tuple((self.expr(p.key), self.expr(p.value)) for p in n.items)),
            nodes.Neg: self._negative,
        }

    def body(self, body: Sequence[nodes.Node] | None) -> Body:
        made: list[tree.Node] = []
        for node in body or ():
            make = self._statements.get(type(node))
            if make is not None:
                made += make(node)
        return tuple(made)

    # Statements.

    def _output(self, node: nodes.Output) -> Body:
        if id(node) in self._stubbed:
            return (self._stub(node, ()),)
        made: list[tree.Node] = []
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                text, place, verbatim = self._spelt(str(part.data), part)
                made.append(tree.Text(text, place, verbatim))
            else:
                place = self._tag(part)
                made.append(tree.Print(self.expr(part), place, self._inner(part, place)))
        return tuple(made)

    def _stub(self, node: nodes.Node, body: Body) -> tree.Stubbed:
        name = self._stubbed[id(node)]
        return tree.Stubbed(f"the tag {name!r} belongs to the host program and was not read", self._tag(node), body)

    def _scope(self, node: nodes.Scope) -> Body:
        body = self.body(node.body)
        if id(node) in self._stubbed:
            return (self._stub(node, body),)
        return (tree.Scoped((), body),)

    def _if(self, node: nodes.If) -> Body:
        arms = [tree.Arm(self.expr(one.test), self.body(one.body), self._tag(one)) for one in (node, *node.elif_)]
        return (tree.Choice(tuple(arms), self.body(node.else_), self._tag(node)),)

    def _for(self, node: nodes.For) -> Body:
        only = None if node.test is None else self.expr(node.test)
        return (
            tree.Loop(
                self._target(node.target),
                self.expr(node.iter),
                self.body(node.body),
                self._tag(node),
                self.body(node.else_),
                only,
                node.recursive,
            ),
        )

    def _assign_block(self, node: nodes.AssignBlock) -> Body:
        name = self._target(node.target)
        return (tree.Capture(name if isinstance(name, str) else "", self.body(node.body), self._filters(node.filter)),)

    def _call_block(self, node: nodes.CallBlock) -> Body:
        call = self.expr(node.call)
        if not isinstance(call, tree.Call):
            return self.body(node.body)
        made = tree.CallWith(
            call, _names(node.args), self._exprs(node.defaults), self.body(node.body), self._tag(node.call)
        )
        return (made,)

    def _with(self, node: nodes.With) -> Body:
        bindings = tuple(
            (self._target(target), self.expr(value)) for target, value in zip(node.targets, node.values, strict=True)
        )
        return (tree.Scoped(bindings, self.body(node.body), self._tag(node)),)

    def _include(self, node: nodes.Include) -> Body:
        return (tree.Include(_files(node.template), self._tag(node), node.ignore_missing, node.with_context),)

    def _from_import(self, node: nodes.FromImport) -> Body:
        picks = tuple(name if isinstance(name, tuple) else (name, name) for name in node.names)
        return (tree.Import(_files(node.template), self._tag(node), None, picks, node.with_context),)

    def _target(self, node: nodes.Node) -> Target:
        if isinstance(node, nodes.Tuple):
            return tuple(self._target(part) for part in node.items)
        if isinstance(node, nodes.NSRef):
            return f"{node.name}.{node.attr}"
        return str(node.name) if isinstance(node, nodes.Name) else ""

    def _filters(self, node: nodes.Node | None) -> tuple[tree.FilterUse, ...]:
        found: list[tree.FilterUse] = []
        while isinstance(node, nodes.Filter):
            found.append(tree.FilterUse(node.name, self._exprs(node.args)))
            node = node.node
        return tuple(reversed(found))

    # Expressions.

    def expr(self, node: nodes.Node) -> Expr:
        """An expression; what is not followed keeps its text and the names in it."""
        make = self._expressions.get(type(node))
        return self._unknown(node) if make is None else make(node)

    def _exprs(self, given: Sequence[nodes.Node] | None) -> tuple[Expr, ...]:
        return tuple(self.expr(node) for node in given or ())

    def _unknown(self, node: nodes.Node) -> tree.Unknown:
        names = tuple(self.expr(name) for name in _read(node))
        return tree.Unknown(_as_written(node), names)

    def _const(self, node: nodes.Const | nodes.TemplateData) -> Expr:
        value = node.data if isinstance(node, nodes.TemplateData) else node.value
        if not isinstance(value, str):
            return tree.Const(value if isinstance(value, bool | int | float) else None, self._place(node), False)
        text, place, verbatim = self._spelt(value, node)
        return tree.Const(text, place, verbatim)

    def _spelt(self, text: str, node: nodes.Node) -> tuple[str, Place, bool]:
        """Text that stands in the template: exactly where it is spelt as it prints, else as a whole."""
        place = self._place(node)
        if place is None:
            return text, self._line(node), False
        span = place.span
        found = span.cut(self._file.text)
        if found == text:
            return text, place, True
        if found[1:-1] == text and found[:1] in ("'", '"'):
            return text, Place(self._file, Span(span.start + 1, span.end - 1)), True
        if isinstance(node, nodes.TemplateData) and len(found) == len(text):
            return found, place, True  # only the line ends differ, by the environment's newline_sequence
        return text, place, False

    def _getattr(self, node: nodes.Getattr) -> Expr:
        if isinstance(node.node, nodes.Name) and node.node.name == "self":
            return tree.BlockOf(node.attr)
        return tree.Attribute(self.expr(node.node), node.attr, self._place(node))

    def _getitem(self, node: nodes.Getitem) -> Expr:
        if isinstance(node.arg, nodes.Slice):
            return tree.Apply("slice", self.expr(node.node))
        return tree.Item(self.expr(node.node), self.expr(node.arg))

    def _chain(self, node: nodes.BinExpr, kind: type[nodes.BinExpr]) -> tuple[Expr, ...]:
        """``a and b and c`` as one, however long: its tree leans to the left."""
        parts: list[Expr] = []
        here: nodes.Node = node
        while isinstance(here, kind):
            parts.append(self.expr(here.right))
            here = here.left
        return (self.expr(here), *reversed(parts))

    def _compare(self, node: nodes.Compare) -> Expr:
        made: list[Expr] = []
        left = self.expr(node.expr)
        for operand in node.ops:
            right = self.expr(operand.expr)
            made.append(tree.Compare(left, _OPERATORS[operand.op], right))
            left = right
        return made[0] if len(made) == 1 else tree.And(tuple(made))

    def _filter(self, node: nodes.Filter) -> Expr:
        if node.node is None:
            return self._unknown(node)
        chain: list[nodes.Filter] = []
        here: nodes.Node | None = node
        while isinstance(here, nodes.Filter) and here.node is not None:
            chain.append(here)
            here = here.node
        made = self.expr(here) if here is not None else tree.Const("")
        for one in reversed(chain):
            made = tree.Apply(one.name, made, self._exprs(one.args), self._named(one.kwargs))
        return made

    def _named(self, given: Sequence[nodes.Keyword | nodes.Pair]) -> tuple[tuple[str, Expr], ...]:
        return tuple((str(keyword.key), self.expr(keyword.value)) for keyword in given)

    def _call(self, node: nodes.Call) -> Expr:
        if isinstance(node.node, nodes.Name):
            name = node.node.name
            if name == "super":
                return tree.Inherited()
            if name in _MESSAGE_AT and len(node.args) > _MESSAGE_AT[name]:
                return self._translated(node, name)
            if _TRANSLATES.fullmatch(name) and node.args and _is_wording(node.args[0]):
                return self._translated(node, "_")
        function = self.expr(node.node)
        if isinstance(function, tree.BlockOf):
            return function
        spread = None if node.dyn_kwargs is None else self.expr(node.dyn_kwargs)
        return tree.Call(function, self._exprs(node.args), self._named(node.kwargs), spread)

    def _translated(self, node: nodes.Call, name: str) -> Expr:
        at = _MESSAGE_AT[name]
        named = self._named(node.kwargs)
        text: Expr = tree.Apply("format", self.expr(node.args[at]), (), named)
        if name.startswith("n") and len(node.args) > at + 2:
            count = self.expr(node.args[at + 2])
            several: Expr = tree.Apply("format", self.expr(node.args[at + 1]), (), named)
            return tree.Conditional(tree.Compare(count, "==", tree.Const(1)), text, several)
        return text if named else self.expr(node.args[at])

    def _add(self, node: nodes.Add) -> Expr:
        parts: list[nodes.Node] = []
        here: nodes.Node = node
        while isinstance(here, nodes.Add):
            parts.append(here.right)
            here = here.left
        parts.append(here)
        if any(isinstance(part, nodes.Const) and isinstance(part.value, str) for part in parts):
            return tree.Join(tuple(self.expr(part) for part in reversed(parts)))
        return self._unknown(node)

    def _mod(self, node: nodes.Mod) -> Expr:
        left = self.expr(node.left)
        is_text = isinstance(left, tree.Const) and isinstance(left.value, str)
        if not is_text and not (isinstance(left, tree.Apply) and left.name == "format"):
            return self._unknown(node)
        if isinstance(left, tree.Apply):
            left = left.of
        if isinstance(node.right, nodes.Dict):
            pairs = [(p.key.value, self.expr(p.value)) for p in node.right.items if isinstance(p.key, nodes.Const)]
            return tree.Apply("format", left, (), tuple((str(key), value) for key, value in pairs))
        right = node.right.items if isinstance(node.right, nodes.Tuple) else [node.right]
        return tree.Apply("format", left, self._exprs(right))

    def _negative(self, node: nodes.Neg) -> Expr:
        inner = node.node
        if isinstance(inner, nodes.Const) and isinstance(inner.value, int | float):
            return tree.Const(-inner.value, self._place(node), False)
        return self._unknown(node)

    # Places.

    def _place(self, node: nodes.Node) -> Place | None:
        span = span_of(node.lineno) if self._found.lexer.exact else None
        return None if span is None else Place(self._file, span)

    def _tag(self, node: nodes.Node) -> Place:
        """The tag that a node stands in, or the node itself."""
        place = self._place(node)
        if place is None:
            return self._line(node)
        tag = self._found.lexer.tag_around(place.span.start)
        return place if tag is None else Place(self._file, tag.span)

    def _inner(self, node: nodes.Node, place: Place) -> str:
        own = self._place(node)
        tag = self._found.lexer.tag_around(own.span.start) if own is not None else None
        return (place.span if tag is None else tag.inner).cut(self._file.text).strip()

    def _line(self, node: nodes.Node) -> Place:
        if self._lines is None:
            self._lines = Lines(self._file.text)
        number = max(1, min(int(node.lineno or 1), len(self._lines)))
        start = self._lines.offset(number, 1)
        return Place(self._file, Span(start, start + len(self._lines.line(number))))


def _files(node: nodes.Node) -> tuple[str, ...] | None:
    wanted = node.items if isinstance(node, nodes.Tuple | nodes.List) else [node]
    names = tuple(item.value for item in wanted if isinstance(item, nodes.Const) and isinstance(item.value, str))
    return names or None


def _is_wording(node: nodes.Node) -> bool:
    """Whether a text is spelt out that is more than a key of one word."""
    return isinstance(node, nodes.Const) and isinstance(node.value, str) and " " in node.value.strip()


def _names(given: Sequence[nodes.Name]) -> tuple[str, ...]:
    return tuple(str(name.name) for name in given)


def _read(node: nodes.Node) -> list[nodes.Node]:
    """The variables in an expression, each as long a path as is written."""
    found: list[nodes.Node] = []
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if isinstance(here, nodes.Name | nodes.Getattr):
            found.append(here)
        else:
            waiting += reversed(list(here.iter_child_nodes()))
    return found


_SIGNS = {
    nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.FloorDiv: "//", nodes.Mod: "%",
    nodes.Pow: "**",
}  # fmt: skip


def _as_written(node: nodes.Node, depth: int = 0) -> str:
    """An expression as a person would write it, in one spelling."""
    if depth > 20:
        return "…"
    match node:
        case nodes.Const():
            return repr(node.value)[:80]
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{_as_written(node.node, depth + 1)}.{node.attr}"
        case nodes.BinExpr() if type(node) in _SIGNS:
            return f"{_as_written(node.left, depth + 1)} {_SIGNS[type(node)]} {_as_written(node.right, depth + 1)}"
        case nodes.Call():
            args = ", ".join(_as_written(arg, depth + 1) for arg in node.args)
            return f"{_as_written(node.node, depth + 1)}({args})"
        case nodes.Filter() if node.node is not None:
            return f"{_as_written(node.node, depth + 1)}|{node.name}"
    return type(node).__name__.lower()
