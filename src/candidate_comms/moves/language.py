"""Which language a message is written in, told by its script and its function words."""

from __future__ import annotations

from collections.abc import Sequence

from candidate_comms.text.words import Token

__all__ = ["detect_language"]

_FUNCTION_WORDS = {
    "en": ["the", "and", "to", "of", "you", "your", "we", "for", "is", "in", "that", "have", "with", "be", "our", "are", "this", "will", "on", "at", "it", "as", "not", "from", "i", "was", "by", "or", "an"],
    "fr": ["le", "la", "les", "de", "des", "et", "vous", "nous", "votre", "pour", "est", "que", "dans", "une", "un", "sur", "avec", "ne", "pas", "nos", "qui", "au", "du", "en"],
    "de": ["der", "die", "das", "und", "sie", "ihre", "ihren", "wir", "für", "ist", "nicht", "mit", "von", "den", "dem", "ein", "eine", "zu", "auf", "haben", "uns", "ihnen", "im"],
    "es": ["el", "la", "los", "las", "de", "que", "y", "su", "usted", "nos", "para", "es", "en", "con", "una", "un", "por", "no", "del", "se", "hemos", "al", "le"],
    "it": ["il", "la", "di", "che", "e", "per", "la", "sua", "con", "una", "un", "non", "del", "nel", "le", "i", "gli", "abbiamo", "ci", "della", "alla"],
    "pt": ["o", "a", "os", "de", "que", "e", "para", "sua", "com", "uma", "um", "não", "do", "da", "no", "na", "por", "em", "se", "você", "nós", "ao"],
    "nl": ["de", "het", "een", "en", "van", "je", "u", "uw", "we", "voor", "is", "dat", "niet", "met", "op", "aan", "zijn", "wij", "te", "hebben", "ons", "om"],
    "pl": ["i", "w", "na", "z", "do", "nie", "się", "że", "jest", "pana", "pani", "dla", "o", "za", "to", "jak", "po"],
}


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
    counts = {code: sum(w in marks for w in words) for code, marks in _FUNCTION_WORDS.items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if counts[best] * 20 < len(words):
        return "en" if counts["en"] or len(words) < 15 else "unknown"
    return best if counts[best] > counts["en"] * 1.3 else "en"
