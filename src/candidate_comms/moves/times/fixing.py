"""From the words of a day to the day itself, once the day of sending is known."""

from __future__ import annotations

from datetime import date, timedelta

from candidate_comms.moves.times.model import (
    Dated,
    DayOfMonth,
    FromToday,
    MonthEnd,
    Named,
    Reckoning,
    Unfixed,
    WeekEnd,
    WorkingDays,
    Yearless,
)
from candidate_comms.offices.working_days import WorkingCalendar

__all__ = ["day_fixed", "months_on", "plain_date"]

_FRIDAY = 4
_MONTHS = 12


def day_fixed(when: Reckoning, sent: date, calendar: WorkingCalendar) -> date | None:
    """The day that is meant by words written on ``sent``; None where they do not fix it.

    A weekday is the coming one and never the day of sending; "next Friday" is that of the week after this one (Monday
    to Sunday); a date without a year is the next such day, the day of sending included.

    >>> from candidate_comms import offices
    >>> from candidate_comms.offices.working_days import calendar_of
    >>> day_fixed(Named(_FRIDAY, weeks=1), date(2026, 3, 4), calendar_of(offices.get("uk")))
    datetime.date(2026, 3, 13)
    """
    match when:
        case Dated(value):
            return value
        case Yearless(month, day):
            return _first(sent, [plain_date(sent.year + ahead, month, day) for ahead in (0, 1)])
        case DayOfMonth(day, months):
            ahead = (0, 1) if months is None else (months,)
            return _first(sent, [plain_date(*_month(sent, number), day) for number in ahead])
        case Named(weekday, True):
            return sent + timedelta(days=7 - sent.weekday() + weekday)
        case Named(weekday, _, weeks):
            return sent + timedelta(days=((weekday - sent.weekday()) % 7 or 7) + 7 * weeks)
        case FromToday(days):
            return sent + timedelta(days=days)
        case WorkingDays(days):
            return calendar.add_working_days(sent, days)
        case WeekEnd(weeks):
            last = max(calendar.week.working_days, default=_FRIDAY)
            found = sent + timedelta(days=7 * weeks + last - sent.weekday())
            return found if found >= sent else found + timedelta(days=7)
        case MonthEnd(months_on):
            return date(*_month(sent, months_on + 1), 1) - timedelta(days=1)
        case Unfixed():
            return None


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it has no such day.

    >>> months_on(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    last = date(*_month(day, months + 1), 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def plain_date(year: int, month: int, day: int) -> date | None:
    """A date; None for one that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(sent: date, ahead: int) -> tuple[int, int]:
    """The year and number of a month so many months on."""
    year, month = divmod(sent.year * _MONTHS + sent.month - 1 + ahead, _MONTHS)
    return year, month + 1


def _first(sent: date, days: list[date | None]) -> date | None:
    return next((day for day in days if day is not None and day >= sent), None)
