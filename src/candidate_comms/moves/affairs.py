"""What a message is about: a job, or a house, goods, a place to study and other affairs with offers of their own."""

from __future__ import annotations

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.prose import Prose

__all__ = ["AFFAIRS", "OTHER_AFFAIRS", "speaks_of"]

OTHER_AFFAIRS = ("of_another_affair", "of_property", "of_a_purchase", "of_study")
AFFAIRS = ("of_a_job", *OTHER_AFFAIRS, "of_present_staff")
"""The lists of words (``cues/<language>_words.toml``) that tell one affair from another."""


def speaks_of(prose: Prose, affair: str) -> int:
    """How many different words of an affair a message holds."""
    return len(words_of(prose.language, affair) & prose.spoken)
