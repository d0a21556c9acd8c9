"""Word that nothing is decided yet, why, and by when it will be: silence is what candidates resent most."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from candidate_comms.builders.correspondence import closing, contact, greeting, role_facts, role_named, stage_of
from candidate_comms.builders.day_faults import faults_in_past_day, faults_in_promised_day, plain_day
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, Step, Value, paragraph, step
from candidate_comms.builders.typed_text import BECAUSE, clause, faults_in_part
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import day_at
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["HoldingUpdate"]


@frozen(kw_only=True)
class HoldingUpdate(Letter):
    """Where an application stands while nothing is decided.

    ``waiting_for`` says in a clause what the decision waits for; ``news_by`` is the day by which the candidate hears
    again, whatever is known then: a working day, and no further off than the office's longest wait. Where the interview
    was longer ago than anybody should wait, the letter says sorry for that.

    >>> from candidate_comms.builders.facts import Sender
    >>> print(HoldingUpdate(
    ...     candidate="Amira Haddad",
    ...     role="Food Technologist",
    ...     sender=Sender("Joanna Pike", company="Example Foods"),
    ...     interviewed_on=date(2026, 3, 2),
    ...     waiting_for="the last two interviews are on Tuesday 10 March 2026",
    ...     news_by=date(2026, 3, 13),
    ...     sent_on=date(2026, 3, 6),
    ... ).compose("uk").subject)
    Where your application for Food Technologist stands
    """

    waiting_for: str
    news_by: date
    sent_on: date
    interviewed_on: date | None = None

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "waiting_for": (self.waiting_for, str),
            "news_by": (self.news_by, date),
            "sent_on": (self.sent_on, date),
            "interviewed_on": (self.interviewed_on, (date, type(None))),
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        yield from at("waiting_for", faults_in_part(self.waiting_for, *BECAUSE, "for", "waiting for"))
        if self.interviewed_on is not None:
            yield from at("interviewed_on", faults_in_past_day(self.interviewed_on, self.sent_on, office))
        most = office.thresholds.follow_up_error_after
        yield from at("news_by", faults_in_promised_day(self.news_by, self.sent_on, office, most))

    def _is_late(self, office: Office) -> bool:
        """Whether the candidate has waited since the interview for longer than anybody should."""
        if self.interviewed_on is None:
            return False
        waited = calendar_of(office).working_days_between(self.interviewed_on, day_at(self.sent_on, office))
        return waited > office.thresholds.follow_up_warn_after

    def _plan(self, office: Office) -> Plan:
        stage = stage_of(self.interviewed_on)
        late = ".late" if self._is_late(office) else ""
        values: dict[str, Value] = {"role": role_named(self)}
        facts = role_facts(self).split()
        if self.interviewed_on is not None:
            values["interviewed_on"] = plain_day(self.interviewed_on)
            facts += ["interviewed_on", "sent_on"] if late else ["interviewed_on"]
        waiting = step(Move.HOLD, "holding.hold", waiting_for=clause(self.waiting_for), facts="waiting_for")
        news = step(Move.HOLD, "holding.news", news_by=plain_day(self.news_by), facts="news_by")
        return Plan(
            kind=MessageKind.STATUS_UPDATE,
            subject=step(Move.HOLD, "holding.subject", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(Step(Move.THANKS, f"holding.thanks.{stage}{late}", values, facts=tuple(facts))),
                paragraph(waiting, news),
                paragraph(step(Move.CONTACT, "holding.other_offer"), contact(self.sender)),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )
