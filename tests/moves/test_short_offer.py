"""A few words that name a job, its pay and its first day, and ask for a yes, are an offer; other notes are none."""

from __future__ import annotations

import pytest

from candidate_comms import lint

OFFERS = [
    ("uk", "Hi Tom, Warehouse Operative, Corby, £12.40 an hour, start Monday 6 July 2026. Text me a yes. Dean"),
    (
        "uae",
        "Dear Ms Hala, Receptionist, Deira branch, basic AED 3,000 plus housing AED 1,500 per month, joining 1 "
        "September 2026. Confirm by email within 24 hours. HR",
    ),
    ("us", "Hey Jess, Line Cook, $21 an hour, first shift June 2, 2026. Reply YES and it's yours. Lou"),
    ("uk", "Dear Owen, Payroll Clerk (Leeds), £25,500 a year, from 1 May 2026. Please write back to accept. Meg Frost"),
    ("uae", "Mr Santos: Driver, Al Quoz, basic AED 2,800 per month, from 3 March 2026. Answer with a yes or no."),
    ("us", "Ana, Night Auditor, Peoria, $18.50 an hour, starting August 3, 2026. Let me know whether you accept."),
    ("uk", "Dear Kit, Deckhand at Oban, £24,100 a year with meals, from 1 June 2026; send me a yes."),
    ("us", "Dear Bo: Forklift Driver, Joliet, $22 per hour, May 11, 2026. Email your acceptance."),
    (
        "us",
        "Dear Mia, we are offering you Cellar Hand, Napa, $19 per hour, from June 8, 2026. Jo will show you round.",
    ),
    ("uk", "Hi Tom\nPorter, Corby\n£12.40 an hour\nStart 6 July 2026\nText me yes by Friday"),
]
OTHERS = [
    ("uk", "Warehouse Operative, Corby, £12.40 an hour, start 6 July 2026. Reply with your CV to apply. Dean"),
    (
        "uk",
        "Hi Ana, Kitchen Porter trial shift on 2 June 2026, £11.44 an hour paid for the trial. Reply yes to confirm.",
    ),
    (
        "uae",
        "Dear Mr Ali, would you be interested in Driver, Al Quoz, AED 2,800 per month, from 3 March 2026? Say yes.",
    ),
    ("uk", "You applied for: Payroll Clerk, Leeds, £25,500 a year, from 1 May 2026. Reply if anything is wrong."),
    ("uk", "Hi all, from 1 May 2026 your pay is £12.40 an hour. Reply to confirm you have read this. Payroll"),
    ("us", "Hi Jess, Line Cook at $21 an hour from June 2, 2026 is no longer available. Reply yes if you want shifts."),
    ("us", "Hi team, Saturday shift, $18 an hour, from June 6, 2026. Reply yes to accept the shift."),
    ("uk", "Seasonal picker, £11.90 an hour from 5 May 2026. Reply YES to hear more about it."),
    (
        "uk",
        "Dear Owen, your interview for Payroll Clerk (£25,500 a year, from 1 May 2026) is on Monday. Write to accept.",
    ),
    ("us", "Candidate accepted: Forklift Driver, Joliet, $22 per hour, May 11, 2026. Email payroll."),
    ("uk", "Hi Sam, Room at 4 Elm Street, £550 a month, from 1 May 2026. Text yes to take it."),
    (
        "uk",
        "Dear Owen, Payroll Clerk, £25,500 a year, from 1 May 2026: before we decide, tell us whether that would suit.",
    ),
    ("us", "Hi Sam, Gold Plan, $480 a year, from June 1, 2026. Reply YES to accept."),
    ("uk", "Hi Tom, £12.40 an hour from 6 July 2026. Text me a yes."),
]


@pytest.mark.parametrize(("office", "text"), OFFERS)
def test_a_few_words_that_ask_for_a_yes_to_a_job_are_an_offer(office, text):
    assert str(lint(text, office=office).kind) == "offer"


@pytest.mark.parametrize(("office", "text"), OTHERS)
def test_a_few_words_about_something_else_are_no_offer(office, text):
    assert not str(lint(text, office=office).kind).startswith("offer")


PUSH = "Dear Ana,\n\nWe would like to offer you the Clerk job at $19 per hour from May 4, 2026. {}\n\nJo Hale"


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The rate is NOT NEGOTIABLE.", "OF204"),
        ("Say no and you will never work for us again.", "OF202"),
        ("Say no and you are off our list for good.", "OF202"),
        ("Three applicants are by the phone.", "OF203"),
    ],
)
def test_short_pushes_are_heard(sentence, code):
    assert code in {f.code for f in lint(PUSH.format(sentence), office="us")}


@pytest.mark.parametrize(
    "sentence",
    [
        "You will never work alone here.",
        "Two other people sit in your office by the window.",
        "Say no and you stay on our list for the spring.",
        "Turn this sheet over and you will find our list of benefits.",
        "If you say no we will work with you again with pleasure.",
    ],
)
def test_what_only_sounds_like_a_short_push_is_none(sentence):
    found = {f.code for f in lint(PUSH.format(sentence), office="us")}
    assert not {code for code in found if code.startswith("OF")} - {"OF210"}
