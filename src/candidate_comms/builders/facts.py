"""The facts that a letter is written from. Each says what is wrong with it; a builder gathers it all into one error.

Making a value never fails for its content: a form can be filled in any order, and one ``FactsError`` of the builder
then names every field that needs another look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property, lru_cache

from attrs import field, frozen

from candidate_comms.builders.typed_arabic import bare_title, says_probation
from candidate_comms.builders.typed_text import faults_in, faults_in_email, faults_in_name, faults_in_part

__all__ = [
    "PERIODS",
    "Allowance",
    "Candidate",
    "Client",
    "Condition",
    "Faults",
    "Feedback",
    "OpenDoor",
    "Role",
    "Salary",
    "Sender",
    "at",
]

Faults = Iterator[tuple[str, str]]
"""Pairs of a field's name and what is wrong with it."""

GENDERS = ("f", "m", None)
"""What words of address can show."""
PERIODS = ("hour", "day", "week", "month", "year")
"""What pay can be for."""


def at(name: str, faults: Iterable[str]) -> Faults:
    """The faults of one field, with its name."""
    return iter(()) if faults == () else ((name, fault) for fault in faults)


@frozen
class Candidate:
    """Who is written to. ``name`` is the one they use; ``known_as`` is what the greeting says, if it is another.

    ``gender`` is ``"f"`` or ``"m"`` where the candidate has said so, for languages whose words show it; it is never
    guessed from a name. Without it Arabic addresses its reader in the polite plural.
    """

    name: str
    known_as: str | None = None
    gender: str | None = None

    @property
    def greeting(self) -> str:
        """The name after "Dear"."""
        return self.known_as or self.name

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("name", faults_in_name(self.name))
        if self.known_as is not None:
            yield from at("known_as", faults_in_name(self.known_as))
        if self.gender not in GENDERS:
            yield "gender", f"{self.gender!r} is none of 'f' and 'm'; leave it out where the candidate has not said"


@frozen
class Client:
    """Whom an agency hires for. ``name`` is the firm's; ``business`` says in a phrase what they do.

    Write it as you would tell it: "a dairy with three sites in Kent". An agency in the UK must tell it with an offer.
    """

    name: str
    business: str | None = None

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("name", faults_in(self.name))
        if self.business is not None:
            yield from at("business", faults_in_part(self.business, concrete=True))


@frozen
class Role:
    """The job. ``title`` is what it is called.

    ``employer`` is another way to name an agency's client: the client of the letter tells more of it.
    """

    title: str
    employer: str | None = None

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("title", faults_in(self.title))
        if (bare := bare_title(self.title)) is not None:
            yield "title", f"{self.title!r} begins with the word that letters put before it; write {bare!r}"
        if self.employer is not None:
            yield from at("employer", faults_in(self.employer))


@frozen
class Sender:
    """Who signs, and how to reach them. ``name`` is the person's; ``company`` is whom they work for.

    ``job_title`` is what they are there. ``email`` is where the candidate can write to. ``phone`` is where they can
    call; without either they are asked to reply.
    """

    name: str
    company: str
    job_title: str | None = None
    email: str | None = None
    phone: str | None = None

    @property
    def signature(self) -> tuple[str, ...]:
        """The lines below the closing."""
        lines = (self.name, self.job_title, self.company, self.email, self.phone)
        return tuple(line for line in lines if line is not None)

    def faults(self) -> Faults:
        """What is wrong with it."""
        return iter(self._all_faults)

    @cached_property
    def _all_faults(self) -> tuple[tuple[str, str], ...]:
        """Looked for once: the same person writes many letters."""
        return tuple(self._look())

    def _look(self) -> Faults:
        yield from at("name", faults_in_name(self.name))
        yield from at("company", faults_in(self.company))
        if self.job_title is not None:
            yield from at("job_title", faults_in(self.job_title))
        if self.email is not None:
            yield from at("email", faults_in_email(self.email))
        if self.phone is not None:
            yield from at("phone", faults_in(self.phone))
            if self.phone.strip() and sum(map(str.isdigit, self.phone)) < 5:
                yield "phone", f"{self.phone!r} is not a telephone number; write its digits, or leave it out"


@frozen
class Feedback:
    """One point: a criterion of the job, what was seen of it, and for a gap what would help next time.

    ``criterion`` names it in a few words: "supplier audits". Write ``seen`` as something a person could have
    filmed, not as a trait: "your hazard analysis was complete", not "you are thorough". With ``next_step`` the
    point is a gap; without it, a strength.
    """

    criterion: str
    seen: str
    next_step: str | None = None

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("criterion", faults_in_part(self.criterion, "on", last=False))
        yield from at("seen", faults_in_part(self.seen))
        if self.next_step is not None:
            yield from at("next_step", faults_in_part(self.next_step))


@frozen
class OpenDoor:
    """Which roles the candidate may hear about, and for how long. ``roles`` is a phrase: "food-safety roles in Leeds".

    ``months`` is for how many months details are kept for that.
    """

    roles: str
    months: int = 12

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("roles", faults_in_part(self.roles, "about", last=False))
        if not 1 <= self.months <= 24:
            yield "months", f"details are kept for 1 to 24 months, not {self.months}"


def _decimal(amount: Decimal | float | str) -> Decimal:
    """A number as it was written: 0.1 is a tenth. What is no number becomes NaN, which ``faults`` reports."""
    try:
        return Decimal(str(amount))
    except ArithmeticError:
        return Decimal("NaN")


@frozen
class Allowance:
    """Pay beside the basic salary. ``name`` is what the letter calls it: "Housing allowance".

    ``amount`` is for the same period and in the same currency as the salary.
    """

    name: str
    amount: Decimal = field(converter=_decimal)

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("name", faults_in(self.name, concrete=True))
        yield from at("amount", _faults_in_amount(self.amount))


def _allowances(given: Iterable[Allowance]) -> tuple[Allowance, ...]:
    return tuple(given)  # named, because type checkers cannot see through the bare class


@frozen
class Salary:
    """Pay: an amount, what it is for, and how often it is paid. ``amount`` is the basic pay for one period.

    ``currency`` is a code such as "GBP"; without it the office's. ``period`` is "hour", "day", "week", "month" or
    "year"; without it the office's. ``allowances`` come on top of the amount. ``paid`` says when the money comes,
    as a phrase: "every two weeks".
    """

    amount: Decimal = field(converter=_decimal)
    currency: str | None = None
    period: str | None = None
    allowances: tuple[Allowance, ...] = field(default=(), converter=_allowances)
    paid: str | None = None

    @property
    def total(self) -> Decimal:
        """The amount with its allowances."""
        return self.amount + sum((allowance.amount for allowance in self.allowances), Decimal(0))

    def faults(self) -> Faults:
        """What is wrong with it."""
        yield from at("amount", _faults_in_amount(self.amount))
        if self.currency is not None and not (
            len(self.currency) == 3 and self.currency.isascii() and self.currency.isupper()
        ):
            yield "currency", f"{self.currency!r} is not a currency code; write three capitals such as 'GBP'"
        if self.period is not None and self.period not in PERIODS:
            yield "period", f"{self.period!r} is not known; pay is for one {', '.join(PERIODS)}"
        for i, allowance in enumerate(self.allowances):
            yield from ((f"allowances[{i}].{name}", fault) for name, fault in allowance.faults())
        if self.paid is not None:
            yield from at("paid", faults_in_part(self.paid, "paid", "payable", concrete=True))


def _faults_in_amount(amount: Decimal) -> Iterator[str]:
    if not amount.is_finite() or amount <= 0:
        yield f"pay is a number above 0, not {amount}"
    elif amount >= 10**12:
        yield f"{amount} is more than anybody is paid; check the digits"
    elif amount != round(amount, 2):
        yield f"{amount} has parts of a penny; give two decimals at most"


_VAGUE_CONDITIONS = frozenset({"checks", "the usual checks", "satisfactory checks", "background checks", "contract"})


@frozen
class Condition:
    """One thing that the offer depends on. ``text`` tells it so that the candidate knows what will be asked."""

    text: str

    def faults(self) -> Faults:
        """What is wrong with it."""
        return at("text", _faults_in_condition(self.text))


@lru_cache(maxsize=1024)  # as with any term of a job, many offers depend on the same
def _faults_in_condition(text: str) -> tuple[str, ...]:
    found = [*faults_in_part(text, concrete=True)]
    words = text.strip().rstrip(".").lower()
    if words in _VAGUE_CONDITIONS:
        found.append(f"{text!r} does not say which; name each one, such as 'two references'")
    if "probation" in words or says_probation(words):
        found.append("probation is a term of the job, not a condition of the offer; give it as probation=")
    return tuple(found)
