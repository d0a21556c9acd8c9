"""The days that letters ask for and promise: never one on which nobody is there, never too soon unasked."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from builders.every_kind import letters
from candidate_comms import offices
from candidate_comms.builders.deciding import DecisionWindow
from candidate_comms.errors import FactsError
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import closing_time
from candidate_comms.vocabulary import Move

EASTER = {date(2026, 4, 3), date(2026, 4, 6)}
anywhere = st.sampled_from(facts.OFFICES)


def faults(letter, office="uk", **more):
    with pytest.raises(FactsError) as raised:
        letter.compose(office, **more)
    return dict(raised.value.faults)


@given(anywhere, facts.dates, st.data())
def test_a_computed_date_is_a_full_working_day_with_comfortable_time_before_it(office, sent_on, data):
    soon = st.integers(1, 20).map(lambda days: sent_on + timedelta(days=days))
    place = evolve(offices.get(office), holidays=data.draw(st.frozensets(soon, max_size=6)))
    due, calendar = DecisionWindow(place, sent_on).due, calendar_of(place)
    assert calendar.is_working_day(due.date())
    assert due.weekday() not in place.week.short_days
    assert due.time() == closing_time(place.week, due.date())
    assert calendar.working_days_between(sent_on, due) >= place.thresholds.offer_window_warn_below


@given(anywhere, facts.dates, st.integers(0, 40), st.integers(0, 23), st.booleans())
def test_a_date_that_is_given_stands_only_where_somebody_is_there_to_be_asked(office, sent_on, ahead, hour, asked):
    place = offices.get(office)
    given_moment = datetime(sent_on.year, sent_on.month, sent_on.day, hour) + timedelta(days=ahead)
    window = DecisionWindow(place, sent_on, given_moment, asked)
    if not list(window.faults()):
        calendar = calendar_of(place)
        assert calendar.is_working_day(given_moment.date())
        assert given_moment.time() <= closing_time(place.week, given_moment.date())
        least = 1 if asked else place.thresholds.offer_window_warn_below
        assert calendar.working_days_between(sent_on, given_moment) >= least


def short(kind, office):
    """The offer or the extension with a date that leaves two working days, and its name for that date."""
    letter = letters(office)[kind]
    return evolve(letter, decide_by=calendar_of(offices.get(office)).add_working_days(letter.sent_on, 2))


@pytest.mark.parametrize("office", facts.OFFICES)
@pytest.mark.parametrize("kind", ["offer", "offer-extension"])
def test_a_short_time_is_refused_unless_the_candidate_asked_for_it_and_then_the_letter_says_so(kind, office):
    letter = short(kind, office)
    told = faults(letter, office)["decide_by"]
    assert "leaves 2 working days" in told
    assert "date_asked_for=True if the candidate asked" in told
    asked = evolve(letter, date_asked_for=True)
    for tone in ("warm", "plain", "formal"):
        deadline = next(asked.compose(office, tone=tone).passages(Move.DEADLINE))
        assert deadline.text.startswith("As you ")
        assert "date_asked_for" in deadline.facts


@pytest.mark.parametrize("kind", ["offer", "offer-extension"])
def test_asking_does_not_make_every_date_right(kind):
    asked = evolve(letters("uae")[kind], date_asked_for=True, sent_on=date(2026, 3, 9))
    assert "leaves 0 working days" in faults(evolve(asked, decide_by=date(2026, 3, 9)), "uae")["decide_by"]
    assert "not a working day" in faults(evolve(asked, decide_by=date(2026, 3, 14)), "uae")["decide_by"]
    assert "until 12:00" in faults(evolve(asked, decide_by=datetime(2026, 3, 13, 15)), "uae")["decide_by"]
    assert "is missing" in faults(evolve(asked, decide_by=None), "uae")["decide_by"]


def test_a_reminder_takes_up_a_date_that_was_asked_for():
    reminder = evolve(letters("uk")["offer-reminder"], sent_on=date(2026, 3, 3), decide_by=date(2026, 3, 6))
    assert "leaves 4 working days" in faults(reminder)["decide_by"]
    told = next(evolve(reminder, date_asked_for=True).compose("uk").passages(Move.DEADLINE)).text
    assert told == "As you asked, you have time to decide until 5:30 pm UK time on Friday 6 March 2026."


@pytest.mark.parametrize("office", facts.OFFICES)
def test_a_reminder_with_little_time_left_is_refused_for_an_extension(office):
    reminder = letters(office)["offer-reminder"]  # to decide by Thursday 12 March
    evolve(reminder, sent_on=date(2026, 3, 9)).compose(office)
    assert "send an offer extension" in faults(evolve(reminder, sent_on=date(2026, 3, 10)), office)["sent_on"]


AS_READ = "as the candidate's calendar has it, such as 2026-03-02"
ON_A_DAY = [
    ("rejection", "interviewed_on"),
    ("offer", "start_date"),
    ("offer-reminder", "offered_on"),
    ("welcome", "contract_by"),
    ("holding-update", "news_by"),
]


@pytest.mark.parametrize("office", facts.OFFICES)
@pytest.mark.parametrize(("kind", "field"), ON_A_DAY)
def test_a_moment_on_the_clock_of_the_world_does_not_say_which_day_it_is_for_a_reader(kind, field, office):
    """At 23:00 UTC on 3 May it is 4 May in London, and at midnight UTC still the day before in Chicago."""
    letter = letters(office)[kind]
    day = getattr(letter, field)
    for hour in (0, 10, 23):
        moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        told = faults(evolve(letter, **{field: moment}), office)
        assert told == {field: f"{moment.isoformat()} is another day elsewhere; give the day alone, {AS_READ}"}
    assert evolve(letter, **{field: moment.replace(tzinfo=None)}).compose(office).text == letter.compose(office).text


def test_a_reminder_counts_to_the_day_that_it_is_at_the_office():
    reminder = letters("us")["offer-reminder"]
    late = datetime(2026, 3, 12, 22, 30, tzinfo=UTC) - timedelta(minutes=45)  # 16:45 in Chicago
    assert "Thursday, March 12, 2026" in evolve(reminder, decide_by=late).compose("us").text


PROMISES = [("holding-update", "news_by"), ("welcome", "start_date"), ("welcome", "contract_by")]


@pytest.mark.parametrize("office", facts.OFFICES)
@pytest.mark.parametrize(("kind", "field"), PROMISES)
def test_nothing_is_promised_for_a_day_on_which_nobody_works(kind, field, office):
    letter = letters(office)[kind]
    saturday = evolve(letter, **{field: date(2026, 3, 14)})
    assert "Monday 2026-03-16 is the next" in faults(saturday, office)[field]
    on_a_holiday = evolve(letter, **{field: date(2026, 3, 16)})
    assert "Tuesday 2026-03-17 is the next" in faults(on_a_holiday, office, holidays={date(2026, 3, 16)})[field]


@pytest.mark.parametrize(("kind", "field"), PROMISES)
def test_a_promise_is_for_a_day_to_come(kind, field):
    letter = letters("uk")[kind]
    assert "is not after" in faults(evolve(letter, **{field: letter.sent_on}))[field]


def test_news_is_promised_within_the_longest_wait_of_the_office():
    update = evolve(letters("uk")["holding-update"], news_by=date(2026, 4, 10))
    assert "by Friday 2026-03-20 at the latest" in faults(update)["news_by"]
    assert (
        "by Friday 2026-04-10 at the latest"
        in faults(evolve(update, sent_on=date(2026, 3, 25), news_by=date(2026, 4, 30)), holidays=EASTER)["news_by"]
    )


def test_an_interview_lies_before_the_word_about_it():
    update = evolve(letters("uk")["holding-update"], interviewed_on=date(2026, 3, 9))
    assert "is after Friday 2026-03-06" in faults(update)["interviewed_on"]


@pytest.mark.parametrize("office", facts.OFFICES)
def test_a_long_wait_is_apologised_for(office):
    update = letters(office)["holding-update"]
    for tone in ("warm", "plain", "formal"):
        late = evolve(update, interviewed_on=date(2026, 2, 20)).compose(office, tone=tone)
        assert re.search("sorry|apology", next(late.passages(Move.THANKS)).text)
        assert not re.search("sorry|apology", update.compose(office, tone=tone).text)


FRIDAY = date(2026, 5, 8)


@pytest.mark.parametrize("hour", [time(12), time(14, 30), time(14, tzinfo=UTC)])
def test_nobody_is_asked_to_come_when_the_office_has_closed_early(hour):
    welcome = evolve(letters("uae")["welcome"], start_date=FRIDAY, arrive_at=hour)
    assert "earlier time or another day" in faults(welcome, "uae")["arrive_at"]


@pytest.mark.parametrize(
    ("office", "hour"), [("uae", time(11, 30)), ("uae", time(22)), ("uk", time(14)), ("us", time(6))]
)
def test_any_other_hour_of_a_first_day_is_written(office, hour):
    evolve(letters(office)["welcome"], start_date=FRIDAY, arrive_at=hour).compose(office)


def test_an_office_that_works_on_friday_afternoon_may_say_so():
    place = offices.get("uae")
    open_on_fridays = evolve(place, week=evolve(place.week, short_days={}))
    evolve(letters("uae")["welcome"], start_date=FRIDAY, arrive_at=time(14)).compose(open_on_fridays)
