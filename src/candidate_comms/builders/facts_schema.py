"""The facts of each kind of letter as a JSON Schema, for editors, forms and programs in other languages."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any, get_args, get_origin

import attrs

from candidate_comms.builders.fact_words import meaning_of, meaning_of_field
from candidate_comms.builders.facts import GENDERS, PERIODS, Candidate, Salary
from candidate_comms.builders.kinds import kind_of
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.plain_facts import DAY, EDITORS, HOUR, NUMBER, alone, fields_of, is_text, without_none

__all__ = ["facts_schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: dict[Any, dict[str, object]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": ["number", "string"], "pattern": NUMBER},
    date: {"type": "string", "pattern": DAY},
    time: {"type": "string", "pattern": HOUR},
}
_CHOICES = {(Candidate, "gender"): GENDERS, (Salary, "period"): (*PERIODS, None)}
"""Text of which only some is right."""


def facts_schema(kind: str | type[Letter]) -> dict[str, object]:
    """The JSON Schema (2020-12) of what ``from_dict`` of this kind takes; ``kind`` is its name or its class.

    It holds for every office: what one office alone asks for is optional here, and ``compose`` asks for it.

    Raises:
        UnknownName: there is no such kind of letter; near names are offered.

    >>> schema = facts_schema("holding-update")
    >>> schema["required"]
    ['candidate', 'role', 'sender', 'waiting_for', 'news_by', 'sent_on']
    >>> schema["properties"]["waiting_for"]["description"]
    '`waiting_for` says in a clause what the decision waits for.'

    """
    letter = kind_of(kind) if isinstance(kind, str) else kind
    parts: dict[str, object] = {}
    whole = _table(letter, parts)
    properties = {EDITORS: {"type": "string", "description": "Where an editor finds this schema; no fact."}}
    assert isinstance(whole["properties"], dict)
    whole["properties"] = properties | whole["properties"]
    note = {"$comment": "What one office alone asks for is optional here; the letter asks for it when it is composed."}
    return {"$schema": _DIALECT, "title": letter.__name__, **note, **whole, "$defs": dict(sorted(parts.items()))}


def _table(kind: type, parts: dict[str, object]) -> dict[str, object]:
    """The schema of a class of facts; the classes that it holds go into ``parts``."""
    fields = fields_of(kind)
    return {
        "description": meaning_of(kind),
        "type": "object",
        "properties": {field.name: _property(kind, field, parts) for field in fields},
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _property(kind: type, field: attrs.Attribute[Any], parts: dict[str, object]) -> dict[str, object]:
    meaning = meaning_of_field(kind, field.name)
    told: dict[str, object] = {"description": meaning} if meaning else {}
    if choices := _CHOICES.get((kind, field.name)):
        return {**told, "enum": list(choices)}
    held = without_none(field.type)
    shape = _shape(held, parts)
    if field.default is not attrs.NOTHING:
        simple = isinstance(shape.get("type"), str)
        shape = {**shape, "type": [shape["type"], "null"]} if simple else _or_null(shape)
    if isinstance(field.default, (bool, int)):
        told["default"] = field.default
    return {**told, **shape}


def _or_null(shape: dict[str, object]) -> dict[str, object]:
    shapes = shape["anyOf"] if isinstance(shape.get("anyOf"), list) else [shape]
    return {"anyOf": [*shapes, {"type": "null"}]}  # type: ignore[misc]


def _shape(kind: Any, parts: dict[str, object]) -> dict[str, object]:
    if get_origin(kind) is tuple:
        item = _shape(get_args(kind)[0], parts)
        shapes: list[dict[str, object]] = [{"type": "array", "items": item}]
        return {"anyOf": [*shapes, {"type": "string"}]} if is_text(get_args(kind)[0]) else shapes[0]
    if attrs.has(kind):
        name = kind.__name__
        if name not in parts:
            parts[name] = {}  # held, while its own fields are looked at
            table, short = _table(kind, parts), alone(kind)
            parts[name] = table if short is None else {"anyOf": [_shape(short.type, parts), table]}
        return {"$ref": f"#/$defs/{name}"}
    return _SIMPLE[kind]
