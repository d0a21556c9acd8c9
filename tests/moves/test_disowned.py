"""Pressure that a message disowns, or warns of, is not pressure: nobody is pushed by "we never ask for that"."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import Severity

OFFER = """Dear Amy,

We would like to offer you the role of Planner at £38,500 per year from Monday 11 January 2027. {words}

Kind regards,
Sam Reed
01632 960111
"""

PUSHES = {f"OF20{number}" for number in range(1, 10)}

DISOWNED = [
    "We never ask for an answer to an offer within 24 hours.",
    "We will not tell you that another candidate is waiting.",
    "Nobody here will tell you that the offer expires tonight.",
    "It would be wrong to tell you that another candidate is waiting, and none is.",
    'If a manager says "sign today or the offer is gone", call us.',
    "Should anyone press you to sign on the spot, please tell me.",
    "If anybody in the branch asks you to decide on the phone, ring me and I will put it right.",
    "I do not believe in asking people to sign the same day.",
    "None of us will claim that the offer is withdrawn unless you reply tonight.",
    "We don't set deadlines of 24 hours, and I would never say that somebody else is next in line.",
    "It is not true that we withdraw the offer if you ask for more time.",
    "Nobody is asking you to resign today.",
]
MEANT = [
    "We never hold an offer open, so please answer within 24 hours.",
    "I will not hide that another candidate is waiting for this role.",
    "Nobody else gets more than a day, so the offer expires tonight.",
    "We cannot give you more than 24 hours.",
    "We do not normally ask for an answer within 24 hours, but this time we must have one.",
    "We don't want to tell another candidate yes, so sign today.",
    "If you do not sign today, the offer is gone.",
    "I don't like to rush you, but I need your signature tonight.",
    "If anyone asks, tell them that you must sign within 24 hours.",
    "Do not forget to sign within 24 hours.",
    "It is not fair to keep another candidate waiting, so we need your answer tonight.",
    "I never said that we could wait: we need your answer within 24 hours.",
]


def pressed(words: str) -> set[str]:
    report = lint(OFFER.format(words=words), office="uk")
    return {f.code for f in report.at_or_above(Severity.WARNING) if f.code in PUSHES}


@pytest.mark.parametrize("words", DISOWNED)
def test_what_nobody_does_to_the_candidate_is_no_pressure(words):
    assert pressed(words) == set()


@pytest.mark.parametrize("words", MEANT)
def test_pressure_beside_a_no_or_an_if_of_its_own_stays_pressure(words):
    assert pressed(words)
