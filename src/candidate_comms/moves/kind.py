"""What a message is for: the cues' reading, weighed against all else that its lines tell."""

from __future__ import annotations

from collections.abc import Mapping

from candidate_comms.moves.kind_by_cues import ACCEPTED, ASKS_AFTER, DECLINED, MADE_BEFORE, STEP_OFFERED
from candidate_comms.vocabulary import MessageKind

__all__ = ["Told", "settle_kind"]

_AS_CUED = 0.4
"""How likely a rejection must be where the cues tell one."""
_SAID_NO = 0.05
"""The same, where a plain no stands beside words that contradict it, so that the writer is mixed up and not the reader,
or beside the news that nobody will be hired."""
_UNHEARD = 0.5
"""The same, where no cue tells anything."""
_NO_LINE = 0.6
"""The same, where besides no single line is likely to be the no."""
_OTHERWISE = 0.85
"""The same, where the cues tell another kind."""
_NEVER = 1.1
"""The same, where a no is undone and no word of the message speaks of a job, or somebody leaves one."""
_SETTLED = frozenset({MessageKind.OFFER_EXTENSION})
"""Kinds whose cues leave nothing to weigh."""
_SAID = frozenset({ACCEPTED, ASKS_AFTER, DECLINED, MADE_BEFORE, STEP_OFFERED})
"""Evidence that leaves nothing to weigh."""
_OFFERS = (
    MessageKind.OFFER,
    MessageKind.OFFER_REMINDER,
    MessageKind.OFFER_EXTENSION,
    MessageKind.OFFER_WITHDRAWAL,
)
_ONE_OF_THEM, _NO_OTHER = 0.5, 0.8
"""How likely an offer or what follows one must be: where the cues tell another of these, or nothing; where they tell
a message of another kind."""
_NO_OFFER = 0.4
"""Under this no offer is likely; from this on another kind is."""
_HARDLY = 0.12
"""Under this the cues that told an offer are not believed."""
_TAKEN_BACK, _MORE_TIME, _SPOKEN_OF = 0.8, 0.8, 0.9
"""How likely a line must be to withdraw an offer, to extend it, to come back to it, for the message to be that."""
_LINE = 0.4
_OWN_VOICE = 0.85
"""How likely a line must be a candidate's own for more to be asked."""
_OTHER_KIND = 0.75
"""How likely another kind must be where no cue tells anything."""

Told = tuple[MessageKind, tuple[str, ...]]


def settle_kind(
    by_cues: Told,
    likely: Mapping[str, float],
    line: Mapping[str, float],
    *,
    said_no: bool = False,
    undone: bool = False,
    of_a_job: bool = True,
    leaves: bool = False,
) -> Told:
    """The kind with its evidence; ``UNKNOWN`` where nothing tells it.

    ``likely`` gives how likely each kind is, all things weighed; ``line`` how likely a line makes each move;
    ``said_no`` whether a plain no stands there that nothing outweighs; ``undone`` whether the words of a no stand there
    only quoted, denied or said of another affair; ``of_a_job`` whether a job is spoken of at all;
    ``leaves`` whether it speaks to somebody who leaves a job that they had.
    """
    kind, evidence = by_cues
    if kind in _SETTLED or not _SAID.isdisjoint(evidence):
        return by_cues
    rejection = likely["rejection"]
    if kind is MessageKind.REJECTION:
        enough = _SAID_NO if said_no else _AS_CUED
    elif kind is MessageKind.UNKNOWN:
        enough = _UNHEARD if line["decision"] >= _LINE else _NO_LINE
        if undone or leaves or line["candidate_voice"] >= _OWN_VOICE:
            enough = _NEVER if leaves or (undone and not of_a_job) else _OTHERWISE
    else:
        enough = _OTHERWISE
    if rejection >= enough:
        weighed = () if kind is MessageKind.REJECTION else (f"weighed: {rejection:.0%} likely a rejection",)
        return MessageKind.REJECTION, (*weighed, *evidence)
    if kind in (MessageKind.REJECTION, MessageKind.UNKNOWN):
        best = max((k for k in MessageKind if k in likely and k is not MessageKind.REJECTION), key=lambda k: likely[k])
        if likely[best] >= (_OTHER_KIND if kind is MessageKind.UNKNOWN else _AS_CUED):
            kind, evidence = best, (f"weighed: {likely[best]:.0%} likely", *evidence)
        elif kind is MessageKind.REJECTION:
            kind, evidence = MessageKind.UNKNOWN, ()
    return _among_offers(kind, evidence, likely, line)


def _among_offers(
    kind: MessageKind, evidence: tuple[str, ...], likely: Mapping[str, float], line: Mapping[str, float]
) -> Told:
    """An offer told from what comes after one: a reminder, more time, a withdrawal."""
    best = max(_OFFERS, key=lambda k: likely[k])
    known = kind in _OFFERS or kind is MessageKind.UNKNOWN
    if best is not kind and likely[best] >= (_ONE_OF_THEM if known else _NO_OTHER):
        kind, evidence = best, (f"weighed: {likely[best]:.0%} likely", *evidence)
    if kind in _OFFERS and likely[best] < _NO_OFFER:
        rest = [k for k in MessageKind if k in likely and k not in _OFFERS and k is not MessageKind.REJECTION]
        other = max(rest, key=lambda k: likely[k])
        if likely[other] >= _NO_OFFER:
            return other, (f"weighed: {likely[other]:.0%} likely", *evidence)
        if likely[best] < _HARDLY and kind in (MessageKind.OFFER, MessageKind.OFFER_REMINDER):
            kind, evidence = MessageKind.UNKNOWN, ()
    if kind not in _OFFERS and kind not in (MessageKind.UNKNOWN, MessageKind.OTHER):
        return kind, evidence
    told: MessageKind | None = None
    if line["withdraw"] >= _TAKEN_BACK:
        told = MessageKind.OFFER_WITHDRAWAL
    elif line["extend"] >= _MORE_TIME:
        told = MessageKind.OFFER_EXTENSION
    elif line["reminder"] >= _SPOKEN_OF and line["offer"] < _ONE_OF_THEM and kind is not MessageKind.OTHER:
        told = MessageKind.OFFER_REMINDER
    if told is None or told is kind:
        return kind, evidence
    return told, (f"a line weighed: {told.value.replace('_', ' ')}", *evidence)
