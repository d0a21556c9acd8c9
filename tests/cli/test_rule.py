import json

import pytest

from candidate_comms.cli import main
from candidate_comms.rules.registry import RULES


def run(capsys, *argv):
    code = main(argv)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("given", ["RJ101", "rj101", "stock-rejection"])
def test_a_rule_is_explained_by_code_or_name(capsys, given):
    code, out, err = run(capsys, "rule", given)
    assert (code, err) == (0, "")
    assert out.startswith("RJ101 stock-rejection (error; warning for a candidate nobody has spoken with yet)\n")
    headings = [line.split(" (")[0] for line in out.splitlines()[1:] if line and not line.startswith(" ")]
    assert headings == ["Why", "Instead", "Bad", "Good", "Source", "Applies to"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_can_be_explained_in_88_columns(capsys, rule):
    code, out, _ = run(capsys, "rule", rule.code)
    assert code == 0
    long = [line for line in out.splitlines()[1:] if len(line) > 88 and " " in line.strip(" |")]
    assert long == []
    assert rule.name in out


def test_a_marked_example_keeps_its_marks_and_says_what_they_are(capsys):
    marked = next(rule for rule in RULES if rule.flags[0].spans)
    out = run(capsys, "rule", marked.code)[1]
    assert "Bad (⟦…⟧ is what is found)" in out
    assert out.count("⟦") > 1


def test_an_unknown_rule_is_a_usage_error_with_a_hint(capsys):
    code, out, err = run(capsys, "rule", "stock-rejecton")
    assert (code, out) == (2, "")
    assert "Did you mean 'stock-rejection'?" in err
    assert err.endswith("All rules: candidate-comms rule --all\n")


def test_all_rules_are_listed_one_a_line_in_the_order_of_their_codes(capsys):
    code, out, _ = run(capsys, "rule", "--all")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == sorted(rule.code for rule in RULES)


def test_all_rules_can_be_had_as_json(capsys):
    listed = json.loads(run(capsys, "rule", "--all", "--format", "json")[1])
    assert {rule["name"] for rule in listed} == {rule.name for rule in RULES}
    for rule in listed:
        assert rule["citation"] and rule["flags"] and rule["passes"]


def test_an_example_in_json_says_where_the_finding_stands(capsys):
    rule = next(rule for rule in RULES if rule.flags[0].spans)
    (first, *_) = json.loads(run(capsys, "rule", rule.code, "--format", "json")[1])["flags"]
    span = first["spans"][0]
    assert first["text"][span["start"] : span["end"]] == rule.flags[0].spans[0].cut(rule.flags[0].text)


@pytest.mark.parametrize("argv", [("rule",), ("rule", "RJ101", "--all")])
def test_one_rule_or_all_is_asked_for(capsys, argv):
    assert run(capsys, *argv)[0] == 2
