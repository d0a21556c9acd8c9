"""The data files of cues and words."""

import re
import tomllib
from importlib.resources import files
from itertools import pairwise

import pytest

from candidate_comms.moves.lexicon import cues, function_words, word_classes, wording_of
from candidate_comms.text.words import Words
from candidate_comms.vocabulary import Move

CUES = files("candidate_comms.moves") / "cues"
TOPICS = sorted(entry.name for entry in CUES.iterdir() if entry.name.endswith(".toml"))


def read(name):
    return (CUES / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TOPICS)
def test_each_list_says_in_a_comment_what_it_is_for(name):
    lines = read(name).splitlines()
    for before, line in pairwise(lines):
        if re.match(r"\[(?!\[|term\.)\w+\]$", line) and line != "[classes]":
            assert before.startswith("#"), f"{name}: {line}"


@pytest.mark.parametrize("name", TOPICS)
def test_no_list_names_a_thing_twice(name):
    data = tomllib.loads(read(name))
    for list_name, entry in data.items():
        phrases = entry.get("phrases", []) if isinstance(entry, dict) else []
        assert len(phrases) == len(set(phrases)), f"{name}: {list_name}"


@pytest.mark.parametrize("topic", ["wordings", "layout", "deadlines"])
def test_every_wording_compiles_and_finds_a_word(topic):
    for name, entry in tomllib.loads(read(f"en_{topic}.toml")).items():
        assert entry["phrases"], name
        assert wording_of("en", name, topic).search("") is None, f"{name} matches nothing at all"


def test_a_word_list_holds_single_folded_words():
    for name, entry in tomllib.loads(read("en_words.toml")).items():
        for word in " ".join(entry["words"]).split():
            assert word == word.lower(), f"{name}: {word}"


def test_every_cue_is_a_move_that_is_known_or_a_sign_of_the_kind():
    moves = {entry["move"] for entry in tomllib.loads(read("en.toml"))["cue"]}
    assert moves & {move.value for move in Move} >= {"decision", "thanks", "offer", "pressure"}


def test_the_graph_finds_a_cue_of_the_file():
    found = {cue.move for _, _, cue in cues("en").find(Words("you have not been selected").norms)}
    assert "decision" in found


def test_each_language_has_small_words_of_its_own():
    languages = function_words()
    for code, words in languages.items():
        others = frozenset().union(*(w for c, w in languages.items() if c != code))
        assert words - others, code


def test_every_word_class_is_used_by_some_pattern():
    patterns = read("en.toml") + read("en_terms.toml")

    assert [name for name in word_classes("en") if f"@{name}" not in patterns] == []
