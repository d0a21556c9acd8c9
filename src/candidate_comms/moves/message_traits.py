"""The traits of a whole message: what its cues, its annotations and its likeliest lines tell together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation, Reason
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["message_traits"]

_LONG = 25  # lines
_SPOKEN = (1, 2, 4)
_TOLD = frozenset(
    {Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.FEEDBACK_OFFER, Move.FEEDBACK_REFUSAL, Move.REASON, Move.DECISION}
    | {Move.OPEN_DOOR, Move.GOODWILL, Move.THANKS, Move.CONTACT, Move.SILENCE, Move.TERM, Move.DEADLINE, Move.NO_REPLY}
    | {Move.CANDIDATE_VOICE, Move.OFFER, Move.OFFER_BACK, Move.WITHDRAW, Move.EXTEND, Move.HOLD, Move.INVITE}
    | {Move.PROMISE, Move.NEXT_STAGE, Move.ROLE_GONE, Move.OTHER_CHOSEN, Move.REGRET, Move.KEEP_ON_FILE, Move.POOL}
)


def message_traits(
    prose: Prose,
    annotations: Iterable[Annotation],
    kind: MessageKind,
    likely: Mapping[str, Sequence[float]],
) -> dict[str, float]:
    """Each trait with how far it holds, from 0 to 1.

    ``kind`` is what the cues alone make of the message; ``likely`` gives for each reading of a line the likelihoods
    of the two lines that come nearest to it.
    """
    found = {f"by cues: {kind}": 1.0, "length": min(len(prose.lines), _LONG) / _LONG}
    for reading, (first, second) in likely.items():
        found[f"a line: {reading}"] = first
        found[f"two lines: {reading}"] = second
    for line in prose.lines:
        for hit in line.hits:
            found[f"!{hit.cue.move}"] = 1.0
            if hit.cue.fact:
                found[f"!{hit.cue.move}, {hit.cue.fact}"] = 1.0
            if hit.conditional:
                found[f"!{hit.cue.move}, if"] = 1.0
    words = {norm for line in prose.lines for norm in line.norms}
    for affair in ("of_a_job", "of_another_affair"):
        spoken = len(words & words_of(prose.language, affair))
        found.update((f"{affair.replace('_', ' ')}, {least} words", 1.0) for least in _SPOKEN if spoken >= least)
    told: set[str] = set()
    for annotation in annotations:
        if annotation.move in _TOLD:
            told.add(str(annotation.move))
            if isinstance(annotation.facts, Reason) and not annotation.facts.generic:
                told.add("outside")
    found.update((f"moves: {move}", 1.0) for move in told)
    by_cues = (
        "clean"
        if "feedback" in told
        else "partial"
        if told & {"praise", "hedge", "feedback_offer", "outside"}
        else "stock"
    )
    found[f"by cues: {by_cues}"] = 1.0
    return found
