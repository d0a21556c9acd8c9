"""Half-open stretches of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.spans import Span, cover

spans = st.tuples(st.integers(0, 50), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def test_a_span_runs_forward_from_zero_or_later():
    for start, end in ((-1, 3), (4, 2)):
        with pytest.raises(ValueError, match="runs forward"):
            Span(start, end)


def test_neighbours_share_no_character():
    assert not Span(0, 3).overlaps(Span(3, 5))


def test_an_empty_span_is_still_a_place():
    assert Span(3, 3)
    assert len(Span(3, 3)) == 0


@given(spans, spans)
def test_overlap_is_sharing_a_character(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared) == other.overlaps(one)


@given(st.lists(spans, min_size=1, max_size=5))
def test_a_cover_holds_every_span_and_no_more(every):
    whole = cover(every)
    assert all(whole.contains(span) for span in every)
    assert whole.start in {span.start for span in every}
    assert whole.end in {span.end for span in every}


@given(spans, st.integers(0, 30), st.text(min_size=120, max_size=130))
def test_a_shifted_span_cuts_what_stands_further_on(span, by, text):
    assert span.shift(by).cut(text) == span.cut(text[by:])
