"""What weights are put on: the words of a line, its cues, how much it names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.concrete import concrete_words
from candidate_comms.moves.traits import CODE, NAME, shapes, stem, traits

WORDS = (
    "you your the plan left out SQL AB12 Xero in 12 of 40 £30,000 welding welded "
    "not if thank we have selected ⟨name⟩ x-ray"
)
sentences = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=20).map(" ".join)
KNOWN = frozenset({"you", "plan", "left", "out", "the"})


@pytest.fixture(scope="session")
def line(prose):
    """``line("You left out the labels.")``: the only line of a message."""

    def only(text):
        (found,) = prose(text).lines
        return found

    return only


def told(line, text, known=KNOWN, names=frozenset()):
    found = line(text)
    return traits(found, len(concrete_words(found, names)), known)


@given(sentences)
def test_every_word_has_one_shape(prose, text):
    for line in prose(text).lines:
        assert len(shapes(line)) == len(line.norms)
        assert all(shapes(line))


def test_a_word_is_a_number_a_code_a_name_a_class_or_a_stem(line):
    words = line("Your plan named 12 risks for Xero in SQL and we selected another")
    assert (
        dict(zip(words.norms, shapes(words), strict=True)).items()
        >= {
            "plan": "plan",
            "12": "#",
            "risks": "risk",
            "xero": NAME,
            "sql": CODE,
            "selected": "@picked",
            "another": "@another",
        }.items()
    )


@given(st.text(alphabet="abdeginsly'", min_size=1, max_size=12))
def test_a_stem_begins_its_word_and_keeps_three_letters(word):
    assert word.startswith(stem(word))
    assert len(stem(word)) >= min(3, len(word))


@given(sentences)
def test_each_trait_can_stand_in_a_table(prose, text):
    for line in prose(text).lines:
        found = traits(line, 3, KNOWN)
        assert not re.search(r"[\t\n]", "".join(found))


def test_a_rare_word_is_told_only_as_rare(line):
    found = told(line, "you left out the welding")
    assert found == told(line, "you left out the plumbing")
    assert "RARE" in found
    assert not any("weld" in trait for trait in found)


def test_names_numbers_and_codes_are_alike(line):
    assert told(line, "you left out 12 pages of Xero for SQL") == told(line, "you left out 40 pages of Sage for AWS")


def test_a_known_word_is_told_from_others(line):
    assert {"left", "left out", "^ you"} <= told(line, "you left out the plan")
    assert "left" not in told(line, "you put out the plan")


@given(sentences)
def test_naming_more_is_also_naming_less(prose, text):
    for line in prose(text).lines:
        found = traits(line, len(concrete_words(line, frozenset())), KNOWN)
        for name, steps in (("concrete", (1, 2, 3, 4, 6, 8, 11)), ("length", (4, 8, 14, 22, 32))):
            reached = [f"{name} {step}" in found for step in steps]
            assert reached == sorted(reached, reverse=True)


def test_the_name_of_the_job_is_nothing_concrete(line):
    text = "you forgot the welding"
    assert "concrete 1" in told(line, text)
    assert "concrete 1" not in told(line, text, names=frozenset({"welding"}))


def test_a_cue_is_a_trait_with_its_fact_and_its_condition(line):
    assert "!decision" in told(line, "Unfortunately you have not been selected for the post.")
    found = told(line, "If you are not selected, we will write to you.")
    assert "!decision" not in found
    assert any(trait.endswith(", if") for trait in found)


def test_what_is_said_of_the_reader_is_told_apart(line):
    assert {"=you", "=gap", "=you, gap"} <= told(line, "you missed the labels")
    found = told(line, "the plan missed the labels")
    assert "=gap" in found
    assert "=you, gap" not in found


def test_a_figure_with_a_unit_is_told(line):
    assert "=figure" in told(line, "you scored 29 of 40")
    assert "=figure" not in told(line, "we met on 3 May")
