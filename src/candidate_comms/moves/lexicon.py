"""The cues of a language: patterns from ``cues/<language>.toml``, compiled once into a graph."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from candidate_comms.errors import DataError
from candidate_comms.text.arabic import fold_arabic
from candidate_comms.text.phrases import PhraseGraph
from candidate_comms.text.wordings import Wording, Wordings

__all__ = [
    "LANGUAGES",
    "TERM",
    "Cue",
    "arabic_letters",
    "cues",
    "function_words",
    "phrases_of",
    "table_of",
    "term_signs",
    "topics_of",
    "vague_signs",
    "word_classes",
    "wording_of",
    "wordings_of",
    "words_of",
]

TERM = "term"
"""The move of a phrase that names a term; its ``fact`` says which."""

LANGUAGES = ("en",)
"""The languages that can be read."""

_CUE_FILES = ("", "_closure", "_pushes", "_answers")
"""What follows the language in the names of the files that hold cues."""

_NO = re.compile(r"\b(?:not|no|never|without)\b")
_KEYS = {"move", "fact", "negated", "conditional", "object", "phrases"}


@frozen
class Cue:
    """What a phrase is a sign of, and what its surroundings do to it."""

    move: str
    """A ``Move`` value, or a sign that only the reading of the kind uses (``past``, ``retract``, ``still_in`` …)."""
    fact: str
    drop_negated: bool
    drop_conditional: bool
    object_checked: bool
    says_no: bool
    """Whether its pattern holds a "not" or "no" of its own; if not, one inside the phrase undoes it."""
    number: int
    """Its place among the cues or terms: those of one move and fact are told apart by it."""


@cache
def cues(language: str) -> PhraseGraph[Cue]:
    """The compiled cues of a language, and the phrases that name the terms of an offer.

    Raises:
        DataError: the data file is malformed; file and entry are named.

    """
    graph: PhraseGraph[Cue] = PhraseGraph(word_classes(language))
    entries = (entry for name in _CUE_FILES for entry in _load(f"cues/{language}{name}.toml")["cue"])
    for number, entry in enumerate(entries):
        unknown = set(entry) - _KEYS
        if unknown:
            raise DataError(f"cues/{language}, cue {number}: unknown keys {sorted(unknown)}")
        cue = Cue(
            move=entry["move"],
            fact=entry.get("fact", ""),
            drop_negated=entry.get("negated", "drop") == "drop",
            drop_conditional=entry.get("conditional", "drop") == "drop",
            object_checked=entry.get("object") == "checked",
            says_no=False,
            number=number,
        )
        saying_no = evolve(cue, says_no=True)
        for pattern in entry["phrases"]:
            _add(graph, pattern, saying_no if _NO.search(pattern) else cue, language)
    for number, (name, entry) in enumerate(term_signs(language).items()):
        term = Cue(TERM, name, False, False, False, False, number)
        for pattern in entry["phrases"]:
            _add(graph, pattern, term, language)
    return graph


def _add(graph: PhraseGraph[Cue], pattern: str, cue: Cue, language: str) -> None:
    try:
        graph.add(pattern, cue)
    except ValueError as error:
        raise DataError(f"cues/{language}, {cue.move} {cue.fact}: {error}") from None


def word_classes(language: str) -> dict[str, list[str]]:
    """The word classes (``@name``) that the patterns of a language may use."""
    classes: dict[str, list[str]] = _load(f"cues/{language}.toml")["classes"]
    return classes


def term_signs(language: str) -> dict[str, dict[str, list[str]]]:
    """The labels and phrases of each term of an offer, from ``cues/<language>_terms.toml``."""
    terms: dict[str, dict[str, list[str]]] = _load(f"cues/{language}_terms.toml")["term"]
    return terms


def vague_signs(language: str) -> dict[str, dict[str, Any]]:
    """The words that name a term, empty it or fill it again, from ``cues/<language>_vague.toml``."""
    signs: dict[str, dict[str, Any]] = _load(f"cues/{language}_vague.toml")
    return signs


@cache
def words_of(language: str, name: str, topic: str = "words") -> frozenset[str]:
    """A word list of ``cues/<language>_<topic>.toml``.

    >>> "mr" in words_of("en", "title")
    True
    """
    data = _load(f"cues/{language}_{topic}.toml")
    return frozenset(word for line in data[name]["words"] for word in line.split())


@cache
def topics_of(language: str, topic: str) -> dict[str, frozenset[str]]:
    """Every word list of ``cues/<language>_<topic>.toml`` by its name.

    >>> "tomorrow" in topics_of("en", "push_fields")["near"]
    True
    """
    return {name: words_of(language, name, topic) for name in _load(f"cues/{language}_{topic}.toml")}


@cache
def phrases_of(language: str, name: str, topic: str = "wordings") -> frozenset[str]:
    """A list of whole phrases of ``cues/<language>_<topic>.toml``, as they are written there."""
    return frozenset(_load(f"cues/{language}_{topic}.toml")[name]["phrases"])


@cache
def wording_of(language: str, name: str, topic: str = "wordings") -> Wording:
    """What finds any phrase of a list of ``cues/<language>_<topic>.toml`` in folded text.

    Raises:
        DataError: a phrase of the list is malformed; file and list are named.

    >>> wording_of("en", "way_out").search("reply no and we delete them").group()
    'reply no'

    """
    try:
        return Wording(_load(f"cues/{language}_{topic}.toml")[name]["phrases"])
    except ValueError as error:
        raise DataError(f"cues/{language}_{topic}.toml, {name}: {error}") from None


def table_of(language: str, topic: str) -> dict[str, Any]:
    """``cues/<language>_<topic>.toml`` as it is written: for lists of another shape than phrases and words."""
    return _load(f"cues/{language}_{topic}.toml")


@cache
def wordings_of(language: str, table: str, topic: str) -> Wordings:
    """The wording of each list of a table of ``cues/<language>_<topic>.toml``, by its name.

    Raises:
        DataError: a phrase of the table is malformed; file and table are named.

    """
    try:
        lists = _load(f"cues/{language}_{topic}.toml")[table]
        return Wordings({name: Wording(entry["phrases"]) for name, entry in lists.items()})
    except ValueError as error:
        raise DataError(f"cues/{language}_{topic}.toml, {table}: {error}") from None


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The small words of each language that can be told apart, from ``cues/languages.toml``."""
    return {code: frozenset(words.split()) for code, words in _load("cues/languages.toml")["function_words"].items()}


@cache
def arabic_letters() -> dict[str, frozenset[str]]:
    """The small words of each language that is written in Arabic letters, from ``cues/languages.toml``."""
    lists = _load("cues/languages.toml")["arabic_letters"].items()
    return {code: frozenset(fold_arabic(words).text.split()) for code, words in lists}


@cache
def _load(name: str) -> dict[str, Any]:
    import tomllib  # a message in no known language needs none of these files

    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
