"""How long a time limit leaves: hours and working days, counted from the moment of sending in the office's time zone.

Where the words or the missing date of sending do not settle it, it stays unknown: nothing is guessed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from attrs import frozen

from candidate_comms.moves.limits import Limit
from candidate_comms.moves.model import Deadline
from candidate_comms.moves.times import Duration, Moment
from candidate_comms.moves.times.fixing import day_fixed
from candidate_comms.moves.times.model import FromToday, Unfixed, WorkingDays, Yearless
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = ["Sent", "local", "time_left"]

_END_OF_WORK = time(17)
_END_OF_DAY = time(23, 59)
_HALF_A_YEAR = 183  # days


@frozen
class Sent:
    """When a message is sent, as far as that is known: the moment, else the date that the letter bears."""

    at: datetime | None = None
    letter_date: date | None = None

    def day(self, zone: tzinfo) -> date | None:
        """The day of sending in the office's zone."""
        return local(self.at, zone).date() if self.at is not None else self.letter_date


def time_left(limit: Limit, office: Office, sent: Sent, *, soft: bool = False) -> Deadline:
    """The deadline that ``limit`` sets. A moment of sending without a zone is taken in the office's.

    >>> from candidate_comms.offices import registry
    >>> from candidate_comms.text.spans import Span
    >>> week = Limit(Span(0, 6), duration=Duration(Span(0, 6), days=7))
    >>> time_left(week, registry.get("uk"), Sent(datetime(2026, 3, 2, 9))).working_days
    5
    """
    if limit.slot:
        return Deadline(None, None, None, "a slot: it cannot be told how long that is", soft)
    if limit.counted_from:
        return Deadline(None, None, None, f"counted from {limit.counted_from}, whose day is not told", soft)
    if limit.moment is None and limit.duration is None:
        return Deadline(None, None, None, "the words fix no time", soft)
    if sent.at is None and sent.letter_date is None:
        return _undated(limit, soft)
    zone = _zone(office.time_zone)
    calendar = calendar_of(office)
    day = sent.day(zone)
    assert day is not None
    if limit.duration is not None:
        since = day_fixed(limit.since.when, day, calendar) if limit.since else None
        if (
            limit.since is not None
            and isinstance(limit.since.when, Yearless)
            and since
            and (since - day).days > _HALF_A_YEAR
        ):
            since = since.replace(year=since.year - 1)  # a letter counts from a day that lies just behind
        due = _after(sent, day, limit.duration, calendar, zone) if since is None else _after(
            Sent(letter_date=since), since, limit.duration, calendar, zone
        )  # fmt: skip
        basis = "a length of time from sending"
    else:
        assert limit.moment is not None
        found = _due(limit.moment, day, calendar, zone)
        if found is None:
            return Deadline(None, None, None, "the words do not fix the day", soft)
        due, basis = found, "a date against the date of sending"
    if sent.at is None:
        basis = basis.replace("sending", "the letter")
        hours = limit.duration.hours if limit.duration and limit.duration.hours else 24.0 * (due.date() - day).days
    else:
        hours = _hours(sent.at, due, zone)
    clock = limit.moment.clock if limit.moment is not None else None
    if hours < 0 or due.date() < day:
        return Deadline(due, None, None, "it lies before the date of sending", soft)
    left = calendar.working_days_between(day, due.date())
    return Deadline(
        due,
        hours,
        left,
        basis,
        soft,
        clocked=clock is not None,
        by_part=clock is not None and clock.part,
        counted_day=limit.duration is None or limit.duration.hours is None,
        zoned=clock is not None and bool(clock.zone),
    )


def _undated(limit: Limit, soft: bool) -> Deadline:
    """What can be told without the date of sending: a length of time, and the most that "tomorrow" can leave."""
    moment, duration = limit.moment, limit.duration
    if duration is not None and limit.since is not None:
        return Deadline(
            None, None, None, "no date of sending: it cannot be told how long that is", soft, countable=True
        )
    if duration is not None:
        if duration.working:
            days = None if duration.days is None else max(1, round(duration.days))
            return Deadline(None, None, days, "a number of working days", soft, countable=days is None)
        hours = duration.hours if duration.hours is not None else (duration.days or 0) * 24.0
        return Deadline(None, hours, None, f"{hours:g} hours", soft)
    assert moment is not None
    when = moment.day.when
    if isinstance(when, WorkingDays):
        return Deadline(None, None, when.days, "a number of working days", soft)
    if isinstance(when, Unfixed):
        return Deadline(None, None, None, "the words do not fix the day", soft)
    if isinstance(when, FromToday):
        return Deadline(
            None, None, None, "counted from a day of sending that is not known", soft, countable=True,
            hours_at_most=24.0 * (when.days + 1),
        )  # fmt: skip
    basis = "no date of sending: it cannot be told how long that is"
    return Deadline(None, None, None, basis, soft, countable=True)


def _due(moment: Moment, sent: date, calendar: WorkingCalendar, zone: tzinfo) -> datetime | None:
    """The moment in the office's zone; None where the words do not fix its day."""
    day = day_fixed(moment.day.when, sent, calendar)
    if day is None:
        return None
    clock = moment.clock
    if clock is not None and clock.zone not in ("", "local"):
        return datetime.combine(day, clock.value, tzinfo=_zone(clock.zone)).astimezone(UTC).astimezone(zone)
    hour = clock.value if clock is not None else _hour(moment)
    return datetime.combine(day, hour, tzinfo=zone)


def _hour(moment: Moment) -> time:
    """The time of day by which a day is over, where none is told."""
    if moment.day.words == "overnight":
        return time(9)
    return _END_OF_WORK if moment.day.closes else _END_OF_DAY


def _after(sent: Sent, day: date, duration: Duration, calendar: WorkingCalendar, zone: tzinfo) -> datetime:
    """The moment when a length of time from sending is over."""
    if duration.hours is not None and not duration.working:
        if sent.at is None:
            return datetime.combine(day + timedelta(hours=duration.hours), _END_OF_DAY, tzinfo=zone)
        return (sent.at.astimezone(UTC) if sent.at.tzinfo else local(sent.at, zone).astimezone(UTC)).__add__(
            timedelta(hours=duration.hours)
        ).astimezone(zone)  # fmt: skip
    if duration.working:
        days = duration.days if duration.days is not None else (duration.hours or 0) / 24
        return datetime.combine(calendar.add_working_days(day, max(1, round(days))), _END_OF_WORK, tzinfo=zone)
    assert duration.days is not None
    if duration.months:
        year, month = divmod(day.year * 12 + day.month - 1 + duration.months, 12)
        last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        return datetime.combine(date(year, month + 1, min(day.day, last)), _END_OF_DAY, tzinfo=zone)
    return datetime.combine(day + timedelta(days=round(duration.days)), _END_OF_DAY, tzinfo=zone)


def _hours(sent_at: datetime, due: datetime, zone: tzinfo) -> float:
    """Hours by the clock between two moments, whatever the clocks of the zone do in between."""
    return round((due.astimezone(UTC) - local(sent_at, zone).astimezone(UTC)).total_seconds() / 3600, 2)


def local(moment: datetime, zone: tzinfo) -> datetime:
    """A moment on the clock of a zone; one without a zone is taken to be that already."""
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo  # only a message with a deadline and a date of sending needs time zones

    return ZoneInfo(name)
