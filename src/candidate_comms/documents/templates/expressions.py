"""What an expression stands for on one path."""

from __future__ import annotations

from collections.abc import Callable

from candidate_comms.documents.templates.answers import Answers, text_of, written
from candidate_comms.documents.templates.budget import Budget
from candidate_comms.documents.templates.filling import BRACES, PERCENT
from candidate_comms.documents.templates.filters import CHOOSING, LONGEST_PATH, Filters
from candidate_comms.documents.templates.printing import Printer
from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Attribute,
    BlockOf,
    Call,
    Compare,
    Conditional,
    Const,
    Expr,
    Inherited,
    Is,
    Item,
    Join,
    ListOf,
    Name,
    Not,
    Or,
    Place,
    TableOf,
    Unknown,
)
from candidate_comms.documents.templates.values import (
    Constant,
    Held,
    Items,
    LoopTurn,
    Macro,
    Module,
    Nothing,
    Output,
    Scope,
    Segment,
    Space,
    Spelt,
    Table,
    Variable,
    is_text,
)
from candidate_comms.documents.templates.world import World

__all__ = ["Expressions"]

_KEEPING_METHODS = {
    "upper": "upper", "lower": "lower", "title": "title", "capitalize": "capitalize", "strip": "trim",
    "lstrip": "trim", "rstrip": "trim", "isoformat": "isoformat", "format": "format", "items": "items",
    "values": "values", "keys": "keys",
}  # fmt: skip
"""Methods that leave a value what it is."""
_OF_DATES = frozenset({"isoformat", "weekday", "isoweekday", "date", "replace"})
_LONGEST_RANGE = 50
"""Letters of a variable's path; what lies deeper is not followed."""
"""Of a value, that are remembered."""


class Expressions:
    """Evaluates expressions. The walk that owns it enters macros and blocks for it."""

    def __init__(self, world: World, budget: Budget, made: dict[tuple[object, ...], Segment] | None = None) -> None:
        self._world = world
        self._budget = budget
        self.answers = Answers(world, budget)
        self.printer = Printer(world, self.answers, budget, made)
        self._filters = Filters(world, self.answers, self.printer, budget)
        self.enter: Callable[[Macro, list[Held], dict[str, Held], Place | None], Output] = lambda *_: Output(())
        self.block: Callable[[str | None], Output] = lambda _: Output(())
        self.resolve: Callable[[str, Place | None], Held] = lambda key, _: Variable(key)
        self._of: dict[type, Callable[..., Held]] = {
            Const: lambda e, _: Constant(e.value, e.place, e.verbatim),
            Name: self._name,
            Attribute: self._attribute,
            Item: self._item,
            Not: lambda e, s: Constant(not self.test(e.of, s)),
            And: self._and,
            Or: self._or,
            Compare: lambda e, s: Constant(self.test(e, s)),
            Is: lambda e, s: Constant(self.test(e, s)),
            Conditional: self._conditional,
            Apply: self._apply,
            Call: self._call,
            Join: self._join,
            ListOf: lambda e, s: Items(tuple(self.value(item, s) for item in e.items)),
            TableOf: lambda e, s: Table(tuple((self.value(k, s), self.value(v, s)) for k, v in e.pairs)),
            Inherited: lambda _e, _s: self.block(None),
            BlockOf: lambda e, _: self.block(e.name),
            Unknown: self._unknown,
        }

    def value(self, expr: Expr, scope: Scope) -> Held:
        """What ``expr`` stands for."""
        self._budget.spend()
        return self._of[type(expr)](expr, scope)

    def test(self, expr: Expr, scope: Scope, *, want: bool = True) -> bool:
        """Whether ``expr`` holds; ``want`` is the answer that is preferred where both are open."""
        self._budget.spend()
        match expr:
            case Not():
                return not self.test(expr.of, scope, want=not want)
            case And():
                return all(self.test(part, scope, want=want) for part in expr.parts)
            case Or():
                return any(self.test(part, scope, want=want) for part in expr.parts)
            case Compare():
                left, right = self.value(expr.left, scope), self.value(expr.right, scope)
                return self.answers.compared(left, expr.op, right, want=want)
            case Is():
                args = [self.value(arg, scope) for arg in expr.args]
                return self.answers.named(expr.name, self.value(expr.of, scope), args, want=want)
        return self.answers.holds(self.value(expr, scope), want=want)

    # One method for each way to write a value.

    def _name(self, expr: Name, scope: Scope) -> Held:
        held = scope.get(expr.name)
        return held if held is not None else self.resolve(expr.name, expr.place)

    def _attribute(self, expr: Attribute, scope: Scope) -> Held:
        return self._part(self.value(expr.of, scope), expr.name, expr.place)

    def _part(self, of: Held, name: str, place: Place | None = None) -> Held:
        match of:
            case Variable():
                if len(of.key) > LONGEST_PATH:
                    return Spelt(f"{of.key}.{name}", of.key)
                return self.resolve(f"{of.key}.{name}", place)
            case Module() | Space():
                return of.names.get(name, Nothing(name))
            case LoopTurn():
                return _turn(of, name)
            case Table():
                self._budget.spend(len(of.pairs))
                return next((v for k, v in of.pairs if text_of(k) == (name,)), Nothing(name))
            case Spelt():
                return Spelt(f"{of.key}.{name}", f"{of.base}.{name}" if of.base else name)
        return Nothing(name)

    def _item(self, expr: Item, scope: Scope) -> Held:
        of, key = self.value(expr.of, scope), self.value(expr.key, scope)
        told = text_of(key)
        if isinstance(of, Table):
            return self._looked_up(of, key)
        if isinstance(of, Items) and told is not None and isinstance(told[0], int):
            return of.values[told[0]] if -len(of.values) <= told[0] < len(of.values) else Nothing()
        if told is not None and isinstance(told[0], str):
            return self._part(of, told[0])
        if isinstance(of, Variable) and told is not None:
            return self._filters.item_of(of)
        return Spelt(f"{written(of)}[{written(key)}]", of.key if isinstance(of, Variable) else "")

    def _looked_up(self, table: Table, key: Held, fallback: Held | None = None) -> Held:
        """The entry of a table that the template spells out. Without a fallback the key is taken to be in it."""
        self._budget.spend(len(table.pairs))
        keys = [text_of(entry) for entry, _ in table.pairs]
        if isinstance(key, Variable) and fallback is None:
            for told in keys:
                if told is not None:
                    self._world.domains.compared(key.key, told[0])
            domain = self._world.domains.of(key.key)
            known = 0
            for told in keys:
                known |= 0 if told is None else domain.exact.get(told[0], 0)
            self._world.assume(key.key, known)
        for entry, value in table.pairs:
            if self.answers.compared(key, "==", entry):
                return value
        return fallback if fallback is not None else Nothing()

    def _and(self, expr: And, scope: Scope) -> Held:
        for part in expr.parts[:-1]:
            if not self.test(part, scope):
                return self.value(part, scope)
        return self.value(expr.parts[-1], scope)

    def _or(self, expr: Or, scope: Scope) -> Held:
        for part in expr.parts[:-1]:
            if self.test(part, scope):
                return self.value(part, scope)
        return self.value(expr.parts[-1], scope)

    def _conditional(self, expr: Conditional, scope: Scope) -> Held:
        if self.test(expr.test, scope):
            return self.value(expr.yes, scope)
        return Nothing() if expr.no is None else self.value(expr.no, scope)

    def _join(self, expr: Join, scope: Scope) -> Held:
        segments: list[Segment] = []
        for part in expr.parts:
            segments += self.printer.shown(self.value(part, scope), getattr(part, "place", None))
            if self.printer.is_too_long(segments):
                break
        return Output(tuple(segments))

    def _unknown(self, expr: Unknown, scope: Scope) -> Held:
        reads = [self.value(name, scope) for name in expr.reads]
        first = next((value.key for value in reads if isinstance(value, Variable)), "")
        return Spelt(expr.written, first)

    # Filters, calls and methods.

    def _apply(self, expr: Apply, scope: Scope) -> Held:
        of = self.value(expr.of, scope)
        if expr.name in ("default", "d"):
            return self._defaulted(of, expr, scope)
        args = [self.value(arg, scope) for arg in expr.args]
        if expr.name == "format":
            named = {name: self.value(value, scope) for name, value in expr.named}

            def given(name: str | int) -> Held:
                if isinstance(name, int):
                    return args[name] if name < len(args) else Spelt("value")
                return named[name] if name in named else Variable(name)

            return self.printer.formatted(of, PERCENT, given, self._part)
        return self._filters.filtered(of, expr.name, args)

    def _defaulted(self, of: Held, expr: Apply, scope: Scope) -> Held:
        also = expr.args[1] if len(expr.args) > 1 else dict(expr.named).get("boolean")
        falsy = also is not None and self.test(also, scope)
        fallback = expr.args[0] if expr.args else dict(expr.named).get("default_value")
        if isinstance(of, Variable) and fallback is not None:
            other = text_of(self.value(fallback, scope))
            if other is not None and isinstance(other[0], int) and not isinstance(other[0], bool):
                self._world.domains.compared(of.key, other[0])  # a number of the template's own is worth a look
        if self.answers.holds(of) if falsy else self.answers.given(of):
            return of
        return Constant("") if fallback is None else self.value(fallback, scope)

    def filtered(self, of: Held, name: str, args: list[Held]) -> Held:
        """``of`` after one filter."""
        return self._filters.filtered(of, name, args)

    def _call(self, expr: Call, scope: Scope) -> Held:
        if isinstance(expr.function, Attribute):
            return self._method(expr, expr.function, scope)
        if isinstance(expr.function, Name):
            name = expr.function.name
            function = scope.get(name)
            if isinstance(function, Macro):
                return self._entered(function, expr, scope)
            if isinstance(function, LoopTurn):
                self.printer.note("a loop that calls itself was read one level deep")
                return Output(())
            if function is None and name in ("namespace", "dict"):
                named = {key: self.value(value, scope) for key, value in expr.named}
                if name == "namespace":
                    return Space(named)
                return Table(tuple((Constant(key), value) for key, value in named.items()))
            if function is None and name == "range":
                return self._range([self.value(arg, scope) for arg in expr.args])
            return self._hosts(name, expr, scope)
        function = self.value(expr.function, scope)
        if isinstance(function, Macro):
            return self._entered(function, expr, scope)
        return self._hosts(written(function), expr, scope)

    def _entered(self, macro: Macro, expr: Call, scope: Scope) -> Held:
        args = [self.value(arg, scope) for arg in expr.args]
        return self.enter(macro, args, {key: self.value(v, scope) for key, v in expr.named}, self.answers.place)

    def _method(self, expr: Call, function: Attribute, scope: Scope) -> Held:
        of, name = self.value(function.of, scope), function.name
        if isinstance(of, Module | Space):
            macro = of.names.get(name)
            return self._entered(macro, expr, scope) if isinstance(macro, Macro) else Nothing(name)
        args = [self.value(arg, scope) for arg in expr.args]
        if isinstance(of, LoopTurn):
            return args[of.index % len(args)] if name == "cycle" and args else Nothing(name)
        if name == "get" and args:
            fallback = args[1] if len(args) > 1 else None
            if isinstance(of, Table):
                return self._looked_up(of, args[0], fallback or Nothing())
            told = text_of(args[0])
            found = self._part(of, str(told[0])) if told is not None else Spelt(f"{written(of)}.get", written(of))
            return found if fallback is None or self.answers.given(found) else fallback
        if name == "format" and is_text(of):
            return self._filled(of, args, expr, scope)
        if name == "strftime" and args and isinstance(of, Variable):
            return self.printer.dated(of, args[0])
        if name in _OF_DATES and isinstance(of, Variable):
            self._world.domains.shapes.dates.add(of.key)
        if name in _KEEPING_METHODS or name in CHOOSING:
            return self._filters.filtered(of, _KEEPING_METHODS.get(name, name), args)
        self._mention(args)
        told_args = ", ".join(map(written, args))
        base = of.key if isinstance(of, Variable) else of.base if isinstance(of, Spelt) else ""
        return Spelt(f"{written(of)}.{name}({told_args})", base)

    def _filled(self, of: Held, args: list[Held], expr: Call, scope: Scope) -> Held:
        """``of.format(…)``. A hole that nothing fills stays as it stands."""
        named = {name: self.value(value, scope) for name, value in expr.named}
        spread = None if expr.spread is None else self.value(expr.spread, scope)

        def given(name: str | int) -> Held | None:
            if isinstance(name, int):
                return args[name] if name < len(args) else None
            if name in named or spread is None:
                return named.get(name)
            found = self._part(spread, name)
            return None if isinstance(found, Nothing) else found

        return self.printer.formatted(of, BRACES, given, self._part)

    def _hosts(self, name: str, expr: Call, scope: Scope) -> Held:
        """A call of a function that only the host program has: a slot, named for what it is given."""
        args = [self.value(arg, scope) for arg in expr.args]
        args += [self.value(value, scope) for _, value in expr.named]
        self._mention(args)
        base = next((arg.key for arg in args if isinstance(arg, Variable)), "")
        return Spelt(f"{name}({', '.join(map(written, args))})", base or name)

    def _mention(self, args: list[Held]) -> None:
        for arg in args:
            if isinstance(arg, Variable):
                self._world.mention(arg.key)

    def _range(self, args: list[Held]) -> Held:
        told = [text_of(arg) for arg in args]
        numbers = [value[0] for value in told if value is not None and isinstance(value[0], int)]
        if len(numbers) == len(args) and 1 <= len(numbers) <= 3 and (len(numbers) < 3 or numbers[2]):
            turns = range(*numbers)
            if len(turns) <= _LONGEST_RANGE:
                return Items(tuple(Constant(number) for number in turns))
            self.printer.note("a range of more turns than any message needs was read as a single one")
        return Spelt(f"range({', '.join(map(written, args))})")


def _turn(loop: LoopTurn, name: str) -> Held:
    known: dict[str, object] = {
        "first": loop.index == 0,
        "last": loop.index == loop.length - 1,
        "index": loop.index + 1,
        "index0": loop.index,
        "revindex": loop.length - loop.index,
        "revindex0": loop.length - loop.index - 1,
        "length": loop.length,
        "depth": 1,
        "depth0": 0,
    }
    return Constant(known[name]) if name in known else Spelt(f"loop.{name}")
