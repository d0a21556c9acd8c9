"""What the law of a place lets the terms be, by office and by what the message can show."""

from datetime import UTC, datetime

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.vocabulary import Severity

E, W, NOTE = Severity.ERROR, Severity.WARNING, Severity.INFO


def found(words, office, sent_at=None):
    text = f"Dear Sam,\n\nWe are pleased to offer you the post of Line Leader.\n\n{words}\n\nRegards,\nJo Marsh"
    return [f for f in lint(text, office=office, kind="offer", sent_at=sent_at) if f.code == "TM307"]


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("The probation period is nine months.", E),
        ("Probation: 8 months", E),
        ("The notice period is seven days.", E),
        ("Notice: four months on either side", E),
        ("The visa and medical charges will be recovered from your salary.", E),
        ("You shall bear the cost of the visa and work permit.", E),
        ("You can start on a visit visa.", E),
        ("You start work before the permit is issued.", E),
        ("This is a permanent position.", W),
        ("Employment is at-will.", W),
        ("Annual leave is 25 calendar days.", E),
        ("Annual leave is 21 days.", W),
        ("You get 22 working days of annual leave.", NOTE),
    ],
)
def test_onshore_in_the_uae(words, severity):
    (finding,) = found(words, "uae")
    assert finding.severity is severity
    assert not found(words, "uae-difc"), "DIFC has a law of its own"


@pytest.mark.parametrize(
    "words",
    [
        "Probation is six months, with 14 days' notice; after that it is 60 days' notice.",
        "Probation: three months; 14 days' notice applies in it",
        "Notice: forty-five days on each side",
        "All visa and medical costs are borne by the company.",
        "You will not be asked to pay for the visa.",
        "The company will recover nothing for the visa fees.",
        "You start once your work permit is issued; do not work on a visit visa.",
        "The contract is for two years and renewable.",
        "Annual leave is 30 calendar days.",
        "You get 30 days of leave and 10 days of sick leave.",
    ],
)
def test_what_is_lawful_onshore_is_left_alone(words):
    assert not found(words, "uae")


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("You work Monday to Friday, with 25 days of holiday including bank holidays.", E),
        ("You would have 24 days of holiday including bank holidays.", W),
        ("You work five days a week and get 18 days of holiday plus bank holidays.", E),
        ("We add £1,000 a year if you opt out of the pension.", W),
        ("Employment is at will.", W),
    ],
)
def test_in_the_uk(words, severity):
    (finding,) = found(words, "uk")
    assert finding.severity is severity


@pytest.mark.parametrize(
    "words",
    [
        "You work Monday to Friday, with 28 days of holiday including bank holidays.",
        "You would have 25 days of holiday plus bank holidays.",
        "You would have 25 days of holiday.",
        "You work three days a week, with 17 days of holiday including bank holidays.",
        "You may opt out of the pension later if you wish.",
        "This is a permanent position, with one week's notice.",
    ],
)
def test_what_is_lawful_in_the_uk_is_left_alone(words):
    assert not found(words, "uk")


PAID = "Your salary is $70,000 per year. You will sign a non-compete agreement."
ADVISED = " We advise you to consult an attorney and to take 14 days."


@pytest.mark.parametrize(
    ("words", "office", "severities"),
    [
        (PAID, "us", [E]),
        (PAID, "us-il", [E]),
        (PAID, "us-tx", []),
        (PAID.replace("70,000", "120,000"), "us", [W]),
        (PAID.replace("70,000", "120,000") + ADVISED, "us", []),
        (PAID.replace("non-compete", "non-solicitation"), "us", [W]),
        (PAID.replace("$70,000 per year", "$40 per hour"), "us", [W]),
        (PAID.replace("You will sign a non-compete agreement.", "There is no non-compete."), "us", []),
        ("You will keep to the non-compete with your former employer.", "us", []),
    ],
)
def test_a_covenant_in_illinois(words, office, severities):
    assert [finding.severity for finding in found(words, office)] == severities


def test_the_floor_is_that_of_the_day():
    words = PAID.replace("70,000", "78,000")
    before, after = (datetime(year, month, 2, tzinfo=UTC) for year, month in ((2026, 12), (2027, 1)))
    assert [f.severity for f in found(words, "us", before)] == [W]
    assert [f.severity for f in found(words, "us", after)] == [E]


def test_each_finding_tells_its_source():
    assert all(f.evidence for f in found("The probation period is nine months. Notice: seven days", "uae"))


def test_a_promise_that_at_will_employment_does_not_make_is_worth_a_note():
    assert [f.severity for f in found("This is a permanent position, and it is at-will.", "us")] == [NOTE]


@pytest.mark.parametrize(
    "words",
    [
        "Annual leave is 20 working days, and the contract is under DIFC law.",
        "This is a permanent position with Cedar Quay Capital (DIFC) Limited. The notice period is 7 days.",
        "You join our ADGM office. The probation period is nine months.",
        "The law of the Dubai International Financial Centre governs your contract. Annual leave is 21 days.",
        "Your contract is under the employment regulations of ADGM; the notice period is seven days.",
    ],
)
def test_a_letter_that_names_a_place_with_its_own_law_is_not_held_to_the_law_onshore(words):
    assert not found(words, "uae")


@pytest.mark.parametrize(
    "words",
    [
        "Our office is opposite DIFC. The probation period is nine months.",
        "The mainland contract is registered with MOHRE and not in DIFC. The notice period is seven days.",
        "The probation period is nine months.",
    ],
)
def test_a_place_named_in_passing_changes_no_law(words):
    assert found(words, "uae")


def test_a_length_is_quoted_without_its_apostrophe():
    (finding,) = found("You will get 25 days' holiday including bank holidays, Monday to Friday.", "uk")
    assert finding.message.startswith("“25 days” of paid leave")
