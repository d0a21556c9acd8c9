"""Faults of language that a reader of Arabic sees at once, looked for in every wording of the catalog."""

import re
from itertools import pairwise

import pytest

from candidate_comms.localisation.catalogs import catalog_path, entries, sentence
from candidate_comms.localisation.manner import POLITE, Manner

KEYS = sorted(entries("ar-AE"))
TO_MANY = re.compile(r"\b(?:\w{2,}(?:كم|تم|تموه|توها|تموها|تمونا)|ت\w+ون\w*|\w+روني|تضعوا|تأخذوا|تجدوا|تقبلوا|فكروا)\b")
TO_ONE = re.compile(r"\b\w+ك\b")
NO_ADDRESS = frozenset({"ذلك", "لذلك", "ولذلك", "بذلك", "وأدرك", "يتم", "تكون"})


def wordings(key):
    """(manner, words) of every wording and plural form of one sentence."""
    for manner, several in entries("ar-AE")[key].items():
        for forms in several:
            for words in forms:
                yield manner, words


def said(pattern, words):
    return [word for word in pattern.findall(words) if word not in NO_ADDRESS]


def addressed_to_one(manner):
    return bool({"one", "f", "m"} & set(manner.split())) and POLITE not in manner.split()


@pytest.mark.parametrize("key", KEYS)
def test_a_wording_addresses_one_person_or_politely_many_as_its_manner_says(key):
    for manner, words in wordings(key):
        assert not said(TO_MANY if addressed_to_one(manner) else TO_ONE, words), f"{manner}: {words}"


@pytest.mark.parametrize("key", KEYS)
def test_words_for_a_woman_have_words_for_a_man_beside_them(key):
    manners = set(entries("ar-AE")[key])
    women = {manner for manner in manners if "f" in manner.split()}
    men = {manner for manner in manners if "m" in manner.split()}
    assert {re.sub(r"\bf\b", "m", manner) for manner in women} == men


@pytest.mark.parametrize("key", KEYS)
def test_the_polite_tone_shows_a_woman_or_a_man_by_their_title_alone(key):
    told = {manner for manner in entries("ar-AE")[key] if manner.split()[:1] == [POLITE]} - {POLITE}
    assert told == ({f"{POLITE} f", f"{POLITE} m"} if key == "letter.greeting" else set())


def test_a_polite_letter_is_greeted_by_a_title_only_where_somebody_said_which():
    greetings = {gender: sentence("ar-AE", "letter.greeting", Manner(POLITE, gender)) for gender in ("", "f", "m")}
    assert greetings == {
        "": "إلى {name}، تحية طيبة وبعد،",
        "f": "السيدة {name} المحترمة، تحية طيبة وبعد،",
        "m": "السيد {name} المحترم، تحية طيبة وبعد،",
    }


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "{months} شهر"),
        (1, "شهر واحد"),
        (2, "شهرين"),
        (3, "{months} أشهر"),
        (10, "{months} أشهر"),
        (11, "{months} شهراً"),
        (12, "{months} شهراً"),
        (24, "{months} شهراً"),
        (99, "{months} شهراً"),
        (100, "{months} شهر"),
        (103, "{months} أشهر"),
    ],
)
def test_months_agree_with_their_number_in_every_wording_that_counts_them(number, words):
    counting = {
        key: {manner: len(several) for manner, several in manners.items()}
        for key, manners in entries("ar-AE").items()
        if len(manners[""][0]) > 1 and not key.startswith("format.")
    }
    assert counting
    for key, manners in counting.items():
        for manner, several in manners.items():
            tone, _, address = manner.rpartition(" ") if " " in manner else ("", "", manner)
            if manner in ("warm", "formal"):
                tone, address = manner, ""
            for choice in range(several * 4):
                told = sentence("ar-AE", key, Manner(tone, address, choice), number)
                assert re.search(rf"لمدة {re.escape(words)}(?![\w])", told), told


MISSPELT = re.compile(
    r"\b(?:الى|او|اي|ان|اذا|الا|اكثر|اننا|انه|انكم|لاننا|اسف|اعتذر|ارجو|اود|اتمنى|هاذا|لاكن|انشاء|مسؤل"
    r"|شكرا|ايضا|مجددا|جدا|حاليا|يوما|شهرا"
    r"|(?:ال)?(?:إستقالة|إستفسار|إجتياز|إنتظار|إهتمام|إختيار|إلتحاق|إتصال))(?![\w\u064b-\u0652])"
)
"""A hamza or a tanwin left out or put where none belongs, and the commonest slips beside these."""
CALQUES = re.compile(
    r"أسمع منك|يأخذ وقت|الجزء الأصعب|في نهاية اليوم|أفكر في(?:ك|كم)\b|بالنسبة (?:لك|إليك)|تم \w+ه من قبل"
)
"""English in Arabic words: to hear from you, the hardest part, to think of you, how was it for you."""


@pytest.mark.parametrize("key", KEYS)
def test_no_wording_is_misspelt_or_points_as_english_does(key):
    for _, words in wordings(key):
        assert not MISSPELT.search(words), words
        assert not CALQUES.search(words), words
        assert "\u064b\u0627" not in words, f"the tanwin stands after its alef: {words}"
        assert not re.search(r"[\u0640\u0650-\u0652\u06a9\u06cc]", words), (
            f"lengthening, vowel, Persian letter: {words}"
        )
        assert not re.search(r"[\u0600-\u06ff\d}][,;?]| [،؛:؟.!]|[،؛:][،؛:.]|  |^ | $", words), words
        assert not re.search(r"[٠-٩]", words), words
        assert words.count("«") == words.count("»"), words


@pytest.mark.parametrize("key", KEYS)
def test_no_word_stands_twice_in_a_row(key):
    for _, words in wordings(key):
        told = re.findall(r"\w+", words)
        assert not [word for word, following in pairwise(told) if word == following], words


def test_every_wording_is_in_composed_unicode():
    from unicodedata import is_normalized

    assert is_normalized("NFC", catalog_path("ar-AE").read_text("utf-8"))
