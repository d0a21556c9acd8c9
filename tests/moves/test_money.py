"""Amounts of money and what they are paid for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.money import currency_sign, find_money, find_period


@pytest.mark.parametrize(
    ("words", "low", "high", "currency", "period"),
    [
        ("£45,000 a year", 45000, 45000, "GBP", "year"),
        ("£30k to £35k per annum", 30000, 35000, "GBP", "year"),
        ("aed 18,500 per month", 18500, 18500, "AED", "month"),
        ("18,500 dirhams monthly", 18500, 18500, "AED", "month"),
        ("$27.50 an hour", 27.5, 27.5, "$", "hour"),
        ("usd 4,000 biweekly", 4000, 4000, "USD", "fortnight"),
        ("€2,100", 2100, 2100, "EUR", None),
        ("us$ 90,000 annually", 90000, 90000, "USD", "year"),
    ],
)
def test_an_amount_its_currency_and_its_period(words, low, high, currency, period):
    [seen] = find_money(words)
    assert (seen.money.low, seen.money.high, seen.money.currency, seen.money.period) == (low, high, currency, period)


@pytest.mark.parametrize("words", ["45,000 units", "in 2026", "room 12", "40 hours a week"])
def test_a_figure_without_a_currency_is_no_money(words):
    assert list(find_money(words)) == []


def test_a_slot_after_a_sign_is_an_amount_to_come():
    [seen] = find_money("aed ⟨salary⟩ per month")
    assert seen.slot
    assert (seen.money.low, seen.money.currency, seen.money.period) == (None, "AED", "month")


@given(st.integers(1, 9_999_999), st.sampled_from(["£", "€", "aed ", "usd "]))
def test_thousands_may_be_parted_or_not(amount, sign):
    for written in (f"{sign}{amount}", f"{sign}{amount:,}"):
        assert [seen.money.low for seen in find_money(written)] == [amount]


def test_the_first_currency_and_the_first_period_are_told():
    assert currency_sign("pay in gbp or £") == "gbp"
    assert currency_sign("pay") is None
    assert find_period("weekly or monthly", 0, 17) == "week"
    assert find_period("now and then", 0, 12) is None


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("45k aed. we pay others by the hour", None),
        ("£45,000; the canteen takes £3 a day", None),
        ("£45,000 p.a. paid weekly", "year"),
        ("£45,000 (gross) a year. hours are monthly", "year"),
    ],
)
def test_a_period_is_looked_for_up_to_the_end_of_the_sentence(words, period):
    assert next(iter(find_money(words))).money.period == period
