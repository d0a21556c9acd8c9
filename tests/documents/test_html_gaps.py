"""What a gap leaves empty in HTML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.html import html_read
from candidate_comms.documents.model import RegionKind
from candidate_comms.documents.plain import lines_joined
from documents.gapped import gapped_layer


def gaps(marked):
    return [(gap.name, gap.attribute or gap.alone) for gap in html_read(gapped_layer(marked)).gaps]


@pytest.mark.parametrize(
    ("marked", "attribute"),
    [
        ('<a href="⟪u⟫">Mine</a>', "href"),
        ("<a class=b href='⟪u⟫'>Mine</a>", "href"),
        ("<a href=⟪u⟫>Mine</a>", "href"),
        ('<a href=" ⟪u⟫ ">Mine</a>', "href"),
        ('<a href="mailto:⟪u⟫">Mine</a>', "href"),
        ('<a href="https://⟪u⟫">Mine</a>', "href"),
        ('<img alt="Logo" src="⟪u⟫">', "src"),
        ('<form action="⟪u⟫"><input name="a"></form>', "action"),
        ('<mj-button href="⟪u⟫">Mine</mj-button>', "href"),
    ],
)
def test_a_target_that_is_left_empty_is_named(marked, attribute):
    assert gaps(marked) == [("u", attribute)]


@pytest.mark.parametrize(
    "marked",
    [
        '<a href="⟪u⟫/mine">Mine</a>',
        '<a href="https://example.com/⟪u⟫">Mine</a>',
        '<a href="⟨base⟩⟪u⟫">Mine</a>',
        '<p class="⟪u⟫">Mine</p>',
        '<a href="/mine" title="⟪u⟫">Mine</a>',
        "<a ⟪u⟫>Mine</a>",
        '<link href="⟪u⟫"><p>Mine</p>',
        "<style>p { color: ⟪u⟫ }</style><p>Mine</p>",
        "<!-- ⟪u⟫ --><p>Mine</p>",
        "<p>Mine</p><div hidden>⟪u⟫</div>",
        '<p>Mine</p><div hidden><a href="⟪u⟫">x</a></div>',
    ],
)
def test_a_gap_that_nobody_could_notice_is_dropped(marked):
    assert gaps(marked) == []


@pytest.mark.parametrize(
    ("marked", "alone"),
    [
        ("<tr><th>Salary</th><td>⟪u⟫</td></tr>", "td"),
        ("<tr><td>Salary</td><td><p> ⟪u⟫ </p></td><td>gross</td></tr>", "td"),
        ("<table><tr><td>⟪u⟫</td></tr></table>", "block"),
        ("<tr><td>⟪u⟫</td><td>Salary</td></tr>", "block"),
        ("<tr><td>Salary</td><td>£⟪u⟫</td></tr>", ""),
        ("<tr><td>Logo</td><td>⟪u⟫<img src='a.png'></td></tr>", ""),
        ("<ul><li>⟪u⟫</li><li>Thanks</li></ul>", "li"),
        ("<ul><li>Thanks⟪u⟫</li></ul>", ""),
        ("<ul>⟪u⟫<li>Thanks</li></ul>", "block"),
        ("<p>Feedback:</p>⟪u⟫<p>Tess</p>", "block"),
        ("<p>Feedback:</p><p>⟪u⟫</p><p>Tess</p>", "block"),
        ("Feedback:<br>⟪u⟫<br>Tess", "block"),
        ("<p>⟪u⟫<b></b></p>", "block"),
        ("<p>Feedback: ⟪u⟫</p><p>Tess</p>", ""),
        ("<p>Feedback:</p><p>⟪u⟫Tess</p>", ""),
        ("<p>Feedback: <b>⟪u⟫</b>.</p>", ""),
        ("⟪u⟫", "block"),
        ("<pre>⟪u⟫ Tess</pre>", ""),
    ],
)
def test_a_gap_tells_what_it_leaves_without_content(marked, alone):
    assert gaps(marked) == [("u", alone)]


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<p>See <a href="https://example.com">this page</a>.</p>', ["this page"]),
        ('<p>See <a href="">this</a> and <a href="#">that</a> and <a name="x">there</a>.</p>', []),
        ('<p><a href="mailto:">us</a> <a href="mailto:a@example.com"><b>you</b></a></p>', ["you"]),
    ],
)
def test_a_link_is_a_region_if_it_leads_somewhere(html, links):
    layer = html_read(lines_joined(html))
    assert [r.visible.cut(layer.text) for r in layer.regions if r.kind is RegionKind.LINK] == links


WORDS = st.sampled_from(["Dear", " ", "  ", "\n", ",", " name", "<b>", "</b>", "<p>", "</p>", "<br>", "<td>", "</td>"])
MORE = st.sampled_from(["<tr>", "</tr>", "<li>", "</li>", "&amp;", "&nbsp;", "<h1>", "</h1>", "<i/>", "|", "⟨job⟩"])


@settings(max_examples=400, deadline=None)
@given(before=st.lists(WORDS | MORE, max_size=10), after=st.lists(WORDS | MORE, max_size=10))
def test_a_gap_stands_where_a_word_in_its_place_would_stand(before, after):
    """Only blanks may differ: beside a word they are kept, and beside nothing they join or fall away."""
    first, last = "".join(before), "".join(after)
    layer = html_read(gapped_layer(f"{first}⟪u⟫{last}"))
    [gap] = layer.gaps
    filled = html_read(gapped_layer(f"{first}¤{last}")).text
    left, _, right = filled.partition("¤")
    assert layer.text[: gap.visible.start].rstrip() == left.rstrip()
    assert layer.text[gap.visible.start :].lstrip() == right.lstrip()


@settings(max_examples=100, deadline=None)
@given(parts=st.lists(WORDS | MORE | st.sampled_from(["⟪a⟫", "⟪b⟫", '<a href="⟪c⟫">']), max_size=30))
def test_gaps_stay_inside_the_text_and_in_its_order(parts):
    layer = html_read(gapped_layer("".join(parts)))
    starts = [gap.visible.start for gap in layer.gaps]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(layer.text) for start in starts)
    assert all(len(gap.visible) == 0 for gap in layer.gaps)
