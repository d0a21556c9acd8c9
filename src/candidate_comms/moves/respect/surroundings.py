"""Whether a phrase about a person counts where it stands: the rest of its sentence, and the next one, decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.respect.cues import Beside, RiskCue, RiskCues, Unless

__all__ = ["Heard", "that_count"]

_REACH = 9
"""Words between what has to stand before a phrase and the phrase."""
_OPENING = re.compile(r'[:"(.?!•*-]')
"""Marks after which a capital begins a sentence or a point."""
_APART = 14
"""Words between a phrase and what stands beside it, anywhere in the sentence, that are still quoted together."""


class Heard(NamedTuple):
    """A phrase at words ``first`` to ``last`` (one past the end) of a sentence."""

    first: int
    last: int
    cue: RiskCue


def that_count(line: Line, phrases: Sequence[Heard], following: Line | None, cues: RiskCues) -> list[Heard]:
    """The phrases of a sentence that count, each with what stands beside it; ``following`` goes on about it."""
    around = cues.around.find(line.norms)
    names = {found.name for _, _, found in around if isinstance(found, Unless)}
    counting: list[Heard] = []
    for heard in phrases:
        cue = heard.cue
        if not cue.unless.isdisjoint(names) or _undone(line, heard.first, heard.last, cue, cues):
            continue
        if not cue.beside:
            counting.append(heard)
            continue
        partner = _partner(around, heard)
        if partner is not None:
            counting.append(_together(heard, *partner))
        elif following is not None and any(
            isinstance(found, Beside) and found.name in cue.beside and not found.before
            for _, _, found in cues.around.find(following.norms)
        ):
            counting.append(heard)
    return counting


def _undone(line: Line, first: int, last: int, cue: RiskCue, cues: RiskCues) -> bool:
    """Whether a "not", an "if", a name or its place undoes a phrase."""
    clauses = line.clauses
    if cue.place and (first > 2 or (cue.place == "alone" and len(line.norms) > last - first)):
        return True
    if cue.apart and last < len(line.norms) and line.norms[last] not in cues.apart and not line.before(last):
        return True
    if cue.drop_negated and (clauses.negated(first) or "not" in line.norms[first + 1 : last]):
        return True
    if cue.drop_conditional and clauses.conditional(first) and not _is_no_condition(line, first, cues.language):
        return True
    return not cue.proper and _is_a_name(line, first, last, cues.language)


def _is_no_condition(line: Line, at: int, language: str) -> bool:
    """Whether the "if" is a manner of speaking or asks: "if I am honest", "they wondered if your age …"."""
    norms = line.norms
    if not words_of(language, "frank", "clauses").isdisjoint(norms):
        return True
    indirect, condition = words_of(language, "indirect", "clauses"), words_of(language, "condition", "clauses")
    return any(before in indirect and norm in condition for before, norm in pairwise(norms[:at]))


def _is_a_name(line: Line, first: int, last: int, language: str) -> bool:
    """Whether words are written as part of a name, inside a sentence that is not all capitals: "Church Street"."""
    if line.shouted:
        return False
    capitals = set(line.capitalised)
    begins = line.starts[0]  # where "You'd" stands, which is two words
    inside = [index for index in range(first, last) if index in capitals and line.starts[index] > begins]
    always = words_of(language, "capital", "clauses")
    named = [index for index in inside if line.norms[index] not in always and not line.is_code(index)]
    return any(_OPENING.search(line.before(index)) is None for index in named) and not _is_a_title(line, capitals)


def _is_a_title(line: Line, capitals: set[int]) -> bool:
    """Whether most of its words begin with a capital: a heading, in which a capital says nothing."""
    return len(capitals) > 0.8 * len(line.norms)


def _partner(around: Sequence[tuple[int, int, Beside | Unless]], heard: Heard) -> tuple[int, int] | None:
    """The words of what stands beside a phrase, the nearest."""
    fitting = [
        (max(first - heard.last, heard.first - last), first, last)
        for first, last, found in around
        if isinstance(found, Beside)
        and found.name in heard.cue.beside
        and (first >= heard.last or last <= heard.first or (first < heard.first and last != heard.last))
        and (not found.before or (first < heard.first and heard.first - last <= _REACH))
    ]
    return min(fitting)[1:] if fitting else None


def _together(heard: Heard, first: int, last: int) -> Heard:
    """A phrase with what stands beside it, where that is near."""
    begin, end = min(first, heard.first), max(last, heard.last)
    return heard._replace(first=begin, last=end) if end - begin <= _APART else heard
