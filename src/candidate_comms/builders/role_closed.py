"""A no that has nothing to do with the candidate: the role itself is gone."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from candidate_comms.builders.correspondence import (
    an_open_door,
    ask_thoughts,
    closing,
    contact,
    greeting,
    inside,
    open_door,
    stage_of,
    thanks,
)
from candidate_comms.builders.facts import Faults, OpenDoor, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, paragraph, step
from candidate_comms.builders.typed_text import clause, faults_in
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["RoleClosed"]


@frozen(kw_only=True)
class RoleClosed(Letter):
    """A rejection because nobody is hired: the budget was cut, the site is moved, the project ended.

    ``reason`` is a clause that says what happened. The letter says at once that the candidate's own work played no
    part in it. The other facts are those of a ``Rejection``.
    """

    reason: str
    interviewed_on: date | None = None
    open_door: OpenDoor | None = field(default=None, converter=an_open_door)
    thanks_for: str | None = None

    def _kinds(self) -> Kinds:
        none = type(None)
        return {
            **super()._kinds(),
            "reason": (self.reason, str),
            "interviewed_on": (self.interviewed_on, (date, none)),
            "open_door": (self.open_door, (OpenDoor, none)),
            "thanks_for": (self.thanks_for, (str, none)),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("reason", faults_in(self.reason))
        if self.open_door is not None:
            yield from inside("open_door", self.open_door.faults())
        if self.thanks_for is not None:
            yield from at("thanks_for", faults_in(self.thanks_for))

    def _plan(self, office: Office) -> Plan:
        stage = stage_of(self.interviewed_on)
        employer = self.employer
        client = ".client" if self.for_client else ""
        closed = step(
            Move.DECISION, f"closed.decision{client}", role=self.role.title, employer=employer, facts="role.title"
        )
        return Plan(
            kind=MessageKind.REJECTION,
            subject=step(Move.DECISION, "closed.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(thanks(self, stage), closed),
                paragraph(
                    step(Move.REASON, "closed.reason", reason=clause(self.reason), facts="reason"),
                    step(Move.REASON, "closed.not_you"),
                ),
                paragraph(open_door(self.role, self.open_door, office)),
                paragraph(ask_thoughts(stage), contact(self.sender)),
                paragraph(step(Move.GOODWILL, "rejection.goodwill")),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
