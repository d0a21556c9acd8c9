"""Many phrases in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text import automaton
from candidate_comms.text.phrases import PhraseGraph
from candidate_comms.text.words import Words


def found(pattern, text, **classes):
    graph = PhraseGraph(classes)
    graph.add(pattern, "x")
    return [(first, last) for first, last, _ in graph.find(Words(text).norms)]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        ("thank you", "We thank you", [(1, 3)]),
        ("(thank|thanks to) you", "thanks to you", [(0, 3)]),
        ("not (yet|) chosen", "not chosen", [(0, 2)]),
        ("not (yet|) chosen", "not yet chosen", [(0, 3)]),
        ("not ..2 chosen", "not in fact chosen", [(0, 4)]),
        ("not ..2 chosen", "not at all in fact chosen", []),
        ("# days", "in 28 days", [(1, 3)]),
        ("dear <>", "Dear ⟨name⟩,", [(0, 2)]),
        ("we will not", "we won't", [(0, 3)]),
        ("sign ..3", "sign it here", [(0, 1)]),
    ],
)
def test_each_mark_of_a_pattern(pattern, text, places):
    assert found(pattern, text) == places


def test_a_class_stands_for_each_of_its_words():
    assert found("(you) @be not", "you were not", be=["was", "were"]) == [(0, 3)]
    assert found("@be you", "Are you", be=["are"]) == [(0, 2)]


def test_the_longest_of_a_payload_is_found():
    graph = PhraseGraph()
    graph.add("take care", "a")
    graph.add("take care of it", "a")
    assert graph.find(Words("take care of it").norms) == [(0, 4, "a")]


@pytest.mark.parametrize("pattern", ["", "(a|)", "a) b", "(a", "a | b", "@nobody knows", "(|) ..2", "yes @nobody"])
def test_a_malformed_pattern_is_refused_when_it_is_added(pattern):
    with pytest.raises(ValueError, match=r"phrase|bracket|choice|class"):
        PhraseGraph().add(pattern, "x")


def test_payloads_at_one_place_come_in_the_order_in_which_they_were_added():
    graph = PhraseGraph()
    for pattern, payload in (("red apple", 1), ("(green|red) apple", 2), ("red", 3)):
        graph.add(pattern, payload)
    green_first = graph.find(Words("green apple red apple").norms)
    assert [payload for first, _, payload in green_first if first == 2] == [1, 2, 3]


@given(st.lists(st.sampled_from(["a b", "(a|c) b", "b ..1 c", "c", "a (b|) c"]), min_size=1, max_size=5), st.data())
def test_what_is_found_does_not_depend_on_what_was_read_before(patterns, data):
    texts = st.lists(st.sampled_from(["a", "b", "c"]), max_size=8).map(" ".join)
    fresh, used = PhraseGraph(), PhraseGraph()
    for graph in (fresh, used):
        for number, pattern in enumerate(patterns):
            graph.add(pattern, number)
    used.find(Words(data.draw(texts)).norms)
    norms = Words(data.draw(texts)).norms
    assert used.find(norms) == fresh.find(norms)


@given(texts=st.lists(st.lists(st.sampled_from("abcd"), max_size=8), min_size=1, max_size=4), most=st.integers(1, 6))
def test_what_is_found_does_not_depend_on_how_much_is_kept(texts, most):
    keeping, forgetting = PhraseGraph(), PhraseGraph()
    for graph in (keeping, forgetting):
        for number, pattern in enumerate(("a ..2 b", "(a|b) c", "b (c|) d ..1 a")):
            graph.add(pattern, number)
    for norms in texts:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(automaton, "_MOST", most)
            found = forgetting.find(norms)
        assert found == keeping.find(norms)


def test_a_break_between_sentences_is_not_passed_over():
    graph = PhraseGraph()
    graph.add("thank ..3 you", "thanks")
    assert graph.find(["thank", automaton.BREAK, "you"]) == []
    assert graph.find(["thank", "again", "you"]) == [(0, 3, "thanks")]
