"""Reports and findings made by hand, for tests of what is done with them."""

from __future__ import annotations

from candidate_comms.documents.model import Location
from candidate_comms.findings.model import Condition, Finding, Related
from candidate_comms.findings.report import MoveSeen, PathKind, Paths, Report
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Confidence, MessageKind, Move, Severity, Stage

REJECTION = """Dear Sam,

Unfortunately you have not been successful.

Regards,
HR
"""


EVIDENCE = ("feedback about this candidate", "a reason")


def finding(source: str, start: int, end: int, path: str = "", **more: object) -> Finding:
    span = Span(start, end)
    values: dict[str, object] = {
        "code": "RJ101",
        "name": "stock-rejection",
        "severity": Severity.ERROR,
        "confidence": Confidence.LIKELY,
        "message": "nothing in this message is about this candidate",
        "help": "name one criterion of the role and what you saw of it",
        "span": span,
        "location": Location.of(span, Lines(source), path),
    }
    return Finding(**(values | more))


def on(source: str, words: str, path: str = "", **more: object) -> Finding:
    at = source.index(words)
    return finding(source, at, at + len(words), path, **more)


def report(source: str = REJECTION, *findings: Finding, path: str = "", **more: object) -> Report:
    values: dict[str, object] = {
        "findings": findings,
        "kind": MessageKind.REJECTION,
        "kind_evidence": ("not been successful",),
        "stage": Stage.AFTER_INTERVIEW,
        "office": "uk",
        "language": "en",
        "source": source,
        "path": path,
    }
    return Report(**(values | more))


def rejected(path: str = "reject.txt", **more: object) -> Report:
    """The stock rejection, as the linter reports it."""
    words = "Unfortunately you have not been successful."
    return report(
        REJECTION,
        on(REJECTION, words, path, **({"absent": True, "evidence": EVIDENCE} | more)),
        path=path,
        moves=(MoveSeen(Move.DECISION, Span(11, 54), words),),
    )


def branch(text: str = "when `feedback` is empty") -> Condition:
    return Condition(text, {"feedback": ""}, ({"feedback": "empty"},), lambda context: not context.get("feedback"))


SIGN = """{% macro sign(name) -%}
We had a strong field.
{{ name }}
{%- endmacro %}
"""
LETTER = """{% from "sign.j2" import sign %}
Dear {{ name }},
{{ sign("HR") }}
"""


def across_files(**more: object) -> Report:
    """A finding in a macro's file, with the place that calls it."""
    call = on(LETTER, 'sign("HR")', "letters/reject.j2")
    called = Related(call.span, "called from here", call.location)
    there = on(SIGN, "strong field", "letters/sign.j2", related=(called,), condition=branch())
    values = {"path": "letters/reject.j2", "sources": {"letters/sign.j2": SIGN}, "template": True}
    return report(LETTER, there, **(values | more))


__all__ = [
    "LETTER",
    "REJECTION",
    "SIGN",
    "MessageKind",
    "PathKind",
    "Paths",
    "Severity",
    "Stage",
    "across_files",
    "branch",
    "finding",
    "on",
    "rejected",
    "report",
]
