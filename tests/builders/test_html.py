"""The HTML of letters: what mail programs keep, what everybody can read, and nothing fetched from anywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.every_kind import letters
from builders.pages import Page
from candidate_comms import Sender, lint
from candidate_comms.builders.brand import DARK, INK, Brand
from candidate_comms.builders.colours import ENOUGH, contrast, readable
from candidate_comms.builders.markup import is_phone, marked
from candidate_comms.text.bidi import hazards

EVERY = [pytest.param(office, kind, id=f"{kind}-{office}") for office in ("uk", "us", "uae") for kind in letters("uk")]
KNOWN = {"html", "head", "meta", "title", "style", "body", "div", "p", "ul", "li", "br", "a", "bdi"}
typed = st.text(st.sampled_from("ab <>&'\"/:@.;()+-=\u2068\u20690123456789\u0623\u0628،{}%#"), max_size=40)
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(("office", "kind"), EVERY)
def test_a_page_fetches_nothing_and_has_no_part_that_mail_programs_drop(office, kind):
    html = letters(office)[kind].compose(office).html
    page = Page(html)
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= KNOWN
    assert not re.search(r"https?:|//|url\(|@import|javascript|expression|position:|<script", html, re.I)
    assert all(link.startswith(("mailto:", "tel:")) for link in page.links)
    for tag, attributes in page.tags:
        assert tag not in ("p", "ul", "li", "a") or attributes["style"], f"<{tag}> without a style of its own"
        assert not {name for name in attributes if name.startswith("on")}
    assert 'name="color-scheme" content="light dark"' in html
    assert 'name="viewport"' in html


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
def test_a_page_and_its_letter_say_language_direction_and_subject(office):
    letter = letters(office)["welcome"].compose(office)
    page = Page(letter.html)
    assert page.title == letter.subject
    for tag in ("html", "div"):
        (said,) = page.all(tag)
        assert (said["lang"], said["dir"]) == (letter.language, "ltr")


def test_lists_are_lists(a_rejection):
    page = Page(a_rejection().compose().html)
    assert len(page.all("ul")) == 1
    assert len(page.all("li")) == 2


def test_addresses_and_numbers_are_links_and_nothing_else_is(a_rejection):
    sender = Sender("Joanna Pike", "Example Foods", email="j+hr@example.com", phone="+44 (0)1632 960 123 ext. 4")
    page = Page(a_rejection(sender=sender).compose().html)
    assert page.links == ["mailto:j+hr@example.com", "tel:+441632960123;ext=4"] * 2


@pytest.mark.parametrize(
    "email",
    ["a'onclick=alert@example.com", "a?bcc=b&c=d@example.com", "j%0aBcc@example.com", "javascript:x@example.com"],
)
def test_an_odd_address_breaks_out_of_nothing(email):
    page = Page(marked(f"write to {email}.", (), "color:#123456", "ltr"))
    assert f"write to {email}." == page.text
    for link in page.links:
        assert re.fullmatch(r"mailto:[A-Za-z0-9@.%+_~-]+", link)


@given(typed, st.sampled_from(["ltr", "rtl"]))
def test_what_is_typed_is_shown_and_never_markup(text, direction):
    page = Page(marked(text, (), "", direction) if not list(hazards(text)) else "")
    assert {tag for tag, _ in page.tags} <= {"a", "bdi"}
    if page.text or not list(hazards(text)):
        assert page.text == text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("text", ["01632 960123", "+971 4 555 0140", "(630) 555-0134", "020 7946 0018 x12"])
def test_a_number_is_known_as_one(text):
    assert is_phone(text)


@pytest.mark.parametrize("text", ["Joanna Pike", "42 Example Labs", "3M", "1-2", "joanna@example.com"])
def test_a_name_is_no_number(text):
    assert not is_phone(text)


def test_an_arabic_name_in_an_english_letter_keeps_its_direction():
    assert marked("Dear أميرة حداد, on 3 May", (), "", "ltr") == "Dear <bdi>أميرة حداد</bdi>, on 3 May"


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("at أغذية المثال (دبي) on 3 May", "أغذية المثال (دبي)"),
        ("at (دبي) أغذية المثال, on 3 May", "(دبي) أغذية المثال"),
        ("a plant (in دبي) and", "دبي"),
        ("a plant (دبي or Leeds)", "دبي"),
        ("the book «سلامة الغذاء» and", "«سلامة الغذاء»"),
    ],
)
def test_an_arabic_name_keeps_its_brackets(words, apart):
    assert marked(words, (), "", "ltr") == words.replace(apart, f"<bdi>{apart}</bdi>")


def test_what_is_read_stands_out_in_the_light_and_in_the_dark():
    plain = Brand(name="Example Foods")
    assert contrast(INK, plain.background) > 7
    assert contrast(plain.accent, plain.background) > ENOUGH
    assert contrast("#e4e7eb", DARK) > 7
    assert contrast(plain.accent_in_the_dark, DARK) >= ENOUGH


@given(colours, colours)
def test_a_readable_colour_is_readable(colour, background):
    assert contrast(readable(colour, background), background) >= ENOUGH
    if contrast(colour, background) >= ENOUGH:
        assert readable(colour, background) == colour


def test_an_arabic_page_runs_from_right_to_left_and_sets_latin_words_apart(a_rejection):
    letter = a_rejection(candidate="أميرة حداد").compose("uae", language="ar")
    page = Page(letter.html)
    assert {said["dir"] for tag in ("html", "div") for said in page.all(tag)} == {"rtl"}
    assert "<bdi>Example Foods</bdi>" in letter.html
    assert all(link["dir"] == "ltr" for link in page.all("a"))
    assert "\u2068" not in page.text
    assert page.words == [word for word in re.sub("[\u2068\u2069]", "", letter.text).split() if word != "-"]


def test_an_arabic_text_sets_apart_what_runs_the_other_way_and_nothing_else(a_rejection):
    letter = a_rejection(candidate="أميرة حداد").compose("uae", language="ar")
    apart = set(re.findall("\u2068(.*?)\u2069", letter.text))
    assert {"Example Foods", "joanna.pike@example.com", "+44 1632 960123", "Joanna Pike"} <= apart
    assert "أميرة حداد" not in apart
    assert list(hazards(letter.text)) == []
    for source in (letter.text, letter.html):
        assert "LC608" not in {finding.code for finding in lint(source, office="uae").findings}


def test_an_english_text_has_no_controls_of_direction(a_rejection):
    letter = a_rejection(candidate="أميرة حداد").compose("uae")
    assert not re.search("[\u2066-\u2069]", letter.text + letter.subject)


@pytest.mark.parametrize(("office", "kind"), EVERY)
def test_the_page_is_judged_as_the_text_is(office, kind):
    """But for its title, which is the subject, and which the text has not."""
    letter = letters(office)[kind].compose(office)
    untitled = re.sub("<title>.*</title>", "", letter.html)
    of_text, of_page = (lint(source, office=office, sent_at=letter.sent_at) for source in (letter.text, untitled))
    assert [(f.code, f.message) for f in of_page] == [(f.code, f.message) for f in of_text]
    assert of_page.kind is of_text.kind
