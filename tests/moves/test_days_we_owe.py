"""A day by which we owe something to others is no second day for the candidate; alone it is the limit that there is."""

import pytest

from candidate_comms.vocabulary import Move

POST = "I am pleased to offer you the post of Fellow at £38,000 a year from 1 May 2026."
OWED = [
    "Because the funder requires us to confirm the named researcher by 20 March, I would be grateful for your decision "
    "by 18 March.",
    "We have to tell the college by 20 March who will take the place, so could you let me know by 18 March?",
    "Payroll wants our list by 20 March. Please give me your answer by 18 March.",
    "I must send the names to the ministry by 20 March; please reply by 18 March.",
    "The board meets on 20 March, and your answer by 18 March would let me tell them.",
    "The course begins on 20 March, so please let us have your reply by 18 March.",
    "We are obliged to notify the regulator by 20 March. Please let me know by 18 March whether you accept.",
]
BOTH_THEIRS = [
    "Please give me your answer by 18 March. We need to have your signed acceptance by 20 March.",
    "Please reply by 18 March. The offer is open until 20 March.",
    "I would be grateful for your decision by 18 March. You must accept by 20 March.",
    "Let me know by 18 March whether you accept. We must have your signed letter by 20 March.",
    "Your answer is due by 18 March. We need your decision by 20 March.",
]
THE_ONLY_ONE = [
    "We have to tell the client by 10 am tomorrow, so I need a yes from you.",
    "I must give the client your answer by tomorrow.",
    "The client wants us to confirm by 5 pm tomorrow that you are in.",
    "We are required to name somebody by tomorrow. Are you in?",
    "The client needs your name from us by tomorrow or the place goes.",
]


@pytest.mark.parametrize("text", OWED)
def test_a_day_that_we_owe_to_others_is_no_second_limit(letter, text):
    reading = letter(f"{POST} {text}")
    assert [a.quote for a in reading.of(Move.DEADLINE)] == ["by 18 March"]
    assert not reading.has(Move.CONFLICT)


@pytest.mark.parametrize("text", BOTH_THEIRS)
def test_two_days_that_the_candidate_is_given_are_two_limits(letter, text):
    reading = letter(f"{POST} {text}")
    assert len(list(reading.of(Move.DEADLINE))) == 2


@pytest.mark.parametrize("text", THE_ONLY_ONE)
def test_alone_it_is_the_limit(letter, text):
    assert letter(f"{POST} {text}").has(Move.DEADLINE)
