from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.localisation.formats import (
    date_words,
    list_words,
    moment_words,
    money_words,
    number_words,
    time_words,
    zone_words,
)

FRIDAY = date(2026, 3, 6)
locales = st.sampled_from(["en-GB", "en-US", "en-AE", "ar-AE"])


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en-GB", "Friday 6 March 2026"),
        ("en-US", "Friday, March 6, 2026"),
        ("en-AE", "Friday 6 March 2026"),
        ("ar-AE", "الجمعة 6 مارس 2026"),
    ],
)
def test_a_date_has_its_weekday_and_its_month_as_words(locale, words):
    assert date_words(FRIDAY, locale) == words


@given(locales, st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_two_dates_never_read_alike(locale, day):
    assert date_words(day, locale) != date_words(day + timedelta(days=1), locale)
    assert str(day.year) in date_words(day, locale)


@pytest.mark.parametrize(
    ("locale", "at", "words"),
    [
        ("en-GB", time(17, 30), "5:30 pm"),
        ("en-US", time(17), "5:00 PM"),
        ("en-AE", time(9, 5), "9:05 AM"),
        ("en-GB", time(12), "12 noon"),
        ("en-US", time(12, 1), "12:01 PM"),
        ("ar-AE", time(14, 30), "2:30 بعد الظهر"),
        ("ar-AE", time(12), "12:00 ظهراً"),
    ],
)
def test_a_time_is_told_by_the_twelve_hour_clock(locale, at, words):
    assert time_words(at, locale) == words


def test_a_zone_is_named_by_its_place():
    assert zone_words("Europe/London", "en-GB") == "UK time"
    assert zone_words("Asia/Dubai", "en-AE") == "UAE time"
    assert zone_words("Europe/Dublin", "en-GB") == "Dublin time"


def test_a_moment_has_time_zone_and_date():
    said = moment_words(datetime(2026, 3, 6, 17), "America/Chicago", "en-US")
    assert said == "5:00 PM Chicago time on Friday, March 6, 2026"
    said = moment_words(datetime(2026, 3, 6, 11), "Asia/Dubai", "ar-AE")
    assert said == "الساعة 11:00 صباحاً بتوقيت الإمارات يوم الجمعة 6 مارس 2026"


@pytest.mark.parametrize(
    ("amount", "currency", "period", "locale", "words"),
    [
        ("45000", "GBP", "year", "en-GB", "£45,000 a year"),
        ("12.5", "GBP", "hour", "en-GB", "£12.50 an hour"),
        ("95000", "USD", "year", "en-US", "$95,000 per year"),
        ("95000", "USD", "year", "en-GB", "US$95,000 a year"),
        ("25000", "AED", "month", "en-AE", "AED 25,000 per month"),
        ("25000.00", "AED", "month", "en-GB", "AED 25,000 a month"),
        ("12000", "AED", "month", "ar-AE", "12,000 درهم إماراتي شهرياً"),
        ("12.5", "USD", "hour", "ar-AE", "12.50 دولار أمريكي في الساعة"),
    ],
)
def test_money_has_its_currency_and_its_period(amount, currency, period, locale, words):
    assert money_words(Decimal(amount), currency, period, locale) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1", "1 درهم إماراتي"),
        ("2", "2 درهم إماراتي"),
        ("3", "3 دراهم إماراتية"),
        ("10", "10 دراهم إماراتية"),
        ("11", "11 درهماً إماراتياً"),
        ("99", "99 درهماً إماراتياً"),
        ("100", "100 درهم إماراتي"),
        ("103", "103 دراهم إماراتية"),
        ("3750", "3,750 درهماً إماراتياً"),
        ("15000", "15,000 درهم إماراتي"),
        ("15001", "15,001 درهم إماراتي"),
        ("15505", "15,505 دراهم إماراتية"),
        ("12.5", "12.50 درهم إماراتي"),
    ],
)
def test_a_currency_agrees_with_the_number_before_it_in_arabic(amount, words):
    assert money_words(Decimal(amount), "AED", "month", "ar-AE") == f"{words} شهرياً"


def test_a_currency_without_words_of_ours_is_called_what_unicode_calls_it():
    assert money_words(Decimal(3750), "EUR", "month", "ar-AE") == "3,750 يورو شهرياً"


@pytest.mark.parametrize("hour", range(24))
def test_the_words_of_a_time_are_spelt_as_ours_are(hour):
    assert "\u064b\u0627" not in time_words(time(hour, 30), "ar-AE")


@given(locales, st.sampled_from(["GBP", "USD", "AED", "EUR"]), st.decimals(1, 10**9, places=2))
def test_no_penny_is_lost_in_words(locale, currency, amount):
    words = money_words(amount, currency, "month", locale)
    assert Decimal("".join(c for c in words if c.isdigit() or c == ".")) == amount
    assert "\u00a0" not in words


def test_a_list_joins_as_the_place_does():
    things = ["a pension", "insurance", "a bicycle"]
    assert list_words(things, "en-GB") == "a pension, insurance and a bicycle"
    assert list_words(things, "en-US") == "a pension, insurance, and a bicycle"
    assert list_words(things[:1], "en-GB") == "a pension"
    assert list_words(["تأمين صحي", "تذكرة سفر"], "ar-AE") == "تأمين صحي وتذكرة سفر"


def test_a_number_is_grouped():
    assert number_words(12, "en-US") == "12"
    assert number_words(1200, "en-AE") == "1,200"


def test_braces_in_what_is_listed_are_signs():
    assert list_words(["a {0}", "{b}"], "en-GB") == "a {0} and {b}"
