"""For tests: that a message may be sent, that a fault is found, and that a rule keeps the promises of its examples.

>>> from candidate_comms.testing import assert_clean
>>> assert_clean(my_letter, office="uk")  # doctest: +SKIP
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from candidate_comms.errors import FindingsError
from candidate_comms.vocabulary import Audience, MessageKind, Severity, Stage

if TYPE_CHECKING:
    from candidate_comms.findings.model import Finding
    from candidate_comms.findings.report import Report
    from candidate_comms.linter.engine import Composed
    from candidate_comms.offices.model import Office
    from candidate_comms.rules.model import Example, Rule

__all__ = ["assert_clean", "assert_finds", "run_examples"]


def assert_clean(
    text: str | Composed,
    office: str | Office | None = None,
    at: str = "warning",
    *,
    kind: str | MessageKind | None = None,
    stage: str | Stage | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: str | Audience | None = None,
    name: str = "",
) -> Report:
    """Pass if ``text`` has no finding at ``at`` or above; give back its report for more questions.

    ``at`` is ``"info"``, ``"warning"`` or ``"error"``; hints and suppressed findings never count. ``office`` is by
    default the composed message's own, else the UK; this and the rest is handed to ``candidate_comms.lint``.

    Raises:
        FindingsError: an ``AssertionError`` whose text shows each finding in its place; ``.report`` holds them all.
        ValueError: ``at`` is no severity.

    """
    level = _level(at)
    report = _lint(
        text,
        office,
        kind=kind,
        stage=stage,
        language=language,
        sent_at=sent_at,
        interviewed_on=interviewed_on,
        audience=audience,
        name=name,
    )
    failing = [finding for finding in report.findings if finding.counts_at(level)]
    if failing:
        raise FindingsError(_told(report, failing, level), report)
    return report


def assert_finds(
    text: str | Composed,
    rule: str,
    office: str | Office | None = None,
    *,
    kind: str | MessageKind | None = None,
    stage: str | Stage | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: str | Audience | None = None,
    name: str = "",
) -> tuple[Finding, ...]:
    """Pass if the rule with this code or name finds something in ``text``; give back what it found.

    Raises:
        AssertionError: it finds nothing; the text says what was found instead.
        UnknownName: there is no such rule.

    """
    from candidate_comms.rules.registry import get

    wanted = get(rule)
    report = _lint(
        text,
        office,
        kind=kind,
        stage=stage,
        language=language,
        sent_at=sent_at,
        interviewed_on=interviewed_on,
        audience=audience,
        name=name,
    )
    found = tuple(finding for finding in report.findings if finding.code == wanted.code)
    if not found:
        others = ", ".join(f"{other.code} {other.name}" for other in report.findings) or "nothing"
        raise AssertionError(
            f"{wanted.code} {wanted.name} finds nothing in this {report.kind} ({report.stage}, {report.office}, "
            f"{report.language}). Found: {others}."
        )
    return found


def run_examples(rule: Rule) -> None:
    """Pass if ``rule`` finds its ``flags``, at the marks where there are marks, and leaves its ``passes`` alone.

    The rule need not be one of the library's own.

    Raises:
        AssertionError: it lists every example that fails, with what was expected and what was found.

    """
    faults = [fault for example in rule.flags if (fault := _flag_fault(rule, example))]
    faults += [fault for example in rule.passes if (fault := _pass_fault(rule, example))]
    if faults:
        raise AssertionError(f"{rule.code} {rule.name}:\n" + "\n".join(faults))


def _flag_fault(rule: Rule, example: Example) -> str:
    found = _found(rule, example)
    if not found:
        return f"  should be flagged: {example.marked!r}"
    if not example.spans:
        return ""
    expected, got = set(example.spans), {finding.span for finding in found}
    if got == expected:
        return ""
    words = sorted((span, span.cut(example.text)) for span in got)
    return f"  should be flagged at the marks: {example.marked!r}\n    found: {[word for _, word in words]}"


def _pass_fault(rule: Rule, example: Example) -> str:
    found = _found(rule, example)
    if not found:
        return ""
    words = [finding.span.cut(example.text) for finding in found]
    return f"  should pass: {example.marked!r}\n    found: {words}: {found[0].message}"


def _found(rule: Rule, example: Example) -> list[Finding]:
    from candidate_comms.linter.engine import lint, lint_template

    office, stage, sent_at = example.office, example.stage, example.sent_at
    if example.template is not None:
        name = example.template
        report = lint_template(example.text, office=office, name=name, stage=stage, sent_at=sent_at, rules=(rule,))
    else:
        report = lint(example.text, office=office, stage=stage, sent_at=sent_at, rules=(rule,))
    return [finding for finding in report.findings if finding.code == rule.code]


def _lint(
    text: str | Composed,
    office: str | Office | None,
    *,
    kind: str | MessageKind | None,
    stage: str | Stage | None,
    language: str | None,
    sent_at: datetime | None,
    interviewed_on: date | None,
    audience: str | Audience | None,
    name: str,
) -> Report:
    from candidate_comms.linter.engine import lint

    return lint(
        text,
        office=office,
        kind=kind,
        stage=stage,
        language=language,
        sent_at=sent_at,
        interviewed_on=interviewed_on,
        audience=audience,
        name=name,
    )


def _level(at: str) -> Severity:
    for severity in Severity:
        if severity.value == at:
            return severity
    raise ValueError(f"at: {at!r} is no severity; allowed: {', '.join(Severity)}")


def _told(report: Report, failing: list[Finding], level: Severity) -> str:
    from attrs import evolve

    from candidate_comms.reporters.plain import Plain

    count = "1 finding" if len(failing) == 1 else f"{len(failing)} findings"
    pieces = Plain(summary=False)([evolve(report, findings=tuple(failing))])
    return f"{report.path or 'the message'} has {count} at {level} or above:\n\n" + "".join(pieces).rstrip()
