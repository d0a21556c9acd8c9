"""When: by when to answer after an interview, by when to ask for a decision, and what is overdue.

Pure functions: there is no clock here, so whoever asks gives the day.

>>> from datetime import date
>>> from candidate_comms import timing
>>> timing.follow_up_due(date(2026, 3, 2), "uk").due.isoformat()
'2026-03-09'
"""

from candidate_comms.timing.decision import decision_by
from candidate_comms.timing.events import (
    CandidateWithdrew,
    DecisionSent,
    Event,
    FeedbackPromised,
    FeedbackSent,
    HoldingMessageSent,
    InterviewHeld,
    InvitationSent,
    OfferSent,
    ReplyReceived,
)
from candidate_comms.timing.follow_up import FollowUp, follow_up_due
from candidate_comms.timing.timeline import Obligation, Timeline, check_timeline
from candidate_comms.vocabulary import Owed

__all__ = [
    "CandidateWithdrew",
    "DecisionSent",
    "Event",
    "FeedbackPromised",
    "FeedbackSent",
    "FollowUp",
    "HoldingMessageSent",
    "InterviewHeld",
    "InvitationSent",
    "Obligation",
    "OfferSent",
    "Owed",
    "ReplyReceived",
    "Timeline",
    "check_timeline",
    "decision_by",
    "follow_up_due",
]
