"""Declared contexts for any test that wants them: what is said of their names, and how they are written."""

from __future__ import annotations

from collections.abc import Sequence

from candidate_comms.documents.templates.schema import ContextSchema, FieldKind
from candidate_comms.documents.templates.schema_forms.read import read_schema


def states(schema: ContextSchema, *names: str) -> dict[str, str]:
    """What each name can be besides filled: ``-`` missing, ``0`` blank."""
    return {
        name: ("-" if schema.may_be_missing(path) else "") + ("0" if schema.may_be_blank(path) else "")
        for name in names
        for path in [tuple(name.split("."))]
    }


def kinds(schema: ContextSchema) -> dict[str, FieldKind]:
    return {name: field.kind for name, field in schema.fields.items()}


def json_schema(required: Sequence[str] = (), **properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(required)}


TEXT = {"type": "string"}


def read_or_none(given: object, **more: bool) -> ContextSchema | None:
    try:
        return read_schema(given, **more)
    except (ValueError, TypeError) as error:
        assert str(error).startswith("context schema: ")
        return None
