"""TypedDicts, dataclasses, attrs classes and pydantic models, as far as they tell a template's context.

- A key of a TypedDict is there unless it is ``NotRequired``; an attribute of a class is always there.
- What can be None is not required. Neither is a list (its type has the empty one), nor an attribute whose default is
  empty. A text or a number counts as never empty, unless ``required_may_be_empty`` says that it may.
- No other names than those of the class are known; its properties and methods are among them.

Annotations that cannot be resolved, and classes that say nothing of themselves, are values of any kind.
"""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

import attrs
from attrs import evolve

from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.schema_forms.class_names import (
    MEMBER,
    ClassName,
    is_model,
    is_typed_dict,
    names_of,
)
from candidate_comms.documents.templates.schema_forms.json_schema import json_shape_read
from candidate_comms.documents.templates.schema_forms.shapes import (
    DEEPEST,
    Either,
    Shape,
    distinct,
    kind_of,
    placed,
    shown,
)

__all__ = ["class_read", "declares_names", "type_shape"]

_SCALARS: dict[FieldKind, type | tuple[type, ...]] = {
    FieldKind.TEXT: str,
    FieldKind.INTEGER: int,
    FieldKind.NUMBER: (float, Decimal),
    FieldKind.DATE: date,
}
_WRAPPERS = ("Required", "NotRequired", "ReadOnly", "Final", "ClassVar")


def declares_names(given: object) -> bool:
    """Whether a class says which names it has.

    >>> class Candidate(typing.TypedDict):
    ...     first_name: str
    >>> declares_names(Candidate), declares_names(dict)
    (True, False)
    """
    return isinstance(given, type) and (
        is_typed_dict(given) or dataclasses.is_dataclass(given) or attrs.has(given) or is_model(given)
    )


def class_read(given: type, *, required_may_be_empty: bool = False) -> ContextSchema:
    """The context whose names are those of a class."""
    shape = _Reader(required_may_be_empty).of_class(given, given.__name__, 0)
    return ContextSchema(shape.fields or {}, shape.closed)


def type_shape(hint: object, where: str) -> Shape | None:
    """What a type says of a value; None: it is None."""
    return _Reader(False).of(hint, where, 0)


class _Reader:
    """Reads a type and those that it names, each once."""

    def __init__(self, may_be_empty: bool) -> None:
        self._may_be_empty = may_be_empty
        self._either = Either()
        self._read: dict[int, tuple[object, Shape | None]] = {}
        self._reading: set[int] = set()

    def of(self, hint: object, where: str, depth: int) -> Shape | None:
        """What an annotation says of a value; None: it is None."""
        if id(hint) in self._read:
            return self._read[id(hint)][1]
        if id(hint) in self._reading:
            return Shape(filled=True)  # it contains itself: further down, anything may stand
        if depth > DEEPEST:
            raise ValueError(f"{where}: types are nested more than {DEEPEST} levels deep, which no template can mean")
        self._reading.add(id(hint))
        shape = self._of(hint, where, depth)
        self._reading.discard(id(hint))
        self._read[id(hint)] = (hint, shape)  # kept, so that no other gets its id
        return shape

    def _of(self, hint: object, where: str, depth: int) -> Shape | None:
        if hint is None or hint is type(None):
            return None
        if hint is MEMBER:
            return Shape(filled=True)
        if hint is typing.Any or hint is object:
            return Shape(filled=False)
        if (within := _unwrapped(hint)) is not None:
            return self.of(within, where, depth + 1)
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin in (typing.Union, types.UnionType):
            return self._either.of([self.of(one, where, depth + 1) for one in arguments])
        if origin is typing.Literal:
            return self._literal(arguments)
        cls = origin or hint
        if not isinstance(cls, type):
            return Shape()
        if declares_names(cls):
            return self.of_class(cls, where, depth)
        return self._plain_class(cls, arguments, where, depth)

    def of_class(self, cls: type, where: str, depth: int) -> Shape:
        """An object with the names of a class."""
        if is_model(cls):
            return self._model(cls, where)
        fields = {name.name: self._field(name, f"{where}.{name.name}", depth + 1) for name in names_of(cls)}
        return Shape(FieldKind.OBJECT, (), None, fields, closed=True, filled=True)

    def _field(self, name: ClassName, where: str, depth: int) -> Field:
        shape = self.of(name.hint, where, depth)
        if shape is not None and name.may_be_empty and shape.kind is not FieldKind.BOOLEAN:
            shape = evolve(shape, filled=False)
        return placed(shape, present=name.present, filled=name.present and not self._may_be_empty)

    def _model(self, cls: typing.Any, where: str) -> Shape:
        """A pydantic model, through the JSON Schema that it makes of itself."""
        try:
            try:
                # The names that a template uses, and what is there once the model has been made.
                schema = cls.model_json_schema(by_alias=False, mode="serialization")
            except TypeError:
                schema = cls.model_json_schema()
        except Exception as error:
            raise ValueError(f"{where}: it makes no JSON Schema of itself: {error}") from error
        if not isinstance(schema, Mapping):
            raise ValueError(f"{where}: its model_json_schema() should give an object, and not {shown(schema)}")
        shape = json_shape_read(schema, required_may_be_empty=self._may_be_empty, of_a_class=True)
        if shape is None or shape.kind is not FieldKind.OBJECT:
            raise ValueError(f"{where}: it describes no object of names; give a model with fields")
        return shape

    def _plain_class(self, cls: type, arguments: tuple[object, ...], where: str, depth: int) -> Shape:
        if issubclass(cls, enum.Enum):
            return _members(cls)
        if issubclass(cls, bool):
            return Shape(FieldKind.BOOLEAN, filled=True)
        for kind, classes in _SCALARS.items():
            if issubclass(cls, classes):
                return Shape(kind, filled=True if kind is FieldKind.DATE else None)
        if issubclass(cls, Mapping):
            return Shape(FieldKind.OBJECT, filled=False)
        if issubclass(cls, Iterable) and not issubclass(cls, bytes):
            return self._list(cls, arguments, where, depth)
        return Shape(filled=True)

    def _list(self, cls: type, arguments: tuple[object, ...], where: str, depth: int) -> Shape:
        of_items = [one for one in arguments if one is not Ellipsis]
        if not of_items:
            return Shape(FieldKind.LIST, filled=False)
        shape = self._either.of([self.of(one, f"{where}[]", depth + 1) for one in of_items])
        items = placed(shape, present=True, filled=not self._may_be_empty)
        counted = issubclass(cls, tuple) and Ellipsis not in arguments
        return Shape(FieldKind.LIST, (), items, filled=counted)

    def _literal(self, arguments: Iterable[object]) -> Shape | None:
        values = [value.value if isinstance(value, enum.Enum) else value for value in arguments]
        some = distinct(value for value in values if value is not None)
        shape = Shape(kind_of(some), some, filled=True) if some else None
        return self._either.of([shape, None]) if None in values else shape


def _unwrapped(hint: typing.Any) -> object:
    """What stands inside a wrapper or behind a name; None where there is neither."""
    origin = typing.get_origin(hint)
    if origin is typing.Annotated or getattr(origin, "_name", None) in _WRAPPERS:
        return typing.get_args(hint)[0]
    if isinstance(hint, typing.NewType):
        return hint.__supertype__
    if isinstance(hint, typing.TypeVar):
        return hint.__bound__
    # "type Feedback = list[str]"
    return getattr(hint, "__value__", None) if type(hint).__name__ == "TypeAliasType" else None


def _members(cls: type[enum.Enum]) -> Shape:
    """A member equals its value only where it is a text or a number itself."""
    values = [member.value for member in cls]
    if values and issubclass(cls, (str, int)):
        return Shape(kind_of(values), distinct(values), filled=True)
    return Shape(filled=True)
