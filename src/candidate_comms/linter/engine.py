"""Document → reading → rules → report, for a finished message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Protocol, TypeVar

from attrs import frozen

from candidate_comms.documents.comments import comments_of
from candidate_comms.documents.model import Document, Location
from candidate_comms.documents.reader import read_message
from candidate_comms.documents.source_map import Placed
from candidate_comms.errors import UnknownName
from candidate_comms.findings.model import Edit, Finding, Related
from candidate_comms.findings.report import MoveSeen, Report
from candidate_comms.linter.settling import settled, suppressions_of
from candidate_comms.linter.term_table import term_table
from candidate_comms.moves.annotate import read
from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.model import Reading
from candidate_comms.offices import registry as offices
from candidate_comms.offices.model import Office
from candidate_comms.rules.model import DECIDING_MOVES, Hit, Rule
from candidate_comms.rules.registry import RULES
from candidate_comms.rules.wording import in_language
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span
from candidate_comms.timing.clock import check_day, check_moment, day_at
from candidate_comms.vocabulary import Audience, Engine, MessageKind, Move, SlotRole, Stage

__all__ = ["Asked", "Composed", "Judged", "anchor", "asked", "finding_of", "judged", "lint", "located", "ruled"]

W = TypeVar("W", bound=Enum)

_LONGEST_TOLD = 40
"""Characters of an expression that people still read as a name."""


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
    today: date | None = None,
) -> Report:
    """Judge a message that is meant to be sent: plain text, HTML, or what a builder composed.

    Kind, stage and language (a tag such as ``"ar"`` or ``"en-GB"``) are read from the text unless given. ``office`` is
    a code (``"uk"``, ``"us"``, ``"uae"`` …) or an ``Office``; None: the composed message's own, else ``"uk"``.
    Deadlines are counted from ``sent_at`` (a composed message knows its own); without it a date of decision cannot be
    judged. ``interviewed_on`` is the day of the candidate's last interview, where the text does not tell it: with
    ``sent_at`` it shows whether the answer is late, and the stage is that after an interview. ``audience`` is whom an
    offer is for (``"graduate"`` …): it decides how much time is enough, and is read from the text unless given.
    ``name`` is shown as the path of the findings.
    In HTML, a comment such as ``<!-- cc: ignore[RJ101] -- approved by legal -->`` keeps a finding from counting; one
    that holds until some day is over after it where ``today`` is given.

    Raises:
        UnknownName: ``office``, ``kind``, ``stage`` or ``audience`` is not one that is known (it says which are).
        ValueError: ``interviewed_on`` lies after ``sent_at``, or ``language`` is no language tag.
        TypeError: ``message`` is neither a string nor a composed message, ``sent_at`` no ``datetime``,
            ``interviewed_on`` or ``today`` no date, or something among ``rules`` no rule.

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
    told = asked(office or own_office, kind, stage, language, sent_at, interviewed_on, audience, rules, today)
    return _report(document, told)


def _word(argument: str, given: object, words: type[W]) -> W | None:
    """A member of an enum from itself or its string, or None."""
    if given is None:
        return None
    try:
        return words(str(given).replace("-", "_"))
    except ValueError:
        raise UnknownName(argument, given, [str(member) for member in words]) from None


@frozen
class Asked:
    """What the caller told of a message; the rest is read from it."""

    office: Office
    kind: MessageKind | None
    stage: Stage | None
    language: str | None
    sent_at: datetime | None
    interviewed_on: date | None
    audience: Audience | None
    rules: tuple[Rule, ...]
    today: date | None


def asked(
    office: str | Office,
    kind: str | MessageKind | None,
    stage: str | Stage | None,
    language: str | None,
    sent_at: datetime | None,
    interviewed_on: date | None,
    audience: str | Audience | None,
    rules: Iterable[Rule] | None,
    today: date | None,
) -> Asked:
    """The arguments of a call, looked over: what cannot be is refused at once, by name."""
    place = offices.get(office)
    if sent_at is not None:
        check_moment("sent_at", sent_at)
    if interviewed_on is not None:
        check_day("interviewed_on", interviewed_on)
    if today is not None:
        check_day("today", today)
    chosen = RULES if rules is None else tuple(rules)
    for rule in chosen:
        if not isinstance(rule, Rule):
            raise TypeError(f"rules: each is a Rule, and not {rule!r}; candidate_comms.rules.registry.get finds them")
    if sent_at is not None and interviewed_on is not None and day_at(interviewed_on, place) > day_at(sent_at, place):
        raise ValueError(
            f"interviewed_on: {interviewed_on} lies after sent_at, {sent_at}; give the day of the last interview that "
            "was held, or leave it out"
        )
    return Asked(
        place,
        _word("kind", kind, MessageKind),
        _word("stage", stage, Stage),
        _language(language),
        sent_at,
        interviewed_on,
        _word("audience", audience, Audience),
        chosen,
        today.date() if isinstance(today, datetime) else today,
    )


def _language(given: str | None) -> str | None:
    """The language of a tag such as "ar", "en-GB" or "ar_AE"."""
    if given is None:
        return None
    if not isinstance(given, str):
        raise TypeError(f"language: a tag such as 'en' or 'ar-AE', not {given!r}")
    tag = given.replace("_", "-").lower()
    if not re.fullmatch(r"[a-z]{2,8}(-[a-z0-9]{1,8})*", tag):
        raise ValueError(f"language: {given!r} is no language tag such as 'en', 'ar' or 'ar-AE'")
    return tag.partition("-")[0]


@frozen(eq=False)
class Judged:
    """A document, read, and what the rules say of it."""

    reading: Reading
    hits: tuple[tuple[Rule, Hit], ...]

    @property
    def not_checked(self) -> tuple[str, ...]:
        """What was not read or judged, each a sentence."""
        reading = self.reading
        document = reading.document
        return (*document.not_checked, *reading.not_read, *_whole_bodies(document), *_uncounted(reading))


def judged(document: Document, asked: Asked) -> Judged:
    """Read a document and ask the rules."""
    reading = read(
        document,
        asked.office,
        kind=asked.kind,
        stage=asked.stage,
        language=asked.language,
        sent_at=asked.sent_at,
        interviewed_on=asked.interviewed_on,
        audience=asked.audience,
    )
    return ruled(reading, asked)


def ruled(reading: Reading, asked: Asked) -> Judged:
    """Ask the rules about a reading."""
    now = (rule for rule in asked.rules if not rule.comes_last and rule.applies_to(reading))
    return Judged(reading, tuple((rule, hit) for rule in now for hit in rule.check(reading)))


def _report(document: Document, asked: Asked) -> Report:
    found = judged(document, asked)
    reading = found.reading
    lines = {document.path: Lines(document.source)}
    place = anchor(reading)

    def made(rule: Rule, hit: Hit, reading: Reading) -> Finding:
        return finding_of(rule, hit, reading, lines, place)

    comments = [(document.source, comments_of(document.source, Engine.NONE))]
    suppressions = suppressions_of(comments, {"": lines[document.path]}, asked.rules, asked.today, html=document.html)
    findings = [made(rule, hit, reading) for rule, hit in found.hits]
    findings = settled(findings, suppressions, [reading], asked.rules, made)
    findings.sort(key=lambda f: (f.span.start, f.span.end, f.code, f.message))
    return Report(
        findings=tuple(findings),
        kind=reading.kind,
        kind_evidence=reading.kind_evidence,
        stage=reading.stage,
        office=asked.office.code,
        language=reading.language,
        moves=tuple(MoveSeen(a.move, a.span, a.quote) for a in reading.annotations),
        terms=term_table(reading),
        not_checked=found.not_checked,
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
        f"The slot {slot.expression if len(slot.expression) <= _LONGEST_TOLD else slot.name} holds a whole text: "
        "what is missing from the message was not judged."
        for slot in document.slots
        if slot.role is SlotRole.BODY
    ]


def finding_of(rule: Rule, hit: Hit, reading: Reading, lines: Mapping[str, Lines], place: Span) -> Finding:
    """A hit as people see it. ``lines`` are those of each file; ``place`` is where something absent is missed."""
    span = hit.span if hit.span is not None else place
    own = reading.document.path
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=hit.severity or rule.severity_at(reading),
        confidence=hit.confidence or rule.confidence,
        message=hit.message,
        help=in_language(hit.help or rule.remedy, reading.language),
        span=span,
        location=located(span, lines, own),
        absent=hit.span is None,
        facts=hit.facts,
        evidence=hit.evidence,
        related=tuple(Related(where, told, located(where, lines, own)) for where, told in hit.related),
        fix=_fix(hit, reading.document),
    )


def _fix(hit: Hit, document: Document) -> Edit | None:
    """The edit that a hit asks for, where it touches words alone: in a template they may be printed elsewhere too."""
    if hit.fix is None or hit.span is None or document.template or "<" in hit.span.cut(document.source):
        return None
    return Edit(hit.span, hit.fix, safe=True)


def located(span: Span, lines: Mapping[str, Lines], own: str) -> Location:
    """Where a span stands: in the document's own file, unless it says otherwise."""
    path = span.path if isinstance(span, Placed) and span.path else own
    return Location.of(Span(span.start, span.end), lines[path], path)


def anchor(reading: Reading) -> Span:
    """Where a missing thing is missed: at the words that decide, else at the first sentence of the body."""
    for move in DECIDING_MOVES:
        annotation = reading.first(move)
        if annotation is not None:
            return annotation.span
    document = reading.document
    elsewhere: Span | None = None
    for part in ("body", "subject", "greeting"):
        for sentence in reading.sentences:
            if sentence.part == part:
                place = document.to_source(sentence.visible)
                if not isinstance(place, Placed) or place.path in ("", document.path):
                    return place
                elsewhere = elsewhere or place
    return elsewhere or Span(0, 0)
