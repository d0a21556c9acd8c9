"""A report as plain lists, strings and numbers: the shape of one file in the JSON output, version 1.

Offsets and columns count code points, never bytes or UTF-16 units; the shape says so itself.
"""

from __future__ import annotations

from candidate_comms.documents.model import Location
from candidate_comms.findings.model import Finding
from candidate_comms.findings.report import PathKind, Paths, Report
from candidate_comms.findings.terms import TermRead
from candidate_comms.money import PayPart
from candidate_comms.text.spans import Span

__all__ = ["OFFSETS", "SCHEMA_VERSION", "paths_to_dict", "report_to_dict"]

SCHEMA_VERSION = 1
"""Grows only when a field is taken away or changes its meaning; new fields may come without notice."""

OFFSETS = "code points"
"""The unit of every offset and column."""


def report_to_dict(report: Report) -> dict[str, object]:
    """``report`` in the JSON shape of one file.

    Suppressed findings are in it, with the reason in ``suppressed``. ``location.start`` and ``location.end`` are
    offsets from 0, ``line`` and ``column`` count from 1, ends are past the last character.

    >>> from candidate_comms.findings.report import Report
    >>> from candidate_comms.vocabulary import MessageKind, Stage
    >>> empty = Report(findings=(), kind=MessageKind.OFFER, stage=Stage.UNKNOWN, office="uk", language="en")
    >>> wire = report_to_dict(empty)
    >>> wire["schema_version"], wire["kind"], wire["ok"]
    (1, 'offer', True)
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "offsets": OFFSETS,
        "path": report.path,
        "kind": report.kind.value,
        "kind_evidence": list(report.kind_evidence),
        "stage": report.stage.value,
        "office": report.office,
        "language": report.language,
        "findings": [_finding(finding) for finding in report.findings],
        "moves": [
            {"move": seen.move.value, "start": seen.span.start, "end": seen.span.end, "quote": seen.quote}
            for seen in report.moves
        ],
        "terms": [_term(row) for row in report.terms],
        "template": report.template,
        "paths": paths_to_dict(report.paths),
        "outcomes": [_outcome(outcome) for outcome in report.outcomes],
        "not_checked": list(report.not_checked),
        "ok": report.ok,
    }


def paths_to_dict(paths: Paths) -> dict[str, object]:
    """How much of a template, or of several, was read."""
    return {"read": paths.read, "total": paths.total, "exact": paths.exact, "complete": paths.complete}


def _outcome(outcome: PathKind) -> dict[str, object]:
    return {
        "kind": outcome.kind.value,
        "stage": outcome.stage.value,
        "condition": outcome.condition.to_dict() if outcome.condition else None,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "help": finding.help,
        "absent": finding.absent,
        "location": _location(finding.location, finding.span),
        "condition": finding.condition.to_dict() if finding.condition else None,
        "evidence": list(finding.evidence),
        "related": [
            {"message": other.message, "location": _location(other.location, other.span)} for other in finding.related
        ],
        "suppressed": finding.suppressed,
    }


def _location(place: Location, span: Span) -> dict[str, object]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": span.start,
        "end": span.end,
    }


def _term(row: TermRead) -> dict[str, object]:
    return {
        "name": row.name.value,
        "state": row.state.value,
        "start": row.span.start if row.span else None,
        "end": row.span.end if row.span else None,
        "quote": row.quote,
        "pay": [_pay_part(part) for part in row.pay.parts] if row.pay else None,
        "day": row.day.isoformat() if row.day else None,
        "problem": row.problem,
    }


def _pay_part(part: PayPart) -> dict[str, object]:
    money = part.money
    return {
        "role": part.role.value,
        "low": money.low,
        "high": money.high,
        "currency": money.currency,
        "period": money.period,
        "pro_rata": part.pro_rata,
    }
