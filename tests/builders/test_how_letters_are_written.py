"""What anybody would see at a glance if it were wrong: holes, stray points, empty lines, things said twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from builders.every_kind import letters
from candidate_comms.builders.facts import Candidate
from candidate_comms.localisation.catalogs import entries
from candidate_comms.vocabulary import Tone
from letter_strategies import LETTERS, TONES, composed

anything = composed()


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: a stop, a space, a capital."""
    return re.split(r"(?<=[.?!])\s+(?=[A-Z])", text)


@given(anything)
def test_no_letter_has_a_hole_a_double_space_or_a_stray_point(letter):
    for text in (letter.subject, letter.text):
        assert not re.search(r"[{}]|\bNone\b(?! of )|  |\.\.| [.,;:?!]|[,;:][.,;:]|\.[;:]|(?<!Inc)\.,|\(\s|\s\)", text)
        assert not re.search(r"\b(?:1|one) months\b", text)


@given(anything)
def test_every_paragraph_says_something_and_ends_as_a_sentence_does(letter):
    assert not re.search(r"\n{3,}", letter.text)
    greeting, *body, closing, signature = letter.text.rstrip("\n").split("\n\n")
    assert re.fullmatch(r"Dear .+[,:]", greeting)
    assert re.fullmatch(r"[A-Z][a-z ]+,", closing)
    assert signature
    for paragraph, following in zip(body, [*body[1:], closing], strict=True):
        if paragraph.startswith("- "):
            assert all(re.fullmatch(r"- \S.*[^\s,;:]", line) for line in paragraph.split("\n"))
        else:
            assert "\n" not in paragraph
            assert paragraph[-1] in ".?!" or (paragraph[-1] == ":" and following.startswith("- ")), paragraph


@given(anything)
def test_no_letter_says_a_sentence_twice(letter):
    told = Counter(sentence for passage in letter.plan for sentence in sentences(passage.text))
    assert not [sentence for sentence, times in told.items() if times > 1]


STOCK = ("letter.closing", "letter.contact.email_and_phone", "rejection.goodwill", "letter.thanks.after_interview")


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
def test_the_sentences_of_every_letter_can_be_said_in_several_ways(locale):
    for key in STOCK:
        told = entries(locale).get(key) or entries("en-GB")[key]
        assert len(told[""]) >= 3, key
        assert len(told.get("warm", told[""])) >= 1


@pytest.mark.parametrize("office", facts.OFFICES)
def test_candidates_of_one_day_do_not_read_the_same_letter_with_another_name(office, a_rejection):
    names = [f"Candidate {letter}{other}" for letter in "ABCDE" for other in "abcde"]
    told = [a_rejection(candidate=name).compose(office).text.replace(name, "…") for name in names]
    assert len(set(told)) >= 20


@given(st.data())
def test_the_same_candidate_reads_the_same_letter_whenever_it_is_written(data):
    kind, office = data.draw(st.sampled_from(list(LETTERS))), data.draw(st.sampled_from(facts.OFFICES))
    letter = data.draw(LETTERS[kind](office))
    for tone in TONES:
        assert letter.compose(office, tone=tone) == evolve(letter).compose(office, tone=tone)


@pytest.mark.parametrize("office", facts.OFFICES)
@pytest.mark.parametrize("kind", sorted(letters("uk")))
def test_every_tone_has_words_of_its_own(kind, office):
    letter = letters(office)[kind]
    assert len({letter.compose(office, tone=tone).text for tone in TONES}) == len(TONES)


def test_a_formal_american_letter_greets_with_a_colon_and_any_other_with_a_comma(a_rejection):
    greetings = {
        (office, str(tone)): a_rejection(candidate=Candidate("Amira Haddad")).compose(office, tone=tone).text[:18]
        for office in facts.OFFICES
        for tone in TONES
    }
    colons = {which for which, greeting in greetings.items() if greeting.startswith("Dear Amira Haddad:")}
    assert colons == {("us", Tone.FORMAL.value)}
