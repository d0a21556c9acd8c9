"""What one Arabic word may be another form of: without what is written together with it, and with "you" as one ending.

Conjunctions, prepositions and the article are written at the front of a word, pronouns at its end, and a reader is
addressed as one man, one woman or, politely, as many. A phrase that is looked for shall find all of these. Nothing
is decided here: of the forms that a word may have, those count that some phrase knows.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["ANY_OWNER", "forms_of"]

ANY_OWNER = "~"
"""After a word of a phrase: whoever's it is, with a pronoun at its end or without one."""

_AND = frozenset("وف")
_PREPOSITIONS = frozenset("بلك")
_SHORT = frozenset("لم لن لا قد ان من في هل ما لو اذ عن هو هي هم لك لي له لنا كل اي حق ذا كم بل ثم تم".split())  # noqa: SIM905
"""Words of two letters that stand after "and" more often than the word of three letters is another one."""
_PRONOUNS = ("كما", "هما", "كم", "كن", "ها", "هم", "هن", "نا", "ني", "ك", "ه", "ي")
_OBJECTS = ("ها", "هم", "نا", "ني", "ه")
_NO_PRONOUN = frozenset({"لكن", "ولكن", "ممكن", "يمكن", "تمكن", "يكن", "تكن", "نكن", "مسكن", "سكن", "ركن"})
_NO_ARTICLE = frozenset(
    {"الان", "الله", "الذي", "التي", "الذين", "اليك", "اليه", "الام", "الاك", "اليها", "اليوم", "الينا", "اليكم"}
)
_YOU_ALL = {"كما": "ك", "كم": "ك", "كن": "ك"}
_LEAST = 2  # letters before a pronoun


def forms_of(word: str) -> Iterator[str]:
    """The forms of a folded word, the word itself first; some of them are no words.

    >>> forms = set(forms_of("ولاختياركم"))
    >>> {"لاختيارك", "اختيارك", "اختيار~"} <= forms, "اختيار" in forms
    (True, False)
    >>> "الوظيفه" in set(forms_of("للوظيفه")), "ترغب" in set(forms_of("ترغبون")), "تقدمت" in set(forms_of("وتقدمتم"))
    (True, True, True)
    """
    seen: set[str] = set()
    for base in _without_prefixes(word):
        if base not in seen:
            seen.add(base)
            for form in _with_one_you(base):
                yield form
                yield from _of_anybody(form)


def _without_prefixes(word: str) -> Iterator[str]:
    """The word, and what is left of it without "and", a preposition and the article."""
    yield word
    heads = [word]
    if word[:1] in _AND and (len(word) > 3 or word[1:] in _SHORT):
        heads.append(word[1:])
        yield word[1:]
    for head in heads[:]:
        if head[:1] in _PREPOSITIONS and len(head) > 3:
            heads.append(head[1:])
            yield head[1:]
            if head.startswith("لل"):  # the article is shortened after "to"
                heads.append("ا" + head)
                yield "ا" + head[0] + head[2:]
                yield head[2:]
    for head in heads:
        if head.startswith("ال") and len(head) > 3 and head not in _NO_ARTICLE:
            yield head[2:]


def _with_one_you(base: str) -> Iterator[str]:
    """The same word, said to one reader where it is said to many or to a woman."""
    yield base
    if base in _NO_PRONOUN:
        return
    size = len(base)
    for many, one in _YOU_ALL.items():
        if base.endswith(many) and size > len(many):
            yield base[: -len(many)] + one
    if size < 4:
        return
    if base.endswith("ج"):  # how the Gulf says "your" to a woman
        yield base[:-1] + "ك"
    if base.endswith("تم"):
        yield base[:-1]
    if base.endswith("وا"):
        yield base[:-2]
    for pronoun in _OBJECTS:
        stem = base[: -len(pronoun)]
        if not base.endswith(pronoun) or len(stem) < 3:
            continue
        if stem.endswith(("تمو", "ون", "ين")):
            yield stem[:-2] + pronoun
        if stem.endswith(("و", "ي")):
            yield stem[:-1] + pronoun
    if base.startswith(("ت", "ست")) and size > 4:
        if base.endswith(("ون", "ين")):
            yield base[:-2]
        elif base.endswith("ي"):
            yield base[:-1]


def _of_anybody(form: str) -> Iterator[str]:
    """The word as a phrase writes it that does not mind whose it is."""
    yield form + ANY_OWNER
    if form in _NO_PRONOUN:
        return
    for pronoun in _PRONOUNS:
        stem = form[: -len(pronoun)]
        if form.endswith(pronoun) and len(stem) >= _LEAST:
            yield stem + ANY_OWNER
            if stem[-1] == "ت":
                yield stem[:-1] + "ه" + ANY_OWNER
            elif stem.endswith(("او", "اي")):  # what is left of a hamza after a long vowel
                yield stem[:-1] + ANY_OWNER
