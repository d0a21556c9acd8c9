"""Promises without a day, and silence that is to mean no."""

import pytest

from arabic.tables import SENT
from candidate_comms import lint

LETTER = "عزيزتي سارة،\n\nتلقينا طلبك لوظيفة أمينة صندوق، ونشكرك عليه. {}\n\nهند"


def codes(sentence):
    return {finding.code for finding in lint(LETTER.format(sentence), office="uae", sent_at=SENT)}


@pytest.mark.parametrize(
    "sentence",
    [
        "إذا لم تسمعي منا خلال أسبوعين فاعتبري أن طلبك لم يُقبل.",
        "في حال عدم تواصلنا معك خلال ثلاثة أسابيع يعتبر الطلب مرفوضاً.",
        "سيتم التواصل مع المرشحين المختارين فقط.",
        "لن نتواصل إلا مع من وقع عليهم الاختيار.",
        "إن لم نتصل بك خلال شهر فاعلمي أن الوظيفة ذهبت إلى غيرك.",
        "نعتذر عن عدم تمكننا من الرد على من لم يتم اختيارهم.",
        "لن يصل رد إلى غير المقبولين.",
        "المرشحون المقبولون وحدهم سيتلقون اتصالاً.",
        "يقتصر التواصل على المرشحين المؤهلين للمقابلة.",
        "عدم الرد خلال عشرة أيام عمل يعني الاعتذار.",
    ],
)
def test_silence_that_means_no_is_told(sentence):
    assert "FU403" in codes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "سنكتب إليك بالنتيجة في كل الأحوال حتى 10 ديسمبر 2026.",
        "إذا لم تسمعي منا حتى 10 ديسمبر 2026 فاتصلي بنا.",
        "نكتب إلى جميع المتقدمين، سواء وقع عليهم الاختيار أم لا.",
        "إذا لم نتمكن من الوصول إليك هاتفياً فسنكتب إليك.",
        "لم نتواصل معك من قبل بشأن هذه الوظيفة.",
        "لا يمكننا الرد على كل استفسار بالهاتف.",
    ],
)
def test_an_answer_for_all_is_not(sentence):
    assert "FU403" not in codes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "سنوافيك بالنتيجة قريباً.",
        "سنتواصل معك في أقرب وقت ممكن.",
        "سنعود إليك في حينه.",
        "سوف يتواصل معك أحد أعضاء الفريق قريباً.",
    ],
)
def test_a_promise_without_a_day_is_told(sentence):
    assert "FU402" in codes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "سنكتب إليك بالنتيجة حتى 10 ديسمبر 2026.",
        "سنوافيك بالنتيجة خلال أسبوعين.",
        "سنتصل بك يوم الخميس 3 ديسمبر 2026.",
    ],
)
def test_a_promise_with_a_day_is_not(sentence):
    assert "FU402" not in codes(sentence)
