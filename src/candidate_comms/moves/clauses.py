"""What the words before a phrase do to it: negation, condition, subordination."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from candidate_comms.moves.lexicon import words_of
from candidate_comms.text.words import Token

__all__ = ["Clauses"]

_NEGATION_REACH = 5  # words: "not in a position to offer" is negated, a "not" ten words off seldom is
_BREAKING_MARKS = frozenset(",;:()-/|•*")


class Clauses:
    """The clauses of one sentence. Everything is worked out in one pass over its tokens, however long it is.

    >>> from candidate_comms.text.words import tokenise
    >>> clauses = Clauses(tokenise("If you are not selected, we will write; we selected you"))
    >>> clauses.negated(4), clauses.conditional(4), clauses.conditional(9)
    (True, True, False)
    """

    def __init__(self, tokens: Sequence[Token], language: str = "en") -> None:
        self._tokens = tokens
        self._language = language

    def start(self, at: int) -> int:
        """The index of the first token of the clause that holds token ``at``.

        >>> from candidate_comms.text.words import tokenise
        >>> Clauses(tokenise("Please sign it, but take your time")).start(5)
        3
        """
        return self._starts[at]

    def negated(self, at: int) -> bool:
        """Whether a "not" in the same clause, at most five words before, turns token ``at`` round.

        "Not only" does not.
        """
        tokens, nots = self._tokens, self._words("not")
        return any(
            tokens[index].norm in nots and tokens[index + 1].norm != "only"
            for index in range(max(self._starts[at], at - _NEGATION_REACH), at)
        )

    def conditional(self, at: int) -> bool:
        """Whether token ``at`` stands in or after an "if" clause of its sentence, or in a question of whether.

        A semicolon or "but" ends the reach of the condition.
        """
        return self._conditional[at]

    def subordinate(self, at: int) -> bool:
        """Whether token ``at`` stands in a while- or although-clause, where a reader easily passes over it."""
        return self._tokens[self._starts[at]].norm in self._words("subordinate")

    def _words(self, name: str) -> frozenset[str]:
        return words_of(self._language, name, "clauses")

    @cached_property
    def _starts(self) -> list[int]:
        """For each token, where its clause begins."""
        breaks = self._words("break")
        starts: list[int] = []
        start = 0
        for index, token in enumerate(self._tokens):
            if index and (_stands_apart(token) or token.norm in breaks):
                start = index
            starts.append(start)
        return starts

    @cached_property
    def _conditional(self) -> list[bool]:
        """For each token, whether a condition before it reaches it."""
        later = self._words("future_condition")
        found: list[bool] = []
        # "Once" and "until" make a condition only with a "will" after them: "once you accept, we will …".
        conditional = awaiting = False
        for index, token in enumerate(self._tokens):
            if index and (";" in token.before or token.norm == "but"):
                conditional = self._opens_condition(index - 1)
                awaiting = self._tokens[index - 1].norm in later
            found.append(conditional)
            if token.norm in later:
                awaiting = True
            elif (awaiting and token.norm == "will") or self._opens_condition(index):
                conditional = True
        return found

    def _opens_condition(self, index: int) -> bool:
        """Whether token ``index`` begins a condition by itself."""
        tokens = self._tokens
        norm = tokens[index].norm
        if norm in self._words("condition"):
            return True
        before = tokens[index - 1].norm if index else ""
        after = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        if norm in self._words("inverted"):  # "should you …", "were we …", not "you should"
            opens = not index or _stands_apart(tokens[index]) or before in ("and", "or", "but")
            return opens and after in self._words("subject" if norm == "should" else "personal_subject")
        if norm == "event":
            return before in ("in", "the", "any", "either")
        return norm == "case" and before == "in" and after in self._words("subject")


def _stands_apart(token: Token) -> bool:
    """Whether a comma, bracket, dash or the like stands before a token."""
    return bool(token.before) and not _BREAKING_MARKS.isdisjoint(token.before)
