"""What is due and what is overdue between an employer and one candidate, from what has happened so far."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from candidate_comms.offices import registry
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of
from candidate_comms.timing.clock import check_day, day_at, day_words
from candidate_comms.timing.course import in_order
from candidate_comms.timing.events import (
    CandidateWithdrew,
    DecisionSent,
    Event,
    FeedbackPromised,
    FeedbackSent,
    HoldingMessageSent,
    InterviewHeld,
    InvitationSent,
    OfferSent,
    ReplyReceived,
)
from candidate_comms.timing.follow_up import FollowUp, follow_up_due
from candidate_comms.vocabulary import Owed, Severity

__all__ = ["HOLDS_THAT_COUNT", "Obligation", "Timeline", "check_timeline"]

HOLDS_THAT_COUNT = 2
"""How often a new date buys time after one interview: a candidate can be asked for patience, but not for ever."""


@frozen(kw_only=True)
class Obligation:
    """One thing that somebody waits for, or waited for."""

    owed: Owed
    since: Event
    """What it began with."""
    due: date
    """The last day on which it is in time."""
    met_on: date | None
    """When it came; None while it is waited for."""
    working_days_late: int
    """Until it came, else until today; 0 while it is in time."""
    working_days_left: int
    """From today until ``due``; 0 when it came or is late."""
    severity: Severity | None
    """How much the delay weighs; None while it is in time."""

    @property
    def text(self) -> str:
        """It in one sentence, for a list of what is to be done."""
        subject = _SUBJECTS[self.owed]
        if self.met_on is not None:
            end = f"{_days(self.working_days_late)} late" if self.working_days_late else "in time"
            return f"{subject} came on {day_words(self.met_on)}, {end}."
        if self.severity is not None:
            return f"{subject} was due on {day_words(self.due)}: {_days(self.working_days_late)} late."
        return f"{subject} is due on {day_words(self.due)}: {_days(self.working_days_left)} left."


_SUBJECTS = {
    Owed.ANSWER: "An answer to the candidate",
    Owed.FEEDBACK: "The feedback that was promised",
    Owed.DECISION: "The candidate's decision on the offer",
}


@frozen(kw_only=True)
class Timeline:
    """All that somebody waited for up to ``today``, in the order in which it began."""

    office: str
    today: date
    obligations: tuple[Obligation, ...]

    @property
    def open(self) -> tuple[Obligation, ...]:
        """What somebody still waits for."""
        return tuple(one for one in self.obligations if one.met_on is None)

    @property
    def overdue(self) -> tuple[Obligation, ...]:
        """What somebody still waits for although its day has passed, the longest wait first."""
        late = [one for one in self.open if one.severity is not None]
        return tuple(sorted(late, key=lambda one: -one.working_days_late))

    @property
    def ok(self) -> bool:
        """Whether the employer owes nothing that is late. What the candidate owes does not count."""
        return all(one.owed is Owed.DECISION for one in self.overdue)


def check_timeline(events: Iterable[Event], office: str | Office, *, today: date) -> Timeline:
    """What is due and overdue on the day ``today``, and by how many working days of the office.

    After an interview an answer is owed within the office's limits (``follow_up_due``). A decision, an offer or an
    invitation to the next interview answers. A holding message with a new date moves the day to that date, twice at
    most and never beyond the ceiling; one without a date moves nothing. A date that was promised and has passed is
    overdue at once. Feedback that was promised is owed by the day that was named, else within the limits of an answer.

    Events may come in any order. Those of one day are taken in the order of their moments where all have one, else in
    that in which such things happen.

    Raises:
        ValueError: dates that cannot be, all of them named: an event after ``today``, a reply before the offer, a date
            to come that lies before the message.
        TypeError: ``today`` or the day of an event is no date, or something among ``events`` is no event.
        UnknownName: ``office`` is not known.

    >>> from candidate_comms.timing import HoldingMessageSent, InterviewHeld
    >>> held = InterviewHeld(date(2026, 3, 2))
    >>> check_timeline([held], "uk", today=date(2026, 3, 12)).overdue[0].text
    'An answer to the candidate was due on Monday 2026-03-09: 3 working days late.'
    >>> patience = HoldingMessageSent(date(2026, 3, 9), until=date(2026, 3, 16))
    >>> check_timeline([held, patience], "uk", today=date(2026, 3, 12)).open[0].text
    'An answer to the candidate is due on Monday 2026-03-16: 2 working days left.'

    """
    place = registry.get(office)
    check_day("today", today)
    now = day_at(today, place)
    course = _Course(place, now)
    for event in in_order(events, place, now):
        course.take(event)
    return Timeline(office=place.code, today=now, obligations=course.obligations())


@frozen
class _Wait:
    """Something that is waited for: by a day that was promised, or within the limits of an answer."""

    owed: Owed
    since: Event
    due: date
    limits: FollowUp | None
    promised: bool
    holds: int = 0

    def obligation(self, calendar: WorkingCalendar, today: date, met_on: date | None) -> Obligation:
        day = met_on or today
        late = calendar.working_days_between(self.due, day)
        return Obligation(
            owed=self.owed,
            since=self.since,
            due=self.due,
            met_on=met_on,
            working_days_late=late,
            working_days_left=0 if met_on else calendar.working_days_between(day, self.due),
            severity=self._weight(day, late),
        )

    def _weight(self, day: date, late: int) -> Severity | None:
        if self.owed is Owed.DECISION:
            return Severity.INFO if late else None
        if self.promised or self.limits is None:
            return Severity.ERROR if late else None
        return self.limits.severity_on(day)


class _Course:
    """The events so far: what is waited for, and what came."""

    def __init__(self, office: Office, today: date) -> None:
        self.office, self.today, self.calendar = office, today, calendar_of(office)
        self.waits: dict[Owed, _Wait] = {}
        self.done: list[Obligation] = []

    def obligations(self) -> tuple[Obligation, ...]:
        """Everything, in the order in which it began."""
        still = [wait.obligation(self.calendar, self.today, None) for wait in self.waits.values()]
        return tuple(sorted([*self.done, *still], key=lambda one: day_at(one.since.on, self.office)))

    def take(self, event: Event) -> None:
        """Let one event begin, move or end what is waited for."""
        day = day_at(event.on, self.office)
        match event:
            case InterviewHeld():
                limits = follow_up_due(event.on, self.office)
                # Whoever comes to a second interview was asked to it, on a day that is not told.
                self.waits[Owed.ANSWER] = _Wait(Owed.ANSWER, event, limits.due, limits, promised=False)
            case HoldingMessageSent(until=until) if until is not None:
                self._hold(event, day, day_at(until, self.office))
            case InvitationSent():
                self._end(day, Owed.ANSWER)
            case DecisionSent():
                self._end(day, Owed.ANSWER, Owed.DECISION)
            case OfferSent(decide_by=decide_by):
                self._end(day, Owed.ANSWER)
                self.waits.pop(Owed.DECISION, None)
                if decide_by is not None:
                    due = day_at(decide_by, self.office)
                    self.waits[Owed.DECISION] = _Wait(Owed.DECISION, event, due, None, promised=True)
            case ReplyReceived():
                self._end(day, Owed.DECISION)
            case FeedbackPromised(by=by):
                limits = follow_up_due(event.on, self.office)
                due = limits.due if by is None else day_at(by, self.office)
                wait = _Wait(Owed.FEEDBACK, event, due, limits, promised=by is not None)
                self.waits.setdefault(Owed.FEEDBACK, wait)  # a second promise does not undo the first
            case FeedbackSent():
                self._end(day, Owed.FEEDBACK)
            case CandidateWithdrew():
                self._end(day, *Owed)

    def _hold(self, event: HoldingMessageSent, day: date, until: date) -> None:
        wait = self.waits.get(Owed.ANSWER)
        if wait is None:  # nothing was owed yet; what is promised is owed
            self.waits[Owed.ANSWER] = _Wait(Owed.ANSWER, event, until, None, promised=True, holds=1)
        elif wait.holds < HOLDS_THAT_COUNT:
            self._end(day, Owed.ANSWER)
            due = min(until, wait.limits.ceiling) if wait.limits else until
            self.waits[Owed.ANSWER] = _Wait(Owed.ANSWER, event, due, wait.limits, True, wait.holds + 1)

    def _end(self, day: date, *owed: Owed) -> None:
        for what in owed:
            wait = self.waits.pop(what, None)
            if wait is not None:
                self.done.append(wait.obligation(self.calendar, self.today, day))


def _days(count: int) -> str:
    return "1 working day" if count == 1 else f"{count} working days"
