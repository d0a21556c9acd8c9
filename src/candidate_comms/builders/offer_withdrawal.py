"""The hardest letter: an offer is taken back. With the reason, what is done about it, and a person to call."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from candidate_comms.builders.correspondence import closing, greeting
from candidate_comms.builders.day_faults import faults_in_past_day, plain_day
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, paragraph, step
from candidate_comms.builders.typed_text import BECAUSE, clause, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["OfferWithdrawal"]


@frozen(kw_only=True)
class OfferWithdrawal(Letter):
    """Takes back an offer, says why, and what is done to make up for it.

    ``reason`` is a clause. ``making_up`` is a whole sentence: "We will pay the month of salary that you gave up."

    The sender needs a phone
    number: such news is not left to a reply address. In the UK and the UAE an accepted offer may be a contract, so
    have it looked at before this is sent.
    """

    offered_on: date
    reason: str
    sent_on: date
    making_up: str | None = None

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "offered_on": (self.offered_on, date),
            "reason": (self.reason, str),
            "sent_on": (self.sent_on, date),
            "making_up": (self.making_up, (str, type(None))),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("offered_on", faults_in_past_day(self.offered_on, self.sent_on, office))
        yield from at("reason", faults_in_part(self.reason, *BECAUSE))
        if self.making_up is not None:
            yield from at("making_up", faults_in_part(self.making_up))
        if self.sender.phone is None:
            yield "sender.phone", "is missing; whoever reads this needs a person to call"

    def _plan(self, office: Office) -> Plan:  # noqa: ARG002 - the same in every office
        employer = self.employer
        client = ".client" if self.for_client else ""
        withdraw = step(
            Move.WITHDRAW,
            f"withdrawal.withdraw{client}",
            role=self.role.title,
            employer=employer,
            offered_on=plain_day(self.offered_on),
            facts=f"role.title offered_on {self.employer_fact if client else ''}",
        )
        making_up = None
        if self.making_up is not None:
            making_up = step(
                Move.PRACTICAL, "withdrawal.making_up", making_up=clause(self.making_up), facts="making_up"
            )
        return Plan(
            kind=MessageKind.OFFER_WITHDRAWAL,
            subject=step(Move.WITHDRAW, "withdrawal.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(withdraw, step(Move.REASON, "withdrawal.reason", reason=clause(self.reason), facts="reason")),
                paragraph(step(Move.REGRET, "withdrawal.regret"), making_up),
                paragraph(
                    step(Move.CONTACT, "withdrawal.call", phone=self.sender.phone or "", facts="sender.phone"),
                    step(Move.GOODWILL, "withdrawal.goodwill"),
                ),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
