"""Invented facts for one letter of every kind in every office, to start from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from candidate_comms import offices
from candidate_comms.builders.correspondence import locale_for
from candidate_comms.builders.kinds import name_of
from candidate_comms.builders.letter import Letter
from candidate_comms.offices.model import Office

__all__ = ["example"]


def example(kind: type[Letter], office: str | Office, language: str | None = None) -> dict[str, Any]:
    """Facts as ``from_dict`` takes them, with which this office's letter of this kind can be written as they are.

    In another ``language`` than the office's usual one, what is typed is typed in it.

    Raises:
        UnknownName: the office is not known, or does not write that language.


    >>> from candidate_comms.builders.welcome import Welcome
    >>> example(Welcome, "uk")["location"]
    '12 Example Street, Peterborough'

    """
    told: dict[str, Any] = {}
    tables, place = _tables(), offices.get(office)
    spoken = locale_for(place, language).split("-")[0]
    for about in ("letter", name_of(kind)):
        for where in ("every", place.jurisdiction, spoken):
            told = _merged(told, tables.get(where, {}).get(about, {}))
    return told


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Both, table by table; the second has the last word. Shares nothing with either."""
    both = dict(one)
    for name, value in other.items():
        both[name] = _merged(both.get(name, {}), value) if isinstance(value, Mapping) else value
    return both


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("examples.toml").read_text(encoding="utf-8"))
