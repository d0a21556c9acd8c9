"""Statements of an Arabic offer that cannot both hold."""

import pytest

from arabic.tables import SENT, reading
from candidate_comms.vocabulary import Move

OFFER = "السيدة/ ريم المحترمة،\n\nيسرنا أن نعرض عليكم وظيفة مهندسة تكلفة في دبي. {}\n\nهند"
PAY = "الراتب الأساسي {} درهم وبدل السكن {} درهم وبدل المواصلات {} درهم، بإجمالي {} درهم شهرياً."


def problems(sentences, sent_at=SENT):
    return [a.facts.problem for a in reading(OFFER.format(sentences), sent_at).of(Move.CONFLICT)]


@pytest.mark.parametrize(
    ("sentences", "problem"),
    [
        ("موعد المباشرة الأحد 4 يناير 2027.", "says Sunday, but 4 January 2027 is a Monday"),
        ("نرجو ردكم قبل يوم الجمعة ٩ ديسمبر ٢٠٢٦.", "says Friday, but 9 December 2026 is a Wednesday"),
        ("موعد المباشرة الثلاثاء 4 كانون الثاني 2027.", "says Tuesday, but 4 January 2027 is a Monday"),
        (
            "تاريخ المباشرة 4 يناير 2027. وتبدؤون العمل في 11 يناير 2027.",
            "names two first days, 4 January 2027 and 11 January 2027",
        ),
        (
            "تبدأ العمل في 6 ديسمبر 2026. نرجو ردكم حتى 20 ديسمبر 2026.",
            "lets the job start on 6 December 2026, before the answer is due on 20 December 2026",
        ),
        (
            "نرجو ردكم حتى 8 ديسمبر 2026. يبقى العرض سارياً حتى 10 ديسمبر 2026.",
            "names two days to answer by, 8 December 2026 and 10 December 2026",
        ),
        (PAY.format("6,000", "2,000", "1,000", "10,000"), "tells a total of 10,000 whose parts add up to 9,000"),
        (PAY.format("٦٠٠٠", "٢٠٠٠", "١٠٠٠", "٩٥٠٠"), "tells a total of 9,500 whose parts add up to 9,000"),
    ],
)
def test_what_cannot_hold_is_told(sentences, problem):
    assert problems(sentences) == [problem]


@pytest.mark.parametrize(
    "sentences",
    [
        "موعد المباشرة الاثنين 4 يناير 2027.",
        "تاريخ المباشرة 4 يناير 2027. وفي 4 يناير 2027 يستقبلكم الفريق.",
        "نرجو ردكم حتى 8 ديسمبر 2026، وتبدأ العمل في 3 يناير 2027.",
        "نرجو ردكم حتى 8 ديسمبر 2026. إذا احتجتم وقتاً أطول فاكتبوا إلينا قبل 6 ديسمبر 2026.",
        PAY.format("6,000", "2,000", "1,000", "9,000"),
        "الراتب 12,000 درهم شهرياً. المكافأة السنوية 5,000 درهم.",
        "أُجريت المقابلة يوم الأحد، والمباشرة في 4 يناير 2027.",
    ],
)
def test_what_can_hold_is_no_conflict(sentences):
    assert problems(sentences) == []


def test_a_conflict_shows_the_other_place():
    text = OFFER.format("تاريخ المباشرة 4 يناير 2027. وتبدؤون العمل في 11 يناير 2027.")
    (conflict,) = reading(text, SENT).of(Move.CONFLICT)
    ((span, _),) = conflict.facts.others
    assert "4 يناير 2027" in span.cut(text)
    assert "11 يناير 2027" in conflict.span.cut(text)
