"""The date that a letter bears, and what is counted from it."""

from datetime import datetime

import pytest

from candidate_comms import decision_window

BODY = "Dear Sam,\n\nWe are pleased to offer you the role of Baker. Please let us know {answer}.\n\nYours,\nJo Hale"


@pytest.mark.parametrize(
    "head",
    [
        "2 March 2026\n\n",
        "Hull, 2nd March 2026\n\n",
        "Date: Monday, 2 March 2026\n\n",
        "Quayside Foods Ltd\n1 Dock Street\nHull\n\n2 March 2026\n\nMr S Pell\n4 Mill Lane\n\n",
        "OFFER OF EMPLOYMENT\nDate of issue: 02/03/2026\n\n",
    ],
)
def test_a_date_that_stands_alone_at_the_head_is_the_letters(head):
    window = decision_window(head + BODY.format(answer="by Wednesday 4 March 2026"), "uk")
    assert (window.hours, window.working_days) == (48.0, 2)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Our ref 2/3/26-A\n\n",
        "Your interview on 2 March 2026\n\n",
        "Subject: Offer, start on 2 March 2026\n\n",
        "We met on 2 March 2026 in Hull and it was good to see you.\n\n",
    ],
)
def test_another_date_is_not(head):
    window = decision_window(head + BODY.format(answer="by Wednesday 4 March 2026"), "uk")
    assert (window.hours, window.working_days) == (None, None)


def test_days_from_the_date_of_the_letter_are_counted_from_it():
    letter = "2 March 2026\n\n" + BODY.format(answer="within five working days of the date of this letter")
    assert decision_window(letter, "uk").due.date().isoformat() == "2026-03-09"


def test_what_sets_no_limit_has_no_window():
    assert decision_window("Dear Sam,\n\nThank you for your application.\n\nYours,\nJo Hale", "uk") is None


def test_a_language_that_is_not_read_has_no_window():
    words = "Sehr geehrte Frau Sommer,\n\nwir bitten um Ihre Antwort innerhalb von 24 Stunden.\n\nMit freundlichem Gruß"
    assert decision_window(words, "uk") is None


def test_of_two_limits_the_likelier_is_given():
    words = BODY.format(answer="by Friday 6 March 2026 whether you accept") + "\n\nP.S. Sign before tonight for a mug."
    assert decision_window(words, "uk", datetime(2026, 3, 2, 9)).working_days == 4
