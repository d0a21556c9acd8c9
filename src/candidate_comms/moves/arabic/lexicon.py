"""The Arabic cues, compiled once, and word lists in which a word is found in any of its forms."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attrs import evolve

from candidate_comms.errors import DataError
from candidate_comms.moves.lexicon import TERM, Cue, table_of
from candidate_comms.text.arabic import fold_arabic
from candidate_comms.text.arabic_forms import forms_of
from candidate_comms.text.phrases import PhraseGraph

__all__ = ["cues", "forms", "is_in", "small", "spelt", "word_list"]

_CUE_FILES = (
    "layout",
    "letters",
    "closure",
    "offers",
    "answers",
    "pushes",
    "vague",
    "office_facts",
    "deadlines",
    "respect",
)
_SEVERAL = re.compile(r"([^\s()|\[\]]*)\[([^\]]+)\]([^\s()|]*)")
_ANYBODY = re.compile(r"(?<![^\s(|])\*([^\s()|]+)")
_PERSONS = ("ن", "ت", "ي", "أ")
_TENSES = ("", "س")
_CLASSES_IN = ("letters", "respect", "pushes", "offers", "answers", "vague")
_KEYS = {"move", "fact", "negated", "conditional", "phrases"}
_NO = re.compile(r"@not\b|(?<![^\s(|])(?:لم|لن|لا|ليس|ليست|لست|غير|عدم|بعدم|دون|بدون)(?![^\s)|])")


def expanded(pattern: str) -> str:
    """A pattern with its words written out that stand for several: "[نت]ختارك" is "(نختارك|تختارك)".

    A star before a verb stands for every person of its present, now and to come.

    >>> expanded("لم [نت]ختارك")
    'لم (نختارك|تختارك)'
    >>> expanded("س[نت]مضي")
    '(سنمضي|ستمضي)'
    >>> expanded("*سحب")
    '(نسحب|تسحب|يسحب|أسحب|سنسحب|ستسحب|سيسحب|سأسحب)'
    """
    pattern = _SEVERAL.sub(
        lambda found: "(" + "|".join(found[1] + letter + found[3] for letter in found[2]) + ")", pattern
    )
    if "*" not in pattern:
        return pattern
    return _ANYBODY.sub(
        lambda found: "(" + "|".join(tense + who + found[1] for tense in _TENSES for who in _PERSONS) + ")", pattern
    )


def spelt(word: str) -> str:
    """A word of the data as folded texts have it."""
    return fold_arabic(word).text


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[str, ...]:
    """The forms of a folded word, each once."""
    return tuple(dict.fromkeys(forms_of(word)))


def is_in(word: str, words: frozenset[str]) -> bool:
    """Whether a word of a folded text stands in a list, in any of its forms.

    >>> is_in("بالوظيفه", frozenset({"وظيفه"}))
    True
    """
    return word in words or not words.isdisjoint(forms(word))


@cache
def cues() -> PhraseGraph[Cue]:
    """The compiled cues, and the phrases that name the terms of an offer.

    Raises:
        DataError: a data file is malformed; file and entry are named.

    """
    graph: PhraseGraph[Cue] = PhraseGraph(_classes(), spelt=spelt, forms=forms)
    number = 0
    for name in _CUE_FILES:
        for entry in table_of("ar", name)["cue"]:
            unknown = set(entry) - _KEYS
            if unknown:
                raise DataError(f"cues/ar_{name}, cue {number}: unknown keys {sorted(unknown)}")
            cue = Cue(
                move=entry["move"],
                fact=entry.get("fact", ""),
                drop_negated=entry.get("negated", "drop") == "drop",
                drop_conditional=entry.get("conditional", "drop") == "drop",
                object_checked=False,
                says_no=False,
                number=number,
            )
            number += 1
            saying_no = evolve(cue, says_no=True)
            for pattern in entry["phrases"]:
                _add(graph, pattern, saying_no if _NO.search(pattern) else cue, name)
    for term, entry in table_of("ar", "terms")["term"].items():
        cue = Cue(TERM, term, False, False, False, False, number)
        number += 1
        for pattern in entry["phrases"]:
            _add(graph, pattern, cue, "terms")
    return graph


@cache
def _classes() -> dict[str, list[str]]:
    """The word classes that patterns may use; a list is written as words with blanks between."""
    found: dict[str, list[str]] = {}
    for topic in _CLASSES_IN:
        for name, words in table_of("ar", topic).get("classes", {}).items():
            if name in found:
                raise DataError(f"cues/ar_{topic}: a class {name!r} stands in another file already")
            listed = [expanded(one) for entry in words for one in entry.split()]
            found[name] = [word for one in listed for word in one.strip("()").split("|")]
    return found


def _add(graph: PhraseGraph[Cue], pattern: str, cue: Cue, name: str) -> None:
    try:
        graph.add(expanded(pattern), cue)
    except ValueError as error:
        raise DataError(f"cues/ar_{name}, {cue.move} {cue.fact}: {error}") from None


@cache
def word_list(name: str, topic: str) -> frozenset[str]:
    """A word list of ``cues/ar_<topic>.toml``, folded.

    >>> "لم" in word_list("not", "clauses")
    True
    """
    return frozenset(spelt(word) for line in table_of("ar", topic)[name]["words"] for word in line.split())


def small(name: str) -> frozenset[str]:
    """A list of ``cues/ar_small.toml``: the small words of one reader."""
    return word_list(name, "small")
