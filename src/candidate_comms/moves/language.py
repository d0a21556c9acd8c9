"""Which language a message is written in, told by its script and its function words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from candidate_comms.moves.lexicon import arabic_letters, function_words
from candidate_comms.moves.traits import stem
from candidate_comms.moves.weights import weights
from candidate_comms.text.arabic import fold_arabic
from candidate_comms.text.words import Words

__all__ = ["ARABIC", "detect_language", "written_in_arabic_letters"]

ARABIC = "ar"

_ENOUGH = 4000  # characters
_FEW, _WORDS = 8, 3  # words: for a language to be named, and for the text to be anything at all
_SHARE = 7  # of the words of a language every so many-th is a small one, at least
_LETTERS = 10  # of another script: fewer are a name
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_NO_ARABIC = re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")
"""Letters that Persian and Urdu have, and that an Arabic keyboard does not."""
_ARABIC_WORD = re.compile(r"[\u0600-\u06ff]+")
_KURDISH = re.compile("[\u0695\u06b5\u06c6\u06ce\u06d5]")
"""Letters of Sorani that Arabic, Persian and Urdu do without."""
_OTHER = re.compile(r"[^\x00-\u024f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff]")


def detect_language(text: str, sentences: Sequence[Words]) -> str:
    """A two-letter code, ``"unknown"`` where the words fit no language that is told apart here.

    It is told from the sentences that begin in the first 4,000 characters. Where hardly a word is one of English
    letters, nothing is judged by the rules of English, however short the text is.

    >>> detect_language("", [Words("Wir danken Ihnen für das Gespräch und haben uns nicht für Sie entschieden.")])
    'de'
    """
    if not text.isascii() and (script := _by_script(text)):
        return script
    norms = [norm for sentence in sentences if sentence.start < _ENOUGH for norm in sentence.norms]
    languages = _languages_of()
    counts = dict.fromkeys(function_words(), 0)
    for word, times in Counter(filter(languages.__contains__, norms)).items():
        for code in languages[word]:
            counts[code] += times
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if best == "en" and counts["en"]:
        return "en"
    words = [norm for norm in norms if norm[0].isalpha()]
    if counts[best] > counts["en"] * 1.3 and counts[best] * _SHARE >= len(words) >= _FEW:
        return best
    return "en" if counts["en"] or len(words) < _WORDS or _looks_english(words) else "unknown"


def _looks_english(words: Sequence[str]) -> bool:
    """Whether more than a third of the words are such as English letters have; for texts without small ones."""
    known = weights("en", "lines").known
    return 3 * sum(stem(word) in known for word in words) > len(words)


def _by_script(text: str) -> str:
    """The language that the letters tell by themselves, or ``""``."""
    arabic = len(_ARABIC.findall(text))
    other = sum(map(str.isalpha, _OTHER.findall(text)))
    if arabic <= _LETTERS and other <= _LETTERS:
        return ""
    latin = sum(map(str.isalpha, _ARABIC.sub("", text))) - other
    if arabic > latin // 3 and arabic > _LETTERS:
        return written_in_arabic_letters(text)
    return "unknown" if other > latin and other > _LETTERS else ""


def written_in_arabic_letters(text: str) -> str:
    """Which language is written in Arabic letters, told by its commonest words: Arabic, Persian, Urdu or Kurdish.

    >>> written_in_arabic_letters("نشكركم على وقتكم"), written_in_arabic_letters("از وقتی که گذاشتید متشکریم")
    ('ar', 'fa')
    """
    if _NO_ARABIC.search(text, 0, _ENOUGH) is None:
        return ARABIC
    if len(_KURDISH.findall(text, 0, _ENOUGH)) > _FEW:
        return "ckb"
    counts = Counter(_ARABIC_WORD.findall(fold_arabic(text[:_ENOUGH]).text))
    small = arabic_letters()
    return max(small, key=lambda code: (sum(counts[word] for word in small[code]), code == ARABIC))


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages of each small word."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in function_words().items():
        for word in words:
            found[word] = (*found.get(word, ()), code)
    return found
