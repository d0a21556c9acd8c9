"""What a message is for: the cues' reading, weighed against all else that its lines tell."""

from __future__ import annotations

from collections.abc import Mapping

from candidate_comms.vocabulary import MessageKind

__all__ = ["Told", "settle_kind"]

_AS_CUED = 0.4
"""How likely a rejection must be where the cues tell one."""
_CONTRADICTED = 0.05
"""The same, where a plain no stands beside words that contradict it: the writer is mixed up, not the reader."""
_UNHEARD = 0.5
"""The same, where no cue tells anything."""
_NO_LINE = 0.6
"""The same, where besides no single line is likely to be the no."""
_OTHERWISE = 0.85
"""The same, where the cues tell another kind."""
_SETTLED = frozenset({MessageKind.OFFER_EXTENSION})
"""Kinds whose cues leave nothing to weigh."""
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
    contradicted: bool = False,
) -> Told:
    """The kind with its evidence; ``UNKNOWN`` where nothing tells it.

    ``likely`` gives how likely each kind is, all things weighed; ``line`` how likely a line makes each move;
    ``contradicted`` whether a plain no stands beside words that contradict it.
    """
    kind, evidence = by_cues
    if kind in _SETTLED:
        return by_cues
    rejection = likely["rejection"]
    if kind is MessageKind.REJECTION:
        enough = _CONTRADICTED if contradicted else _AS_CUED
    elif kind is MessageKind.UNKNOWN:
        enough = _UNHEARD if line["decision"] >= _LINE else _NO_LINE
        if line["candidate_voice"] >= _OWN_VOICE:
            enough = _OTHERWISE
    else:
        enough = _OTHERWISE
    if rejection >= enough:
        weighed = () if kind is MessageKind.REJECTION else (f"weighed: {rejection:.0%} likely a rejection",)
        return MessageKind.REJECTION, (*weighed, *evidence)
    if kind not in (MessageKind.REJECTION, MessageKind.UNKNOWN):
        return kind, evidence
    best = max((k for k in MessageKind if k in likely and k is not MessageKind.REJECTION), key=lambda k: likely[k])
    if likely[best] >= (_OTHER_KIND if kind is MessageKind.UNKNOWN else _AS_CUED):
        return best, (f"weighed: {likely[best]:.0%} likely", *evidence)
    return MessageKind.UNKNOWN, ()
