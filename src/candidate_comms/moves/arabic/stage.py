"""How far the candidate had come, from what an Arabic message mentions."""

from __future__ import annotations

from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.page import Page
from candidate_comms.vocabulary import MessageKind, Stage

__all__ = ["read_stage"]


def read_stage(page: Page, kind: MessageKind) -> Stage:
    """The stage; ``UNKNOWN`` where the words do not tell."""
    if kind in (MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION, MessageKind.OFFER_WITHDRAWAL):
        return Stage.AFTER_OFFER
    if kind is MessageKind.OFFER:
        return Stage.AFTER_INTERVIEW
    met, applied = word_list("met", "words"), word_list("applied", "words")
    seen = False
    for line in page.lines:
        if line.part == "greeting" or line.has("invite", "feedback_offer"):
            continue
        if line.norms and line.clauses.conditional(len(line.norms) - 1):
            continue
        if any(is_in(word, met) for word in line.norms):
            return Stage.AFTER_INTERVIEW
        seen = seen or any(is_in(word, applied) for word in line.norms)
    return Stage.AFTER_APPLICATION if seen else Stage.UNKNOWN
