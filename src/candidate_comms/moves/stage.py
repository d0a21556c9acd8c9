"""How far the candidate had come, from what the message mentions."""

from __future__ import annotations

from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import MessageKind, Stage

__all__ = ["read_stage"]

_MET = frozenset(
    ["interview", "interviews", "interviewed", "interviewing", "met", "meeting", "meet", "spoke", "speaking", "talked", "talking", "conversation", "chat", "presentation", "presented", "assessment", "exercise", "portfolio", "trial", "tasting", "shift", "panel", "onsite", "loop", "finalist", "finalists", "second", "final", "pairing", "coming", "visiting", "visited", "attending", "attended", "seminar"]
)
_BARE = frozenset({"interview", "panel", "assessment", "portfolio", "meet", "second", "final", "exercise"})
_APPLIED = frozenset(
    ["application", "applications", "applying", "applied", "cv", "resume", "résumé", "form", "submitted", "submission", "interest", "profile"]
)
_NOT_MET = (
    "to interview",
    "for interview",
    "an interview",
    "interviewing you",
    "inviting you",
    "invite you",
    "interview stage",
    "called for interview",
    "you for interview",
    "shortlist",
)


def read_stage(prose: Prose, kind: MessageKind) -> Stage:
    """The stage; ``UNKNOWN`` where the words do not tell."""
    if kind in (MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION, MessageKind.OFFER_WITHDRAWAL):
        return Stage.AFTER_OFFER
    if kind is MessageKind.OFFER:
        return Stage.AFTER_INTERVIEW
    met = applied = 0
    for line in prose.lines:
        joined = " ".join(line.norms)
        invited = any(phrase in joined for phrase in _NOT_MET)
        for word in line.norms:
            if word in _MET and not (word in _BARE and invited):
                met += 1
            elif word in _APPLIED:
                applied += 1
    if met:
        return Stage.AFTER_INTERVIEW
    return Stage.AFTER_APPLICATION if applied else Stage.UNKNOWN
