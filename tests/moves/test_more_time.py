"""More time to decide, granted in the words of a reply; and more time for anything else."""

import pytest

from candidate_comms.vocabulary import MessageKind, Move

GRANTED = [
    "Of course, no problem at all. Take until Friday 13 March and let me know then.",
    "Of course. Take two more weeks over the Curator offer; we now look forward to hearing from you by 23 March 2026.",
    "Totally understand that you want to talk it over with your family. The new date is Friday 13 March.",
    "No worries at all, take another week to decide. We would like you to be sure.",
    "Got your message. You can have until Monday 16 March to make up your mind.",
    "Happy to do that. We are giving you an extra ten days to think about our offer.",
    "By all means take a few more days over it; I will ring on the 12th for your answer.",
]
OF_SOMETHING_ELSE = [
    "No problem. Take until Friday to finish the case study and send it to me then.",
    "Of course, you can have until Monday for the two references.",
    "The panel will take two more weeks to decide. Thank you for your patience.",
    "We have two more weeks of interviews to go and will let you know by 20 March.",
    "It may take another week before I have an answer for you.",
    "Sure, have another week for the portfolio; we decide at the end of the month.",
    "I am checking that our offer of 24 February reached you. You have until 13 March to decide, and I am happy to "
    "talk anything through.",
    "You have until Friday 13 March to decide. Of course you may ring me before then.",
    "Of course you may bring notes to the interview. You have until 3 pm.",
]


@pytest.mark.parametrize("text", GRANTED)
def test_a_reply_that_grants_time_extends_an_offer(letter, text):
    reading = letter(text)
    assert reading.has(Move.EXTEND)
    assert reading.kind is MessageKind.OFFER_EXTENSION


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_time_for_a_task_or_for_ourselves_extends_none(letter, text):
    reading = letter(text)
    assert not reading.has(Move.EXTEND)
    assert reading.kind is not MessageKind.OFFER_EXTENSION
