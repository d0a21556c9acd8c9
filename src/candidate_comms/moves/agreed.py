"""Whether the candidate asked for a time, agreed to it, or may take as long as they like: then it presses nobody."""

from __future__ import annotations

from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.prose import Prose

__all__ = ["is_agreed", "is_unhurried"]


def is_unhurried(prose: Prose) -> bool:
    """Whether a message says that there is no hurry at all: the candidate may take as long as they like."""
    no_hurry = wording_of("en", "no_hurry", "deadlines")
    return any(line.says(no_hurry) for line in prose.lines)


def is_agreed(prose: Prose, number: int) -> bool:
    """Whether the time in line ``number`` was agreed with the candidate.

    What is said of it stands in that line or in the one before or after. Time that was asked for and is refused
    ("you asked for a week; the best I can do is Friday") is not agreed.
    """
    agreed = wording_of("en", "agreed", "deadlines")
    near = [line for line in prose.lines[max(0, number - 1) : number + 2] if line.sentence.part != "greeting"]
    if not any(line.says(agreed) for line in near):
        return False
    refused = wording_of("en", "not_granted", "deadlines")
    return not any(line.says(refused) for line in near)
