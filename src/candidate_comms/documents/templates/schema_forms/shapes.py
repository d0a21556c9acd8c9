"""What a declaration says of a value, before its place tells whether it is always there; and what two of them share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from attrs import evolve, frozen

from candidate_comms.documents.templates.schema import Field, FieldKind

__all__ = ["DEEPEST", "Either", "Shape", "both", "distinct", "kind_of", "placed", "shown"]

DEEPEST = 50
"""How many levels a declaration may nest."""

_TEXTS = frozenset(
    {FieldKind.TEXT, FieldKind.PERSON, FieldKind.EMAIL, FieldKind.URL, FieldKind.MONEY, FieldKind.DATE_TEXT}
)
_NUMBERS = frozenset({FieldKind.NUMBER, FieldKind.INTEGER})
_CLASSES: dict[FieldKind, type | tuple[type, ...]] = {
    FieldKind.BOOLEAN: bool,  # before int, for it is one
    FieldKind.INTEGER: int,
    FieldKind.NUMBER: (float, Decimal),
    FieldKind.TEXT: str,
    FieldKind.DATE: date,
    FieldKind.LIST: (list, tuple, set, frozenset),
    FieldKind.OBJECT: Mapping,
}
_LONGEST_SHOWN = 60


@frozen
class Shape:
    """A ``Field`` without its place."""

    kind: FieldKind = FieldKind.ANY
    values: tuple[object, ...] = ()
    items: Field | None = None
    fields: Mapping[str, Field] | None = None
    closed: bool = False
    filled: bool | None = None
    """Whether it is never empty; None: nothing is said, so that the place decides."""


def placed(shape: Shape | None, *, present: bool, filled: bool) -> Field:
    """The field that a shape is at a place; ``filled`` counts where the shape itself says nothing.

    Without a shape it can only be None.
    """
    if shape is None:
        shape = Shape(filled=False)
    filled = filled if shape.filled is None else shape.filled
    return Field(
        shape.kind,
        present and filled,
        shape.values,
        shape.items,
        shape.fields,
        shape.closed,
        present=present,
        filled=filled,
    )


class Either:
    """The union of shapes. Fields that several places share are joined once."""

    def __init__(self) -> None:
        self._joined: dict[tuple[int, ...], tuple[tuple[Field, ...], Field]] = {}

    def of(self, shapes: Iterable[Shape | None]) -> Shape | None:
        """What holds of a value that is one of ``shapes``; None among them means that it may be nothing."""
        listed = list(shapes)
        some = [shape for shape in listed if shape is not None]
        if not some:
            return None
        joined = some[0] if all(shape is some[0] for shape in some) else self._join(some)
        return evolve(joined, filled=False) if len(some) < len(listed) else joined

    def field(self, fields: Sequence[Field], *, present: bool = True) -> Field:
        """What holds of a field that is one of ``fields``; without ``present``, it is not always there."""
        key = (*(id(one) for one in fields), int(present))
        if key not in self._joined:
            shape = self.of([_shape_of(one) for one in fields])
            present = present and all(one.present for one in fields)
            self._joined[key] = (tuple(fields), placed(shape, present=present, filled=True))
        return self._joined[key][1]

    def _join(self, shapes: list[Shape]) -> Shape:
        kind = _common_kind({shape.kind for shape in shapes})
        filled: bool | None = True
        if any(shape.filled is False for shape in shapes):
            filled = False
        elif any(shape.filled is None for shape in shapes):
            filled = None
        values: tuple[object, ...] = ()
        if all(shape.values for shape in shapes):
            values = distinct(value for shape in shapes for value in shape.values)
        if kind is FieldKind.LIST:
            items = [shape.items for shape in shapes if shape.items is not None]
            return Shape(kind, values, self.field(items) if len(items) == len(shapes) else None, filled=filled)
        if kind is FieldKind.OBJECT:
            named = [shape.fields or {} for shape in shapes]
            names = dict.fromkeys(name for fields in named for name in fields)
            fields = {name: self._named(name, named) for name in names}
            closed = all(shape.closed for shape in shapes)
            known = any(shape.fields is not None for shape in shapes)
            return Shape(kind, values, None, fields if known else None, closed, filled)
        return Shape(kind, values, filled=filled)

    def _named(self, name: str, named: list[Mapping[str, Field]]) -> Field:
        found = [fields[name] for fields in named if name in fields]
        return self.field(found, present=len(found) == len(named))


def both(one: Shape | None, other: Shape | None) -> Shape | None:
    """What holds of a value that is ``one`` and ``other`` at once."""
    if one is None or other is None:
        return one or other
    narrow, wide = (other, one) if one.kind in (FieldKind.ANY, FieldKind.NUMBER) else (one, other)
    values = tuple(value for value in one.values if value in other.values) or one.values or other.values
    said = (one.filled, other.filled)
    fields = None
    if one.fields is not None or other.fields is not None:
        fields = {**(wide.fields or {}), **(narrow.fields or {})}
        for name in (wide.fields or {}).keys() & (narrow.fields or {}).keys():
            fields[name] = _both_fields((narrow.fields or {})[name], (wide.fields or {})[name])
    return Shape(
        narrow.kind,
        values,
        narrow.items or wide.items,
        fields,
        one.closed and other.closed,
        True if True in said else False if False in said else None,
    )


def _both_fields(one: Field, other: Field) -> Field:
    narrow = other if one.kind is FieldKind.ANY else one
    present, filled = one.present or other.present, one.filled or other.filled
    return evolve(narrow, required=present and filled, present=present, filled=filled)


def _shape_of(one: Field) -> Shape:
    return Shape(one.kind, one.values, one.items, one.fields, one.closed, one.filled)


def _common_kind(kinds: set[FieldKind]) -> FieldKind:
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds <= _TEXTS:
        return FieldKind.TEXT
    return FieldKind.NUMBER if kinds <= _NUMBERS else FieldKind.ANY


def kind_of(values: Iterable[object]) -> FieldKind:
    """The kind that plain values share.

    >>> kind_of(["a", "b"]), kind_of([1, 2.5]), kind_of([True]), kind_of(["a", 1])
    (<FieldKind.TEXT: 'text'>, <FieldKind.NUMBER: 'number'>, <FieldKind.BOOLEAN: 'boolean'>, <FieldKind.ANY: 'any'>)
    """
    return _common_kind({_kind(value) for value in values} or {FieldKind.ANY})


def _kind(value: object) -> FieldKind:
    for kind, classes in _CLASSES.items():
        if isinstance(value, classes):
            return kind
    return FieldKind.ANY


def distinct(values: Iterable[object]) -> tuple[object, ...]:
    """Each plain value once. True is not 1."""
    return tuple({(type(value), value): value for value in values}.values())


def shown(given: object) -> str:
    """What was given, short enough for a message."""
    if isinstance(given, type):
        return f"the class {given.__name__}"
    text = repr(given) if isinstance(given, (str, int, float, bool, type(None))) else f"a {type(given).__name__}"
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
