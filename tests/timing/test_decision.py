from datetime import UTC, date, datetime, time, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import decision_by, offices
from candidate_comms.errors import UnknownName
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import closing_time, day_at
from candidate_comms.vocabulary import Audience

from .conftest import DAYS, MOMENTS, OFFICES

AUDIENCES = st.sampled_from(list(Audience))


@pytest.mark.parametrize(
    ("sent", "office", "due"),
    [
        (date(2026, 3, 2), "uk", "2026-03-09T17:30:00+00:00"),
        (date(2026, 3, 27), "uk", "2026-04-03T17:30:00+01:00"),  # over the change of the clocks
        (date(2026, 3, 2), "us", "2026-03-09T17:00:00-05:00"),
        (date(2026, 3, 2), "us-ca", "2026-03-09T17:00:00-07:00"),
        (date(2026, 3, 3), "uae", "2026-03-12T18:00:00+04:00"),
        (date(2026, 3, 4), "uae", "2026-03-16T18:00:00+04:00"),  # the seventh day is a Friday
        (date(2026, 3, 3), "uae-shj", "2026-03-16T18:00:00+04:00"),  # no Fridays there
    ],
)
def test_an_offer_leaves_the_offices_usual_time(sent, office, due):
    assert decision_by(sent, office).isoformat() == due


def test_a_bank_holiday_is_no_time_to_think():
    easter = date(2026, 4, 2)
    assert decision_by(easter, "uk").date() == date(2026, 4, 9)
    assert decision_by(easter, offices.with_public_holidays("uk")).date() == date(2026, 4, 13)
    assert decision_by(easter, offices.with_public_holidays("uk-sct")).date() == date(2026, 4, 10)
    assert decision_by(easter, offices.with_public_holidays("us")).date() == date(2026, 4, 9)


def test_the_day_of_sending_is_that_of_the_office():
    half_past_five = datetime(2026, 3, 3, 5, 30, tzinfo=UTC)
    assert decision_by(half_past_five, "uk", working_days=2).date() == date(2026, 3, 5)
    assert decision_by(half_past_five, "us", working_days=2).date() == date(2026, 3, 4)  # 23:30 there, six hours behind
    between = datetime(2026, 3, 10, 5, 30, tzinfo=UTC)
    assert decision_by(between, "us", working_days=2).date() == date(2026, 3, 12)  # 00:30 there, five hours behind


@pytest.mark.parametrize(
    ("audience", "due"),
    [
        ("experienced", date(2026, 3, 9)),
        ("executive", date(2026, 3, 16)),
        ("relocation", date(2026, 3, 16)),
        ("graduate", date(2026, 3, 23)),
        ("temporary", date(2026, 3, 4)),
    ],
)
def test_some_are_given_longer_and_temporary_work_less(audience, due):
    assert decision_by(date(2026, 3, 2), "us", audience=audience).date() == due


@given(st.one_of(DAYS, MOMENTS), OFFICES, AUDIENCES, st.one_of(st.none(), st.integers(1, 25)))
def test_it_is_always_a_moment_of_work_and_never_less_than_asked(sent, office, audience, working_days):
    due = decision_by(sent, office, audience=audience, working_days=working_days)
    calendar = calendar_of(office)
    asked = working_days or office.thresholds_for(audience).offer_window_default
    assert due.tzinfo is not None
    assert calendar.is_working_day(due.date())
    assert due.weekday() < 5
    assert not (office.jurisdiction == "uae" and due.weekday() == 4)
    assert due.time() == closing_time(office.week, due.date())
    assert asked <= calendar.working_days_between(day_at(sent, office), due.date())
    assert office.thresholds_for(audience).offer_window_warn_below <= asked or working_days


CLOSED = {code: offices.with_public_holidays(code) for code in ("uk", "uk-sct", "us", "us-tx", "uae", "uae-shj")}


@given(DAYS, st.sampled_from(sorted(CLOSED)), AUDIENCES)
def test_public_holidays_only_ever_give_more_time(sent, code, audience):
    due = decision_by(sent, CLOSED[code], audience=audience)
    assert due.date() not in CLOSED[code].holidays
    assert due >= decision_by(sent, code, audience=audience)


@given(DAYS, OFFICES, st.integers(1, 20), st.integers(0, 20))
def test_asking_for_more_days_never_gives_fewer(sent, office, fewer, more):
    first = decision_by(sent, office, working_days=fewer)
    assert first <= decision_by(sent, office, working_days=fewer + more)
    assert first <= decision_by(sent + timedelta(days=more), office, working_days=fewer)


@given(DAYS, st.sampled_from(["uk", "us", "uae", "us-hi"]), st.integers(1, 15), st.integers(1, 60))
def test_whole_weeks_move_it_by_as_much(sent, office, working_days, weeks):
    moved = decision_by(sent + timedelta(weeks=weeks), office, working_days=working_days)
    assert moved.replace(tzinfo=None) == decision_by(sent, office, working_days=working_days).replace(
        tzinfo=None
    ) + timedelta(weeks=weeks)


@pytest.mark.parametrize("working_days", [0, -3])
def test_no_time_at_all_is_refused_with_the_way_out(working_days):
    with pytest.raises(ValueError, match=f"working_days: {working_days} leaves no time.*usual 5"):
        decision_by(date(2026, 3, 2), "uk", working_days=working_days)


def test_names_that_are_not_known_are_met_with_a_suggestion():
    with pytest.raises(UnknownName, match="Did you mean 'us-ny'"):
        decision_by(date(2026, 3, 2), "us-nyy")
    with pytest.raises(UnknownName, match="Did you mean 'executive'"):
        decision_by(date(2026, 3, 2), "uk", audience="executives")


def test_a_week_of_short_days_is_taken_as_it_is():
    uk = offices.get("uk")
    mornings = evolve(uk, week=evolve(uk.week, short_days=dict.fromkeys(uk.week.working_days, time(12))))
    assert decision_by(date(2026, 3, 2), mornings).isoformat() == "2026-03-09T12:00:00+00:00"
