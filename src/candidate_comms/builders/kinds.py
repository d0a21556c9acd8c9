"""Every kind of letter that can be composed, by the name that commands and files use."""

from __future__ import annotations

from candidate_comms.builders.declined_offer import DeclinedOfferReply
from candidate_comms.builders.feedback_reply import FeedbackReply
from candidate_comms.builders.holding_update import HoldingUpdate
from candidate_comms.builders.keep_in_touch import KeepInTouch
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.offer import Offer
from candidate_comms.builders.offer_extension import OfferExtension
from candidate_comms.builders.offer_reminder import OfferReminder
from candidate_comms.builders.offer_withdrawal import OfferWithdrawal
from candidate_comms.builders.rejection import Rejection
from candidate_comms.builders.role_closed import RoleClosed
from candidate_comms.builders.thoughts_request import ThoughtsRequest
from candidate_comms.builders.welcome import Welcome
from candidate_comms.errors import UnknownName

__all__ = ["KINDS", "kind_of", "name_of"]

KINDS: dict[str, type[Letter]] = {
    "rejection": Rejection,
    "holding-update": HoldingUpdate,
    "role-closed": RoleClosed,
    "feedback-reply": FeedbackReply,
    "thoughts-request": ThoughtsRequest,
    "keep-in-touch": KeepInTouch,
    "offer": Offer,
    "offer-reminder": OfferReminder,
    "offer-extension": OfferExtension,
    "welcome": Welcome,
    "declined-offer-reply": DeclinedOfferReply,
    "offer-withdrawal": OfferWithdrawal,
}
"""In the order in which a hiring process needs them. A rejection without an interview is one after an application."""


def kind_of(name: str) -> type[Letter]:
    """The kind of letter of that name.

    Raises:
        UnknownName: there is none; near names are offered.

    >>> kind_of("offer-reminder").__name__
    'OfferReminder'

    """
    try:
        return KINDS[name.replace("_", "-")]
    except (KeyError, AttributeError):
        raise UnknownName("kind", name, tuple(KINDS)) from None


def name_of(kind: type[Letter]) -> str:
    """The name of a kind of letter, by which ``kind_of`` finds it.

    >>> name_of(OfferReminder)
    'offer-reminder'
    """
    return next(name for name, one in KINDS.items() if one is kind)
