"""Write and lint the messages that end a hiring process.

    >>> from candidate_comms import lint
    >>> report = lint("Dear Sam, unfortunately you have not been successful. Regards, HR", office="uk")
    >>> [finding.name for finding in report.findings][0]
    'stock-rejection'

Names are loaded when they are first used: importing this package costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from candidate_comms import offices as offices
    from candidate_comms import timing as timing
    from candidate_comms.builders.bilingual import bilingual as bilingual
    from candidate_comms.builders.brand import Brand as Brand
    from candidate_comms.builders.declined_offer import DeclinedOfferReply as DeclinedOfferReply
    from candidate_comms.builders.facts import Allowance as Allowance
    from candidate_comms.builders.facts import Candidate as Candidate
    from candidate_comms.builders.facts import Client as Client
    from candidate_comms.builders.facts import Condition as Condition
    from candidate_comms.builders.facts import Feedback as Feedback
    from candidate_comms.builders.facts import OpenDoor as OpenDoor
    from candidate_comms.builders.facts import Role as Role
    from candidate_comms.builders.facts import Salary as Salary
    from candidate_comms.builders.facts import Sender as Sender
    from candidate_comms.builders.facts_schema import facts_schema as facts_schema
    from candidate_comms.builders.feedback_reply import FeedbackReply as FeedbackReply
    from candidate_comms.builders.holding_update import HoldingUpdate as HoldingUpdate
    from candidate_comms.builders.keep_in_touch import KeepInTouch as KeepInTouch
    from candidate_comms.builders.message import Message as Message
    from candidate_comms.builders.offer import Offer as Offer
    from candidate_comms.builders.offer_extension import OfferExtension as OfferExtension
    from candidate_comms.builders.offer_reminder import OfferReminder as OfferReminder
    from candidate_comms.builders.offer_withdrawal import OfferWithdrawal as OfferWithdrawal
    from candidate_comms.builders.rejection import Rejection as Rejection
    from candidate_comms.builders.role_closed import RoleClosed as RoleClosed
    from candidate_comms.builders.thoughts_request import ThoughtsRequest as ThoughtsRequest
    from candidate_comms.builders.welcome import Welcome as Welcome
    from candidate_comms.errors import CandidateCommsError as CandidateCommsError
    from candidate_comms.errors import FactsError as FactsError
    from candidate_comms.errors import FindingsError as FindingsError
    from candidate_comms.errors import UnknownName as UnknownName
    from candidate_comms.findings.model import Finding as Finding
    from candidate_comms.findings.report import Report as Report
    from candidate_comms.linter.engine import lint as lint
    from candidate_comms.linter.templates import lint_template as lint_template
    from candidate_comms.moves.facts import Deadline as Deadline
    from candidate_comms.moves.window import decision_window as decision_window
    from candidate_comms.offices.model import Office as Office
    from candidate_comms.text.spans import Span as Span
    from candidate_comms.timing.decision import decision_by as decision_by
    from candidate_comms.timing.follow_up import follow_up_due as follow_up_due
    from candidate_comms.timing.timeline import check_timeline as check_timeline
    from candidate_comms.vocabulary import Audience as Audience
    from candidate_comms.vocabulary import Confidence as Confidence
    from candidate_comms.vocabulary import MessageKind as MessageKind
    from candidate_comms.vocabulary import Move as Move
    from candidate_comms.vocabulary import Severity as Severity
    from candidate_comms.vocabulary import Stage as Stage
    from candidate_comms.vocabulary import Tone as Tone

__version__ = "0.1.0"

_HOMES = {
    "Allowance": "builders.facts",
    "Audience": "vocabulary",
    "Brand": "builders.brand",
    "bilingual": "builders.bilingual",
    "Candidate": "builders.facts",
    "CandidateCommsError": "errors",
    "Client": "builders.facts",
    "Condition": "builders.facts",
    "Confidence": "vocabulary",
    "FactsError": "errors",
    "Feedback": "builders.facts",
    "Finding": "findings.model",
    "FindingsError": "errors",
    "Message": "builders.message",
    "MessageKind": "vocabulary",
    "Move": "vocabulary",
    "Offer": "builders.offer",
    "Office": "offices.model",
    "OpenDoor": "builders.facts",
    "Rejection": "builders.rejection",
    "Report": "findings.report",
    "Role": "builders.facts",
    "Salary": "builders.facts",
    "Sender": "builders.facts",
    "Severity": "vocabulary",
    "Span": "text.spans",
    "Stage": "vocabulary",
    "UnknownName": "errors",
    "Deadline": "moves.facts",
    "check_timeline": "timing.timeline",
    "decision_by": "timing.decision",
    "decision_window": "moves.window",
    "follow_up_due": "timing.follow_up",
    "lint": "linter.engine",
    "lint_template": "linter.templates",
    "DeclinedOfferReply": "builders.declined_offer",
    "facts_schema": "builders.facts_schema",
    "FeedbackReply": "builders.feedback_reply",
    "HoldingUpdate": "builders.holding_update",
    "KeepInTouch": "builders.keep_in_touch",
    "OfferExtension": "builders.offer_extension",
    "OfferReminder": "builders.offer_reminder",
    "OfferWithdrawal": "builders.offer_withdrawal",
    "RoleClosed": "builders.role_closed",
    "ThoughtsRequest": "builders.thoughts_request",
    "Welcome": "builders.welcome",
    "Tone": "vocabulary",
}

__all__ = [  # noqa: RUF022 - sorted without regard to case
    "__version__",
    "Allowance",
    "Audience",
    "bilingual",
    "Brand",
    "Candidate",
    "CandidateCommsError",
    "check_timeline",
    "Client",
    "Condition",
    "Confidence",
    "Deadline",
    "decision_by",
    "decision_window",
    "DeclinedOfferReply",
    "facts_schema",
    "FactsError",
    "Feedback",
    "FeedbackReply",
    "Finding",
    "FindingsError",
    "follow_up_due",
    "HoldingUpdate",
    "KeepInTouch",
    "lint",
    "lint_template",
    "Message",
    "MessageKind",
    "Move",
    "Offer",
    "OfferExtension",
    "OfferReminder",
    "OfferWithdrawal",
    "Office",
    "offices",
    "OpenDoor",
    "Rejection",
    "Report",
    "Role",
    "RoleClosed",
    "Salary",
    "Sender",
    "Severity",
    "Span",
    "Stage",
    "ThoughtsRequest",
    "timing",
    "Tone",
    "UnknownName",
    "Welcome",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home the first time it is asked for."""
    from importlib import import_module

    if name in ("offices", "timing"):
        return import_module(f"candidate_comms.{name}")
    if name not in _HOMES:
        raise AttributeError(f"module 'candidate_comms' has no attribute {name!r}")
    value = getattr(import_module(f"candidate_comms.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
