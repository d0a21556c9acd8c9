"""What cannot stand in one message with a no, or with the reason that is given: the next stage, a role that is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.moves.decision import goes_to_no_person
from candidate_comms.moves.facts import Decision
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_mixed", "contradicts_itself", "says_no_to_a_role_gone"]

_MOVES = {move.value: move for move in (Move.NEXT_STAGE, Move.ROLE_GONE, Move.OTHER_CHOSEN)}
_ELSEWHERE = frozenset(
    {"other", "another", "different", "instead", "similar", "alternative", "second", "two", "three", "one", "rather"}
    | {"when", "once", "if", "should", "again", "future", "later"}  # not now, and perhaps never
)
_A_ROLE = frozenset({"role", "position", "post", "job", "vacancy", "opening", "team"})


def annotate_mixed(prose: Prose) -> Iterator[Annotation]:
    """NEXT_STAGE, ROLE_GONE and OTHER_CHOSEN, each where it is said plainly of this role and of now."""
    for line in prose.lines_cueing(*_MOVES):
        if line.sentence.part not in ("body", "subject"):
            continue
        seen: set[str] = set()
        for hit in line.cued(*_MOVES):
            if hit.cue.move not in seen and _stands(line, hit):
                seen.add(hit.cue.move)
                yield prose.note(_MOVES[hit.cue.move], line.visible(hit.first, hit.last))


def contradicts_itself(annotations: Sequence[Annotation]) -> bool:
    """Whether a plain no stands beside an invitation to the next stage, or a chosen candidate beside a role gone."""
    told = {a.move for a in annotations}
    said = any(isinstance(a.facts, Decision) and a.facts.explicit for a in annotations)
    return said and (Move.NEXT_STAGE in told or {Move.ROLE_GONE, Move.OTHER_CHOSEN} <= told)


def says_no_to_a_role_gone(annotations: Sequence[Annotation]) -> bool:
    """Whether a plain no comes with the news that nobody will be hired, and nothing is still to come."""
    told = {a.move for a in annotations}
    said = any(isinstance(a.facts, Decision) and a.facts.explicit for a in annotations)
    return said and Move.ROLE_GONE in told and told.isdisjoint({Move.HOLD, Move.INVITE, Move.NEXT_STAGE})


def _stands(line: Line, hit: CueHit) -> bool:
    if hit.quoted or line.has("looks_back", "past", "retract"):
        return False
    if hit.cue.move == Move.OTHER_CHOSEN.value:
        return not hit.conditional and not goes_to_no_person(line.norms, hit)
    first, last = 0, len(line.norms)
    if hit.cue.move == Move.ROLE_GONE.value:  # "I wish that I had other news: we have closed the role"
        first, last = line.clauses.start(hit.first), line.clauses.end(hit.last - 1)
    if not _ELSEWHERE.isdisjoint([*line.norms[first : hit.first], *line.norms[hit.last : last]]):
        return False
    if hit.cue.move == Move.NEXT_STAGE.value:
        # "… to interview for the night role" is another role; a stage of a role that is refused is not named so.
        return not line.has("decision", "feedback_offer") and _A_ROLE.isdisjoint(line.norms[hit.last :])
    return True
