"""A no that has nothing to do with the candidate: the role itself is gone."""

from __future__ import annotations

from attrs import frozen

from candidate_comms.builders.correspondence import greeting, thanks
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.letter import Kinds
from candidate_comms.builders.plan import Plan, paragraph, step
from candidate_comms.builders.saying_no import No
from candidate_comms.builders.typed_text import BECAUSE, clause, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["RoleClosed"]


@frozen(kw_only=True)
class RoleClosed(No):
    """A rejection because nobody is hired: the budget was cut, the site is moved, the project ended.

    ``reason`` is a clause that says what happened. The letter says at once that the candidate's own work played no
    part in it.
    """

    reason: str

    def _kinds(self) -> Kinds:
        return {**super()._kinds(), "reason": (self.reason, str)}

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("reason", faults_in_part(self.reason, *BECAUSE))

    def _plan(self, office: Office) -> Plan:
        employer = self.employer
        client = ".client" if self.for_client else ""
        about = f"role.title {self.employer_fact}" if client else "role.title"
        closed = step(Move.DECISION, f"closed.decision{client}", role=self.role.title, employer=employer, facts=about)
        return Plan(
            kind=MessageKind.REJECTION,
            subject=step(Move.DECISION, "closed.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(thanks(self, self._stage), closed),
                paragraph(
                    step(Move.REASON, "closed.reason", reason=clause(self.reason), facts="reason"),
                    step(Move.REASON, "closed.not_you"),
                ),
                *self._ending(office),
            ),
            signature=self.sender.signature,
        )
