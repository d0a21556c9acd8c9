"""What an offer says of pay: amounts and their roles, empty words, amounts that need a second look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.facts import Term
from candidate_comms.moves.money import find_money, find_plain_figure
from candidate_comms.moves.pay_period import period_around
from candidate_comms.vocabulary import Move, PayRole, TermName, TermState

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods.\n\n"


def amounts(reading) -> list[tuple[PayRole, float | None, str | None]]:
    return [
        (a.facts.role, a.facts.money.low, a.facts.money.period)
        for a in reading.of(Move.TERM)
        if isinstance(a.facts, Term) and a.facts.name is TermName.PAY and a.facts.money
    ]


def pay_states(reading) -> set[tuple[TermName, TermState]]:
    return {
        (a.facts.name, a.facts.state)
        for a in reading.of(Move.TERM)
        if isinstance(a.facts, Term) and a.facts.name in (TermName.PAY, TermName.PAY_PERIOD)
    }


@pytest.mark.parametrize(
    ("words", "low", "high", "period"),
    [
        ("£14.50/h", 14.5, 14.5, "hour"),
        ("£12.21ph", 12.21, 12.21, "hour"),
        ("$24 an hr", 24, 24, "hour"),
        ("aed 9,000 p.m.", 9000, 9000, "month"),
        ("£2,100 pcm", 2100, 2100, "month"),
        ("£27,500 (gross) p.a.", 27500, 27500, "year"),
        ("an annual salary of $92,000, paid bi-weekly", 92000, 92000, "year"),
        ("$3,653.85 biweekly", 3653.85, 3653.85, "fortnight"),
        ("$2,000 twice a month", 2000, 2000, "half month"),
        ("£45-50k a year", 45000, 50000, "year"),
        ("between £30,000 and £38,000 a year", 30000, 38000, "year"),
        ("dhs. 5,000/- per month", 5000, 5000, "month"),
        ("inr 12 lakh per annum", 1200000, 1200000, "year"),
        ("€400 a day", 400, 400, "day"),
    ],
)
def test_amounts_in_the_forms_in_which_offers_write_them(words, low, high, period):
    (seen,) = find_money(words)
    assert (seen.money.low, seen.money.high, seen.money.period) == (low, high, period)


@pytest.mark.parametrize(("words", "odd"), [("aed 1,44,000", True), ("aed 25.000", True), ("aed 144,000.50", False)])
def test_a_figure_that_can_be_misread_is_odd(words, odd):
    (seen,) = find_money(words)
    assert seen.money.odd is odd


def test_and_makes_a_range_only_after_between():
    assert [seen.money.low for seen in find_money("basic £5,000 and £3,000 for housing")] == [5000, 3000]


def test_a_period_belongs_to_the_amount_before_it():
    salary, joining = find_money("£33,500 a year with a £2,000 joining payment")
    assert (salary.money.period, joining.money.period) == ("year", None)


@given(
    st.integers(1_000, 999_999),
    st.sampled_from(["£{} per annum", "£{} a year", "£{}, paid monthly", "AED {} per month", "${:} per hour"]),
)
def test_no_figure_is_changed_on_the_way(amount, frame):
    (seen,) = find_money(frame.format(f"{amount:,}").lower())
    assert seen.money.low == seen.money.high == amount


@given(st.text(alphabet="£$ 0123456789,.k-/apmyr", max_size=60))
def test_every_amount_stands_where_it_is_said_to_stand(text):
    at = 0
    for seen in find_money(text):
        assert at <= seen.span.start < seen.span.end <= len(text)
        assert seen.money.low is not None and seen.money.low <= (seen.money.high or 0)
        at = seen.span.end


def test_a_figure_without_a_currency_is_pay_only_with_its_period_or_its_size():
    assert find_plain_figure("450/day", 0, 7).money.low == 450
    assert find_plain_figure("42k basic", 0, 9).money.low == 42000
    assert find_plain_figure("by 2027 or so", 0, 13) is None
    assert find_plain_figure("40 hours a week", 0, 15) is None


def test_a_short_sign_counts_right_after_an_amount_alone():
    assert period_around("£2,000 pm", 0, 6, 0, 9) == "month"
    assert period_around("£2,000 by 5 pm", 0, 6, 0, 14) is None


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        (
            "Basic AED 18,000, housing AED 9,000 and transport AED 2,500, in all AED 29,500 per month.",
            [PayRole.BASIC, PayRole.ALLOWANCE, PayRole.ALLOWANCE, PayRole.TOTAL],
        ),
        ("We pay AED 5,200 basic and AED 1,800 allowances per month.", [PayRole.BASIC, PayRole.ALLOWANCE]),
        ("Salary: £30,000 a year, and a salary supplement of £1,200 a year", [PayRole.PAY, PayRole.EXTRA]),
    ],
)
def test_each_amount_gets_its_role(letter, words, roles):
    found = amounts(letter(OFFER + words, office="uae"))
    assert {role for role, _, _ in found} == set(roles)


@pytest.mark.parametrize(
    "words",
    [
        "You will receive a competitive salary.",
        "The pay depends on experience.",
        "Salary in accordance with qualifications and experience.",
        "Your salary will be decided by management once you have started.",
        "Salary: negotiable",
        "Your salary will be up to £40,000 a year.",
        "Pay is somewhere between £28,000 and £34,000 a year.",
        "Your wage is the going rate.",
        "Pay: £48,000 OTE per annum",
    ],
)
def test_empty_pay_is_vague(letter, words):
    assert (TermName.PAY, TermState.VAGUE) in pay_states(letter(OFFER + words))


@pytest.mark.parametrize(
    "words",
    [
        "Your salary will be £40,000 a year, and the bonus can be up to 10% of it.",
        "Your pay goes up to £41,000 a year.",
        "A competitive salary of £31,500 a year.",
        "The salary is £31,500 a year, which will be reviewed every April.",
        "£31,500 a year, commensurate with your experience.",
        "42k basic a year, car, and a fair commission.",
    ],
)
def test_pay_that_is_told_is_not(letter, words):
    states = pay_states(letter(OFFER + words))
    assert (TermName.PAY, TermState.STATED) in states
    assert (TermName.PAY, TermState.VAGUE) not in states


def test_a_lone_amount_without_a_period_is_asked_for_one(letter):
    assert (TermName.PAY_PERIOD, TermState.VAGUE) in pay_states(letter(OFFER + "We will pay you £500."))


@pytest.mark.parametrize("words", ["Your salary is £62k.", "Your salary is £2,400. It is paid monthly by BACS."])
def test_a_period_may_be_plain_from_the_amount_or_stand_elsewhere(letter, words):
    assert (TermName.PAY_PERIOD, TermState.VAGUE) not in pay_states(letter(OFFER + words))


def test_one_sum_for_everything_is_vague_only_where_its_parts_count(letter):
    words = "Your package is AED 8,000 per month all inclusive."
    assert (TermName.PAY, TermState.VAGUE) in pay_states(letter(OFFER + words, office="uae"))
