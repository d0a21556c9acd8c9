"""By when a candidate is asked to answer an offer: computed where nothing is said, checked where a date is given."""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta

from attrs import frozen

from candidate_comms.builders.facts import Faults
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of

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
        """The moment on the office's clock: as given, or the default window at the end of that working day.

        A default that would fall on a short day moves to the next full one.
        """
        if self.decide_by is not None:
            return self._moment(self.decide_by)
        calendar = self.calendar
        day = calendar.add_working_days(_day(self.sent_on, self.office), self.office.thresholds.offer_window_default)
        while day.weekday() in self.office.week.short_days:
            day = calendar.next_working_day(day + timedelta(days=1))
        return datetime.combine(day, self._ends(day))

    def faults(self) -> Faults:
        """What is wrong with the date that was given, each with the first date that would do."""
        if self.decide_by is None:
            return
        due, sent, calendar = self.due, _day(self.sent_on, self.office), self.calendar
        least = self.office.thresholds.offer_window_warn_below
        enough = _words(calendar.add_working_days(sent, least))
        given = calendar.working_days_between(sent, due)
        if given < least:
            days = "1 working day" if given == 1 else f"{given} working days"
            yield (
                "decide_by",
                f"{_words(due)} leaves {days} from {_words(sent)}; give at least {least}, that is {enough} or later, "
                "or leave it out",
            )
        elif not calendar.is_working_day(due.date()):
            yield (
                "decide_by",
                f"{_words(due)} is not a working day there; {_words(calendar.next_working_day(due))} is the next",
            )
        elif due.time() == time(0):
            yield "decide_by", "midnight belongs to two days; give a time in the working day, or a date alone"
        elif due.time() > self._ends(due):
            ends = f"{self._ends(due):%H:%M}"
            yield "decide_by", f"{due:%H:%M} is after the office closes that day ({ends}); give a time until {ends}"

    def _moment(self, given: date) -> datetime:
        if not isinstance(given, datetime):
            return datetime.combine(given, self._ends(given))
        return _on_clock(given, self.office)

    def _ends(self, day: date) -> time:
        return self.office.week.short_days.get(day.weekday(), self.office.week.day_ends)


def _day(given: date, office: Office) -> date:
    return _on_clock(given, office).date() if isinstance(given, datetime) else given


def _on_clock(moment: datetime, office: Office) -> datetime:
    """A moment as the office's wall clock shows it; one without a zone is taken to be that already."""
    if moment.tzinfo is None:
        return moment
    from zoneinfo import ZoneInfo

    return moment.astimezone(UTC).astimezone(ZoneInfo(office.time_zone)).replace(tzinfo=None)


def _words(day: date) -> str:
    """A date for people who read an error: unambiguous, and the same on every machine."""
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
    return f"{weekday} {day:%Y-%m-%d}"
