"""A door that a yes opens or a no closes, and details that are kept without asking."""

from __future__ import annotations

import pytest

from candidate_comms import lint

DOORS = """\
So that I can tell you of lab posts, we would like to keep your CV for a year. Answer “no” and it is gone.
If you would like us to let you know of planning roles in the next year, answer “yes” and we will.
Say “yes”, and for six months I will tell you of kitchen jobs when they open.
We would like to keep your details until March 2027. If you would rather we did not, tell us and they are deleted.
If you wish to hear about roles in Leeds, please reply “yes” to this message.
"""
NO_DOORS = """\
We will keep your CV on file. We wish you well.
We will keep your details for our records. The law asks this of us.
Your CV will be kept on file. No reply is needed.
Yes, we did receive your reply, and your details stay on file.
We keep your application in our database for future reference. Our office is closed on Friday.
"""


def codes(words):
    report = lint(f"Hi Sam,\n\nWe have decided to hire someone else for the Analyst role. {words}\n\nRegards,\nKim")
    return {finding.code for finding in report}


@pytest.mark.parametrize("words", DOORS.splitlines())
def test_a_door_with_a_handle_is_open(words):
    assert codes(words).isdisjoint({"RJ106", "RJ107"})


@pytest.mark.parametrize("words", NO_DOORS.splitlines())
def test_details_that_are_only_kept_open_nothing(words):
    assert codes(words) & {"RJ106", "RJ107"}
