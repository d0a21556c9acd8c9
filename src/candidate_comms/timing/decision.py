"""By when a candidate is asked to decide on an offer: enough working days, and a moment when somebody is there."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from candidate_comms.offices import registry
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import check_day, closing_time, day_at, moment_at
from candidate_comms.vocabulary import Audience

__all__ = ["decision_by"]


def decision_by(
    sent_at: date,
    office: str | Office,
    *,
    audience: Audience | str = Audience.EXPERIENCED,
    working_days: int | None = None,
) -> datetime:
    """The moment by which to ask for a decision on an offer that goes out at ``sent_at``, with the office's time zone.

    The end of a full working day there: never a weekend, a holiday of the office (``Office.holidays``) or a short day
    such as Friday in the UAE. There are at least ``working_days`` working days after the day of sending, the last of
    them in full; where it is not given, as many as the office usually leaves such an ``audience``.

    ``sent_at`` is a date or a moment. A moment with a time zone is taken to the office's, one without is on its clock.

    Raises:
        ValueError: ``working_days`` is less than 1.
        TypeError: ``sent_at`` is no date, or ``working_days`` no whole number.
        UnknownName: ``office`` or ``audience`` is not known.

    >>> decision_by(date(2026, 3, 6), "uk").isoformat()
    '2026-03-13T17:30:00+00:00'
    >>> decision_by(date(2026, 3, 6), "us-ny", audience="graduate").isoformat()
    '2026-03-27T17:00:00-04:00'

    """
    check_day("sent_at", sent_at)
    if not (working_days is None or isinstance(working_days, int)):
        raise TypeError(f"working_days: a whole number, and not {working_days!r}")
    place = registry.get(office)
    if working_days is None:
        working_days = place.thresholds_for(audience).offer_window_default
    elif working_days < 1:
        raise ValueError(
            f"working_days: {working_days} leaves no time to decide; give 1 or more, or leave it out for the usual "
            f"{place.thresholds_for(audience).offer_window_default}"
        )
    calendar = calendar_of(place)
    day = calendar.add_working_days(day_at(sent_at, place), working_days)
    if not place.week.working_days <= place.week.short_days.keys():  # else no later day is longer
        while day.weekday() in place.week.short_days:
            day = calendar.next_working_day(day + timedelta(days=1))
    return moment_at(datetime.combine(day, closing_time(place.week, day)), place)
