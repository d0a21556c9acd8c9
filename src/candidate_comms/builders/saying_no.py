"""What every no has, whatever its reason: thanks, an open door, and a question about the candidate's side of it."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from candidate_comms.builders.correspondence import (
    an_open_door,
    ask_thoughts,
    closing,
    contact,
    inside,
    open_door,
    stage_of,
)
from candidate_comms.builders.facts import Faults, OpenDoor, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Block, paragraph, step
from candidate_comms.builders.typed_text import THANKS, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move

__all__ = ["No"]


@frozen(kw_only=True)
class No(Letter):
    """A no to one candidate.

    ``interviewed_on`` tells an interviewed candidate from one who only applied. ``open_door`` names the roles that they
    may hear about; without it, roles like this one. ``thanks_for`` names something they did, as a phrase: "talking us
    through your design".
    """

    interviewed_on: date | None = None
    open_door: OpenDoor | None = field(default=None, converter=an_open_door)
    thanks_for: str | None = None

    def _kinds(self) -> Kinds:
        none = type(None)
        return {
            **super()._kinds(),
            "interviewed_on": (self.interviewed_on, (date, none)),
            "open_door": (self.open_door, (OpenDoor, none)),
            "thanks_for": (self.thanks_for, (str, none)),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        if self.open_door is not None:
            yield from inside("open_door", self.open_door.faults())
        if self.thanks_for is not None:
            yield from at("thanks_for", faults_in_part(self.thanks_for, *THANKS, last=False))

    @property
    def _stage(self) -> str:
        return stage_of(self.interviewed_on)

    def _ending(self, office: Office) -> tuple[Block, ...]:
        """What stands below the decision and its reasons."""
        return (
            paragraph(open_door(self.role, self.open_door, office)),
            paragraph(ask_thoughts(self._stage), contact(self.sender)),
            paragraph(step(Move.GOODWILL, "rejection.goodwill")),
            paragraph(closing()),
        )
