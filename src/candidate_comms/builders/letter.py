"""What every kind of letter does with its facts: looks them over, plans the moves, and has them put into words."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, Self
from zlib import crc32

import attrs
from attrs import evolve, field, frozen

from candidate_comms import offices
from candidate_comms.builders.brand import Brand
from candidate_comms.builders.correspondence import a_candidate, a_client, a_role, inside, locale_for, wrong_kinds
from candidate_comms.builders.day_faults import faults_in_dates
from candidate_comms.builders.facts import Candidate, Client, Faults, Role, Sender, at
from candidate_comms.builders.message import Message
from candidate_comms.builders.office_phone import faults_in_office_phone
from candidate_comms.builders.plan import Plan
from candidate_comms.builders.render import render
from candidate_comms.errors import FactsError, UnknownName
from candidate_comms.localisation.manner import Manner
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Tone

__all__ = ["Check", "Kinds", "Letter", "typed"]

Check = Callable[[str], Iterable[str]]
"""Says what is wrong with a text that somebody typed, a sentence each; nothing where all is well."""
Kinds = dict[str, tuple[object, type | tuple[type, ...]]]
"""For each field its value and what it may be."""

_NOT_PROSE = frozenset({"email", "phone", "currency", "period", "gender"})
"""Fields that hold codes and addresses, which no reader of prose should judge."""


@frozen(kw_only=True)
class Letter:
    """A letter to one candidate about one job, from facts. Each kind of letter adds its own.

    ``sender`` is who writes; ``client`` is who employs, where the sender is an agency.
    """

    candidate: Candidate = field(converter=a_candidate)
    role: Role = field(converter=a_role)
    sender: Sender
    client: Client | None = field(default=None, converter=a_client)

    @property
    def employer(self) -> str:
        """Who would employ the candidate: the client, else the sender's company."""
        return (self.client.name if self.client is not None else self.role.employer) or self.sender.company

    @property
    def employer_fact(self) -> str:
        """The field that says so."""
        if self.client is not None:
            return "client.name"
        return "sender.company" if self.role.employer is None else "role.employer"

    @property
    def for_client(self) -> bool:
        """Whether the sender writes for somebody else."""
        return self.employer != self.sender.company

    @classmethod
    def from_dict(cls, facts: Mapping[str, object]) -> Self:
        """The letter whose facts these plain values tell, as JSON or TOML holds them: see ``facts_schema``.

        Dates and times are ISO 8601 or the real ones, amounts are numbers or text. What is wrong with the content is
        told by ``compose``, as always.

        Raises:
            FactsError: a name that is not known, a field that is missing, a value of another type: all of them, by
                path such as ``feedback[0].seen``.
            ModuleNotFoundError: ``cattrs`` is not installed (``pip install candidate-comms[facts]``).

        """
        from candidate_comms.builders.plain_facts import structured

        return structured(cls, facts, cls._called())

    def to_dict(self) -> dict[str, object]:
        """The facts as plain values, for JSON: ``from_dict`` gives the same letter back.

        Dates are ISO 8601, amounts are text (so that no digit is lost), and fields with their default are left out.

        Raises:
            FactsError: a field holds something of another type.
            ModuleNotFoundError: ``cattrs`` is not installed (``pip install candidate-comms[facts]``).

        """
        from candidate_comms.builders.plain_facts import plain

        if wrong := tuple(wrong_kinds(self._kinds())):
            raise FactsError(self._called(), wrong)
        return plain(self)

    def compose(
        self,
        office: str | Office = "uk",
        *,
        language: str | None = None,
        tone: Tone | str = Tone.PLAIN,
        holidays: Container[date] | None = None,
        check: Check | None = None,
        brand: Brand | None = None,
    ) -> Message:
        """Write the letter as this office would.

        ``language`` is a tag such as ``"ar"``; None: the office's usual one. ``holidays`` do not count as
        working days; None: the office's own. ``check`` is asked about every text that
        was typed, and what it says counts as a fault of that field: the risk rules of the linter fit in here.
        ``brand`` has the employer's own colours, wordings and templates.

        Raises:
            FactsError: something is wrong with the facts; every fault is told, by field, with the way out.
            UnknownName: the office, the language or the tone is not known.

        """
        place = offices.get(office)
        if holidays is not None:
            place = evolve(place, holidays=holidays)
        locale = locale_for(place, language)
        told = _tone(tone)
        kinds = {**self._kinds(), "brand": (brand, (Brand, type(None)))}
        if wrong := (*wrong_kinds(kinds), *faults_in_dates(kinds)):
            raise FactsError(self._called(), wrong)
        of_brand = inside("brand", brand.faults()) if brand is not None else ()
        if faults := (*self._faults(place), *(_checked(self, check) if check is not None else ()), *of_brand):
            raise FactsError(self._called(), faults)
        return render(self._plan(place), place, locale, self._manner(told), sent_at=self._sent_at(), brand=brand)

    @classmethod
    def _called(cls) -> str:
        """The letter as an error names it: "This offer reminder"."""
        words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in cls.__name__)
        return f"This{words}"

    def _kinds(self) -> Kinds:
        """What each field should hold, for callers without a type checker."""
        return {
            "candidate": (self.candidate, Candidate),
            "role": (self.role, Role),
            "sender": (self.sender, Sender),
            "client": (self.client, (Client, type(None))),
        }

    def _faults(self, office: Office) -> Faults:
        """What is wrong with the facts, given that every field holds what it should."""
        yield from inside("candidate", self.candidate.faults())
        yield from inside("role", self.role.faults())
        yield from inside("sender", self.sender.faults())
        if self.sender.phone is not None:
            yield from at("sender.phone", faults_in_office_phone(self.sender.phone, office))
        if self.client is not None:
            yield from inside("client", self.client.faults())
            if self.role.employer is not None and self.role.employer != self.client.name:
                yield "role.employer", f"{self.role.employer!r} is not the client, {self.client.name!r}; leave it out"

    def _plan(self, office: Office) -> Plan:
        """The moves of the letter in their order."""
        raise NotImplementedError

    def _sent_at(self) -> datetime | None:
        """When the letter goes out, where its facts say so."""
        day = getattr(self, "sent_on", None)
        if day is None or isinstance(day, datetime):
            return day
        assert isinstance(day, date)
        return datetime.combine(day, time(0))

    def _manner(self, tone: Tone) -> Manner:
        """How to speak to this candidate: wordings differ from candidate to candidate, and stay on every run."""
        told_apart = f"{type(self).__name__}|{self.candidate.name}|{self.role.title}"
        said = "" if tone is Tone.PLAIN else str(tone)
        return Manner(said, self.candidate.gender or "", crc32(told_apart.encode()))


def _tone(given: Tone | str) -> Tone:
    try:
        return Tone(given)
    except ValueError:
        raise UnknownName("tone", given, [str(tone) for tone in Tone]) from None


def _checked(letter: Letter, check: Check) -> Faults:
    """What a check says of every text that was typed."""
    return ((name, fault) for name, text in typed(letter) for fault in check(text))


def typed(facts: Any, within: str = "") -> Iterator[tuple[str, str]]:
    """Every prose text in the facts with the path of its field: ``feedback[0].seen``.

    >>> dict(typed(Role("Planner", employer="Example Foods"), "role"))
    {'role.title': 'Planner', 'role.employer': 'Example Foods'}
    """
    if isinstance(facts, str):
        yield within, facts
    elif isinstance(facts, tuple):
        for index, one in enumerate(facts):
            yield from typed(one, f"{within}[{index}]")
    elif attrs.has(type(facts)):
        for attribute in attrs.fields(type(facts)):
            if attribute.name not in _NOT_PROSE:
                path = f"{within}.{attribute.name}" if within else attribute.name
                yield from typed(getattr(facts, attribute.name), path)
