"""The values that times in prose are read into."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from candidate_comms.text.spans import Span

__all__ = [
    "Clock",
    "Dated",
    "Day",
    "DayOfMonth",
    "Duration",
    "FromToday",
    "Moment",
    "MonthEnd",
    "Named",
    "Reckoning",
    "Unfixed",
    "WeekEnd",
    "WorkingDays",
    "Yearless",
]


@frozen
class Dated:
    """A full date."""

    value: date | None
    """None for a day that no calendar has: 30 February."""


@frozen
class Yearless:
    """A day and month: the next such day, the day of sending included."""

    month: int
    day: int


@frozen
class DayOfMonth:
    """A day of the month ("the 14th"): of this month or the next that has one to come; ``months`` 1: the next."""

    day: int
    months: int | None = None


@frozen
class Named:
    """A weekday. ``next_week``: "next Friday" means that of the week after this one (Monday to Sunday).

    ``weeks`` more weeks for "Friday week" and "a fortnight on Friday".
    """

    weekday: int
    next_week: bool = False
    weeks: int = 0


@frozen
class FromToday:
    """So many days after the day of sending: today 0, tomorrow 1."""

    days: int


@frozen
class WorkingDays:
    """So many working days after the day of sending: "the next working day"."""

    days: int


@frozen
class WeekEnd:
    """The last working day of this week, or of one that follows."""

    weeks: int = 0


@frozen
class MonthEnd:
    """The last day of this month, or of one that follows."""

    months: int = 0


@frozen
class Unfixed:
    """A stretch of days of which none is fixed: "next week", "by return"."""


Reckoning = Dated | Yearless | DayOfMonth | Named | FromToday | WorkingDays | WeekEnd | MonthEnd | Unfixed
"""How the words of a day fix it, once the day of sending is known."""


@frozen
class Day:
    """A day that is mentioned."""

    span: Span
    when: Reckoning
    weekday: int | None = None
    """The weekday that is named, alone or beside a date; Monday is 0."""
    ambiguous: bool = False
    """03/04/2026: two readings."""
    words: str = ""
    closes: bool = False
    """Whether its working day is meant, which is over at five: "the next working day", "before the weekend"."""

    @property
    def value(self) -> date | None:
        """The full date, where the words alone fix it."""
        return self.when.value if isinstance(self.when, Dated) else None

    @property
    def fixed(self) -> bool:
        """Whether it is a date, with or without its year, and not counted from the day of reading."""
        return isinstance(self.when, Dated | Yearless)

    @property
    def today(self) -> bool:
        """Whether the day of sending is meant."""
        return self.when == FromToday(0)


@frozen
class Clock:
    """A time of day."""

    span: Span
    value: time
    zone: str = ""
    """The IANA name of the zone beside it; ``"local"`` for "your time"; empty where none is told."""
    part: bool = False
    """Whether it is a part of the day ("close of business") and no hour that is told."""
    bare: str = ""
    """Not empty for a lone number: ``"limit"`` after "by" or "before", else it is an hour only beside a day."""


@frozen
class Duration:
    """A length of time."""

    span: Span
    hours: float | None = None
    days: float | None = None
    working: bool = False
    months: int | None = None
    """Calendar months, where it is told in months."""


@frozen
class Moment:
    """A day with or without its time of day, or a time of day alone (which is today's)."""

    span: Span
    day: Day
    clock: Clock | None = None
