"""A kind answer to a candidate who said no to an offer."""

from __future__ import annotations

from attrs import field, frozen

from candidate_comms.builders.correspondence import (
    an_open_door,
    closing,
    contact,
    greeting,
    inside,
    open_door,
    role_facts,
    role_named,
)
from candidate_comms.builders.facts import Faults, OpenDoor
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, paragraph, step
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["DeclinedOfferReply"]


@frozen(kw_only=True)
class DeclinedOfferReply(Letter):
    """Thanks for a clear answer, no second push, an open door, and one question: what would have changed it.

    >>> from candidate_comms.builders.facts import Sender
    >>> print(DeclinedOfferReply(
    ...     candidate="Amira Haddad", role="Food Technologist", sender=Sender("Joanna Pike", company="Example Foods")
    ... ).compose("uk").subject)
    Thank you for your answer about Food Technologist
    """

    open_door: OpenDoor | None = field(default=None, converter=an_open_door)

    def _kinds(self) -> Kinds:
        return {**super()._kinds(), "open_door": (self.open_door, (OpenDoor, type(None)))}

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        if self.open_door is not None:
            yield from inside("open_door", self.open_door.faults())

    def _plan(self, office: Office) -> Plan:
        told = step(Move.THANKS, "declined.thanks", role=role_named(self), facts=role_facts(self))
        return Plan(
            kind=MessageKind.OTHER,
            subject=step(Move.THANKS, "declined.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(told, step(Move.GOODWILL, "declined.respect")),
                paragraph(step(Move.ASK_THOUGHTS, "declined.ask_thoughts")),
                paragraph(open_door(self.role, self.open_door, office)),
                paragraph(contact(self.sender), step(Move.GOODWILL, "declined.goodwill")),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
