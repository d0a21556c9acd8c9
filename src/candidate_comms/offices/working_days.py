"""Count days as an office works them: its week, and whatever holidays the caller gives."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, timedelta

from attrs import field, frozen

from candidate_comms.offices.model import Office, WorkingWeek

__all__ = ["WorkingCalendar", "calendar_of"]

_DAY = timedelta(days=1)
_SEARCHED = 400
"""Days looked at before a calendar with no working day in it is called one."""


def _works(_: object, __: object, week: WorkingWeek) -> None:
    if not week.working_days:
        raise ValueError("a working week needs at least one working day")


@frozen
class WorkingCalendar:
    """A week and the holidays in it. ``holidays`` is anything that answers ``day in holidays``.

    >>> from candidate_comms import offices
    >>> calendar = WorkingCalendar(offices.get("uk").week)
    >>> calendar.add_working_days(date(2026, 3, 6), 1)  # from a Friday
    datetime.date(2026, 3, 9)
    """

    week: WorkingWeek = field(validator=_works)
    holidays: Container[date] = ()

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on this day."""
        return day.weekday() in self.week.working_days and day not in self.holidays

    def add_working_days(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``; for 0, ``day`` itself or the next working day.

        Raises ``ValueError`` for a negative count, and when the calendar holds no working day for over a year.
        """
        if count < 0:
            raise ValueError(f"count is the number of working days to add, 0 or more, not {count}")
        day = _plain(day)
        if count == 0:
            return self.next_working_day(day)
        for _ in range(count):
            day += _DAY
            if not self.is_working_day(day):
                day = self.next_working_day(day)
        return day

    def next_working_day(self, day: date) -> date:
        """``day`` if it is worked, else the first working day after it."""
        start = _plain(day)
        for ahead in range(_SEARCHED):
            candidate = start + ahead * _DAY
            if self.is_working_day(candidate):
                return candidate
        raise ValueError(f"no working day within {_SEARCHED} days of {start}: the holidays cover them all")

    def working_days_between(self, start: date, end: date) -> int:
        """The working days strictly after ``start``, up to and including ``end``; 0 when ``end`` is not later.

        That is how long somebody has who gets a message on ``start`` and must answer on ``end``: the sending
        day does not count and the deadline day counts in full.
        """
        start, end = _plain(start), _plain(end)
        weeks, rest = divmod(max((end - start).days, 0), 7)
        if self.holidays == ():  # whole weeks need no walk
            tail = start + weeks * 7 * _DAY
            return weeks * len(self.week.working_days) + sum(
                self.is_working_day(tail + ahead * _DAY) for ahead in range(1, rest + 1)
            )
        return sum(self.is_working_day(start + ahead * _DAY) for ahead in range(1, (end - start).days + 1))


def calendar_of(office: Office, holidays: Container[date] | None = None) -> WorkingCalendar:
    """The office's week with its own holidays, or with those that are given instead.

    >>> from candidate_comms import offices
    >>> calendar_of(offices.get("uk"), {date(2026, 3, 9)}).add_working_days(date(2026, 3, 6), 1)
    datetime.date(2026, 3, 10)
    """
    return WorkingCalendar(office.week, office.holidays if holidays is None else holidays)


def _plain(day: date) -> date:
    """The calendar day of a date or a datetime, so that the two can be compared."""
    return day.date() if isinstance(day, datetime) else day
