"""How far the candidate had come, from what the message mentions."""

from __future__ import annotations

from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import MessageKind, Stage

__all__ = ["read_stage"]


def read_stage(prose: Prose, kind: MessageKind) -> Stage:
    """The stage; ``UNKNOWN`` where the words do not tell."""
    if kind in (MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION, MessageKind.OFFER_WITHDRAWAL):
        return Stage.AFTER_OFFER
    if kind is MessageKind.OFFER:
        return Stage.AFTER_INTERVIEW
    signs, spoken_of, signs_applied = words_of("en", "met"), words_of("en", "met_or_not"), words_of("en", "applied")
    not_met = wording_of("en", "not_met")
    met = applied = 0
    for line in prose.lines:
        if signs.isdisjoint(line.norms) and signs_applied.isdisjoint(line.norms):
            continue
        invited = line.may_say(not_met) and not_met.search(" ".join(line.norms)) is not None
        for word in line.norms:
            if word in signs and not (word in spoken_of and invited):
                met += 1
            elif word in signs_applied:
                applied += 1
    if met:
        return Stage.AFTER_INTERVIEW
    return Stage.AFTER_APPLICATION if applied else Stage.UNKNOWN
