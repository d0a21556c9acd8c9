"""An offer that somebody can decide on: every term told, time to think, a person to ask, and no pressure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal

from attrs import field, frozen

from candidate_comms.builders.accepting import how_to_accept, offer_goodwill, whom_to_ask
from candidate_comms.builders.agency_terms import faults_in_agency_terms
from candidate_comms.builders.correspondence import closing, greeting, inside
from candidate_comms.builders.deciding import DecisionWindow, deadline
from candidate_comms.builders.facts import Condition, Faults, Salary
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.offer_terms import faults_in_terms, note_steps, term_steps
from candidate_comms.builders.plan import Block, Plan, listing, paragraph, step
from candidate_comms.builders.typed_text import clause
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
class Offer(Letter):
    """An offer to one candidate. Which terms must be given depends on the office; ``compose`` names what is missing.

    ``sent_on`` is the day it goes out: the library has no clock. ``decide_by`` is a date (then the end of that working
    day is meant) or a moment; without it the office's usual time to decide is counted in working days. A moment without
    a zone is on the office's own clock. ``date_asked_for`` says that the candidate asked for that date: one that leaves
    little time is refused otherwise, and the letter says so. ``conditions`` are what the offer depends on; without any
    it is unconditional.

    Terms are phrases. ``hours`` tells how many and when: "37.5 hours a week, Monday to Friday". ``contract_type``
    tells how long it lasts: "permanent, full time". ``holiday`` is the paid leave: "25 days a year plus bank
    holidays". ``notice`` is how either side ends it: "one month on either side". ``probation`` is a length: "three
    months". ``benefits`` are phrases too: "private medical insurance". ``exempt`` is for US offers: whether the
    role is exempt from overtime.

    An agency that offers a client's job in the UK has more to tell. ``requires`` is the experience and the
    qualifications that the work asks for. ``risks`` are those to health and safety that the client knows of, and what
    is done about them. ``expenses`` are those paid by or to the candidate: "travel between sites at 45p a mile, paid to
    you". For each of them "none" is an answer.

    >>> from candidate_comms.builders.facts import Sender
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
    date_asked_for: bool = False
    requires: str | None = None
    risks: str | None = None
    expenses: str | None = None

    def _kinds(self) -> Kinds:
        none = type(None)
        phrases = ("hours", "contract_type", "holiday", "notice", "probation", "requires", "risks", "expenses")
        return {
            **super()._kinds(),
            "salary": (self.salary, Salary),
            "start_date": (self.start_date, date),
            "sent_on": (self.sent_on, date),
            "decide_by": (self.decide_by, (date, none)),
            "location": (self.location, str),
            "exempt": (self.exempt, (bool, none)),
            "date_asked_for": (self.date_asked_for, bool),
            **{name: (getattr(self, name), (str, none)) for name in phrases},
            **{f"benefits[{i}]": (benefit, str) for i, benefit in enumerate(self.benefits)},
            **{f"conditions[{i}]": (condition, Condition) for i, condition in enumerate(self.conditions)},
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from faults_in_terms(self, office)
        yield from faults_in_agency_terms(self, office)
        for i, condition in enumerate(self.conditions):
            yield from inside(f"conditions[{i}]", condition.faults())
        window = self._window(office)
        wrong_window = tuple(window.faults())
        yield from wrong_window
        start = self.start_date.date() if isinstance(self.start_date, datetime) else self.start_date
        if not wrong_window and start <= window.due.date():
            yield (
                "start_date",
                f"{start} is not after the day to decide by, {window.due.date()}; nobody can start before they answer",
            )

    def _window(self, office: Office) -> DecisionWindow:
        return DecisionWindow(office, self.sent_on, self.decide_by, self.date_asked_for)

    def _plan(self, office: Office) -> Plan:
        employer = self.employer
        client, about = ".client" if self.for_client else "", f"role.title {self.employer_fact}"
        opening = step(Move.OFFER, f"offer.opening{client}", role=self.role.title, employer=employer, facts=about)
        notes = tuple(note_steps(self, office))
        return Plan(
            kind=MessageKind.OFFER,
            subject=step(Move.OFFER, "offer.subject", role=self.role.title, employer=employer),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(opening, step(Move.TERM, "offer.terms.intro")),
                listing(term_steps(self, office)),
                *([paragraph(*notes)] if notes else []),
                *self._conditions(),
                paragraph(
                    deadline("offer.deadline", self._window(office)),
                    how_to_accept(self.sender),
                    step(Move.TIME_TO_THINK, "offer.time_to_think"),
                ),
                paragraph(whom_to_ask(self.sender), offer_goodwill(self)),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )

    def _conditions(self) -> Iterator[Block]:
        if not self.conditions:
            yield paragraph(step(Move.TERM, "offer.conditions.none", term=TermName.CONDITIONS))
            return
        yield paragraph(step(Move.TERM, "offer.conditions.intro", term=TermName.CONDITIONS, facts="conditions"))
        yield listing(
            step(
                Move.TERM,
                "offer.conditions.point",
                term=TermName.CONDITIONS,
                condition=clause(condition.text),
                facts=f"conditions[{i}].text",
            )
            for i, condition in enumerate(self.conditions)
        )
        yield paragraph(step(Move.TERM, "offer.conditions.wait", term=TermName.CONDITIONS, facts="conditions"))
