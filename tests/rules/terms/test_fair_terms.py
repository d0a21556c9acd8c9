"""Terms that letters tell plainly: pay beside what could be earned, employers named in passing, places and titles."""

from __future__ import annotations

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.vocabulary import TermState


def of(words, office="uk"):
    return lint(f"Dear Sam,\n\n{words}\n\nRegards,\nJo", office=office, kind="offer")


def codes(report, code):
    return [finding.message for finding in report if finding.code == code]


@pytest.mark.parametrize(
    "pay",
    [
        "$65K base, $130K OTE.",
        "$65,000 base, $130,000 OTE, paid monthly.",
        "Base salary $65K, OTE $130K.",
        "$65,000 base salary a year and $130,000 on-target earnings.",
        "Your base salary is $80,000 per year, with on-target earnings of $110,000.",
    ],
)
def test_what_could_be_earned_takes_nothing_from_the_pay_beside_it(pay):
    report = of(f"We are pleased to offer you the Account Executive role in Dayton. {pay}", "us")
    assert not codes(report, "TM302")
    assert report.terms["pay"].state is TermState.STATED


@pytest.mark.parametrize(
    "pay",
    ["OTE $130K.", "On-target earnings are $130,000.", "$130K OTE, uncapped."],
)
def test_what_could_be_earned_alone_is_no_pay(pay):
    assert codes(of(f"We are pleased to offer you the Account Executive role in Dayton. {pay}", "us"), "TM302")


@pytest.mark.parametrize(
    "words",
    [
        "On behalf of Bluestem Logistics, I'm excited to offer you the position of Operations Analyst.",
        "We would like to offer you the role of Junior Data Engineer at Larkfield Analytics, based in Leeds.",
        "You have been selected for the post of Sales Executive at Golden Palm Trading, Dubai.",
        "Larkfield Analytics is pleased to offer you the role of Clerk.",
        "Welcome to Larkfield Analytics! We offer you the role of Clerk.",
        "We would love for you to join us as a Registered Nurse at Prairie View Hospital in Joliet!",
        "Harlow & Finch would like to offer you the role of Clerk.",
        "We are delighted that you will be joining Larkfield as a Clerk: we offer you £30,000 a year.",
    ],
)
def test_an_employer_named_in_passing_is_told(words):
    assert of(words).terms["employer"].state is TermState.STATED, words


@pytest.mark.parametrize(
    "words",
    [
        "We are pleased to offer you the role of Clerk, starting on Monday.",
        "I am pleased to offer you the role of Clerk.",
        "Gene and I would like to offer you the role of Clerk.",
        "Hi Ciara, Gene is away, but we would like to offer you the role of Clerk.",
        "Following your interview with Priya, we would like to offer you the role of Clerk.",
        "We offer you the role of Clerk at our Leeds office, with Mondays off.",
        "Further to our call, HR is pleased to offer you the role of Clerk, to start in January.",
    ],
)
def test_a_person_a_place_or_a_day_is_no_employer(words):
    assert of(words).terms["employer"].state is TermState.MISSING, words


@pytest.mark.parametrize("name", ["post", "role", "position", "job"])
@pytest.mark.parametrize("title", ["Clerk", "Sales Executive", "Line Leader"])
def test_a_title_is_no_place(name, title):
    report = of(f"We are pleased to offer you the {name} of {title} at £30,000 a year.")
    assert report.terms["location"].state is TermState.MISSING


@pytest.mark.parametrize(
    "words",
    [
        "We are pleased to offer you the post of Clerk at the University of Leeds.",
        "We are pleased to offer you the post of Clerk in Leeds.",
        "We are pleased to offer you the post of Clerk at our Leeds office.",
        "We offer you the post of Clerk with the Borough of Tamworth.",
        "We offer you the post of Clerk (Leicester).",
    ],
)
def test_a_place_is_one_beside_a_title(words):
    assert of(words).terms["location"].state is TermState.STATED


@pytest.mark.parametrize(
    "words",
    [
        "The benefits package will be discussed later.",
        "You will receive a generous benefits package, details of which will be discussed in due course.",
        "Your benefit package is to be confirmed.",
    ],
)
def test_a_package_of_benefits_is_no_pay(words):
    report = of(f"We are pleased to offer you the post of Clerk in Leeds at £30,000 a year. {words}")
    assert not codes(report, "TM302")
    assert codes(report, "TM303")


@pytest.mark.parametrize(
    "words",
    ["Your package will be confirmed in due course.", "The salary package is to be confirmed.", "Pay package: TBC"],
)
def test_a_package_of_pay_that_is_put_off_is_vague_pay(words):
    assert codes(of(f"We are pleased to offer you the post of Clerk in Leeds. {words}"), "TM302")


def test_vague_words_are_quoted_to_their_end():
    report = of("We offer you the post of Clerk. Kindly sign the copy and return it at your earliest convenience.")
    assert any("at your earliest convenience”" in message for message in codes(report, "TM303"))


@pytest.mark.parametrize(
    "words",
    [
        "To confirm, the offer is $92,000 + 10% target bonus for the Controls Engineer position.",
        "Our offer is $88,500 plus a signing bonus for the Controls Engineer position.",
        "This is an offer of $61,000 with relocation for the Controls Engineer position.",
    ],
)
def test_what_the_offer_is_is_the_pay(words):
    report = of(words, "us")
    assert report.terms["pay"].state is TermState.STATED
    assert not [message for message in codes(report, "TM301") if "pay" in message]


@pytest.mark.parametrize(
    "words",
    [
        "We repeat our offer of $500 for relocation, and that of the Controls Engineer position.",
        "The offer comes with a $12,000 signing bonus for the Controls Engineer position.",
    ],
)
def test_what_comes_on_top_of_an_offer_is_not_the_pay(words):
    assert of(words, "us").terms["pay"].state is TermState.MISSING
