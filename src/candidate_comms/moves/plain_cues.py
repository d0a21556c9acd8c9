"""Moves that a cue alone tells: thanks, offers and refusals of feedback, the open door and their like."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.model import Annotation, Reason
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import Move

__all__ = ["annotate_plain_cues"]

_MOVES = {
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


def annotate_plain_cues(prose: Prose) -> Iterator[Annotation]:
    """One annotation a cue, at the words of the cue; one a line where the same move is cued again."""
    for line in prose.lines:
        seen: set[Move] = set()
        for hit in line.hits:
            move = _MOVES.get(hit.cue.move)
            if move is None or not _stands(line, hit):
                continue
            if move is Move.KEEP_ON_FILE and _by_consent(prose, line):
                move = Move.OPEN_DOOR
            if move in seen:
                continue
            seen.add(move)
            facts = Reason(generic=hit.cue.fact == "generic") if move is Move.REASON else None
            yield prose.note(move, line.visible(hit.first, hit.last), facts)


def _by_consent(prose: Prose, line: Line) -> bool:
    """Whether details are kept with a way out or a question: then it is an opening, not an empty promise."""
    text = fold(line.sentence.visible.cut(prose.document.text))
    return text.rstrip().endswith("?") or wording_of("en", "way_out").search(text) is not None


def _stands(line: Line, hit: CueHit) -> bool:
    """Whether the rest of the line lets the cue mean what it usually means."""
    norms = line.norms
    if hit.cue.move == "feedback_refusal":
        # An offer in the same sentence wins, unless the refusal comes after it.
        offers = [h for h in line.cued("feedback_offer") if h.first > hit.last]
        return not offers
    if hit.cue.move == "feedback_offer":
        refused = [h for h in line.cued("feedback_refusal") if h.first <= hit.first]
        return not refused or hit.first > refused[-1].last
    if hit.cue.move == "offer":
        # "We have selected you for a phone screen" offers no job.
        return words_of("en", "steps").isdisjoint(norms[hit.last : hit.last + 4])
    if hit.cue.move == "invite":
        return not line.has("open_door")
    if hit.cue.move == "thanks" and line.sentence.part == "closing":
        # "Thanks," and "Many thanks" before a name close a letter; "Thank you for your time" thanks.
        return any(n in norms for n in ("for", "your", "again", "time", "thanking"))
    return hit.cue.move != "thanks" or "advance" not in norms[hit.last : hit.last + 3]
