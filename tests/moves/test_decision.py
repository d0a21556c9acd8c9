"""The no: whether it is said, how clearly, and of whom."""

import pytest

from candidate_comms.vocabulary import Move


@pytest.mark.parametrize(
    "words",
    [
        "Unfortunately you have not been selected for the post.",
        "We will not be taking your application further.",
        "I am sorry to say that your application was unsuccessful.",
        "We have decided to go ahead with another candidate.",
        "We are unable to offer you the role.",
        "We've decided not to move forward with your application.",
    ],
)
def test_a_no_that_is_said_is_explicit(letter, words):
    [decision] = letter(words).of(Move.DECISION)
    assert decision.facts.explicit


@pytest.mark.parametrize(
    "words",
    [
        "The position has been filled.",
        "While you were not selected this time, we enjoyed the day.",
    ],
)
def test_a_no_that_must_be_inferred_is_only_implied(letter, words):
    [decision] = letter(words).of(Move.DECISION)
    assert not decision.facts.explicit


@pytest.mark.parametrize(
    "words",
    [
        "If you are not selected, we will write to you.",
        "We have decided not to proceed with this role until the budget is settled.",
        "We are delighted to offer you the post.",
        "No decision has been made yet.",
        "You have been selected for interview.",
    ],
)
def test_a_condition_a_stopped_role_or_a_yes_is_no_decision(letter, words):
    assert not letter(words).has(Move.DECISION)
