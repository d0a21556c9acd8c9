"""Whom an Arabic offer is for: temporary work, a graduate, an executive, somebody who has to move, or anybody else."""

from __future__ import annotations

from candidate_comms.moves.arabic.page import Page
from candidate_comms.vocabulary import Audience

__all__ = ["read_audience"]

_IN_ORDER = (Audience.TEMPORARY, Audience.GRADUATE, Audience.EXECUTIVE, Audience.RELOCATION)


def read_audience(page: Page) -> Audience:
    """The first audience whose words a line of the message holds, temporary work before all others."""
    for audience in _IN_ORDER:
        if audience.value in page.moves:
            return audience
    return Audience.EXPERIENCED
