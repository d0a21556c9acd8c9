from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import offices
from candidate_comms.offices.model import WorkingWeek
from candidate_comms.offices.working_days import WorkingCalendar, calendar_of

UK = calendar_of(offices.get("uk"))
FRIDAY = date(2026, 3, 6)

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
calendars = st.builds(
    WorkingCalendar,
    st.frozensets(st.integers(0, 6), min_size=1).map(lambda week: WorkingWeek(week, offices.get("uk").week.day_ends)),
    st.one_of(st.just(()), st.frozensets(days, max_size=40)),
)


def test_a_weekend_does_not_count():
    assert UK.add_working_days(FRIDAY, 1) == date(2026, 3, 9)
    assert UK.add_working_days(FRIDAY, 5) == date(2026, 3, 13)
    assert UK.working_days_between(FRIDAY, date(2026, 3, 9)) == 1


def test_the_sending_day_does_not_count_and_the_deadline_day_does():
    assert UK.working_days_between(date(2026, 3, 2), date(2026, 3, 3)) == 1
    assert UK.working_days_between(FRIDAY, FRIDAY) == 0
    assert UK.working_days_between(FRIDAY, date(2026, 3, 1)) == 0


def test_moments_are_counted_as_their_days():
    assert UK.working_days_between(datetime(2026, 3, 2, 23, 59), datetime(2026, 3, 3, 0, 1)) == 1


def test_a_holiday_does_not_count():
    calendar = WorkingCalendar(offices.get("uk").week, {date(2026, 4, 3), date(2026, 4, 6)})
    assert calendar.add_working_days(date(2026, 4, 2), 1) == date(2026, 4, 7)


def test_a_week_without_a_working_day_is_refused():
    with pytest.raises(ValueError, match="at least one working day"):
        WorkingCalendar(WorkingWeek(frozenset(), offices.get("uk").week.day_ends))


def test_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="0 or more"):
        UK.add_working_days(FRIDAY, -1)


def test_a_calendar_of_nothing_but_holidays_says_so_instead_of_searching_for_ever():
    class Always:
        def __contains__(self, day: object) -> bool:
            return True

    with pytest.raises(ValueError, match="the holidays cover them all"):
        WorkingCalendar(offices.get("uk").week, Always()).add_working_days(FRIDAY, 1)


@given(calendars, days, st.integers(1, 30))
def test_counting_undoes_adding(calendar, day, count):
    end = calendar.add_working_days(day, count)
    assert calendar.is_working_day(end)
    assert calendar.working_days_between(day, end) == count
    assert calendar.working_days_between(day, end - timedelta(days=1)) == count - 1


@given(calendars, days, st.integers(0, 90), st.integers(0, 90))
def test_stretches_of_time_add_up(calendar, start, first, second):
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    assert calendar.working_days_between(start, end) == calendar.working_days_between(
        start, middle
    ) + calendar.working_days_between(middle, end)


@given(calendars, days, st.integers(0, 90))
def test_a_count_is_what_a_walk_over_the_days_finds(calendar, start, length):
    end = start + timedelta(days=length)
    walked = [start + timedelta(days=ahead) for ahead in range(1, length + 1)]
    assert calendar.working_days_between(start, end) == sum(calendar.is_working_day(day) for day in walked)


def test_the_calendar_of_an_office_leaves_out_its_own_holidays_and_others_where_they_are_given():
    closed = evolve(offices.get("uk"), holidays={date(2026, 3, 9)})
    assert calendar_of(closed).add_working_days(FRIDAY, 1) == date(2026, 3, 10)
    assert calendar_of(closed, ()).add_working_days(FRIDAY, 1) == date(2026, 3, 9)
    assert calendar_of(offices.get("uk")).holidays == ()


def test_holidays_are_no_part_of_what_an_office_is():
    closed = evolve(offices.get("uk"), holidays={date(2026, 3, 9)})
    assert closed == offices.get("uk")
    assert "holidays=" not in repr(closed)
