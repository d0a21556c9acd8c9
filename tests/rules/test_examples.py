"""Each rule does what its own examples say: it flags the one sort, at the marks, and passes the other."""

from __future__ import annotations

import pytest

from candidate_comms.findings.report import Report
from candidate_comms.linter.engine import lint
from candidate_comms.linter.templates import lint_template
from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.registry import RULES


def judged(example: Example) -> Report:
    """What the linter says of an example."""
    if example.template is not None:
        return lint_template(
            example.text,
            office=example.office,
            name=example.template,
            stage=example.stage,
            context_schema=example.context_schema,
        )
    return lint(example.text, office=example.office, stage=example.stage, sent_at=example.sent_at)


def cases(sort: str) -> list[object]:
    """The flagged or the passed examples of every rule, each with a readable id."""
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, sort), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), cases("flags"))
def test_a_rule_flags_its_bad_examples_at_their_marks(rule: Rule, example: Example):
    report = judged(example)
    found = [finding for finding in report if finding.code == rule.code]
    assert found, f"{report.kind}: {[(move.move.value, move.quote) for move in report.moves]}"
    for mark in example.spans:
        assert any(mark.contains(finding.span) for finding in found), f"nothing at {mark.cut(example.text)!r}"
    for finding in found:
        inside = any(mark.contains(finding.span) for mark in example.spans)
        assert inside or not example.spans, f"found outside the marks: {finding.span.cut(example.text)!r}"


@pytest.mark.parametrize(("rule", "example"), cases("passes"))
def test_a_rule_passes_its_innocent_examples(rule: Rule, example: Example):
    found = [finding for finding in judged(example) if finding.code == rule.code]
    assert not found, [finding.span.cut(example.text) for finding in found]
