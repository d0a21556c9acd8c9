"""How to say yes or no to an offer, whom to ask about it, and that a yes would be welcome."""

from __future__ import annotations

from attrs import evolve

from candidate_comms.builders.correspondence import contact
from candidate_comms.builders.facts import Sender
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.plan import Step, step
from candidate_comms.vocabulary import Move, TermName

__all__ = ["how_to_accept", "offer_goodwill", "whom_to_ask"]


def how_to_accept(sender: Sender) -> Step:
    """Where an answer goes: the sender's address, or a reply."""
    if sender.email is None:
        return step(Move.TERM, "offer.accept.reply", term=TermName.HOW_TO_ACCEPT)
    return step(Move.TERM, "offer.accept.email", term=TermName.HOW_TO_ACCEPT, email=sender.email, facts="sender.email")


def whom_to_ask(sender: Sender) -> Step:
    """How to reach the person who signs, after ``how_to_accept``: the address stands there and is not told again."""
    return contact(evolve(sender, email=None))


def offer_goodwill(letter: Letter) -> Step:
    """That the employer would be glad of a yes, in the employer's name where an agency writes."""
    if letter.for_client:
        return step(Move.GOODWILL, "offer.goodwill.client", employer=letter.employer, facts=letter.employer_fact)
    return step(Move.GOODWILL, "offer.goodwill")
