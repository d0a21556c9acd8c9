"""Words with their places, folded."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.words import fold, tokenise

texts = st.text(alphabet=st.sampled_from("abYZéß İ’'.,-–“”()£5&+\n\t⟨⟩\u200b\u00a0ن"), max_size=60)


@pytest.mark.parametrize(
    ("written", "norms"),
    [
        ("We’ve", ["we", "have"]),
        ("can't cannot", ["can", "not", "can", "not"]),
        ("they’ll won’t", ["they", "will", "will", "not"]),
        ("Let's", ["let", "us"]),
        ("Sam's", ["sam", "'s"]),
        ("R&D and C++", ["r&d", "and", "c++"]),
        ("£45,000.50 on 03/04/2026", ["£", "45,000.50", "on", "03/04/2026"]),
        ("part-time", ["part", "time"]),
        ("per\u00adfect", ["perfect"]),
        ("Dear ⟨candidate name⟩,", ["dear", "⟨candidate name⟩"]),
        ("dont", ["do", "not"]),
    ],
)
def test_a_word_is_folded_and_its_contraction_written_out(written, norms):
    assert [token.norm for token in tokenise(written)] == norms


def test_a_token_knows_the_punctuation_before_it():
    assert [token.before for token in tokenise("(Yes), but – no")] == ["(", "),", "-"]


@pytest.mark.parametrize("name", ["SAP", "BRCGS", "PostgreSQL", "S7"])
def test_a_name_of_the_trade_is_a_code(name):
    assert tokenise(name)[0].code


@pytest.mark.parametrize("word", ["Wrexham", "salary", "You’ve", "A"])
def test_an_ordinary_word_is_no_code(word):
    assert not tokenise(word)[0].code


@given(texts)
def test_a_token_cuts_back_to_what_was_written(text):
    for token in tokenise(text):
        written = text[token.start : token.end]
        assert written.strip()
        assert token.norm
        assert token.capital == written[0].isupper()
        if token.norm.isalnum() and written.isalnum():
            assert fold(written).startswith(token.norm) or token.norm in ("not", "have", "are", "will", "am")


@given(texts)
def test_tokens_stand_in_order_and_do_not_overlap(text):
    places = sorted({(token.start, token.end) for token in tokenise(text)})
    assert [(t.start, t.end) for t in tokenise(text)] == sorted((t.start, t.end) for t in tokenise(text))
    assert all(first[1] <= second[0] for first, second in pairwise(places))


@given(texts, texts)
def test_a_part_of_a_text_is_tokenised_where_it_stands(before, text):
    whole = before + "\n" + text
    alone = tokenise(text)
    inside = tokenise(whole, len(before) + 1, len(whole))
    assert [
        token._replace(start=token.start + len(before) + 1, end=token.end + len(before) + 1) for token in alone
    ] == inside


@given(texts)
def test_folding_keeps_every_character_in_its_place(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
