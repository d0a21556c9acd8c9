from datetime import date
from typing import Any

import pytest

from builders.every_kind import OFFERS
from candidate_comms.builders.facts import Candidate, Feedback, Role, Sender
from candidate_comms.builders.offer import Offer
from candidate_comms.builders.rejection import Rejection

__all__ = ["JOANNA", "OFFERS", "a_rejection", "an_offer"]

JOANNA = Sender(
    "Joanna Pike",
    company="Example Foods",
    job_title="HR Manager",
    email="joanna.pike@example.com",
    phone="+44 1632 960123",
)


@pytest.fixture
def a_rejection():
    def make(**facts: Any) -> Rejection:
        defaults: dict[str, Any] = {
            "candidate": Candidate("Amira Haddad"),
            "role": Role("Food Technologist"),
            "sender": JOANNA,
            "interviewed_on": date(2026, 3, 2),
            "feedback": [
                Feedback(
                    "supplier audits",
                    "you described one audit, and this role leads twenty a year",
                    "sit in on two or three audits with a lead auditor",
                ),
                Feedback("HACCP planning", "your hazard analysis for the chilled line was complete and clearly argued"),
            ],
        }
        return Rejection(**{**defaults, **facts})

    return make


@pytest.fixture
def an_offer():
    def make(office: str = "uk", **facts: Any) -> Offer:
        defaults: dict[str, Any] = {
            "candidate": "Amira Haddad",
            "role": "Food Technologist",
            "sender": JOANNA,
            "start_date": date(2026, 5, 4),
            "sent_on": date(2026, 3, 6),
        }
        return Offer(**{**defaults, **OFFERS[office], **facts})

    return make
