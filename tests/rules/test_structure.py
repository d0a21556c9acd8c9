"""What every rule file has in common."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import candidate_comms.rules
from candidate_comms.rules.model import Rule
from candidate_comms.rules.registry import RULES
from candidate_comms.vocabulary import Severity

PACKAGE = Path(candidate_comms.rules.__file__).parent
FAMILIES = {
    "RJ1": "rejection",
    "OF2": "offer",
    "TM3": "terms",
    "FU4": "follow_up",
    "RS5": "respect",
    "LC6": "locale",
    "TP7": "template",
    "LT8": "suppression",
}
JURISDICTIONS = {"uk", "us", "uae"}
SHARED = {"tactic", "questions", "contract_law", "american_promises", "remarks"}
"""Modules in a family that hold no rule and that its rules may import."""


def rule_modules() -> dict[str, Rule]:
    """Every module below a family that holds a rule."""
    found = {}
    for module in pkgutil.walk_packages([str(PACKAGE)], "candidate_comms.rules."):
        family, _, stem = module.name.removeprefix("candidate_comms.rules.").partition(".")
        if stem and stem not in SHARED:
            found[f"{family}.{stem}"] = importlib.import_module(module.name).RULE
    return found


MODULES = rule_modules()
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def test_the_registry_lists_every_rule_file_and_nothing_else():
    assert {rule.code for rule in RULES} == {rule.code for rule in MODULES.values()}
    assert len(RULES) == len(MODULES)


@pytest.mark.parametrize("path", MODULES)
def test_a_rule_stands_in_the_file_of_its_family_and_name(path):
    rule = MODULES[path]
    assert path == f"{FAMILIES[rule.code[:3]]}.{rule.name.replace('-', '_')}"


def test_rules_stand_in_the_order_of_their_numbers():
    numbers = [int(rule.code[2:]) for rule in RULES]
    assert numbers == sorted(set(numbers))


@each_rule
def test_a_code_is_two_letters_and_three_figures(rule):
    assert re.fullmatch(r"[A-Z]{2}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@each_rule
def test_a_rule_has_five_examples_of_each_sort_and_none_twice(rule):
    assert len(rule.flags) >= 5
    assert len(rule.passes) >= 5
    texts = [example.text for example in (*rule.flags, *rule.passes)]
    assert len(texts) == len(set(texts))


@each_rule
def test_the_examples_of_a_rule_come_from_every_office(rule):
    for examples in (rule.flags, rule.passes):
        assert {example.office.partition("-")[0] for example in examples} == JURISDICTIONS


@each_rule
def test_marks_are_balanced_and_stand_in_flagged_examples_alone(rule):
    for example in rule.flags:
        assert re.fullmatch(r"[^⟦⟧]*(⟦[^⟦⟧]+⟧[^⟦⟧]*)*", example.marked)
    for example in rule.passes:
        assert not example.spans


@each_rule
def test_what_is_there_is_marked_and_what_is_absent_is_not(rule):
    if rule.absence:
        assert not any(example.spans for example in rule.flags)
    elif rule.code != "TP704":  # where a parser gives up is the parser's to say
        assert all(example.spans for example in rule.flags)


@each_rule
def test_an_example_is_a_whole_message(rule):
    for example in (*rule.flags, *rule.passes):
        assert len(example.text.split()) >= 10, example.text


@each_rule
def test_a_rule_tells_its_source_its_reason_and_one_remedy(rule):
    assert rule.citation
    assert rule.rationale.endswith(".")
    assert rule.summary.endswith((".", "”"))
    outside_quotes = re.sub(r"“[^”]*”", "“”", rule.remedy)
    assert len(re.findall(r"[.!?](?=\s|$)", outside_quotes)) <= 1, "the remedy is one sentence"
    assert "\n" not in rule.remedy


@each_rule
def test_an_application_never_interviewed_is_owed_no_more_than_an_interview(rule):
    if rule.after_application is not None:
        assert rule.after_application.rank < rule.severity.rank


@each_rule
def test_sources_are_named_by_author_or_title_and_not_by_a_file(rule):
    assert not re.search(r"FACTS|\.md\b|\brow \d", rule.citation)


@pytest.mark.parametrize("path", MODULES)
def test_a_rule_never_imports_another_rule(path):
    tree = ast.parse((PACKAGE / f"{path.replace('.', '/')}.py").read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    others = {f"candidate_comms.rules.{other}" for other in MODULES}
    assert not imported & others


def test_no_rule_looks_at_characters():
    for path in MODULES:
        tree = ast.parse((PACKAGE / f"{path.replace('.', '/')}.py").read_text(encoding="utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert "re" not in names, path
        assert not read & {"text", "search", "find", "startswith", "lower", "split"}, path


def test_a_rule_that_only_informs_says_so_in_its_severity():
    """Whatever else a rule weighs, these are worth knowing and stop nothing."""
    assert {rule.name for rule in RULES if rule.severity is Severity.INFO} == {
        "generic-reason",
        "feedback-overload",
        "paths-not-covered",
        "wrong-spelling",
        "closing-mismatch",
    }
