"""The library's first promise, in Arabic: what we build has nothing against it, and is read as what it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from arabic_letter_strategies import composed_in_arabic
from builders.pages import Page
from candidate_comms import Severity, lint
from candidate_comms.builders.message import Message
from letter_strategies import LETTERS, TONES

few = settings(max_examples=max(settings.default.max_examples // 8, 1), phases=[Phase.explicit, Phase.generate])
DIRECTION_AND_ADDRESS = {"LC608", "LC609", "LC610"}
"""Stretches that would be shown in another order, and a reader addressed in two ways."""


each = pytest.mark.parametrize(
    ("kind", "tone"), [pytest.param(kind, str(tone), id=f"{kind}-{tone}") for kind in LETTERS for tone in TONES]
)
"""Every kind of letter in every tone."""


def found(source: str, letter: Message) -> list[tuple[str, str, str]]:
    report = lint(source, office="uae", sent_at=letter.sent_at)
    return [(f.code, f.message, report.source[f.span.start : f.span.end]) for f in report.at_or_above(Severity.WARNING)]


@each
@few
@given(st.data())
def test_an_arabic_letter_has_nothing_against_it_as_text_or_as_html(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    assert found(letter.text, letter) == []
    assert found(letter.html, letter) == []


@each
@few
@given(st.data())
def test_an_arabic_letter_is_read_as_the_kind_that_it_is(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    assert lint(letter, sent_at=letter.sent_at).kind is letter.kind


@each
@few
@given(st.data())
def test_an_arabic_letter_sets_apart_what_runs_the_other_way_and_addresses_its_reader_in_one_way(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    for source in (letter.text, letter.html):
        codes = {finding.code for finding in lint(source, office="uae", sent_at=letter.sent_at).findings}
        assert not codes & DIRECTION_AND_ADDRESS, letter.text


@each
@few
@given(st.data())
def test_text_and_page_of_an_arabic_letter_say_the_same(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    assert Page(letter.html).words == [
        word for word in re.sub("[\u2068\u2069]", "", letter.text).split() if word != "-"
    ]


@each
@few
@given(st.data())
def test_an_arabic_letter_has_no_hole_no_stray_point_and_no_foreign_comma(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    for text in (letter.subject, letter.text):
        plain = re.sub("[\u2068\u2069]", "", text)
        assert not re.search(r"[{}]|None|  |\.\.| [.،؛:؟!]|[،؛:][.،؛:]", plain), plain
        assert not re.search(r"[\u0600-\u06ff][,;?]", plain), plain
        assert not re.search(r"[٠-٩]|\b1 شهر|\b2 شهر", plain), plain


@each
@few
@given(st.data())
def test_a_reader_is_addressed_in_one_way(kind, tone, data):
    """Without knowing better in the polite plural; else as the one person that they are, but for the formal tone."""
    letter = data.draw(composed_in_arabic(kind, tone))
    words = f"{letter.subject} {letter.text}"
    greeted = re.match("عزيز(?:تي|ي) ", letter.text)
    plural = re.search(r"\b(?:لكم|إليكم|عليكم|يمكنكم|منكم|مقابلتكم|طلبكم|فأخبروني)\b", words)
    single = re.search(r"\b(?:لك|إليك|عليك|يمكنك|منك|مقابلتك|طلبك|فأخبر(?:ي)?ني)\b", words)
    assert not (single if tone == "formal" or not greeted else plural), words
