"""Moves that a cue alone tells: thanks, offers and refusals of feedback, the open door and their like."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reason
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.moves.told_by_a_cue import TOLD_BY_A_CUE
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import Move

__all__ = ["annotate_plain_cues"]

_JOBS = frozenset({"role", "position", "post", "job", "contract", "place", "appointment"})
_OF_OFFERS = frozenset({"offer", "offers", "decision", "decide", "accept", "acceptance", "contract"})
_IF = frozenset({"if", "should", "for", "where"})
_TOLD = 12  # words
_HOW = frozenset({"how", "when", "where", "which", "what"})
_OF_THE_ROLE = frozenset({"would", "applied", "interviewed", "met", "were", "had"})
"""After "you", of the role: "the line that you would have worked on", "the role that you applied for"."""


def annotate_plain_cues(prose: Prose) -> Iterator[Annotation]:
    """One annotation a cue, at the words of the cue; one a line where the same move is cued again."""
    for line in prose.lines:
        seen: set[Move] = set()
        for hit in line.hits:
            move = TOLD_BY_A_CUE.get(hit.cue.move)
            if move is None or not _stands(line, hit):
                continue
            if move is Move.CANDIDATE_VOICE and _answers_a_candidate(prose, line, hit):
                continue
            if move is Move.KEEP_ON_FILE and _by_consent(prose, line):
                move = Move.OPEN_DOOR
            if move in seen:
                continue
            seen.add(move)
            facts = Reason(generic=hit.cue.fact == "generic") if move is Move.REASON else None
            yield prose.note(move, line.visible(hit.first, hit.last), facts)


def _answers_a_candidate(prose: Prose, line: Line, hit: CueHit) -> bool:
    """Whether thanks for telling "me" are the employer's: for a yes, a no or what the candidate can do or wants."""
    if line.norms[hit.last - 1] != "know":
        return False
    told = line.norms[hit.last : hit.last + _TOLD]
    if told[:1] and told[0] in _HOW:
        return True
    if "decision" in prose.moves or not words_of("en", "chosen_instead").isdisjoint(told):
        return False
    return "that" in told[:1] or "you" in told[:1] or not prose.moves.isdisjoint(("they_declined", "they_accepted"))


def _by_consent(prose: Prose, line: Line) -> bool:
    """Whether details are kept with a way out or a question: then it is an opening, not an empty promise.

    The way out may stand in the next sentence.
    """
    text = fold(line.sentence.visible.cut(prose.document.text))
    if text.rstrip().endswith("?") or wording_of("en", "way_out").search(text) is not None:
        return True
    following = next((other for other in prose.lines if other.start >= line.end), None)
    return following is not None and following.says(wording_of("en", "way_out_after"))


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
    if hit.cue.fact == "question":
        return line.asks
    if hit.cue.fact == "ended":
        return _is_ours(norms)
    if hit.cue.move == "offer":
        # "We have selected you for a phone screen" offers no job.
        named = norms[hit.last : hit.last + 4]
        step = next((n for n in named if n in words_of("en", "steps") or n in _JOBS), "")
        return step in _JOBS or not step
    if hit.cue.move == "invite":
        # A talk about how it went is no next step.
        return not line.has("open_door", "feedback_offer") and not ("feedback" in norms and norms[0] in _IF)
    if hit.cue.move == "extend":  # more time for a test is none for an offer
        return words_of("en", "handed_in").isdisjoint(norms) or not _OF_OFFERS.isdisjoint(norms)
    if hit.cue.move == "thanks" and line.sentence.part == "closing":
        # "Thanks," and "Many thanks" before a name close a letter; "Thank you for your time" thanks.
        return any(n in norms for n in ("for", "your", "again", "time", "thanking"))
    return hit.cue.move != "thanks" or "advance" not in norms[hit.last : hit.last + 3]


def _is_ours(norms: list[str]) -> bool:
    """Whether what has ended is the employer's: nothing in the line is the candidate's own, and they did nothing."""
    if "your" in norms:
        return False
    return all(
        norms[index + 1 : index + 2] and norms[index + 1] in _OF_THE_ROLE
        for index, norm in enumerate(norms)
        if norm == "you"
    )
