"""The traits of a line that weights are put on: its words and pairs of words, its cues, how much it names.

A word that few messages hold is told only as rare: what matters is that a thing is named, not which. So weights
that were learned in one trade hold in another.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from candidate_comms.moves.concrete import holds_a_figure
from candidate_comms.moves.lexicon import word_classes, words_of
from candidate_comms.moves.line import Line

__all__ = ["CODE", "NAME", "cue_traits", "shapes", "stem", "traits"]

NAME, CODE, RARE, _SHORT = "NAME", "CODE", "RARE", "SHORT"
_ALWAYS = frozenset({NAME, CODE, "#", "<>"})
_UNCOMMON = frozenset({NAME, CODE, RARE})
_YOU = frozenset({"you", "your", "yours", "yourself"})
_ENDINGS = {"g": ("ing",), "d": ("ied", "ed"), "s": ("ies", "es", "s"), "y": ("ly",)}  # by their last letter
_COUNTS = (1, 2, 3, 4, 6, 8, 11)
_LENGTHS = (4, 8, 14, 22, 32)
_LISTS = ("gap", "contrast", "need", "advice", "strength", "hedge", "artefact")
_NO_CLASS = frozenset({"be", "have", "person_we"})  # words too small to stand for one another


def stem(word: str) -> str:
    """A word without the commonest endings.

    >>> stem("interviewed"), stem("applications"), stem("was")
    ('interview', 'application', 'was')
    """
    for ending in _ENDINGS.get(word[-1:], ()):
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


def traits(line: Line, concrete: int, known: Collection[str]) -> set[str]:
    """The traits of a line.

    ``concrete`` is how many concrete words it has; ``known`` are the shapes that are told from one another.
    """
    told = [s if s in known or s in _ALWAYS else (RARE if len(s) > 2 else _SHORT) for s in shapes(line)]
    found = set(told)
    found.update(map(" ".join, zip(["^", *told], [*told, "$"], strict=True)))
    found |= _at_least("uncommon", sum(map(_UNCOMMON.__contains__, told)))
    found |= _at_least("concrete", concrete)
    norms = line.norms
    you = not _YOU.isdisjoint(norms)
    if you:
        found.add("=you")
        found |= _at_least("you, concrete", concrete)
    lists = _lists_of()
    counts: dict[str, int] = {}
    for word in lists.keys() & set(norms):
        for name in lists[word]:
            counts[name] = counts.get(name, 0) + 1
    for name, count in counts.items():
        found.add(f"={name}")
        if you:
            found.add(f"=you, {name}")
        if count > 1:
            found.add(f"={name}, twice")
    if holds_a_figure(norms):
        found.add("=figure")
    for hit in line.hits:
        found.update(cue_traits(hit.cue.move, hit.cue.fact, hit.conditional))
    return found | _at_least("length", len(norms), _LENGTHS)


@cache
def cue_traits(move: str, fact: str, conditional: bool) -> tuple[str, ...]:
    """The traits that a cue brings along.

    >>> cue_traits("reason", "generic", True)
    ('!reason', '!reason, generic', '!reason, if')
    """
    return f"!{move}", *([f"!{move}, {fact}"] if fact else []), *([f"!{move}, if"] if conditional else [])


@cache
def _lists_of() -> dict[str, list[str]]:
    """The lists in which each word stands."""
    lists: dict[str, list[str]] = {}
    for name in _LISTS:
        for word in words_of("en", name):
            lists.setdefault(word, []).append(name)
    return lists


def _at_least(name: str, count: int, steps: tuple[int, ...] = _COUNTS) -> frozenset[str]:
    return _up_to(name, min(count, steps[-1]), steps)


@cache
def _up_to(name: str, count: int, steps: tuple[int, ...]) -> frozenset[str]:
    return frozenset([f"{name} {least}" for least in steps if count >= least])
