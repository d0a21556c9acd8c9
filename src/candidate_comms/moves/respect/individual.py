"""What is left of a sentence about this candidate once a remark that should play no part is taken out of it.

"You seemed overqualified and would be bored here" speaks of this candidate and teaches nothing: it makes a message no
less a stock one. A sentence that goes on to name something of the work still counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from candidate_comms.moves.facts import Facts, Feedback, Reason, Risk
from candidate_comms.moves.line import Line
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Ground, Move

__all__ = ["without_remarks"]

_ABOUT = frozenset({Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.FEEDBACK_OFFER})
_OF_WORK = frozenset({Ground.HARSH, Ground.COMPARISON, Ground.REGULATED})
"""Grounds of remarks that often stand beside real feedback, or are a rude or a pointed way of giving it."""
_REASONS = frozenset({"visa", "citizens", "emiratis", "word"})
"""Sorts of remark that are a reason outside the candidate's merit, or a word on somebody else."""
_ENOUGH = 3
"""Concrete words beside a remark that make a sentence more than it."""


def without_remarks(prose: Prose, annotations: Iterable[Annotation], remarks: Sequence[Annotation]) -> list[Annotation]:
    """The annotations, but for what is said of this candidate by such remarks alone."""
    left = [(line, more) for line in prose.lines if (more := _names_beside(prose, line, remarks)) is not None]
    if not left:
        return list(annotations)
    return [
        a
        for a in annotations
        if not any(line.place.overlaps(a.visible) and _is_no_more(a, more) for line, more in left)
    ]


def _names_beside(prose: Prose, line: Line, remarks: Sequence[Annotation]) -> int | None:
    """How much that is concrete a line names outside the clauses of its remarks; None where it has none."""
    inside: set[int] = set()
    for remark in remarks:
        if _empties(remark.facts) and line.place.contains(remark.visible):
            words = [i for i, at in enumerate(line.starts) if remark.visible.start <= at < remark.visible.end]
            inside.update(range(line.clauses.start(words[0]), line.clauses.end(words[-1])))
    if not inside:
        return None
    outside = {line.norms[index] for index in range(len(line.norms)) if index not in inside}
    return len(outside.intersection(prose.concrete.of(line)))


def _is_no_more(annotation: Annotation, beside: int) -> bool:
    """Whether what was read in a sentence is nothing but the remark in it; weights alone are no evidence of more."""
    facts = annotation.facts
    if annotation.move is Move.REASON:
        return isinstance(facts, Reason) and not facts.generic
    if annotation.move not in _ABOUT or (isinstance(facts, Feedback) and facts.slot):
        return False
    return beside < _ENOUGH or any(why.startswith("weighed") for why in annotation.evidence)


def _empties(facts: Facts | None) -> bool:
    return isinstance(facts, Risk) and facts.ground not in _OF_WORK and facts.what not in _REASONS
