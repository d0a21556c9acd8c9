from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from candidate_comms import offices
from candidate_comms.timing.clock import closing_time, day_at, day_words, moment_at

from .conftest import DAYS, MOMENTS, OFFICES

UK, US, UAE = (offices.get(code) for code in ("uk", "us", "uae"))
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 3, 7), 6),
        (date(2026, 3, 8), 5),  # the US changes its clocks
        (date(2026, 3, 15), 5),
        (date(2026, 3, 28), 5),
        (date(2026, 3, 29), 6),  # the UK changes its clocks
        (date(2026, 7, 1), 6),
        (date(2026, 10, 24), 6),
        (date(2026, 10, 25), 5),
        (date(2026, 10, 28), 5),
        (date(2026, 11, 1), 6),
    ],
)
def test_chicago_is_five_hours_behind_london_in_the_weeks_between_the_changes(day, hours):
    noon = datetime.combine(day, time(12), tzinfo=LONDON)
    there = moment_at(noon, US)
    assert noon.replace(tzinfo=None) - there.replace(tzinfo=None) == timedelta(hours=hours)
    assert there == noon


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "2026-03-29T00:59:00+00:00"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29T02:00:00+01:00"),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "2026-10-25T01:59:00+01:00"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "2026-10-25T01:00:00+00:00"),
    ],
)
def test_a_change_of_the_clocks_is_met_to_the_minute(moment, there):
    assert moment_at(moment, UK).isoformat() == there


def test_the_day_is_that_of_the_office():
    late = datetime(2026, 3, 5, 22, 30, tzinfo=LONDON)
    assert day_at(late, UK) == date(2026, 3, 5)
    assert day_at(late, UAE) == date(2026, 3, 6)
    assert day_at(late.replace(tzinfo=None), UAE) == date(2026, 3, 5)


def test_arizona_keeps_its_clocks():
    assert moment_at(datetime(2026, 7, 1, 12, tzinfo=UTC), offices.get("us-az")).hour == 5
    assert moment_at(datetime(2026, 1, 1, 12, tzinfo=UTC), offices.get("us-az")).hour == 5
    assert moment_at(datetime(2026, 7, 1, 12, tzinfo=UTC), offices.get("us-mt")).hour == 6


@given(MOMENTS, OFFICES)
def test_a_moment_stays_the_same_moment_on_another_clock(moment, office):
    there = moment_at(moment, office)
    assert there.astimezone(UTC) == moment.astimezone(UTC)
    assert day_at(moment, office) == there.date()
    assert moment_at(there, office) == there


@given(DAYS, OFFICES)
def test_a_date_is_no_moment_and_stays_as_it_is(day, office):
    assert day_at(day, office) == day


def test_a_short_day_closes_early():
    assert closing_time(UAE.week, date(2026, 3, 6)) == time(12)
    assert closing_time(UAE.week, date(2026, 3, 5)) == time(18)


def test_a_day_is_told_so_that_nobody_reads_another():
    assert day_words(date(2026, 4, 3)) == "Friday 2026-04-03"
