"""Terms emptied in free wording: pay that somebody will choose, perks for some, a room somewhere, papers to clear."""

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.vocabulary import TermName

GOOD_PAY = "You would be paid £31,000 a year. "

EMPTY_PAY = [
    "The internship is paid/unpaid (delete as appropriate).",
    "You could earn up to £52,000 a year with us.",
    "You receive 30% of daily takings or £600 weekly, whichever the management finds fair.",
    "Your wage is the legal minimum or a bit more.",
    "The salary is £29,000 to £35,000 a year, depending.",
    "Our earning potential is uncapped, and income is unlimited.",
    "Most of our reps make £70,000 a year.",
    "You get £33,000 a year, perhaps including the car allowance.",
    "Pay is piece rate, so it is up to you how much you earn.",
    "You'll be paid per drop.",
    "It's commission only, so the harder you work the more you make.",
    "You would be paid by the job.",
    "This is piecework, settled every Friday.",
]

TOLD_PAY = [
    GOOD_PAY + "Placements here are paid, and unpaid leave is possible.",
    GOOD_PAY + "Commission is uncapped: earnings are unlimited on top of that.",
    GOOD_PAY + "You pay in £30 a month or 1% of salary, whichever is the higher.",
    GOOD_PAY + "You also get 10% of your takings as commission.",
    GOOD_PAY + "That is well over the legal minimum or any scale near here.",
    GOOD_PAY + "Our other drivers make £34,000 a year with overtime.",
    GOOD_PAY + "There is piece work on top in November.",
    GOOD_PAY + "The role is not commission only.",
    GOOD_PAY + "Freelances are paid by the job; you would not be.",
    GOOD_PAY + "You would run the piece rate scheme for the packers.",
    GOOD_PAY + "Your team is paid per shift.",
    GOOD_PAY + "Your training budget is £500 to £900, depending on the course.",
]

EMPTY = {
    TermName.START_DATE: [
        "You may start after the harvest.",
        "The start will depend on that too.",
        "You might join any time after the summer fair.",
        "You shall commence when your other duties permit and following such handover as suits.",
        "You may begin as and when the licence is out.",
    ],
    TermName.HOURS: [
        "Duty: till all orders are done",
        "You work until the work is finished.",
        "Shifts are early or late or both.",
        "You go home when service ends.",
        "Hours: mornings or nights or both",
    ],
    TermName.HOLIDAY: [
        "Leave is given when the salon is quiet.",
        "Holidays: once the yard gets slow",
        "Vacation if the kitchen is not busy",
        "Your annual leave is as the company rules.",
        "You take time off when the season is calm.",
    ],
    TermName.BENEFITS: [
        "There are perks open to eligible colleagues.",
        "You also get a healthy slice of equity.",
        "Medical cover is still being negotiated.",
        "We will find you a place to stay.",
        "A villa or a flat, whichever is free",
        "Meals, laundry and flights will be looked at case by case.",
    ],
    TermName.CONTRACT_TYPE: [
        "We would take you on as a freelancer and switch you later.",
        "Contract: perm/temp",
        "You begin as a casual for now and we move you across in time.",
        "The job is casual/permanent.",
        "You come as a contractor first and then convert.",
    ],
    TermName.LOCATION: [
        "Work site: Leeds, Hull or another site, as business needs may dictate from time to time",
        "Your branch is set as the client demands may require.",
    ],
    TermName.CONDITIONS: [
        "A couple of small matters need to clear.",
        "Some documents have yet to be seen.",
        "Several internal points remain to be settled.",
        "Other clauses will be added by us later.",
        "Certain approvals must still come through.",
    ],
}

TOLD = [
    "You may join the pension scheme after three months.",
    "You start on Monday 5 April 2027; the exact hour will depend on that day's trains.",
    "Joining depends on the medical test, which we book.",
    "You work 40 hours a week, Monday to Friday; on the last day you may go when the work is finished.",
    "Leave is 28 days, and most people take it when the shop is quiet.",
    "We give you 5,000 shares and a meal each day.",
    "The health plan starts on day one, and the plan is open to your family.",
    "Your room is in staff housing, which is a place to live in comfort.",
    "A few documents need to be signed on your first day.",
    "You would work at our Leeds site, and may travel to others from time to time.",
    "Your first team day is after Easter.",
    "Some things need to be ready by then: your laptop and your pass.",
]

LETTER = "Dear Sam,\n\nWe are pleased to offer you the job of Analyst at Example Foods.\n\n{}\n\nJo Marsh"


def vague(words: str) -> dict[TermName, str]:
    report = lint(LETTER.format(words), kind="offer")
    return {getattr(f.facts, "name", None): f.severity.value for f in report if f.code in ("TM302", "TM303", "TM305")}


@pytest.mark.parametrize("words", EMPTY_PAY)
def test_pay_in_free_wording_is_vague(words):
    assert TermName.PAY in vague(words)


@pytest.mark.parametrize("words", TOLD_PAY)
def test_free_wording_beside_a_figure_takes_nothing_away(words):
    assert vague(words).get(TermName.PAY) in (None, "info")


def test_a_slot_for_how_often_pay_comes_holds_no_pay():
    words = "You would be paid a competitive wage commensurate with experience, on a {{ pay_frequency }} basis."
    assert TermName.PAY in vague(words)
    assert TermName.PAY not in vague("You would be paid {{ salary }} on a {{ pay_frequency }} basis.")


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, lines in EMPTY.items() for words in lines])
def test_a_term_in_free_wording_is_vague(name, words):
    assert name in vague(GOOD_PAY + "\n\n" + words)


@pytest.mark.parametrize("words", TOLD)
def test_look_alikes_empty_nothing(words):
    assert {name for name, severity in vague(GOOD_PAY + "\n\n" + words).items() if severity != "info"} == set()
