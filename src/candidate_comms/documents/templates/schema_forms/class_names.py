"""The names that a class declares: keys of a TypedDict; attributes, properties and methods of other classes."""

from __future__ import annotations

import builtins
import dataclasses
import sys
import types
import typing
from collections.abc import Iterator
from functools import cached_property

import attrs
from attrs import frozen

__all__ = ["MEMBER", "ClassName", "is_model", "is_typed_dict", "names_of"]

MEMBER = object()
"""The annotation of what is there, with nothing else said: a method."""

_MADE_EMPTY = (list, dict, set, frozenset, tuple, str, int, float)
_PLAIN = (*_MADE_EMPTY, type(None))


@frozen
class ClassName:
    """A name, as its class declares it."""

    name: str
    hint: object
    present: bool = True
    may_be_empty: bool = False
    """Whether it is empty unless somebody says otherwise."""


def is_typed_dict(given: type) -> bool:
    """Whether a class is a TypedDict, of ``typing`` or of ``typing_extensions``."""
    return issubclass(given, dict) and hasattr(given, "__total__")


def is_model(given: object) -> bool:
    """Whether an object can describe itself as JSON Schema, as pydantic's models do."""
    return callable(getattr(given, "model_json_schema", None))


def names_of(cls: type) -> Iterator[ClassName]:
    """What a TypedDict, dataclass or attrs class declares, private names left out."""
    return _keys(cls) if is_typed_dict(cls) else _attributes(cls)


def _keys(cls: type) -> Iterator[ClassName]:
    required: frozenset[str] = getattr(cls, "__required_keys__", frozenset())
    for name, hint in _hints(cls).items():
        # With postponed annotations __required_keys__ does not know of the wrappers; the annotation does.
        present = name in required
        while (wrapper := getattr(typing.get_origin(hint), "_name", None)) in ("Required", "NotRequired", "ReadOnly"):
            present = present if wrapper == "ReadOnly" else wrapper == "Required"
            (hint,) = typing.get_args(hint)
        yield ClassName(name, hint, present)


def _attributes(cls: type) -> Iterator[ClassName]:
    hints = _hints(cls)
    declared = dict(_attrs_defaults(cls) if attrs.has(cls) else _dataclass_defaults(cls))
    for name, may_be_empty in declared.items():
        if not name.startswith("_"):
            yield ClassName(name, hints.get(name, typing.Any), may_be_empty=may_be_empty)
    for parent in cls.__mro__[:-1]:
        for name, member in vars(parent).items():
            if not name.startswith("_") and name not in declared:
                declared[name] = False
                yield ClassName(name, _result(member))


def _result(member: object) -> object:
    """What a property gives; any other member is only known to be there."""
    if isinstance(member, property):
        return _hints(member.fget).get("return", typing.Any)
    if isinstance(member, cached_property):
        return _hints(member.func).get("return", typing.Any)
    return MEMBER


def _attrs_defaults(cls: type) -> Iterator[tuple[str, bool]]:
    for one in attrs.fields(cls):
        made = getattr(one.default, "factory", None)
        if made is not None:
            yield one.name, made in _MADE_EMPTY
        else:
            yield one.name, one.default is not attrs.NOTHING and _is_empty(one.default)


def _dataclass_defaults(cls: typing.Any) -> Iterator[tuple[str, bool]]:
    for one in dataclasses.fields(cls):
        if one.default_factory is not dataclasses.MISSING:
            yield one.name, one.default_factory in _MADE_EMPTY
        else:
            yield one.name, one.default is not dataclasses.MISSING and _is_empty(one.default)


def _is_empty(default: object) -> bool:
    return isinstance(default, _PLAIN) and not default


def _hints(declaring: typing.Any) -> dict[str, object]:
    """The annotations; a name in them that is imported for type checkers alone stands for anything."""
    try:
        return dict(typing.get_type_hints(declaring, include_extras=True))
    except Exception:  # whatever a name in an annotation raises
        pass
    found: dict[str, object] = {}
    for parent in reversed(getattr(declaring, "__mro__", (declaring,))):
        module = vars(sys.modules.get(parent.__module__, types.ModuleType("")))
        for name, hint in getattr(parent, "__annotations__", {}).items():
            alone = types.SimpleNamespace(__annotations__={name: hint})
            try:
                found[name] = typing.get_type_hints(alone, module, _Known(module), include_extras=True)[name]
            except Exception:  # as above
                found[name] = typing.Any
    return found


class _Known(dict[str, object]):
    """The names of a module, and any other one as a value of any kind."""

    def __missing__(self, name: str) -> object:
        return getattr(builtins, name, typing.Any)
