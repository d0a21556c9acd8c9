"""Looking rules up."""

from __future__ import annotations

import pytest

from candidate_comms.errors import UnknownName
from candidate_comms.rules.registry import RULES, get, index


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_is_found_by_code_and_by_name_in_any_case(rule):
    assert get(rule.code) is rule
    assert get(rule.code.lower()) is rule
    assert get(rule.name) is rule
    assert get(rule.name.upper()) is rule


def test_a_name_that_is_nearly_right_is_answered_with_the_right_one():
    with pytest.raises(UnknownName, match="Did you mean 'stock-rejection'"):
        get("stok-rejection")


def test_an_unknown_code_is_answered_with_the_codes():
    with pytest.raises(UnknownName) as caught:
        get("RJ999")
    assert caught.value.given == "RJ999"
    assert "RJ101" in caught.value.allowed


def test_two_rules_with_one_code_are_refused():
    with pytest.raises(ValueError, match="rj101 names two rules"):
        index((RULES[0], RULES[0]))
