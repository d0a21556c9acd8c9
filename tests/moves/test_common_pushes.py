"""The commonest ways to push in an offer, and their look-alikes, each in an offer that is otherwise complete."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from candidate_comms import Severity, lint
from candidate_comms.vocabulary import MessageKind

SENT_AT = datetime(2027, 5, 4, 9, tzinfo=UTC)
OFFER = """\
Dear Sam,

We are pleased to offer you the role of Analyst at Bridge Foods Ltd in Leeds, at £38,000 a year, starting on Monday \
7 June 2027. {} Holiday is 25 days plus bank holidays, hours are 37.5 a week and notice is one month. The offer is \
conditional on two references. To accept, reply to this email or call me on 01632 960200.

Kind regards,
Pat Lunn
"""
PUSHES = """\
You have 24 hours to accept this offer.
Please sign and return by end of business today.
We need your decision by tomorrow at noon.
This is a final offer and is not open to negotiation.
If you do not accept by Friday, we will offer the role to our second choice.
We have other candidates who are ready to start immediately.
Please do not discuss this offer with anyone else.
Accept today to receive the $5,000 sign-on bonus; after that it is gone.
This offer expires at midnight tonight.
You should hand in your notice today.
We expect an answer on this call.
The offer will be rescinded if we don't hear from you within 24 hours.
Take it or leave it.
We would be very disappointed if you turned us down after all our effort.
Hurry, this offer won't last.
Kindly confirm your acceptance within 1 day, failing which the offer will be withdrawn.
You must accept immediately.
We can't hold the position beyond tomorrow.
There is no flexibility on salary or start date, so don't ask.
"""
LOOK_ALIKES = """\
Please let us know by Friday 21 May 2027; if you need longer, just ask.
This offer is valid until 5pm on Friday 21 May 2027.
We will send your contract within 24 hours of hearing from you.
Your manager will call you within 48 hours to arrange your induction.
If we have not heard from you by 21 May 2027, the offer will lapse.
Please return your I-9 documents within three days of starting.
You may end the agreement with 24 hours' notice during probation.
This letter supersedes all prior discussions and is not a contract of employment.
Please do not hesitate to contact me with any questions.
Confidential information must not be shared with third parties.
There is no need to answer today; take your time.
You will be eligible for a bonus of up to 10% of salary, paid in March.
We know you may have other offers, and we are happy to talk them through.
Please do not resign until your references are back.
The salary is negotiable; tell us what you think.
The signing bonus is repayable if you leave within twelve months.
The offer is contingent on a background check completed within 30 days.
You have 30 days to enroll in benefits.
Sick pay starts immediately.
Take as long as you need, we will hold the place for you.
"""


def read(sentence):
    return lint(OFFER.format(sentence), office="uk", sent_at=SENT_AT)


def pushes(report):
    return {f.code for f in report.at_or_above(Severity.WARNING) if f.code.startswith("OF")}


@pytest.mark.parametrize("sentence", PUSHES.splitlines())
def test_a_push_is_found(sentence):
    assert pushes(read(sentence))


@pytest.mark.parametrize("sentence", LOOK_ALIKES.splitlines())
def test_what_only_sounds_like_a_push_is_left_alone(sentence):
    report = read(sentence)

    assert report.kind is MessageKind.OFFER
    assert not pushes(report)
