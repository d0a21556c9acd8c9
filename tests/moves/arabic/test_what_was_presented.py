"""A talk that the candidate gave has the same word in Arabic as an offer, and is none."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind, Move

LETTER = """عزيزتي نورة،

شكراً لوقتك يوم الأربعاء. {words}

سلمى
055 123 4567
"""
NO = "لن نكمل معك في وظيفة مسؤولة المشتريات. "
OFFERS = (Move.OFFER, Move.WITHDRAW, Move.EXTEND, Move.OFFER_BACK)

PRESENTED = [
    "أما عرضك عن خفض تكلفة التغليف فكان أفضل ما سمعناه.",
    "كان عرضك التقديمي واضحاً وموجزاً.",
    "أعجبنا عرضك لدراسة الحالة أمام اللجنة.",
    "عرضك حول سلامة الغذاء أقنع الفريق، ولم يتناول التكلفة.",
    "في عرضك لخطة التدقيق غابت مواعيد الزيارات.",
]
OFFERED = [
    "نؤسفنا إبلاغك بسحب عرض الوظيفة المقدم إليك يوم الأحد.",
    "اضطررنا إلى إلغاء عرض العمل الذي أرسلناه إليك بسبب إغلاق الفرع.",
    "عرضنا لك لم يعد قائماً بعد إلغاء المشروع.",
    "يؤسفني أننا سحبنا العرض الوظيفي السابق.",
    "لم يعد بإمكاننا المضي في عرض العمل الذي تلقيته.",
]


@pytest.mark.parametrize("words", PRESENTED)
def test_a_talk_that_was_given_makes_no_offer_and_withdraws_none(words):
    report = lint(LETTER.format(words=NO + words), office="uae")
    assert report.kind is MessageKind.REJECTION
    assert not {move.move for move in report.moves} & {*OFFERS}


@pytest.mark.parametrize("words", OFFERED)
def test_an_offer_that_is_taken_back_is_heard(words):
    assert lint(LETTER.format(words=words), office="uae").kind is MessageKind.OFFER_WITHDRAWAL
