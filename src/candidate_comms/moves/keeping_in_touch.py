"""Proposals to keep in touch about other work, and to keep the candidate's details for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["annotate_pool", "keeps_in_touch"]

_PROPOSES = ("in_touch", "may_keep")
_OTHERWISE = frozenset({"decision", "offer", "offer_back", "extend", "withdraw", "invite", "hold", "candidate_voice"})
"""Cues of messages that do something else, and keep in touch beside it."""
_NO_REJECTION = 0.5


def keeps_in_touch(prose: Prose, by_cues: MessageKind, likely: Mapping[str, float]) -> bool:
    """Whether a message does nothing but propose to keep in touch about other work.

    A no that only weighing hears (``likely``) stands against it; an offer that only weighing hears does not: who
    neither offers nor comes back to an offer in so many words makes none by asking for a yes.
    """
    if by_cues not in (MessageKind.UNKNOWN, MessageKind.SURVEY) or not _OTHERWISE.isdisjoint(prose.moves):
        return False
    return not prose.moves.isdisjoint(_PROPOSES) and likely["rejection"] < _NO_REJECTION


def annotate_pool(prose: Prose) -> Iterator[Annotation]:
    """A POOL where it is proposed to keep in touch, one a line."""
    for line in prose.lines_cueing(*_PROPOSES):
        if line.sentence.part == "body":
            hit = next(line.cued(*_PROPOSES))
            yield prose.note(Move.POOL, line.visible(hit.first, hit.last))
