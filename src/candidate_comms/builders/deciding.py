"""By when a candidate is asked to answer an offer: computed where nothing is said, checked where a date is given."""

from __future__ import annotations

from datetime import date, datetime, time

from attrs import frozen

from candidate_comms.builders.facts import Faults
from candidate_comms.builders.plan import Moment, Step, step
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of
from candidate_comms.timing.clock import closing_time, day_at, day_words, moment_at
from candidate_comms.timing.decision import decision_by
from candidate_comms.vocabulary import Move, TermName

__all__ = ["DecisionWindow", "deadline"]


@frozen
class DecisionWindow:
    """The time between sending an offer and its answer, in the working days of an office.

    ``asked_for`` says that the candidate asked for the date, which may then be sooner than the office would set it.
    """

    office: Office
    sent_on: date
    decide_by: date | None = None
    asked_for: bool = False

    @property
    def calendar(self) -> WorkingCalendar:
        """The office's working days."""
        return calendar_of(self.office)

    @property
    def due(self) -> datetime:
        """The moment on the office's clock: as given, else the office's usual time to decide from sending."""
        if self.decide_by is not None:
            return self._moment(self.decide_by)
        return decision_by(self.sent_on, self.office).replace(tzinfo=None)

    def faults(self) -> Faults:
        """What is wrong with the date that was given, each with the first date that would do."""
        if self.decide_by is None:
            if self.asked_for:
                yield "decide_by", "is missing; give the date that the candidate asked for"
            return
        due, sent, calendar = self.due, day_at(self.sent_on, self.office), self.calendar
        least = 1 if self.asked_for else self.office.thresholds.offer_window_warn_below
        enough = day_words(calendar.add_working_days(sent, least))
        given = calendar.working_days_between(sent, due)
        if given < least:
            days = "1 working day" if given == 1 else f"{given} working days"
            way_out = "" if self.asked_for else ", leave it out, or say date_asked_for=True if the candidate asked"
            yield (
                "decide_by",
                f"{day_words(due)} leaves {days} from {day_words(sent)}; give at least {least}, that is {enough} or "
                f"later{way_out}",
            )
        elif not calendar.is_working_day(due.date()):
            yield (
                "decide_by",
                f"{day_words(due)} is not a working day there; {day_words(calendar.next_working_day(due))} is the next",
            )
        elif due.time() == time(0):
            yield "decide_by", "midnight belongs to two days; give a time in the working day, or a date alone"
        elif due.time() > self._ends(due):
            ends = f"{self._ends(due):%H:%M}"
            yield "decide_by", f"{due:%H:%M} is after the office closes that day ({ends}); give a time until {ends}"

    def _moment(self, given: date) -> datetime:
        if not isinstance(given, datetime):
            return datetime.combine(given, self._ends(given))
        return moment_at(given, self.office).replace(tzinfo=None)

    def _ends(self, day: date) -> time:
        return closing_time(self.office.week, day)


def deadline(key: str, window: DecisionWindow) -> Step:
    """The sentence that asks for a decision; it says so where the candidate asked for the date."""
    day = "sent_on" if window.decide_by is None else "decide_by"
    return step(
        Move.DEADLINE,
        f"{key}.asked_for" if window.asked_for else key,
        term=TermName.DECISION_DATE,
        decide_by=Moment(window.due, window.office.time_zone),
        facts=f"{day} date_asked_for" if window.asked_for else day,
    )
