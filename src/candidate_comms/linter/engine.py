"""Document → reading → rules → report. The two doors of the linter: ``lint`` and ``lint_template``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

from candidate_comms.documents.model import Document, Location
from candidate_comms.documents.reader import read_message, read_template
from candidate_comms.errors import UnknownName
from candidate_comms.findings.model import Finding, Related
from candidate_comms.findings.report import MoveSeen, Paths, Report
from candidate_comms.linter.term_table import term_table
from candidate_comms.moves.annotate import read
from candidate_comms.moves.model import Deadline, Reading
from candidate_comms.offices import registry as offices
from candidate_comms.offices.model import Office
from candidate_comms.rules.model import DECIDING_MOVES, Hit, Rule
from candidate_comms.rules.registry import RULES
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span
from candidate_comms.timing.clock import check_day, check_moment, day_at
from candidate_comms.vocabulary import Audience, MessageKind, Move, SlotRole, Stage

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

__all__ = ["Composed", "lint", "lint_template"]

W = TypeVar("W", bound=Enum)


class Composed(Protocol):
    """A message that a builder made: what ``lint`` needs to know of it."""

    @property
    def text(self) -> str:
        """The plain-text part."""

    @property
    def office(self) -> str:
        """The office's code."""

    @property
    def sent_at(self) -> datetime | None:
        """When it is sent, where the builder was told."""


def lint(
    message: str | Composed,
    *,
    office: str | Office | None = None,
    kind: str | MessageKind | None = None,
    stage: str | Stage | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: str | Audience | None = None,
    name: str = "",
    rules: Iterable[Rule] | None = None,
) -> Report:
    """Judge a message that is meant to be sent: plain text, HTML, or what a builder composed.

    Kind, stage and language are read from the text unless given. ``office`` is a code (``"uk"``, ``"us"``, ``"uae"`` …)
    or an ``Office``; None: the composed message's own, else ``"uk"``. Deadlines are counted from ``sent_at``
    (a composed message knows its own); without it a date of decision cannot be judged. ``interviewed_on`` is the day of
    the candidate's last interview, where the text does not tell it: with ``sent_at`` it shows whether the answer is
    late, and the stage is that after an interview. ``audience`` is whom an offer is for (``"graduate"`` …): it decides
    how much time is enough, and is read from the text unless given. ``name`` is shown as the path of the findings.

    Raises:
        UnknownName: ``office``, ``kind``, ``stage`` or ``audience`` is not one that is known (it says which are).
        ValueError: ``interviewed_on`` lies after ``sent_at``.
        TypeError: ``message`` is neither a string nor a composed message, ``sent_at`` no ``datetime``,
            ``interviewed_on`` no date, or something among ``rules`` no rule.

    >>> report = lint("Hi Sam, the job is yours. You have until 5pm today to accept it.", office="uk")
    >>> str(report.kind), "short-decision-window" in {finding.name for finding in report}
    ('offer', True)

    """
    if isinstance(message, str):
        source, own_office = message, "uk"
    elif isinstance(getattr(message, "text", None), str):
        source, own_office = message.text, message.office
        sent_at = sent_at if sent_at is not None else message.sent_at
    else:
        raise TypeError(f"message: a str or a composed Message is linted, not {type(message).__name__}")
    document = read_message(source, path=name)
    place = offices.get(office or own_office)
    return _report(document, place, kind, stage, language, sent_at, interviewed_on, audience, rules)


def lint_template(
    source: str,
    *,
    office: str | Office = "uk",
    name: str = "",
    environment: Environment | None = None,
    loader: BaseLoader | None = None,
    kind: str | MessageKind | None = None,
    stage: str | Stage | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: str | Audience | None = None,
    rules: Iterable[Rule] | None = None,
) -> Report:
    """Judge a message template: Jinja2, or flat placeholders such as ``[Candidate Name]``.

    Nothing in it is executed. ``environment`` gives delimiters, white-space options, extensions and loader;
    ``loader`` finds included templates where there is no environment. For the rest see ``lint``.

    Raises:
        UnknownName: ``office``, ``kind`` or ``stage`` is not one that is known (it says which are).
        ValueError: ``interviewed_on`` lies after ``sent_at``.

    >>> lint_template("Dear {{ name }", name="reject.txt.j2").findings[0].name
    'syntax-error'

    """
    if not isinstance(source, str):
        raise TypeError(f"source: a template is linted as a str, not {type(source).__name__}")
    document = read_template(source, path=name, environment=environment, loader=loader)
    return _report(document, offices.get(office), kind, stage, language, sent_at, interviewed_on, audience, rules)


def _word(argument: str, given: object, words: type[W]) -> W | None:
    """A member of an enum from itself or its string, or None."""
    if given is None:
        return None
    try:
        return words(str(given).replace("-", "_"))
    except ValueError:
        raise UnknownName(argument, given, [str(member) for member in words]) from None


def _report(
    document: Document,
    office: Office,
    kind: str | MessageKind | None,
    stage: str | Stage | None,
    language: str | None,
    sent_at: datetime | None,
    interviewed_on: date | None,
    audience: str | Audience | None,
    rules: Iterable[Rule] | None,
) -> Report:
    if sent_at is not None:
        check_moment("sent_at", sent_at)
    if interviewed_on is not None:
        check_day("interviewed_on", interviewed_on)
    for rule in () if rules is None else (rules := tuple(rules)):
        if not isinstance(rule, Rule):
            raise TypeError(f"rules: each is a Rule, and not {rule!r}; candidate_comms.rules.registry.get finds them")
    if sent_at is not None and interviewed_on is not None and day_at(interviewed_on, office) > day_at(sent_at, office):
        raise ValueError(
            f"interviewed_on: {interviewed_on} lies after sent_at, {sent_at}; give the day of the last interview that "
            "was held, or leave it out"
        )
    reading = read(
        document,
        office,
        kind=_word("kind", kind, MessageKind),
        stage=_word("stage", stage, Stage),
        language=language,
        sent_at=sent_at,
        interviewed_on=interviewed_on,
        audience=_word("audience", audience, Audience),
    )
    lines = Lines(document.source)
    findings = [
        _finding(rule, hit, reading, lines)
        for rule in (RULES if rules is None else rules)
        if rule.applies_to(reading)
        for hit in rule.check(reading)
    ]
    findings.sort(key=lambda f: (f.span.start, f.span.end, f.code, f.message))
    points = document.branch_points
    return Report(
        findings=tuple(findings),
        kind=reading.kind,
        kind_evidence=reading.kind_evidence,
        stage=reading.stage,
        office=office.code,
        language=reading.language,
        moves=tuple(MoveSeen(a.move, a.span, a.quote) for a in reading.annotations),
        terms=term_table(reading),
        paths=Paths(1, 1 if not points else None),
        not_checked=(*document.not_checked, *reading.not_read, *_whole_bodies(document), *_uncounted(reading)),
        source=document.source,
        path=document.path,
    )


def _uncounted(reading: Reading) -> list[str]:
    """Which deadlines cannot be counted for want of a date of sending: never guessed, and never passed in silence."""
    if reading.sent_at is not None or reading.document.template or not reading.kind.value.startswith("offer"):
        return []
    return [
        f"“{' '.join(annotation.quote.split())}”: how long that leaves the candidate can only be counted from sent_at."
        for annotation in reading.of(Move.DEADLINE)
        if isinstance(annotation.facts, Deadline) and annotation.facts.hours is None and annotation.facts.countable
    ]


def _whole_bodies(document: Document) -> list[str]:
    """What slots hold whole paragraphs: nothing can be missed in a message whose words stand elsewhere."""
    return [
        f"The slot {slot.expression} holds a whole text: what is missing from the message was not judged."
        for slot in document.slots
        if slot.role is SlotRole.BODY
    ]


def _finding(rule: Rule, hit: Hit, reading: Reading, lines: Lines) -> Finding:
    span = hit.span if hit.span is not None else _anchor(reading)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=hit.severity or rule.severity_at(reading),
        confidence=hit.confidence or rule.confidence,
        message=hit.message,
        help=hit.help or rule.remedy,
        span=span,
        location=Location.of(span, lines, reading.document.path),
        absent=hit.span is None,
        facts=hit.facts,
        evidence=hit.evidence,
        related=tuple(
            Related(place, told, Location.of(place, lines, reading.document.path)) for place, told in hit.related
        ),
    )


def _anchor(reading: Reading) -> Span:
    """Where a missing thing is missed: at the words that decide, else at the first sentence of the body."""
    for move in DECIDING_MOVES:
        annotation = reading.first(move)
        if annotation is not None:
            return annotation.span
    document = reading.document
    for part in ("body", "subject", "greeting"):
        for sentence in reading.sentences:
            if sentence.part == part:
                return document.to_source(sentence.visible)
    return Span(0, 0)
