"""What is left of an Arabic word when its endings and what is written in front of it are taken away.

A stem brings together most forms of a verb or noun, and a root most words of one family. Neither is grammar: both only
make words that mean much the same look alike, so that what was learned of one holds for the others.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["root_of", "stem_of"]

_LEAST = 3  # letters that are left
_ENDINGS = (
    *("تموها", "كموها"),
    *("تموه", "تكما", "ناها", "اتكم", "اتنا", "اتها", "اتهم"),
    *("تهم", "تنا", "تها", "تكم", "ونه", "ونا", "ونك", "ناك", "ناه", "اتك", "اته", "كما", "هما", "تما"),
    *("تم", "كم", "كن", "ها", "هم", "هن", "نا", "ني", "وا", "ون", "ين", "ان", "ات", "يه", "ته", "تك"),
    *("ه", "ك", "ي", "ا", "ت", "ج"),
)
"""Pronouns, plurals and the endings of verbs, the longest first; the "j" is the Gulf's "you" to a woman."""
_NO_AND = frozenset("وصل وظف وظي واف وقع وقت ورد وجد وعد وثق وثي واض وضح وضع وفق وقف واج وسط وفر وحد".split())  # noqa: SIM905
"""Beginnings of words whose own first letter looks like "and"."""
_ARTICLES = ("وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_PERSONS = frozenset("نتيا")
_LONG = str.maketrans("", "", "اوي")


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """A folded word without "and", prepositions, the article, the future, the person and its ending.

    >>> stem_of("سنتواصل"), stem_of("وتواصلكم"), stem_of("للتواصل")
    ('واصل', 'واصل', 'واصل')
    >>> stem_of("نختارك"), stem_of("اختارها"), stem_of("لم")
    ('ختار', 'ختار', 'لم')
    """
    if not word[0].isalpha() or word[0].isascii():
        return word
    return _without_person(_without_ending(_without_front(word)))


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """The letters of a stem that most words of its family share: without long vowels and an "m" in front.

    >>> root_of("القبول"), root_of("مقبولين"), root_of("نقبلكم")
    ('قبل', 'قبل', 'قبل')
    """
    stem = stem_of(word)
    if not stem[0].isalpha() or stem[0].isascii():
        return stem
    bare = stem[0].replace("ا", "") + stem[1:].translate(_LONG)
    if bare[:1] == "م" and len(bare) > _LEAST:
        bare = bare[1:]
    return bare if len(bare) > 1 else stem


def _without_front(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEAST:
            return word[len(article) :]
    if word[0] in "وف" and len(word) > _LEAST + 1 and word[:3] not in _NO_AND:
        word = word[1:]
    if word[0] == "س" and word[1:2] in ("ن", "ت", "ي", "ا") and len(word) > _LEAST + 1:
        return word[1:]
    if word[0] in "بلك" and len(word) > _LEAST + 1:
        return word[1:]
    return word


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


def _without_person(word: str) -> str:
    if word[0] in _PERSONS and len(word) > _LEAST:
        word = word[1:]
    return word[1:] if word[0] == "ت" and len(word) > _LEAST else word
