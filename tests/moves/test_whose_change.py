"""Who may change something at any time: the employer the terms, or the candidate a mind."""

from __future__ import annotations

import pytest

from candidate_comms.vocabulary import Move

THEIRS = """\
You can change your mind at any time before the contract is signed.
You may amend your details in the portal from time to time.
Your choice of laptop can be changed at any time.
You are free to vary your pension contributions from time to time.
If you agree to the photo, you can withdraw or alter that at any time.
You have the right to change your consent for any reason.
"""
OURS = """\
We can change your hours at any time.
Your duties may be amended from time to time.
You may be transferred to any branch.
Your salary can be adjusted at any time.
You accept that we may vary your place of work without notice.
"""


def changes(letter, words):
    return letter(f"We would like to offer you the role of Buyer. {words}").has(Move.OPEN_CHANGE)


@pytest.mark.parametrize("words", THEIRS.splitlines())
def test_what_the_candidate_may_change_takes_nothing_back(letter, words):
    assert not changes(letter, words)


@pytest.mark.parametrize("words", OURS.splitlines())
def test_what_the_employer_may_change_at_will_does(letter, words):
    assert changes(letter, words)
