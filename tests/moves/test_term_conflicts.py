"""Statements of one offer that cannot both hold, and the look-alikes that can."""

import pytest

from candidate_comms.moves.facts import Conflict
from candidate_comms.vocabulary import Move, TermName

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods.\n\n"

CONFLICTS = {
    TermName.PAY: [
        "Basic AED 8,000 per month\nHousing AED 4,000 per month\nTotal AED 15,500 per month",
        "You will be paid £31.00 per hour (£72,000 per year).",
        "Your salary is £96,000 a year, that is £7,500 per month.",
        "The salary is £38,500 per annum.\n\nPlease note the annual salary of £36,500.",
        "We pay £500 a week (£30,000 a year).",
        "CTC AED 120,000 per annum (AED 11,000 per month)",
        "Hourly rate: £15.20 per hour\nHours: 37.5 a week\n\nWe pay you £14.60 per hour, every Friday.",
        "Pay is $21.50 an hour.\n\nYou will make 20.75 to start.",
        "You have an annual bonus of 8% of salary. The bonus opportunity is 12% of your pay.",
        "The salary is £41,000 per annum. The annual salary of £39,500 will be reviewed each April.",
    ],
    TermName.LOCATION: [
        "This is a fully remote post. You would work Monday to Friday in our Hull office.",
        "You may work from anywhere in the country. We meet in the Leeds office every day at nine.",
        "The job is 100% remote.\n\nPlace of work: at our Derby site, Monday to Friday",
        "You would work entirely from home. Desk attendance is required daily.",
        "We are permanently remote. The team sits in our Bath office five days a week.",
    ],
    TermName.PROBATION: [
        "Probation is 3 months (six).",
        "There is a probationary period of six (3) months.",
        "Probation: 90 (sixty) days",
    ],
    TermName.NOTICE: ["Notice is four (8) weeks on either side.", "Notice period: 2 (one) months"],
    TermName.START_DATE: [
        "You start on Tuesday 6 April 2026.",
        "Your start date is 6 April 2026.\n\nBring your passport when you start on 13 April 2026.",
        "You start on 9 March 2026. Please let me have your decision by 27 March 2026.",
        "Joining date: Friday 2 March 2026",
    ],
    TermName.HOURS: [
        "The post is 40 hours per week.\n\nFTE 0.6 (24 hours per week)",
        "You work 25 hours a week over five mornings.\n\nThat is 37.5 hours each week in all.",
        "It is a full-time role. You work 25 hours a week.",
        "Contract: full-time\nHours: 20 hours per week",
        "The job is a full-time, permanent position of 24 hours each week.",
        "You would have a full time contract.\n\nWe open for 22 hours per week, and you are there for all of them: 22 "
        "hours a week.",
        "We offer full-time employment in Poole. Your shifts make 18 hours a week.",
    ],
    TermName.DECISION_DATE: [
        "Please accept by 6 March 2026.\n\nWe must have your acceptance by 13 March 2026.",
        "Please let us have your answer by 20 March 2026. The offer lapses after seven days.",
        "The offer is valid for 5 days. We look forward to your acceptance by 23 March 2026.",
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
    "The offer is valid for 7 days, that is, please answer by 9 March 2026.",
    "Please answer by 9 March 2026. If you ask, the offer is valid for three weeks.",
    "£15.20 per hour by day, £17.10 per hour by night",
    "Rate: £15.20 per hour.\n\nSunday rate: £18.00 per hour.",
    "Pay is $21.50 an hour.\n\nYou will make 1.50 more at weekends.",
    "Pay is $21.50 an hour.\n\nDuring training you will make 19.00 an hour.",
    "Pay is £15.20 per hour. You will be on shift to 17.30 to start with.",
    "You have a bonus of 10% of salary. The sign-on bonus is 5% of salary.",
    "Your bonus is 10% of salary at target. The bonus is 15% of salary at most.",
    "The bonus is 10%, rising to 12% in your second year. We pay 6% into the pension.",
    "This is a fully remote post. You are welcome in our Hull office every day.",
    "You work fully remotely. For the first two weeks you are at our Hull office, Monday to Friday.",
    "You work from home. Our Hull office is open Monday to Friday.",
    "You would be hybrid, three days in our Hull office and two at home.",
    "We are a fully remote firm. You would visit our Hull office four days each quarter.",
    "Probation is six (6) months.",
    "Notice is 3 months (one during probation).",
    "Holiday is 25 days (five of them at Christmas).",
    "Probation is 3 months (12 weeks).",
    "Your notice is forty-five (45) days.",
    "The full-time hours are 37.5 a week; this post is part-time, 20 hours a week.",
    "It is a full-time role of 37.5 hours a week.",
    "It is a full-time role. You work three shifts of 12 hours a week.",
    "Contract: full-time\nHours: four nights of 10 hours each week",
    "It is a full-time post with 20 contact hours per week.",
    "The full-time equivalent salary is £40,000; you work 20 hours a week.",
    "You work full time: 37.5 hours a week. You may study for 10 hours a week besides, as full-time students do.",
    "The salary is £38,500 a year. Following a review in May it would be £40,000 a year.",
    "Option 1 is £30,000 a year. Option 2 is £32,000 a year.",
    "The salary during probation is £28,000 a year. The salary is £30,000 a year.",
    "Your current salary is £35,000 a year. Your new salary is £38,500 a year.",
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
