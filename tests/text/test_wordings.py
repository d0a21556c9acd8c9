"""Readable phrases made into one expression."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.wordings import Wording, Wordings
from candidate_comms.text.words import Words


@pytest.mark.parametrize(
    ("phrase", "text", "match"),
    [
        ("let (me|us) know", "please let us know", "let us know"),
        ("take (your|) time", "take time", "take time"),
        ("sign (it|)", "sign", "sign"),
        ("right to work", "right-to-work", "right-to-work"),
        ("right to work", "right\nto work", "right\nto work"),
        ("enclos*", "enclosed", "enclosed"),
        ("on ... wrote:", "on monday sam wrote:", "on monday sam wrote:"),
        ("tell @word", "tell priya", "tell priya"),
        ("ask <>", "ask ⟨manager⟩", "ask ⟨manager⟩"),
        ("you('ve| have) until", "you've until", "you've until"),
        ("©", "2026 ©2", "©"),
    ],
)
def test_each_mark_finds_what_it_says(phrase, text, match):
    assert Wording([phrase]).search(text).group() == match


@pytest.mark.parametrize(
    ("phrase", "text"), [("in", "explain"), ("sign", "signal"), ("on ... wrote", "on" + " x" * 60 + " wrote")]
)
def test_a_phrase_is_whole_words_near_each_other(phrase, text):
    assert Wording([phrase]).search(text) is None


@pytest.mark.parametrize("phrase", ["a|b", "(a", "a)"])
def test_brackets_that_do_not_pair_are_refused(phrase):
    with pytest.raises(ValueError, match="bracket"):
        Wording([phrase])


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("let (me|us) know", "please let us know"),
        ("(no-reply|noreply)", "from a no-reply box"),
        ("unsubscribe*", "unsubscribed"),
        ("you('ve| have) until", "you've until"),
        ("(to|for) interview*", "for interviews"),
        ("on ... wrote:", "on monday sam wrote:"),
        ("©", "2026 ©2"),
    ],
)
def test_where_a_wording_stands_one_of_its_telling_words_stands(phrase, text):
    wording = Wording([phrase])
    assert wording.search(text)
    assert wording.may_stand_in(Words(text).pieces, text)
    assert not wording.may_stand_in({"please", "write"}, "please write")


SOME = {
    "later": Wording(["to be (confirmed|agreed)", "to follow", "tbc"]),
    "policy": Wording(["(as per|in line with) ... (policy|rules)"]),
    "about": Wording(["up to", "£ @word", "401"]),
}


@given(
    st.lists(
        st.sampled_from(
            [
                "pay",
                "as",
                "per",
                "the",
                "policy",
                "rules",
                "to",
                "be",
                "confirmed",
                "agreed",
                "follow",
                "up",
                "£",
                "401",
                "tbc",
                "in",
                "line",
                "with",
            ]
        ),
        max_size=12,
    )
)
def test_one_look_over_several_wordings_misses_none_that_stands_there(words):
    text = " ".join(words)
    standing = Wordings(SOME).standing_in(Words(text).pieces, text)
    assert [name for name, wording in SOME.items() if wording.search(text) and name not in standing] == []
    assert standing == [name for name in SOME if name in standing], "in the order in which they were given"


def test_where_none_of_their_words_stands_no_wording_is_looked_for():
    assert Wordings(SOME).standing_in({"thank", "you"}, "thank you") == []
