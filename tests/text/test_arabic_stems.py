"""Stems and roots of Arabic words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.arabic import fold_arabic
from candidate_comms.text.arabic_stems import root_of, stem_of

words = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "family",
    [
        "اختيارك اختيارنا الاختيار باختيارهم ولاختياركم",
        "نختارك سنختارها وتختارون يختار",
        "قرارنا القرار بقراركم قراراتها",
        "مرشحين المرشحون للمرشحين مرشحات",
    ],
)
def test_the_forms_of_a_word_have_one_stem(family):
    assert len({stem_of(fold_arabic(word).text) for word in family.split()}) == 1


@pytest.mark.parametrize("family", ["قبول مقبول نقبل", "وصول وصلنا موصول", "اعتذار نعتذر"])
def test_most_words_of_a_family_have_one_root(family):
    roots = [root_of(fold_arabic(word).text) for word in family.split()]
    assert max(map(roots.count, roots)) >= len(roots) - 1


@pytest.mark.parametrize("word", ["sql", "2026", "48", "⟨name⟩", "%"])
def test_what_is_no_arabic_word_stays_as_it_is(word):
    assert stem_of(word) == root_of(word) == word


@given(words)
def test_a_stem_is_part_of_its_word(word):
    stem = stem_of(word)
    assert stem
    assert stem in word
    assert len(stem) >= min(len(word), 3)


@given(words)
def test_a_root_has_letters_of_its_stem_in_their_order(word):
    letters = iter(stem_of(word))
    assert root_of(word)
    assert all(letter in letters for letter in root_of(word))
