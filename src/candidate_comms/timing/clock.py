"""An office's own clock: its day and its time of day at any moment, right to the minute over changes of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from candidate_comms.offices.model import Office, WorkingWeek

__all__ = [
    "WEEKDAY_NAMES",
    "check_day",
    "check_moment",
    "closing_time",
    "day_at",
    "day_words",
    "moment_at",
    "written_day",
]

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def check_day(argument: str, given: object) -> None:
    """Raise ``TypeError`` where an argument is no date; a moment is one."""
    if not isinstance(given, date):
        raise TypeError(f"{argument}: a date, such as date(2026, 3, 2), and not {type(given).__name__}")


def check_moment(argument: str, given: object) -> None:
    """Raise ``TypeError`` where an argument is no moment: a date alone does not say how much of the day is left.

    >>> check_moment("sent_at", date(2026, 3, 2))
    Traceback (most recent call last):
    ...
    TypeError: sent_at: a date and a time, such as datetime(2026, 3, 2, 9, 0), and not date
    """
    if not isinstance(given, datetime):
        kind = type(given).__name__
        raise TypeError(f"{argument}: a date and a time, such as datetime(2026, 3, 2, 9, 0), and not {kind}")


def moment_at(given: datetime, office: Office) -> datetime:
    """A moment as the office's clock shows it, with its time zone; one without a zone is taken to be that already.

    >>> from candidate_comms import offices
    >>> moment_at(datetime(2026, 3, 16, 9, tzinfo=UTC), offices.get("us")).isoformat()  # clocks have changed there
    '2026-03-16T04:00:00-05:00'
    """
    from zoneinfo import ZoneInfo  # whoever only counts days needs no time zones

    zone = ZoneInfo(office.time_zone)
    if given.tzinfo is None:
        return given.replace(tzinfo=zone)
    return given.astimezone(UTC).astimezone(zone)  # by way of UTC: what no clock ever showed is put right


def day_at(given: date, office: Office) -> date:
    """The calendar day there: a date as it is, a moment by the office's clock.

    >>> from candidate_comms import offices
    >>> day_at(datetime(2026, 3, 16, 2, tzinfo=UTC), offices.get("us"))
    datetime.date(2026, 3, 15)
    """
    return moment_at(given, office).date() if isinstance(given, datetime) else given


def closing_time(week: WorkingWeek, day: date) -> time:
    """When the office closes on this day, were it worked."""
    return week.short_days.get(day.weekday(), week.day_ends)


def day_words(day: date) -> str:
    """A date for people who read an error or a list: unambiguous, and the same on every machine.

    >>> day_words(date(2026, 3, 6))
    'Friday 2026-03-06'
    """
    return f"{WEEKDAY_NAMES[day.weekday()]} {day:%Y-%m-%d}"


def written_day(day: date, order: str = "dmy", *, weekday: bool = True) -> str:
    """A date in English as a letter writes it, the same on every machine; ``order`` is that of the office.

    >>> written_day(date(2026, 3, 6)), written_day(date(2026, 3, 6), "mdy", weekday=False)
    ('Friday 6 March 2026', 'March 6, 2026')
    """
    name, month = WEEKDAY_NAMES[day.weekday()], _MONTHS[day.month - 1]
    if order == "mdy":
        return f"{name}, {month} {day.day}, {day.year}" if weekday else f"{month} {day.day}, {day.year}"
    return f"{name} {day.day} {month} {day.year}" if weekday else f"{day.day} {month} {day.year}"
