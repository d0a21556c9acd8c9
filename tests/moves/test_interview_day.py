"""The day of an interview, told plainly; and the days of everything else, which are no such day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import read
from candidate_comms.moves.times import MONTHS
from candidate_comms.offices import registry

SENT = datetime(2026, 3, 20, 9)
THIRD = date(2026, 3, 3)


def told(letter, body, *, sent_at=SENT, office="uk"):
    interview = letter(body, sent_at=sent_at, office=office).interview
    return None if interview is None else interview.on


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for meeting us on Tuesday 3 March.",
        "Thank you for meeting with Priya and the night team in Leeds on 3 March 2026.",
        "Thanks so much for coming in on 3 March, and for the care you took over the exercise.",
        "Thank you for your application and for attending an interview on Tuesday, 3rd March.",
        "I really appreciated you making the time for our interview on 3 March.",
        "We are grateful to you for travelling to Perth on Tuesday 3 March.",
        "Further to your interview for the post of Registrar on 3 March 2026, I am sorry to say no.",
        "I am writing about your recent interview (3 March 2026).",
        "Your assessment day at Example Foods on the 3rd of March showed us a lot.",
        "It was a pleasure to meet you on 3 March.",
        "We enjoyed speaking with you on Tuesday 3 March about the night shift.",
        "When we met on 3 March you asked when you would hear.",
        "The panel interviewed you on 3 March and has now decided.",
        "On 3 March you came in for a trial shift.",
        "Further to interview on 3 March the panel will not be offering you the post.",
        "Following our interviews held on 2 and 3 March, somebody else has been appointed.",
        "Your 3 March interview went well, but the post has gone to somebody else.",
        "You attended a panel on Tuesday 3 March at 2.30pm.",
    ],
)
def test_a_plain_mention_tells_the_day(letter, body):
    assert told(letter, body) == THIRD


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for your application of 3 March 2026.",
        "Thank you for your interest in meeting us on 3 March.",
        "Thank you for meeting us; we had promised you an answer by 3 March.",
        "Thank you for interviewing for the role that we advertised on 3 March.",
        "Thank you for visiting our stand at the careers fair on 3 March.",
        "Thank you for attending our open day on 3 March.",
        "Unfortunately you missed your interview on 3 March.",
        "Your interview on 3 March was cancelled at short notice, and I am sorry for that.",
        "You were unable to attend the interview on Tuesday 3 March.",
        "Your interview was moved to 3 March.",
        "We interviewed six other candidates on 3 March.",
        "Interviews took place on 3 March and you were not among those we called.",
        "The panel met on 3 March to choose a shortlist.",
        "You attended with great notes, and we will write by 3 March.",
        "Your interview showed care. The job starts on 3 March 2026.",
        "The role closed on 3 March.",
        "You asked for the notes of your interview on 3 March, which I enclose.",
    ],
)
def test_another_day_is_not_the_interviews(letter, body):
    assert told(letter, body) is None


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for meeting us on 3 April.",  # still to come
        "Thank you for meeting us on 3 August.",  # long ago, or to come
        "Thank you for meeting us on Monday 3 March.",  # it was a Tuesday
        "Thank you for meeting us on 03/04/2026.",  # two readings
        "Thank you for meeting us on Tuesday.",  # which?
        "Thank you for meeting us on 3 March 2024.",  # a slip, or another process
        "Thank you for meeting us on 3 March 2027.",
        "Thank you for meeting us on 31 February 2026.",
        "Thank you for meeting us on 30 February.",
    ],
)
def test_a_day_that_is_not_plain_is_not_guessed(letter, body):
    assert told(letter, body) is None


@pytest.mark.parametrize(
    "between",
    [
        "As discussed on the phone, the answer is no.",
        "Further to our conversation, I confirm that the post has gone to somebody else.",
        "As I wrote in my last email, we needed a week more.",
        "We called you last week with the outcome.",
        "I am pleased to confirm our verbal offer.",
        "I am delighted to confirm that you have the job.",
        "As promised, here is our answer.",
    ],
)
def test_whoever_has_heard_since_is_not_kept_waiting(letter, between):
    assert told(letter, f"Thank you for meeting us on Tuesday 3 March. {between}") is None
    reading = read(read_message(between), registry.get("uk"), sent_at=SENT, interviewed_on=THIRD)
    assert reading.interview is None


def test_saying_sorry_is_no_answer_in_between(letter):
    body = "Thank you for meeting us on 3 March. I am sorry for the delay: you should have heard by 10 March."
    assert told(letter, body) == THIRD


def test_the_last_of_several_interviews_counts(letter):
    assert told(letter, "Thank you for coming in on 3 March and again on Tuesday 10 March.") == date(2026, 3, 10)
    body = "Thank you for meeting us on 3 March. Your second interview on 12 March told us more."
    assert told(letter, body) == date(2026, 3, 12)


def test_a_year_that_is_not_told_is_the_one_before_sending(letter):
    body = "Thank you for meeting us on Friday 19 December."
    assert told(letter, body, sent_at=datetime(2026, 1, 12, 9)) == date(2025, 12, 19)


def test_the_day_of_sending_is_the_offices(letter):
    late = datetime(2026, 3, 2, 21, 0, tzinfo=UTC)
    body = "Thank you for meeting us on 3 March 2026."
    assert told(letter, body, sent_at=late, office="uae") == THIRD
    assert told(letter, body, sent_at=late, office="uk") is None


def test_figures_are_read_in_the_offices_order(letter):
    body = "Thank you for meeting us on 3/13/2026."
    assert told(letter, body, office="us") == date(2026, 3, 13)


def test_without_a_day_of_sending_nothing_is_looked_for(letter):
    assert letter("Thank you for meeting us on 3 March 2026.", sent_at=None).interview is None


def test_the_callers_word_goes_before_the_letters(letter):
    document = read_message("Thank you for meeting us on 3 March 2026.")
    reading = read(document, registry.get("uk"), sent_at=SENT, interviewed_on=date(2026, 3, 10))
    assert (reading.interview.on, reading.interview.span) == (date(2026, 3, 10), None)
    reading = read(document, registry.get("uk"), sent_at=SENT, interviewed_on=THIRD)
    assert reading.interview.span.cut(document.source) == "Thank you for meeting us on 3 March 2026"


@given(st.integers(0, 149), st.booleans(), st.booleans())
def test_every_plain_day_of_the_last_months_is_read(ago, with_year, with_weekday):
    day = SENT.date() - timedelta(days=ago)
    month = next(name for name, number in MONTHS.items() if number == day.month)
    weekday = f"{day:%A} " if with_weekday else ""
    words = f"{weekday}{day.day} {month.title()}" + (f" {day.year}" if with_year else "")
    reading = read(read_message(f"Thank you for meeting us on {words}."), registry.get("uk"), sent_at=SENT)
    assert reading.interview.on == day
