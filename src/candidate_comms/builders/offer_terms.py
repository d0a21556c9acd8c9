"""The terms of an offer: which ones an office asks for, what is wrong with them, and the line that each becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from candidate_comms.builders.facts import Client, Faults, Role, Salary, at
from candidate_comms.builders.plan import Amount, Listing, Step, Value, step
from candidate_comms.builders.typed_arabic import says_full_time, without_term
from candidate_comms.builders.typed_text import clause, faults_in_figure, faults_in_part, months_in, weekly_hours
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, TermName

__all__ = ["Terms", "faults_in_terms", "note_steps", "term_steps"]


class Terms(Protocol):
    """The facts of an offer that state a term."""

    # Read-only: an offer is frozen.
    @property
    def role(self) -> Role: ...  # noqa: D102
    @property
    def employer(self) -> str: ...  # noqa: D102
    @property
    def employer_fact(self) -> str: ...  # noqa: D102
    @property
    def for_client(self) -> bool: ...  # noqa: D102
    @property
    def client(self) -> Client | None: ...  # noqa: D102
    @property
    def salary(self) -> Salary: ...  # noqa: D102
    @property
    def start_date(self) -> date: ...  # noqa: D102
    @property
    def location(self) -> str: ...  # noqa: D102
    @property
    def hours(self) -> str | None: ...  # noqa: D102
    @property
    def contract_type(self) -> str | None: ...  # noqa: D102
    @property
    def holiday(self) -> str | None: ...  # noqa: D102
    @property
    def notice(self) -> str | None: ...  # noqa: D102
    @property
    def probation(self) -> str | None: ...  # noqa: D102
    @property
    def benefits(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def exempt(self) -> bool | None: ...  # noqa: D102
    @property
    def requires(self) -> str | None: ...  # noqa: D102
    @property
    def risks(self) -> str | None: ...  # noqa: D102
    @property
    def expenses(self) -> str | None: ...  # noqa: D102


_ASKED = {
    "uk": {
        "hours": "give the hours, such as '37.5 hours a week, Monday to Friday'",
        "holiday": "give the annual leave, such as '25 days a year plus bank holidays'",
        "notice": "give the notice, such as 'one month on either side'; without it a tribunal may imply some",
    },
    "us": {
        "benefits": "list the benefits, such as 'health insurance'; in Illinois they are told before or with an offer",
        "exempt": "say True or False: whether the role is exempt from overtime (Fair Labor Standards Act)",
        "salary.paid": "say when pay comes, such as 'every two weeks' (told at hiring in Illinois: 820 ILCS 115/10)",
    },
    "uae": {
        "contract_type": "give the term, such as 'fixed term of two years, renewable': onshore contracts have one",
        "holiday": "give the annual leave, such as '30 calendar days a year' (Decree-Law 33/2021 art. 29)",
        "notice": "give the notice, 30 to 90 days (Decree-Law 33/2021 art. 43)",
        "probation": "give the probation, six months at most, or 'none' (Decree-Law 33/2021 art. 9)",
    },
}
"""What each office's offers have to tell beyond pay, start and place; the checklists in its data file say why."""

_EXAMPLES = {
    "hours": "40 hours a week",
    "holiday": "25 days a year plus bank holidays",
    "notice": "one month",
    "probation": "three months",
}

_RATES = frozenset({"hour", "day", "week"})
"""Pay for one of these is a rate, not a salary."""
_NO_TERM = re.compile(r"\b(?:permanent|unlimited|open-ended|indefinite)\b", re.I)
_FULL_TIME = re.compile(r"^\W*(?:permanent,? )?full[- ]time\b", re.I)
_FULL_TIME_FROM = 29
"""Hours a week. Where full time begins differs (30 in US law on health cover, none in that of the UK): never before."""
_AT_WILL = re.compile(r"\bat[- ]will\b", re.I)

_ALSO_TOLD_IN = {"uae": ("USD",)}
"""The dirham is pegged to the dollar, and some employers there pay in it."""
_COMPARED_OTHERWISE = {"uk": "month", "uae": "year"}
"""The period that would be taken for the usual one, or needs a sum to be compared."""


def faults_in_terms(offer: Terms, office: Office) -> Faults:
    """What is missing for this office, tells nothing, or is against its rules."""
    yield from ((f"salary.{name}", fault) for name, fault in offer.salary.faults())
    yield from _faults_in_pay(offer.salary, office)
    yield from at("location", faults_in_part(offer.location, concrete=True))
    for name, example in _EXAMPLES.items():
        text = getattr(offer, name)
        if text is not None:
            yield from at(name, faults_in_figure(text, example))
    if offer.contract_type is not None:
        yield from at("contract_type", faults_in_part(offer.contract_type, concrete=True))
    for i, benefit in enumerate(offer.benefits):
        yield from at(f"benefits[{i}]", faults_in_part(benefit, concrete=True))
    told = {
        "salary.paid": offer.salary.paid is not None,
        "exempt": offer.exempt is not None,
        "benefits": bool(offer.benefits),
        **{name: getattr(offer, name) is not None for name in (*_EXAMPLES, "contract_type")},
    }
    kind = offer.contract_type or ""
    if _FULL_TIME.search(kind) or says_full_time(kind):
        weekly = weekly_hours(offer.hours or "")
        if weekly is not None and weekly < _FULL_TIME_FROM:
            yield "hours", f"{offer.hours!r} is not full time, as contract_type {kind!r} says; correct one"
    asked = _ASKED[office.jurisdiction]
    yield from ((name, f"is missing; {way_out}") for name, way_out in asked.items() if not told[name])
    if office.jurisdiction == "uae":
        yield from _faults_in_the_uae(offer)
    if office.jurisdiction != "us":
        if offer.contract_type is not None and _AT_WILL.search(offer.contract_type):
            yield "contract_type", "there is no employment at will there; give the kind of contract and the notice"
        if offer.exempt is not None:
            yield "exempt", "belongs to US offers alone; leave it out"


def _faults_in_pay(salary: Salary, office: Office) -> Faults:
    """Pay that people there could not compare with other pay: most often it is another office's record."""
    place, currency = office.jurisdiction, salary.currency
    if currency is not None and currency not in (office.currency, *_ALSO_TOLD_IN.get(place, ())):
        way_out = f"give the amount in {office.currency}, or compose for the office of the job"
        yield "salary.currency", f"{currency!r} is not what pay is told in there; {way_out}"
    if salary.period is not None and salary.period == _COMPARED_OTHERWISE.get(place):
        usual = office.pay_period
        paid = ", and paid='monthly'" if salary.period == "month" else ""
        yield "salary.period", f"people there compare pay by the {usual}; give the amount for a {usual}{paid}"


def _faults_in_the_uae(offer: Terms) -> Faults:
    """Federal Decree-Law 33/2021 as amended: fixed term; probation, art. 9; notice, art. 43."""
    kind = offer.contract_type or ""
    if _NO_TERM.search(kind) or without_term(kind):
        yield "contract_type", "onshore contracts are for a fixed term; say how long, and that it can be renewed"
    probation = months_in(offer.probation or "")
    if probation is not None and probation > 6.2:  # six months are up to 184 days
        yield "probation", f"{offer.probation!r} is over six months, the most that art. 9 of Decree-Law 33/2021 allows"
    notice = months_in(offer.notice or "")
    if notice is not None and not 1 <= notice <= 3:
        yield "notice", f"{offer.notice!r} is outside the 30 to 90 days of art. 43 of Decree-Law 33/2021"


def term_steps(offer: Terms, office: Office) -> Iterator[Step]:
    """One line a term, in the order in which people look for them."""
    yield _line(TermName.JOB_TITLE, "role.title", role=offer.role.title)
    yield _employer(offer)
    yield from _pay(offer.salary, office)
    yield _line(TermName.START_DATE, start_date=offer.start_date)
    yield _line(TermName.LOCATION, location=clause(offer.location))
    if offer.contract_type is not None:
        yield _line(TermName.CONTRACT_TYPE, contract_type=clause(offer.contract_type))
    if offer.exempt is not None:
        status = "exempt" if offer.exempt else "nonexempt"
        yield step(Move.TERM, f"offer.term.contract_type.{status}", term=TermName.CONTRACT_TYPE, facts="exempt")
    for name in (TermName.HOURS, TermName.HOLIDAY, TermName.PROBATION, TermName.NOTICE):
        text = getattr(offer, name)
        if text is not None:
            yield _line(name, **{name: clause(text)})
    if offer.benefits:
        listed = Listing(tuple(clause(benefit) for benefit in offer.benefits))
        yield _line(TermName.BENEFITS, *(f"benefits[{i}]" for i in range(len(listed.items))), benefits=listed)
    for further in ("expenses", "requires", "risks"):
        text = getattr(offer, further)
        if text is not None:
            yield Step(Move.TERM, f"offer.term.{further}", {further: clause(text)}, facts=(further,))


def _employer(offer: Terms) -> Step:
    """Who employs, and what they do, where an agency tells it."""
    business = offer.client.business if offer.client is not None else None
    if business is None:
        return _line(TermName.EMPLOYER, offer.employer_fact, employer=offer.employer)
    told = {"employer": offer.employer, "business": clause(business)}
    facts = offer.employer_fact, "client.business"
    return Step(Move.TERM, "offer.term.employer.business", told, TermName.EMPLOYER, facts)


def _line(term: TermName, *facts: str, **values: Value) -> Step:
    """The line of a term; its facts are the fields that its values are called after, unless others are named."""
    return Step(Move.TERM, "offer.term." + term, values, term, facts or tuple(values))


def _pay(salary: Salary, office: Office) -> Iterable[Step]:
    currency, period = salary.currency or office.currency, salary.period or office.pay_period
    values: dict[str, str | Amount] = {"salary": Amount(salary.amount, currency, period)}
    measured = [f"salary.{name}" for name in ("currency", "period") if getattr(salary, name) is not None]
    basic = ["salary.amount", *measured]
    key = "offer.term.pay"
    if period in _RATES and office.jurisdiction != "uae" and not salary.allowances:
        key += ".rate"
    elif salary.allowances:
        key += ".basic"
    elif office.jurisdiction == "uae":
        key += ".basic_only"
    if salary.paid is not None:
        key, values["paid"] = f"{key}.paid", clause(salary.paid)
        basic.append("salary.paid")
    yield Step(Move.TERM, key, values, TermName.PAY, tuple(basic))
    amounts = []
    for i, allowance in enumerate(salary.allowances):
        values = {"allowance": allowance.name, "amount": Amount(allowance.amount, currency, period)}
        amounts.append(f"salary.allowances[{i}].amount")
        facts = f"salary.allowances[{i}].name", amounts[-1], *measured
        yield Step(Move.TERM, "offer.term.pay.allowance", values, TermName.PAY, facts)
    if salary.allowances:
        total = {"total": Amount(salary.total, currency, period)}
        yield Step(Move.TERM, "offer.term.pay.total", total, TermName.PAY, ("salary.amount", *amounts, *measured))


def _is_at_will(offer: Terms) -> bool:
    """Whether either side may end it at any time: notice that is due, or a length that is promised, says they may not.

    A letter that said both would promise what it takes back.
    """
    without_notice = offer.notice is None or offer.notice.strip(". ").lower() == "none"
    return without_notice and months_in(offer.contract_type or "") is None


def note_steps(offer: Terms, office: Office) -> Iterator[Step]:
    """What the law of the place lets or makes an employer say, where the terms do not say otherwise."""
    if office.jurisdiction == "uk":
        yield step(Move.TERM, "offer.note.uk.statement")
    elif office.jurisdiction == "us":
        if _is_at_will(offer):
            yield step(Move.TERM, "offer.note.us.at_will", term=TermName.CONTRACT_TYPE)
    else:
        yield step(Move.TERM, "offer.note.uae.costs", term=TermName.BENEFITS)
        yield step(Move.TERM, "offer.note.uae.ministry")
