"""The traits of a whole message: what its cues, its annotations and its likeliest lines tell together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from candidate_comms.moves.affairs import AFFAIRS, speaks_of
from candidate_comms.moves.facts import Reason
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.traits import cue_traits
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
    annotations: Sequence[Annotation],
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
    for hit in chain.from_iterable([line.hits for line in prose.lines]):
        found.update(dict.fromkeys(cue_traits(hit.cue.move, hit.cue.fact, hit.conditional), 1.0))
    for affair in AFFAIRS:
        spoken = speaks_of(prose, affair)
        found.update((f"{affair.replace('_', ' ')}, {least} words", 1.0) for least in _SPOKEN if spoken >= least)
    if any(line.says(wording_of(prose.language, "after_the_yes")) for line in prose.lines):
        found["after the yes"] = 1.0
    told: set[str] = {annotation.move for annotation in annotations if annotation.move in _TOLD}
    if any(isinstance(a.facts, Reason) and not a.facts.generic for a in annotations):
        told.add("outside")
    found.update([(f"moves: {move}", 1.0) for move in told])
    by_cues = (
        "clean"
        if "feedback" in told
        else "partial"
        if told & {"praise", "hedge", "feedback_offer", "outside"}
        else "stock"
    )
    found[f"by cues: {by_cues}"] = 1.0
    return found
