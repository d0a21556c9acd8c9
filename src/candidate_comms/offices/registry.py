"""Look an office up by its code. The data files are read when they are first asked for, and once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from candidate_comms.errors import DataError, UnknownName
from candidate_comms.offices.model import Office
from candidate_comms.offices.reading import office_from, variant_from

__all__ = ["codes", "get", "variants"]

_CODES = ("uk", "us", "uae")
_OTHER_NAMES = {"gb": "uk", "uk-eng": "uk", "uk-wls": "uk", "uae-onshore": "uae"}
"""Further codes of these offices. England and Wales share law and bank holidays."""


def codes() -> tuple[str, ...]:
    """The offices that the library knows, by their shortest code; ``variants`` has those that differ a little.

    >>> codes()
    ('uk', 'us', 'uae')
    """
    return _CODES


def variants(office: str | None = None) -> tuple[str, ...]:
    """The codes of the offices that are like one of ``codes`` but for a few points: all, or those like ``office``.

    Raises ``UnknownName`` where ``office`` is none of ``codes``.

    >>> variants("uae")
    ('uae-shj', 'uae-difc', 'uae-adgm')
    >>> len(variants("us"))  # the states and the District of Columbia
    51
    """
    if office is not None and office not in _CODES:
        raise UnknownName("office", office, _CODES)
    return tuple(code for code, table in _variant_tables().items() if office in (None, table["like"]))


def get(office: str | Office) -> Office:
    """The office of this code; an ``Office`` is handed back as it is.

    Capitals, spaces around it and ``_`` for ``-`` do not matter. Raises ``UnknownName`` for anything else.

    >>> get("US_IL").name, get("us-ny").time_zone
    ('US (Illinois)', 'America/New_York')
    """
    if isinstance(office, Office):
        return office
    code = office.strip().lower().replace("_", "-") if isinstance(office, str) else ""
    code = _OTHER_NAMES.get(code, code)
    if code in _CODES:
        return _load(code)
    if code not in _variant_tables():
        known = (*_CODES, *_OTHER_NAMES, *_variant_tables())
        raise UnknownName("office", office, known, f"{', '.join(_CODES)} and their parts, such as uk-sct or us-ny")
    return _vary(code)


@cache
def _load(code: str) -> Office:
    return office_from(_table(f"{code}.toml"), f"{code}.toml")


@cache
def _vary(code: str) -> Office:
    table = _variant_tables()[code]
    return variant_from(table, _load(table["like"]), "variants.toml")


@cache
def _variant_tables() -> Mapping[str, Mapping[str, Any]]:
    """The entries of the file of variants, by code."""
    entries: list[dict[str, Any]] = _table("variants.toml")["office"]
    for i, entry in enumerate(entries):
        if not isinstance(entry.get("code"), str) or entry.get("like") not in _CODES:
            raise DataError(f"variants.toml: office[{i}]: it needs a code, and whom it is like: {', '.join(_CODES)}")
    return {entry["code"]: entry for entry in entries}


def _table(file: str) -> dict[str, Any]:
    """Read one data file. Files beside this module: no package machinery is needed to find them."""
    with Path(__file__).with_name(file).open("rb") as stream:
        return tomllib.load(stream)
