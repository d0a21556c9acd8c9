"""The Arabic sentences and letters that weights are learned from."""

from __future__ import annotations

from collections import Counter

import pytest

from candidate_comms.vocabulary import Tactic
from corpus.labelled import HERE, arabic_letters, arabic_sentences, blind, digest, held_out, messages
from corpus.targets import READINGS

PAGE = (HERE / "README.md").read_text(encoding="utf-8")
NAMES = ("moves", "pushes", "limits")
TACTICS = {tactic.value for tactic in Tactic}
QUOTED = ("feedback_spans", "stock_spans", "praise_spans", "outside_spans")


@pytest.mark.parametrize("name", NAMES)
def test_each_line_is_a_label_and_an_arabic_sentence(name):
    rows = (HERE / "arabic" / f"ar_{name}.tsv").read_text(encoding="utf-8").splitlines()
    assert len([*arabic_sentences(name)]) == len(rows)
    assert f"`arabic/ar_{name}.tsv` | {len(rows):,} lines" in PAGE
    assert all(any("\u0621" <= letter <= "\u064a" for letter in sentence) for _, _, sentence in arabic_sentences(name))


def test_every_label_is_explained():
    labels = {label for _, label, _ in arabic_sentences("moves")}
    assert sorted(label for label in labels if f"`{label}`" not in PAGE) == []


def test_a_sentence_about_an_offer_pushes_or_only_sounds_like_it_or_does_what_an_offer_does():
    for _, label, _ in arabic_sentences("pushes"):
        known = label.removeprefix("not_") in TACTICS | {"offer"}
        assert known or label in READINGS or label in ("more_time", "no_pressure"), label


@pytest.mark.parametrize("name", NAMES)
def test_about_a_third_is_held_out(name):
    sides = Counter(held_out(identity) for identity, _, _ in arabic_sentences(name))
    assert 0.25 < sides[True] / sides.total() < 0.42


def test_every_quotation_of_a_letter_occurs_in_it():
    letters = [*arabic_letters()]
    assert f"`arabic/ar_letters.jsonl` | {len(letters)} messages" in PAGE
    assert len({letter["id"] for letter in letters}) == len(letters)
    for letter in letters:
        rejection, offer = letter["rejection"] or {}, letter["offer"] or {}
        quoted = [words for key in QUOTED for words in rejection.get(key, ())]
        quoted += [rejection["decision_span"]] if rejection.get("decision_span") else []
        quoted += [push["text"] for push in offer.get("pressure", ())]
        assert [words for words in quoted if words not in letter["text"]] == [], letter["id"]


def test_nothing_that_is_learned_from_stands_in_a_blind_message():
    apart = "\n".join(m["text"] for stem in ("arabic_blind", "arabic_twins") for m in blind(stem))
    long = [s for name in NAMES for _, _, s in arabic_sentences(name) if len(s.split()) > 5]
    assert [sentence for sentence in long if sentence in apart] == []


def test_english_and_arabic_are_learned_from_apart():
    assert digest() != digest("ar")
    assert {letter["id"] for letter in arabic_letters()}.isdisjoint(message["id"] for message in messages())
