"""How the public face looks to a type checker. Nothing here is run: ``mypy --strict`` reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from email.headerregistry import Address
from email.message import EmailMessage
from typing import assert_type

from jinja2 import DictLoader, Environment

import candidate_comms
from candidate_comms import (
    Allowance,
    Audience,
    Brand,
    CandidateCommsError,
    Confidence,
    FactsError,
    Feedback,
    Finding,
    FindingsError,
    Message,
    MessageKind,
    Offer,
    Office,
    Rejection,
    Report,
    Salary,
    Sender,
    Severity,
    Span,
    Stage,
    UnknownName,
    bilingual,
    check_timeline,
    decision_by,
    facts_schema,
    follow_up_due,
    lint,
    lint_template,
    offices,
    timing,
)
from candidate_comms.notebook import Comparison, compare
from candidate_comms.testing import assert_clean, assert_finds, assert_template_clean


def gate(message: Message, text: str, sent_at: datetime) -> None:
    """An application checks what it sends."""
    assert_type(lint(text), Report)
    assert_type(lint(message, office=offices.get("uae"), kind=MessageKind.OFFER, stage="after_interview"), Report)
    report = lint(text, office="uk", kind="rejection", stage=Stage.AFTER_INTERVIEW, sent_at=sent_at, name="letter.txt")
    assert_type(lint(text, today=sent_at.date()), Report)
    assert_type([finding.suppressed for finding in report], list[str | None])
    assert_type(report.ok, bool)
    assert_type(report.kind, MessageKind)
    assert_type(report.stage, Stage)
    assert_type(report.not_checked, tuple[str, ...])
    assert_type(report.paths.complete, bool)
    assert_type(str(report.paths), str)
    assert_type(report.template, bool)
    assert_type(report.sources, Mapping[str, str])
    assert_type(report.count("error"), int)
    assert_type(report.at_or_above(Severity.WARNING), tuple[Finding, ...])
    assert_type(report.to_dict(), Mapping[str, object])
    report.raise_for_findings(at="error")
    for finding in report:
        assert_type(finding, Finding)
        assert_type(finding.severity, Severity)
        assert_type(finding.confidence, Confidence)
        assert_type(finding.span, Span)
        assert_type(finding.span.cut(text), str)
        assert_type(finding.location.line, int)
        assert_type(report.source_of(finding.location), str | None)
        if finding.condition is not None:
            assert_type(finding.condition.text, str)
            assert_type(finding.condition.holds({"feedback": ""}), bool)
            assert_type(finding.condition.terms, tuple[Mapping[str, object], ...])
        for other in finding.related:
            assert_type(other.message, str)
    for outcome in report.outcomes:
        assert_type(outcome.kind, MessageKind)
    assert_type(report.moves[0].quote, str)


def templates(source: str) -> None:
    """A template is judged with the environment that renders it."""
    assert_type(lint_template(source, environment=Environment(autoescape=True), name="reject.html.j2"), Report)
    assert_type(lint_template(source, loader=DictLoader({}), office="us-il"), Report)


def write(sender: Sender) -> None:
    """Facts may be plain or typed."""
    rejection = Rejection(
        candidate="Amira Haddad",
        role="Food Technologist",
        sender=sender,
        feedback=[Feedback("audits", "you described one", next_step="sit in on two or three")],
        interviewed_on=date(2027, 3, 2),
        open_door="packaging roles",
    )
    assert_type(Rejection.from_dict(rejection.to_dict()), Rejection)
    assert_type(rejection.to_dict(), dict[str, object])
    assert_type(facts_schema("offer"), dict[str, object])
    message = rejection.compose("uk", check=lambda text: [text])
    assert_type(message, Message)
    assert_type(message.as_email(to="amira@example.com"), EmailMessage)
    assert_type(message.as_email(to=Address("Haddad, Amira", "amira", "example.com")), EmailMessage)
    goodwill = {"": "All the best.", "formal": "We wish you well."}
    brand = Brand(
        name="Example Foods",
        accent="#0b6e4f",
        sign_off={"en-GB": "With warm wishes,"},
        wordings={"en-GB": {"letter.greeting": "Hello {name},", "rejection.goodwill": goodwill}},
        signature=["Example Foods Ltd"],
        templates=DictLoader({}),
    )
    assert_type(rejection.compose("uk", brand=brand), Message)
    assert_type(bilingual(message, message), Message)
    assert_type(message.also_in, tuple[str, ...])
    assert_type(str(message), str)
    offer = Offer(
        candidate="Amira Haddad",
        role="Food Technologist",
        sender=sender,
        salary=45_000,
        start_date=date(2027, 5, 4),
        location="12 Example Street, Peterborough",
        sent_on=datetime(2027, 3, 6, 9),
        benefits=["a pension"],
        conditions=["two references"],
    )
    assert_type(offer.salary, Salary)
    assert_type(Salary("45000.50", currency="GBP", period="year", allowances=[Allowance("car", 3_000)]), Salary)
    assert_type(offer.salary.total, Decimal)
    assert_type(offer.compose(offices.get("uae"), language="en-AE", holidays={date(2027, 3, 9)}), Message)


def fail(error: CandidateCommsError) -> None:
    """Errors carry data, and are what a caller would guess."""
    if isinstance(error, FactsError):
        assert_type(error.faults, tuple[tuple[str, str], ...])
        as_value_error: ValueError = error
        print(as_value_error)
    if isinstance(error, UnknownName):
        assert_type(error.allowed, tuple[str, ...])
    if isinstance(error, FindingsError):
        as_assertion: AssertionError = error
        print(as_assertion)


def look_up() -> None:
    """Offices."""
    assert_type(offices.codes(), tuple[str, ...])
    assert_type(offices.get("uk"), Office)
    assert_type(candidate_comms.__version__, str)


def time(uk: Office) -> None:
    """Calendars and clocks."""
    assert_type(offices.with_public_holidays("uk-sct"), Office)
    assert_type(uk.thresholds_for("graduate").offer_window_warn_below, int)
    assert_type(follow_up_due(date(2027, 3, 2), uk).severity_on(date(2027, 3, 9)), Severity | None)
    assert_type(decision_by(datetime(2027, 3, 2, 9), "us-ny", audience=Audience.GRADUATE), datetime)
    events: list[timing.Event] = [
        timing.InterviewHeld(date(2027, 3, 2)),
        timing.HoldingMessageSent(date(2027, 3, 9), until=date(2027, 3, 16)),
    ]
    timeline = check_timeline(events, "uae", today=datetime(2027, 3, 17))
    assert_type(timeline, timing.Timeline)
    assert_type(timeline.overdue, tuple[timing.Obligation, ...])
    assert_type(timeline.open[0].owed, timing.Owed)


def check(message: Message) -> None:
    """Tests and notebooks."""
    assert_type(assert_clean(message), Report)
    assert_type(assert_template_clean("Dear {{ name }}", "us-il", name="a.txt.j2", loader={}, max_paths=64), Report)
    assert_type(assert_finds("Dear Jo", "RJ101", office="us"), tuple[Finding, ...])
    assert_type(compare("Dear Jo", message), Comparison)
    assert_type(compare("Dear Jo", message).gone, tuple[str, ...])


_TAKES_TEXT: Callable[[str], Report] = lint
_READS: Callable[[Report], Iterator[Finding]] = iter
