"""Asking candidates how it was for them, in a rejection and by itself, and questions about other things."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind, Move

ASKS = """\
What did you make of the assessment centre?
Which part of the day surprised you?
Was the task as the advert had described it, and were the instructions clear?
We are keen to learn what it was like to apply to us.
Did we keep you informed along the way?
Please tell us what could have been simpler.
If anything might have been clearer, please tell me.
I would be glad to hear how the day felt from your side, and what we could have done differently.
How was it to be interviewed by four of us at once?
Was there any part of the process that you wished were shorter or clearer?
Were the interviewers on time?
How long did we keep you waiting?
What would have made the offer more attractive to you, or our way of making it easier?
"""
NO_ASKS = """\
What works best for you, Tuesday or Wednesday?
Did you receive the form?
Did the train get you home in time?
I know what it is like to wait.
Would you like to know how the others did?
Tell us where you parked, so that we can pay for it.
What would you need from us for the exercise?
I should have been clearer on the phone.
Your answers could have been clearer and the task was too long for the time.
Was there a laptop in the room?
What helps next time is to say what you would do first.
How long did it take you to drive to Leeds?
"""
SURVEYS = """\
Thank you for coming in on Monday. What worked well for you? What did not work for you? A line or two is plenty.
We would be grateful to know what the interview was like for you. Two lines in reply are enough.
You applied to us in January. Was the advert clear? Did we answer quickly enough? How was it to apply?
I would love to know how applying was for you. Your answers have no bearing on any application of yours.
May I ask what the assessment day was like, and which part of it annoyed you? It helps us to do this better.
"""


def codes(sentence):
    report = lint(f"Hi Sam,\n\nWe have decided to hire someone else for the Analyst role. {sentence}\n\nRegards,\nKim")
    return {finding.code for finding in report}


@pytest.mark.parametrize("sentence", ASKS.splitlines())
def test_a_question_about_how_it_was_asks_for_their_thoughts(sentence):
    assert "RJ108" not in codes(sentence)


@pytest.mark.parametrize("sentence", NO_ASKS.splitlines())
def test_a_question_about_something_else_does_not(letter, sentence):
    assert not letter(f"We have decided to hire someone else. {sentence}").has(Move.ASK_THOUGHTS)


@pytest.mark.parametrize("body", SURVEYS.splitlines())
def test_a_letter_that_only_asks_is_a_survey(letter, body):
    assert letter(body).kind is MessageKind.SURVEY
