"""For tests: that a message may be sent, that a fault is found, and that a rule keeps the promises of its examples.

>>> from candidate_comms.testing import assert_clean
>>> assert_clean(my_letter, office="uk")  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

from candidate_comms.errors import FindingsError
from candidate_comms.vocabulary import Audience, MessageKind, Severity, Stage

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

    from candidate_comms.findings.model import Finding
    from candidate_comms.findings.report import Report
    from candidate_comms.linter.engine import Composed
    from candidate_comms.offices.model import Office
    from candidate_comms.rules.model import Example, Rule

__all__ = ["AboutMessage", "AboutTemplate", "assert_clean", "assert_finds", "assert_template_clean", "run_examples"]


class AboutMessage(TypedDict, total=False):
    """What the assertions may be told of a message; ``candidate_comms.lint`` says what each means."""

    kind: str | MessageKind | None
    stage: str | Stage | None
    language: str | None
    sent_at: datetime | None
    interviewed_on: date | None
    audience: str | Audience | None
    name: str
    rules: Iterable[Rule] | None
    today: date | None


class AboutTemplate(AboutMessage, total=False):
    """What the assertions may be told of a template; ``candidate_comms.lint_template`` says what each means."""

    environment: Environment | None
    loader: BaseLoader | Mapping[str, str] | None
    context_schema: object
    max_paths: int


def assert_clean(
    text: str | Composed, office: str | Office | None = None, at: str = "warning", **about: Unpack[AboutMessage]
) -> Report:
    """Pass if ``text`` has no finding at ``at`` or above; give back its report for more questions.

    ``at`` is ``"info"``, ``"warning"`` or ``"error"``; hints and suppressed findings never count. ``office`` is by
    default the composed message's own, else the UK; this and ``about`` are handed to ``candidate_comms.lint``.

    Raises:
        FindingsError: an ``AssertionError`` whose text shows each finding in its place; ``.report`` holds them all.
        ValueError: ``at`` is no severity.

    """
    from candidate_comms.linter.engine import lint

    level = _level(at)
    return _passed(lint(text, office=office, **about), level)


def assert_template_clean(
    source: str, office: str | Office = "uk", at: str = "warning", **about: Unpack[AboutTemplate]
) -> Report:
    """Pass if no path of a template has a finding at ``at`` or above; give back its report for more questions.

    Nothing in the template is executed. ``office`` and ``about`` are handed to ``candidate_comms.lint_template``.
    Whether every path was read is another question: ``assert report.paths.complete``.

    Raises:
        FindingsError: an ``AssertionError`` whose text shows each finding in its place, and on which paths it holds.
        ValueError: ``at`` is no severity.

    """
    from candidate_comms.linter.templates import lint_template

    level = _level(at)
    return _passed(lint_template(source, office=office, **about), level)


def assert_finds(
    text: str | Composed, rule: str, office: str | Office | None = None, **about: Unpack[AboutMessage]
) -> tuple[Finding, ...]:
    """Pass if the rule with this code or name finds something in ``text``; give back what it found.

    Raises:
        AssertionError: it finds nothing; the text says what was found instead.
        UnknownName: there is no such rule.

    """
    from candidate_comms.linter.engine import lint
    from candidate_comms.rules.registry import get

    wanted = get(rule)
    report = lint(text, office=office, **about)
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
    from candidate_comms.linter.engine import lint
    from candidate_comms.linter.templates import lint_template
    from candidate_comms.rules.registry import RULES

    office, stage, sent_at = example.office, example.stage, example.sent_at
    # A rule about what became of other findings needs them to be there.
    rules = (RULES if rule in RULES else (*RULES, rule)) if rule.comes_last else (rule,)
    if example.template is not None:
        report = lint_template(
            example.text,
            office=office,
            name=example.template,
            stage=stage,
            sent_at=sent_at,
            rules=rules,
            context_schema=example.context_schema,
        )
    else:
        report = lint(example.text, office=office, stage=stage, sent_at=sent_at, rules=rules)
    return [finding for finding in report.findings if finding.code == rule.code]


def _passed(report: Report, level: Severity) -> Report:
    failing = report.at_or_above(level)
    if failing:
        raise FindingsError(_told(report, failing, level), report)
    return report


def _level(at: str) -> Severity:
    for severity in Severity:
        if severity.value == at:
            return severity
    raise ValueError(f"at: {at!r} is no severity; allowed: {', '.join(Severity)}")


def _told(report: Report, failing: tuple[Finding, ...], level: Severity) -> str:
    from attrs import evolve

    from candidate_comms.reporters.plain import Plain

    count = "1 finding" if len(failing) == 1 else f"{len(failing)} findings"
    pieces = Plain(summary=False)([evolve(report, findings=failing)])
    what = report.path or ("the template" if report.template else "the message")
    return f"{what} has {count} at {level} or above:\n\n" + "".join(pieces).rstrip()
