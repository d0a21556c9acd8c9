"""One letter of every kind for each office: invented facts, as a recruiter would give them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from candidate_comms.builders.declined_offer import DeclinedOfferReply
from candidate_comms.builders.facts import Allowance, Candidate, Feedback, OpenDoor, Role, Salary, Sender
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

__all__ = ["OFFERS", "letters", "written"]

_CANDIDATES = {"uk": "Amira Haddad", "us": "Marcus Reyes", "uae": "Layla Mansour"}
_PLACES = {"uk": "12 Example Street, Peterborough", "us": "100 Example Road, Naperville", "uae": "Example Tower, Dubai"}
_TUESDAYS = {"uk": "Tuesday 10 March 2026", "us": "Tuesday, March 10, 2026", "uae": "Tuesday 10 March 2026"}
_PHONES = {"uk": "01632 960123", "us": "(630) 555-0134", "uae": "04 555 0140"}

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
"""The terms that an offer of each office tells."""


def written(about: dict[str, Any], typed: dict[str, Any], offer: dict[str, Any]) -> dict[str, Letter]:
    """A letter of every kind by its name: who writes to whom ``about`` what, what was ``typed`` into it, the terms."""
    interviewed, today = date(2026, 3, 2), date(2026, 3, 6)
    offered, due = date(2026, 3, 2), date(2026, 3, 12)
    return {
        "rejection": Rejection(
            **about,
            interviewed_on=interviewed,
            feedback=typed["feedback"],
            reason=typed["lacking"],
            thanks_for=typed["thanks_for"],
            open_door=typed["near"],
        ),
        "offer": Offer(**about, **offer, start_date=date(2026, 5, 4), sent_on=today),
        "holding-update": HoldingUpdate(
            **about,
            interviewed_on=interviewed,
            waiting_for=typed["waiting_for"],
            news_by=date(2026, 3, 13),
            sent_on=today,
        ),
        "role-closed": RoleClosed(
            **about, interviewed_on=interviewed, reason=typed["closed"], open_door=typed["elsewhere"]
        ),
        "feedback-reply": FeedbackReply(**about, interviewed_on=interviewed, feedback=typed["feedback"]),
        "thoughts-request": ThoughtsRequest(**about, interviewed_on=interviewed),
        "keep-in-touch": KeepInTouch(**about, open_door=OpenDoor(typed["alike"], months=6), because=typed["because"]),
        "offer-reminder": OfferReminder(**about, offered_on=offered, decide_by=due, sent_on=today),
        "offer-extension": OfferExtension(**about, offered_on=offered, sent_on=today),
        "welcome": Welcome(
            **about,
            start_date=date(2026, 5, 4),
            arrive_at=time(9, 30),
            location=typed["location"],
            met_by=typed["met_by"],
            bring=typed["bring"],
            contract_by=date(2026, 3, 20),
            sent_on=today,
        ),
        "declined-offer-reply": DeclinedOfferReply(**about),
        "offer-withdrawal": OfferWithdrawal(
            **about, offered_on=offered, sent_on=today, reason=typed["withdrawn"], making_up=typed["making_up"]
        ),
    }


def letters(office: str) -> dict[str, Letter]:
    """The letters by the name of their kind."""
    sender = Sender(
        "Joanna Pike",
        company="Example Foods",
        job_title="HR Manager",
        email="joanna.pike@example.com",
        phone=_PHONES[office],
    )
    about = {"candidate": Candidate(_CANDIDATES[office]), "role": Role("Food Technologist"), "sender": sender}
    typed = {
        "feedback": [
            Feedback(
                "supplier audits",
                "you described one audit, and this role leads twenty a year",
                "sit in on two or three audits with a lead auditor",
            ),
            Feedback("HACCP planning", "your hazard analysis for the chilled line was complete and clearly argued"),
        ],
        "lacking": "the role needs somebody who has led audits on their own",
        "thanks_for": "talking us through the chilled-line case",
        "near": "food-safety roles in your area",
        "waiting_for": f"the last two interviews are on {_TUESDAYS[office]}",
        "closed": "the line that you would have worked on moves to another site in June, and its jobs with it",
        "elsewhere": "food-safety roles at our other sites",
        "alike": "audit roles",
        "because": "your hazard analysis is what our audit team looks for",
        "location": _PLACES[office],
        "met_by": "Tom Reed",
        "bring": ["your passport", "your bank details"],
        "withdrawn": "the client that this job was for has ended its contract with us",
        "making_up": "We will pay the month of salary that you would lose between the two jobs",
    }
    return written(about, typed, OFFERS[office])
