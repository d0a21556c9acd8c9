"""Tests of values: what the world is asked when a template compares, counts or looks whether something is there."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge, gt, le, lt
from typing import TypeGuard

from candidate_comms.documents.templates.budget import Budget
from candidate_comms.documents.templates.domains import Meant, Value
from candidate_comms.documents.templates.tree import Place
from candidate_comms.documents.templates.values import (
    Amount,
    Constant,
    Held,
    Items,
    LoopTurn,
    Macro,
    Module,
    Nothing,
    Output,
    Space,
    Spelt,
    Table,
    Variable,
    shortened,
)
from candidate_comms.documents.templates.world import World

__all__ = ["Answers", "text_of", "written"]

_NEGATED = {"!=": "==", "not-in": "in", ">=": "<", ">": "<="}
_TURNED = {"==": "==", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_ORDERS: dict[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_AS_COMPARED = {
    "eq": "==", "equalto": "==", "==": "==", "sameas": "==", "ne": "!=", "!=": "!=", "lt": "<", "lessthan": "<",
    "<": "<", "le": "<=", "<=": "<=", "gt": ">", "greaterthan": ">", ">": ">", "ge": ">=", ">=": ">=", "in": "in",
}  # fmt: skip


_SPELT = {"none": None, "true": True, "false": False}
_MOST_WRITTEN, _MOST_NESTED = 9, 2


class Answers:
    """Asks the world. ``want`` says which answer a path prefers where both are open."""

    def __init__(self, world: World, budget: Budget) -> None:
        self._world = world
        self._budget = budget
        self.place: Place | None = None
        """The tag that asks."""

    def holds(self, value: Held, *, want: bool = True) -> bool:
        """Whether a value holds as a test."""
        match value:
            case Constant():
                return bool(value.value)
            case Output():
                return any(segment.text or segment.name for segment in value.segments)
            case Variable() | Amount():
                self._world.domains.tested(value.key)
                domain = self._world.domains.of(value.key)
                return self._either(domain.key, domain.truthy, want)
            case Spelt():
                self._world.domains.test(value.key)
                domain = self._world.domains.of(value.key)
                return self._either(domain.key, domain.truthy, want)
            case Items():
                return bool(value.values)
            case Table():
                return bool(value.pairs)
            case Nothing():
                return False
            case LoopTurn() | Macro() | Module() | Space():
                return True

    def given(self, value: Held, *, want: bool = True) -> bool:
        """Whether a value is there at all, be it empty."""
        if isinstance(value, Variable):
            self._world.domains.tested(value.key)
            domain = self._world.domains.of(value.key)
            return self._either(domain.key, domain.full & ~domain.missing, want)
        return not isinstance(value, Nothing)

    def named(self, name: str, value: Held, args: list[Held], *, want: bool = True) -> bool:
        """A test by its name: ``defined``, ``none``, ``odd`` …"""
        if name == "defined":
            return self.given(value, want=want)
        if name == "undefined":
            return not self.given(value, want=not want)
        if name in _AS_COMPARED and len(args) == 1:
            return self.compared(value, _AS_COMPARED[name], args[0], want=want)
        if isinstance(value, Variable) and name in ("none", "true", "false"):
            self._seen(value.key, _SPELT[name])
            domain = self._world.domains.of(value.key)
            side = domain.truthy if name == "true" else domain.empty & ~domain.missing
            return self._either(domain.key, side, want)
        if isinstance(value, Constant):
            known = _of_constant(name, value.value, [arg.value for arg in args if isinstance(arg, Constant)])
            if known is not None:
                return known
        if isinstance(value, Nothing):
            return False
        told = "".join(f" {written(arg)}" for arg in args)
        return self._unfollowed(f"{written(value)} is {name}{told}", value, want)

    def compared(self, left: Held, op: str, right: Held, *, want: bool = True) -> bool:
        """``left op right``."""
        if isinstance(left, Constant) and isinstance(right, Variable | Amount) and op in _TURNED:
            return self.compared(right, _TURNED[op], left, want=want)
        if op in _ORDERS and isinstance(left, Variable) and isinstance(right, Constant) and _is_number(right.value):
            return self._ordered(left, op, float(right.value), want)
        if op in _NEGATED:
            return not self.compared(left, _NEGATED[op], right, want=not want)
        answer = self._known(left, op, right)
        if answer is not None:
            return answer
        if isinstance(right, Constant | Items):
            if isinstance(left, Variable):
                return self._variable(left, op, right, want)
            if isinstance(left, Amount) and isinstance(right, Constant):
                return self._amount(left, op, right.value, want)
        return self._unfollowed(f"{written(left)} {op} {written(right)}", left, want)

    def _ordered(self, left: Variable, op: str, limit: float, want: bool) -> bool:
        """A comparison by size. What is given and empty counts as zero; with what is missing no engine goes on."""
        domains = self._world.domains
        if limit and op in ("<=", ">"):
            domains.compared(left.key, int(limit) if limit.is_integer() else limit)
        else:
            domains.cut(left.key, limit)
        domain = domains.of(left.key)
        if not any(one.meant is Meant.RANGE for one in domain.values):
            return self._unfollowed(f"{written(left)} {op} {limit:g}", left, want)
        self._world.need(left.key)
        return self._either(left.key, domain.mask(one for one in domain.values if _fits(one, op, limit)), want)

    def _known(self, left: Held, op: str, right: Held) -> bool | None:
        """The answer where the template alone gives it."""
        one, other = text_of(left), text_of(right)
        if isinstance(left, Nothing) or isinstance(right, Nothing):
            return isinstance(left, Nothing) and isinstance(right, Nothing) and op == "=="
        if op == "in":
            self._budget.spend(_size(right))
        if op == "in" and isinstance(right, Items) and one is not None:
            values = [text_of(value) for value in right.values]
            return (one in values) if one in values or None not in values else None
        if op == "in" and isinstance(right, Table) and one is not None:
            values = [text_of(key) for key, _ in right.pairs]
            return (one in values) if one in values or None not in values else None
        if one is None or other is None:
            return None
        a, b = one[0], other[0]
        try:
            if op == "==":
                return bool(a == b)
            if op == "in":
                return a in b  # type: ignore[operator]
            return bool(a < b if op == "<" else a <= b)  # type: ignore[operator]
        except TypeError:
            return False

    def _variable(self, left: Variable, op: str, right: Constant | Items, want: bool) -> bool:
        if left.filters and any(name in ("lower", "upper", "title", "capitalize") for name in left.filters):
            return self._unfollowed(f"{written(left)} {op} {written(right)}", left, want)
        if op == "in":
            texts = [text_of(value) for value in right.values] if isinstance(right, Items) else [None]
            if None in texts or not texts:
                return self._unfollowed(f"{written(left)} in {written(right)}", left, want)
            return self._among(left, [text[0] for text in texts if text is not None], want)
        if op == "==":
            return self._among(left, [right.value if isinstance(right, Constant) else None], want)
        return self._unfollowed(f"{written(left)} {op} {written(right)}", left, want)

    def _among(self, left: Variable, values: list[object], want: bool) -> bool:
        self._budget.spend(len(values))
        for value in values:
            self._seen(left.key, value)
            self._world.domains.compared(left.key, value)
        domain = self._world.domains.of(left.key)
        side = 0
        for value in values:
            if not value:
                side |= domain.empty & ~domain.missing
            elif value is True:
                side |= domain.truthy
            elif value in domain.exact or not domain.is_open:
                side |= domain.exact.get(value, 0)
            else:  # one value more than are told apart
                told = " or ".join(repr(one) for one in values[:_MOST_WRITTEN])
                return self._unfollowed(f"{written(left)} == {told}", left, want)
        return self._either(left.key, side, want)

    def _seen(self, key: str, value: object) -> None:
        """What ``key`` is compared with tells what it is where it has nothing in it."""
        shapes = self._world.domains.shapes
        if isinstance(value, bool):
            shapes.switches.add(key)
        if not value:
            shapes.nothings.setdefault(key, value)

    def _amount(self, left: Amount, op: str, value: object, want: bool) -> bool:
        if not isinstance(value, int) or isinstance(value, bool):
            return self._unfollowed(f"{left.key}|length {op} {value!r}", left, want)
        self._world.domains.tested(left.key)
        self._world.domains.listed(left.key, *((value, value + 1) if op in ("==", "<=") else (value,)))
        domain = self._world.domains.of(left.key)
        side = domain.mask(one for one in domain.values if _counts(one, op, value))
        return self._either(left.key, side, want)

    def _unfollowed(self, key: str, about: Held, want: bool) -> bool:
        return self.holds(Spelt(key, about.key if isinstance(about, Variable | Amount) else ""), want=want)

    def _either(self, key: str, side: int, want: bool) -> bool:
        """Whether ``key`` is among the values of ``side``."""
        domain = self._world.domains.of(key)
        sides = (side, domain.full & ~side) if want else (domain.full & ~side, side)
        return (self._world.ask(key, sides, self.place) == 0) is want


def _fits(value: Value, op: str, limit: float) -> bool:
    """Whether a value is on that side of a number."""
    if value.meant is Meant.RANGE:
        return value.high <= limit if op in ("<", "<=") else value.low >= limit
    if value.meant is Meant.EXACT:
        return isinstance(value.exact, int | float) and _ORDERS[op](value.exact, limit)
    return value.meant is Meant.BLANK and _ORDERS[op](0, limit)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _counts(value: Value, op: str, limit: int) -> bool:
    low = value.low if value.meant is Meant.LENGTH else 0.0
    high = value.high - 1 if value.meant is Meant.LENGTH else 0.0
    if op == "==":
        return low == limit == high
    return high < limit or (op == "<=" and high <= limit)


def _of_constant(name: str, value: object, args: list[object]) -> bool | None:
    if name == "none":
        return value is None
    if name in ("true", "false"):
        return value is (name == "true")
    if isinstance(value, int) and not isinstance(value, bool):
        if name in ("odd", "even"):
            return value % 2 == (name == "odd")
        if name == "divisibleby" and args and isinstance(args[0], int) and args[0]:
            return value % args[0] == 0
    if name == "string":
        return isinstance(value, str)
    return None


def _size(value: Held) -> int:
    return len(value.values) if isinstance(value, Items) else len(value.pairs) if isinstance(value, Table) else 0


def text_of(value: Held) -> tuple[object] | None:
    """What a value is, in a tuple, where the template alone tells it."""
    if isinstance(value, Constant):
        return (value.value,)
    if isinstance(value, Output) and not any(segment.name for segment in value.segments):
        return ("".join(segment.text for segment in value.segments),)
    return None


def written(value: Held, depth: int = 0) -> str:
    """A value as a person would write it in a test."""
    match value:
        case Constant():
            return shortened(repr(value.value))
        case Variable():
            return "|".join((value.key.replace("[]", ""), *value.filters))
        case Amount():
            return f"{value.key.replace('[]', '')}|length"
        case Spelt():
            return value.key
        case Items() if depth < _MOST_NESTED:
            return f"[{', '.join([written(item, depth + 1) for item in value.values[:_MOST_WRITTEN]])}]"
        case Nothing():
            return value.name or "nothing"
        case Output():
            return "".join(segment.text or f"{{{segment.name}}}" for segment in value.segments[:9])[:60]
    return "…"
