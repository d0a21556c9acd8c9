"""The declared context of templates, from a file: a JSON Schema, the plain form or samples, as JSON or TOML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from candidate_comms.cli.data_file import parsed
from candidate_comms.errors import SourceError, did_you_mean

if TYPE_CHECKING:
    from candidate_comms.documents.templates.schema import ContextSchema

__all__ = ["read_context"]

_LIMIT = 5_000_000
"""Bytes. A list of variables is nowhere near it."""
_PLAIN = ("required", "optional", "filters", "tags", "functions")
_FORMS = "write a JSON Schema with `properties`, tables `required` and `optional` of names, or a list of samples"
_SCHEMA = ("$schema", "$ref", "$defs", "type", "properties", "allOf", "anyOf", "oneOf")


def read_context(path: str) -> ContextSchema:
    """What the file at ``path`` says of the variables that templates may use.

    A file that ends in ``.toml`` is TOML, one in ``.json`` is JSON; any other is JSON if it begins with ``{``.

    Raises:
        SourceError: it cannot be read, is neither JSON nor TOML, or declares no variables; the text says what is wrong.

    """
    from candidate_comms.documents.templates.schema_forms.read import read_schema

    declared = parsed(_text(path), path)
    if isinstance(declared, dict) and not any(key in declared for key in (*_PLAIN, *_SCHEMA)):
        hint = next((hint for key in declared if (hint := did_you_mean(key, (*_PLAIN, "properties")))), "")
        raise SourceError(path, f"declares no variables; {_FORMS}.{hint}")
    if not isinstance(declared, (dict, list)):
        raise SourceError(path, f"holds a single value and no names; {_FORMS}")
    try:
        return read_schema(declared)
    except (TypeError, ValueError) as error:
        raise SourceError(path, f"cannot be used: {error}") from error


def _text(path: str) -> str:
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except OSError as error:
        raise SourceError(path, f"cannot be read: {error.strerror or error}") from error
    if len(data) > _LIMIT:
        raise SourceError(path, f"is larger than {_LIMIT // 1_000_000} MB, far more than a list of variables")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(path, f"is not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start}") from error
