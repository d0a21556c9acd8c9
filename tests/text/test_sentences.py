"""Sentences and lines of a letter."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.sentences import LONGEST, split_sentences


def cut(text):
    return [span.cut(text) for span in split_sentences(text)]


def words(text):
    return [" ".join(sentence.split()) for sentence in cut(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. Ahmed and Mr. Lee met you on 3 Jan. in the works.",
        "Please call before 5 p.m. today.",
        "You work for Example Ltd. and report to J. Marsh.",
        "We ask for papers, e.g. a licence.",
        "The rate is £14.50 an hour.",
    ],
)
def test_an_abbreviation_an_initial_or_a_decimal_point_ends_nothing(whole):
    assert cut(whole) == [whole]


def test_an_abbreviation_before_a_new_sentence_ends_its_own():
    assert cut("We open at 9 a.m. We close at 5 p.m. Please ring.") == [
        "We open at 9 a.m.",
        "We close at 5 p.m.",
        "Please ring.",
    ]


def test_a_closing_quotation_mark_belongs_to_its_sentence():
    assert cut('She said "Well done." We agree!') == ['She said "Well done."', "We agree!"]


def test_greeting_list_labels_and_signature_are_lines_of_their_own():
    text = (
        "Dear Amira,\nThe terms:\n- Pay: £30,000 a year\n- Hours: 37.5 a week\nKind regards,\nJo Marsh\nExample Foods"
    )
    assert cut(text) == text.replace("- ", "- ").split("\n")


def test_the_cells_of_a_row_are_apart():
    assert cut("Salary\t£30,000\ta year") == ["Salary", "£30,000", "a year"]


def test_a_run_of_full_stops_ends_one_sentence():
    assert cut("Well... yes. No") == ["Well... yes.", "No"]


def test_a_sentence_without_an_end_is_cut_where_a_word_ends():
    pieces = cut("gravel " * 2000)
    assert all(len(piece) <= LONGEST and set(piece.split()) == {"gravel"} for piece in pieces)
    assert sum(len(piece.split()) for piece in pieces) == 2000


def test_a_word_that_never_ends_is_cut_too():
    assert "".join(cut("x" * 7001)) == "x" * 7001


SENTENCES = [
    "Thank you for the morning that you spent with us at the dairy in March.",
    "We have decided not to offer you the post of shift planner this time.",
    "Your plan for the cold store was complete, and the panel could follow each step of it.",
    "What was missing was the night shift, which is half of the work in this role.",
    "If you would like to talk it through, ring me on any afternoon next week.",
]


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6), st.integers(45, 100))
def test_a_paragraph_wrapped_at_any_width_keeps_its_sentences(chosen, width):
    paragraph = " ".join(chosen)
    assert words(textwrap.fill(paragraph, width)) == words(paragraph) == chosen


@given(st.text(alphabet="aB .!?\n\t\"')-:5…", max_size=80))
def test_sentences_are_trimmed_apart_and_lose_no_word(text):
    spans = split_sentences(text)
    assert all(span.cut(text) == span.cut(text).strip() != "" for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "This route requires a Class A. If you obtain one, please apply again.",
        "You reached Grade C. The scheme asks for a B in both.",
        "Staff are vaccinated against hepatitis B. Please bring your card.",
        "We have moved you to Shift B. It begins at two.",
        "You would be in Band D. Your pay is set out below.",
    ],
)
def test_a_letter_that_tells_one_class_from_another_ends_a_sentence(text):
    assert len(split_sentences(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Please write to J. Marsh about the rota.",
        "The panel was led by Professor A. Example of Leeds.",
        "Call Ruth B. Adeyemi with any question.",
        "You met Dr. C. Okoro on Tuesday.",
    ],
)
def test_an_initial_ends_none(text):
    assert len(split_sentences(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The answer is no. The Spark exercise was solid.",
        "I'm afraid it's a no. We went with somebody else.",
        "They said no. You would have been my choice.",
        "Their decision is No. I am sorry.",
        "It has to be no. Thank you for four hours of your day.",
    ],
)
def test_a_no_ends_a_sentence(text):
    assert len(split_sentences(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Please quote No. 12 in your reply.",
        "Your file is no. 4471 with us.",
        "Go to door no. B12 at the gate.",
        "See nos. 3 and 4 of the contract.",
        "Permit No. 2031 has been issued.",
    ],
)
def test_the_number_of_something_ends_none(text):
    assert len(split_sentences(text)) == 1
