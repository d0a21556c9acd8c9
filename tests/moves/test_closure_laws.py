"""What holds of the readers of gaps, notes, senders and waiting, whatever the text."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import lint
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import read
from candidate_comms.offices import registry
from candidate_comms.vocabulary import Move

OWN = (
    Move.PROMISE,
    Move.SILENCE,
    Move.NO_REPLY,
    Move.SIGNATORY,
    Move.SCORE,
    Move.LOST_VALUE,
    Move.WRITERS_NOTE,
    Move.REGRET,
)
PATIENCE = 5.0  # seconds; a search that looked at every pair of places would need minutes
LETTER = (
    "Dear Sam,\n\nThank you for coming in, and for your plan. We are not offering you the role of Miller at "
    "Example Mills, because it needs two years on roller mills and you told us that you have one.\n\nKind regards,\nJo"
)
PIECES = st.sampled_from(
    [
        "your",
        "the",
        " ",
        "  ",
        ",",
        ".",
        ":",
        "{",
        "}}",
        "[",
        "name",
        "None",
        "at",
        "of",
        "role",
        "\n",
        "“",
        "”",
        "hi",
        "1",
        "@",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_place_lies_in_the_message_and_quotes_it(text):
    reading = read(read_message(text), registry.get("uk"), language="en")
    for annotation in reading.of(*OWN):
        assert 0 <= annotation.visible.start <= annotation.visible.end <= len(reading.document.text)
        assert annotation.visible.cut(reading.document.text) == annotation.quote


@given(st.integers(0, LETTER.count(" ") - 1))
def test_a_second_blank_between_two_words_is_no_gap(number):
    words = LETTER.split(" ")
    text = " ".join(words[: number + 1]) + "  " + " ".join(words[number + 1 :])
    assert "TP701" not in {finding.code for finding in lint(text)}


@pytest.mark.parametrize("word", ["your", "the"])
@given(st.integers(0, 200))
def test_a_word_that_fell_out_after_the_or_your_is_a_gap_wherever_it_stands(word, number):
    before, after = LETTER[:11], LETTER[11:]
    text = f"{before}We liked {word} , and you. {'We wish you well. ' * (number % 7)}{after}"
    assert "TP701" in {finding.code for finding in lint(text)}


@pytest.mark.parametrize(
    "text", ["your " * 30_000, " ," * 60_000, "{" * 90_000, "the  " * 40_000, "[a " * 50_000, "1 " * 90_000]
)
def test_a_hostile_text_is_read_in_good_time(text):
    started = process_time()
    lint(text, language="en")
    assert process_time() - started < PATIENCE
