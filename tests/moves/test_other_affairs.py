"""Noes about other affairs than the candidate's: a bid, a claim, a status that is only explained, a role that stops."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind

OTHER_AFFAIRS = """\
Your tender for the catering contract has been unsuccessful on this occasion.
We regret to inform you that your claim has been rejected, as the policy had lapsed.
The editors have decided not to take your manuscript further.
We are unable to progress your loan application at this time.
I am sorry to say that your grant proposal was not successful in this round.
We have decided not to proceed with recruitment to the above post.
The council will not be moving forward with recruitment this year.
“Not selected” means that the manager has chosen somebody else; “in review” means that nobody has looked yet.
None of the four people we met has been turned down.
Your bid for the roofing contract at the two schools was not selected.
Your proposal for the new car park and the access road was not selected.
A status of “unsuccessful” will only show once the closing date has passed.
"""
THIS_CANDIDATE = """\
Your application for the tender manager post has been unsuccessful on this occasion.
We regret to inform you that your application for Claims Handler has been rejected.
The editors have decided not to take your application further.
We are unable to progress your application for Loan Officer at this time.
I am sorry to say that you were not successful in the interview for Grant Writer.
We have decided not to proceed with your application for the recruitment post.
The council will not be moving forward with your application this year.
You were not selected for the bid manager post.
Your application for the post of Roofing Contract Manager was not selected.
We have filled the Customer Success Associate role with another candidate.
You were not selected; the manager has chosen somebody else.
Of the four people we met, you have been turned down.
Your status is: unsuccessful.
"""


def decision_of(sentence):
    text = f"Dear Sam,\n\nThank you for your patience. {sentence}\n\nRegards,\nJo Marsh"
    return [seen for seen in lint(text, office="uk").moves if seen.move == "decision"]


@pytest.mark.parametrize("sentence", OTHER_AFFAIRS.splitlines())
def test_a_no_about_another_affair_decides_nothing_about_the_candidate(sentence):
    assert lint(f"Dear Sam,\n\n{sentence}\n\nRegards,\nJo Marsh", office="uk").kind is not MessageKind.REJECTION


@pytest.mark.parametrize("sentence", THIS_CANDIDATE.splitlines())
def test_the_same_words_about_the_candidate_are_a_no(sentence):
    assert decision_of(sentence)
