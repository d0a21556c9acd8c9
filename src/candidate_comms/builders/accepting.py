"""How to say yes or no to an offer."""

from __future__ import annotations

from candidate_comms.builders.facts import Sender
from candidate_comms.builders.plan import Step, step
from candidate_comms.vocabulary import Move, TermName

__all__ = ["how_to_accept"]


def how_to_accept(sender: Sender) -> Step:
    """Where an answer goes: the sender's address, or a reply."""
    if sender.email is None:
        return step(Move.TERM, "offer.accept.reply", term=TermName.HOW_TO_ACCEPT)
    return step(Move.TERM, "offer.accept.email", term=TermName.HOW_TO_ACCEPT, email=sender.email, facts="sender.email")
