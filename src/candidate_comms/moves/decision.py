"""The no: whether it is said, how clearly, and of whom.

A role that is not moving ahead is no decision about a candidate.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation, Decision
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_decision"]

_DETERMINERS = frozenset({"the", "this", "our", "that", "any"})


def annotate_decision(prose: Prose) -> Iterator[Annotation]:
    """The DECISION of each line that says or implies a no."""
    for line in prose.lines:
        hits = [h for h in line.cued("decision") if _about_candidate(line, h)]
        if not hits or line.has("retract", "still_in"):
            continue
        clear = [h for h in hits if h.cue.fact != "implied" and not h.subordinate]
        best = max(clear or hits, key=lambda h: h.last - h.first)
        yield prose.note(
            Move.DECISION,
            line.visible(best.first, best.last),
            Decision(explicit=bool(clear)),
            "said" if clear else "only implied",
        )


def _about_candidate(line: Line, hit: CueHit) -> bool:
    norms = line.norms
    if hit.conditional:
        return False
    if hit.quoted or (
        hit.cue.fact == "implied"
        and words_of("en", "third_person").intersection(norms[max(0, hit.first - 3) : hit.first])
    ):
        return False
    if norms[hit.first : hit.first + 2] == ["do", "not"] or norms[hit.first : hit.first + 1] == ["not"]:
        # "Do not take …" asks something of the reader.
        before = [n for n in norms[: hit.first] if n not in ("do", "please", "kindly", "so")]
        if not before and "do" in norms[: hit.first + 1]:
            return False
    after = norms[hit.last : hit.last + 6]
    if hit.cue.object_checked and words_of("en", "candidate").isdisjoint(norms[hit.first : hit.last]):
        # "not moving forward with this role": the role stops, not the candidate.
        for index, word in enumerate(after):
            if word in ("with", "to", "on") and index + 2 < len(after) and after[index + 1] in _DETERMINERS:
                return words_of("en", "role_object").isdisjoint(after[index + 2 : index + 5])
            if word in ("until", "before", "yet"):
                return False
    if {"yet", "until"} & set(after[:3]):
        return False
    # A candidate's own words: "I have decided not to move forward with my application".
    return not (norms[:1] == ["i"] and "my" in after)
