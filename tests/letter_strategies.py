"""Letters of every kind, from facts as recruiters might give them. Invented people and firms only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from attrs import evolve
from hypothesis import strategies as st

import strategies as facts
from candidate_comms import offices
from candidate_comms.builders.declined_offer import DeclinedOfferReply
from candidate_comms.builders.facts import OpenDoor, Sender
from candidate_comms.builders.feedback_reply import FeedbackReply
from candidate_comms.builders.holding_update import HoldingUpdate
from candidate_comms.builders.keep_in_touch import KeepInTouch
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.message import Message
from candidate_comms.builders.offer_extension import OfferExtension
from candidate_comms.builders.offer_reminder import OfferReminder
from candidate_comms.builders.offer_withdrawal import OfferWithdrawal
from candidate_comms.builders.role_closed import RoleClosed
from candidate_comms.builders.thoughts_request import ThoughtsRequest
from candidate_comms.builders.welcome import Welcome
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import closing_time
from candidate_comms.vocabulary import Tone

__all__ = ["LETTERS", "TONES", "composed"]

TONES = tuple(Tone)

waits = st.sampled_from(
    [
        "the last two interviews are on Tuesday 10 March 2026",
        "the budget for the post is signed off by the board, which meets on Thursday 12 March 2026",
        "two of the five people on the panel are on leave until the end of the month",
        "The client has asked for one more day to read the case studies.",
        "we have not yet spoken with everybody who applied",
    ]
)
closures = st.sampled_from(
    [
        "the line that you would have worked on moves to another site in June, and its jobs with it",
        "the budget for the post was cut in full last week",
        "the contract that the role was for has gone to another firm",
        "The project ended early, and nobody will be hired for it.",
        "we are not opening the second warehouse this year",
    ]
)
withdrawals = st.sampled_from(
    [
        "the client that this job was for has ended its contract with us",
        "all hiring was stopped on Thursday 5 March 2026, including posts that had been offered",
        "the site that you would have joined will close in September",
        "The funding for the post was withdrawn by the board.",
    ]
)
amends = st.sampled_from(
    [
        "We will pay the month of salary that you would lose between the two jobs",
        "We will pay what you have spent on moving, on your receipts.",
        "I have asked our three other sites whether they have a post for you and will tell you what they say",
    ]
)
becauses = st.sampled_from(
    [
        "your hazard analysis is what our audit team looks for",
        "you told us that you would like to lead a night shift one day",
        "Your work on allergen labelling would fit two teams here.",
    ]
)
questions = st.sampled_from(
    [
        "What did you think of the exercise?",
        "Was there anything about the interview that you had not expected?",
        "How long did we keep you waiting, and was that too long?",
        "Did the job description match what we talked about?",
    ]
)
things = st.sampled_from(["your passport", "your bank details", "a laptop, if you would rather use your own", "boots"])
places = st.sampled_from(
    ["12 Example Street, Peterborough", "Gate 3, Example Park", "your home", "Example Tower, 4th floor."]
)
interviewed = st.none() | facts.dates


def framed(kind: type[Letter], **more: st.SearchStrategy[object]) -> st.SearchStrategy[Letter]:
    """Letters of a kind whose facts do not depend on each other."""
    about = {"candidate": facts.candidates, "role": facts.roles, "sender": facts.senders()}
    return st.builds(kind, **about, **more)  # type: ignore[arg-type]


@st.composite
def holding_updates(draw: st.DrawFn, office: str) -> Letter:
    place = offices.get(office)
    sent_on = draw(facts.dates)
    ahead = draw(st.integers(1, place.thresholds.follow_up_error_after))
    news_by = calendar_of(place).add_working_days(sent_on, ahead)
    # Not so long ago that any letter would come late: a letter cannot mend that.
    recently = st.integers(0, 4).map(lambda days: sent_on - timedelta(days=days))
    more = {"sent_on": st.just(sent_on), "news_by": st.just(news_by), "waiting_for": waits}
    return draw(framed(HoldingUpdate, interviewed_on=st.none() | recently, **more))


def feedback_replies(office: str) -> st.SearchStrategy[Letter]:
    return framed(FeedbackReply, feedback=facts.feedback, interviewed_on=facts.dates)


def thoughts_requests(office: str) -> st.SearchStrategy[Letter]:
    asked = st.lists(questions, max_size=3, unique=True)
    return framed(ThoughtsRequest, questions=asked, interviewed_on=interviewed)


def roles_closed(office: str) -> st.SearchStrategy[Letter]:
    more = {"reason": closures, "open_door": facts.open_doors, "thanks_for": st.none() | facts.thanks}
    return framed(RoleClosed, interviewed_on=interviewed, **more)


def proposals_to_keep_in_touch(office: str) -> st.SearchStrategy[Letter]:
    doors = st.builds(OpenDoor, facts.fields_of_work, st.integers(1, 24))
    return framed(KeepInTouch, open_door=doors, because=st.none() | becauses)


def declined_offer_replies(office: str) -> st.SearchStrategy[Letter]:
    return framed(DeclinedOfferReply, open_door=facts.open_doors)


@st.composite
def decision_dates(draw: st.DrawFn, office: str, sent_on: date) -> tuple[date, bool]:
    """A date to decide by, and whether the candidate had to ask for it."""
    place = offices.get(office)
    ahead = draw(st.integers(1, 20))
    day = calendar_of(place).add_working_days(sent_on, ahead)
    at = st.sampled_from([time(9, 30), time(11, 45), time(12, 0)])
    given = draw(st.just(day) | at.map(lambda moment: datetime.combine(day, moment)))
    return given, ahead < place.thresholds.offer_window_warn_below


@st.composite
def offers(draw: st.DrawFn, office: str) -> Letter:
    """Offers with comfortable time, and some with a date that the candidate asked for."""
    offer = draw(facts.offers(office))
    if not draw(st.booleans()):
        return offer
    short = st.integers(1, 4).map(lambda days: calendar_of(offices.get(office)).add_working_days(offer.sent_on, days))
    return evolve(offer, decide_by=draw(short), date_asked_for=True)


@st.composite
def offer_reminders(draw: st.DrawFn, office: str) -> Letter:
    place = offices.get(office)
    calendar = calendar_of(place)
    offered_on = draw(facts.dates)
    least = place.thresholds.offer_window_warn_below
    left = draw(st.integers(place.thresholds.offer_window_warn_alone_below, 10))
    gone = draw(st.integers(max(least - left, 0), 10))
    sent_on = calendar.add_working_days(offered_on, gone) if gone else offered_on
    decide_by = calendar.add_working_days(sent_on, left)
    days = {"offered_on": st.just(offered_on), "sent_on": st.just(sent_on), "decide_by": st.just(decide_by)}
    return draw(framed(OfferReminder, **days))


@st.composite
def offer_extensions(draw: st.DrawFn, office: str) -> Letter:
    offered_on = draw(facts.dates)
    sent_on = offered_on + timedelta(days=draw(st.integers(0, 14)))
    decide_by, short = draw(st.just((None, False)) | decision_dates(office, sent_on))
    days = {"offered_on": st.just(offered_on), "sent_on": st.just(sent_on), "decide_by": st.just(decide_by)}
    return draw(framed(OfferExtension, asked=st.booleans(), date_asked_for=st.just(short), **days))


@st.composite
def welcomes(draw: st.DrawFn, office: str) -> Letter:
    place = offices.get(office)
    calendar = calendar_of(place)
    sent_on = draw(facts.dates)
    ahead = draw(st.integers(1, 60))
    start_date = calendar.add_working_days(sent_on, ahead)
    hours = [hour for hour in (time(8, 0), time(9, 30), time(12, 0)) if hour < closing_time(place.week, start_date)]
    contract_by = draw(st.none() | st.integers(1, ahead).map(lambda days: calendar.add_working_days(sent_on, days)))
    more = {"sent_on": st.just(sent_on), "start_date": st.just(start_date), "contract_by": st.just(contract_by)}
    return draw(
        framed(
            Welcome,
            location=places,
            arrive_at=st.none() | st.sampled_from(hours),
            met_by=st.none() | facts.names,
            bring=st.lists(things, max_size=3, unique=True),
            **more,
        )
    )


@st.composite
def offer_withdrawals(draw: st.DrawFn, office: str) -> Letter:
    sent_on = draw(facts.dates)
    offered_on = sent_on - timedelta(days=draw(st.integers(0, 30)))
    reachable = st.builds(Sender, facts.names, facts.companies, email=st.none() | facts.emails, phone=facts.phones)
    return OfferWithdrawal(
        candidate=draw(facts.candidates),
        role=draw(facts.roles),
        sender=draw(reachable),
        offered_on=offered_on,
        reason=draw(withdrawals),
        sent_on=sent_on,
        making_up=draw(st.none() | amends),
    )


LETTERS: dict[str, Callable[[str], st.SearchStrategy[Letter]]] = {
    "rejection": lambda _: facts.rejections,
    "holding-update": holding_updates,
    "role-closed": roles_closed,
    "feedback-reply": feedback_replies,
    "thoughts-request": thoughts_requests,
    "keep-in-touch": proposals_to_keep_in_touch,
    "offer": offers,
    "offer-reminder": offer_reminders,
    "offer-extension": offer_extensions,
    "welcome": welcomes,
    "declined-offer-reply": declined_offer_replies,
    "offer-withdrawal": offer_withdrawals,
}
"""For each kind of letter, the letters of an office."""


def composed(*kinds: str, tone: str | None = None) -> st.SearchStrategy[Message]:
    """Messages of these kinds, or of every kind, in every office, and in this tone or every one."""
    tones = st.sampled_from(TONES) if tone is None else st.just(Tone(tone))
    which = st.tuples(st.sampled_from(kinds or tuple(LETTERS)), st.sampled_from(facts.OFFICES), tones)
    return which.flatmap(
        lambda told: LETTERS[told[0]](told[1]).map(lambda letter: letter.compose(told[1], tone=told[2]))
    )
