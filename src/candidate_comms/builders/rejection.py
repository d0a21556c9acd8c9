"""A no that is clear, kind and useful.

The order is the one that research on such letters supports: thanks for something, the decision at once (a no after a
long run-up reads worse), the reason, at most two points of feedback with strengths first (more was found to hurt),
an open door that means something, a question about their side, somebody to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from attrs import field, frozen

from candidate_comms import offices
from candidate_comms.builders.correspondence import (
    a_candidate,
    a_role,
    closing,
    contact,
    employer_of,
    greeting,
    inside,
    locale_for,
    wrong_kinds,
)
from candidate_comms.builders.facts import Candidate, Faults, Feedback, OpenDoor, Role, Sender, at
from candidate_comms.builders.message import Message
from candidate_comms.builders.plan import Plan, Sentence, Step, listing, paragraph, step
from candidate_comms.builders.render import render
from candidate_comms.builders.typed_text import clause, faults_in
from candidate_comms.errors import FactsError
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["Rejection"]


def _points(given: Iterable[Feedback]) -> tuple[Feedback, ...]:
    return tuple(given)  # named, because type checkers cannot see through the bare class


def _an_open_door(given: OpenDoor | str | None) -> OpenDoor | None:
    return OpenDoor(given) if isinstance(given, str) else given


@frozen(kw_only=True)
class Rejection:
    """A rejection to one candidate, from facts about that candidate.

    ``feedback`` has one or two points, and at least one with a next step: with none, the letter could have gone to
    anybody, and praise alone leaves people guessing why the answer is no. ``interviewed_on`` tells
    an interviewed candidate from one who only applied. ``reason`` is a clause with the main reason, if it is told.
    ``open_door`` names the roles that they may hear about; without it, roles like this one. ``thanks_for`` names
    something they did, as a phrase: "talking us through your design".

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

    candidate: Candidate = field(converter=a_candidate)
    role: Role = field(converter=a_role)
    sender: Sender
    feedback: tuple[Feedback, ...] = field(converter=_points)
    interviewed_on: date | None = None
    reason: str | None = None
    open_door: OpenDoor | None = field(default=None, converter=_an_open_door)
    thanks_for: str | None = None

    def compose(self, office: str | Office = "uk", *, language: str | None = None) -> Message:
        """Write the letter as this office would.

        Raises ``FactsError`` with every fault of the facts, and ``UnknownName`` for an unknown office or language.
        """
        place = offices.get(office)
        locale = locale_for(place, language)
        if faults := tuple(self._faults(place)):
            raise FactsError("This rejection", faults)
        return render(self._plan(place), place, locale)

    def _faults(self, office: Office) -> Faults:
        wrong = tuple(
            wrong_kinds(
                {
                    "candidate": (self.candidate, Candidate),
                    "role": (self.role, Role),
                    "sender": (self.sender, Sender),
                    "interviewed_on": (self.interviewed_on, (date, type(None))),
                    "open_door": (self.open_door, (OpenDoor, type(None))),
                    **{f"feedback[{i}]": (point, Feedback) for i, point in enumerate(self.feedback)},
                }
            )
        )
        if wrong:
            yield from wrong
            return
        yield from inside("candidate", self.candidate.faults())
        yield from inside("role", self.role.faults())
        yield from inside("sender", self.sender.faults())
        most = office.thresholds.feedback_points
        if not self.feedback:
            yield "feedback", "give at least one point: a criterion of the job and what you saw of it"
        elif len(self.feedback) > most:
            yield "feedback", f"{len(self.feedback)} points; keep the {most} that would help most, the rest overwhelms"
        elif all(point.next_step is None for point in self.feedback):
            yield (
                "feedback",
                "tells only what went well; give one point a next_step: what the role needs and what would help",
            )
        for i, point in enumerate(self.feedback):
            yield from inside(f"feedback[{i}]", point.faults())
        if self.reason is not None:
            yield from at("reason", faults_in(self.reason))
        if self.open_door is not None:
            yield from inside("open_door", self.open_door.faults())
        if self.thanks_for is not None:
            yield from at("thanks_for", faults_in(self.thanks_for))

    def _plan(self, office: Office) -> Plan:
        stage = "after_application" if self.interviewed_on is None else "after_interview"
        reason = None if self.reason is None else step(Move.REASON, "rejection.reason", reason=clause(self.reason))
        return Plan(
            kind=MessageKind.REJECTION,
            subject=step(Move.DECISION, f"rejection.subject.{stage}", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(self._thanks(stage), self._decision(stage), reason),
                paragraph(step(Move.FEEDBACK, f"rejection.feedback.intro.{stage}")),
                listing(self._points()),
                paragraph(self._open_door(office)),
                paragraph(step(Move.ASK_THOUGHTS, f"rejection.ask_thoughts.{stage}"), contact(self.sender)),
                paragraph(step(Move.GOODWILL, "rejection.goodwill")),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )

    def _thanks(self, stage: str) -> Step:
        key = f"rejection.thanks.{stage}"
        values: dict[str, str | date] = {"employer": employer_of(self.role, self.sender)}
        if self.thanks_for is not None:
            key, values["thanks_for"] = f"{key}.specific", clause(self.thanks_for)
        if self.interviewed_on is not None:
            day = self.interviewed_on
            values["interviewed_on"] = day.date() if isinstance(day, datetime) else day
        return Step(Move.THANKS, key, values)

    def _decision(self, stage: str) -> Step:
        key, employer = f"rejection.decision.{stage}", self.role.employer
        if employer is None or employer == self.sender.company:
            return step(Move.DECISION, key, role=self.role.title)
        return step(Move.DECISION, f"{key}.client", role=self.role.title, employer=employer)

    def _points(self) -> Iterable[Step]:
        """Strengths first: what is said first colours the rest."""
        for point in sorted(self.feedback, key=lambda point: point.next_step is not None):
            values = {"criterion": point.criterion, "seen": clause(point.seen)}
            if point.next_step is None:
                yield Step(Move.FEEDBACK, "rejection.feedback.point", values)
            else:
                yield Step(
                    Move.FEEDBACK,
                    "rejection.feedback.point.next_step",
                    {**values, "next_step": clause(point.next_step)},
                )

    def _open_door(self, office: Office) -> Step:
        like_this = Sentence("rejection.open_door.roles", {"role": self.role.title})
        door = self.open_door
        return step(
            Move.OPEN_DOOR,
            f"rejection.open_door.{office.jurisdiction}",
            roles=like_this if door is None else clause(door.roles),
            months=12 if door is None else door.months,
        )
