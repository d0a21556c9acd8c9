"""The words by which a sentence tells that a phrase may stand in it, so that most sentences need no closer look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from candidate_comms.text.phrase_pattern import Pattern, norms_of, parsed

__all__ = ["Telling", "TellingWords"]


@frozen
class Telling:
    """Words without which no phrase of a list stands in a sentence: those that fewest sentences hold."""

    words: frozenset[str]
    """Rare words: any one is enough to look closer."""
    pairs: Mapping[str, frozenset[str]]
    """For commoner words the others of which one must stand there too."""

    def may_stand_in(self, norms: list[str]) -> bool:
        """Whether a sentence of these words need be looked at."""
        if not self.words.isdisjoint(norms):
            return True
        return any(not self.pairs[norm].isdisjoint(norms) for norm in self.pairs.keys() & norms)


class TellingWords:
    """Finds the words of which each match of a pattern holds one, or two.

    >>> known = TellingWords({"we": ["we", "they"]}, {"you": 40, "they": 40, "we": 40, "too": 5, "very": 5})
    >>> sorted(known.of(["(you|@we) ..3 (too|very) (old|young)"]).words)
    ['old', 'young']
    >>> known.of(["you ..3 they"]).pairs
    {'you': frozenset({'they'})}
    """

    def __init__(self, classes: Mapping[str, Iterable[str]], common: Mapping[str, int]) -> None:
        """Take the word classes, and how much commoner some words are than all others."""
        self._common = common
        self._classes = {name: (sum([common.get(w, 1) for w in words]), [*words]) for name, words in classes.items()}

    def of(self, patterns: Iterable[str]) -> Telling:
        """The words of a list of patterns; a pattern of numbers and slots alone has none."""
        rare: set[str] = set()
        pairs: dict[str, set[str]] = {}
        for pattern in patterns:
            (_, first), (_, second) = sorted([*self._sets(parsed(pattern)), _NONE, _NONE], key=_cost)[:2]
            for word in first:
                if second and self._common.get(word, 1) >= _COMMON:
                    pairs.setdefault(word, set()).update(second)
                else:
                    rare.add(word)
        return Telling(frozenset(rare), {word: frozenset(others) for word, others in pairs.items()})

    def _sets(self, parts: Pattern) -> Iterator[_Cost]:
        """For each part that a match must have: how common its words are together, and the words."""
        for part in parts:
            if isinstance(part, list):
                choices = [min(self._sets(choice), default=_NONE, key=_cost) for choice in part]
                if all([words for _, words in choices]):  # noqa: C419 - a list is quicker for so few
                    yield sum([cost for cost, _ in choices]), [word for _, words in choices for word in words]
            elif part[0] == "@":
                yield self._classes[part[1:]]
            elif part[0] not in "#<" and not part.startswith(".."):
                yield min([(self._common.get(norm, 1), [norm]) for norm in norms_of(part)])


_Cost: TypeAlias = tuple[int, list[str]]
_NONE: _Cost = (0, [])
_COMMON = 15
"""How common a word is that should not stand alone."""


def _cost(found: _Cost) -> tuple[bool, int]:
    """Parts without words come last."""
    return not found[1], found[0]
