"""Days, hours, zones, numbers, money and closings that another country reads otherwise, and what is told well."""

from __future__ import annotations

from datetime import datetime

import pytest

from candidate_comms import lint


def told(code: str, text: str, office: str, sent_at: datetime | None = None) -> list[str]:
    """The words at which a rule speaks."""
    return [f.span.cut(text) for f in lint(text, office=office, sent_at=sent_at) if f.code == code]


@pytest.mark.parametrize(
    ("office", "text", "words"),
    [
        ("uk", "Dear Bo, as you're in Boston our panel rings on 12 March 2026 at 4 pm. Jo", ["4 pm"]),
        ("uk", "Hi Ravi, while you are still in Mumbai let us meet online on 4 May 2026 at 10:30. Jo", ["10:30"]),
        ("us", "Hi Siân, as you will be in Leeds that week, our call is on October 6, 2026 at 9 AM. Wade", ["9 AM"]),
        ("us", "Hi Padma, your trial is on May 5, 2026 at 2:00 PM; you can dial in from Kochi. Wade", ["2:00 PM"]),
        ("uae", "Dear Ms Rosa, in Cebu: kindly join us on 8 September 2026 at 4 pm. HR", ["4 pm"]),
        (
            "uae",
            "Dear Mr Obi, we hope to see you from Accra on 21 April 2026 at 2.30 p.m. HR",
            ["2.30 p.m."],
        ),
        (
            "uae",
            "Dear Mr Lee, as you will be in Singapore, the panel meets on 3 June 2026 at noon sharp, 12:00. HR",
            ["12:00"],
        ),
        ("uk", "The panel starts on 6 August 2026 at 10:00 GMT. Jo", ["10:00 GMT"]),
        ("us", "Your interview is on July 14, 2026 at 3 PM EST. Wade", ["3 PM EST"]),
        ("us", "Your interview is on December 14, 2026 at 3 PM PDT. Wade", ["3 PM PDT"]),
        ("uk", "The call is on 14 January 2026 at 10:00 BST. Jo", ["10:00 BST"]),
        ("uae", "Dear Mr Rhys, as you are in Leeds, our panel rings on 2 June 2026 at 1 pm GST. HR", ["1 pm GST"]),
    ],
)
def test_an_hour_that_two_readers_take_for_two_is_told(office, text, words):
    assert told("LC604", text, office) == words


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("uk", "Dear Bo, as you're in Boston our panel rings on 12 March 2026 at 4 pm UK time. Jo"),
        (
            "uk",
            "Dear Bo, as you're in Boston our panel rings on 12 March 2026 at 4 pm (noon in Boston, 12 pm in town). Jo",
        ),
        ("uk", "Dear Bo, as you're in Galway our panel rings on 12 March 2026 at 4 pm. Jo"),
        ("uk", "Dear Bo, you were in Boston when we spoke on 12 March 2026 at 4 pm. Jo"),
        ("uk", "Dear Bo, your years in Lagos impressed us. The interview is on 4 May 2026 at 10:30. Jo"),
        ("uk", "Dear Bo, you are in the final round, on 4 May 2026 at 10:30. Jo"),
        ("uk", "The panel starts on 6 January 2026 at 10:00 GMT. Jo"),
        ("uk", "The call is on 13 July 2026 at 10:00 GMT+1. Jo"),
        ("uk", "The call is on 13 July 2026 at 9:00 GMT (10:00 UK time). Jo"),
        ("us", "Your interview is on July 14, 2026 at 3 PM EDT, or 3 PM ET for short. Wade"),
        ("us", "Your interview is on December 14, 2026 at 3 PM CST. Wade"),
        ("uae", "Dear Mr Ali, come to our Dubai office on 9 June 2026 at 11 am GST. HR"),
        ("uae", "Dear Mr Rhys, as you are in Leeds, our panel rings on 2 June 2026 at 1 pm UAE time. HR"),
        ("uae", "Dear Mr Said, as you are in Muscat, come on 9 June 2026 at 11 am. HR"),
    ],
)
def test_an_hour_that_is_told_well_or_needs_no_zone_passes(office, text):
    assert told("LC604", text, office) == []


@pytest.mark.parametrize(
    ("office", "text", "words"),
    [
        (
            "uae",
            "Dear Mr Amjad, please return the test before coming Monday. We meet on 9 October 2026.",
            ["coming Monday"],
        ),
        ("uk", "Hi Tom, please answer by Friday, as the induction begins on 2 November 2026. Jo", ["Friday"]),
        ("uk", "Hi Tom, call Jo any day this week and she will explain the result.", ["this week"]),
        (
            "us",
            "Hi Bo, please let us know sometime in the coming few days. Lou",
            ["sometime in the coming few days"],
        ),
        ("us", "Hi Bo, please return the form in the next few days. Lou", ["next few days"]),
        ("uk", "Hi Tom, kindly confirm some time next week. Jo", ["next week"]),
    ],
)
def test_a_day_without_a_date_on_which_the_candidate_acts_is_told(office, text, words):
    found = told("LC603", text, office)
    assert len(found) == len(words)
    assert all(word in place or place in word for word, place in zip(words, found, strict=True))


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("uk", "The shop opens so: Monday, late; Tuesday, early; Friday and Saturday, all day."),
        ("uk", "Hi Tom, please answer by Friday, 6 March 2026. Jo"),
        ("uk", "Hi Tom, the test is on Friday 6 March 2026; bring your pass on Friday. Jo"),
        ("uk", "Hi Tom, we will call you in the next few days. Jo"),
        ("uk", "Hi Tom, somebody from HR will write some time next week. Jo"),
        ("uk", "Hi Tom, thanks for coming in last week. Jo"),
        ("us", "Hi Bo, please sign by tomorrow evening. Lou"),
    ],
)
def test_a_timetable_a_promise_and_a_dated_day_pass(office, text):
    assert told("LC603", text, office) == []


@pytest.mark.parametrize(
    ("office", "number"),
    [("uae", "(056) 555-0177"), ("uk", "(01733) 391-515"), ("uk", "630-423-3341"), ("us", "01733 391515")],
)
def test_a_number_of_another_country_or_set_as_its_numbers_is_told(office, number):
    assert told("LC606", f"Dear Ana,\n\nThank you. At the gate call {number}.\n\nJo Hale", office) == [number]


@pytest.mark.parametrize(
    ("office", "number"),
    [
        ("uae", "(04) 355-0140"),
        ("uae", "050-123-4567"),
        ("uae", "971501234567"),
        ("uk", "44 1733 391515"),
        ("uk", "01733-391515"),
        ("us", "(630) 423 3341"),
        ("us", "1 630 423 3341"),
        ("uk", "+1 630 423 3341"),
    ],
)
def test_a_number_that_can_be_dialled_passes(office, number):
    assert told("LC606", f"Dear Ana,\n\nThank you. At the gate call {number}.\n\nJo Hale", office) == []


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "The grade stops at $64k a year, so we had to say no.", ["$64k"]),
        ("uae", "The owner may go to $5,500 per month.", ["$5,500"]),
        ("uk", "The job pays €21 an hour.", ["€21"]),
        ("us", "The job pays €3,000 a month.", ["€3,000"]),
        ("uae", "The salary of QAR 9,000 per month was fixed by the board.", ["QAR 9,000"]),
    ],
)
def test_pay_in_another_countrys_money_is_told_in_any_message(office, sentence, words):
    assert told("LC605", f"Dear Ana,\n\nThank you for coming. {sentence}\n\nJo Hale", office) == words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "You manage a budget of $70k a year."),
        ("uk", "Your clients spend $6,000 per month."),
        ("uk", "Your expectation of $90k a year is above our band."),
        ("uk", "You raised sales to €30,000 a month."),
        ("uk", "The subscription was $500 a month."),
        ("uae", "You earn QAR 9,000 per month in Doha now."),
        ("us", "You cut the rent to €3,000 a month."),
    ],
)
def test_money_of_trade_and_what_the_candidate_earns_pass(office, sentence):
    assert told("LC605", f"Dear Ana,\n\nThank you for coming. {sentence}\n\nJo Hale", office) == []


@pytest.mark.parametrize(
    ("office", "text", "codes"),
    [
        ("uk", "Dear Mrs Tully, we have chosen somebody else. Yours faithfully, Ivor Bates", 1),
        ("uk", "Dear Sir or Madam, we have chosen somebody else. Yours sincerely, Ivor Bates", 1),
        ("us", "Dear Ms. Tully, we chose somebody else. Yours faithfully, Ivor Bates, Store Manager", 1),
        ("uk", "Dear Mrs Tully, we have chosen somebody else. Yours sincerely, Ivor Bates", 0),
        ("uk", "Dear Sir or Madam, we have chosen somebody else. Yours faithfully, Ivor Bates", 0),
        ("us", "Dear Ms. Tully, that pen of yours sincerely impressed us.", 0),
        ("us", "Dear Ms. Tully, we chose somebody else. Sincerely yours, Ivor Bates", 0),
        ("uk", "Dear Mrs Tully, your letter ended with the words “Yours faithfully”. That was kind.", 0),
    ],
)
def test_a_closing_is_read_in_a_message_of_one_paragraph(office, text, codes):
    assert len(told("LC607", text, office)) == codes
