"""Remarks on a person in Arabic, and innocent sentences that hold the same words."""

import re

import pytest

from arabic.tables import reading, table
from candidate_comms import lint
from candidate_comms.moves.facts import Reason, Risk
from candidate_comms.vocabulary import Move

LETTER = (
    "السيد/ سالم المحترم،\n\nشكراً على حضورك يوم الثلاثاء. نأسف لإبلاغك بأننا لن نعرض عليك الوظيفة. {}\n\n"
    "مع التحية،\nهند المنصوري"
)


def grounds(sentence):
    return {a.facts.ground.value for a in reading(LETTER.format(sentence)).of(Move.RISK)}


def cases(side):
    return [(ground, sentence) for ground, listed in table("respect").items() for sentence in listed.get(side, ())]


@pytest.mark.parametrize(("ground", "sentence"), cases("says"))
def test_a_remark_is_heard(ground, sentence):
    assert ground in grounds(sentence)


@pytest.mark.parametrize(("_", "sentence"), cases("not"))
def test_innocent_words_are_left_alone(_, sentence):
    assert grounds(sentence) == set()


def test_a_better_wording_is_in_arabic():
    for _, sentence in cases("says"):
        for annotation in reading(LETTER.format(sentence)).of(Move.RISK):
            assert isinstance(annotation.facts, Risk)
            assert re.search("[ء-ي]", annotation.facts.safer)


def test_the_rules_flag_the_words_themselves():
    text = LETTER.format("نبحث عن موظفة استقبال لبنانية.")
    finding = next(finding for finding in lint(text, office="uae").findings if finding.code == "RS503")
    assert "لبنانية" in text[finding.span.start : finding.span.end]


def test_a_remark_is_no_feedback_but_may_be_a_reason():
    told = reading(LETTER.format("بسبب ضعف سمعك رأينا أن العمل في المستودع خطر عليك."))
    assert not told.has(Move.FEEDBACK)
    assert any(isinstance(a.facts, Reason) and not a.facts.generic for a in told.of(Move.REASON))


def test_a_rank_is_one_only_where_somebody_is_turned_down():
    offer = "يسرنا أن نعرض عليك وظيفة محاسب براتب 9,000 درهم شهرياً. كان ترتيبك الثاني بين المرشحين."
    assert not reading(offer).has(Move.RISK)
