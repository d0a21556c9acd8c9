"""What an Arabic word may be a form of."""

import pytest

from candidate_comms.text.arabic import fold_arabic
from candidate_comms.text.arabic_forms import forms_of
from candidate_comms.text.phrases import PhraseGraph


def forms(word):
    return set(forms_of(fold_arabic(word).text))


def asked(word):
    """A word of a phrase as it is kept."""
    return fold_arabic(word).text


@pytest.mark.parametrize("word", ["نشكرك", "نشكركم", "نشكركِ", "ونشكركم", "فنشكرك", "لنشكركم", "نشكركما", "نشكركن"])
def test_you_is_one_ending_whoever_it_is_and_whatever_stands_before(word):
    assert "نشكرك" in forms(word)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("للوظيفة", "الوظيفة"),
        ("بالوظيفة", "الوظيفة"),
        ("والوظيفة", "الوظيفة"),
        ("وبالوظيفة", "وظيفة"),
        ("كالوظيفة", "وظيفة"),
        ("تقدمتم", "تقدمت"),
        ("ترغبون", "ترغب"),
        ("وترغبين", "ترغب"),
    ],
)
def test_what_is_written_together_with_a_word_is_taken_off(word, form):
    assert asked(form) in forms(word)


@pytest.mark.parametrize("word", ["وقتك", "فريق", "كتاب", "بيانات", "لقاء", "ولد"])
def test_a_word_is_always_a_form_of_itself(word):
    assert next(forms_of(asked(word))) == asked(word)


@pytest.mark.parametrize(("word", "no"), [("لكن", "لك"), ("ممكن", "ممك"), ("يمكن", "يمك"), ("سكن", "سك")])
def test_some_words_only_look_as_if_they_ended_in_you(word, no):
    assert no not in forms(word)


@pytest.mark.parametrize("word", ["", "و", "ل", "ال", "كم", "وكم", "لل", "⟨اسم⟩", "42", "aed", "ووووو"])
def test_no_word_is_too_short_or_too_strange(word):
    assert word in {word, *forms_of(word)}


def found(pattern, words):
    graph = PhraseGraph({}, spelt=asked, forms=forms_of)
    graph.add(pattern, "x")
    return [(first, last) for first, last, _ in graph.find([asked(word) for word in words.split()])]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        ("نشكرك على", "ونشكركم على وقتكم", [(0, 2)]),
        ("اختيار~", "لم يتم اختياركم", [(2, 3)]),
        ("اختيار~", "لم يتم الاختيار", [(2, 3)]),
        ("اختيارك", "لم يتم الاختيار", []),
        ("خبرة~ ..1 أقل", "خبرتك كانت أقل", [(0, 3)]),
        ("(لم|لن) يتم اختيارك", "ولن يتم اختياركم", [(0, 3)]),
        ("# ساعة", "خلال 24 ساعة", [(1, 3)]),
    ],
)
def test_a_phrase_finds_the_forms_of_its_words(pattern, text, places):
    assert found(pattern, text) == places


def test_a_graph_without_forms_finds_words_as_they_stand():
    graph = PhraseGraph({})
    graph.add("thank you", "x")
    assert list(graph.find(["and", "thank", "you"])) == [(1, 3, "x")]
    assert not list(graph.find(["thanks", "you"]))
