"""What a layer carries through another reader: slots, hidden slots and the places where nothing was printed."""

from candidate_comms.documents.html import html_read
from candidate_comms.documents.layers import joined
from candidate_comms.documents.placeholders import slots_read
from candidate_comms.documents.source_map import MapBuilder
from candidate_comms.text.spans import Span
from documents.gapped import gapped_layer


def shown(layer):
    """The text with a mark at each gap."""
    text = layer.text
    for gap in reversed(layer.gaps):
        text = f"{text[: gap.visible.start]}^{text[gap.visible.start :]}"
    return text


def test_a_gap_keeps_its_place_where_text_before_it_gets_shorter_or_longer():
    marked = "To [Candidate Name], dear ⟪name⟫, of %CITY%⟪x⟫"
    layer = slots_read(gapped_layer(marked))
    assert shown(layer) == "To ⟨candidate_name⟩, dear ^, of ⟨city⟩^"
    assert [gap.source.cut(marked) for gap in layer.gaps] == ["⟪name⟫", "⟪x⟫"]


def test_a_gap_in_a_part_that_is_cut_out_goes_beside_it():
    layer = gapped_layer("One ⟪a⟫two three⟪b⟫")
    builder = MapBuilder().verbatim("One ", 0).verbatim("three", 8)
    assert shown(layer.under(*builder.build())) == "One ^three^"
    assert shown(layer.under(*MapBuilder().verbatim("three", 8).build())) == "^three^"
    assert shown(layer.under(*MapBuilder().build())) == "^^"


def test_gaps_of_two_layers_stand_in_the_order_of_the_joined_text():
    first, second = gapped_layer("Your offer ⟪a⟫"), gapped_layer("Dear ⟪b⟫,")
    both = joined(first, "\n\n", Span(0, 0), second)
    assert shown(both) == "Your offer ^\n\nDear ^,"
    assert [gap.name for gap in both.gaps] == ["a", "b"]


def test_a_gap_goes_with_the_words_beside_it_and_not_with_an_attribute():
    layer = html_read(gapped_layer('<p>Dear ⟪name⟫<img src="a.png" alt="Our logo">, and thanks.</p><p>Tess</p>'))
    assert shown(layer) == "Dear ^, and thanks.\n\nOur logo\n\nTess"
