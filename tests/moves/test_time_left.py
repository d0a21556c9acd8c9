"""Counting what a time limit leaves."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.time_left import Limit, time_left
from candidate_comms.moves.times import Clock, Day, Duration
from candidate_comms.offices import registry
from candidate_comms.text.spans import Span

HERE = Span(0, 5)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1))


@given(moments, st.integers(1, 90), st.sampled_from(["uk", "us", "uae"]))
def test_more_days_leave_more_time(sent, days, office):
    counted = [
        time_left(Limit(HERE, duration=Duration(HERE, days=n)), registry.get(office), sent) for n in (days, days + 1)
    ]
    assert counted[0].hours < counted[1].hours
    assert counted[0].working_days <= counted[1].working_days <= days + 1


@given(moments, st.sampled_from(["uk", "uae"]))
def test_a_date_without_a_year_is_one_to_come(sent, office):
    limit = Limit(HERE, Day(HERE, None, month_day=(3, 14)))
    due = time_left(limit, registry.get(office), sent).due
    assert (due.month, due.day) == (3, 14)
    assert timedelta(0) <= due.date() - sent.date() <= timedelta(366)


@given(moments, st.integers(0, 6))
def test_a_weekday_is_the_next_one_and_never_today(sent, weekday):
    due = time_left(Limit(HERE, Day(HERE, None, weekday=weekday)), registry.get("uk"), sent).due
    assert due.weekday() == weekday
    assert 1 <= (due.date() - sent.date()).days <= 7


def test_a_moment_with_a_zone_is_taken_to_the_office():
    limit = Limit(HERE, Day(HERE, None, relative="today"), Clock(HERE, time(17)))
    assert time_left(limit, registry.get("uae"), datetime(2026, 3, 2, 9, tzinfo=UTC)).hours == 4.0


def test_close_of_business_is_five_and_tonight_is_midnight():
    uk, sent = registry.get("uk"), datetime(2026, 3, 2, 9)
    for relative, hour in (("close of business", 17), ("tonight", 23)):
        assert time_left(Limit(HERE, Day(HERE, None, relative=relative, ends=True)), uk, sent).due.hour == hour


def test_a_slot_cannot_be_counted():
    deadline = time_left(Limit(HERE), registry.get("uk"), datetime(2026, 3, 2))
    assert (deadline.due, deadline.hours) == (None, None)
    assert "slot" in deadline.basis


def test_a_day_that_no_year_has_stays_unknown():
    limit = Limit(HERE, Day(HERE, None, month_day=(2, 30)))
    assert time_left(limit, registry.get("uk"), datetime(2026, 3, 2)).due is None
