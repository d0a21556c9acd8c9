"""Readable phrases made into one expression."""

import pytest

from candidate_comms.text.wordings import Wording
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
