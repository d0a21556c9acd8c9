"""How likely each line makes each move."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.moves.likelihood import Likelihoods, line_traits
from candidate_comms.moves.weights import Weights, weights

LETTER = """\
Dear Sam,

Thank you for coming to see us on Tuesday. You have not been selected.

Your plan left out the cost of the scaffold.

Is there anything that you would like to ask?

Kind regards,
Jo Marsh
Site Manager
"""
SENTENCES = st.lists(
    st.sampled_from(
        [*LETTER.split("\n"), "The panel's notes were as follows:", "Written test: 6/10", "We went with Ana."]
    ),
    max_size=8,
).map("\n\n".join)
LEARNED = weights("en", "lines")


def of(prose, text):
    """The traits of the line that holds some words of the letter."""
    read = prose(LETTER)
    return next(found for line, found in line_traits(read, LEARNED.known) if text in line.place.cut(read.document.text))


def words(read, lines):
    return [line.place.cut(read.document.text) for line in lines]


def test_only_lines_that_can_tell_something_are_weighed(prose):
    read = prose(LETTER)
    weighed = words(read, Likelihoods(read).lines)
    assert weighed[0] == "Thank you for coming to see us on Tuesday."
    assert not {"Dear Sam,", "Jo Marsh", "Site Manager"} & set(weighed)


def test_a_greeting_that_runs_on_is_weighed(prose):
    read = prose("Hi Sam, it is a no from us,\n\nJo")
    assert read.lines[0].sentence.part == "greeting"
    assert words(read, Likelihoods(read).lines)[0] == "Hi Sam, it is a no from us,"


@settings(max_examples=40)
@given(SENTENCES)
def test_every_likelihood_lies_between_0_and_1(prose, text):
    likely = Likelihoods(prose(text))
    for line in likely.lines:
        assert set(likely.of(line)) == set(LEARNED.readings)
        assert all(0 < likelihood < 1 for likelihood in likely.of(line).values())


@settings(max_examples=40)
@given(SENTENCES, st.sampled_from(LEARNED.readings))
def test_reasons_are_traits_of_the_line(prose, text, reading):
    read = prose(text)
    likely = Likelihoods(read)
    for line, found in line_traits(read, LEARNED.known):
        match = next(other for other in likely.lines if other is line)
        assert set(likely.reasons(match, reading)) <= found


@settings(max_examples=40)
@given(SENTENCES)
def test_the_nearest_lines_are_the_two_likeliest(prose, text):
    likely = Likelihoods(prose(text))
    for reading, nearest in likely.nearest().items():
        ranked = sorted([likely.of(line)[reading] for line in likely.lines], reverse=True)
        assert nearest == tuple([*ranked, 0.0, 0.0][:2])
        assert likely.likeliest(reading)[0] == nearest[0]


@given(st.integers(0, 3))
def test_of_lines_that_are_as_likely_the_first_is_the_likeliest(prose, others):
    read = prose("\n\n".join([*["The crane was late."] * others, *["You have not been selected."] * 3]))
    likely = Likelihoods(read, Weights("@readings\tdecision de\n!decision\tde60\n"))
    assert likely.likeliest("decision")[1] is likely.lines[others]


def test_without_lines_no_line_is_the_likeliest(prose):
    assert Likelihoods(prose("")).likeliest("decision") == (0.0, None)


def test_a_line_that_was_not_weighed_has_no_likelihoods_and_no_reasons(prose):
    stranger = prose("You have not been selected.").lines[0]
    likely = Likelihoods(prose(LETTER))
    assert likely.of(stranger) == {}
    assert likely.reasons(stranger, "decision") == ()


def test_a_table_of_ones_own_is_weighed_by(prose):
    table = Weights("@readings\tdecision de\n@before any trait\tde-20\n!decision\tde60\n")
    read = prose(LETTER)
    likely = Likelihoods(read, table)
    assert likely.readings == ("decision",)
    best, line = likely.likeliest("decision")
    rest = [likely.of(other)["decision"] for other in likely.lines if other is not line]
    assert words(read, [line]) == ["You have not been selected."]
    assert best > 0.85 > 0.3 > max(rest)
    assert likely.reasons(line, "decision") == ("!decision",)


def test_a_wording_that_no_cue_knows_is_found_by_its_words(prose):
    read = prose("Dear Sam,\n\nAnother plasterer starts Monday so we're all set now.\n\nJo Marsh")
    (line,) = [line for line in read.lines if "plasterer" in line.folded]
    assert not line.has("decision")
    assert Likelihoods(read).of(line)["decision"] > 0.5


def test_the_place_of_a_line_is_a_trait(prose):
    assert "~after the no" not in of(prose, "not been selected")
    assert "~after the no" in of(prose, "scaffold")
    assert "~asks" in of(prose, "Is there anything")
    assert "~asks" not in of(prose, "scaffold")


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("The panel's notes were as follows:", "~announces"),
        ("The panel's notes were as follows:\n\nThe scaffold was left out.", "~under a heading"),
        ("Written test: 6 out of 10", "~labelled"),
        ("You told us about [feedback] and more.", "~slot: feedback"),
    ],
)
def test_headings_and_slots_are_traits(prose, text, trait):
    read = prose(f"Dear Sam,\n\n{text}\n\nRegards,\nJo")
    last = [found for line, found in line_traits(read, LEARNED.known) if line.sentence.part == "body"][-1]
    assert trait in last
