"""Months, telephone numbers and ways to say "you" in Arabic mail of the UAE."""

import pytest

from arabic.tables import SENT, reading
from candidate_comms.vocabulary import Move

TO_ONE = "عزيزي سالم،\n\nيسرنا أن نعرض عليك وظيفة محاسب في دبي براتب 9,000 درهم شهرياً. {}\n\nهند"


def quoted(move, sentence):
    return [a.quote for a in reading(TO_ONE.format(sentence), SENT).of(move)]


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("المباشرة في 3 آذار 2027.", "آذار"),
        ("نرجو الرد قبل 10 كانون الأول 2026.", "كانون الأول"),
        ("تبدأ العمل في 1 من شهر نيسان.", "نيسان"),
        ("المباشرة في 4 جويلية 2027.", "جويلية"),
        ("نرجو الرد حتى ١٥ شباط ٢٠٢٧.", "شباط"),
    ],
)
def test_months_of_other_countries_are_found(sentence, month):
    assert quoted(Move.FOREIGN_WORD, sentence) == [month]


@pytest.mark.parametrize(
    "sentence",
    [
        "المباشرة في 3 مارس 2027.",
        "المباشرة في 3 آذار/مارس 2027.",
        "المباشرة في 3 مارس/آذار 2027.",
        "المباشرة في 3 آذار (مارس) 2027.",
        "نشكر الأستاذ تموز على ترشيحك.",
        "يقع المكتب في شارع أيلول.",
    ],
)
def test_usual_months_and_other_words_are_none(sentence):
    assert quoted(Move.FOREIGN_WORD, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "للتواصل: +971 04 555 0140.",
        "اتصل بنا على 0600 575 215.",
        "هاتف المكتب 04 600 575215.",
        "للاستفسار اتصل على +971 050 555 0140.",
        "رقم هاتفنا 01 555 014 99.",
    ],
)
def test_a_number_that_cannot_be_is_found(sentence):
    assert len(quoted(Move.PHONE, sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "للتواصل: +971 4 555 0140.",
        "اتصل بنا على 04 555 0140.",
        "هاتف الاستقبال 600 575 215.",
        "مكتبنا في لندن: هاتف +44 20 7946 0018.",
        "رقم ملفك 0123 456 789.",
        "اتصلنا بك على رقمك 01 555 014 99.",
        "المباشرة في 03-01-2027.",
    ],
)
def test_a_number_that_can_be_is_none(sentence):
    assert quoted(Move.PHONE, sentence) == []


def test_a_mark_before_a_number_sets_it_apart():
    assert quoted(Move.DIRECTION, "هاتف 04 555 0133.") == ["04 555 0133"]
    assert quoted(Move.DIRECTION, "هاتف \u200e04 555 0133.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "إذا رغبتم في المزيد فاسألوا.",
        "متى احتجتم وقتاً فأخبرونا.",
        "ستجدون المكتب جاهزاً.",
        "يسعدنا أنكم قبلتم.",
        "هل ترغبون في السكن؟",
    ],
)
def test_verbs_show_that_many_are_addressed(sentence):
    assert quoted(Move.ADDRESS, sentence) != []


@pytest.mark.parametrize(
    "sentence",
    [
        "سيتم التواصل معك.",
        "تكون المباشرة يوم الأحد.",
        "يهتم مديرك بالتفاصيل.",
        "يسرنا التعاون معك.",
        "تعمل على هندسة الميكانيك والسيراميك.",
    ],
)
def test_other_words_with_such_endings_show_nothing(sentence):
    assert quoted(Move.ADDRESS, sentence) == []


@pytest.mark.parametrize("sentence", ["ندرك أن قراركم صعب.", "تعملون في هيئة الجمارك.", "نشارككم الخبر ونبارك لكم."])
def test_words_that_only_end_like_your_address_nobody(sentence):
    assert list(reading(f"السيد سالم المحترم،\n\n{sentence}\n\nمع التحية،\nهند").of(Move.ADDRESS)) == []
