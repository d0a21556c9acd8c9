"""The typed facts of the moves: what is known of a greeting, a deadline, a term, a remark."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Literal, TypeAlias

from attrs import frozen

from candidate_comms.documents.model import Gap
from candidate_comms.money import Money
from candidate_comms.moves.locale_facts import ClockTold, ForeignWord, HiddenWord, LetterClosing, PayStyle, PhoneNumber
from candidate_comms.offices.model import Thresholds
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Ground, PayRole, Tactic, TermName, TermState

__all__ = [
    "Address",
    "Addressee",
    "Conflict",
    "DateMention",
    "Deadline",
    "Decision",
    "Digits",
    "Direction",
    "Emptied",
    "Facts",
    "Feedback",
    "Greeting",
    "Interview",
    "OfficeFact",
    "OpenChange",
    "Pressure",
    "Reason",
    "Reference",
    "Risk",
    "Term",
    "Thing",
]

Thing: TypeAlias = Literal["feedback", "link", "attachment", "date"]
"""What a message can point to."""


class Addressee(Enum):
    """Whom a greeting addresses."""

    NAME = "name"
    SLOT = "slot"
    GENERIC = "generic"
    """Dear Applicant, Dear Sir or Madam."""
    EMPTY = "empty"
    """Dear , : the name was lost."""


@frozen
class Greeting:
    """Facts of a GREETING."""

    addressee: Addressee
    bare: bool = False
    """Whether it is a greeting and no more: "Hello,", "Hi there,". Nobody is called an applicant."""


@frozen
class Decision:
    """Facts of a DECISION."""

    explicit: bool
    """True where the no is said: "you have not been selected", and also "we are going ahead with somebody else".

    False where the reader must infer it: the role is filled, the file is closed, or it is said in passing, in a
    while- or although-clause.
    """
    weak: bool = False
    """Whether the same words stand in mail that decides nothing: a role that was filled."""


@frozen
class Reason:
    """Facts of a REASON."""

    generic: bool
    """True where it would fit anybody ("more closely match our needs")."""


@frozen
class Feedback:
    """Facts of a FEEDBACK."""

    objects: tuple[str, ...]
    """The concrete things it names: a criterion, technology, exercise, licence, years."""
    slot: bool = False
    """Whether a placeholder holds it."""
    beyond_doubt: bool = False
    """Whether what the job asks for stands beside it, or a licence is missing: feedback whatever else is said."""


@frozen
class DateMention:
    """Facts of a DATE."""

    value: date | None
    """None where the words do not fix it."""
    ambiguous: bool = False
    """03/04/2026: two readings."""
    relative: bool = False
    """"next Friday", "tomorrow": counted from the day of reading."""
    candidate_should_act: bool = False


@frozen
class Deadline:
    """Facts of a DEADLINE: how long *the candidate* has to decide.

    ``hours`` and ``working_days`` are None where they cannot be computed (no send date, a slot): never guessed.
    """

    due: datetime | None
    hours: float | None
    working_days: int | None
    basis: str
    """How it was computed, for people: "48 hours", "date against sent_at", "slot"."""
    soft: bool = False
    """Agreed with the candidate, or open to more time."""
    countable: bool = False
    """Whether the date of sending is all that is wanting to compute it."""
    hours_at_most: float | None = None
    """The most that it can be where it cannot be computed: 48 for "tomorrow", with no date of sending."""
    clocked: bool = False
    """Whether a time of day is told."""
    by_part: bool = False
    """Whether that is a part of the day: "close of business"."""
    counted_day: bool = True
    """Whether its last day is named, or counted in days; not for a number of hours."""
    zoned: bool = False
    """Whether a time zone is told."""
    likelihood: float = 1.0
    """How likely it is that this time limits the candidate's decision, from 0 to 1."""

    @property
    def most_hours(self) -> float | None:
        """``hours``, or the most that they can be; None where even that is not known."""
        return self.hours if self.hours is not None else self.hours_at_most

    def is_under_floor(self, limits: Thresholds) -> bool:
        """Whether it leaves less than the least that these thresholds allow, by the clock or in working days."""
        if self.most_hours is not None and self.most_hours <= limits.offer_window_error_hours:
            return True
        return self.working_days is not None and self.working_days < limits.offer_window_error_below


@frozen
class Pressure:
    """Facts of a PRESSURE."""

    tactic: Tactic


@frozen
class Term:
    """Facts of a TERM."""

    name: TermName
    state: TermState
    money: Money | None = None
    problem: str | None = None
    """For a vague term whose words alone do not show it: what is wrong with them."""
    role: PayRole | None = None
    """For an amount: what it is in the pay."""
    pro_rata: bool = False
    """For an amount: whether a share of it is paid, as to somebody who works part of the week."""
    day: date | None = None
    """For a first day: the day, where the words fix it."""


@frozen
class Interview:
    """When the candidate was interviewed, last of all."""

    on: date
    span: Span | None = None
    """Where the message says so, in the source; None where only the caller did."""


@frozen
class OpenChange:
    """Facts of an OPEN_CHANGE."""

    of_plans: bool
    """Whether it is about plans, policies or a handbook, which any firm may change."""


@frozen
class Conflict:
    """Facts of a CONFLICT: two statements that cannot both hold."""

    term: TermName
    problem: str
    """What cannot hold, as words that can stand after "The offer": "gives two starting dates"."""
    others: tuple[tuple[Span, str], ...] = ()
    """The other places, in the source, each with what stands there."""


@frozen
class OfficeFact:
    """Facts of an OFFICE_FACT: a statement that an office's rules may forbid."""

    what: str
    """``probation``, ``notice``, ``leave``, ``permanent``, ``at_will``, ``candidate_pays``, ``no_permit``,
    ``pension_opt_out``, ``guaranteed``, ``no_compete``, ``no_solicit``."""
    days: float | None = None
    """For a length of time: days; a month counts as 30."""
    unit: str = ""
    """``calendar`` or ``working`` where the words tell which days are counted."""
    beside_holidays: bool | None = None
    """For leave: whether public holidays come on top; None where that is not told."""
    full_week: bool | None = None
    """For leave: whether five days a week are worked; False for part of a week or a year, None if not told."""


@frozen
class Emptied:
    """Facts of a LOST_VALUE in a template: what printed nothing, and what that leaves."""

    gap: Gap
    left: str
    """What stands there now: "Dear ,". Empty for the target of a link."""
    what: str
    """``words`` that lead to nothing, a ``label``, a cell (``td``) or a bullet (``li``) without anything after it, or
    the attribute of a link, a picture or a form that leads nowhere (``href``, ``src``, ``action``)."""


@frozen
class Reference:
    """Facts of a REFERENCE: what the message points to."""

    thing: Thing
    kept: bool
    """Whether the message contains it."""


@frozen
class Direction:
    """Facts of a DIRECTION."""

    hazard: Literal["override", "unbalanced", "run"]
    """A control that overrides the direction, one without its other half, or a run that nothing sets apart."""


@frozen
class Digits:
    """Facts of a DIGITS: where the other digits stand, in the source, and what stands there."""

    other: Span
    quote: str


@frozen
class Address:
    """Facts of an ADDRESS."""

    clash: str
    """``number`` (one reader or many), ``gender``, or ``guessed``: a gender that nobody can know."""
    other: tuple[Span, str] | None = None
    """The word that addresses the reader otherwise, in the source."""


@frozen
class Risk:
    """Facts of a RISK: what a remark about a person rests on."""

    ground: Ground
    what: str = ""
    """A sort within the ground: ``visa``, ``native_speaker``, ``ranked``, ``report`` …"""
    coded: bool = False
    """Whether the words stand for the ground without naming it: "digital native"."""
    safer: str = ""
    """What to write instead, in the language of the message."""


Facts = (
    Greeting
    | Decision
    | Reason
    | Feedback
    | Money
    | DateMention
    | Deadline
    | Pressure
    | Term
    | OpenChange
    | Conflict
    | OfficeFact
    | Emptied
    | Reference
    | HiddenWord
    | ForeignWord
    | LetterClosing
    | PhoneNumber
    | PayStyle
    | ClockTold
    | Direction
    | Digits
    | Address
    | Risk
)
