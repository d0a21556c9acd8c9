"""The cues of a language: patterns from ``cues/<language>.toml``, compiled once into a graph."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from candidate_comms.errors import DataError
from candidate_comms.text.phrases import PhraseGraph

__all__ = ["LANGUAGES", "Cue", "cues", "term_signs", "word_classes", "words_of"]

LANGUAGES = ("en",)
"""The languages that can be read."""

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
    """Its place in the file: cues are told apart by it."""


@cache
def cues(language: str) -> PhraseGraph[Cue]:
    """The compiled cues of a language.

    Raises:
        DataError: the data file is malformed; file and entry are named.

    """
    graph: PhraseGraph[Cue] = PhraseGraph(word_classes(language))
    for number, entry in enumerate(_load(f"cues/{language}.toml")["cue"]):
        unknown = set(entry) - _KEYS
        if unknown:
            raise DataError(f"cues/{language}.toml, cue {number}: unknown keys {sorted(unknown)}")
        cue = Cue(
            move=entry["move"],
            fact=entry.get("fact", ""),
            drop_negated=entry.get("negated", "drop") == "drop",
            drop_conditional=entry.get("conditional", "drop") == "drop",
            object_checked=entry.get("object") == "checked",
            says_no=False,
            number=number,
        )
        for pattern in entry["phrases"]:
            try:
                graph.add(pattern, evolve(cue, says_no=True) if _NO.search(pattern) else cue)
            except ValueError as error:
                raise DataError(f"cues/{language}.toml, {cue.move}: {error}") from None
    return graph


def word_classes(language: str) -> dict[str, list[str]]:
    """The word classes (``@name``) that the patterns of a language may use."""
    classes: dict[str, list[str]] = _load(f"cues/{language}.toml")["classes"]
    return classes


def term_signs(language: str) -> dict[str, dict[str, list[str]]]:
    """The labels and phrases of each term of an offer, from ``cues/<language>_terms.toml``."""
    return _load(f"cues/{language}_terms.toml")


@cache
def words_of(language: str, name: str) -> frozenset[str]:
    """A word list of ``cues/<language>_words.toml``."""
    data = _load(f"cues/{language}_words.toml")
    words: set[str] = set()
    for line in data[name]["words"]:
        words.update(line.split())
    return frozenset(words)


@cache
def _load(name: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
