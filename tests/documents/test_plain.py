"""Plain text."""

from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.model import RegionKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.reader import read_message
from candidate_comms.text.spans import Span


def test_a_windows_line_end_is_one_character_that_maps_to_two():
    document = read_message("Dear Ana,\r\nThank you.")
    assert document.text == "Dear Ana,\nThank you."
    assert document.to_source(Span(9, 10)) == Span(9, 11)
    assert document.to_source(Span(10, 15)).cut(document.source) == "Thank"


def test_no_break_spaces_and_hidden_characters_stay():
    assert lines_joined("a\u00a0b\u200bc").text == "a\u00a0b\u200bc"


def test_a_byte_order_mark_or_a_form_feed_at_the_start_does_no_harm():
    document = read_message("\ufeff\fDear Ana,")
    assert document.text == "\fDear Ana,"
    assert document.to_source(Span(1, 5)).cut(document.source) == "Dear"


def test_a_subject_line_at_the_top_is_a_region():
    document = read_message("Subject: Your application\n\nDear Ana,")
    (region,) = document.regions
    assert region.kind is RegionKind.SUBJECT
    assert region.visible.cut(document.text) == "Your application"


@given(st.text(alphabet="ab \r\n\ufeff\u00a0\f"))
def test_only_line_ends_and_a_leading_mark_change(source):
    layer = lines_joined(source)
    assert layer.text == source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for index, character in enumerate(layer.text):
        back = layer.source_map.to_source(Span(index, index + 1)).cut(source)
        assert back == character or (character == "\n" and back in ("\r\n", "\r"))
