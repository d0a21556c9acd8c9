"""Statements of one offer that cannot both hold, and the look-alikes that can."""

import pytest

from candidate_comms.moves.model import Conflict
from candidate_comms.vocabulary import Move, TermName

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods.\n\n"

CONFLICTS = {
    TermName.PAY: [
        "Basic AED 8,000 per month\nHousing AED 4,000 per month\nTotal AED 15,500 per month",
        "You will be paid £31.00 per hour (£72,000 per year).",
        "Your salary is £96,000 a year, that is £7,500 per month.",
        "The salary is £38,500 per annum.\n\nPlease note the annual salary of £36,500.",
        "We pay £500 a week (£30,000 a year).",
    ],
    TermName.START_DATE: [
        "You start on Tuesday 6 April 2026.",
        "Your start date is 6 April 2026.\n\nBring your passport when you start on 13 April 2026.",
        "You start on 9 March 2026. Please let me have your decision by 27 March 2026.",
        "Joining date: Friday 2 March 2026",
    ],
    TermName.HOURS: [
        "The post is 40 hours per week.\n\nFTE 0.6 (24 hours per week)",
        "You work 25 hours a week over five mornings.\n\nThat is 37.5 hours each week in all.",
    ],
    TermName.DECISION_DATE: [
        "Please accept by 6 March 2026.\n\nWe must have your acceptance by 13 March 2026.",
    ],
}

AGREE = [
    "Basic AED 8,000 per month\nHousing AED 4,000 per month\nTotal AED 12,000 per month",
    "Basic AED 8,000 per month\nHousing AED 4,000 per month\nTotal AED 12,000 per month\nJoining bonus AED 5,000",
    "AED 18,000 per month, comprising Basic AED 10,800, Housing AED 5,400 and Transport AED 1,800",
    "You will be paid £31.00 per hour (£64,480 per year).",
    "Your salary is £96,000 a year, that is £8,000 per month.",
    "You will be paid £20 per hour for 30 hours a week (£31,200 per year).",
    "The salary is £38,500 a year, rising to £40,000 a year after probation.",
    "The salary is £38,500 a year. The full-time salary is £48,000 a year pro rata.",
    "You start on Monday 6 April 2026. Your induction is on 8 April 2026 and the pension starts on 1 July 2026.",
    "You start on 6 April 2026. Please let me have your decision by 27 March 2026.",
    "You start on Monday 6 April.",
    "The post is 37.5 hours per week. We pay overtime above 40 hours a week.",
    "Please accept by 6 March 2026. If you need longer, 13 March 2026 is fine too.",
]


def conflicts(reading):
    return [a for a in reading.of(Move.CONFLICT) if isinstance(a.facts, Conflict)]


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, lines in CONFLICTS.items() for words in lines])
def test_what_cannot_hold_is_found(letter, name, words):
    assert name in {a.facts.term for a in conflicts(letter(OFFER + words))}


@pytest.mark.parametrize("words", AGREE)
def test_what_agrees_is_left_alone(letter, words):
    assert [a.facts.problem for a in conflicts(letter(OFFER + words))] == []


def test_a_conflict_points_at_the_other_place(letter):
    reading = letter(OFFER + "Your start date is 6 April 2026.\n\nBring your passport when you start on 13 April 2026.")
    (found,) = conflicts(reading)
    ((place, _),) = found.facts.others
    assert (found.quote, place.cut(reading.document.source)) == ("13 April 2026", "6 April 2026")


def test_a_day_without_a_year_is_held_against_its_weekday_only_where_the_date_of_sending_is_known(letter):
    words = OFFER + "You start on Tuesday 6 April."
    assert conflicts(letter(words))
    assert not conflicts(letter(words, sent_at=None))
