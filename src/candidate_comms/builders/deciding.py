"""By when a candidate is asked to answer an offer: computed where nothing is said, checked where a date is given."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, time

from attrs import evolve, frozen

from candidate_comms.builders.facts import Faults
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of
from candidate_comms.timing.clock import closing_time, day_at, day_words, moment_at
from candidate_comms.timing.decision import decision_by

__all__ = ["DecisionWindow"]


@frozen
class DecisionWindow:
    """The time between sending an offer and its answer, in the working days of an office."""

    office: Office
    sent_on: date
    decide_by: date | None = None
    holidays: Container[date] | None = None
    """None: the office's own."""

    @property
    def calendar(self) -> WorkingCalendar:
        """The office's working days."""
        return calendar_of(self.office, self.holidays)

    @property
    def due(self) -> datetime:
        """The moment on the office's clock: as given, else the office's usual time to decide from sending."""
        if self.decide_by is not None:
            return self._moment(self.decide_by)
        return decision_by(self.sent_on, evolve(self.office, holidays=self.calendar.holidays)).replace(tzinfo=None)

    def faults(self) -> Faults:
        """What is wrong with the date that was given, each with the first date that would do."""
        if self.decide_by is None:
            return
        due, sent, calendar = self.due, day_at(self.sent_on, self.office), self.calendar
        least = self.office.thresholds.offer_window_warn_below
        enough = day_words(calendar.add_working_days(sent, least))
        given = calendar.working_days_between(sent, due)
        if given < least:
            days = "1 working day" if given == 1 else f"{given} working days"
            yield (
                "decide_by",
                f"{day_words(due)} leaves {days} from {day_words(sent)}; give at least {least}, that is {enough} or "
                "later, or leave it out",
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
