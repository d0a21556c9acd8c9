"""Mail that comes after a no: notes that were asked for, a survey that looks back, more time for an offer."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind

AFTER_A_NO = """\
Thanks for asking. My notes: the calibration answers were exact, the recall example left out who signs the release.
You asked for feedback, so here it is: your pricing was sound and the delivery plan stopped at week two.
Thank you for your email requesting the reasons. The panel gave the costing question 2 out of 5: no overheads.
As requested, here are the assessor's comments: parking was fine, but the mirror was not checked twice.
Following your request for feedback, I can tell you that the written test was strong and the group task was quiet.
You were told in June that your application was unsuccessful; was the feedback of use? We would like to know.
You will remember that you were informed that you had not been selected. Would you answer four questions about it?
Thank you for asking for more time on the offer, which is perfectly reasonable. Your new reply date is 12 June.
"""
THE_NO_ITSELF = """\
You asked for a straight answer: we are not offering you the role, as your recall example left out the release.
Thanks for asking where things stand. We have chosen another candidate.
As you requested feedback whatever the outcome: you have not been successful, and the costing question decided it.
I was told that you were hoping for news: I am sorry to say that your application was unsuccessful.
Thank you for your request for an update. We will not be taking your application further.
"""


@pytest.mark.parametrize("body", AFTER_A_NO.splitlines())
def test_what_comes_after_a_no_is_no_rejection(body):
    assert lint(f"Dear Sam,\n\n{body}\n\nBest of luck,\nJo Marsh", office="uk").kind is not MessageKind.REJECTION


@pytest.mark.parametrize("body", THE_NO_ITSELF.splitlines())
def test_a_no_that_answers_a_question_is_a_rejection(body):
    assert lint(f"Dear Sam,\n\n{body}\n\nBest of luck,\nJo Marsh", office="uk").kind is MessageKind.REJECTION
