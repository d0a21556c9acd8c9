"""Which language a message is written in, told by its script and its function words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from candidate_comms.moves.lexicon import function_words
from candidate_comms.text.words import Token

__all__ = ["detect_language"]


def detect_language(text: str, tokens: Sequence[Token]) -> str:
    """A two-letter code, ``"unknown"`` where the words fit no language that is told apart here.

    A text with few words counts as English unless its script says otherwise: rules then find little in it anyway.

    >>> from candidate_comms.text.words import tokenise
    >>> detect_language("", tokenise("Wir danken Ihnen für das Gespräch und haben uns nicht für Sie entschieden."))
    'de'
    """
    arabic = latin = other = 0
    for char in text if not text.isascii() else "":
        if "\u0600" <= char <= "\u06ff" or "\u0750" <= char <= "\u077f":
            arabic += 1
        elif char.isalpha():
            if char < "\u0250" or "\u1e00" <= char <= "\u1eff":
                latin += 1
            else:
                other += 1
    if arabic > latin // 3 and arabic > 10:
        return "ar"
    if other > latin and other > 10:
        return "unknown"
    words = [t.norm for t in tokens if t.norm[0].isalpha()]
    if len(words) < 8:
        return "en"
    seen = Counter(words)
    counts = {code: sum(seen[mark] for mark in marks) for code, marks in function_words().items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if counts[best] * 20 < len(words):
        return "en" if counts["en"] or len(words) < 15 else "unknown"
    return best if counts[best] > counts["en"] * 1.3 else "en"
