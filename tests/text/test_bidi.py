"""Controls of the direction of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.bidi import hazards, is_isolated
from candidate_comms.text.spans import Span

LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"


def told(text):
    return [(control.place.start, control.what) for control in hazards(text)]


@pytest.mark.parametrize(
    "text", ["", "abc", f"{LRI}a{PDI}", f"{RLE}a{LRI}b{PDI}c{PDF}", f"{FSI}{PDI}\n{LRE}{PDF}", "\u200e\u061c"]
)
def test_pairs_and_marks_are_no_hazard(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        (f"a{RLO}b{PDF}", [(1, "override")]),
        (f"a{LRO}b", [(1, "override")]),
        (f"{LRI}a", [(0, "unbalanced")]),
        (f"a{PDI}", [(1, "unbalanced")]),
        (f"a{PDF}", [(1, "unbalanced")]),
        (f"{LRI}a\nb{PDI}", [(0, "unbalanced"), (4, "unbalanced")]),
        (f"{LRI}{RLE}a{PDI}", [(1, "unbalanced")]),
        (f"{LRE}{LRI}a{PDF}", [(0, "unbalanced"), (1, "unbalanced"), (3, "unbalanced")]),
    ],
)
def test_overrides_and_halves_of_pairs_are_told(text, hazard):
    assert told(text) == hazard


@given(st.text(f"{LRE}{RLE}{PDF}{LRO}{RLO}{LRI}{RLI}{FSI}{PDI}a\n", max_size=80))
def test_every_hazard_stands_at_one_control_and_in_order(text):
    places = [control.place for control in hazards(text)]
    assert places == sorted(places)
    assert all(place.cut(text) in f"{LRE}{RLE}{PDF}{LRO}{RLO}{LRI}{RLI}{FSI}{PDI}" for place in places)


@given(st.text(f"{LRE}{PDF}{LRI}{PDI}a", max_size=60))
def test_what_is_told_can_be_deleted_and_the_rest_is_in_pairs(text):
    bad = {control.place.start for control in hazards(text)}
    assert told("".join(c for index, c in enumerate(text) if index not in bad)) == []


def test_a_stretch_is_isolated_between_two_controls_of_its_line():
    assert is_isolated(f"{LRI}+971{PDI}", Span(1, 5))
    assert not is_isolated(f"{LRI}{PDI}+971", Span(2, 6))
    assert not is_isolated(f"{LRI}\n+971", Span(2, 6))
