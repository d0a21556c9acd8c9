"""The traits of a line that weights are put on: its words and pairs of words, its cues, how much it names.

A word that few messages hold is told only as rare: what matters is that a thing is named, not which. So weights
that were learned in one trade hold in another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from candidate_comms.moves.concrete import concrete_words, holds_a_figure
from candidate_comms.moves.lexicon import word_classes, words_of
from candidate_comms.moves.line import Line

__all__ = ["CODE", "NAME", "shapes", "stem", "traits"]

NAME, CODE, RARE, _SHORT = "NAME", "CODE", "RARE", "SHORT"
_ALWAYS = frozenset({NAME, CODE, "#", "<>"})
_UNCOMMON = frozenset({NAME, CODE, RARE})
_YOU = frozenset({"you", "your", "yours", "yourself"})
_ENDINGS = ("ing", "ies", "ied", "ed", "es", "s", "ly")
_COUNTS = (1, 2, 3, 4, 6, 8, 11)
_LENGTHS = (4, 8, 14, 22, 32)
_LISTS = ("gap", "contrast", "need", "advice", "strength", "hedge", "artefact")
_NO_CLASS = frozenset({"be", "have", "person_we"})  # words too small to stand for one another


@cache
def stem(word: str) -> str:
    """A word without the commonest endings.

    >>> stem("interviewed"), stem("applications"), stem("was")
    ('interview', 'application', 'was')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def _shape_of() -> dict[str, str]:
    """The words of a class, as the class; the words that could stand in any letter, as their stem."""
    shapes = {word: stem(word) for word in words_of("en", "empty")}
    taken: set[str] = set()
    for name, words in word_classes("en").items():
        if name not in _NO_CLASS:
            shapes.update((word, f"@{name}") for word in words if word not in taken)
            taken.update(words)
    return shapes


def shapes(line: Line) -> list[str]:
    """Each word as the weights know it: a number, slot, code of the trade, name, class of words, or stem."""
    known = _shape_of()
    codes, capitals = line.codes, line.capitalised
    found: list[str] = []
    for index, norm in enumerate(line.norms):
        shape = known.get(norm)
        if shape is None:
            first = norm[0]
            if first.isdigit():
                shape = "#"
            elif first == "⟨":
                shape = "<>"
            elif index in codes:
                shape = CODE
            else:
                shape = NAME if index and index in capitals else stem(norm)
        found.append(shape)
    return found


def traits(line: Line, names: frozenset[str], known: Collection[str]) -> Iterator[str]:
    """The traits of a line, each once.

    ``names`` are the words that name the job, the company and people; ``known`` the shapes that are told from
    one another.
    """
    told = [s if s in known or s in _ALWAYS else (RARE if len(s) > 2 else _SHORT) for s in shapes(line)]
    found = set(told)
    found.update(map(" ".join, zip(["^", *told], [*told, "$"], strict=True)))
    _count(found, "uncommon", sum(map(_UNCOMMON.__contains__, told)))
    concrete = len(concrete_words(line, names))
    _count(found, "concrete", concrete)
    words = set(line.norms)
    you = not _YOU.isdisjoint(words)
    if you:
        found.add("=you")
        _count(found, "you, concrete", concrete)
    for name in _LISTS:
        count = len(words & words_of("en", name))
        if count:
            found.add(f"={name}")
            if you:
                found.add(f"=you, {name}")
            if count > 1:
                found.add(f"={name}, twice")
    if holds_a_figure(line.norms):
        found.add("=figure")
    for hit in line.hits:
        found.add(f"!{hit.cue.move}")
        if hit.cue.fact:
            found.add(f"!{hit.cue.move}, {hit.cue.fact}")
        if hit.conditional:
            found.add(f"!{hit.cue.move}, if")
    length = len(line.norms)
    found.update(f"length {least}" for least in _LENGTHS if length >= least)
    return iter(found)


def _count(found: set[str], name: str, count: int) -> None:
    found.update([f"{name} {least}" for least in _COUNTS if count >= least])
