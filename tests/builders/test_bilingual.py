import email
from email import policy

import pytest
from attrs import evolve
from hypothesis import given

from builders.every_kind_in_arabic import FEEDBACK, OFFER
from builders.pages import Page
from builders.test_message import letters
from candidate_comms import Brand, FactsError, Sender, Severity, bilingual, lint


@pytest.fixture(params=["rejection", "offer"])
def both(request, a_rejection, an_offer):
    """The same letter in English and in Arabic."""
    sender = Sender("Joanna Pike", company="Example Foods", email="joanna@example.com", phone="+971 4 555 0140")
    facts = {"candidate": "أميرة حداد", "sender": sender}
    if request.param == "offer":
        in_arabic = an_offer("uae", **facts, role="أخصائي أغذية", **OFFER)
        return an_offer("uae", sender=sender).compose("uae"), in_arabic.compose("uae", language="ar")
    in_arabic = a_rejection(**facts, role="أخصائي أغذية", feedback=FEEDBACK[None])
    return a_rejection(sender=sender).compose("uae"), in_arabic.compose("uae", language="ar")


@pytest.fixture(params=["English first", "Arabic first"])
def in_order(request, both):
    return both if request.param == "English first" else both[::-1]


def test_nothing_is_against_it_and_it_is_of_one_kind(in_order):
    letter = bilingual(*in_order)
    for source in (letter.text, letter.html):
        report = lint(source, office="uae", sent_at=letter.sent_at)
        assert report.at_or_above(Severity.WARNING) == ()
        assert report.kind is letter.kind
        assert "TM306" not in {finding.code for finding in report.findings}


def test_every_planned_move_of_both_stands_where_the_plan_says(in_order):
    letter = bilingual(*in_order)
    assert [passage.text for passage in letter.plan] == [p.text for one in in_order for p in one.plan]
    end = 0
    for passage in letter.plan:
        assert letter.text[passage.span.start : passage.span.end] == passage.text
        assert passage.span.start >= end
        end = passage.span.end


@given(letters)
def test_whatever_the_facts_the_plan_points_at_the_words_of_both(letter):
    both = bilingual(letter, evolve(letter, language="ar-AE"))
    assert len(both.plan) == 2 * len(letter.plan)
    assert all(both.text[passage.span.start : passage.span.end] == passage.text for passage in both.plan)
    assert Page(both.html).words == 2 * Page(letter.html).words


def test_each_letter_keeps_its_language_and_direction(in_order):
    first, second = in_order
    page = Page(bilingual(first, second).html)
    assert page.open == []
    assert len(page.all("html")) == len(page.all("body")) == len(page.all("title")) == 1
    ways = {"en-AE": "ltr", "ar-AE": "rtl"}
    assert [(said["lang"], said["dir"]) for said in page.all("div") if "lang" in said] == [
        (one.language, ways[one.language]) for one in in_order for _ in range(2)
    ]
    assert page.words == [*Page(first.html).words, *Page(second.html).words]


def test_the_subject_says_both_and_neither_turns_the_other_round(in_order):
    first, second = in_order
    letter = bilingual(first, second)
    assert letter.subject == f"{first.subject} | \u2068{second.subject}\u2069"
    assert Page(letter.html).title == letter.subject


def test_the_mail_says_both_languages(both):
    mail = email.message_from_bytes(bilingual(*both).as_email().as_bytes(), policy=policy.default)
    assert {part["Content-Language"] for part in mail.walk()} == {"en-AE, ar-AE"}


def test_two_english_letters_stand_under_each_other_too(a_rejection):
    british, other = a_rejection().compose("uk"), evolve(a_rejection().compose("uk"), language="en-US")
    letter = bilingual(british, other)
    assert letter.subject == f"{british.subject} | {other.subject}"
    assert letter.text == f"{british.text}\n{'* ' * 12}*\n\n{other.text}"


def test_letters_that_do_not_belong_together_are_refused_with_every_reason(a_rejection, an_offer):
    with pytest.raises(FactsError) as refused:
        bilingual(a_rejection().compose("uk"), evolve(an_offer("us").compose("us"), language="en-GB", html="<p>Hi</p>"))
    assert [field for field, _ in refused.value.faults] == ["kind", "office", "sent_at", "language", "second"]


def test_both_letters_of_a_brand_look_alike(both, a_rejection):
    brand = Brand(name="Example Foods", accent="#0b6e4f")
    one = a_rejection().compose("uae", brand=brand)
    page = bilingual(one, evolve(one, language="en-GB")).html
    assert page.count('class="brand"') == 2
    assert "#1d4f91" not in page
