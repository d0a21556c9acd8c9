"""What a whole message tells: its cues, its annotations, its likeliest lines."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms import offices
from candidate_comms.moves.annotate import hear
from candidate_comms.moves.likelihood import Likelihoods
from candidate_comms.moves.message_traits import message_traits
from candidate_comms.vocabulary import MessageKind

SENTENCES = st.lists(
    st.sampled_from(
        [
            "Thank you for coming to see us on Tuesday.",
            "You have not been selected.",
            "If you are not selected, we will write.",
            "Your plan left out the scaffold, which is half the cost.",
            "We are withdrawing from Leeds, so nobody will be hired for this role.",
            "The invoice for the crane is attached.",
        ]
    ),
    max_size=40,
).map("\n\n".join)


@pytest.fixture(scope="session")
def told(prose):
    """``told(text)``: the traits of a message."""

    def traits(text, kind=None, likely=None):
        read = prose(text)
        annotations, (by_cues, _) = hear(read, offices.get("uk"), datetime(2026, 3, 2, 9))
        near = Likelihoods(read).nearest() if likely is None else likely
        return message_traits(read, annotations, kind or by_cues, near)

    return traits


@settings(max_examples=30)
@given(SENTENCES)
def test_every_trait_holds_to_a_degree_between_0_and_1(told, text):
    assert all(0 <= measure <= 1 for measure in told(text).values())


def test_the_length_counts_up_to_25_lines(told):
    of = [told("\n\n".join(["The crane was late again today."] * lines))["length"] for lines in (5, 10, 25, 40)]
    assert of == [0.2, 0.4, 1.0, 1.0]


def test_what_the_cues_make_of_it_is_one_trait(told):
    found = told("The crane was late.", kind=MessageKind.SURVEY)
    assert [trait for trait in found if trait.startswith("by cues: ")] == ["by cues: survey", "by cues: stock"]


def test_the_two_nearest_lines_of_each_reading_are_told(told):
    found = told("The crane was late.", likely={"decision": (0.75, 0.25)})
    assert found["a line: decision"] == 0.75
    assert found["two lines: decision"] == 0.25


def test_a_cue_is_told_with_its_condition(told):
    assert "!decision" in told("You have not been selected.")
    found = told("If you are not selected, we will write.")
    assert "!decision" not in found
    assert any(trait.endswith(", if") for trait in found)


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("You have not been selected.", "stock"),
        ("You have not been selected. Your answers on welding were excellent and well prepared.", "partial"),
        ("You have not been selected. Your plan left out the scaffold, which is half the cost.", "clean"),
    ],
)
def test_what_the_cues_make_of_a_rejection_is_told(told, text, tier):
    found = told(f"Dear Sam,\n\n{text}\n\nRegards,\nJo")
    assert [t for t in ("stock", "partial", "clean") if f"by cues: {t}" in found] == [tier]


def test_words_of_a_job_and_of_other_affairs_are_counted(told):
    job = told("Thank you for your application and interview for the role, your CV and your references.")
    other = told("Your invoice for the delivery is attached; your order and your parcel follow.")
    assert "of a job, 2 words" in job
    assert "of another affair, 1 words" not in job
    assert "of another affair, 2 words" in other


def test_without_lines_little_is_told(told):
    assert told("", likely={}) == {"by cues: unknown": 1.0, "length": 0.0, "by cues: stock": 1.0}
