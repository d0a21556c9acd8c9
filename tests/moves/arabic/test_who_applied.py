"""Who applied: "تقدمتم" is said to the candidate, "تقدمت" may be the candidate's own word."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import Move

SAID_TO_THE_CANDIDATE = [
    "تقدمتم لوظيفة محاسب لدى شركة المثال.",
    "كنتم قد تقدمتم إلينا بطلب في شهر مارس.",
    "قدمتم طلباً لشغل وظيفة مهندس.",
    "سبق أن تقدمتم بطلبكم عبر الموقع.",
    "لقد تقدمتم للوظيفة في الموعد.",
    "تقدمت لوظيفة محاسبة لدينا، ويسرني أن نبقى على تواصل.",
]
SAID_BY_THE_CANDIDATE = [
    "تقدمت بطلبي لوظيفة محاسب في شهر مارس وأود الاستفسار عن نتيجة طلبي.",
    "أتقدم إليكم بسيرتي الذاتية لوظيفة مهندس.",
    "مرفق سيرتي الذاتية وشهاداتي، وأتطلع إلى الانضمام إلى فريقكم.",
    "قبلت عرضكم وسأباشر عملي في الأول من يونيو.",
    "أعتذر عن عدم قبول عرضكم لأسباب عائلية.",
]


def voices(words: str) -> bool:
    text = f"السيد المدير المحترم،\n\n{words}\n\nمع التحية،\nليلى منصور\n"
    return any(move.move is Move.CANDIDATE_VOICE for move in lint(text, office="uae").moves)


@pytest.mark.parametrize("words", SAID_TO_THE_CANDIDATE)
def test_an_act_of_the_reader_is_not_in_the_candidates_voice(words):
    assert not voices(words)


@pytest.mark.parametrize("words", SAID_BY_THE_CANDIDATE)
def test_the_candidates_own_words_are(words):
    assert voices(words)
