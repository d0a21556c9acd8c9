"""What an Arabic letter is for, told by one sentence, and sentences that look like it in letters of another purpose."""

import pytest

from arabic.tables import reading, table

LETTER = "عزيزتي سارة،\n\nشكراً على وقتك. {}\n\nمع التحية،\nهند الكعبي"


def cases(side):
    return [(purpose, sentence) for purpose, sides in table("purposes").items() for sentence in sides[side]]


def kind(sentence):
    return reading(LETTER.format(sentence)).kind.value


@pytest.mark.parametrize(("purpose", "sentence"), cases("says"))
def test_a_sentence_tells_what_a_letter_is_for(purpose, sentence):
    assert kind(sentence) == table("purposes")[purpose]["kind"]


@pytest.mark.parametrize(("purpose", "sentence"), cases("not"))
def test_a_sentence_that_looks_like_it_tells_something_else(purpose, sentence):
    told = table("purposes")[purpose]
    if "other_kind" in told:
        assert kind(sentence) == told["other_kind"]
    else:
        assert kind(sentence) != told["kind"]
