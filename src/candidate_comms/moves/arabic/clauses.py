"""What the words before an Arabic phrase do to it: negation and condition."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.text.lazy import lazy

__all__ = ["Clauses", "bare", "only_that"]

_REACH = 4  # words: "لن نتمكن من أن نعرض" is negated, a "no" ten words off seldom is
_MARK = re.compile(r"[,;:()/|•*-]")
_LINKED = ("و", "ف")
_SHORT, _LONG = 2, 4  # letters
_OF_A_FILE = frozenset({"طلب~", "ترشيح~", "ملف~"})


@cache
def _small() -> frozenset[str]:
    lists = ("not", "break", "condition", "case")
    return frozenset({"ان"}).union(*[word_list(name, "clauses") for name in lists])


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A small word without "and", "so", "by" or "for" before it.

    >>> bare("ولم"), bare("بعدم"), bare("وقت")
    ('لم', 'عدم', 'وقت')
    """
    small = _small()
    if word in small:
        return word
    if word[:1] in _LINKED and word[1:] in small:
        return word[1:]
    if word[:1] in "بلك" and word[1:] in small and len(word) > _SHORT + 1:
        return word[1:]
    if word[:1] in _LINKED and word[1:2] in "بل" and word[2:] in small and len(word) > _SHORT + 2:
        return word[2:]
    return word


def only_that(words: Sequence[str], at: int) -> bool:
    """Whether a "no" at ``at`` is that of "cannot but": "لا يسعنا إلا أن نشكرك".

    >>> only_that("لا يسعنا الا ان نشكرك".split(), 0), only_that("لا يسعنا ان نعرض".split(), 0)
    (True, False)
    """
    return words[at + 1 : at + 2] in (["يسعنا"], ["يسعني"]) and not {"الا", "سوي"}.isdisjoint(words[at + 2 : at + 4])


class Clauses:
    """The clauses of one sentence.

    >>> clauses = Clauses("اذا لم يتم اختيارك".split(), [""] * 4)
    >>> clauses.negated(3), clauses.conditional(3)
    (True, True)
    """

    def __init__(self, words: Sequence[str], before: Sequence[str]) -> None:
        self._words = words
        self._before = before
        self._bare = [bare(word) for word in words]

    def start(self, at: int) -> int:
        """The index of the first word of the clause that holds word ``at``."""
        return self._starts[bisect_right(self._starts, at) - 1]

    def end(self, at: int) -> int:
        """One past the index of the last word of the clause that holds word ``at``."""
        following = bisect_right(self._starts, at)
        return self._starts[following] if following < len(self._starts) else len(self._words)

    def negated(self, at: int) -> bool:
        """Whether a "no" of the same clause, a few words before, turns word ``at`` round."""
        if not self._nots:
            return False
        first = max(self.start(at), at - _REACH)
        return any(first <= index < at for index in self._nots)

    def negates_within(self, first: int, last: int) -> bool:
        """Whether a "no" stands after word ``first`` and before ``last``."""
        return any(first < index < last for index in self._nots)

    def conditional(self, at: int) -> bool:
        """Whether word ``at`` stands in or after an "if" of its sentence."""
        return bool(self._conditional) and self._conditional[at]

    def subordinate(self, at: int) -> bool:
        """Whether word ``at`` stands in a clause that begins with "while" or "although"."""
        start = self.start(at)
        if self._words[start + 1 : start + 2] == ["ذلك"]:
            return False  # "nevertheless"
        return self._bare[start] in word_list("subordinate", "clauses")

    @lazy
    def _nots(self) -> list[int]:
        nots, calm = word_list("not", "clauses"), word_list("not_followed", "clauses")
        following = [*self._words[1:], ""]
        spoken, able = word_list("spoken_not", "clauses"), word_list("able", "clauses")
        return [
            i
            for i, word in enumerate(self._bare)
            if (word in nots and following[i] not in calm and not only_that(self._words, i))
            or (following[i] in able and word in spoken)
        ]

    @lazy
    def _starts(self) -> list[int]:
        breaks = word_list("break", "clauses")
        starts = {0}
        for index, word in enumerate(self._bare):
            if _MARK.search(self._before[index]) or word in breaks:
                starts.add(index)
            elif index and word[:2] == "فس" and len(word) > _LONG:
                starts.add(index)  # "if not …, then we shall"
            elif word == "غير" and self._words[index + 1 : index + 2] in (["ان"], ["اننا"], ["انه"], ["انها"]):
                starts.add(index)
        return sorted(starts)

    @lazy
    def _conditional(self) -> list[bool]:
        found: list[bool] = []
        conditional = False
        buts = word_list("but", "clauses")
        for index, word in enumerate(self._bare):
            if word in buts or ";" in self._before[index] or self._goes_back(index):
                conditional = False
            conditional = conditional or self._opens(index)
            found.append(conditional)
        return found if conditional or any(found) else []

    def _goes_back(self, index: int) -> bool:
        """Whether "but that" stands there: "إلا أن", "غير أننا"."""
        return (
            self._bare[index] in ("الا", "غير")
            and self._words[index + 1 : index + 2] != []
            and (self._words[index + 1].startswith("ان"))
        )

    def _opens(self, index: int) -> bool:
        """Whether word ``index`` begins a condition."""
        word = self._bare[index]
        if word in word_list("condition", "clauses"):
            return True
        before = self._bare[index - 1] if index else ""
        if word in word_list("case", "clauses"):
            if word == "حاله" and self._words[index + 1 : index + 2] and is_in(self._words[index + 1], _OF_A_FILE):
                return False  # the state of an application, and not "in case"
            return before in ("في", "وفي", "ففي", "") or bool(self._before[index])
        if word == "لم" and before == "ما":
            return True  # "unless"
        return word == "ان" and self._is_if(index, before)

    def _is_if(self, index: int, before: str) -> bool:
        """Whether "ان" is "if", which a verb of the past or "not" follows, and not "that"."""
        following = self._words[index + 1] if index + 1 < len(self._words) else ""
        if following == "لم" and before == "حتي":
            return True  # "even if"
        if self._words[index][:1] in "بلك" or before in word_list("before_that", "clauses"):
            return False
        if following == "لم" or following in word_list("if_it", "clauses"):
            return True
        if following.startswith("ال") or following.endswith("ات") or len(following) < 3:
            return False
        return following.endswith(("ت", "تم"))
