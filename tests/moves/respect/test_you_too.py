"""“Too” that means “also” holds nobody's experience against them."""

from __future__ import annotations

import pytest

from candidate_comms import lint

ALSO = """\
I would like to hear from you too, good or bad: how was the day?
Thank you; we enjoyed it and hope that you did too. Good luck with the exam.
We wish the same to you too, good health above all.
Write to your referee too, good references help.
We have to thank you too, good soul.
"""
TOO_MUCH = """\
You are too good for this role.
Your background is a little too good for a junior post.
We felt that you were far too senior.
Your experience is too advanced for the team.
Frankly, your CV looks too good for what we pay.
"""


def codes(sentence):
    return {f.code for f in lint(f"Dear Sam,\n\nWe will not take your application further. {sentence}\n\nJo Marsh")}


@pytest.mark.parametrize("sentence", ALSO.splitlines())
def test_also_is_no_degree(sentence):
    assert "RS511" not in codes(sentence)


@pytest.mark.parametrize("sentence", TOO_MUCH.splitlines())
def test_a_degree_is(sentence):
    assert "RS511" in codes(sentence)
