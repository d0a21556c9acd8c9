"""The library's first promise, in Arabic: what we build has nothing against it, and is read as what it is.

Where the linter still misreads a letter that reads well, the wording stays, and the case is marked with what it
misreads. Not every letter of such a kind is misread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

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


def each(misread: Mapping[str, str] | None = None) -> pytest.MarkDecorator:
    """Every kind of letter in every tone; ``misread`` says of "kind tone", or of a kind, why the linter may fail it."""
    cases = []
    for kind in LETTERS:
        for tone in map(str, TONES):
            reason = (misread or {}).get(f"{kind} {tone}", (misread or {}).get(kind))
            marks = [pytest.mark.xfail(strict=False, reason=reason)] if reason else []
            cases.append(pytest.param(kind, tone, marks=marks, id=f"{kind}-{tone}"))
    return pytest.mark.parametrize(("kind", "tone"), cases)


def found(source: str, letter: Message) -> list[tuple[str, str, str]]:
    report = lint(source, office="uae", sent_at=letter.sent_at)
    return [(f.code, f.message, report.source[f.span.start : f.span.end]) for f in report.at_or_above(Severity.WARNING)]


@each(
    {
        "role-closed plain": "a reason outside the candidate's merit is not read as one",
        "feedback-reply warm": "“شكراً لكم على طلب ملاحظاتنا” is read as a rejection",
        "offer plain": "“فيمكنكم الرد على هذه الرسالة، وأنا أقرأ الردود …” is no contact, or pressure",
        "offer warm": "“فيمكنكم الرد على هذه الرسالة، وأنا أقرأ الردود …” is no contact, or pressure",
        "offer-reminder": "“أرسلت إليكم عرض وظيفة” and its subject are read as an offer, and its day as the first day",
        "offer-extension plain": "“للتفكير في عرض وظيفة” is read as an offer",
        "offer-extension warm": "“للتفكير في عرض وظيفة” is read as an offer",
        "welcome": "“شكراً لكم على قبول العرض” is read as an offer",
    }
)
@few
@given(st.data())
def test_an_arabic_letter_has_nothing_against_it_as_text_or_as_html(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    assert found(letter.text, letter) == []
    assert found(letter.html, letter) == []


@each(
    {
        "rejection warm": "“يؤسفني أن أحمل إليكم هذا الخبر” is not always read as a rejection",
        "rejection formal": "“سحب موافقتكم” (to take back consent) is read as taking back an offer",
        "role-closed formal": "“سحب موافقتكم” (to take back consent) is read as taking back an offer",
        "holding-update": "“سأكتب إليكم في موعد أقصاه يوم …” (by) is read as an appointment",
        "feedback-reply": "“هذا ما لاحظناه يوم …:” is not read as an answer to who asked for feedback",
        "thoughts-request": "“لو أطلعتمونا على رأيكم في المقابلة” and a list of questions are not read as a survey",
        "keep-in-touch": "“أود أن أكتب إليكم عن وظائف … عند توفرها” is not read as keeping in touch",
        "offer-reminder": "“أرسلت إليكم عرض وظيفة” is read as an offer",
        "offer-extension": "“نود أن نمنحكم وقتاً أطول للتفكير” is not read as more time",
        "welcome": "a welcome is read as an offer, or as unknown",
    }
)
@few
@given(st.data())
def test_an_arabic_letter_is_read_as_the_kind_that_it_is(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    assert lint(letter, sent_at=letter.sent_at).kind is letter.kind


@each()
@few
@given(st.data())
def test_an_arabic_letter_sets_apart_what_runs_the_other_way_and_addresses_its_reader_in_one_way(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    for source in (letter.text, letter.html):
        codes = {finding.code for finding in lint(source, office="uae", sent_at=letter.sent_at).findings}
        assert not codes & DIRECTION_AND_ADDRESS, letter.text


@each()
@few
@given(st.data())
def test_text_and_page_of_an_arabic_letter_say_the_same(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    assert Page(letter.html).words == [
        word for word in re.sub("[\u2068\u2069]", "", letter.text).split() if word != "-"
    ]


@each()
@few
@given(st.data())
def test_an_arabic_letter_has_no_hole_no_stray_point_and_no_foreign_comma(kind, tone, data):
    letter = data.draw(composed_in_arabic(kind, tone))
    for text in (letter.subject, letter.text):
        plain = re.sub("[\u2068\u2069]", "", text)
        assert not re.search(r"[{}]|None|  |\.\.| [.،؛:؟!]|[،؛:][.،؛:]", plain), plain
        assert not re.search(r"[\u0600-\u06ff][,;?]", plain), plain
        assert not re.search(r"[٠-٩]|\b1 شهر|\b2 شهر", plain), plain


@each()
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
