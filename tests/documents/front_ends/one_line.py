"""A template tree on one line, for tables of what is read: ``[if x: yes | else: no]``."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Assign,
    Attribute,
    BlockOf,
    Body,
    Call,
    CallWith,
    Capture,
    Choice,
    Compare,
    Conditional,
    Const,
    Define,
    Expr,
    Extends,
    Filtered,
    Import,
    Include,
    Inherited,
    Is,
    Item,
    Join,
    ListOf,
    Loop,
    Name,
    NamedBlock,
    Node,
    Not,
    Or,
    Print,
    Scoped,
    Stubbed,
    Template,
    Text,
    Unknown,
)

__all__ = ["bodies", "nodes", "shown", "value"]


def shown(template: Template) -> str:
    """The whole tree, or its first fault."""
    if template.body is None:
        (fault,) = template.faults
        return f"FAULT {fault.source.cut(template.file.source)!r}: {fault.detail}"
    return _body(template.body)


def _body(body: Body) -> str:
    return "".join(map(_node, body))


def _bindings(bindings: tuple[tuple[object, Expr], ...]) -> str:
    return "".join(f" {name}={value(bound)}" for name, bound in bindings)


def _node(node: Node) -> str:
    match node:
        case Text():
            return node.text.replace("\n", "⏎")
        case Print():
            return f"⟨{value(node.value)}⟩"
        case Choice():
            arms = [f"{value(arm.test)}: {_body(arm.body)}" for arm in node.arms]
            return f"[if {' | '.join([*arms, *([f'else: {_body(node.otherwise)}'] if node.otherwise else [])])}]"
        case Loop():
            target = node.target if isinstance(node.target, str) else ",".join(map(str, node.target))
            rest = f" | else: {_body(node.otherwise)}" if node.otherwise else ""
            return f"[for {target} in {value(node.over)}: {_body(node.body)}{rest}]"
        case Assign():
            return f"[set {node.target}={value(node.value)}]"
        case Capture():
            return f"[capture {node.name}: {_body(node.body)}]"
        case Define():
            return f"[define {node.name}({','.join(node.parameters)}): {_body(node.body)}]"
        case CallWith():
            return f"[call {value(node.call)}: {_body(node.body)}]"
        case Filtered():
            filters = "|".join(f"{one.name}({', '.join(map(value, one.args))})" for one in node.filters)
            return f"[filter {filters}: {_body(node.body)}]"
        case Scoped():
            return f"[with{_bindings(node.bindings)}: {_body(node.body)}]"
        case NamedBlock():
            return f"[block {node.name}: {_body(node.body)}]"
        case Include():
            return f"[include {','.join(node.names or ('?',))}{_bindings(node.bindings)}]"
        case Import():
            return f"[import {','.join(node.names or ('?',))} as {node.target}]"
        case Extends():
            return f"[extends {','.join(node.names or ('?',))}]"
        case Stubbed():
            return f"[stub: {_body(node.body)}]"
    raise AssertionError(node)


def value(expr: Expr) -> str:
    """An expression."""
    match expr:
        case Const():
            return repr(expr.value)
        case Name():
            return expr.name
        case Attribute():
            return f"{value(expr.of)}.{expr.name}"
        case Item():
            return f"{value(expr.of)}[{value(expr.key)}]"
        case Not():
            return f"not {value(expr.of)}"
        case And() | Or():
            return (
                f"({' and ' if isinstance(expr, And) else ' or '})".strip("()").join(map(value, expr.parts)).join("()")
            )
        case Compare():
            return f"{value(expr.left)} {expr.op} {value(expr.right)}"
        case Conditional():
            return f"({value(expr.yes)} if {value(expr.test)} else {value(expr.no) if expr.no else ''})"
        case Apply():
            return f"{value(expr.of)}|{expr.name}" + (f"({', '.join(map(value, expr.args))})" if expr.args else "")
        case Is():
            return f"{value(expr.of)} is {expr.name}"
        case Call():
            named = [f"{name}={value(given)}" for name, given in expr.named]
            return f"{value(expr.function)}({', '.join([*map(value, expr.args), *named])})"
        case Join():
            return " ~ ".join(map(value, expr.parts))
        case ListOf():
            return f"[{', '.join(map(value, expr.items))}]"
        case Unknown():
            return f"?{{{expr.written}}}({', '.join(map(value, expr.reads))})"
        case Inherited():
            return "super()"
        case BlockOf():
            return f"self.{expr.name}()"
    raise AssertionError(expr)


def bodies(node: Node) -> list[Body]:
    """What a node holds, in the order of the source."""
    match node:
        case Choice():
            return [*(arm.body for arm in node.arms), node.otherwise]
        case Loop():
            return [node.body, node.otherwise]
        case Capture() | Define() | CallWith() | Filtered() | Scoped() | NamedBlock() | Stubbed():
            return [node.body]
    return []


def nodes(body: Body) -> Iterator[Node]:
    """Every node, in the order of the source."""
    for node in body:
        yield node
        for inner in bodies(node):
            yield from nodes(inner)
