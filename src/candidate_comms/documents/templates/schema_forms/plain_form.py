"""The plain form: ``{"required": {name: kind}, "optional": {name: kind}, "filters": …, "tags": …, "functions": …}``.

A kind is a few words (``plain_words``), a list of the values that are allowed, a Python type, or an object again:
either names with their kinds, or the plain form, or a JSON Schema. A name may have dots: ``candidate.first_name``, and
``points[].gap`` for the items of a list. Where only names matter, a list of them will do.

``required`` means never empty, lists included. Any other name is a fault, unless ``"open": true`` stands beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from candidate_comms.documents.templates.schema import ITEM, ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.schema_forms.json_schema import json_shape_read, looks_like_json_schema
from candidate_comms.documents.templates.schema_forms.plain_words import field_in_words
from candidate_comms.documents.templates.schema_forms.python_types import type_shape
from candidate_comms.documents.templates.schema_forms.shapes import DEEPEST, Shape, distinct, kind_of, placed, shown
from candidate_comms.errors import did_you_mean

__all__ = ["looks_plain", "plain_read"]

_SECTIONS = ("required", "optional", "filters", "tags", "functions", "open", "note", "title", "description")
_SIGNS = frozenset({"optional", "filters", "tags", "functions"})


def looks_plain(given: Mapping[Any, Any]) -> bool:
    """Whether a mapping is in the plain form."""
    return isinstance(given.get("required"), Mapping) or not _SIGNS.isdisjoint(given)


def plain_read(given: Mapping[Any, Any]) -> ContextSchema:
    """The context that the plain form declares. Raises ``ValueError`` or ``TypeError`` naming the place."""
    for section in given:
        if section not in _SECTIONS:
            near = did_you_mean(section[:99], _SECTIONS) if isinstance(section, str) else ""
            raise ValueError(f"{shown(section)} is no part of a context.{near} Parts: {', '.join(_SECTIONS)}.")
    names_declared = "required" in given or "optional" in given
    return ContextSchema(
        _declared(given, "", 0),
        closed=names_declared and not _is_open(given, ""),
        functions=_names(given, "functions"),
        filters=_names(given, "filters"),
        tags=_names(given, "tags"),
    )


def _is_open(given: Mapping[Any, Any], where: str) -> bool:
    told = given.get("open", False)
    if not isinstance(told, bool):
        raise TypeError(f"{where}open: it is true or false, and not {shown(told)}")
    return told


def _names(given: Mapping[Any, Any], section: str) -> frozenset[str]:
    listed = given.get(section, ())
    if not isinstance(listed, (Mapping, list, tuple, set, frozenset)) or not all(isinstance(n, str) for n in listed):
        raise TypeError(f"{section}: it should be a list of names, or names with a note, and not {shown(listed)}")
    return frozenset(listed)


def _declared(given: Mapping[Any, Any], where: str, depth: int) -> dict[str, Field]:
    """The names of both sections."""
    found: dict[tuple[str, ...], Field] = {}
    for section in ("required", "optional"):
        for name, kind in _entries(given.get(section, {}), f"{where}{section}"):
            place = f"{where}{section}/{name}"
            path = _path(name, place)
            if path in found:
                raise ValueError(f"{place}: it is declared twice; a name is either required or optional")
            found[path] = _field(kind, place, required=section == "required", depth=depth)
    return _grown(list(found.items()), where or "context")


def _entries(listed: object, where: str) -> Iterator[tuple[str, object]]:
    if isinstance(listed, Mapping):
        pairs = list(listed.items())
    elif isinstance(listed, (list, tuple)):
        pairs = [(name, "") for name in listed]
    else:
        raise TypeError(f"{where}: it should be names with their kinds, or a list of names, and not {shown(listed)}")
    for name, kind in pairs:
        if not isinstance(name, str):
            raise TypeError(f"{where}: a name is a text, and not {shown(name)}")
        yield name, kind


def _path(name: str, where: str) -> tuple[str, ...]:
    """The steps of ``candidate.first_name`` or ``points[].gap``."""
    steps = tuple(name.replace(ITEM, f".{ITEM}").split("."))
    if not all(step.strip() for step in steps) or steps[0] == ITEM or len(steps) > DEEPEST:
        raise ValueError(f"{where}: {shown(name)} is no name; write 'first_name' or 'candidate.first_name'")
    return steps


def _field(kind: object, where: str, *, required: bool, depth: int) -> Field:
    if depth > DEEPEST:
        raise ValueError(f"{where}: objects are nested more than {DEEPEST} levels deep, which no template can mean")
    if kind is None or isinstance(kind, str):
        return field_in_words(kind or "", where, required=required)
    if isinstance(kind, (list, tuple)):
        return placed(_one_of(kind, where), present=required, filled=required)
    if not isinstance(kind, Mapping):
        if isinstance(kind, (bool, int, float)):
            raise TypeError(
                f"{where}: {shown(kind)} is no kind; write words such as 'text', or a list of the values it can have"
            )
        return placed(type_shape(kind, where), present=required, filled=required)
    if _is_plain_object(kind):
        fields = _declared(kind, f"{where}/", depth + 1)
        return Field(FieldKind.OBJECT, required, fields=fields, closed=not _is_open(kind, f"{where}/"))
    if looks_like_json_schema(kind, part=True):
        return placed(json_shape_read(kind, where), present=required, filled=required)
    fields = _declared({"required" if required else "optional": kind}, f"{where}/", depth + 1)
    return Field(FieldKind.OBJECT, required, fields=fields, closed=True)


def _is_plain_object(kind: Mapping[Any, Any]) -> bool:
    """Whether an object inside has sections of its own; otherwise its names may be anything, ``tags`` too."""
    of_an_object = ("required", "optional", "open", "note", "title", "description")
    sections = [kind[section] for section in ("required", "optional") if section in kind]
    return set(kind) <= set(of_an_object) and any(isinstance(section, (Mapping, list, tuple)) for section in sections)


def _one_of(values: Iterable[object], where: str) -> Shape | None:
    listed = list(values)
    for value in listed:
        if value is not None and not isinstance(value, (str, int, float)):
            raise ValueError(
                f"{where}: {shown(value)} cannot be one of the values; they are texts, numbers or booleans"
            )
    if not listed:
        raise ValueError(f"{where}: the list of values is empty; name them, or write 'list' for a list")
    some = distinct(value for value in listed if value is not None)
    if not some:
        return None
    return Shape(kind_of(some), some, filled=False if None in listed else None)


def _grown(entries: list[tuple[tuple[str, ...], Field]], where: str) -> dict[str, Field]:
    """A tree of what was declared with dots."""
    heads: dict[str, tuple[list[Field], list[tuple[tuple[str, ...], Field]]]] = {}
    for (head, *rest), declared in entries:
        own, below = heads.setdefault(head, ([], []))
        if rest:
            below.append((tuple(rest), declared))
        else:
            own.append(declared)
    return {
        head: _with(own[0] if own else None, below, f"{where}: {head}") if below else own[0]
        for head, (own, below) in heads.items()
    }


def _with(own: Field | None, below: list[tuple[tuple[str, ...], Field]], where: str) -> Field:
    """A field together with what is declared inside it; by itself, it is required if anything inside is."""
    inside = _grown(below, where)
    item = inside.pop(ITEM, None)
    if own is None:
        own = Field(FieldKind.ANY, any(declared.required for _, declared in below))
    wanted = FieldKind.OBJECT if item is None else FieldKind.LIST
    if own.kind not in (FieldKind.ANY, wanted) or (item is not None and inside):
        raise ValueError(f"{where}: it is declared as {own.kind.value} and with names inside; it can be one of them")
    if item is not None:
        return evolve(own, kind=wanted, items=item)
    return evolve(own, kind=wanted, fields={**(own.fields or {}), **inside}, closed=True)
