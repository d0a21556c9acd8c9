"""A welcome to somebody who has accepted: what happens next, and everything about the first day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time

from attrs import field, frozen

from candidate_comms.builders.correspondence import closing, contact, greeting
from candidate_comms.builders.day_faults import faults_in_hour, faults_in_promised_day, plain_day
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Listing, Plan, Step, listing, paragraph, step
from candidate_comms.builders.typed_text import clause, faults_in_name, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move, TermName

__all__ = ["Welcome"]


def _phrases(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(kw_only=True)
class Welcome(Letter):
    """Thanks for a yes, and the first day: when, where, who meets them, what to bring.

    ``contract_by`` is the day by which the written contract reaches them. ``arrive_at`` is on the office's clock,
    and before it closes where that is earlier than on other days: on a Friday in the UAE before noon.
    ``met_by`` is the name of who meets them; ``bring`` is a list of what to bring: "your passport".
    """

    start_date: date
    location: str
    sent_on: date
    arrive_at: time | None = None
    met_by: str | None = None
    bring: tuple[str, ...] = field(default=(), converter=_phrases)
    contract_by: date | None = None

    def _kinds(self) -> Kinds:
        none = type(None)
        return {
            **super()._kinds(),
            "start_date": (self.start_date, date),
            "location": (self.location, str),
            "sent_on": (self.sent_on, date),
            "arrive_at": (self.arrive_at, (time, none)),
            "met_by": (self.met_by, (str, none)),
            "contract_by": (self.contract_by, (date, none)),
            **{f"bring[{i}]": (thing, str) for i, thing in enumerate(self.bring)},
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("start_date", faults_in_promised_day(self.start_date, self.sent_on, office))
        if self.arrive_at is not None:
            yield from at("arrive_at", faults_in_hour(self.start_date, self.arrive_at, office))
        yield from at("location", faults_in_part(self.location, concrete=True))
        if self.met_by is not None:
            yield from at("met_by", faults_in_name(self.met_by))
        for i, thing in enumerate(self.bring):
            yield from at(f"bring[{i}]", faults_in_part(thing, "please", "bring", last=False, concrete=True))
        if self.contract_by is not None:
            yield from at("contract_by", faults_in_promised_day(self.contract_by, self.sent_on, office))
            if plain_day(self.contract_by) > plain_day(self.start_date):
                yield "contract_by", "is after the first day; nobody should start without their contract"

    def _plan(self, office: Office) -> Plan:  # noqa: ARG002 - the same in every office
        employer, about = self.employer, f"role.title {self.employer_fact}"
        thanks = step(Move.THANKS, "welcome.thanks", role=self.role.title, employer=employer, facts=about)
        contract = None
        if self.contract_by is not None:
            by = plain_day(self.contract_by)
            contract = step(Move.PRACTICAL, "welcome.contract", contract_by=by, facts="contract_by")
        goodwill = step(Move.GOODWILL, "welcome.goodwill")
        if self.for_client:
            goodwill = step(Move.GOODWILL, "welcome.goodwill.client", employer=employer, facts=self.employer_fact)
        return Plan(
            kind=MessageKind.OTHER,
            subject=step(Move.PRACTICAL, "welcome.subject", employer=employer),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(thanks, contract),
                paragraph(step(Move.PRACTICAL, "welcome.first_day")),
                listing(self._first_day()),
                paragraph(contact(self.sender), goodwill),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )

    def _first_day(self) -> Iterator[Step]:
        day = plain_day(self.start_date)
        start = TermName.START_DATE
        if self.arrive_at is None:
            yield step(Move.TERM, "welcome.day", term=start, start_date=day, facts="start_date")
        else:
            yield step(
                Move.TERM,
                "welcome.day_and_time",
                term=start,
                start_date=day,
                arrive_at=self.arrive_at,
                facts="start_date arrive_at",
            )
        place = clause(self.location)
        yield step(Move.TERM, "welcome.place", term=TermName.LOCATION, location=place, facts="location")
        if self.met_by is not None:
            yield step(Move.PRACTICAL, "welcome.met_by", met_by=self.met_by, facts="met_by")
        if self.bring:
            things = Listing(tuple(clause(thing) for thing in self.bring))
            named = " ".join(f"bring[{i}]" for i in range(len(self.bring)))
            yield step(Move.PRACTICAL, "welcome.bring", things=things, facts=named)
