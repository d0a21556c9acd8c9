"""Proposals to keep in touch: they offer no job, and what they ask to keep sets nobody a time limit."""

from __future__ import annotations

import pytest

from candidate_comms import Severity, lint
from candidate_comms.vocabulary import MessageKind, Move

PROPOSED = """\
Your CV stayed with me. May I hold on to it for a year and tell you when a lab post comes up? A yes is all I need.
I should like to let you know about planning jobs as they open. If that is fine with you, answer “yes” and I will.
Would you like us to keep your particulars for twelve months, so that we can tell you of vacancies in our kitchens?
You applied to us in May. Could we keep your CV until March 2027 and write to you when a similar role opens?
Two firmware jobs are planned for autumn. Want me to keep your CV and email you when such jobs are posted?
We would love to stay in touch about nursing roles. You can change your mind at any time and we delete everything.
We can tell you about warehouse jobs as soon as they come up. Reply “yes” to agree; change your answer at any time.
Are you happy for us to hold your details for 6 months? We hope to write to you about shifts when they open.
"""

SOMETHING_ELSE = [
    ("We have decided not to take your application further. May we keep your details for 12 months?", "rejection"),
    (
        "We are delighted to offer you the role of Buyer at £30,000 a year from 4 May 2026. May we keep your details "
        "on our intranet?",
        "offer",
    ),
    ("We have received your application. May we keep your details for 6 months?", "acknowledgement"),
    ("We would like to invite you to an interview. May we keep your details for other roles as well?", "invite"),
    ("We have made no decision yet and are still interviewing. May we keep your CV until then?", "status"),
    ("May we keep the keys until a room opens in the other building?", "unknown"),
    ("I will write to you about your travel costs when the form comes in.", "unknown"),
    ("Call me when the shop opens.", "unknown"),
]


@pytest.mark.parametrize("body", PROPOSED.splitlines())
def test_a_proposal_to_keep_in_touch_is_heard_as_one(letter, body):
    reading = letter(body)
    assert reading.kind is MessageKind.TALENT_POOL
    assert reading.has(Move.POOL)
    assert not reading.has(Move.DEADLINE)


@pytest.mark.parametrize("body", PROPOSED.splitlines())
def test_nothing_is_held_against_a_proposal_to_keep_in_touch(body):
    report = lint(f"Dear Sam,\n\n{body}\n\nKind regards,\nJo Marsh\nExample Foods", office="uk")
    assert not report.at_or_above(Severity.WARNING)


@pytest.mark.parametrize(("body", "kind"), SOMETHING_ELSE)
def test_what_is_kept_beside_another_purpose_does_not_change_that_purpose(letter, body, kind):
    assert kind in letter(body).kind.value
