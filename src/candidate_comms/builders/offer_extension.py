"""More time to decide on an offer, gladly given."""

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
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["OfferExtension"]


@frozen(kw_only=True)
class OfferExtension(Letter):
    """A new date to decide by. ``asked`` says whether the candidate asked for more time, which the letter takes up.

    ``decide_by`` is the new date; without it the office's usual time to decide counts from ``sent_on``. A date that
    leaves little time is refused unless ``date_asked_for`` says that it is the one that the candidate asked for.
    Nothing else in the offer of ``offered_on`` changes, and the letter says so.
    """

    offered_on: date
    sent_on: date
    decide_by: date | None = None
    asked: bool = True
    date_asked_for: bool = False

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "offered_on": (self.offered_on, date),
            "sent_on": (self.sent_on, date),
            "decide_by": (self.decide_by, (date, type(None))),
            "asked": (self.asked, bool),
            "date_asked_for": (self.date_asked_for, bool),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("offered_on", faults_in_past_day(self.offered_on, self.sent_on, office))
        yield from self._window(office).faults()

    def _window(self, office: Office) -> DecisionWindow:
        return DecisionWindow(office, self.sent_on, self.decide_by, self.date_asked_for)

    def _plan(self, office: Office) -> Plan:
        key = "extension.extend.asked" if self.asked or self.date_asked_for else "extension.extend"
        extend = step(
            Move.EXTEND,
            key,
            role=self.role.title,
            employer=self.employer,
            offered_on=plain_day(self.offered_on),
            facts=f"role.title {self.employer_fact} offered_on{'' if self.asked else ' asked'}",
        )
        return Plan(
            kind=MessageKind.OFFER_EXTENSION,
            subject=step(Move.EXTEND, "extension.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(extend, deadline("extension.deadline", self._window(office))),
                paragraph(step(Move.TIME_TO_THINK, "extension.unchanged"), how_to_accept(self.sender)),
                paragraph(whom_to_ask(self.sender), offer_goodwill(self)),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
