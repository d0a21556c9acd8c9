"""An answer to a candidate who asked for feedback after a no."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from candidate_comms.builders.correspondence import closing, contact, greeting, role_facts, role_named
from candidate_comms.builders.day_faults import plain_day
from candidate_comms.builders.facts import Faults, Feedback
from candidate_comms.builders.feedback_points import faults_in_points, point_steps
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, listing, paragraph, step
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["FeedbackReply"]


def _points(given: Iterable[Feedback]) -> tuple[Feedback, ...]:
    return tuple(given)  # named, because type checkers cannot see through the bare class


@frozen(kw_only=True)
class FeedbackReply(Letter):
    """Feedback that a candidate asked for, on the interview of that day: as in a ``Rejection``, and nothing else.

    ``interviewed_on`` is the day of that interview. The decision is known, so it is not said again.
    """

    feedback: tuple[Feedback, ...] = field(converter=_points)
    interviewed_on: date

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "interviewed_on": (self.interviewed_on, date),
            **{f"feedback[{i}]": (point, Feedback) for i, point in enumerate(self.feedback)},
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from faults_in_points(self.feedback, office)

    def _plan(self, office: Office) -> Plan:  # noqa: ARG002 - the same in every office
        day = plain_day(self.interviewed_on)
        return Plan(
            kind=MessageKind.OTHER,
            subject=step(Move.FEEDBACK, "feedback_reply.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(
                    step(Move.THANKS, "feedback_reply.thanks", role=role_named(self), facts=role_facts(self)),
                    step(Move.FEEDBACK, "feedback_reply.intro", interviewed_on=day, facts="interviewed_on"),
                ),
                listing(point_steps(self.feedback)),
                paragraph(step(Move.FEEDBACK_OFFER, "feedback_reply.talk"), contact(self.sender)),
                paragraph(step(Move.GOODWILL, "feedback_reply.goodwill")),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
