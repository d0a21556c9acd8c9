"""Days, times of day and lengths of time, and the dates of a message."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.times import find_clocks, find_days, find_durations
from candidate_comms.vocabulary import Move

dates = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(dates, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%a %d %b %Y", "%A, %d %B %Y", "%d. %m.%Y"]))
def test_a_written_date_is_read_back(day, style):
    if style == "%d. %m.%Y":
        style = "%d.%m.%Y"
    assert [found.value for found in find_days(day.strftime(style).lower())] == [day]


@given(dates)
def test_a_date_in_figures_follows_the_order_of_the_office(day):
    for order, style in (("dmy", "%d/%m/%Y"), ("mdy", "%m/%d/%Y")):
        [found] = find_days(day.strftime(style), order=order)
        assert found.value == day
        assert found.ambiguous == (day.day <= 12 and day.day != day.month)


@pytest.mark.parametrize("words", ["31/31/2026", "version 1.2.3.4", "32 may", "call 01632 960123", "2026-13-40"])
def test_what_is_no_date_fixes_no_day(words):
    assert [day.value for day in find_days(words) if day.value] == []


@pytest.mark.parametrize(
    ("words", "hours"),
    [("9am", 9), ("at 12 p.m.", 12), ("12am", 0), ("17:30", 17), ("noon", 12), ("5.15 pm", 17), ("midnight", 23)],
)
def test_a_time_of_day(words, hours):
    assert [clock.value.hour for clock in find_clocks(words)] == [hours]


def test_thirteen_in_the_afternoon_is_no_time():
    assert list(find_clocks("13pm")) == []


@pytest.mark.parametrize(
    ("words", "hours", "days", "working"),
    [
        ("48 hours", 48, None, False),
        ("forty-eight hours", 48, None, False),
        ("90 minutes", 1.5, None, False),
        ("five working days", None, 5, True),
        ("ten (10) business days", None, 10, True),
        ("a fortnight", None, 14, False),
        ("two weeks", None, 14, False),
        ("three-month", None, 90, False),
        ("half a day", None, 0.5, False),
    ],
)
def test_a_length_of_time(words, hours, days, working):
    assert [(d.hours, d.days, d.working) for d in find_durations(words)] == [(hours, days, working)]


def test_a_date_of_two_readings_is_told(letter):
    [seen] = letter("Please come on 03/04/2026.").of(Move.DATE)
    assert seen.facts.ambiguous
    assert seen.facts.candidate_should_act


def test_a_weekday_beside_its_date_is_not_relative(letter):
    assert [a.facts.relative for a in letter("We met on Friday.").of(Move.DATE)] == [True]
    assert not any(a.facts.relative for a in letter("Please come on Friday 6 March 2026.").of(Move.DATE))


@pytest.mark.parametrize(
    "words",
    [
        "I promised you an answer by Friday, so here it is.",
        "We said that you would hear by Friday, and I am sorry that it is Monday.",
        "I had told you to expect a reply by next Tuesday.",
        "We had hoped to send you our answer by Wednesday.",
        "I said I would let you know by Thursday.",
    ],
)
def test_a_day_that_was_promised_before_asks_nothing_of_the_candidate(letter, words):
    assert not any(a.facts.candidate_should_act for a in letter(words).of(Move.DATE))


@pytest.mark.parametrize(
    "words",
    [
        "As I said, please send your answer by Friday.",
        "We planned this late, so we need you to let us know by next Tuesday.",
        "As we said, kindly confirm by Wednesday.",
        "Please reply by Thursday.",
        "Let me know by Friday.",
    ],
)
def test_a_day_by_which_the_candidate_is_asked_to_act_is_known_as_one(letter, words):
    assert any(a.facts.candidate_should_act for a in letter(words).of(Move.DATE))
