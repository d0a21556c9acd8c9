"""How long a time limit leaves: hours and working days, counted from the moment of sending in the office's time zone.

Where the words or the missing date of sending do not settle it, it stays unknown: nothing is guessed.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from attrs import frozen

from candidate_comms.moves.lexicon import phrases_of
from candidate_comms.moves.model import Deadline
from candidate_comms.moves.times import Clock, Day, Duration
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar
from candidate_comms.text.spans import Span

__all__ = ["Limit", "time_left"]

_END_OF_WORK = time(17)
_END_OF_DAY = time(23, 59)


@frozen
class Limit:
    """A time expression: a day with or without its time of day, a lone duration, or (all None) a slot."""

    span: Span
    day: Day | None = None
    clock: Clock | None = None
    duration: Duration | None = None


def time_left(limit: Limit, office: Office, sent_at: datetime | None, *, soft: bool = False) -> Deadline:
    """The deadline that ``limit`` sets. A ``sent_at`` without a zone is taken in the office's.

    >>> from candidate_comms.offices import registry
    >>> week = Limit(Span(0, 6), duration=Duration(Span(0, 6), days=7))
    >>> time_left(week, registry.get("uk"), datetime(2026, 3, 2, 9)).working_days
    5
    """
    if limit.day is None and limit.duration is None:
        return Deadline(None, None, None, "a slot: it cannot be told how long that is", soft)
    if sent_at is None:
        return _undated(limit, soft)
    sent = _local(sent_at, office)
    calendar = WorkingCalendar(office.week)
    if limit.duration is not None:
        due = _after(sent, limit.duration, calendar)
        basis = "a length of time from sending"
    else:
        assert limit.day is not None
        target = _target(limit.day, sent.date())
        if target is None:
            return Deadline(None, None, None, "the words do not fix the day", soft)
        due = datetime.combine(target, _hour(limit.day, limit.clock), tzinfo=sent.tzinfo)
        basis = "a date against the date of sending"
    hours = round((due - sent).total_seconds() / 3600, 2)
    if hours < 0:
        return Deadline(due, None, None, "it lies before the date of sending", soft)
    return Deadline(due, hours, calendar.working_days_between(sent.date(), due.date()), basis, soft)


def _undated(limit: Limit, soft: bool) -> Deadline:
    """What can be told without the date of sending: hours, up to two days, today and tomorrow."""
    relative = limit.day.relative if limit.day else ""
    if relative in phrases_of("en", "same_day", "deadlines"):
        return Deadline(None, 24.0, 0, "the day of sending", soft, at_most=True)
    if relative in ("tomorrow", "overnight"):
        return Deadline(None, 48.0, 1, "the day after sending", soft, at_most=True)
    duration = limit.duration
    hours = None
    if duration is not None and not duration.working:
        if duration.hours is not None:
            hours = duration.hours
        elif duration.days is not None and duration.days <= 2:
            hours = duration.days * 24
    if hours is None:
        return Deadline(
            None, None, None, "no date of sending: it cannot be told how long that is", soft, countable=True
        )
    return Deadline(None, hours, None, f"{hours:g} hours", soft)


def _hour(day: Day, clock: Clock | None) -> time:
    """The time of day by which a day is over, where none is told."""
    if clock is not None:
        return clock.value
    at_work = day.ends and day.relative not in phrases_of("en", "night_ends", "deadlines")
    return _END_OF_WORK if at_work else _END_OF_DAY


def _after(sent: datetime, duration: Duration, calendar: WorkingCalendar) -> datetime:
    """The moment when a length of time from sending is over."""
    if duration.hours is not None:
        return sent + timedelta(hours=duration.hours)
    assert duration.days is not None
    if duration.working:
        day = calendar.add_working_days(sent.date(), max(1, round(duration.days)))
        return datetime.combine(day, _END_OF_WORK, tzinfo=sent.tzinfo)
    return datetime.combine(sent.date() + timedelta(days=round(duration.days)), _END_OF_DAY, tzinfo=sent.tzinfo)


def _target(day: Day, sent: date) -> date | None:
    """The calendar day that is meant; None where the words leave two readings."""
    if day.value is not None:
        return day.value
    if day.month_day is not None:
        return _next_of(day.month_day, sent)
    if day.weekday is not None:
        if "week" in day.relative or "next" in day.relative:
            return None  # "next Friday", "Friday week": two readings
        return sent + timedelta(days=(day.weekday - sent.weekday()) % 7 or 7)
    if day.relative in ("tomorrow", "overnight"):
        return sent + timedelta(days=1)
    if day.relative in ("the weekend", "this week", "end of the week", "end of week"):
        return sent + timedelta(days=(4 - sent.weekday()) % 7)
    return None if day.relative == "next week" else sent


def _next_of(month_day: tuple[int, int], sent: date) -> date | None:
    """The first such day on or after the day of sending: a date without a year is a date to come."""
    for year in (sent.year, sent.year + 1):
        try:
            found = date(year, *month_day)
        except ValueError:
            return None
        if found >= sent:
            return found
    return None


def _local(sent_at: datetime, office: Office) -> datetime:
    from zoneinfo import ZoneInfo  # only a message with a deadline and a date of sending needs time zones

    zone = ZoneInfo(office.time_zone)
    return sent_at.astimezone(zone) if sent_at.tzinfo else sent_at.replace(tzinfo=zone)
