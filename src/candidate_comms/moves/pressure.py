"""Pushes: threats, rivals, "take it or leave it", sign now, resign now, guilt.

A clause that an offer lapses is boilerplate in fair letters: it is a threat only beside a short window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.moves.model import Annotation, Deadline, Pressure
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, Tactic

__all__ = ["annotate_pressure", "is_short"]


def annotate_pressure(prose: Prose, office: Office, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A PRESSURE for each tactic of a line, at its longest cue."""
    short = any(isinstance(d.facts, Deadline) and is_short(d.facts, office) for d in deadlines)
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


def is_short(deadline: Deadline, office: Office) -> bool:
    """Whether a window is under the office's floor, or two days of hours where working days are not known."""
    limits = office.thresholds
    hours = deadline.hours if deadline.hours is not None else deadline.hours_at_most
    if hours is not None and hours <= limits.offer_window_error_hours:
        return True
    return deadline.working_days is not None and deadline.working_days < limits.offer_window_error_below
