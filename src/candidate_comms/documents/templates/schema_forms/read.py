"""The door: whatever form a context is declared in becomes a ``ContextSchema``."""

from __future__ import annotations

from collections.abc import Mapping

from candidate_comms.documents.templates.schema import ContextSchema
from candidate_comms.documents.templates.schema_forms.class_names import is_model
from candidate_comms.documents.templates.schema_forms.json_schema import json_schema_read, looks_like_json_schema
from candidate_comms.documents.templates.schema_forms.plain_form import looks_plain, plain_read
from candidate_comms.documents.templates.schema_forms.python_types import class_read, declares_names
from candidate_comms.documents.templates.schema_forms.sample_contexts import samples_read
from candidate_comms.documents.templates.schema_forms.shapes import shown

__all__ = ["read_schema"]

_FORMS = (
    "a JSON Schema, a TypedDict, a dataclass, an attrs class, a pydantic model, a list of sample contexts, or "
    "{'required': {name: kind}, 'optional': {name: kind}}"
)


def read_schema(given: object, *, required_may_be_empty: bool = False) -> ContextSchema:
    """Read the declared context of a template, in any of the forms in which people have one.

    A text or a number that is required counts as never empty, for that is what people mean by the word. With
    ``required_may_be_empty`` it is only there, as JSON Schema and Python's types have it, unless the declaration keeps
    it from being empty by itself (``minLength``, an ``enum``). Sample contexts and the plain form say which it is.

    Raises:
        TypeError: ``given`` is of no such form.
        ValueError: it is, and something in it cannot be read; the text tells where, and the way out.

    >>> schema = read_schema({"required": {"first_name": "name"}, "optional": {"feedback": "text"}})
    >>> schema.may_be_empty(("first_name",)), schema.may_be_empty(("feedback",)), schema.knows(("salry",))
    (False, True, False)

    """
    if isinstance(given, ContextSchema):
        return given
    try:
        return _read(given, required_may_be_empty)
    except TypeError as error:
        raise TypeError(f"context schema: {error}") from error.__cause__
    except ValueError as error:
        raise ValueError(f"context schema: {error}") from error.__cause__


def _read(given: object, required_may_be_empty: bool) -> ContextSchema:
    if isinstance(given, Mapping):
        if looks_like_json_schema(given) and not ("optional" in given and looks_plain(given)):
            return json_schema_read(given, required_may_be_empty=required_may_be_empty)
        if looks_plain(given):
            return plain_read(given)
        raise ValueError(
            f"a mapping with {_first(given)} is neither a JSON Schema nor the plain form; "
            f"a context itself stands in a list, as a sample. Known: {_FORMS}."
        )
    if isinstance(given, type) and declares_names(given):
        return class_read(given, required_may_be_empty=required_may_be_empty)
    if is_model(given):
        return class_read(type(given), required_may_be_empty=required_may_be_empty)
    if isinstance(given, (list, tuple)):
        return samples_read(given)
    hint = ""
    if isinstance(given, (str, bytes)):
        hint = " A file's text is read with json.loads first."
    elif not isinstance(given, type) and declares_names(type(given)):
        hint = f" Give the class, {type(given).__name__}."
    raise TypeError(f"{shown(given)} declares no names.{hint} Known: {_FORMS}.")


def _first(given: Mapping[object, object]) -> str:
    names = [shown(name) for name in list(given)[:3]]
    return ", ".join(names) if names else "nothing in it"
