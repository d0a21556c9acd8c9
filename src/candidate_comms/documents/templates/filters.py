"""Filters: what a value is after one, as far as the template alone tells."""

from __future__ import annotations

from candidate_comms.documents.templates.answers import Answers, text_of, written
from candidate_comms.documents.templates.budget import Budget
from candidate_comms.documents.templates.printing import Printer
from candidate_comms.documents.templates.values import (
    Amount,
    Constant,
    Held,
    Items,
    Nothing,
    Output,
    Segment,
    Spelt,
    Table,
    Variable,
    changed,
    is_text,
)
from candidate_comms.documents.templates.world import World

__all__ = ["CHOOSING", "LONGEST_PATH", "Filters"]

_OF_LISTS = frozenset({"list", "sort", "unique", "reverse", "reversed", "items", "dictsort", "values", "keys", "map"})
_OF_TABLES = frozenset({"items", "dictsort", "values", "keys"})
CHOOSING = frozenset({"select", "reject", "selectattr", "rejectattr", "batch", "slice", "groupby", "split"})
_COUNTING = frozenset({"length", "count", "size"})
_NUMBERS = frozenset({"int", "float", "round", "abs"})
_MOST_FILTERS = 50
LONGEST_PATH = 300
"""Characters. A longer one is not followed: no template writes it."""


class Filters:
    """Applies filters to values. A filter that only the host program knows leaves a variable what it is."""

    def __init__(self, world: World, answers: Answers, printer: Printer, budget: Budget) -> None:
        self._world = world
        self._answers = answers
        self._printer = printer
        self._budget = budget

    def filtered(self, of: Held, name: str, args: list[Held]) -> Held:
        """``of`` after one filter."""
        match of:
            case Variable():
                return self._variable_filtered(of, name, args)
            case Items() | Table():
                return self._list_filtered(of, name, args)
            case Constant() | Output() if is_text(of):
                if name in _COUNTING and (told := text_of(of)) is not None:
                    return Constant(len(str(told[0])))
                if name == "date" or name == "strftime":
                    return of
                return Output(changed(self._printer.shown(of, self._answers.place), name))
            case Spelt():
                return Spelt(f"{of.key}|{name}", of.base)
            case Nothing() if name in _COUNTING:
                return Constant(0)
        return of

    def _variable_filtered(self, of: Variable, name: str, args: list[Held]) -> Held:
        if name in _COUNTING:
            return Amount(of.key)
        if name in ("first", "last"):
            return self.item_of(of)
        if name in CHOOSING:
            told = ", ".join(map(written, args))
            made = f"{of.key}|{name}({told})" if told else f"{of.key}|{name}"
            return Variable(made) if len(made) <= LONGEST_PATH else Spelt(made, of.key)
        if name in ("strftime", "date") and args:
            return self._printer.dated(of, args[0])
        if name in _NUMBERS:
            self._world.domains.shapes.numbers.add(of.key)
            return of
        if name in _OF_LISTS:
            if name in _OF_TABLES:
                self._world.domains.shapes.tables.add(of.key)
            return of
        if name == "join":
            self._world.domains.listed(of.key)
        return Variable(of.key, (*of.filters, name)) if len(of.filters) < _MOST_FILTERS else of

    def _list_filtered(self, of: Items | Table, name: str, args: list[Held]) -> Held:
        values = of.values if isinstance(of, Items) else tuple(key for key, _ in of.pairs)
        self._budget.spend(len(values))
        if name in _COUNTING:
            return Constant(len(values))
        if name in ("first", "last"):
            return values[0 if name == "first" else -1] if values else Nothing()
        if name in ("items", "dictsort") and isinstance(of, Table):
            return Items(tuple(Items(pair) for pair in of.pairs))
        if name == "values" and isinstance(of, Table):
            return Items(tuple(value for _, value in of.pairs))
        if name == "join":
            between = self._printer.shown(args[0], self._answers.place) if args else ()
            joined: list[Segment] = []
            for index, value in enumerate(values):
                joined += between if index else ()
                joined += self._printer.shown(value, self._answers.place)
                if self._printer.is_too_long(joined):
                    break
            return Output(tuple(joined))
        if name in ("reverse", "reversed"):
            return Items(values[::-1])
        return of

    def item_of(self, of: Variable) -> Held:
        """An item of a list of the context."""
        return Variable(f"{of.key}[]") if len(of.key) <= LONGEST_PATH else Spelt(f"{of.key}[]", of.key)
