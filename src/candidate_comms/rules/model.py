"""A rule as one value: what it flags, why, what to write instead, its source, and examples that are run as tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from attrs import field, frozen

from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Confidence, MessageKind, Move, Severity, SlotRole, Stage

__all__ = ["Example", "Hit", "Rule", "at", "missing"]

_MARK = re.compile("[⟦⟧]")


@frozen
class Example:
    """A message that a rule flags or passes. ``⟦`` and ``⟧`` mark where a finding is expected.

    >>> Example("We chose ⟦a stronger candidate⟧.").spans
    (Span(start=9, end=29),)
    """

    marked: str
    office: str = "uk"
    stage: Stage | None = None
    sent_at: datetime | None = None
    template: str | None = None
    """The template's file name, where the example is one; None for a finished message."""
    context_schema: Mapping[str, object] | None = field(default=None, hash=False)
    """The declared context of the template; None: nothing is declared."""

    @property
    def text(self) -> str:
        """The message without its marks."""
        return _MARK.sub("", self.marked)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The marked places, in the unmarked text."""
        spans: list[Span] = []
        start = 0
        for removed, mark in enumerate(_MARK.finditer(self.marked)):
            at_ = mark.start() - removed
            if mark.group() == "⟦":
                start = at_
            else:
                spans.append(Span(start, at_))
        return tuple(spans)


@frozen
class Hit:
    """What a rule's check gives back; the linter makes a finding of it.

    Give ``span`` (source) for something that is there; for something absent the engine anchors it.
    """

    message: str
    help: str = ""
    """Empty: the rule's remedy is used."""
    span: Span | None = None
    """None: something is absent; anchored at the decision, else the offer, else the first sentence."""
    severity: Severity | None = None
    """Where this hit weighs other than the rule's default."""
    confidence: Confidence | None = None
    facts: object = None
    evidence: tuple[str, ...] = ()
    related: tuple[tuple[Span, str], ...] = ()
    """Other places (source) that explain it, each with what it shows."""
    fix: str | None = None
    """What should stand at ``span`` instead, where one wording is right without a person's look."""


def at(annotation: Annotation, message: str, **more: object) -> Hit:
    """A hit at an annotation's place in the source."""
    return Hit(message, span=annotation.span, **more)  # type: ignore[arg-type]


def missing(message: str, **more: object) -> Hit:
    """A hit about something that is not there."""
    return Hit(message, **more)  # type: ignore[arg-type]


def _has_examples(rule: Rule, _attribute: object, value: tuple[Example, ...]) -> None:
    if not value:
        raise ValueError(f"{rule.code} needs examples that it flags and examples that it passes")


@frozen(kw_only=True)
class Rule:
    """One idea. ``check`` looks at a reading and yields hits; it keeps no state."""

    code: str
    name: str
    summary: str
    """What it flags, in one line."""
    rationale: str
    """Why it matters to the person who reads the message."""
    remedy: str
    """One better wording or step."""
    citation: str
    """The source of the fact it rests on."""
    severity: Severity
    """After an interview; see ``after_application``."""
    after_application: Severity | None = None
    """For a candidate whom nobody has spoken with yet; None: as ``severity``."""
    confidence: Confidence = Confidence.LIKELY
    kinds: frozenset[MessageKind] | None = None
    """The kinds of message it judges; None: every kind, even an unknown one."""
    offices: frozenset[str] | None = None
    """Jurisdictions; None: all."""
    since: str = "0.1.0"
    absence: bool = False
    """Whether it is about something that is not there."""
    needs_language: bool = True
    """False for rules about syntax, which hold whatever the language."""
    comes_last: bool = False
    """Whether it judges what became of the findings of the other rules: it is asked when they are settled."""
    check: Callable[[Reading], Iterable[Hit]] = field(repr=False)
    flags: tuple[Example, ...] = field(validator=_has_examples, repr=False)
    passes: tuple[Example, ...] = field(validator=_has_examples, repr=False)

    def applies_to(self, reading: Reading) -> bool:
        """Whether this rule has anything to say about such a message."""
        if self.needs_language and reading.not_read:
            return False
        if self.absence and any(slot.role is SlotRole.BODY for slot in reading.document.slots):
            return False  # a slot holds a whole paragraph that is not here: nothing can be said to be missing
        if self.kinds is not None and reading.kind not in self.kinds:
            return False
        return self.offices is None or reading.office.jurisdiction in self.offices

    def severity_at(self, reading: Reading) -> Severity:
        """The default severity, shifted by the office and by the stage (the milder of the two)."""
        severity = reading.office.severities.get(self.code, self.severity)
        if reading.stage is Stage.AFTER_APPLICATION and self.after_application is not None:
            severity = min(severity, self.after_application, key=lambda s: s.rank)
        return severity


DECIDING_MOVES = (Move.DECISION, Move.OFFER, Move.OFFER_BACK, Move.WITHDRAW)
"""Where an absence is anchored: the sentence that decides."""
