"""What a variable can be, as far as the template tells one value from another.

A variable that is only asked whether it is set has three values: missing, blank, set. One that is compared with
texts has those texts and "another"; a list has its lengths, a number its ranges. A set of such values is a bit mask.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from math import inf

from attrs import define, evolve, field, frozen

from candidate_comms.documents.slot_names import role_of, slot_name
from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.shapes import Shapes
from candidate_comms.vocabulary import SlotRole

__all__ = ["Domain", "Domains", "Grown", "Meant", "Value", "parent_of", "path_of"]

_MOST_VALUES = 400
"""Of one variable. Beyond them, tests are no longer told apart by value."""


class Meant(Enum):
    """What a value of a domain stands for."""

    MISSING = "missing"
    """Not given at all."""
    BLANK = "blank"
    """Given, and empty: ``""``, ``None``, ``False``, zero, an empty list."""
    EXACT = "exact"
    """One value that the template compares with."""
    OTHER = "other"
    """Set, and none of those."""
    LENGTH = "length"
    """A list with ``low`` items or more, and less than ``high``."""
    RANGE = "range"
    """A number from ``low`` up to but without ``high``."""
    YES = "yes"
    """A test that is not followed holds."""
    NO = "no"
    """A test that is not followed does not hold."""


@frozen
class Value:
    """One value of a domain."""

    meant: Meant
    exact: object = None
    low: float = -inf
    high: float = inf

    @property
    def empty(self) -> bool:
        """Whether it does not hold as a test."""
        return self.meant in (Meant.MISSING, Meant.BLANK, Meant.NO)


_MISSING, _BLANK, _OTHER = Value(Meant.MISSING), Value(Meant.BLANK), Value(Meant.OTHER)


class Grown(Exception):
    """A variable turned out to have more values than was known: the paths are read anew."""


@define
class _Uses:
    """How a template uses a variable."""

    exact: dict[object, object] = field(factory=dict)
    lengths: set[int] = field(factory=set)
    cuts: set[float] = field(factory=set)
    is_list: bool = False
    turned: bool = False
    is_test: bool = False
    tested: bool = False


@frozen(eq=False)
class Domain:
    """The values of one variable, each a bit."""

    key: str
    values: tuple[Value, ...]
    full: int
    empty: int
    missing: int
    is_test: bool
    exact: Mapping[object, int]
    """The bits of the values that the template compares with."""
    is_open: bool
    """Whether there are values that no test tells apart."""

    @property
    def truthy(self) -> int:
        """The values that hold as a test."""
        return self.full & ~self.empty

    @property
    def is_number(self) -> bool:
        """Whether the template compares it by size: what is given and empty is then zero."""
        return any(value.meant is Meant.RANGE for value in self.values)

    def picked(self, mask: int) -> tuple[Value, ...]:
        """The values of a set."""
        return tuple(value for bit, value in enumerate(self.values) if mask >> bit & 1)

    def mask(self, wanted: Iterable[Value]) -> int:
        """The set of some values."""
        chosen = set(wanted)
        return sum(1 << bit for bit, value in enumerate(self.values) if value in chosen)

    def of(self, given: object, *, missing: bool = False) -> int:
        """The value that something of a real context is, as a set of one; empty where it is none of them."""
        for bit, value in enumerate(self.values):
            if _is(value, given, missing):
                return 1 << bit
        return 0


def _is(value: Value, given: object, missing: bool) -> bool:
    match value.meant:
        case Meant.MISSING:
            return missing
        case Meant.BLANK:
            return not missing and not given
        case Meant.EXACT:
            return not missing and bool(given) and _same(value.exact, given)
        case Meant.OTHER:
            return not missing and bool(given)
        case Meant.LENGTH:
            return not missing and isinstance(given, Sequence | Mapping) and value.low <= len(given) < value.high
        case Meant.RANGE:
            return not missing and isinstance(given, int | float) and bool(given) and value.low <= given < value.high
    return False


def _same(one: object, other: object) -> bool:
    return (type(one) is type(other) and one == other) or (_is_number(one) and _is_number(other) and one == other)


def _is_count(declared: Field) -> bool:
    return declared.kind in (FieldKind.INTEGER, FieldKind.NUMBER)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


class Domains:
    """The domains of all variables of a template: what its schema says, and what its tests tell apart."""

    def __init__(self, schema: ContextSchema | None = None) -> None:
        self.schema = schema
        self.shapes = Shapes()
        self._uses: dict[str, _Uses] = {}
        self._made: dict[str, Domain] = {}
        self._assumed: dict[str, bool] = {}
        self._plain: dict[str, bool] = {}
        self._frozen = self._full = False

    # What the template tells. During a walk, something new makes the enumeration start anew.

    def compared(self, key: str, value: object) -> None:
        """``key`` is compared with ``value``."""
        if not value or isinstance(value, bool):  # nothing that the empty values do not tell already
            return
        uses = self._of(key)
        if value not in uses.exact and len(uses.exact) < _MOST_VALUES:
            uses.exact[value] = value
            if _is_number(value):
                uses.cuts.add(float(value))  # type: ignore[arg-type]
            self._grown(key)

    def cut(self, key: str, at: float) -> None:
        """``key`` is compared with a number by its size."""
        uses = self._of(key)
        if at not in uses.cuts and len(uses.cuts) < _MOST_VALUES:
            uses.cuts.add(at)
            self._grown(key)

    def listed(self, key: str, *lengths: int) -> None:
        """``key`` is a list; ``lengths`` are those from which on a test tells it apart."""
        uses = self._of(key)
        new = {length for length in lengths if length > 0} - uses.lengths
        if (new or not uses.is_list) and len(uses.lengths) < _MOST_VALUES:
            uses.is_list = True
            uses.lengths |= new
            self._grown(key)

    def turned(self, key: str) -> None:
        """A loop over ``key`` knows which turn it is."""
        uses = self._of(key)
        if not uses.turned:
            uses.turned = True
            self._grown(key)

    def tested(self, key: str) -> None:
        """A test or a fallback shows that ``key`` may be empty."""
        uses = self._of(key)
        if not uses.tested:
            uses.tested = True
            self._plain.clear()
            if self.schema is None:
                self._grown(key)

    def test(self, key: str) -> None:
        """``key`` is a test that is not followed."""
        uses = self._of(key)
        if not uses.is_test:
            uses.is_test = True
            self._made.pop(key, None)

    def _of(self, key: str) -> _Uses:
        uses = self._uses.get(key)
        if self._full and uses is not None:
            return evolve(uses, exact=dict(uses.exact), lengths=set(uses.lengths), cuts=set(uses.cuts))
        if uses is None:
            uses = self._uses[key] = _Uses()
        return uses

    def _grown(self, key: str) -> None:
        if self._full:
            return
        self._plain.clear()
        known = self._made.pop(key, None)
        if self._frozen and known is not None:
            raise Grown(key)

    def stop_growing(self) -> None:
        """From here on nothing new is told apart: what is not known by now stays one value."""
        self._frozen = self._full = True

    def settle(self) -> None:
        """From here on a new value raises ``Grown``."""
        self._frozen = True

    # What is known.

    def may_be_empty(self, key: str) -> bool:
        """Whether a value that is printed may be empty: by the schema, else where the template itself shows it."""
        if self.schema is not None and "[]" not in key:  # an item of a list is there
            # What holds it is there too: where it is not, engines stop and send nothing.
            declared = self.schema.find(path_of(key))
            return self.is_tested(key) if declared is None else not declared.required
        return self.is_tested(key) or self.is_assumed(key)

    def is_assumed(self, key: str) -> bool:
        """Whether ``key`` is taken to be empty at times though nothing says so: feedback is not always written."""
        if self.schema is not None or self.is_tested(key):
            return False
        if key not in self._assumed:
            self._assumed[key] = "[]" not in key and role_of(slot_name(key)) is SlotRole.FEEDBACK
        return self._assumed[key]

    def is_counted(self, key: str) -> bool:
        """Whether something tells how many items ``key`` has: a test, or a loop that knows its turns."""
        return key in self._uses and (bool(self._uses[key].lengths) or self._uses[key].turned)

    def is_plain(self, key: str) -> bool:
        """Whether ``key`` prints one and the same slot on every path: nothing asks about it, and it is never empty."""
        plain = self._plain.get(key)
        if plain is None:
            values = self.of(key).values
            asked = self.may_be_empty(key) or self.is_tested(key) or "." in key or "[" in key
            plain = self._plain[key] = not asked and all(v.empty or v.meant is Meant.OTHER for v in values)
        return plain

    def is_tested(self, key: str) -> bool:
        """Whether a branch or a fallback asks about ``key``."""
        return key in self._uses and self._uses[key].tested

    def of(self, key: str) -> Domain:
        """The domain of a variable."""
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(key)
        return made

    def _make(self, key: str) -> Domain:
        uses = self._uses.get(key) or _Uses()
        if uses.is_test:
            values: list[Value] = [Value(Meant.YES), Value(Meant.NO)]
        else:
            values = self._values(key, uses)
        empty = sum(1 << bit for bit, value in enumerate(values) if value.empty)
        missing = sum(1 << bit for bit, value in enumerate(values) if value.meant is Meant.MISSING)
        exact = {value.exact: 1 << bit for bit, value in enumerate(values) if value.meant is Meant.EXACT}
        is_open = any(value.meant in (Meant.OTHER, Meant.RANGE) for value in values)
        return Domain(key, tuple(values), (1 << len(values)) - 1, empty, missing, uses.is_test, exact, is_open)

    def _values(self, key: str, uses: _Uses) -> list[Value]:
        path = path_of(key)
        declared = self.schema.find(path) if self.schema is not None else None
        values: list[Value] = []
        if declared is None or (self.schema is not None and self.schema.may_be_missing(path)):
            values.append(_MISSING)
        blank = declared is None or (self.schema is not None and self.schema.may_be_blank(path))
        if blank and not (values and declared is not None and _is_count(declared)):  # an amount of nothing is missing
            values.append(_BLANK)
        if uses.is_list or (declared is not None and declared.kind is FieldKind.LIST):
            return values + _pieces(Meant.LENGTH, sorted(uses.lengths | {1, 2}))
        if declared is not None and declared.values:
            return values + [Value(Meant.EXACT, value) for value in declared.values if value]
        if uses.cuts and all(map(_is_number, uses.exact)):
            return values + _numbers(sorted(uses.cuts), [v for v in uses.exact if _is_number(v)])
        return values + [Value(Meant.EXACT, value) for value in uses.exact] + [_OTHER]


def _pieces(meant: Meant, starts: Sequence[float]) -> list[Value]:
    ends = [*starts[1:], inf]
    return [Value(meant, None, low, high) for low, high in zip(starts, ends, strict=True)]


def _numbers(cuts: list[float], exact: list[object]) -> list[Value]:
    """Ranges between the cuts; a number that is compared for itself stands alone."""
    alone = {float(value): value for value in exact}  # type: ignore[arg-type]
    values: list[Value] = [Value(Meant.RANGE, None, -inf, cuts[0])]
    for low, high in zip(cuts, [*cuts[1:], inf], strict=True):
        if low in alone:
            values.append(Value(Meant.EXACT, alone[low], low, low))
            low = low + 1e-9
        values.append(Value(Meant.RANGE, None, low, high))
    return values


def parent_of(key: str) -> str:
    """The variable that holds this one: of ``a.b[]`` that is ``a.b``, of that ``a``; empty for a name alone.

    >>> parent_of("points[].label"), parent_of("points[]"), parent_of("points")
    ('points[]', 'points', '')
    """
    if key.endswith("[]"):
        return key[:-2]
    return key.rpartition(".")[0]


def path_of(key: str) -> tuple[str, ...]:
    """The parts of a key, as a schema knows them.

    >>> path_of("a.points[].label")
    ('a', 'points', '[]', 'label')
    """
    return tuple(key.replace("[]", ".[]").split("."))
