"""Proposals in Arabic to keep in touch about other work, and to keep the candidate's details for it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["annotate_pool", "keeps_in_touch"]

_PROPOSES = ("in_touch", "may_keep")
_OTHERWISE = frozenset(
    {"decision", "offer", "offer_back", "extend", "withdraw", "invite", "hold", "acknowledge", "candidate_voice"}
)
"""Cues of messages that do something else, and keep in touch beside it."""
_NO_REJECTION = 0.5


def keeps_in_touch(page: Page, kind: MessageKind) -> bool:
    """Whether a message does nothing but propose to keep in touch about other work.

    A survey may ask to keep what is answered, and a proposal may say "I should like to hear from you": what it is about
    tells them apart. A no that only the weights hear is another thing as well.
    """
    if kind not in (MessageKind.UNKNOWN, MessageKind.SURVEY) or not _OTHERWISE.isdisjoint(page.moves):
        return False
    proposes = ("in_touch",) if kind is MessageKind.SURVEY else _PROPOSES
    return not page.moves.isdisjoint(proposes) and all(line.likely("decision") < _NO_REJECTION for line in page.lines)


def annotate_pool(page: Page) -> Iterator[Annotation]:
    """A POOL where it is proposed to keep in touch, one a line."""
    for line in page.cueing(*_PROPOSES):
        if line.part == "body":
            hit = line.cued(*_PROPOSES)[0]
            yield page.at_words(Move.POOL, line, hit.first, hit.last)
