"""A talk about the outcome that is offered, and other talks."""

from __future__ import annotations

import pytest

from candidate_comms.vocabulary import Move

OFFERED = """\
If you would like to discuss any of this, tell me when I may ring you.
Should you wish to talk about it, name a time.
If you want to go over the notes, say when a quarter of an hour would suit you.
Would you like to go through them with me? I am free on Friday.
If you'd care to ask about this, my line is open from nine.
"""
NOT_OFFERED = """\
We would like to discuss the shortlist with the client.
You told us that you would like to talk about robots all day.
The team will go through the applications next week.
If the client wants to discuss it, that is up to them.
They asked whether we would like to talk over dinner.
"""


@pytest.mark.parametrize("words", OFFERED.splitlines())
def test_a_talk_that_the_candidate_may_have_is_offered(letter, words):
    assert letter(f"We have decided not to take your application further. {words}").has(Move.FEEDBACK_OFFER)


@pytest.mark.parametrize("words", NOT_OFFERED.splitlines())
def test_a_talk_that_others_have_is_not(letter, words):
    assert not letter(f"We have decided not to take your application further. {words}").has(Move.FEEDBACK_OFFER)
