"""Whom to ask about an offer: said without the word "question", and what only sounds like it."""

from __future__ import annotations

import pytest

from candidate_comms import lint

OFFER = """\
Dear Sam,

We are delighted to offer you the job of Packing Supervisor at our Wrexham site, at £30,000 a year from 1 March 2027.
To accept, sign the form below. {sentence}

Regards,
Huw
"""
ASKED = """\
If something does not make sense, just reply here.
Anything that you would like to discuss first: write back and we will talk.
Should anything be unclear to you, please reply to this email.
Do write if there is something that you would like to know.
Reply to this message with anything that you want to ask.
If you have concerns, reply to this mail and I will answer.
Whatever is on your mind, ask.
"""
NOT_ASKED = """\
If anything changes on our side, you will hear from HR.
We will tell you if something comes up.
Nothing needs to be signed on the first day.
If you cannot accept, no harm is done.
Something to know: the site has a canteen.
"""


def codes(sentence):
    return {
        finding.message for finding in lint(OFFER.format(sentence=sentence), office="uk") if finding.code == "TM308"
    }


@pytest.mark.parametrize("sentence", ASKED.splitlines())
def test_whoever_may_be_asked_is_heard(sentence):
    assert not codes(sentence)


@pytest.mark.parametrize("sentence", NOT_ASKED.splitlines())
def test_what_names_nobody_to_ask_is_not(sentence):
    assert codes(sentence)
