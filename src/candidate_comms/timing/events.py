"""What happens between an employer and one candidate, as far as somebody then waits for something.

Each event is a frozen value with the day or the moment ``on`` which it happened. A moment with a time zone is taken to
the office's day, one without is on the office's clock.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

__all__ = [
    "CandidateWithdrew",
    "DecisionSent",
    "Event",
    "FeedbackPromised",
    "FeedbackSent",
    "HoldingMessageSent",
    "InterviewHeld",
    "InvitationSent",
    "OfferSent",
    "ReplyReceived",
]


@frozen
class InterviewHeld:
    """The candidate gave time: an interview, a call, an exercise. From here on an answer is owed."""

    on: date


@frozen
class InvitationSent:
    """The candidate was asked to the next interview: that answers the one before."""

    on: date


@frozen
class HoldingMessageSent:
    """The candidate was told that nothing is decided yet. Only a new date, ``until``, buys time, and at most twice."""

    on: date
    until: date | None = None


@frozen
class DecisionSent:
    """The candidate was told the outcome other than by an offer: a no, or that the role is gone."""

    on: date


@frozen
class OfferSent:
    """An offer went out, or more time for it; ``decide_by`` is when the candidate was asked to decide."""

    on: date
    decide_by: date | None = None


@frozen
class ReplyReceived:
    """The candidate answered an offer."""

    on: date


@frozen
class FeedbackPromised:
    """The candidate was promised feedback, ``by`` a day or without one."""

    on: date
    by: date | None = None


@frozen
class FeedbackSent:
    """The candidate was given feedback."""

    on: date


@frozen
class CandidateWithdrew:
    """The candidate stepped back: nobody waits any more."""

    on: date


Event = (
    InterviewHeld
    | InvitationSent
    | HoldingMessageSent
    | DecisionSent
    | OfferSent
    | ReplyReceived
    | FeedbackPromised
    | FeedbackSent
    | CandidateWithdrew
)
