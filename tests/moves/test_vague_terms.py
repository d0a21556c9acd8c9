"""Terms that are named and left empty, and the look-alikes that hold a value."""

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.moves.facts import Term
from candidate_comms.vocabulary import Move, TermName, TermState

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods.\n\n"

EMPTY = {
    TermName.START_DATE: [
        "Your start date is TBC.",
        "We will agree a joining date with you once the permit is in.",
        "You can start whenever suits.",
        "The first day will be confirmed nearer the time.",
        "Start date: ASAP",
        "You start as per the academic calendar.",
        "You would join us as soon as the lease is signed.",
    ],
    TermName.HOURS: [
        "Hours: as the rota requires",
        "Your shifts will vary from week to week.",
        "You work such hours as the manager may from time to time decide.",
        "Working hours are to be discussed at induction.",
        "You would keep the usual shop hours.",
    ],
    TermName.HOLIDAY: [
        "Holiday is as per company policy.",
        "Leave: in line with the staff handbook",
        "Your annual leave will be advised by HR in due course.",
        "You would get generous holidays.",
        "Vacation is at the manager's discretion.",
    ],
    TermName.NOTICE: [
        "Either side gives reasonable notice.",
        "Notice: to be agreed",
        "The notice period is as per our rules.",
        "Notice will be discussed after probation.",
    ],
    TermName.PROBATION: [
        "Probation may apply.",
        "The probationary period will be decided by your manager.",
        "Probation: as per labour law",
        "There is a probation of appropriate length.",
    ],
    TermName.BENEFITS: [
        "Benefits to follow.",
        "Other allowances will be decided case by case.",
        "Perks: TBD",
        "You will enjoy our usual package of benefits.",
        "The benefits will be explained on your first day.",
        "Any other entitlements are at our sole discretion.",
    ],
    TermName.LOCATION: [
        "You will work at one of our Midlands depots.",
        "The place of work will be confirmed later.",
        "Location: various sites",
        "You would be based wherever the work is.",
        "Where you will be working is not decided yet.",
        "You could be placed at any client site in the region.",
    ],
}

TOLD = {
    TermName.START_DATE: [
        "You start on Monday 6 April 2026, once your permit is through.",
        "Start date: 6 April 2026 (exact time to be confirmed)",
        "If you would like another start date, we can agree one.",
        "When could you start?",
        "The pension starts once you have been here for three months.",
    ],
    TermName.HOURS: [
        "Your hours are 37.5 a week, as the rota shows.",
        "You work 40 hours a week, Monday to Friday; overtime as required.",
        "Shifts: 6 am to 2 pm, to be confirmed each Friday for the week after",
        "Office hours at reception are nine to five.",
    ],
    TermName.HOLIDAY: [
        "Holiday is 25 days a year, booked as per our policy.",
        "You would have a generous 30 days of annual leave.",
        "You get 25 days and the usual public holidays.",
        "Leave: 28 days, dates to be agreed with your manager",
    ],
    TermName.NOTICE: [
        "Notice is one month, or longer as required by law.",
        "The notice period is four weeks, as per the attached contract.",
        "After that a month's notice is usual and yours too.",
    ],
    TermName.PROBATION: [
        "Probation is six months, at the end of which we will discuss how it went.",
        "The probationary period of 90 days is as per labour law.",
    ],
    TermName.BENEFITS: [
        "The usual benefits: pension, life cover and parking.",
        "Full benefits (medical, dental, 401(k)) begin on day one.",
        "Benefits are set out in the attached schedule.",
        "We pay 8% into the pension, and other benefits as listed below.",
    ],
    TermName.LOCATION: [
        "You will be based at our Wrexham site.",
        "You may be asked to visit any of our sites.",
        "You would work in Leeds; travel to various sites is paid.",
    ],
}


def vague(reading) -> set[TermName]:
    return {
        a.facts.name
        for a in reading.of(Move.TERM)
        if isinstance(a.facts, Term) and a.facts.state is TermState.VAGUE and a.facts.name is not TermName.PAY_PERIOD
    }


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, lines in EMPTY.items() for words in lines])
def test_a_term_that_is_named_and_emptied_is_vague(letter, name, words):
    assert name in vague(letter(OFFER + words))


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, lines in TOLD.items() for words in lines])
def test_a_value_beside_the_words_fills_them(letter, name, words):
    assert name not in vague(letter(OFFER + words))


@pytest.mark.parametrize(
    "words",
    [
        "If the shifts do not suit, we will talk about them.",
        "Nothing about the hours is to be confirmed.",
        "Are the hours still to be confirmed?",
    ],
)
def test_what_is_supposed_denied_or_asked_empties_nothing(letter, words):
    assert not vague(letter(OFFER + words))


@pytest.mark.parametrize(
    "words",
    [
        "Your bonus is determined by the Board in its sole discretion based on performance.",
        "You will be paid in accordance with our standard payroll practices.",
        "We will grant you 10,000 options at the fair market value of the day.",
        "Health insurance details will be shared at orientation.",
        "Your normal hours are 37.5 per week, and you may have to work additional hours as necessary.",
        "We may, on reasonable notice, change your place of work within 20 miles.",
        "Your start date will be 5 April 2027, or a date to be agreed if your notice is longer.",
        "You will report to the Site Manager as required.",
        "The role is hybrid: two days in the Bristol office and the rest wherever suits you.",
        "Your pension contributions will depend on your salary band.",
        "Holiday for the rest of this year will be worked out pro rata.",
        "Your salary will be reviewed annually at the company's discretion.",
        "The housing allowance cannot be discussed, now or after joining.",
        "You would be joining two other analysts who started in May.",
        "Accommodation is shared and will be arranged by the company.",
        "The pay is non-negotiable.",
        "Some recruiters will tell you that their commission hangs on it.",
        "If you leave inside 12 months the bonus is repayable.",
    ],
)
def test_sentences_of_fair_letters_empty_nothing_that_matters(words):
    text = f"Dear Sam,\n\nWe are pleased to offer you the job of Analyst in Leeds at £31,000 a year.\n\n{words}\n\nJo"
    report = lint(text, kind="offer")
    found = [
        f for f in report.at_or_above("warning") if f.code in ("TM302", "TM303", "TM304", "TM305", "TM306", "TM307")
    ]
    assert [(f.code, f.span.cut(text)) for f in found] == []


def test_the_words_that_name_and_empty_a_term_are_quoted(letter):
    reading = letter(OFFER + "The pay is £30,000 a year and your start date is to be agreed, as we said.")
    (found,) = [a for a in reading.of(Move.TERM) if isinstance(a.facts, Term) and a.facts.state is TermState.VAGUE]
    assert found.quote == "start date is to be agreed"
    assert found.span.cut(reading.document.source) == found.quote


def test_a_day_to_answer_by_makes_hurry_harmless(letter):
    hurry = "Please let me know as soon as you can."
    assert TermName.DECISION_DATE in vague(letter(OFFER + hurry))
    assert TermName.DECISION_DATE not in vague(letter(OFFER + hurry + " We need your answer by 6 March 2026."))


def test_messages_that_offer_nothing_are_not_asked_for_terms():
    report = lint("Thank you for applying. The start date is to be confirmed with whoever is appointed.")
    assert [f.code for f in report if f.code.startswith("TM")] == []


def test_a_formal_offer_that_follows_may_tell_the_terms(letter):
    for words in (
        "The formal offer letter will follow on Monday.",
        "HR will send you the written offer with all of it.",
        "A full letter of appointment is in the post.",
    ):
        assert letter(OFFER + words).elsewhere
    assert not letter(OFFER + "Please sign the offer letter and send it back.").elsewhere
