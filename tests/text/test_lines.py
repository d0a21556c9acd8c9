"""Offsets to lines and columns, and back."""

from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.lines import Lines

texts = st.text(alphabet="ab \n\r", max_size=40)


def test_each_kind_of_line_end_ends_a_line_once():
    lines = Lines("a\r\nb\rc\nd")
    assert [lines.line(number) for number in range(1, len(lines) + 1)] == ["a", "b", "c", "d"]


def test_the_end_of_the_text_is_a_place():
    assert Lines("ab\n").position(3) == (2, 1)


@given(texts)
def test_a_position_leads_back_to_its_offset(text):
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.offset(*lines.position(offset)) == offset


@given(texts)
def test_positions_never_run_backwards(text):
    lines = Lines(text)
    positions = [lines.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
