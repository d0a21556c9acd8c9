"""By when a candidate hears back after an interview."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import field, frozen

from candidate_comms.offices import registry
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of
from candidate_comms.timing.clock import check_day, day_at
from candidate_comms.vocabulary import Severity

__all__ = ["FollowUp", "follow_up_due"]


@frozen(kw_only=True)
class FollowUp:
    """The days by which an answer is given after an interview. Each is the last day on which it is still in time."""

    interviewed_on: date
    due: date
    """After this day the answer is late (a warning)."""
    overdue_after: date
    """After this day it is overdue (an error)."""
    ceiling: date
    """After this day silence is a fault anywhere. Counted in calendar days."""
    calendar: WorkingCalendar = field(repr=False, eq=False)

    def working_days_late(self, day: date) -> int:
        """How many working days after ``due`` this day is; 0 while it is in time."""
        return self.calendar.working_days_between(self.due, day)

    def severity_on(self, day: date) -> Severity | None:
        """How much it weighs that the answer comes on this day, or is still not there; None while it is in time.

        A weekend makes nobody later: what was due on Friday is in time until Sunday.
        """
        if day > self.ceiling or self.calendar.working_days_between(self.overdue_after, day):
            return Severity.ERROR
        return Severity.WARNING if self.working_days_late(day) else None


def follow_up_due(interviewed_on: date, office: str | Office) -> FollowUp:
    """By when to answer a candidate who was interviewed on this day, in the working days of the office.

    A moment with a time zone is taken to the office's day. The limits are fields of ``Office.thresholds``; what they
    rest on stands in the office's citations.

    Raises ``UnknownName`` for an office that is not known, ``TypeError`` for what is no date.

    >>> limits = follow_up_due(date(2026, 3, 2), "uk")
    >>> limits.due.isoformat(), limits.overdue_after.isoformat(), limits.ceiling.isoformat()
    ('2026-03-09', '2026-03-16', '2026-04-16')
    >>> str(limits.severity_on(date(2026, 3, 12))), limits.working_days_late(date(2026, 3, 12))
    ('warning', 3)
    """
    place = registry.get(office)
    limits, calendar = place.thresholds, calendar_of(place)
    check_day("interviewed_on", interviewed_on)
    interviewed = day_at(interviewed_on, place)
    return FollowUp(
        interviewed_on=interviewed,
        due=calendar.add_working_days(interviewed, limits.follow_up_warn_after),
        overdue_after=calendar.add_working_days(interviewed, limits.follow_up_error_after),
        ceiling=interviewed + timedelta(days=limits.closure_ceiling_days),
        calendar=calendar,
    )
