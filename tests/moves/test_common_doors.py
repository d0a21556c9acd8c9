"""The commonest ways to ask for the candidate's view and to keep a door open, and their look-alikes."""

from __future__ import annotations

import pytest

from candidate_comms import lint

ASKS = """\
How was the process from your side?
How was your experience with us?
What was the day like for you?
How did it feel to go through four rounds?
Was there anything we should have done differently?
"""
NO_ASKS = """\
We hope the interview day was not too long.
How was your holiday, by the way?
The portal explains how the process works.
Please tell us how you would like your travel costs paid.
I know how hard it is to prepare.
"""
DOORS = """\
Our accounts payable team hires in August; reply and I will introduce you.
I would be glad to introduce you to our Dayton office.
We recruit again in the spring and hope you will apply.
The junior role opens in May and would suit you well.
May I pass your CV to the warehouse team?
"""
NO_DOORS = """\
We hire people all year round.
The office opens in the morning at nine.
We will introduce the new manager to the team in August.
The team hired two people in August.
The person who was appointed opens the Dayton office in May.
"""


def codes(sentence):
    report = lint(f"Hi Sam,\n\nWe have decided to hire someone else for the Analyst role. {sentence}\n\nRegards,\nKim")
    return {finding.code for finding in report}


@pytest.mark.parametrize("sentence", ASKS.splitlines())
def test_a_question_about_the_process_asks_for_their_thoughts(sentence):
    assert "RJ108" not in codes(sentence)


@pytest.mark.parametrize("sentence", NO_ASKS.splitlines())
def test_what_only_sounds_like_asking_does_not(sentence):
    assert "RJ108" in codes(sentence)


@pytest.mark.parametrize("sentence", DOORS.splitlines())
def test_a_real_opening_keeps_the_door_open(sentence):
    assert "RJ106" not in codes(sentence)


@pytest.mark.parametrize("sentence", NO_DOORS.splitlines())
def test_what_only_sounds_like_an_opening_does_not(sentence):
    assert "RJ106" in codes(sentence)
