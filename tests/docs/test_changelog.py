"""The changelog keeps its form and tells every rule."""

from __future__ import annotations

import re
from pathlib import Path

import candidate_comms
from candidate_comms.rules.registry import RULES

CHANGELOG = (Path(__file__).parents[2] / "CHANGELOG.md").read_text(encoding="utf-8")


def test_a_rule_is_told_by_code_and_name():
    assert [rule.code for rule in RULES if f"{rule.code} {rule.name}" not in CHANGELOG] == []


def test_no_rule_is_told_that_does_not_exist():
    known = {rule.code for rule in RULES}
    assert set(re.findall(r"\b[A-Z]{2}\d{3}\b", CHANGELOG)) <= known


def test_what_is_not_released_comes_first_and_then_the_versions_with_their_days():
    headings = re.findall(r"^## (.+)$", CHANGELOG, re.M)
    assert headings[0] == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", heading) for heading in headings[1:])
    assert f"[{candidate_comms.__version__}]" in headings[1]


def test_changes_are_grouped_as_keep_a_changelog_groups_them():
    groups = set(re.findall(r"^### (.+)$", CHANGELOG, re.M))
    assert groups <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Rules"}
