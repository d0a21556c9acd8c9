"""A proposal to keep in touch about other roles, with the candidate's consent."""

from __future__ import annotations

from attrs import field, frozen

from candidate_comms.builders.correspondence import an_open_door, closing, contact, greeting, inside, months_fact
from candidate_comms.builders.facts import Faults, OpenDoor, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, paragraph, step
from candidate_comms.builders.typed_text import BECAUSE, clause, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["KeepInTouch"]


@frozen(kw_only=True)
class KeepInTouch(Letter):
    """Asks whether a candidate may be written to about named roles, for a stated time.

    ``role`` is the one they applied for; ``because`` says in a clause what of theirs made the sender think of it.
    ``open_door`` names the roles that they may hear about, and for how long. Nothing is kept unless they answer,
    except where the office may keep and lets them object.
    """

    open_door: OpenDoor = field(converter=an_open_door)
    because: str | None = None

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "open_door": (self.open_door, OpenDoor),
            "because": (self.because, (str, type(None))),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from inside("open_door", self.open_door.faults())
        if self.because is not None:
            yield from at("because", faults_in_part(self.because, *BECAUSE))

    def _plan(self, office: Office) -> Plan:
        door, employer = self.open_door, self.employer
        opening = step(
            Move.POOL,
            "keep_in_touch.opening",
            role=self.role.title,
            employer=employer,
            roles=clause(door.roles),
            facts=f"role.title {self.employer_fact} open_door.roles",
        )
        because = None
        if self.because is not None:
            because = step(Move.PRAISE, "keep_in_touch.because", because=clause(self.because), facts="because")
        asked = step(
            Move.OPEN_DOOR, f"keep_in_touch.consent.{office.jurisdiction}", months=door.months, facts=months_fact(door)
        )
        return Plan(
            kind=MessageKind.TALENT_POOL,
            subject=step(Move.POOL, "keep_in_touch.subject", employer=employer),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(opening, because),
                paragraph(asked),
                paragraph(contact(self.sender)),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
