"""What a message is for, and at which stage."""

import pytest

from candidate_comms.vocabulary import MessageKind, Stage


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We are sorry that you have not been selected for the post.", MessageKind.REJECTION),
        ("We are delighted to offer you the post. The salary is £30,000 a year.", MessageKind.OFFER),
        ("We have received your application and will be in touch.", MessageKind.ACKNOWLEDGEMENT),
        ("We would like to invite you to an interview on 9 March 2026.", MessageKind.INTERVIEW_INVITE),
        ("The lift at the back of the building is out of order.", MessageKind.UNKNOWN),
    ],
)
def test_the_kind_is_told_by_what_the_message_does(letter, words, kind):
    reading = letter(words)
    assert reading.kind is kind
    assert bool(reading.kind_evidence) == (kind is not MessageKind.UNKNOWN)


def test_a_condition_does_not_make_a_rejection(letter):
    assert letter("If you have not heard by May, you have not been selected.").kind is not MessageKind.REJECTION


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Thank you for coming to the interview. You have not been selected.", Stage.AFTER_INTERVIEW),
        ("Thank you for your application. You have not been selected.", Stage.AFTER_APPLICATION),
        ("We will not be inviting you to an interview; your application was unsuccessful.", Stage.AFTER_APPLICATION),
    ],
)
def test_the_stage_is_told_by_what_the_candidate_did(letter, words, stage):
    assert letter(words).stage is stage
