"""Which Arabic messages offer a job."""

import pytest

from arabic.tables import SENT, reading, table

OFFERS = table("offers")
WHOLE = (
    "السيد/ سالم المحترم،\n\n{}\n\nالراتب الأساسي 9,000 درهم شهرياً، والمباشرة في 3 يناير 2027.\n\n"
    "نرجو ردكم في موعد أقصاه 15 ديسمبر 2026.\n\nهند"
)
BARE = "السلام عليكم سالم\n{}\nهند"
LETTER = "السيد/ سالم المحترم،\n\n{}\n\nمع التحية،\nهند"


def kind(text):
    return reading(text, SENT).kind.value


@pytest.mark.parametrize("sentence", OFFERS["says"])
def test_an_offer_is_heard(sentence):
    assert kind(WHOLE.format(sentence)) == "offer"
    assert kind(BARE.format(sentence)) == "offer"


@pytest.mark.parametrize("sentence", OFFERS["not"])
def test_what_sounds_like_an_offer_is_none(sentence):
    assert not kind(LETTER.format(sentence)).startswith("offer")


@pytest.mark.parametrize("text", OFFERS["messages"])
def test_terms_and_a_word_to_the_reader_make_an_offer(text):
    assert kind(text) == "offer"


@pytest.mark.parametrize("text", OFFERS["others"])
def test_pay_and_hours_alone_make_no_offer(text):
    assert not kind(text).startswith("offer")


@pytest.mark.parametrize(("what", "text"), OFFERS["later"])
def test_what_comes_after_an_offer_is_told_apart(what, text):
    assert kind(text) == what


def test_an_offer_that_is_taken_back_makes_none():
    text = "السيدة نوف، قررنا أن نلغي عرض وظيفة موظفة استقبال الذي أرسلناه إليك."
    assert kind(text) == "offer_withdrawal"
