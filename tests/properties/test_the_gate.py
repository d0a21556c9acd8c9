"""The linter's rules on respect as ``check`` of ``compose``: silent on what recruiters should type, and only there."""

from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from candidate_comms import FactsError, lint
from candidate_comms.rules.registry import RULES

RESPECT = tuple(rule for rule in RULES if rule.code.startswith("RS"))


def risks(text: str) -> Iterator[str]:
    for finding in lint(text, office="uk", rules=RESPECT).at_or_above("warning"):
        yield finding.message


@given(facts.rejections, st.sampled_from(facts.OFFICES))
def test_a_rejection_as_recruiters_should_write_it_passes_the_gate(letter, office):
    assert letter.compose(office, check=risks) == letter.compose(office)


@given(st.sampled_from(facts.OFFICES).flatmap(lambda office: st.tuples(st.just(office), facts.offers(office))))
def test_an_offer_as_recruiters_should_write_it_passes_the_gate(drawn):
    office, letter = drawn
    assert letter.compose(office, check=risks) == letter.compose(office)


@pytest.mark.parametrize("remark", ["you were too old for this team", "you did not seem a culture fit"])
@given(letter=facts.rejections)
def test_a_remark_is_stopped_at_the_field_that_holds_it(letter, remark):
    first, *others = letter.feedback
    told = attrs.evolve(letter, reason=remark, feedback=[attrs.evolve(first, seen=remark), *others])
    with pytest.raises(FactsError) as raised:
        told.compose("uk", check=risks)
    assert {field for field, _ in raised.value.faults} == {"reason", "feedback[0].seen"}
