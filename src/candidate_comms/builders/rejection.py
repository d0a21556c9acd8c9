"""A no that is clear, kind and useful.

The order is the one that research on such letters supports: thanks for something, the decision at once (a no after a
long run-up reads worse), the reason, at most two points of feedback with strengths first (more was found to hurt),
an open door that means something, a question about their side, somebody to ask.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from candidate_comms.builders.correspondence import greeting, stage_fact, thanks
from candidate_comms.builders.facts import Faults, Feedback, at
from candidate_comms.builders.feedback_points import faults_in_points, point_steps
from candidate_comms.builders.letter import Kinds
from candidate_comms.builders.plan import Plan, Step, listing, paragraph, step
from candidate_comms.builders.saying_no import No
from candidate_comms.builders.typed_text import BECAUSE, clause, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["Rejection"]


def _points(given: Iterable[Feedback]) -> tuple[Feedback, ...]:
    return tuple(given)  # named, because type checkers cannot see through the bare class


@frozen(kw_only=True)
class Rejection(No):
    """A rejection to one candidate, from facts about that candidate.

    ``feedback`` has one or two points, and at least one with a next step: with none, the letter could have gone to
    anybody, and praise alone leaves people guessing why the answer is no. ``reason`` is a clause with the main reason,
    if it is told.

    >>> from datetime import date
    >>> from candidate_comms.builders.facts import Sender
    >>> letter = Rejection(
    ...     candidate="Amira Haddad",
    ...     role="Food Technologist",
    ...     sender=Sender("Joanna Pike", company="Example Foods"),
    ...     interviewed_on=date(2026, 3, 2),
    ...     feedback=[
    ...         Feedback("HACCP planning", "your hazard analysis for the chilled line was complete"),
    ...         Feedback("audits", "you described one, and this role leads twenty a year", "sit in on two or three"),
    ...     ],
    ... ).compose("uk")
    >>> letter.subject
    'Our decision after your interview for Food Technologist'
    """

    feedback: tuple[Feedback, ...] = field(converter=_points)
    reason: str | None = None

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "reason": (self.reason, (str, type(None))),
            **{f"feedback[{i}]": (point, Feedback) for i, point in enumerate(self.feedback)},
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from faults_in_points(self.feedback, office)
        if self.reason is not None:
            yield from at("reason", faults_in_part(self.reason, *BECAUSE))
            said = clause(self.reason).lower()
            for i, point in enumerate(self.feedback):
                if clause(point.seen).lower() == said:
                    yield "reason", f"says what feedback[{i}].seen says; leave it out, or tell what the role needs"

    def _plan(self, office: Office) -> Plan:
        stage, reason = self._stage, None
        if self.reason is not None:
            reason = step(Move.REASON, "rejection.reason", reason=clause(self.reason), facts="reason")
        return Plan(
            kind=MessageKind.REJECTION,
            subject=step(Move.DECISION, f"rejection.subject.{stage}", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(thanks(self, stage), self._decision(stage), reason),
                paragraph(step(Move.FEEDBACK, f"rejection.feedback.intro.{stage}", facts=stage_fact(stage))),
                listing(point_steps(self.feedback)),
                *self._ending(office),
            ),
            signature=self.sender.signature,
        )

    def _decision(self, stage: str) -> Step:
        key = f"rejection.decision.{stage}"
        if not self.for_client:
            return step(Move.DECISION, key, role=self.role.title, facts=f"role.title {stage_fact(stage)}")
        facts = f"role.title {self.employer_fact} {stage_fact(stage)}"
        return step(Move.DECISION, f"{key}.client", role=self.role.title, employer=self.employer, facts=facts)
