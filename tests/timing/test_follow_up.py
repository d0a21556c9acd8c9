from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import follow_up_due, offices
from candidate_comms.errors import UnknownName
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.vocabulary import Severity

from .conftest import DAYS, OFFICES

MONDAY = date(2026, 3, 2)


def test_a_week_is_comfortable_two_are_the_most_and_45_days_the_ceiling():
    limits = follow_up_due(MONDAY, "uk")
    assert (limits.due, limits.overdue_after) == (date(2026, 3, 9), date(2026, 3, 16))
    assert limits.ceiling == MONDAY + timedelta(days=45)


@pytest.mark.parametrize(
    ("days_later", "severity", "late"),
    [
        (0, None, 0),
        (7, None, 0),
        (8, Severity.WARNING, 1),
        (14, Severity.WARNING, 5),
        (15, Severity.ERROR, 6),
        (400, Severity.ERROR, 281),
    ],
)
def test_what_is_late_is_told_in_working_days(days_later, severity, late):
    limits = follow_up_due(MONDAY, "uk")
    day = MONDAY + timedelta(days=days_later)
    assert (limits.severity_on(day), limits.working_days_late(day)) == (severity, late)


def test_a_weekend_makes_nobody_later():
    limits = follow_up_due(date(2026, 3, 6), "uk")  # due on a Friday
    assert limits.severity_on(date(2026, 3, 15)) is None
    assert limits.severity_on(date(2026, 3, 16)) is Severity.WARNING
    assert limits.severity_on(date(2026, 3, 22)) is Severity.WARNING
    assert limits.severity_on(date(2026, 3, 23)) is Severity.ERROR


def test_holidays_give_the_office_more_days():
    before_easter = date(2026, 4, 1)
    assert follow_up_due(before_easter, "uk").due == date(2026, 4, 8)
    assert follow_up_due(before_easter, offices.with_public_holidays("uk")).due == date(2026, 4, 10)
    assert follow_up_due(before_easter, offices.with_public_holidays("uk-sct")).due == date(2026, 4, 9)
    assert follow_up_due(date(2026, 3, 3), "uae-shj").due == date(2026, 3, 11)
    assert follow_up_due(date(2026, 3, 3), "uae").due == date(2026, 3, 10)


def test_the_day_of_the_interview_is_the_offices():
    evening = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)  # the evening before, in Chicago
    assert follow_up_due(evening, "us").interviewed_on == MONDAY


def test_the_limits_are_the_offices_to_change():
    uk = offices.get("uk")
    quick = evolve(uk, thresholds=evolve(uk.thresholds, follow_up_warn_after=2, follow_up_error_after=3))
    assert follow_up_due(MONDAY, quick).due == date(2026, 3, 4)
    assert follow_up_due(MONDAY, quick).overdue_after == date(2026, 3, 5)


def test_the_ceiling_holds_whatever_the_working_days_say():
    uk = offices.get("uk")
    slow = evolve(uk, thresholds=evolve(uk.thresholds, follow_up_warn_after=40, follow_up_error_after=80))
    limits = follow_up_due(MONDAY, slow)
    assert limits.severity_on(limits.ceiling) is None
    assert limits.severity_on(limits.ceiling + timedelta(days=1)) is Severity.ERROR


def test_an_unknown_office_is_named():
    with pytest.raises(UnknownName, match="uk-scot"):
        follow_up_due(MONDAY, "uk-scot")


@given(DAYS, OFFICES, st.integers(0, 80), st.integers(0, 30))
def test_waiting_longer_never_weighs_less(interviewed, office, wait, longer):
    def weight(days):
        severity = follow_up_due(interviewed, office).severity_on(interviewed + timedelta(days=days))
        return -1 if severity is None else severity.rank

    assert weight(wait) <= weight(wait + longer)


@given(DAYS, OFFICES)
def test_each_limit_is_exactly_as_many_working_days_as_the_office_says(interviewed, office):
    limits, calendar = follow_up_due(interviewed, office), calendar_of(office)
    assert calendar.working_days_between(interviewed, limits.due) == office.thresholds.follow_up_warn_after
    assert calendar.working_days_between(interviewed, limits.overdue_after) == office.thresholds.follow_up_error_after
    assert calendar.is_working_day(limits.due)
