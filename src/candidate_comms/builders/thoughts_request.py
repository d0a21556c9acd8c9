"""A request for the candidate's own thoughts on the process."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from candidate_comms.builders.correspondence import closing, contact, greeting, stage_fact, stage_of
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.letter import Kinds, Letter
from candidate_comms.builders.plan import Plan, Step, listing, paragraph, step
from candidate_comms.builders.typed_text import faults_in
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import MessageKind, Move

__all__ = ["ThoughtsRequest"]

_MOST = 3


def _questions(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(kw_only=True)
class ThoughtsRequest(Letter):
    """Asks what the process was like, in at most three questions; without any, two that anybody can answer.

    ``questions`` are whole ones, with their question marks. The letter says that the answer changes nothing about
    any application, since people would else hold back.
    """

    questions: tuple[str, ...] = field(default=(), converter=_questions)
    interviewed_on: date | None = None

    def _kinds(self) -> Kinds:
        return {
            **super()._kinds(),
            "interviewed_on": (self.interviewed_on, (date, type(None))),
            **{f"questions[{i}]": (question, str) for i, question in enumerate(self.questions)},
        }

    def _faults(self, office: Office) -> Faults:
        yield from super()._faults(office)
        if len(self.questions) > _MOST:
            yield "questions", f"{len(self.questions)} questions; {_MOST} are the most that people answer"
        for i, question in enumerate(self.questions):
            yield from at(f"questions[{i}]", faults_in(question))
            if question.strip() and question.strip()[-1] not in "?؟":
                yield f"questions[{i}]", f"{question!r} is no question; end it with a question mark"

    def _plan(self, office: Office) -> Plan:  # noqa: ARG002 - the same in every office
        stage = stage_of(self.interviewed_on)
        employer = self.employer
        about = f"role.title {self.employer_fact} {stage_fact(stage)}"
        opening = step(Move.THANKS, f"thoughts.thanks.{stage}", role=self.role.title, employer=employer, facts=about)
        return Plan(
            kind=MessageKind.SURVEY,
            subject=step(Move.ASK_THOUGHTS, f"thoughts.subject.{stage}", role=self.role.title),
            blocks=(
                paragraph(greeting(self.candidate)),
                paragraph(opening, step(Move.ASK_THOUGHTS, f"thoughts.ask.{stage}", facts=stage_fact(stage))),
                listing(self._asked()),
                paragraph(step(Move.ASK_THOUGHTS, "thoughts.use"), contact(self.sender)),
                paragraph(closing()),
            ),
            signature=self.sender.signature,
        )

    def _asked(self) -> Iterable[Step]:
        if not self.questions:
            yield step(Move.ASK_THOUGHTS, "thoughts.question.well")
            yield step(Move.ASK_THOUGHTS, "thoughts.question.better")
        for i, question in enumerate(self.questions):
            yield step(Move.ASK_THOUGHTS, "thoughts.question", question=question, facts=f"questions[{i}]")
