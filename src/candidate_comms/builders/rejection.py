"""A no that is clear, kind and useful.

The order is the one that research on such letters supports: thanks for something, the decision at once (a no after a
long run-up reads worse), the reason, at most two points of feedback with strengths first (more was found to hurt),
an open door that means something, a question about their side, somebody to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
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
from candidate_comms.builders.facts import Faults, Feedback, OpenDoor, at
from candidate_comms.builders.feedback_points import faults_in_points, point_steps
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, Step, listing, paragraph, step
from candidate_comms.builders.typed_text import clause, faults_in
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["Rejection"]


def _points(given: Iterable[Feedback]) -> tuple[Feedback, ...]:
    return tuple(given)  # named, because type checkers cannot see through the bare class


@frozen(kw_only=True)
class Rejection(Letter):
    """A rejection to one candidate, from facts about that candidate.

    ``feedback`` has one or two points, and at least one with a next step: with none, the letter could have gone to
    anybody, and praise alone leaves people guessing why the answer is no. ``interviewed_on`` tells
    an interviewed candidate from one who only applied. ``reason`` is a clause with the main reason, if it is told.
    ``open_door`` names the roles that they may hear about; without it, roles like this one. ``thanks_for`` names
    something they did, as a phrase: "talking us through your design".

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
    interviewed_on: date | None = None
    reason: str | None = None
    open_door: OpenDoor | None = field(default=None, converter=an_open_door)
    thanks_for: str | None = None

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "interviewed_on": (self.interviewed_on, (date, type(None))),
            "open_door": (self.open_door, (OpenDoor, type(None))),
            **{f"feedback[{i}]": (point, Feedback) for i, point in enumerate(self.feedback)},
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from faults_in_points(self.feedback, office)
        if self.reason is not None:
            yield from at("reason", faults_in(self.reason))
        if self.open_door is not None:
            yield from inside("open_door", self.open_door.faults())
        if self.thanks_for is not None:
            yield from at("thanks_for", faults_in(self.thanks_for))

    def _plan(self, office: Office) -> Plan:
        stage, reason = stage_of(self.interviewed_on), None
        if self.reason is not None:
            reason = step(Move.REASON, "rejection.reason", reason=clause(self.reason), facts="reason")
        return Plan(
            kind=MessageKind.REJECTION,
            subject=step(Move.DECISION, f"rejection.subject.{stage}", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(thanks(self, stage), self._decision(stage), reason),
                paragraph(step(Move.FEEDBACK, f"rejection.feedback.intro.{stage}")),
                listing(point_steps(self.feedback)),
                paragraph(open_door(self.role, self.open_door, office)),
                paragraph(ask_thoughts(stage), contact(self.sender)),
                paragraph(step(Move.GOODWILL, "rejection.goodwill")),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )

    def _decision(self, stage: str) -> Step:
        key = f"rejection.decision.{stage}"
        if not self.for_client:
            return step(Move.DECISION, key, role=self.role.title, facts="role")
        return step(Move.DECISION, f"{key}.client", role=self.role.title, employer=self.employer, facts="role client")
