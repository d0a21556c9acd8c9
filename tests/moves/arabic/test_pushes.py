"""The ways in which Arabic offers push, and sentences that look like it."""

import pytest

from arabic.tables import SENT, reading, table
from candidate_comms.vocabulary import Move

OFFER = (
    "السيد/ سالم المحترم،\n\nيسرنا أن نعرض عليكم وظيفة محاسب في دبي براتب 9,000 درهم شهرياً، والمباشرة في 3 يناير 2027. "
    "{}\n\nهند"
)


def tactics(sentence):
    return {a.facts.tactic.value for a in reading(OFFER.format(sentence), SENT).of(Move.PRESSURE)}


def cases(side):
    return [(tactic, sentence) for tactic, listed in table("pushes").items() for sentence in listed.get(side, ())]


@pytest.mark.parametrize(("tactic", "sentence"), cases("says"))
def test_a_push_is_heard(tactic, sentence):
    assert tactic in tactics(sentence)


@pytest.mark.parametrize(("tactic", "sentence"), cases("not"))
def test_what_looks_like_a_push_is_none(tactic, sentence):
    assert tactics(sentence) == set()


def test_a_lapse_is_a_threat_only_beside_a_short_time():
    lapse = "ينتهي العرض بعد ذلك."
    assert "threat" in tactics(f"نرجو الرد خلال 24 ساعة. {lapse}")
    assert "threat" not in tactics(f"نرجو الرد حتى 20 ديسمبر 2026. {lapse}")
