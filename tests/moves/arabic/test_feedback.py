"""What Arabic rejections say of a candidate: feedback, praise, a hedge, or nothing."""

import pytest

from arabic.tables import reading, table
from candidate_comms.vocabulary import Move

LETTER = (
    "عزيزي سالم،\n\nشكراً لحضورك المقابلة لوظيفة مشرف في شركة النور. نأسف لإبلاغك بأنه لم يتم اختيارك. {}\n\n"
    "مع التحية،\nفريق التوظيف"
)
SENTENCES = table("feedback")


def told(sentence):
    moves = {annotation.move for annotation in reading(LETTER.format(sentence)).annotations}
    return moves & {Move.FEEDBACK, Move.PRAISE, Move.HEDGE}


@pytest.mark.parametrize("sentence", SENTENCES["concrete"])
def test_a_criterion_and_what_was_seen_of_it_is_feedback(sentence):
    assert Move.FEEDBACK in told(sentence)


@pytest.mark.parametrize("sentence", SENTENCES["praise"])
def test_praise_alone_is_no_feedback(sentence):
    assert told(sentence) == {Move.PRAISE}


@pytest.mark.parametrize("sentence", SENTENCES["hedged"])
def test_a_remark_that_names_nothing_is_no_feedback(sentence):
    assert told(sentence)
    assert Move.FEEDBACK not in told(sentence)


@pytest.mark.parametrize("sentence", SENTENCES["nothing_of_the_candidate"])
def test_what_any_letter_may_say_is_no_feedback(sentence):
    assert Move.FEEDBACK not in told(sentence)
