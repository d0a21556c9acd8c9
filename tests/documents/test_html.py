"""HTML as the candidate sees it."""

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.html import html_read
from candidate_comms.documents.model import RegionKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.reader import read_message
from candidate_comms.documents.template_reader import read_template
from candidate_comms.text.spans import Span


def read(source):
    return html_read(lines_joined(source))


def regions(layer, kind):
    return [region.visible.cut(layer.text) for region in layer.regions if region.kind is kind]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Dear Ana,</p><p>Thank you.</p>", "Dear Ana,\n\nThank you."),
        ("<p>a\n   b</p>\n\n<p>c</p>", "a b\n\nc"),
        ("<p>a <b>b</b> c</p>", "a b c"),
        ("<p>a<br>b<br/><br>c</p>", "a\nb\n\nc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<ul><li>one<li>two</ul>end", "one\ntwo\n\nend"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("AT&T, R&D; x &amp y &copy 1", "AT&T, R&D; x & y © 1"),
        ("it&#8217;s&#x20;&nbsp;x &bogus; &#0;", "it’s \u00a0x &bogus; \ufffd"),
        ("a<!-- no --><!--[if mso]>no<![endif]-->b<style>p{}</style><script>x<y</script>c", "abc"),
        ("<![if !mso]>a<![endif]>b", "ab"),
        ("a < b and c > d", "a < b and c > d"),
        ("", ""),
    ],
)
def test_text_is_laid_out_as_a_browser_would(source, text):
    assert read(source).text == text


def test_cells_are_set_apart_by_tabs_and_rows_by_lines():
    layer = read("<table><tr><th>Pay</th><td>£30</td></tr><tr><td><p>Start</p></td><td><p>May</p></td></tr></table>")
    assert layer.text == "Pay\t£30\n\nStart\tMay"  # paragraphs in a cell stand apart
    assert regions(layer, RegionKind.CELL) == ["Pay", "£30", "Start", "May"]


def test_what_markup_says_of_a_stretch_becomes_a_region():
    layer = read(
        "<head><title>Your offer</title></head><body><div style='display: none'>A short look</div>"
        "<h1>Offer</h1><ul><li>pay</li></ul><blockquote>earlier</blockquote><div class='gmail_quote'>older</div>"
    )
    assert regions(layer, RegionKind.SUBJECT) == ["Your offer"]
    assert regions(layer, RegionKind.PREHEADER) == ["A short look"]
    assert regions(layer, RegionKind.HEADING) == ["Offer"]
    assert regions(layer, RegionKind.LIST_ITEM) == ["pay"]
    assert regions(layer, RegionKind.QUOTE) == ["earlier", "older"]


def test_hidden_text_after_the_start_is_not_shown():
    assert read("<p>Dear Ana,</p><p style='display:none'>secret <b>words</b></p><p>Bye</p>").text == "Dear Ana,\n\nBye"


def test_attributes_that_people_read_stand_after_their_paragraph():
    layer = read(
        "<p>See <img alt='the R&amp;D team' src=x> <a title='Portal' href='#'>this page</a> today.</p><p>Bye</p>"
    )
    assert layer.text == "See this page today.\n\nthe R&D team\n\nPortal\n\nBye"
    assert regions(layer, RegionKind.ATTRIBUTE) == ["the R&D team", "Portal"]


def test_an_entity_maps_to_its_whole_source():
    document = read_message("<p>caf&eacute;s</p>")
    assert document.text == "cafés"
    assert document.to_source(Span(3, 4)).cut(document.source) == "&eacute;"
    assert document.to_source(Span(4, 5)).cut(document.source) == "s"


def test_an_unknown_tag_that_looks_like_a_slot_is_one():
    document = read_message("<p>Dear <First Name> of <<Company>>, <o:p></o:p><mj-x>hi</mj-x></p>")
    assert [slot.name for slot in document.slots] == ["first_name", "company"]
    assert document.text == "Dear ⟨first_name⟩ of ⟨company⟩, hi"


def test_a_slot_split_by_a_tag_or_written_with_entities_is_found():
    document = read_message("<p>[Job <b>Title</b>] &lt;&lt;Name&gt;&gt;</p>")
    assert [slot.source.cut(document.source) for slot in document.slots] == [
        "[Job <b>Title</b>]",
        "&lt;&lt;Name&gt;&gt;",
    ]


def test_a_slot_in_an_href_is_a_hidden_slot():
    document = read_template("<p><a href='{{ portal_url }}'>See it</a></p>")
    assert document.text == "See it"
    (slot,) = document.hidden_slots
    assert slot.name == "portal_url"
    assert slot.source.cut(document.source) == "{{ portal_url }}"
    assert len(slot.visible) == 0


SOURCES = st.lists(
    st.sampled_from(
        [
            "a",
            "Dear ",
            " ",
            "\n",
            "\r\n",
            "&amp;",
            "&T",
            "&nbsp;",
            "&#8217;",
            "&#",
            "&#12x;",
            "&",
            ";",
            "<",
            ">",
            "<p>",
            "</p>",
            "<br>",
            "<b",
            "<li>",
            "<td>",
            "<tr>",
            "<table>",
            "</table>",
            "</td>",
            "<pre>",
            "</pre>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<![x",
            "]]>",
            "<?php",
            "<style>",
            "</style>",
            "<div style='display:none'>",
            "</div>",
            '<img alt="x &lt; y">',
            "<title>",
            "</title>",
            "<First Name>",
            "é",
            "\u00a0",
            "<blockquote>",
            '"',
            "'",
            "=",
            "</",
            "<!doctype html>",
            "<textarea>",
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=300)
@given(SOURCES)
def test_every_visible_character_maps_to_the_source_it_came_from(source):
    layer = read(source)
    for piece in layer.source_map.pieces:
        seen, back = piece.visible.cut(layer.text), piece.source.cut(source)
        if piece.verbatim:
            assert seen == back
        elif back.startswith("&"):
            assert seen == unescape(back)
        else:
            assert seen.strip("\n\t ") == ""  # a break or a space that stands for a tag or for white space
    assert all(region.visible.end <= len(layer.text) for region in layer.regions)


@settings(max_examples=200)
@given(st.text(alphabet="<>/!-&#;ap '\"=[]?x\n\r\t", max_size=60))
def test_no_text_makes_the_html_reader_fail(source):
    assert read(source).source_map.length == len(read(source).text)


@pytest.mark.parametrize("part", ["<a ", "<!--", "&#1x;", "</a", '<a x="', "<![x", "<li>", "<td>", "<"])
def test_broken_markup_is_read_in_linear_time(part):
    layer = read(part * (40_000 // len(part)) + ">")  # quadratic reading of this would take minutes
    assert layer.source_map.length == len(layer.text)
