"""How an Arabic message is written never changes what is said of it, and every span leads back to its words."""

from __future__ import annotations

import random
from datetime import datetime
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic.tables import letters as every_letter
from candidate_comms import lint
from candidate_comms.text.arabic import fold_arabic
from corpus.labelled import blind

LETTERS = every_letter()
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
CONTROLS = "\u200e\u200f\u061c"
SEATS = {"أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه", "ٱ": "ا"}
LETTER = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئىة"
WRITING = frozenset({"LC608", "LC609"})
"""The rules that are about the writing itself."""

letters = st.sampled_from(LETTERS)
seeds = st.integers(0, 2**32)


def verdict(letter, text):
    """Kind, stage, and each finding but those about the writing, with the words at its place, folded."""
    sent = letter.get("sent_at")
    report = lint(text, office="uae", sent_at=datetime.fromisoformat(sent) if sent else None)
    found = [
        (f.code, f.severity, "" if f.absent else fold_arabic(text[f.span.start : f.span.end]).text)
        for f in report
        if f.code not in WRITING
    ]
    return report.kind, report.stage, sorted(found)


def sprinkled(text, seed, signs, share, *, after=LETTER):
    """``text`` with ``signs`` put in after some of its letters."""
    choose = random.Random(seed)
    return "".join(c + choose.choice(signs) if c in after and choose.random() < share else c for c in text)


@given(letters, seeds)
def test_vowel_signs_change_nothing(letter, seed):
    text = letter["text"].strip()
    assert verdict(letter, sprinkled(text, seed, MARKS, 0.4)) == verdict(letter, text)


@given(letters, seeds)
def test_the_lengthening_stroke_changes_nothing(letter, seed):
    text = letter["text"].strip()
    assert verdict(letter, sprinkled(text, seed, "\u0640", 0.2)) == verdict(letter, text)


@given(letters, seeds)
def test_marks_of_direction_change_nothing(letter, seed):
    text = letter["text"].strip()
    assert verdict(letter, sprinkled(text, seed, CONTROLS, 0.1, after=LETTER + " .،:\n0123456789")) == verdict(
        letter, text
    )


@given(letters, seeds)
def test_seats_of_the_hamza_and_the_forms_of_ya_and_ta_change_nothing(letter, seed):
    text = letter["text"].strip()
    choose = random.Random(seed)
    bare = "".join(SEATS[c] if c in SEATS and choose.random() < 0.6 else c for c in text)
    assert verdict(letter, bare) == verdict(letter, text)


@pytest.mark.parametrize("zero", ["٠", "۰"])
@given(letters)
def test_the_kind_of_digits_changes_nothing(zero, letter):
    text = letter["text"].strip()
    other = "".join(chr(ord(zero) + int(c)) if c in "0123456789" else c for c in text)
    assert verdict(letter, other) == verdict(letter, text)


@given(letters)
def test_persian_letters_change_nothing(letter):
    text = letter["text"].strip()
    assert verdict(letter, text.replace("ي", "ی").replace("ك", "ک")) == verdict(letter, text)


@given(letters)
def test_forms_that_letters_take_inside_words_change_nothing(letter):
    text = letter["text"].strip()
    assert verdict(letter, text.replace("لا", "\ufefb")) == verdict(letter, text)


@given(st.text(alphabet=LETTER + MARKS + CONTROLS + "ـ ﻻﷲ١۲3abZ⟨⟩\u2066\u2069.\n", max_size=60))
def test_every_folded_character_leads_back_to_one_that_folds_to_it(text):
    folded = fold_arabic(text)
    assert folded.length == len(text)
    for index, character in enumerate(folded.text):
        place = folded.at(index)
        assert character in fold_arabic(text[place]).text
        assert folded.index(place) <= index
    places = [folded.at(index) for index in range(len(folded.text))]
    assert places == sorted(places)


@given(st.text(alphabet=LETTER + MARKS + "ـ ١3.\n\u200f", max_size=60))
def test_folding_twice_is_folding_once(text):
    once = fold_arabic(text).text
    assert fold_arabic(once).text == once


@given(letters, seeds)
def test_every_finding_stands_at_the_words_that_it_quotes(letter, seed):
    text = sprinkled(letter["text"].strip(), seed, MARKS + "\u0640" + CONTROLS, 0.2)
    report = lint(text, office="uae")
    for move in report.moves:
        if "⟨" not in move.quote:  # the label of a slot is no character of the text
            assert text[move.span.start : move.span.end] == move.quote


@given(st.text(alphabet=LETTER + "،.؛:؟ \n\t-⟨⟩/()0123456789abc@\u202b\u202c\u2067", max_size=300))
def test_any_text_in_arabic_letters_is_read_without_a_crash(text):
    lint(text, office="uae", language="ar")


# The same over the labelled twins and a few messages of their own, in every way of writing at once.

OWN = [
    "السيدة هدى المحترمة،\n\nنشكركِ على حضور المقابلة يوم 4/5/2026. نأسف لإبلاغك بأنه لم يتم اختيارك لوظيفة محاسبة."
    "\n\nمع التحية،\nليلى سعيد",
    "الأستاذ سامر،\n\nيسرنا أن نعرض عليك وظيفة مهندس براتب أساسي 9,000 درهم وبدلات 3,500 درهم شهرياً اعتباراً من "
    "1 سبتمبر 2026. يرجى الرد خلال 24 ساعة وإلا اعتبر العرض لاغياً.\n\nإدارة الموارد البشرية",
    "أهلاً نورة،\n\nاخترنا مرشحاً آخر لأن خبرتك في إدارة المخازن أقل من 3 سنوات، وكان عرضك للأسعار دقيقاً. "
    "أعيدي التقديم في يناير.\n\nخالد",
    "السيد رامي،\n\nلديك حتى يوم الخميس 12 نوفمبر 2026 الساعة 3 عصراً لتقرر، واسأل عما تشاء على 04 555 0140.\n\nمها حسن",
]
TWINS = [message for message in blind("arabic_twins") if message["language"] == "ar"]
MESSAGES = [*TWINS, *({"text": text, "sent_at": "2026-05-05T09:00:00+04:00"} for text in OWN)]
ALEFS = "اأإآ"


def without(text: str, signs: str) -> str:
    return text.translate(dict.fromkeys(map(ord, signs)))


def seated(text: str, seed: int) -> str:
    """A hamza put on or taken from some of the alefs that begin a word; the article keeps its own."""
    choose = random.Random(seed)
    words = (
        word if word[:1] not in ALEFS or word[:2] in ("ال", "أل") else choose.choice(ALEFS) + word[1:]
        for word in text.split(" ")
    )
    return " ".join(words)


def in_digits(text: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(c)) if c.isascii() and c.isdigit() else c for c in text)


WAYS = {
    "vowel signs put in": lambda text, seed: sprinkled(text, seed, MARKS, 0.4),
    "vowel signs left out": lambda text, _: without(text, MARKS),
    "the stroke put in": lambda text, seed: sprinkled(text, seed, "\u0640", 0.2),
    "the stroke left out": lambda text, _: without(text, "\u0640"),
    "seats of the hamza": seated,
    "no seats of the hamza": lambda text, _: text.translate(str.maketrans("أإآ", "ااا")),
    "Arabic-Indic digits": lambda text, _: in_digits(text, "٠"),
    "Persian digits": lambda text, _: in_digits(text, "۰"),
    "marks of direction put in": lambda text, seed: sprinkled(
        text, seed, CONTROLS, 0.1, after=LETTER + " .،:\n0123456789"
    ),
    "marks of direction left out": lambda text, _: without(text, CONTROLS + "\u202a\u202b\u202c"),
    "all at once": lambda text, seed: in_digits(
        sprinkled(seated(text, seed), seed, MARKS + "\u0640" + CONTROLS, 0.2), "٠"
    ),
}
plain_messages = st.sampled_from([message for message in MESSAGES if message.get("format", "plain") == "plain"])


@pytest.mark.parametrize("way", sorted(WAYS))
@given(plain_messages, seeds)
def test_no_way_of_writing_changes_the_verdict_on_a_message(way, message, seed):
    text = message["text"]
    assert verdict(message, WAYS[way](text, seed)) == verdict(message, text)


@given(plain_messages, st.sampled_from(sorted(WAYS)), seeds)
def test_every_place_that_is_told_leads_back_to_its_own_words_however_they_are_written(message, way, seed):
    text = WAYS[way](message["text"], seed)
    report = lint(text, office="uae")
    plain = fold_arabic(message["text"]).text
    for place in chain(report.moves, (f for f in report if not f.absent)):
        written = text[place.span.start : place.span.end]
        if "⟨" not in written:
            assert " ".join(fold_arabic(written).text.split()) in " ".join(plain.split())
