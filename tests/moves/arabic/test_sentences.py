"""What Arabic sentences do, and what others do not that look like them."""

import pytest

from arabic.tables import reading, table
from candidate_comms.moves.facts import Reason
from candidate_comms.vocabulary import MessageKind, Move


def told(sentence):
    """The moves of a letter that says this one thing."""
    found = reading(f"عزيزي سالم،\n\n{sentence}\n\nمع التحية،\nفريق التوظيف")
    names = set()
    for annotation in found.annotations:
        if isinstance(annotation.facts, Reason):
            names.add("reason_generic" if annotation.facts.generic else "reason_outside")
        elif annotation.move is not Move.OFFER or found.kind is MessageKind.OFFER:
            names.add(annotation.move.value)
    return names


def cases(side):
    listed = [*table("sentences").items(), *table("courtesies").items()]
    return [(move, sentence) for move, sides in listed for sentence in sides.get(side, ())]


@pytest.mark.parametrize(("move", "sentence"), cases("says"))
def test_a_sentence_is_heard(move, sentence):
    assert move in told(sentence)


@pytest.mark.parametrize(("move", "sentence"), cases("not"))
def test_a_sentence_that_looks_like_it_is_not(move, sentence):
    assert move not in told(sentence)


def test_a_yet_makes_a_no_into_waiting():
    assert "decision" not in told("لم يتم اختيار المرشح النهائي بعد.")
    assert "decision" in told("لم يتم اختيارك بعد مراجعة جميع الطلبات.")


def test_an_if_makes_a_no_into_a_plan():
    assert "decision" not in told("إن لم يقع عليك الاختيار فسنرسل إليك الأسباب.")
    assert "decision" not in told("إذا تم رفض طلبك فسنبلغك بذلك.")
    assert "decision" in told("نود إبلاغك بأن طلبك لم يقبل.")


def test_still_is_no_no():
    assert "decision" not in told("لا يزال طلبك قيد الدراسة.")
    assert "decision" not in told("لا مانع من قبول طلبك إن تأخر.")
