"""Laws of the time to decide, held by the linter as a whole: counting, weighing, and reading back what we write."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from candidate_comms import decision_window, lint, offices
from candidate_comms.localisation.formats import date_words, moment_words, money_words
from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.money import find_money, find_period
from candidate_comms.moves.times import find_days, find_durations, find_moments
from candidate_comms.vocabulary import Severity

OFFICES = {"uk": "en-GB", "us": "en-US", "uae": "en-AE"}
codes = st.sampled_from(sorted(OFFICES))
days = st.dates(date(2025, 1, 1), date(2028, 12, 31))
hours = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
sendings = st.builds(datetime.combine, days, st.builds(time, st.integers(7, 18)))

LETTER = """Dear Hannah,

We are delighted to offer you the post of Shift Engineer in Hull at {pay}, starting on 1 March 2029. {answer} Call me on
01632 960114 with any questions.

Kind regards,
Neil Carver
"""
PAY = {"uk": "£41,000 a year", "us": "$41,000 per year", "uae": "AED 14,000 per month"}
ANSWERS = (
    "Please let us know your decision by {date}.",
    "The offer is open until {date}.",
    "You have until {date} to accept.",
    "We need your signed copy no later than {date}.",
)
WEIGHT = {None: -1, Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def letter(code, answer):
    return LETTER.format(pay=PAY[code], answer=answer)


def weight(code, answer, sent_at):
    """How much the shortness of the window weighs."""
    found = [f for f in lint(letter(code, answer), office=code, sent_at=sent_at) if f.code == "OF201"]
    return max((WEIGHT[f.severity] for f in found), default=WEIGHT[None])


@given(codes, sendings, st.integers(0, 20), st.integers(1, 30), st.sampled_from(ANSWERS))
def test_a_longer_window_never_gets_a_worse_verdict(code, sent_at, fewer, more, answer):
    dates = [date_words(sent_at.date() + timedelta(days=n), OFFICES[code]) for n in (fewer, fewer + more)]
    short, long = (weight(code, answer.format(date=words), sent_at) for words in dates)
    assert long <= short


@given(codes, st.integers(1, 200), st.integers(1, 200), st.sampled_from(["hours", "days", "working days", "weeks"]))
def test_a_longer_length_never_gets_a_worse_verdict(code, fewer, more, unit):
    sent_at = datetime(2026, 3, 4, 9)
    short, long = (weight(code, f"You have {n} {unit} to decide.", sent_at) for n in (fewer, fewer + more))
    assert long <= short


@given(codes, sendings, st.integers(0, 20), st.integers(1, 60), st.sampled_from(ANSWERS))
def test_moving_the_sending_and_the_date_by_whole_weeks_changes_no_verdict(code, sent_at, window, weeks, answer):
    def moved(by):
        words = date_words(sent_at.date() + timedelta(days=window) + by, OFFICES[code])
        return weight(code, answer.format(date=words), sent_at + by)

    assert moved(timedelta(0)) == moved(timedelta(weeks=weeks))


@given(codes, st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1)), days, hours)
def test_hours_are_right_to_the_minute_in_whatever_zone_the_sending_is_told(code, sent_at, day, at):
    office = offices.get(code)
    sent = sent_at.replace(second=0, microsecond=0, tzinfo=UTC)
    assume(day > (sent + timedelta(days=1)).date())
    assume(at.hour or at.minute)
    words = moment_words(datetime.combine(day, at), office.time_zone, OFFICES[code])
    window = decision_window(letter(code, f"Please let us know your decision by {words}."), code, sent)
    assert isinstance(window, Deadline)
    assert window.due.astimezone(UTC) - sent == timedelta(minutes=round(window.hours * 60))


@given(codes, days)
def test_a_date_that_we_write_is_read_back(code, day):
    words = date_words(day, OFFICES[code]).lower()
    order = offices.get(code).date_order
    assert [found.value for found in find_days(words, order=order)] == [day]


@given(codes, days, hours)
def test_a_moment_that_we_write_is_read_back(code, day, at):
    office = offices.get(code)
    words = moment_words(datetime.combine(day, at), office.time_zone, OFFICES[code]).lower()
    found = list(find_days(words, order=office.date_order))
    [moment] = find_moments(words, found, 0, len(words))
    assert (moment.day.value, moment.clock.value, moment.clock.zone) == (day, at, office.time_zone)


@given(st.integers(1, 99), st.sampled_from(["hour", "day", "working day", "week"]))
def test_a_length_that_we_write_is_read_back(number, unit):
    words = f"{number} {unit}{'' if number == 1 else 's'}"
    [found] = find_durations(words)
    length = found.hours if unit == "hour" else found.days
    assert length == number * (7 if unit == "week" else 1)
    assert found.working == unit.startswith("working")


@given(
    codes,
    st.one_of(st.integers(1, 9_999_999).map(Decimal), st.decimals(1, 9999, places=2)),
    st.sampled_from(["hour", "day", "week", "month", "year"]),
)
def test_money_that_we_write_is_read_back(code, amount, period):
    currency = offices.get(code).currency
    words = money_words(amount, currency, period, OFFICES[code]).lower()
    [seen] = find_money(words)
    assert seen.money.low == pytest.approx(float(amount))
    assert seen.money.currency in (currency, "$" if currency == "USD" else currency)
    assert find_period(words) == period
