"""Time limits for deciding: which they are, and how long they leave."""

import pytest

from candidate_comms.vocabulary import Move


def offer(letter, words, **more):
    """The words, in a letter that offers a job."""
    return letter(f"We would like to offer you the job. {words}", **more)


def limits(reading):
    return [(a.facts.hours, a.facts.working_days) for a in reading.of(Move.DEADLINE)]


# Sent on Monday 2 March 2026 at 9 in the morning; a day ends at 23:59, a working day at 17:00.
@pytest.mark.parametrize(
    ("words", "hours", "working_days"),
    [
        ("Please accept by Friday 6 March 2026.", 110.98, 4),
        ("Please let us know your decision by 6 March, if you can.", 110.98, 4),
        ("The offer is open until 5pm on Thursday 5 March, and we hope that you take it.", 80.0, 3),
        ("You have until close of business today to sign.", 8.0, 0),
        ("You have 48 hours to decide.", 48.0, 2),
        ("Please sign and return the letter within 24 hours.", 24.0, 1),
        ("We need your answer by tomorrow.", 38.98, 1),
        ("You've until Friday to accept.", 110.98, 4),
        ("Please reply within five working days to accept or decline.", 176.0, 5),
        ("The offer lapses at noon on Wednesday.", 51.0, 2),
        ("This offer expires on 9 March 2026.", 182.98, 5),
        ("You have two weeks to decide.", 350.98, 10),
        ("Please confirm your acceptance by the end of the week.", 104.0, 4),
        ("Kindly revert with your decision in 3 days.", 86.98, 3),
        ("Take until 16 March to decide.", 350.98, 10),
        ("Please countersign by 2026-03-10.", 206.98, 6),
        ("Please accept before 10/03/2026.", 206.98, 6),
        ("Ring me with a yes by midday tomorrow.", 27.0, 1),
        ("Please tell us yes or no by next Friday.", 278.98, 9),
        ("Please accept by Friday week.", 278.98, 9),
        ("Please give us your answer by half past five on Thursday.", 80.5, 3),
        ("Please accept by 5 PM Eastern Time on Thursday 5 March.", 85.0, 3),
        ("Please read the letter to its end and accept the offer by\nfive working days from today.", 176.0, 5),
    ],
)
def test_a_limit_is_counted_from_the_moment_of_sending(letter, words, hours, working_days):
    assert limits(offer(letter, words)) == [(hours, working_days)]


def test_a_weekend_is_no_working_day_in_any_office(letter):
    friday = "Please accept by Monday 9 March 2026."
    assert limits(offer(letter, friday, office="uae"))[0][1] == 5


@pytest.mark.parametrize(
    "words",
    [
        "Please tell us yes or no by return.",
        "Please accept within the next day or so.",
        "The offer is open until next week.",
    ],
)
def test_words_that_fix_no_day_are_not_counted(letter, words):
    assert limits(offer(letter, words)) == [(None, None)]


@pytest.mark.parametrize("words", ["Please accept by 6 March.", "Please accept by Friday."])
def test_without_a_date_of_sending_a_day_is_not_counted(letter, words):
    assert limits(offer(letter, words, sent_at=None)) == [(None, None)]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("You have 48 hours to decide.", 48.0),
        ("You have two days to decide.", 48.0),
    ],
)
def test_without_a_date_of_sending_a_length_of_time_still_tells(letter, words, hours):
    assert limits(offer(letter, words, sent_at=None))[0][0] == hours


@pytest.mark.parametrize(
    ("words", "hours"), [("Please accept by close of business.", 24.0), ("Please sign by tomorrow.", 48.0)]
)
def test_without_a_date_of_sending_today_and_tomorrow_have_a_most(letter, words, hours):
    [limit] = offer(letter, words, sent_at=None).of(Move.DEADLINE)
    assert (limit.facts.hours, limit.facts.hours_at_most) == (None, hours)


def test_a_limit_that_lies_behind_leaves_nothing_to_count(letter):
    [limit] = offer(letter, "Please accept by 27 February 2026.").of(Move.DEADLINE)
    assert limit.facts.due is not None
    assert (limit.facts.hours, limit.facts.working_days) == (None, None)


@pytest.mark.parametrize(
    "words",
    [
        "We will call you within 24 hours.",
        "I will answer your questions within 24 hours.",
        "We will reply to your answer by Friday.",
        "If you accept, we shall send the contract by Friday.",
        "Please send your references by Friday.",
        "Please bring your passport by 9 March.",
        "You will have 28 days' holiday.",
        "We hope you accept; your first day is 6 April 2026.",
        "You need not answer by Friday.",
        "The interview is on Friday at 9am.",
        "There is a six-month probation period.",
        "We have extended the time to answer by a week.",
        "We can move the first day back by 14 days.",
    ],
)
def test_our_own_promise_or_another_date_is_no_deadline(letter, words):
    assert limits(offer(letter, words)) == []


@pytest.mark.parametrize(
    "words",
    ["As you asked, you have until Friday to accept.", "You have until Friday to accept, and there is no rush."],
)
def test_a_limit_that_was_agreed_or_is_open_presses_nobody(letter, words):
    assert next(offer(letter, words).of(Move.DEADLINE)).facts.soft


def test_the_small_words_before_the_time_are_shown_with_it(letter):
    [limit] = offer(letter, "Please sign within the next 24 hours and send it on.").of(Move.DEADLINE)
    assert limit.quote == "within the next 24 hours"
