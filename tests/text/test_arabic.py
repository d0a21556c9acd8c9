"""Arabic text folded, and the way back to its characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.arabic import BIDI_CONTROLS, fold_arabic, folded_text, may_hold_arabic

SIGNS = "ابتكلمنيهةىأإآؤئءًٌٍَُِّْٰـ٠١٢۳۴ﷲﻼﺎیکپ،؛؟«»" + BIDI_CONTROLS + " aZ1.\n"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("نَشْكُرُكُم", "نشكركم"),
        ("نـــشكركم", "نشكركم"),
        ("أإآٱ", "اااا"),
        ("على", "علي"),
        ("وظيفة", "وظيفه"),
        ("مسؤول", "مسوول"),
        ("٢٤ ۲۴ 24", "24 24 24"),
        ("کی", "كي"),
        ("ﻼ", "لا"),
        ("ﺷﻜﺮﺍ", "شكرا"),
        ("شكراً", "شكرا"),
        ("لك\u200f، \u2066AED\u2069؟", "لك, aed?"),
        ("٩٬٠٠٠٫٥٠", "9,000.50"),
    ],
)
def test_one_word_is_folded_alike_however_it_is_written(written, folded):
    assert fold_arabic(written).text == folded


@given(st.text(st.sampled_from(SIGNS) | st.characters(codec="cp1256") | st.characters(), max_size=40))
def test_text_folded_without_the_way_back_is_the_same(text):
    assert folded_text(f"س{text}") == fold_arabic(f"س{text}").text


def test_latin_letters_are_made_small_and_nothing_else():
    assert fold_arabic("Dear OMAR, 5%").text == "dear omar, 5%"


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("مع نَشكُرُكُم على", "نشكركم", "نَشكُرُكُم"),
        ("قـــبل ٢٤ ساعةً.", "ساعه", "ساعةً"),
        ("\u2067ﻻ يلزم\u2069", "لا", "ﻻ"),
        ("\u200fعزيزي\u200f عمر", "عزيزي", "عزيزي\u200f"),
    ],
)
def test_a_folded_word_leads_back_to_its_letters_and_their_marks(text, word, source):
    folded = fold_arabic(text)
    at = folded.text.index(word)
    assert folded.back(at, at + len(word)).cut(text) == source


@given(st.text(SIGNS, max_size=60))
def test_every_place_leads_there_and_back(text):
    folded = fold_arabic(text)
    assert folded.at(len(folded.text)) == len(text)
    before = 0
    for index in range(len(folded.text)):
        place = folded.at(index)
        assert before <= place < len(text)
        assert folded.index(place) <= index
        assert folded.at(folded.index(place)) == place
        before = place


@given(st.text(SIGNS, max_size=60), st.data())
def test_neighbouring_stretches_touch_and_do_not_overlap(text, data):
    folded = fold_arabic(text)
    cut = data.draw(st.integers(0, len(folded.text)))
    left, right = folded.back(0, cut), folded.back(cut, len(folded.text))
    if 0 < cut < len(folded.text):
        assert left.end == right.start
        assert right.end == len(text)


@given(st.text(SIGNS, max_size=60))
def test_what_is_folded_stays_as_it_is(text):
    once = fold_arabic(text).text
    assert fold_arabic(once).text == once


@given(st.text(max_size=40))
def test_anything_can_be_folded(text):
    folded = fold_arabic(text)
    for index in range(len(folded.text)):
        span = folded.back(index, index + 1)
        assert 0 <= span.start <= span.end <= len(text)


def test_only_arabic_letters_make_a_text_hold_arabic():
    assert may_hold_arabic("عمر")
    assert may_hold_arabic("ﻼ")
    assert not may_hold_arabic("Zoë — naïve, 5 €")
