"""A reminder of an offer that helps to remember and does not push."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from candidate_comms.builders.accepting import how_to_accept, offer_goodwill, whom_to_ask
from candidate_comms.builders.correspondence import closing, greeting
from candidate_comms.builders.day_faults import faults_in_past_day, plain_day
from candidate_comms.builders.deciding import DecisionWindow, deadline
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, paragraph, step
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import day_at, day_words
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["OfferReminder"]


@frozen(kw_only=True)
class OfferReminder(Letter):
    """Comes back to an offer before its date: the date again, that more time is possible, and whom to ask.

    ``offered_on`` is the day of the offer; ``decide_by`` is the date that it gave. ``date_asked_for`` says whether the
    candidate had asked for that date. A reminder when there is little time left would read as a push, so it is refused:
    give an ``OfferExtension`` instead.
    """

    offered_on: date
    decide_by: date
    sent_on: date
    date_asked_for: bool = False

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "offered_on": (self.offered_on, date),
            "decide_by": (self.decide_by, date),
            "sent_on": (self.sent_on, date),
            "date_asked_for": (self.date_asked_for, bool),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("offered_on", faults_in_past_day(self.offered_on, self.sent_on, office))
        yield from self._window(office).faults()
        sent, least = day_at(self.sent_on, office), office.thresholds.offer_window_warn_alone_below
        left = calendar_of(office).working_days_between(sent, day_at(self.decide_by, office))
        if left < least:
            yield (
                "sent_on",
                f"on {day_words(sent)} less than {least} working days are left; send an offer extension instead",
            )

    def _window(self, office: Office) -> DecisionWindow:
        return DecisionWindow(office, self.offered_on, self.decide_by, self.date_asked_for)

    def _plan(self, office: Office) -> Plan:
        back = step(
            Move.OFFER_BACK,
            "reminder.back",
            role=self.role.title,
            employer=self.employer,
            offered_on=plain_day(self.offered_on),
            facts=f"role.title {self.employer_fact} offered_on",
        )
        return Plan(
            kind=MessageKind.OFFER_REMINDER,
            subject=step(Move.OFFER_BACK, "reminder.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(back, deadline("reminder.deadline", self._window(office))),
                paragraph(step(Move.TIME_TO_THINK, "offer.time_to_think"), how_to_accept(self.sender)),
                paragraph(whom_to_ask(self.sender), offer_goodwill(self)),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
