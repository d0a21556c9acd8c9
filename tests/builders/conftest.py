from datetime import date
from typing import Any

import pytest

from candidate_comms.builders.facts import Allowance, Candidate, Feedback, Role, Salary, Sender
from candidate_comms.builders.offer import Offer
from candidate_comms.builders.rejection import Rejection

JOANNA = Sender(
    "Joanna Pike",
    company="Example Foods",
    job_title="HR Manager",
    email="joanna.pike@example.com",
    phone="01632 960123",
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


OFFERS: dict[str, dict[str, Any]] = {
    "uk": {
        "salary": Salary(45_000),
        "location": "12 Example Street, Peterborough",
        "contract_type": "permanent",
        "hours": "37.5 hours a week, Monday to Friday",
        "holiday": "25 days a year plus bank holidays",
        "probation": "three months",
        "notice": "one month on either side",
        "benefits": ["a workplace pension with 5% from us", "private medical insurance"],
        "conditions": ["two satisfactory references", "proof of your right to work in the UK, as we ask of everyone"],
    },
    "us": {
        "salary": Salary(95_000, paid="every two weeks"),
        "location": "Naperville, Illinois",
        "exempt": True,
        "contract_type": "full-time",
        "benefits": ["health insurance", "a 401(k) plan", "15 days of paid time off a year"],
    },
    "uae": {
        "salary": Salary(
            15_000, allowances=[Allowance("Housing allowance", 7_000), Allowance("Transport allowance", 3_000)]
        ),
        "location": "Dubai",
        "contract_type": "fixed term of two years, renewable",
        "hours": "40 hours a week, Monday to Friday",
        "holiday": "30 calendar days a year",
        "probation": "three months",
        "notice": "30 days on either side",
        "benefits": ["medical insurance", "a yearly flight home"],
        "conditions": ["a medical fitness test", "a work permit and residence visa, which we arrange"],
    },
}


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
