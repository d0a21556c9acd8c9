"""A report as plain lists, strings and numbers: the shape of one file in the JSON output, version 1.

Offsets and columns count code points, never bytes or UTF-16 units; the shape says so itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from candidate_comms.findings.model import Condition, Finding
from candidate_comms.findings.report import Report
from candidate_comms.findings.terms import TermRead
from candidate_comms.money import PayPart

__all__ = ["OFFSETS", "SCHEMA_VERSION", "report_to_dict"]

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
        "paths": {"read": report.paths.read, "total": report.paths.total, "complete": report.paths.complete},
        "not_checked": list(report.not_checked),
        "ok": report.ok,
    }


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.location
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "help": finding.help,
        "absent": finding.absent,
        "location": {
            "path": place.path,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "start": finding.span.start,
            "end": finding.span.end,
        },
        "condition": _condition(finding.condition),
        "evidence": list(finding.evidence),
        "suppressed": finding.suppressed,
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


def _condition(condition: Condition | None) -> dict[str, object] | None:
    if condition is None:
        return None
    return {"text": condition.text, "witness": _plain(condition.witness)}


def _plain(value: object) -> object:
    """``value`` with everything that JSON cannot hold turned into its text."""
    if isinstance(value, Enum):
        return _plain(value.value)
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else str(value)  # JSON knows neither infinity nor NaN
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [_plain(item) for item in value]
    return str(value)
