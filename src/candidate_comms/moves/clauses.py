"""What the words before a phrase do to it: negation, condition, subordination."""

from __future__ import annotations

from collections.abc import Sequence

from candidate_comms.text.words import Token

__all__ = ["clause_start", "is_conditional", "is_negated", "is_subordinate"]

_NOT = frozenset({"not", "never", "no", "neither", "nor", "without", "cannot", "hardly", "nobody", "none", "nothing"})
_BREAKS = frozenset(
    {"but", "however", "although", "though", "while", "whilst", "because", "so", "and", "or", "yet", "then", "which"}
)
_CONDITIONS = frozenset(
    {"if", "unless", "whether", "should", "were", "had", "once", "until", "provided", "suppose", "case", "event"}
)
_INVERTED = frozenset({"should", "were", "had"})
_SUBJECTS = frozenset(
    {"you", "we", "i", "your", "the", "he", "she", "they", "it", "there", "this", "any", "anything", "a", "an"}
)
_PERSONS = frozenset({"you", "we", "i", "your", "he", "she", "they", "it", "there"})
_WHEN_FUTURE = frozenset({"when", "after", "once", "until"})
_SUBORDINATE = frozenset({"while", "whilst", "although", "though", "even", "despite", "whereas"})


def _breaks(token: Token) -> bool:
    return bool(token.before) and any(c in ",;:()-/|•*" for c in token.before)


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """The index of the first token of the clause that holds token ``at``."""
    index = at
    while index > 0:
        if _breaks(tokens[index]) or tokens[index].norm in _BREAKS:
            return index
        index -= 1
    return 0


def is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "not" in the same clause, at most five words before, turns token ``at`` round.

    "Not only" and a "no" at the very start of an answer ("No, we …") do not.
    """
    start = max(clause_start(tokens, at), at - 5)
    for index in range(start, at):
        if tokens[index].norm in _NOT and not (index + 1 < len(tokens) and tokens[index + 1].norm == "only"):
            return True
    return False


def is_conditional(tokens: Sequence[Token], at: int) -> bool:
    """Whether token ``at`` stands in or after an "if" clause of its sentence, or in a question of whether.

    A semicolon or "but" ends the reach of the condition.
    """
    for index in range(at, -1, -1):
        token = tokens[index]
        if token.norm in _CONDITIONS and index != at:
            if token.norm in _INVERTED:
                opens = index == 0 or _breaks(token) or tokens[index - 1].norm in ("and", "or", "but")
                subjects = _SUBJECTS if token.norm == "should" else _PERSONS
                if opens and index + 1 < len(tokens) and tokens[index + 1].norm in subjects:
                    return True
            elif token.norm in ("case", "event"):
                if index and tokens[index - 1].norm in ("in", "the", "any", "either") and token.norm != "case":
                    return True
                if (
                    index
                    and tokens[index - 1].norm == "in"
                    and index + 1 < len(tokens)
                    and tokens[index + 1].norm in _SUBJECTS
                ):
                    return True
            elif token.norm not in _WHEN_FUTURE or "will" in (t.norm for t in tokens[index:at]):
                return True
        if index < at and (";" in tokens[index + 1].before or tokens[index + 1].norm == "but"):
            return False
    return False


def is_subordinate(tokens: Sequence[Token], at: int) -> bool:
    """Whether token ``at`` stands in a while- or although-clause, where a reader easily passes over it."""
    start = clause_start(tokens, at)
    return tokens[start].norm in _SUBORDINATE
