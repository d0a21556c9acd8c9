"""The labels of the messages that nobody tunes on."""

from __future__ import annotations

import copy

import pytest

from corpus.check_blind import FILES, faults, too_alike, twins_that_disagree, wrong_with, wrong_with_what_hides
from corpus.labelled import BLIND, blind, digest, messages

TWINS = [*blind("arabic_twins")]


def changed(message, **fields):
    return copy.deepcopy(message) | fields


def test_every_quotation_id_and_count_is_right():
    assert [*faults()] == []


def test_a_quotation_that_is_not_in_the_text_is_a_fault():
    message = next(m for m in blind("respect_blind"))
    assert not [*wrong_with(message)]
    assert [*wrong_with(changed(message, text="Dear Ms Hale, thank you."))]


def test_a_quotation_that_stands_twice_is_a_fault():
    message = next(m for m in blind("locale_blind"))
    assert [*wrong_with(changed(message, text=message["text"] + message["text"]))]


def test_a_deadline_that_is_counted_is_quoted():
    message = next(m for m in blind("arabic_blind") if m["offer"] and m["offer"]["deadline"]["hours"])
    offer = message["offer"] | {"deadline": message["offer"]["deadline"] | {"text": None}}
    assert [*wrong_with(changed(message, offer=offer))] == ["a deadline that is counted and not quoted"]


@pytest.mark.parametrize("field", ["kind", "stage", "respect", "locale"])
def test_twins_that_disagree_are_a_fault(field):
    other = {"kind": "survey", "stage": "unknown", "respect": [{"text": "x", "risk": "age"}], "locale": []}
    english = next(m for m in TWINS if m["id"].endswith("-en") and m["offer"] and m["locale"])
    arabic = next(m for m in TWINS if m["id"] == f"{english['id'][:-3]}-ar")
    assert not [*twins_that_disagree([english, arabic])]
    assert [*twins_that_disagree([english, changed(arabic, **{field: other[field]})])]


def test_a_message_without_its_twin_is_a_fault():
    assert [*twins_that_disagree([m for m in TWINS if m["language"] == "en"])]


def test_two_messages_in_the_same_words_are_a_fault():
    message = next(m for m in blind("locale_blind"))
    assert [*too_alike([message, changed(message, id="another")])]


def test_what_hides_nothing_is_a_fault():
    message = next(m for m in blind("hidden_characters") if "hidden" in m)
    assert not [*wrong_with_what_hides(message)]
    assert [*wrong_with_what_hides(changed(message, text=message["plain"]))]


def test_nothing_is_learned_from_what_is_blind():
    assert sorted(BLIND) == sorted(FILES)
    kept_apart = {message["id"] for stem in BLIND for message in blind(stem)}
    assert len(kept_apart) == 950
    assert kept_apart.isdisjoint(message["id"] for message in messages())


def test_the_fingerprint_of_the_labels_passes_over_what_is_blind(tmp_path, monkeypatch):
    monkeypatch.setattr("corpus.labelled.HERE", tmp_path)
    (tmp_path / "ordinary.jsonl").write_text("{}\n", encoding="utf-8")
    before = digest()
    (tmp_path / "arabic_blind.jsonl").write_text("{}\n", encoding="utf-8")
    assert digest() == before
    (tmp_path / "another.jsonl").write_text("{}\n", encoding="utf-8")
    assert digest() != before


def test_a_file_that_is_not_blind_is_not_read_as_such():
    with pytest.raises(ValueError, match="arabic_blind"):
        next(blind("examination"))
