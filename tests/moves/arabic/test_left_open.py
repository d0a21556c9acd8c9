"""A promise of an answer that may be a yes or a no is no answer."""

import pytest

from candidate_comms import lint

OPEN = [
    "لم نحسم قرارنا بعد، وسنوافيكم بالنتيجة قريباً، سواء كانت بالقبول أو بالاعتذار.",
    "سنخبرك بالنتيجة يوم الأحد سواء تم اختيارك أم لا.",
    "سيصلكم منا رد بالقبول أو الرفض قبل نهاية الشهر.",
    "نعدك بأن نكتب إليك سواء قُبل طلبك أو لم يُقبل.",
    "يتسلم كل متقدم إشعاراً بالموافقة أو الاعتذار.",
]
NOES = [
    "نعتذر عن عدم قبول طلبك أو تحديد مقابلة لك.",
    "لم يتم اختيارك لأي من الوظيفتين، سواء الأولى أو الثانية.",
    "سواء في المقابلة أو في الاختبار، كان أداؤك جيداً، لكن لم يتم اختيارك.",
    "نأسف لإبلاغك برفض طلبك، ولن نعيد النظر فيه اليوم أو غداً.",
    "قررنا عدم المضي في ترشيحك لهذه الوظيفة أو لغيرها.",
]


def kind(sentence):
    return lint(f"عزيزتي هالة،\n\nشكراً لك على التقدم. {sentence}\n\nرنا عبيد\n", office="uae").kind


@pytest.mark.parametrize("sentence", OPEN)
def test_an_answer_that_may_be_either_is_no_rejection(sentence):
    assert kind(sentence) != "rejection"


@pytest.mark.parametrize("sentence", NOES)
def test_a_no_that_holds_an_or_is_one(sentence):
    assert kind(sentence) == "rejection"
