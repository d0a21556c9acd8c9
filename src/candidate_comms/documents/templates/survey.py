"""A first look over a template's tree: what its tests tell apart, and which loops know their turns.

It saves reading the paths anew each time a further value is met; names that macros give to others are met then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from candidate_comms.documents.templates.domains import Domains
from candidate_comms.documents.templates.entry_points import MacroSeen
from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Assign,
    Attribute,
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
    Filtered,
    Include,
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
    Place,
    Print,
    Scoped,
    Stubbed,
    TableOf,
    Unknown,
)
from candidate_comms.documents.templates.values import Segment, Stack

__all__ = ["Survey"]

_Loops: TypeAlias = tuple[tuple[Loop, str], ...]
"""The loops around a node, each with the variable that it goes over."""
_Waiting: TypeAlias = tuple[Node, dict[str, str], _Loops, int]
_COUNTING = frozenset({"length", "count", "size"})


class Survey:
    """Looks over trees; ``domains`` learns what is compared, ``turning`` holds the loops that read ``loop``."""

    def __init__(self, domains: Domains) -> None:
        self._domains = domains
        self.turning: set[int] = set()
        """By identity: the loops whose body asks which turn it is."""
        self._stacks: dict[tuple[int, int], tuple[Stack, Stack]] = {}
        self.made: dict[tuple[object, ...], Segment] = {}
        """The slots and gaps that paths printed, by their place."""
        self.printed: dict[int, Segment] = {}
        """By identity of a text: what it printed last, for the next path."""
        self.blocks: dict[int, tuple[NamedBlock, ...]] = {}
        """By identity of a file's body: its blocks, wherever they stand."""
        self.macros: dict[int, MacroSeen] = {0: MacroSeen()}
        """By identity of its body: what a macro has in it; under 0, what stands in none."""

    def stacked(self, stack: Stack, place: Place) -> Stack:
        """``stack`` with one call more: one and the same for each path, so that what it printed is known again."""
        key = (id(stack), id(place))
        known = self._stacks.get(key)
        if known is None:
            known = self._stacks[key] = (stack, (*stack, place))
        return known[1]

    def look(self, body: Body) -> None:
        """Look over a file."""
        blocks: list[NamedBlock] = []
        waiting: list[_Waiting] = [(node, {}, (), 0) for node in reversed(body)]
        while waiting:
            node, names, loops, macro = waiting.pop()
            if isinstance(node, NamedBlock):
                blocks.append(node)
                self.macros[macro].blocks.append(node.name)
            elif isinstance(node, Define):
                macro = id(node.body) if node.body else 0
                self.macros.setdefault(macro, MacroSeen())
            for expr, is_test in _expressions(node):
                self._look_at(expr, is_test, names, loops, self.macros[macro])
            inner_names, inner_loops = names, loops
            if isinstance(node, Loop):
                over = _key(node.over, names)
                if over and isinstance(node.target, str):
                    inner_names = {**names, node.target: f"{over}[]"}
                inner_loops = (*loops, (node, over))
            waiting += [(inner, inner_names, inner_loops, macro) for inner in reversed(list(_bodies(node)))]
        self.blocks[id(body)] = tuple(blocks)

    def _look_at(self, expr: Expr, is_test: bool, names: dict[str, str], loops: _Loops, macro: MacroSeen) -> None:
        waiting: list[tuple[Expr, bool]] = [(expr, is_test)]
        while waiting:
            here, asked = waiting.pop()
            match here:
                case Name():
                    if here.name == "loop" and loops:
                        loop, over = loops[-1]
                        self.turning.add(id(loop))
                        if over:
                            self._domains.turned(over)
                    elif asked:
                        self._domains.tested(names.get(here.name, here.name))
                case Attribute() | Item():
                    if asked and (key := _key(here, names)):
                        self._domains.tested(key)
                    waiting.append((here.of, False))
                    if isinstance(here, Item):
                        waiting.append((here.key, False))
                case Compare():
                    self._compared(here, names)
                    waiting += [(here.left, False), (here.right, False)]
                case Not():
                    waiting.append((here.of, True))
                case Is():
                    waiting.append((here.of, here.name in ("defined", "undefined", "none")))
                case And():
                    waiting += [(part, True) for part in here.parts]
                case Or():
                    waiting += [(part, True) for part in here.parts[:-1]] + [(here.parts[-1], asked)]
                case Conditional():
                    waiting += [(here.test, True), (here.yes, asked)]
                    waiting += [(here.no, asked)] if here.no is not None else []
                case Apply():
                    waiting.append((here.of, asked or here.name in ("default", "d")))
                    waiting += [(arg, False) for arg in here.args] + [(arg, False) for _, arg in here.named]
                case Call():
                    if isinstance(here.function, Name):
                        macro.calls.add(here.function.name)
                    waiting.append((here.function, False))
                    waiting += [(arg, False) for arg in here.args] + [(arg, False) for _, arg in here.named]
                case Join() | ListOf():
                    parts = here.parts if isinstance(here, Join) else here.items
                    waiting += [(part, False) for part in parts]
                case TableOf():
                    waiting += [(part, False) for pair in here.pairs for part in pair]
                case Unknown():
                    waiting += [(part, False) for part in here.reads]

    def _compared(self, here: Compare, names: dict[str, str]) -> None:
        left, right = here.left, here.right
        if isinstance(left, Const) and here.op in ("==", "!="):
            left, right = right, left
        counted = isinstance(left, Apply) and left.name in _COUNTING
        key = _key(left.of if isinstance(left, Apply) else left, names)
        if not key:
            return
        self._domains.tested(key)
        constants = right.items if isinstance(right, ListOf) else (right,)
        for constant in constants:
            if not isinstance(constant, Const):
                continue
            value = constant.value
            if counted and isinstance(value, int):
                self._domains.listed(key, value, value + 1)
            elif not counted and here.op in ("==", "!=", "in", "not-in", "<=", ">") and value:
                self._domains.compared(key, value)
            elif here.op in ("<", "<=", ">", ">=") and isinstance(value, int | float) and not isinstance(value, bool):
                self._domains.cut(key, float(value))


def _key(expr: Expr, names: dict[str, str]) -> str:
    """The path of a variable that is written out; empty for anything else."""
    tail: list[str] = []
    while True:
        match expr:
            case Name():
                return ".".join([names.get(expr.name, expr.name), *reversed(tail)])
            case Attribute():
                tail.append(expr.name)
                expr = expr.of
            case Item(key=Const(value=str() as name)):
                tail.append(name)
                expr = expr.of
            case _:
                return ""


def _expressions(node: Node) -> Iterator[tuple[Expr, bool]]:
    match node:
        case Print():
            yield node.value, False
        case Choice():
            for arm in node.arms:
                yield arm.test, True
        case Loop():
            yield node.over, False
            if node.only is not None:
                yield node.only, True
        case Assign():
            yield node.value, False
        case CallWith():
            yield node.call, False
        case Scoped() | Include():
            for _, value in node.bindings:
                yield value, False
        case Define():
            for value in node.defaults:
                yield value, False


def _bodies(node: Node) -> Iterator[Node]:
    match node:
        case Choice():
            for arm in node.arms:
                yield from arm.body
            yield from node.otherwise
        case Loop():
            yield from node.body
            yield from node.otherwise
        case Capture() | Define() | CallWith() | Filtered() | Scoped() | NamedBlock() | Stubbed():
            yield from node.body
