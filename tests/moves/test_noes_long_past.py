"""A survey that names an old no, a farewell to somebody who leaves, a plea not to do something; and noes of today."""

import pytest

from candidate_comms.vocabulary import MessageKind, Move

SURVEYS = [
    "How did we do? You applied to us in January and were not successful. We'd be grateful for five minutes of your "
    "time to tell us about it.",
    "You interviewed with us last spring and were not selected. Would you tell us how you found the process?",
    "You applied for a place on our scheme in 2025 and did not get it. How was it for you? The survey takes 3 minutes.",
    "In May you came to our assessment day and were not chosen. How did you find the day?",
    "You applied in March and were unsuccessful. Could you tell us what we could do better?",
]
NOES = [
    "You applied for the Planner role and I am sorry to say that you were not successful. How did you find us?",
    "You have not been successful. We wish you every success. How did you find the process?",
    "We have decided not to offer you the role. Would you tell us how you found the interview?",
    "Thank you for coming. You were not selected. Could you tell us what we could do better?",
    "We are not taking your application further, as the post needs a forklift licence. How was the day for you?",
]
FAREWELLS = [
    "Thank you for your letter of resignation. I'm sorry to lose you. We wish you every success in your new post.",
    "Thank you for your nine years with us. We wish you all the best for the future. Your last day will be 30 April.",
    "We were sad to see you go. Thank you for all that you did and good luck with everything.",
    "I confirm that your last working day is 30 April. Thank you, and every success in what comes next.",
    "As you are leaving us in May, thank you for everything. We wish you well in your career.",
]
NOT_CLEARED = [
    "We regret to inform you that you have not cleared the final round for the position of Nurse.",
    "You did not pass the second interview for the Planner role. Thank you for your time.",
    "I am sorry to say that you have not reached the interview stage for this post.",
    "You did not qualify for the next round. Thank you for your interest.",
    "You have not advanced to the next stage of our process. Thank you for applying.",
]
PLEAS = [
    "I'd rather you didn't take it to your current boss.",
    "We ask that you do not take your copy of the contract out of the office.",
    "We would prefer that you did not consider your other offers for now.",
    "I advise you not to move your family before the visa is here.",
    "We request that you do not pursue your application to the other branch.",
]


@pytest.mark.parametrize("text", SURVEYS)
def test_an_old_no_makes_a_survey_no_rejection(letter, text):
    assert letter(text).kind is MessageKind.SURVEY


@pytest.mark.parametrize("text", [*NOES, *NOT_CLEARED])
def test_a_no_of_today_is_a_rejection(letter, text):
    assert letter(text).kind is MessageKind.REJECTION


@pytest.mark.parametrize("text", FAREWELLS)
def test_a_farewell_is_no_rejection(letter, text):
    assert letter(text).kind is not MessageKind.REJECTION


@pytest.mark.parametrize("text", PLEAS)
def test_a_plea_decides_nothing(letter, text):
    assert not letter(text).has(Move.DECISION)
