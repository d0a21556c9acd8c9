"""Which language a message is written in, told by its script and its function words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from candidate_comms.moves.lexicon import function_words
from candidate_comms.text.words import Words

__all__ = ["detect_language"]

_ENOUGH = 4000  # characters
_FEW, _SOME = 8, 15  # words
_LETTERS = 10  # of another script: fewer are a name
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_OTHER = re.compile(r"[^\x00-\u024f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff]")


def detect_language(text: str, sentences: Sequence[Words]) -> str:
    """A two-letter code, ``"unknown"`` where the words fit no language that is told apart here.

    It is told from the sentences that begin in the first 4,000 characters. A text with few words counts as English
    unless its script says otherwise: rules then find little in it anyway.

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
    words = sum(norm[0].isalpha() for norm in norms)
    if words < _FEW:
        return "en"
    if counts[best] * 20 < words:
        return "en" if counts["en"] or words < _SOME else "unknown"
    return best if counts[best] > counts["en"] * 1.3 else "en"


def _by_script(text: str) -> str:
    """The language that the letters tell by themselves, or ``""``."""
    arabic = len(_ARABIC.findall(text))
    other = sum(map(str.isalpha, _OTHER.findall(text)))
    if arabic <= _LETTERS and other <= _LETTERS:
        return ""
    latin = sum(map(str.isalpha, _ARABIC.sub("", text))) - other
    if arabic > latin // 3 and arabic > _LETTERS:
        return "ar"
    return "unknown" if other > latin and other > _LETTERS else ""


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages of each small word."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in function_words().items():
        for word in words:
            found[word] = (*found.get(word, ()), code)
    return found
