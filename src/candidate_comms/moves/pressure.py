"""Pushes: threats, rivals, "take it or leave it", sign now, resign now, guilt.

A clause that an offer lapses is boilerplate in fair letters: it is a threat only beside a short window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.moves.facts import Deadline, Pressure
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, Tactic

__all__ = ["annotate_pressure"]


def annotate_pressure(prose: Prose, office: Office, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A PRESSURE for each tactic of a line, at its longest cue."""
    short = any(isinstance(d.facts, Deadline) and d.facts.is_under_floor(office.thresholds) for d in deadlines)
    for line in prose.lines_cueing("pressure"):
        seen: dict[Tactic, tuple[int, int]] = {}
        for hit in line.cued("pressure"):
            if hit.quoted or (hit.cue.fact == "lapse" and not short):
                continue
            tactic = Tactic.THREAT if hit.cue.fact == "lapse" else Tactic(hit.cue.fact)
            first, last = seen.get(tactic, (hit.first, hit.last))
            seen[tactic] = (min(first, hit.first), max(last, hit.last))
        for tactic, (first, last) in seen.items():
            yield prose.note(Move.PRESSURE, line.visible(first, last), Pressure(tactic))
