"""Counting what a time limit leaves."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.limits import Limit
from candidate_comms.moves.time_left import Sent, time_left
from candidate_comms.moves.times import Clock, Day, Duration, Moment
from candidate_comms.moves.times.model import Dated, FromToday, Named, Unfixed, Yearless
from candidate_comms.offices import registry
from candidate_comms.text.spans import Span

HERE = Span(0, 5)
OFFICES = st.sampled_from(["uk", "us", "uae", "us-ny", "uae-shj"])
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1))


def on(when, clock=None):
    """A limit at a day, perhaps with its hour."""
    return Limit(HERE, Moment(HERE, Day(HERE, when), clock))


def lasting(**length):
    """A limit of some length."""
    return Limit(HERE, duration=Duration(HERE, **length))


def left(limit, office, sent_at):
    return time_left(limit, registry.get(office), Sent(sent_at))


@given(moments, st.integers(1, 90), OFFICES)
def test_more_days_leave_more_time(sent, days, office):
    counted = [left(lasting(days=n), office, sent) for n in (days, days + 1)]
    assert counted[0].hours < counted[1].hours
    assert counted[0].working_days <= counted[1].working_days <= days + 1


@given(moments, st.integers(1, 60), OFFICES)
def test_as_many_working_days_are_left_as_are_told(sent, days, office):
    assert left(lasting(days=days, working=True), office, sent).working_days == days


@given(moments, st.integers(0, 400), OFFICES)
def test_a_number_of_hours_is_so_many_hours_whatever_the_clocks_do(sent, hours, office):
    assert left(lasting(hours=hours), office, sent).hours == hours


@given(st.dates(date(2024, 1, 1), date(2029, 12, 1)), st.times(), st.integers(1, 40), st.integers(0, 23), OFFICES)
def test_moving_the_sending_and_the_deadline_by_weeks_changes_no_working_day(day, at, days, hour, office):
    sent, due = datetime.combine(day, at), day + timedelta(days=days)
    found = [
        left(on(Dated(due + shift), Clock(HERE, time(hour))), office, sent + shift)
        for shift in (timedelta(0), timedelta(weeks=1), timedelta(weeks=8))
    ]
    assert len({deadline.working_days for deadline in found}) == 1
    assert max(d.hours for d in found) - min(d.hours for d in found) <= 1  # the clocks may have changed


def test_london_and_chicago_are_five_hours_apart_between_the_changes_of_their_clocks():
    noon_in_london = on(Dated(date(2026, 3, 20)), Clock(HERE, time(12), "Europe/London"))
    winter = on(Dated(date(2026, 2, 20)), Clock(HERE, time(12), "Europe/London"))
    assert left(noon_in_london, "us", datetime(2026, 3, 20, 0)).hours == 7.0
    assert left(winter, "us", datetime(2026, 2, 20, 0)).hours == 6.0


@pytest.mark.parametrize(("sent", "hours"), [(datetime(2026, 3, 28, 12), 23.0), (datetime(2026, 10, 24, 12), 25.0)])
def test_a_day_on_which_the_clocks_change_is_an_hour_shorter_or_longer(sent, hours):
    tomorrow = on(FromToday(1), Clock(HERE, time(12)))
    assert left(tomorrow, "uk", sent).hours == hours
    assert left(tomorrow, "uae", sent).hours == 24.0


@given(moments, st.sampled_from(["uk", "uae"]))
def test_a_date_without_a_year_is_one_to_come(sent, office):
    due = left(on(Yearless(3, 14)), office, sent).due
    assert (due.month, due.day) == (3, 14)
    assert timedelta(0) <= due.date() - sent.date() <= timedelta(366)


@given(moments, st.integers(0, 6))
def test_a_weekday_is_the_next_one_and_never_today(sent, weekday):
    due = left(on(Named(weekday)), "uk", sent).due
    assert due.weekday() == weekday
    assert 1 <= (due.date() - sent.date()).days <= 7


@given(moments, st.integers(0, 6))
def test_the_next_friday_is_in_the_week_that_follows(sent, weekday):
    due = left(on(Named(weekday, next_week=True)), "uk", sent).due.date()
    assert due.weekday() == weekday
    assert due.isocalendar()[:2] == (sent.date() + timedelta(weeks=1)).isocalendar()[:2]


def test_a_moment_with_a_zone_is_taken_to_the_office():
    limit = on(FromToday(0), Clock(HERE, time(17)))
    assert left(limit, "uae", datetime(2026, 3, 2, 9, tzinfo=UTC)).hours == 4.0


def test_holidays_of_the_office_are_no_working_days():
    uk = registry.get("uk")
    easter = evolve(uk, holidays={date(2026, 4, 3), date(2026, 4, 6)})
    sent = Sent(datetime(2026, 4, 1, 9))
    assert time_left(on(Dated(date(2026, 4, 7))), uk, sent).working_days == 4
    assert time_left(on(Dated(date(2026, 4, 7))), easter, sent).working_days == 2


def test_from_the_date_of_a_letter_whole_days_are_counted():
    deadline = time_left(on(Dated(date(2026, 3, 4))), registry.get("us"), Sent(None, date(2026, 3, 2)))
    assert (deadline.hours, deadline.working_days) == (48.0, 2)


def test_days_since_a_day_that_is_named_are_counted_from_there():
    limit = evolve(lasting(days=8), since=Day(HERE, Yearless(2, 19)))
    due = left(limit, "uk", datetime(2026, 2, 20, 12)).due
    assert (due.month, due.day) == (2, 27)


@pytest.mark.parametrize("limit", [Limit(HERE, slot=True), on(Unfixed()), lasting(days=3)])
def test_what_cannot_be_counted_is_told_and_not_guessed(limit):
    counted = evolve(limit, counted_from="accept") if limit.duration else limit
    deadline = left(counted, "uk", datetime(2026, 3, 2))
    assert (deadline.due, deadline.hours, deadline.working_days) == (None, None, None)
    assert deadline.basis


def test_without_a_date_of_sending_tomorrow_leaves_at_most_two_days():
    deadline = left(on(FromToday(1)), "uk", None)
    assert (deadline.hours, deadline.working_days, deadline.hours_at_most) == (None, None, 48.0)


def test_without_a_date_of_sending_a_length_is_still_told():
    assert left(lasting(days=7), "uk", None).hours == 168.0
    assert left(lasting(days=5, working=True), "uk", None).working_days == 5
    assert left(on(Dated(date(2026, 3, 4))), "uk", None).countable


def test_a_limit_that_lies_behind_leaves_nothing():
    deadline = left(on(Dated(date(2025, 3, 4))), "uk", datetime(2026, 3, 2))
    assert deadline.due is not None
    assert (deadline.hours, deadline.working_days) == (None, None)


def test_a_day_that_no_calendar_has_stays_unknown():
    assert left(on(Yearless(2, 30)), "uk", datetime(2026, 3, 2)).due is None
