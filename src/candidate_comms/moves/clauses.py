"""What the words before a phrase do to it: negation, condition, subordination."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from candidate_comms.moves.lexicon import words_of
from candidate_comms.text.lazy import lazy
from candidate_comms.text.words import Words

__all__ = ["Clauses"]

_NEGATION_REACH = 5  # words: "not in a position to offer" is negated, a "not" ten words off seldom is
_BREAKING_MARK = re.compile(r"[,;:()/|•*-]")
_SEMICOLON = re.compile(";")


class Clauses:
    """The clauses of one sentence. Everything is worked out in one pass over its words, however long it is.

    >>> clauses = Clauses(Words("If you are not selected, we will write; we selected you"))
    >>> clauses.negated(4), clauses.conditional(4), clauses.conditional(9)
    (True, True, False)
    """

    def __init__(self, words: Words, language: str = "en") -> None:
        self._words = words
        self._lists = _lists(language)

    def start(self, at: int) -> int:
        """The index of the first word of the clause that holds word ``at``.

        >>> Clauses(Words("Please sign it, but take your time")).start(5)
        3
        """
        return self._starts[bisect_right(self._starts, at) - 1]

    def end(self, at: int) -> int:
        """One past the index of the last word of the clause that holds word ``at``.

        >>> Clauses(Words("Please sign it, but take your time")).end(1)
        3
        """
        following = bisect_right(self._starts, at)
        return self._starts[following] if following < len(self._starts) else len(self._words.norms)

    def negated(self, at: int) -> bool:
        """Whether a "not" in the same clause, at most five words before, turns word ``at`` round.

        "Not only" does not, nor does "not hide".
        """
        if not self._nots:
            return False
        first = max(self.start(at), at - _NEGATION_REACH)
        return any(first <= index < at for index in self._nots)

    def conditional(self, at: int) -> bool:
        """Whether word ``at`` stands in or after an "if" clause of its sentence, or in a question of whether.

        A semicolon or "but" ends the reach of the condition.
        """
        return bool(self._conditional) and self._conditional[at]

    @property
    def some_conditional(self) -> bool:
        """Whether any word stands in or after a condition."""
        return any(self._conditional)

    def subordinate(self, at: int) -> bool:
        """Whether word ``at`` stands in a while- or although-clause, where a reader easily passes over it."""
        return self._words.norms[self.start(at)] in self._lists.subordinate

    @lazy
    def _nots(self) -> list[int]:
        """Where a "not" stands that turns round what follows: "not only" and "we do not hide that" do not."""
        norms, nots, undone = self._words.norms, self._lists.nots, self._lists.undone
        if nots.isdisjoint(norms):
            return []
        following = [*norms[1:], ""]
        return [i for i, norm in enumerate(norms) if norm in nots and following[i] not in undone]

    @lazy
    def _starts(self) -> list[int]:
        """Where the clauses begin."""
        norms, breaks = self._words.norms, self._lists.breaks
        starts = self._words.marked(_BREAKING_MARK)
        if not breaks.isdisjoint(norms):
            starts += [index for index, norm in enumerate(norms) if norm in breaks]
        return sorted({0, *starts}) if starts else [0]

    @lazy
    def _conditional(self) -> list[bool]:
        """For each word, whether a condition before it reaches it; empty where there is none."""
        norms, lists = self._words.norms, self._lists
        if lists.openers.isdisjoint(norms):
            return []
        ends = {index for index, norm in enumerate(norms) if norm == "but"}
        ends.update(self._words.marked(_SEMICOLON))
        found: list[bool] = []
        # "Once" and "until" make a condition only with a "will" after them: "once you accept, we will …".
        conditional = awaiting = False
        for index, norm in enumerate(norms):
            if index and index in ends:
                conditional = self._opens_condition(index - 1)
                awaiting = norms[index - 1] in lists.later
            found.append(conditional)
            if norm in lists.later:
                awaiting = True
            elif (awaiting and norm == "will") or (norm in lists.openers and self._opens_condition(index)):
                conditional = True
        return found

    def _opens_condition(self, index: int) -> bool:
        """Whether word ``index`` begins a condition by itself."""
        norms, lists = self._words.norms, self._lists
        norm = norms[index]
        if norm in lists.condition:
            return True
        before = norms[index - 1] if index else ""
        after = norms[index + 1] if index + 1 < len(norms) else ""
        if norm in lists.inverted:  # "should you …", "were we …", not "you should"
            opens = not index or _stands_apart(self._words.before(index)) or before in ("and", "or", "but")
            return opens and after in (lists.subject if norm == "should" else lists.personal_subject)
        if norm == "event":
            return before in ("in", "the", "any", "either")
        return norm == "case" and before == "in" and after in lists.subject


class _Lists(NamedTuple):
    nots: frozenset[str]
    undone: frozenset[str]
    """After one of ``nots``: what is said all the same."""
    breaks: frozenset[str]
    subordinate: frozenset[str]
    condition: frozenset[str]
    inverted: frozenset[str]
    later: frozenset[str]
    subject: frozenset[str]
    personal_subject: frozenset[str]
    openers: frozenset[str]
    """Without any of these there is no condition."""


@cache
def _lists(language: str) -> _Lists:
    def words(name: str) -> frozenset[str]:
        return words_of(language, name, "clauses")

    condition, inverted, later = words("condition"), words("inverted"), words("future_condition")
    return _Lists(
        nots=words("not"),
        undone=words("not_undone_by"),
        breaks=words("break"),
        subordinate=words("subordinate"),
        condition=condition,
        inverted=inverted,
        later=later,
        subject=words("subject"),
        personal_subject=words("personal_subject"),
        openers=condition | inverted | later | {"event", "case"},
    )


def _stands_apart(before: str) -> bool:
    """Whether a comma, bracket, dash or the like is in what stands before a word."""
    return _BREAKING_MARK.search(before) is not None
