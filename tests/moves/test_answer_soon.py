"""An answer that is asked for without a day, and what is wanted soon besides."""

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.moves.answer_soon import ASKED
from candidate_comms.vocabulary import Move, TermName

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods at £31,000 a year.\n\n"

ASKED_FOR = [
    "Please accept the offer as soon as you can.",
    "Let me know when you get a moment.",
    "We would be grateful for your decision in due course.",
    "Kindly revert with your acceptance without delay.",
    "I look forward to hearing from you at your earliest convenience.",
    "Could you come back to us promptly, please?",
    "Sign and return the letter at the earliest.",
    "Drop us a line to say yes, or ring me to accept, whenever you are ready.",
    "We need your answer immediately, as the line is short of people.",
    "As soon as possible, let us know whether you are taking it.",
]

SOMETHING_ELSE = [
    "We will reply to your questions as soon as we can.",
    "Please send us your uniform size as soon as possible.",
    "Once you accept, I will get your contract out to you without delay.",
    "If you need any adjustments, let us know at your earliest convenience.",
    "You need not decide straight away.",
    "HR will respond promptly to anything that you ask.",
    "Tell your referees to reply as soon as they can.",
    "We aim to give you an answer on your visa in due course.",
    "Please return the medical form when you get a moment.",
    "The permit can be slow, so confirm your passport number as soon as possible.",
]


def asked(reading) -> list[str]:
    return [a.quote for a in reading.of(Move.TERM) if ASKED in a.evidence]


@pytest.mark.parametrize("words", ASKED_FOR)
def test_an_answer_that_is_asked_for_soon_has_no_day(letter, words):
    assert len(asked(letter(OFFER + words))) == 1


@pytest.mark.parametrize("words", ASKED_FOR)
@pytest.mark.parametrize(
    "limit", ["We need your answer by 12 March 2026.", "The offer stays open until Friday 13 March."]
)
def test_a_day_anywhere_in_the_message_makes_hurry_harmless(letter, words, limit):
    assert asked(letter(OFFER + words + " " + limit)) == []


@pytest.mark.parametrize("words", SOMETHING_ELSE)
def test_what_else_is_wanted_soon_is_not_the_answer(letter, words):
    assert asked(letter(OFFER + words)) == []


@pytest.mark.parametrize(
    "limit",
    [
        "The deadline stands in the portal.",
        "The offer lapses once the post is filled by the board.",
        "We need to have your decision before the board meets.",
        "It is open until the date in the letter.",
        "Please sign ahead of the handover.",
    ],
)
def test_a_limit_that_cannot_be_counted_is_one_all_the_same(letter, limit):
    assert asked(letter(OFFER + "Let us know as soon as you can. " + limit)) == []


def test_a_first_day_is_no_day_to_answer_by(letter):
    assert asked(letter(OFFER + "You start on 7 April 2026. Please reply as soon as you can."))


def test_it_is_a_warning_where_no_day_is_set_and_names_the_words():
    text = f"Dear Sam,\n\n{OFFER}Please let us know your decision in due course.\n\nJo Marsh"
    (found,) = [f for f in lint(text) if f.code == "TM303" and f.facts.name is TermName.DECISION_DATE]
    assert (found.severity.value, found.span.cut(text)) == ("warning", "let us know your decision in due course")
