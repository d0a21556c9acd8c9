"""How late an answer is, and what it weighs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import follow_up_due, lint, lint_template, offices
from candidate_comms.testing import assert_finds
from candidate_comms.vocabulary import Severity

HELD = date(2026, 3, 2)  # a Monday
NO = (
    "Dear Sam,\n\nThank you for coming in{on}. We have chosen somebody who has run a bakery line.\n\nRegards,\nJo Marsh"
)
NOT_YET = (
    "Dear Sam,\n\nThank you for coming in{on}. No decision has been made yet; you will hear by 30 June.\n\nJo Marsh"
)
YES = (
    "Dear Sam,\n\nThank you for coming in{on}. We are delighted to offer you the job of Line Lead at £31,000 a year, "
    "from 4 May 2026 in Peterborough.\n\nRegards,\nJo Marsh"
)


def weight(text, days, office="uk", interviewed_on=HELD):
    sent_at = datetime.combine(HELD + timedelta(days=days), datetime.min.time()).replace(hour=9)
    report = lint(text, office=office, sent_at=sent_at, interviewed_on=interviewed_on)
    return next((finding.severity for finding in report if finding.code == "FU401"), None)


@pytest.mark.parametrize("text", [NO, NOT_YET, YES], ids=["rejection", "status update", "offer"])
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, None),
        (7, None),
        (8, Severity.WARNING),
        (14, Severity.WARNING),
        (15, Severity.ERROR),
        (60, Severity.ERROR),
    ],
)
def test_an_answer_is_late_after_a_week_and_a_fault_after_two(text, days, expected):
    assert weight(text.format(on=""), days) is expected
    assert weight(text.format(on=" on 2 March 2026"), days, interviewed_on=None) is expected


def test_where_no_survey_was_made_it_is_never_more_than_a_warning():
    assert weight(NO.format(on=""), 60, office="uae") is Severity.WARNING
    assert weight(NO.format(on=""), 60, office="us") is Severity.ERROR


def test_holidays_and_the_week_of_the_office_are_left_out():
    text = NO.format(on="")
    assert weight(text, 8, office=evolve(offices.get("uk"), holidays={date(2026, 3, 5)})) is None
    assert weight(text, 8, office="uae") is Severity.WARNING
    assert weight(text, 8, office="uae-shj") is None


def test_easter_is_no_silence_with_the_public_holidays():
    sent_at = datetime(2026, 4, 9, 9)
    text = NO.format(on=" on 1 April 2026")
    codes = {finding.code for finding in lint(text, office="uk", sent_at=sent_at)}
    spared = {finding.code for finding in lint(text, office=offices.with_public_holidays("uk"), sent_at=sent_at)}
    assert codes - spared == {"FU401"}


def test_it_stands_at_the_words_that_tell_the_day_else_at_the_answer():
    text = NO.format(on=" on 2 March 2026")
    (finding,) = assert_finds(text, "FU401", sent_at=datetime(2026, 3, 20, 9))
    assert finding.span.cut(text) == "Thank you for coming in on 2 March 2026"
    assert finding.facts == follow_up_due(HELD, "uk")
    assert "14 working days after the interview on Monday 2026-03-02" in finding.message
    assert "due on Monday 2026-03-09" in finding.message
    (finding,) = assert_finds(NO.format(on=""), "FU401", sent_at=datetime(2026, 3, 20, 9), interviewed_on=HELD)
    assert finding.absent


@pytest.mark.parametrize("dates", [{}, {"sent_at": datetime(2026, 3, 20, 9)}, {"interviewed_on": HELD}])
def test_it_is_not_judged_where_a_day_is_missing(dates):
    assert "FU401" not in {finding.code for finding in lint(NO.format(on=""), office="uk", **dates)}


def test_saying_sorry_neither_silences_nor_softens_it():
    sorry = NO.format(on="").replace("Thank", "I am sorry that this comes after the 11 March I named. Thank")
    assert weight(sorry, 20) is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sam,\n\nWe would like to invite you to a second interview on 27 March at 10.\n\nRegards,\nJo Marsh",
        "Dear Sam,\n\nThis is a reminder that our offer is open until 30 June 2026.\n\nRegards,\nJo Marsh",
        "Dear Sam,\n\nWe have received your application, and thank you for it.\n\nRegards,\nJo Marsh",
    ],
    ids=["invitation", "reminder", "acknowledgement"],
)
def test_only_answers_are_judged(text):
    assert weight(text, 20) is None


def test_whoever_was_never_interviewed_is_not_kept_waiting():
    text = "Dear Sam,\n\nThank you for your application. You have not been shortlisted.\n\nRegards,\nJo Marsh"
    codes = {
        finding.code
        for finding in lint(text, sent_at=datetime(2026, 3, 20), interviewed_on=HELD, stage="after_application")
    }
    assert "FU401" not in codes


def test_who_was_interviewed_on_a_day_that_is_given_has_been_interviewed():
    text = "Dear Sam,\n\nThank you for your application. You have not been successful.\n\nRegards,\nJo Marsh"
    assert lint(text).stage == "after_application"
    assert lint(text, interviewed_on=HELD).stage == "after_interview"
    assert lint(text, interviewed_on=HELD, stage="after_application").stage == "after_application"


def test_a_template_is_judged_when_its_days_are_given():
    source = "Dear {{ name }},\n\nWe have decided not to take your application further.\n\nRegards,\n{{ sender }}"
    late = lint_template(source, sent_at=datetime(2026, 3, 20, 9), interviewed_on=HELD)
    assert "FU401" in {finding.code for finding in late}


def test_an_interview_after_the_letter_is_refused():
    with pytest.raises(ValueError, match=r"interviewed_on: 2026-03-02 lies after sent_at.*leave it out"):
        lint(NO.format(on=""), sent_at=datetime(2026, 3, 1, 9), interviewed_on=HELD)
    evening = datetime(2026, 3, 1, 23, 0, tzinfo=UTC)
    assert lint(NO.format(on=""), office="uae", sent_at=evening, interviewed_on=HELD).office == "uae"


@given(st.integers(0, 60), st.integers(0, 30), st.sampled_from(["uk", "us", "uae", "uk-sct", "us-ny", "uae-shj"]))
def test_sending_later_never_weighs_less(days, more, office):
    ranks = {None: -1, Severity.WARNING: 1, Severity.ERROR: 2}
    text = NO.format(on="")
    assert ranks[weight(text, days, office)] <= ranks[weight(text, days + more, office)]
