"""The terms of an offer."""

import pytest

from candidate_comms.vocabulary import TermName, TermState

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods.\n\n"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The salary is £31,500 a year.", TermName.PAY),
        ("The salary is £31,500 a year.", TermName.PAY_PERIOD),
        ("You start on Monday 6 April 2026.", TermName.START_DATE),
        ("You will be based at our Wrexham site.", TermName.LOCATION),
        ("You will work 37.5 hours a week.", TermName.HOURS),
        ("The job is permanent.", TermName.CONTRACT_TYPE),
        ("You get 25 days of annual leave.", TermName.HOLIDAY),
        ("Either side gives four weeks' notice.", TermName.NOTICE),
        ("There is a probation of three months.", TermName.PROBATION),
        ("You join our pension at once.", TermName.BENEFITS),
        ("The offer is subject to two references.", TermName.CONDITIONS),
        ("To accept, sign one copy and return it to me.", TermName.HOW_TO_ACCEPT),
        ("Questions? Call me on 01632 960123.", TermName.CONTACT),
        ("Please let me know by Friday 6 March whether you accept.", TermName.DECISION_DATE),
    ],
)
def test_a_term_that_a_sentence_states(letter, words, name):
    assert letter(OFFER + words).terms[name].state is TermState.STATED


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Salary: £31,500 a year", TermName.PAY),
        ("- Start date: 6 April 2026", TermName.START_DATE),
        ("Place of work: the mill", TermName.LOCATION),
        ("Holiday\n25 days", TermName.HOLIDAY),
    ],
)
def test_a_term_behind_its_label_or_in_the_next_cell(letter, line, name):
    assert letter(OFFER + line).terms[name].state is TermState.STATED


def test_a_column_of_pay_lends_its_currency_to_the_figures_below(letter):
    pay = letter(OFFER + "Item\tAED per month\nBasic\t12,000").terms[TermName.PAY]
    assert (pay.money.currency, pay.money.period) == ("AED", "month")


def test_an_empty_word_for_pay_is_vague(letter):
    pay = letter(OFFER + "You will receive a competitive salary.").terms[TermName.PAY]
    assert pay.state is TermState.VAGUE
    assert pay.problem is None


def test_an_adjective_beside_a_figure_empties_nothing(letter):
    assert letter(OFFER + "A competitive salary of £31,500 a year.").terms[TermName.PAY].state is TermState.STATED


@pytest.mark.parametrize(("office", "state"), [("us", TermState.STATED), ("uk", TermState.VAGUE)])
def test_a_bare_dollar_sign_names_a_currency_only_at_home(letter, office, state):
    assert letter(OFFER + "The salary is $70,000 per year.", office=office).terms[TermName.PAY].state is state


def test_a_bonus_is_not_pay(letter):
    assert TermName.PAY not in letter(OFFER + "There is a relocation grant of £2,000.").terms


def test_a_slot_holds_its_term():
    from candidate_comms.documents.template_reader import read_template
    from candidate_comms.moves.annotate import read
    from candidate_comms.offices import registry

    source = "Dear {{ name }},\n\nWe offer you the job. Your salary is {{ salary }}. You start on {{ start_date }}.\n"
    terms = read(read_template(source), registry.get("uk")).terms
    assert terms[TermName.PAY].state is TermState.SLOT
    assert terms[TermName.START_DATE].state is TermState.SLOT


def test_terms_in_another_paper_are_said_to_be_there(letter):
    assert letter(OFFER + "The terms are in the attached contract.").attached
    assert not letter(OFFER + "The salary is £31,500 a year.").attached
