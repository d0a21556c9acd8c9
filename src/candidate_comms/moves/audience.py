"""Whom an offer is for: temporary work, a graduate, an executive, somebody who has to move, or anybody else."""

from __future__ import annotations

from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Audience

__all__ = ["read_audience"]

_IN_ORDER = (Audience.TEMPORARY, Audience.GRADUATE, Audience.EXECUTIVE, Audience.RELOCATION)


def read_audience(prose: Prose) -> Audience:
    """The first audience whose words a line of the message holds, temporary work before all others."""
    for audience in _IN_ORDER:
        words = wording_of("en", audience.value, "audience")
        if any(line.says(words) for line in prose.lines):
            return audience
    return Audience.EXPERIENCED
