"""Whether the candidate asked for a time, agreed to it, or may take as long as they like: then it presses nobody."""

from __future__ import annotations

from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.prose import Prose

__all__ = ["is_agreed", "is_unhurried"]

_REST = 3  # words


def is_unhurried(prose: Prose) -> bool:
    """Whether a message says that there is no hurry at all: the candidate may take as long as they like.

    It does not where the same breath names a day: "take your time, and let me know by tomorrow".
    """
    no_hurry, no_limit = (wording_of("en", name, "deadlines") for name in ("no_hurry", "no_limit"))
    return any(
        line.says(no_limit) or (line.says(no_hurry) and not _asks_all_the_same(prose, number))
        for number, line in enumerate(prose.lines)
    )


def _asks_all_the_same(prose: Prose, number: int) -> bool:
    """Whether an answer is asked for by a day after "no hurry" in line ``number``, or at once in the next line."""
    asks, may_pass = (wording_of("en", name, "deadlines") for name in ("all_the_same", "may_pass"))
    line = prose.lines[number]
    said = wording_of("en", "no_hurry", "deadlines").search(line.folded)
    if said is None or line.says(may_pass):
        return False
    if asks.search(line.folded, said.end()) is not None:
        return True
    following = prose.lines[number + 1 : number + 2]
    ends = len(line.folded[said.end() :].split()) <= _REST
    return ends and any(next_.says(asks) and not next_.says(may_pass) for next_ in following)


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
