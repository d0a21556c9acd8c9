"""Annotations (a move at a place, with typed facts) and the reading that holds them all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from typing import Literal, TypeAlias

from attrs import frozen

from candidate_comms.documents.model import Document, Gap
from candidate_comms.money import Money
from candidate_comms.moves.locale_facts import ForeignWord, HiddenWord, LetterClosing, PayStyle, PhoneNumber
from candidate_comms.offices.model import Office, Thresholds
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import (
    Audience,
    MessageKind,
    Move,
    PayRole,
    Stage,
    Tactic,
    TermName,
    TermState,
)

__all__ = [
    "Addressee",
    "Annotation",
    "Conflict",
    "DateMention",
    "Deadline",
    "Decision",
    "Emptied",
    "Feedback",
    "Greeting",
    "Interview",
    "Money",
    "OfficeFact",
    "OpenChange",
    "Pressure",
    "Reading",
    "Reason",
    "Reference",
    "Sentence",
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


_ON_TOP = (PayRole.EXTRA, PayRole.ON_TARGET)
"""Amounts that do not tell what the pay is."""

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
)


@frozen
class Annotation:
    """A stretch of the message does something."""

    move: Move
    span: Span
    """In the source."""
    visible: Span
    """In the visible text."""
    quote: str
    """The visible words."""
    facts: Facts | None = None
    evidence: tuple[str, ...] = ()
    """Why it was read so: the cue, the object, the actor."""


@frozen
class Sentence:
    """A sentence or line of the visible text, and the part of the message it stands in."""

    visible: Span
    part: str
    """``header``, ``subject``, ``greeting``, ``body``, ``closing``, ``signature``, ``quoted``, ``footer``."""
    index: int


@frozen
class Reading:
    """A document, read: what each stretch does, what the message is, and how that is known."""

    document: Document
    office: Office
    language: str
    kind: MessageKind
    stage: Stage
    annotations: tuple[Annotation, ...]
    """In the order of the visible text."""
    sentences: tuple[Sentence, ...]
    kind_evidence: tuple[str, ...] = ()
    sent_at: datetime | None = None
    not_read: tuple[str, ...] = ()
    """What was not judged, and why: "language: de"."""
    attached: bool = False
    """Whether terms are said to be in an attached or linked document."""
    interview: Interview | None = None
    """Looked for only where the day of sending is known, and None where the candidate has heard since."""
    apart: bool = False
    """Whether the candidate may be in another time zone than the sender."""
    audience: Audience = Audience.EXPERIENCED
    """Whom an offer is for, which decides how long is long enough."""
    mentioned: frozenset[TermName] = frozenset()
    """Terms that are named somewhere, whether or not they are told: a value that is not read may stand there."""
    elsewhere: bool = False
    """Whether another message tells the terms: an earlier offer, or a formal one that is said to follow."""

    def of(self, *moves: Move) -> Iterator[Annotation]:
        """The annotations of these moves, in order.

        Quoted threads and footers are not annotated at all.
        """
        return (a for a in self.annotations if a.move in moves)

    def has(self, *moves: Move) -> bool:
        """Whether any of these moves is made."""
        return any(True for _ in self.of(*moves))

    def first(self, *moves: Move) -> Annotation | None:
        """The first of these moves, or None."""
        return next(self.of(*moves), None)

    def sentence_of(self, visible: Span) -> Sentence | None:
        """The sentence that holds the start of ``visible``."""
        return next((s for s in self.sentences if s.visible.start <= visible.start < s.visible.end), None)

    def run_up_to(self, visible: Span) -> tuple[int, int]:
        """How many words and sentences of the body stand before the sentence that holds ``visible``."""
        own = self.sentence_of(visible)
        limit = own.visible.start if own is not None else visible.start
        before = [s for s in self.sentences if s.part == "body" and s.visible.start < limit]
        return sum(len(s.visible.cut(self.document.text).split()) for s in before), len(before)

    @property
    def only_weighed(self) -> bool:
        """Whether no cue tells the kind, only all the words together."""
        return bool(self.kind_evidence) and self.kind_evidence[0].startswith("weighed")

    @property
    def limits(self) -> Thresholds:
        """The office's thresholds for whom the offer is for."""
        return self.office.thresholds_for(self.audience)

    @property
    def terms(self) -> dict[TermName, Term]:
        """Each term with its best state; terms that are not there are left out."""
        best: dict[TermName, Term] = {}
        order = (TermState.STATED, TermState.SLOT, TermState.ATTACHED, TermState.VAGUE, TermState.MISSING)
        for annotation in self.of(Move.TERM):
            term = annotation.facts
            if (
                isinstance(term, Term)
                and term.role not in _ON_TOP
                and (term.name not in best or order.index(term.state) < order.index(best[term.name].state))
            ):
                best[term.name] = term
        return best
