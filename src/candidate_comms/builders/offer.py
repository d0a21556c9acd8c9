"""An offer that somebody can decide on: every term told, time to think, a person to ask, and no pressure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal

from attrs import field, frozen

from candidate_comms import offices
from candidate_comms.builders.correspondence import (
    a_candidate,
    a_role,
    closing,
    contact,
    employer_of,
    greeting,
    inside,
    locale_for,
    wrong_kinds,
)
from candidate_comms.builders.deciding import DecisionWindow
from candidate_comms.builders.facts import Candidate, Condition, Faults, Role, Salary, Sender
from candidate_comms.builders.message import Message
from candidate_comms.builders.offer_terms import faults_in_terms, note_steps, term_steps
from candidate_comms.builders.plan import Block, Moment, Plan, Step, listing, paragraph, step
from candidate_comms.builders.render import render
from candidate_comms.builders.typed_text import clause
from candidate_comms.errors import FactsError
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move, TermName

__all__ = ["Offer"]


def _a_salary(given: Salary | Decimal | float) -> Salary:
    return Salary(given) if isinstance(given, (int, float, Decimal)) else given


def _conditions(given: Iterable[Condition | str]) -> tuple[Condition, ...]:
    one_by_one = (given,) if isinstance(given, (str, Condition)) else given
    return tuple(Condition(one) if isinstance(one, str) else one for one in one_by_one)


def _phrases(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(kw_only=True)
class Offer:
    """An offer to one candidate. Which terms must be given depends on the office; ``compose`` names what is missing.

    ``sent_on`` is the day it goes out: the library has no clock. ``decide_by`` is a date (then the end of that working
    day is meant) or a moment; without it the office's usual time to decide is counted in working days. A moment without
    a zone is on the office's own clock. No ``conditions`` means that the offer is unconditional. ``hours``,
    ``contract_type``, ``holiday``, ``notice``, ``probation`` and each benefit are phrases: "one month on either side".
    ``exempt`` is for US offers: whether the role is exempt from overtime.

    >>> letter = Offer(
    ...     candidate="Amira Haddad",
    ...     role="Food Technologist",
    ...     sender=Sender("Joanna Pike", company="Example Foods"),
    ...     salary=Salary(45_000),
    ...     start_date=date(2026, 5, 4),
    ...     location="12 Example Street, Peterborough",
    ...     hours="37.5 hours a week, Monday to Friday",
    ...     holiday="25 days a year plus bank holidays",
    ...     notice="one month on either side",
    ...     sent_on=date(2026, 3, 6),
    ... ).compose("uk")
    >>> next(letter.passages(Move.DEADLINE)).text
    'Please let me know your decision by 5:30 pm UK time on Friday 13 March 2026.'
    """

    candidate: Candidate = field(converter=a_candidate)
    role: Role = field(converter=a_role)
    sender: Sender
    salary: Salary = field(converter=_a_salary)
    start_date: date
    location: str
    sent_on: date
    hours: str | None = None
    contract_type: str | None = None
    holiday: str | None = None
    notice: str | None = None
    probation: str | None = None
    benefits: tuple[str, ...] = field(default=(), converter=_phrases)
    conditions: tuple[Condition, ...] = field(default=(), converter=_conditions)
    decide_by: date | None = None
    exempt: bool | None = None

    def compose(
        self, office: str | Office = "uk", *, language: str | None = None, holidays: Container[date] | None = None
    ) -> Message:
        """Write the letter as this office would. ``holidays`` do not count as working days; None: the office's own.

        Raises ``FactsError`` with every fault of the facts, and ``UnknownName`` for an unknown office or language.
        """
        place = offices.get(office)
        locale = locale_for(place, language)
        if wrong := tuple(self._wrong_kinds()):
            raise FactsError("This offer", wrong)
        window = DecisionWindow(place, self.sent_on, self.decide_by, holidays)
        if faults := tuple(self._faults(place, window)):
            raise FactsError("This offer", faults)
        sent = self.sent_on if isinstance(self.sent_on, datetime) else datetime.combine(self.sent_on, time(0))
        return render(self._plan(place, window), place, locale, sent_at=sent)

    def _wrong_kinds(self) -> Iterator[tuple[str, str]]:
        none = type(None)
        phrases = ("hours", "contract_type", "holiday", "notice", "probation")
        return wrong_kinds(
            {
                "candidate": (self.candidate, Candidate),
                "role": (self.role, Role),
                "sender": (self.sender, Sender),
                "salary": (self.salary, Salary),
                "start_date": (self.start_date, date),
                "sent_on": (self.sent_on, date),
                "decide_by": (self.decide_by, (date, none)),
                "location": (self.location, str),
                "exempt": (self.exempt, (bool, none)),
                **{name: (getattr(self, name), (str, none)) for name in phrases},
                **{f"benefits[{i}]": (benefit, str) for i, benefit in enumerate(self.benefits)},
                **{f"conditions[{i}]": (condition, Condition) for i, condition in enumerate(self.conditions)},
            }
        )

    def _faults(self, office: Office, window: DecisionWindow) -> Faults:
        yield from inside("candidate", self.candidate.faults())
        yield from inside("role", self.role.faults())
        yield from inside("sender", self.sender.faults())
        yield from faults_in_terms(self, office)
        for i, condition in enumerate(self.conditions):
            yield from inside(f"conditions[{i}]", condition.faults())
        wrong_window = tuple(window.faults())
        yield from wrong_window
        start = self.start_date.date() if isinstance(self.start_date, datetime) else self.start_date
        if not wrong_window and start <= window.due.date():
            yield (
                "start_date",
                f"{start} is not after the day to decide by, {window.due.date()}; nobody can start before they answer",
            )

    def _plan(self, office: Office, window: DecisionWindow) -> Plan:
        employer = employer_of(self.role, self.sender)
        client = ".client" if employer != self.sender.company else ""
        opening = step(Move.OFFER, f"offer.opening{client}", role=self.role.title, employer=employer)
        due = Moment(window.due, office.time_zone)
        return Plan(
            kind=MessageKind.OFFER,
            subject=step(Move.OFFER, "offer.subject", role=self.role.title, employer=employer),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(opening, step(Move.TERM, "offer.terms.intro")),
                listing(term_steps(self, office)),
                paragraph(*note_steps(office)),
                *self._conditions(),
                paragraph(
                    step(Move.DEADLINE, "offer.deadline", term=TermName.DECISION_DATE, decide_by=due),
                    self._acceptance(),
                    step(Move.TIME_TO_THINK, "offer.time_to_think"),
                ),
                paragraph(contact(self.sender), step(Move.GOODWILL, "offer.goodwill")),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )

    def _conditions(self) -> Iterator[Block]:
        if not self.conditions:
            yield paragraph(step(Move.TERM, "offer.conditions.none", term=TermName.CONDITIONS))
            return
        yield paragraph(step(Move.TERM, "offer.conditions.intro", term=TermName.CONDITIONS))
        yield listing(
            step(Move.TERM, "offer.conditions.point", term=TermName.CONDITIONS, condition=clause(condition.text))
            for condition in self.conditions
        )
        yield paragraph(step(Move.TERM, "offer.conditions.wait", term=TermName.CONDITIONS))

    def _acceptance(self) -> Step:
        if self.sender.email is None:
            return step(Move.TERM, "offer.accept.reply", term=TermName.HOW_TO_ACCEPT)
        return step(Move.TERM, "offer.accept.email", term=TermName.HOW_TO_ACCEPT, email=self.sender.email)
