"""Sample values: what stands for a name when a template is shown as the message that it makes.

The samples are data (``samples.toml``): invented, neutral, and written as the office writes. Nothing is drawn by
chance, so the same name always gets the same sample.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from attrs import field, frozen

from candidate_comms.documents.slot_names import role_of, slot_name
from candidate_comms.documents.templates.schema import ITEM, Field, FieldKind
from candidate_comms.errors import DataError, UnknownName
from candidate_comms.vocabulary import SlotRole

__all__ = ["sample"]

_OFFICES = ("uk", "us", "uae")
_CONTACT = ("email", "url", "phone", "address")
_TABLES: Mapping[SlotRole, tuple[str, ...]] = {
    **{role: (role.value,) for role in SlotRole},
    SlotRole.CONTACT: _CONTACT,
}
"""Where the samples of a role stand; the first has the one for any name."""
_BY_KIND = {
    FieldKind.PERSON: ("person",),
    FieldKind.EMAIL: ("email",),
    FieldKind.URL: ("url",),
    FieldKind.MONEY: ("money",),
    FieldKind.DATE_TEXT: ("date",),
    FieldKind.DATE: ("date",),
}
_ANY_TEXT = tuple(dict.fromkeys(table for tables in _TABLES.values() for table in tables))
_LONGEST_RUN = 4
_LONGEST_NAME = 80
_MOST_WORDS = 12
_DEEPEST = 5
_MOST_NAMES = 200

_Entry: TypeAlias = Mapping[str, Any]


@frozen
class _Samples:
    by_name: Mapping[str, Mapping[tuple[str, ...], _Entry]]
    """For each table, the entry of each run of words."""
    otherwise: Mapping[str, _Entry]
    orders: Mapping[str, str]
    months: Mapping[str, tuple[str, ...]]


@cache
def _samples() -> _Samples:
    data = tomllib.loads((Path(__file__).parent / "samples.toml").read_text("utf-8"))
    tables = {name: entries for name, entries in data.items() if isinstance(entries, list)}
    return _Samples(
        {
            name: {tuple(words.split("_")): entry for entry in entries for words in entry.get("names", ())}
            for name, entries in tables.items()
        },
        {name: entry for name, entries in tables.items() for entry in entries if "names" not in entry},
        data["date_order"],
        {language: tuple(months.split()) for language, months in data["months"].items()},
    )


def sample(
    path: tuple[str, ...], declared: Field | None, role: SlotRole, *, office: str = "uk", language: str = "en"
) -> object:
    """A value for the name at ``path`` with which a message reads naturally: never empty, the same each time.

    What is ``declared`` of it decides first: one of its values, a real date, a number, a list of items, an object with
    all its names. The words of its name come next (``deadline_hours`` is a number of hours), then its ``role``.
    ``path`` may end in ``"[]"``, for an item of a list, or in its index, so that two items differ.
    ``office`` is the code of an office or of one of its parts (``"us-ny"``); a language without samples gets English.

    Raises ``UnknownName`` for another office.

    >>> sample(("candidate", "first_name"), None, SlotRole.PERSON), sample(("pay",), None, SlotRole.MONEY, office="us")
    ('Alex', '$95,000 per year')
    >>> sample(("deadline_hours",), Field(FieldKind.INTEGER), SlotRole.TERM)
    120
    >>> sample(("start_date",), Field(FieldKind.DATE), SlotRole.DATE)
    datetime.date(2027, 5, 10)
    """
    place = office.strip().lower().replace("_", "-").split("-")[0]
    place = "uk" if place == "gb" else place
    if place not in _OFFICES:
        raise UnknownName("office", office, _OFFICES)
    return _Writer(place, language).value(path, declared, role, 0)


@frozen
class _Writer:
    """Writes samples for one office and language."""

    office: str
    language: str
    names_left: list[int] = field(factory=lambda: [_MOST_NAMES])
    """How many more names of objects are filled in: an object may hold more of them than anybody can use."""

    def value(self, path: tuple[str, ...], declared: Field | None, role: SlotRole, depth: int) -> object:
        """The sample of a name."""
        if declared is None:
            declared = Field()
        if declared.values:
            return next((value for value in declared.values if value), declared.values[0])
        kind = declared.kind
        words = _words(path)
        if kind is FieldKind.BOOLEAN:
            return True
        if kind in (FieldKind.INTEGER, FieldKind.NUMBER):
            return self._number(words, role, whole=kind is FieldKind.INTEGER)
        if kind is FieldKind.LIST:
            return self._list(path, declared, role, depth)
        if kind is FieldKind.OBJECT:
            return self._object(path, declared, depth)
        if kind is FieldKind.DATE:
            return self._day(words)
        number = None if kind in _BY_KIND else self._named(words, ("number",), fewest=2)
        if number is not None:
            amount = self._of(number)
            return str(amount) if kind is FieldKind.TEXT else amount
        return self._text(path, words, _BY_KIND.get(kind, _TABLES[role]), role)

    def _text(self, path: tuple[str, ...], words: list[str], tables: tuple[str, ...], role: SlotRole) -> object:
        if path and _is_item(path[-1]):
            items = self._items(words, role)
            if items:
                return items[_index(path[-1]) % len(items)]
        entry = self._named(words, tables)
        if entry is None and tables == _TABLES[SlotRole.OTHER]:
            entry = self._named(words, _ANY_TEXT)
        return self._of(entry or _samples().otherwise[tables[0]])

    def _number(self, words: list[str], role: SlotRole, *, whole: bool) -> float:
        table = "money" if role is SlotRole.MONEY else "number"
        entry = self._named(words, (table,)) or {}
        if table == "money":
            key = f"number_{self.office}"
            amount = entry.get(key, _samples().otherwise["money"][key])
        else:
            amount = self._of(entry or _samples().otherwise["number"])
        if not isinstance(amount, (int, float)):
            raise DataError(f"samples.toml: {words}: {amount!r} should be a number")
        return int(amount) if whole else amount

    def _day(self, words: list[str]) -> object:
        entry = self._named(words, ("date",)) or {}
        return entry.get("day", _samples().otherwise["date"]["day"])

    def _list(self, path: tuple[str, ...], declared: Field, role: SlotRole, depth: int) -> list[object]:
        of_each = declared.items or Field()
        if of_each.values:
            return [value for value in of_each.values if value][:2] or list(of_each.values[:1])
        items = self._items(_words(path), role) if of_each.kind in (FieldKind.ANY, FieldKind.TEXT) else []
        if items or depth > _DEEPEST:
            return items
        return [self.value((*path, ITEM), of_each, role, depth + 1)]

    def _items(self, words: list[str], role: SlotRole) -> list[object]:
        """Several texts for a list of this name."""
        entry = self._named(words, ("list",))
        if entry is None and role is SlotRole.FEEDBACK:
            entry = self._named(["feedback"], ("list",))
        items = None if entry is None else self._of(entry)
        return list(items) if isinstance(items, list) else []

    def _object(self, path: tuple[str, ...], declared: Field, depth: int) -> dict[str, object]:
        made: dict[str, object] = {}
        for name, inside in (declared.fields or {}).items():
            if depth > _DEEPEST or not self.names_left[0]:
                break
            self.names_left[0] -= 1
            below = (*path, name)
            made[name] = self.value(below, inside, role_of("_".join(_words(below))), depth + 1)
        return made

    def _named(self, words: list[str], tables: tuple[str, ...], *, fewest: int = 1) -> _Entry | None:
        """The entry for the longest run of words, the last one of several."""
        for length in range(min(_LONGEST_RUN, len(words)), fewest - 1, -1):
            for start in range(len(words) - length, -1, -1):
                run = tuple(words[start : start + length])
                for table in tables:
                    entry = _samples().by_name[table].get(run)
                    if entry is not None:
                        return entry
        return None

    def _of(self, entry: _Entry) -> object:
        """What an entry has for this office and language."""
        for key in (f"{self.language}_{self.office}", self.language):
            if key in entry:
                return entry[key]
        day = entry.get("day")
        if isinstance(day, date):
            return self._written(day)
        return entry.get(f"en_{self.office}", entry.get("en"))

    def _written(self, day: date) -> str:
        samples = _samples()
        language = self.language if self.language in samples.months else "en"
        order = samples.orders.get(language) or samples.orders[self.office]
        return order.format(day=day.day, month=samples.months[language][day.month - 1], year=day.year)


def _words(path: tuple[str, ...]) -> list[str]:
    """The last words of a name, after an empty one for its beginning."""
    steps = [step for step in path[-_MOST_WORDS:] if not _is_item(step)]
    words = slot_name(".".join(step[-_LONGEST_NAME:] for step in steps)).replace(".", "_").split("_")
    return ["", *words][-_MOST_WORDS:]


def _is_item(step: str) -> bool:
    return step == ITEM or (step.isdecimal() and step.isascii())


def _index(step: str) -> int:
    return 0 if step == ITEM else int(step[-9:])
