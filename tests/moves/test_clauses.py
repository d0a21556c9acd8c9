"""What the words before a phrase do to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.clauses import Clauses
from candidate_comms.text.words import Words


def at(sentence, word):
    """The clauses of a sentence and the index of a word in it."""
    words = Words(sentence)
    return Clauses(words), words.norms.index(word)


@pytest.mark.parametrize(
    "sentence",
    ["We will not select you", "You were never selected, nor select", "We can't select anybody", "No panel may select"],
)
def test_a_not_up_to_five_words_before_negates(sentence):
    clauses, index = at(sentence, "select")
    assert clauses.negated(index)


@pytest.mark.parametrize(
    "sentence",
    [
        "We did not wait, we select",
        "Not only do we select",
        "We do not hurry because we select",
        "Not one of these many long dull words can select",
    ],
)
def test_a_not_of_another_clause_or_far_away_does_not(sentence):
    clauses, index = at(sentence, "select")
    assert not clauses.negated(index)


@pytest.mark.parametrize(
    "sentence",
    [
        "If we select you",
        "Unless you call, we select",
        "Should you reply, we select",
        "We wonder whether to select",
        "Were we to select",
        "In the event that we select",
        "In case you reply we select",
        "Once you sign we will select",
    ],
)
def test_a_condition_reaches_to_the_end_of_its_sentence(sentence):
    clauses, index = at(sentence, "select")
    assert clauses.conditional(index)


@pytest.mark.parametrize(
    "sentence",
    [
        "If you like; we select",
        "If you like call but select",
        "You should select",
        "They had select",
        "We select you if you like",
        "Once more we select",
        "In this case we select",
    ],
)
def test_no_condition_reaches_past_a_semicolon_a_but_or_backwards(sentence):
    clauses, index = at(sentence, "select")
    assert not clauses.conditional(index)


def test_what_stands_in_a_while_clause_is_said_in_passing():
    clauses, index = at("While we did not select you, we liked the plan", "select")
    assert clauses.subordinate(index)
    clauses, index = at("While we liked the plan, we did not select you", "select")
    assert not clauses.subordinate(index)


WORDS = st.sampled_from(["if", "not", "we", "will", "once", "should", "you", "but", "and", "while", ",", ";", "select"])


@given(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, max_size=6))
def test_only_what_stands_before_a_word_tells_of_it(before, after):
    short = Words(" ".join([*before, "select"]))
    long = Words(" ".join([*before, "select", *after]))
    index = len(short.norms) - 1
    one, other = Clauses(short), Clauses(long)
    assert one.start(index) == other.start(index) <= index
    assert one.negated(index) == other.negated(index)
    assert one.conditional(index) == other.conditional(index)
