"""A licence or certificate that this candidate does not have, or no longer has: as plain as feedback gets."""

from __future__ import annotations

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.line import Line

__all__ = ["misses_a_paper"]

_YOU = frozenset({"you", "your"})
_NOT = frozenset({"not", "no", "without", "never", "nor"})
_HOLD = frozenset({"hold", "have", "held", "had", "holding", "having", "possess"})
_REACH = 6  # words between the verb and the paper, or the paper and what befell it


def misses_a_paper(line: Line) -> bool:
    """Whether the line says "you do not hold a forklift licence", or "your registration lapsed in March"."""
    norms, papers = line.norms, words_of("en", "papers")
    if papers.isdisjoint(norms) or _YOU.isdisjoint(norms) or line.clauses.some_conditional:
        return False
    lapsed = words_of("en", "paper_lapsed")
    for index, word in enumerate(norms):
        if word not in papers:
            continue
        before = norms[max(0, index - _REACH) : index]
        if not _YOU.isdisjoint(before) and not lapsed.isdisjoint(norms[index + 1 : index + _REACH]):
            return True
        if any(one in _HOLD and not _NOT.isdisjoint(before[max(0, at - 2) : at + 2]) for at, one in enumerate(before)):
            return not _YOU.isdisjoint(norms[:index])
    return False
