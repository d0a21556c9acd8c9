"""Values from a JSON or TOML file, with errors that name it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from candidate_comms.errors import SourceError

__all__ = ["parsed"]


_JSON = re.compile(r"\s*(?:\{|\[\s*[{\]])")
"""How JSON begins that TOML cannot be."""


def parsed(text: str, path: str, number: Callable[[str], object] = float) -> object:
    """The values in ``text``, which is the content of ``path``; ``number`` reads what has a decimal point.

    A file that ends in ``.toml`` is TOML, one in ``.json`` is JSON; any other is JSON if it begins with ``{`` or is a
    list of tables.

    Raises:
        SourceError: it is neither; the text says where it stops being so.

    """
    suffix = Path(path).suffix.lower()
    as_toml = suffix == ".toml" or (suffix != ".json" and _JSON.match(text) is None)
    try:
        return _from_toml(text, number) if as_toml else _from_json(text, number)
    except RecursionError:
        raise SourceError(path, "is nested too deeply to be read") from None
    except ValueError as error:
        raise SourceError(path, f"is no {'TOML' if as_toml else 'JSON'}: {error}") from error


def _from_json(text: str, number: Callable[[str], object]) -> object:
    import json

    return json.loads(text, parse_float=number, object_pairs_hook=_each_once)


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A table of JSON; in TOML a name that comes twice is an error too."""
    table = dict(pairs)
    if len(table) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice!r} is given twice in one object")
    return table


def _from_toml(text: str, number: Callable[[str], object]) -> object:
    import tomllib

    return tomllib.loads(text, parse_float=number)
