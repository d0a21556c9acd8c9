"""The moves that a cue alone tells, in any language, by what a cue calls them."""

from __future__ import annotations

from candidate_comms.vocabulary import Move

__all__ = ["TOLD_BY_A_CUE"]

TOLD_BY_A_CUE = {
    move.value: move
    for move in (
        Move.THANKS,
        Move.FEEDBACK_OFFER,
        Move.FEEDBACK_REFUSAL,
        Move.OPEN_DOOR,
        Move.KEEP_ON_FILE,
        Move.ASK_THOUGHTS,
        Move.GOODWILL,
        Move.CONTACT,
        Move.HOLD,
        Move.ACKNOWLEDGE,
        Move.INVITE,
        Move.POOL,
        Move.OFFER,
        Move.OFFER_BACK,
        Move.WITHDRAW,
        Move.EXTEND,
        Move.TIME_TO_THINK,
        Move.CANDIDATE_VOICE,
        Move.REASON,
    )
}
