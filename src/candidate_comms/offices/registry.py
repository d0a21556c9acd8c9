"""Look an office up by its code. The data files are read when they are first asked for, and once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from candidate_comms.errors import UnknownName
from candidate_comms.offices.model import Office
from candidate_comms.offices.reading import office_from

__all__ = ["codes", "get"]

_FILES = {
    "uk": "uk",
    "gb": "uk",
    "us": "us",
    "us-il": "us",
    "uae": "uae",
    "uae-onshore": "uae",
}
"""Every code that is understood, and the file that answers it."""

_CODES = tuple(dict.fromkeys(_FILES.values()))


def codes() -> tuple[str, ...]:
    """The offices that the library knows, by their shortest code.

    >>> codes()
    ('uk', 'us', 'uae')
    """
    return _CODES


def get(office: str | Office) -> Office:
    """The office of this code; an ``Office`` is handed back as it is.

    Capitals, spaces around it and ``_`` for ``-`` do not matter. Raises ``UnknownName`` for anything else.

    >>> get("US_IL").name
    'US (Illinois)'
    """
    if isinstance(office, Office):
        return office
    code = office.strip().lower().replace("_", "-") if isinstance(office, str) else ""
    if code not in _FILES:
        raise UnknownName("office", office, tuple(_FILES))
    return _load(_FILES[code])


@cache
def _load(name: str) -> Office:
    """Read one data file. Files beside this module: no package machinery is needed to find them."""
    path = Path(__file__).with_name(f"{name}.toml")
    with path.open("rb") as file:
        return office_from(tomllib.load(file), path.name)
