"""From the table of a data file to an ``Office``, with every fault of the file named by file and entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, time
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import evolve, fields

from candidate_comms.errors import DataError
from candidate_comms.offices.model import (
    ChecklistItem,
    Citation,
    CovenantFloor,
    Office,
    Phone,
    Protection,
    TermLimits,
    Thresholds,
    WorkingWeek,
)
from candidate_comms.vocabulary import Audience, Ground, Severity, TermName

__all__ = ["office_from", "variant_from"]

W = TypeVar("W", bound=Enum)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TABLES = (
    "office",
    "week",
    "thresholds",
    "audiences",
    "phone",
    "severities",
    "checklist",
    "grounds",
    "citations",
    "limits",
    "covenant_floors",
)
_OF_A_VARIANT = ("name", "region", "regime", "time_zone")
_GRADES = ("H", "M", "L")


def office_from(table: Mapping[str, Any], file: str) -> Office:
    """Make an office of a parsed data file. Raises ``DataError`` naming the file and the entry that is wrong."""
    for name in table:
        if name not in _TABLES:
            raise DataError(f"{file}: [{name}] is not a table of an office. Tables: {', '.join(_TABLES)}.")
    citations = tuple(_citation(entry, f"{file}: citations[{i}]") for i, entry in enumerate(table["citations"]))
    with _naming(f"{file}: [office]"):
        return Office(
            **{**table["office"], "locales": tuple(table["office"]["locales"])},
            week=_week(table["week"], f"{file}: [week]"),
            phone=_phone(table.get("phone"), f"{file}: [phone]"),
            thresholds=_thresholds(table["thresholds"], f"{file}: [thresholds]"),
            audiences=_audiences(table.get("audiences", {}), f"{file}: [audiences]"),
            checklist=tuple(_item(entry, f"{file}: checklist[{i}]") for i, entry in enumerate(table["checklist"])),
            protections=tuple(
                _protection(entry, f"{file}: grounds[{i}]") for i, entry in enumerate(table.get("grounds", ()))
            ),
            limits=_limits(table.get("limits"), f"{file}: [limits]"),
            covenant_floors=tuple(
                _floor(entry, f"{file}: covenant_floors[{i}]")
                for i, entry in enumerate(table.get("covenant_floors", ()))
            ),
            severities=_severities(table.get("severities", {}), f"{file}: [severities]"),
            citations=citations,
        )


def variant_from(table: Mapping[str, Any], like: Office, file: str) -> Office:
    """Make an office that is ``like`` another but for what one entry of a data file says.

    Raises ``DataError`` naming the file, the office and the entry that is wrong.
    """
    place = f"{file}: {table['code']}"
    changed: dict[str, Any] = {"code": table["code"]}
    for name, value in table.items():
        if name in _OF_A_VARIANT:
            changed[name] = value
        elif name == "week":
            changed[name] = _week(value, f"{place}: week")
        elif name == "checklist":
            own = {
                item.term: item for item in (_item(entry, f"{place}: checklist[{i}]") for i, entry in enumerate(value))
            }
            if strange := own.keys() - {item.term for item in like.checklist}:
                raise DataError(f"{place}: checklist: {', '.join(sorted(strange))} is not in that of {like.code}")
            changed[name] = tuple(own.get(item.term, item) for item in like.checklist)
        elif name == "grounds":
            mine = [_protection(entry, f"{place}: grounds[{i}]") for i, entry in enumerate(value)]
            told = {protection.ground for protection in mine}
            changed["protections"] = (*mine, *[other for other in like.protections if other.ground not in told])
        elif name == "citations":
            own_citations = tuple(_citation(entry, f"{place}: citations[{i}]") for i, entry in enumerate(value))
            changed[name] = (*own_citations, *like.citations)
        elif name not in ("code", "like"):
            raise DataError(f"{place}: {name!r} cannot differ from the office {like.code}")
    return evolve(like, **changed)


@contextmanager
def _naming(place: str) -> Iterator[None]:
    """Turn whatever a wrong entry raises into a ``DataError`` that names the place."""
    try:
        yield
    except DataError:
        raise
    except KeyError as error:
        raise DataError(f"{place}: {error} is missing or not known") from error
    except (TypeError, ValueError) as error:
        raise DataError(f"{place}: {error}") from error


def _weekday(name: str) -> int:
    if name not in _WEEKDAYS:
        raise ValueError(f"{name!r} is not a weekday; write one of {', '.join(_WEEKDAYS)}")
    return _WEEKDAYS.index(name)


def _week(table: Mapping[str, Any], place: str) -> WorkingWeek:
    with _naming(place):
        return WorkingWeek(
            working_days=frozenset(_weekday(name) for name in table["working_days"]),
            day_ends=_is(time, table["day_ends"]),
            short_days=MappingProxyType(
                {_weekday(name): _is(time, ends) for name, ends in table.get("short_days", {}).items()}
            ),
        )


def _phone(table: Mapping[str, Any] | None, place: str) -> Phone | None:
    with _naming(place):
        return None if table is None else Phone(**table)


def _thresholds(table: Mapping[str, Any], place: str) -> Thresholds:
    with _naming(place):
        return Thresholds(**{name: _is(int, number) for name, number in table.items()})


def _audiences(table: Mapping[str, Any], place: str) -> Mapping[Audience, Mapping[str, int]]:
    known = {attribute.name for attribute in fields(Thresholds)}
    with _naming(place):
        for limits in table.values():
            if strange := limits.keys() - known:
                raise ValueError(f"{', '.join(sorted(strange))} is not a threshold")
        return MappingProxyType(
            {
                _word(Audience, name): MappingProxyType({limit: _is(int, number) for limit, number in limits.items()})
                for name, limits in table.items()
            }
        )


def _item(entry: Mapping[str, Any], place: str) -> ChecklistItem:
    with _naming(place):
        return ChecklistItem(
            term=_word(TermName, entry["term"]),
            severity=_word(Severity, entry["severity"]),
            why=entry["why"],
            citation=entry["citation"],
        )


def _protection(entry: Mapping[str, Any], place: str) -> Protection:
    with _naming(place):
        return Protection(
            ground=_word(Ground, entry["ground"]),
            why=entry["why"],
            citation=entry["citation"],
            statute=_is(bool, entry["statute"]),
            but_not=frozenset(entry.get("but_not", ())),
        )


def _limits(table: Mapping[str, Any] | None, place: str) -> TermLimits | None:
    with _naming(place):
        return None if table is None else TermLimits(**table)


def _floor(entry: Mapping[str, Any], place: str) -> CovenantFloor:
    with _naming(place):
        return CovenantFloor(
            since=_is(date, entry["since"]),
            no_compete=_is(int, entry["no_compete"]),
            no_solicit=_is(int, entry["no_solicit"]),
            regions=frozenset(entry["regions"]),
        )


def _severities(table: Mapping[str, str], place: str) -> Mapping[str, Severity]:
    with _naming(place):
        return MappingProxyType({rule: _word(Severity, severity) for rule, severity in table.items()})


def _citation(entry: Mapping[str, Any], place: str) -> Citation:
    with _naming(place):
        if entry["confidence"] not in _GRADES:
            raise ValueError(f"confidence {entry['confidence']!r} is none of {', '.join(_GRADES)}")
        return Citation(**{**entry, "checked": _is(date, entry["checked"])})


def _word(words: type[W], given: str) -> W:
    for word in words:
        if word.value == given:
            return word
    raise ValueError(f"{given!r} is none of {', '.join(word.value for word in words)}")


def _is(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{value!r} should be a {kind.__name__}")
    return value
