"""How long a time limit leaves: hours and working days, counted from the moment of sending in the office's time zone.

Where the words or the missing date of sending do not settle it, it stays unknown: nothing is guessed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from attrs import frozen

from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.limits import Limit
from candidate_comms.moves.times import Clock, Day, Duration, Moment
from candidate_comms.moves.times.fixing import day_fixed, months_on
from candidate_comms.moves.times.model import FromToday, Unfixed, WorkingDays, Yearless
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import day_at, moment_at

__all__ = ["Sent", "time_left"]

_END_OF_WORK = time(17)
_END_OF_DAY = time(23, 59)
_MORNING = time(9)
_DAY = 24.0  # hours
_HALF_A_YEAR = 183  # days


@frozen
class Sent:
    """When a message is sent, as far as that is known: the moment, else the date that the letter bears."""

    at: datetime | None = None
    letter_date: date | None = None

    def day(self, office: Office) -> date | None:
        """The day of sending where the office is."""
        return day_at(self.at, office) if self.at is not None else self.letter_date


def time_left(limit: Limit, office: Office, sent: Sent, *, soft: bool = False) -> Deadline:
    """The deadline that ``limit`` sets. A moment of sending without a zone is taken in the office's.

    Where only the date of the letter is known, hours are whole days of 24.

    >>> from candidate_comms.offices import registry
    >>> from candidate_comms.text.spans import Span
    >>> week = Limit(Span(0, 6), duration=Duration(Span(0, 6), days=7))
    >>> time_left(week, registry.get("uk"), Sent(datetime(2026, 3, 2, 9))).working_days
    5
    """
    day = sent.day(office)
    due: datetime | None = None
    if limit.slot:
        return Deadline(None, None, None, "a slot: it cannot be told how long that is", soft)
    if limit.counted_from:
        return Deadline(None, None, None, f"counted from {limit.counted_from}, whose day is not told", soft)
    if day is None:
        return _undated(limit, soft)
    if limit.duration is not None:
        due = _after(sent, day, limit.duration, limit.since, office)
        basis = "a length of time from sending"
    elif limit.moment is not None:
        due = _due(limit.moment, day, office)
        basis = "a date against the date of sending"
    if due is None:
        return Deadline(None, None, None, "the words do not fix the day", soft)
    if sent.at is not None:
        hours = round((due.astimezone(UTC) - moment_at(sent.at, office).astimezone(UTC)).total_seconds() / 3600, 2)
    else:
        basis = basis.replace("sending", "the letter")
        told = limit.duration.hours if limit.duration else None
        hours = told if told is not None else _DAY * (due.date() - day).days
    if hours < 0 or due.date() < day:
        return Deadline(due, None, None, "it lies before the date of sending", soft)
    clock = limit.moment.clock if limit.moment is not None else None
    return Deadline(
        due,
        hours,
        calendar_of(office).working_days_between(day, due.date()),
        basis,
        soft,
        clocked=clock is not None,
        by_part=clock is not None and clock.part,
        counted_day=limit.duration is None or limit.duration.hours is None,
        zoned=clock is not None and bool(clock.zone),
    )


def _undated(limit: Limit, soft: bool) -> Deadline:
    """What can be told without the date of sending: a length of time, and the most that "tomorrow" can leave."""
    duration, when = limit.duration, limit.moment.day.when if limit.moment else None
    if duration is not None and limit.since is None:
        if not duration.working:
            hours = duration.hours if duration.hours is not None else _DAY * (duration.days or 0)
            return Deadline(None, hours, None, f"{hours:g} hours", soft)
        days = None if duration.days is None else max(1, round(duration.days))
        return Deadline(None, None, days, "a number of working days", soft, countable=days is None)
    if isinstance(when, WorkingDays):
        return Deadline(None, None, when.days, "a number of working days", soft)
    if isinstance(when, Unfixed):
        return Deadline(None, None, None, "the words do not fix the day", soft)
    basis = "no date of sending: it cannot be told how long that is"
    most = _DAY * (when.days + 1) if isinstance(when, FromToday) else None
    return Deadline(None, None, None, basis, soft, countable=True, hours_at_most=most)


def _due(moment: Moment, sent: date, office: Office) -> datetime | None:
    """The moment on the office's clock; None where the words do not fix its day."""
    day, clock = day_fixed(moment.day.when, sent, calendar_of(office)), moment.clock
    if day is None:
        return None
    if clock is not None and clock.zone not in ("", "local"):
        return moment_at(_in_zone(day, clock), office)
    return moment_at(datetime.combine(day, _hour(moment.day, clock)), office)


def _in_zone(day: date, clock: Clock) -> datetime:
    from zoneinfo import ZoneInfo  # only a deadline with a zone of its own needs another

    return datetime.combine(day, clock.value, tzinfo=ZoneInfo(clock.zone))


def _hour(day: Day, clock: Clock | None) -> time:
    """The time of day by which a day is over."""
    if clock is not None:
        return clock.value
    if day.words == "overnight":
        return _MORNING
    return _END_OF_WORK if day.closes else _END_OF_DAY


def _after(sent: Sent, day: date, duration: Duration, since: Day | None, office: Office) -> datetime:
    """The moment when a length of time from sending, or since a day that is named, is over."""
    calendar, at = calendar_of(office), sent.at
    if since is not None:
        from_ = day_fixed(since.when, day, calendar)
        if from_ is not None and isinstance(since.when, Yearless) and (from_ - day).days > _HALF_A_YEAR:
            from_ = day_fixed(since.when, day.replace(year=day.year - 1), calendar)  # it lies just behind
        day, at = from_ or day, None
    if duration.hours is not None and not duration.working:
        if at is None:
            return moment_at(datetime.combine(day + timedelta(hours=duration.hours), _END_OF_DAY), office)
        return moment_at(moment_at(at, office).astimezone(UTC) + timedelta(hours=duration.hours), office)
    if duration.working:
        days = duration.days if duration.days is not None else (duration.hours or 0) / _DAY
        return moment_at(datetime.combine(calendar.add_working_days(day, max(1, round(days))), _END_OF_WORK), office)
    last = months_on(day, duration.months) if duration.months else day + timedelta(days=round(duration.days or 0))
    return moment_at(datetime.combine(last, _END_OF_DAY), office)
