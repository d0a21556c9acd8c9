"""Facts as plain data and back: what a file, a form or another program holds. The one user of cattrs.

Dates and times are ISO 8601, amounts are numbers or text, and a value that can do with its first field may be that
field alone: ``"candidate": "Amira Haddad"``. Null stands for a field that is left out.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

import attrs

from candidate_comms.builders.facts import Faults
from candidate_comms.errors import FactsError, did_you_mean

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["DAY", "EDITORS", "HOUR", "NUMBER", "alone", "fields_of", "is_text", "plain", "structured", "without_none"]

DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}.*)?$"
"""A date, or a moment, in text."""
HOUR = "^[0-9]{2}:[0-9]{2}.*$"
"""A time of day in text."""
NUMBER = r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"
"""An amount in text: no thousands separators, which mean different things in different countries."""
EDITORS = "$schema"
"""What a JSON file tells its editor; it is no fact."""

T = TypeVar("T")


class _Wrong(ValueError):
    """A value of another kind than its field holds; the text is the fault."""


def structured(kind: type[T], data: object, subject: str) -> T:
    """The facts of this kind in ``data``; ``subject`` is what the error calls them.

    Raises:
        FactsError: a name that is not known, a field that is missing, a value of another type: every one of them.
        ModuleNotFoundError: cattrs is not installed; the text names the extra.

    """
    if not isinstance(data, Mapping):
        one = "; give one record of it" if isinstance(data, (list, tuple)) else ""
        raise FactsError(subject, [("facts", f"should be a table of fields, not {_told(data)}{one}")])
    given = {name: value for name, value in data.items() if name != EDITORS}
    converter = _converter()
    try:
        return converter.structure(given, kind)
    except Exception as error:
        faults = tuple(_faults(error, "", kind))
        if not faults:  # a defect of ours
            raise
        raise FactsError(subject, faults) from None


def plain(facts: Any) -> dict[str, object]:
    """The facts as values that JSON has; fields that hold their default are left out.

    Raises ``ModuleNotFoundError`` where cattrs is not installed.
    """
    data: dict[str, object] = _converter().unstructure(facts)
    return data


def fields_of(kind: type) -> tuple[attrs.Attribute[Any], ...]:
    """The fields of a class of facts, with types in place of the names of types."""
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.resolve_types(kind))
    return fields


def alone(kind: type) -> attrs.Attribute[Any] | None:
    """The field that may stand for the whole value: its first, if all others have a default.

    >>> from candidate_comms.builders.facts import Candidate, Sender
    >>> alone(Candidate).name, alone(Sender)
    ('name', None)
    """
    first, *others = fields_of(kind)
    return None if any(one.default is attrs.NOTHING for one in others) else first


def without_none(kind: Any) -> Any:
    """The type of an optional field where it is given."""
    if get_origin(kind) in (Union, types.UnionType):
        (kind,) = (one for one in get_args(kind) if one is not type(None))
    return kind


@cache
def _converter() -> Converter:
    try:
        from cattrs import Converter
        from cattrs.gen import make_dict_structure_fn
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "facts as plain data need the optional package 'cattrs': pip install candidate-comms[facts]", name="cattrs"
        ) from error
    converter = Converter(omit_if_default=True, forbid_extra_keys=True)
    for simple, read in _SIMPLE.items():
        converter.register_structure_hook(simple, _simple(read))
    for written in (date, time):
        converter.register_unstructure_hook(written, lambda value: value.isoformat())  # its own: it may be a moment
    converter.register_unstructure_hook(Decimal, str)

    @converter.register_structure_hook_factory(attrs.has)
    def _(kind: type) -> Callable[[Any, Any], Any]:
        by_name: Callable[[Any, Any], Any] = make_dict_structure_fn(kind, converter)
        short: Any = alone(kind)
        left_out = {one.name for one in fields_of(kind) if one.default is not attrs.NOTHING}

        def read(given: Any, _: Any) -> Any:
            if isinstance(given, kind):
                return given
            if isinstance(given, Mapping):
                told = {name: one for name, one in given.items() if one is not None or name not in left_out}
                return by_name(told, kind)
            if short is None or isinstance(given, (list, tuple)) or given is None:
                raise _Wrong(f"should be {_wanted(kind)}, not {_told(given)}")
            return kind(converter.structure(given, short.type))

        return read

    @converter.register_structure_hook_factory(_is_tuple)
    def _(kind: Any) -> Callable[[Any, Any], Any]:
        item = get_args(kind)[0]
        items: Any = types.GenericAlias(list, (item,))

        def read(given: Any, _: Any) -> Any:
            if isinstance(given, str) and is_text(item):
                given = [given]
            if not isinstance(given, (list, tuple)):
                raise _Wrong(f"should be {_wanted(kind)}, not {_told(given)}")
            return tuple(converter.structure(given, items))

        return read

    return converter


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def is_text(kind: type) -> bool:
    """Whether text alone can stand for a value of this kind."""
    short = alone(kind) if attrs.has(kind) else None
    return kind is str or (short is not None and short.type is str)


def _simple(read: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda given, _: read(given)


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise _Wrong(f"should be text, not {_told(given)}")
    return given


def _whole_number(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int):
        raise _Wrong(f"should be a whole number, not {_told(given)}")
    return given


def _yes_or_no(given: object) -> bool:
    if not isinstance(given, bool):
        raise _Wrong(f"should be true or false, not {_told(given)}")
    return given


def _number(given: object) -> Decimal:
    if isinstance(given, str) and re.fullmatch(NUMBER, given):
        return Decimal(given)
    if isinstance(given, bool) or not isinstance(given, (int, float, Decimal)):
        raise _Wrong(f"should be a number such as 45000 or 12.50, not {_told(given)}")
    return Decimal(str(given))


def _day(given: object) -> date:
    if isinstance(given, date):
        return given
    if isinstance(given, str) and re.fullmatch(DAY, given):
        try:
            return date.fromisoformat(given) if len(given) == 10 else datetime.fromisoformat(given)
        except ValueError as error:
            raise _Wrong(f"is no date: {given!r} ({error})") from None
    raise _Wrong(f"should be a date such as 2026-03-02, not {_told(given)}")


def _time(given: object) -> time:
    if isinstance(given, time):
        return given
    if isinstance(given, str) and re.fullmatch(HOUR, given):
        try:
            return time.fromisoformat(given)
        except ValueError as error:
            raise _Wrong(f"is no time: {given!r} ({error})") from None
    raise _Wrong(f"should be a time such as 09:30, not {_told(given)}")


_SIMPLE: dict[type, Callable[[Any], Any]] = {
    str: _text,
    int: _whole_number,
    bool: _yes_or_no,
    Decimal: _number,
    date: _day,
    time: _time,
}
"""How each simple type is read. Nothing is made to fit: 40 is no text, and "no" is not false."""
_WORDS = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a number",
    date: "a date such as 2026-03-02",
    time: "a time such as 09:30",
}


def _wanted(kind: Any) -> str:
    """A type in words."""
    kind = without_none(kind)
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return "text, or a list of it" if is_text(item) else f"a list of {_wanted(item).replace('a table', 'tables')}"
    if attrs.has(kind):
        short = alone(kind)
        table = f"a table of {', '.join(one.name for one in fields_of(kind))}"
        return table if short is None else f"{_wanted(short.type)}, or {table}"
    return _WORDS.get(kind, "another value")


def _told(given: object) -> str:
    """A value in words, short enough for a line."""
    match given:
        case None:
            return "nothing (null)"
        case bool():
            return str(given).lower()
        case str():
            return f"text ({given!r})" if len(given) <= 40 else f"text ({given[:40]!r}…)"
        case int() | float() | Decimal():
            return f"the number {given}"
        case date() | time():
            return f"the {'time' if isinstance(given, time) else 'date'} {given}"
        case Mapping():
            return "a table of fields"
        case list() | tuple():
            return "a list"
        case _:
            return f"a value of type {type(given).__name__}"


def _faults(error: BaseException, path: str, kind: Any) -> Faults:
    """The faults inside an error of cattrs; ``path`` leads to the value that it is about, ``kind`` is its type."""
    from cattrs.errors import (
        AttributeValidationNote,
        ClassValidationError,
        ForbiddenExtraKeysError,
        IterableValidationNote,
    )

    if isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown(path, sorted(map(str, error.extra_fields)), kind)
    elif isinstance(error, _Wrong):
        yield path, str(error)
    elif isinstance(error, BaseExceptionGroup):
        within = error.cl if isinstance(error, ClassValidationError) else kind
        for one in error.exceptions:
            for note in getattr(one, "__notes__", ()):
                if isinstance(note, AttributeValidationNote):
                    field = f"{path}.{note.name}" if path else note.name
                    if isinstance(one, KeyError):
                        yield field, f"is missing; give {_wanted(note.type)}"
                    else:
                        yield from _faults(one, field, note.type)
                    break
                if isinstance(note, IterableValidationNote):
                    yield from _faults(one, f"{path}[{note.index}]", note.type)
                    break
            else:
                yield from _faults(one, path, within)


def _unknown(path: str, names: list[str], kind: type) -> Iterator[tuple[str, str]]:
    known = [one.name for one in fields_of(kind)]
    listed = f" Known: {', '.join(known)}."
    for name in names:
        hint = did_you_mean(name, known)
        if not hint:
            hint, listed = listed, ""  # once is enough
        yield f"{path}.{name}" if path else name, f"is not known.{hint}"
