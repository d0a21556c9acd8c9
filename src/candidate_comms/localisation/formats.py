"""Dates, times, money and lists, as a reader in one place writes them.

The patterns stand in the catalogs (``format.…``), so that whoever looks after a language looks after these too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from candidate_comms.errors import CatalogError
from candidate_comms.localisation.catalogs import sentence
from candidate_comms.localisation.direction import direction

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["date_words", "list_words", "moment_words", "money_words", "number_words", "time_words", "zone_words"]


def date_words(day: date, locale: str) -> str:
    """A date with its weekday and the month as a word: nobody can read it in two ways.

    >>> date_words(date(2026, 3, 6), "en-GB")
    'Friday 6 March 2026'
    >>> date_words(date(2026, 3, 6), "en-US")
    'Friday, March 6, 2026'
    """
    return _dated(day, sentence(locale, "format.date"), locale)


def time_words(at: time, locale: str) -> str:
    """A time of day on the 12-hour clock; twelve o'clock is said to be noon, for ``12:00 pm`` is often misread.

    >>> time_words(time(17, 30), "en-GB")
    '5:30 pm'
    """
    if (at.hour, at.minute) == (12, 0):
        return sentence(locale, "format.noon")
    return _timed(at, sentence(locale, "format.time"), locale)


def zone_words(zone: str, locale: str) -> str:
    """A time zone by where it is kept: ``UK time`` holds in summer and in winter, ``GMT`` does not.

    >>> zone_words("America/Chicago", "en-US"), zone_words("Europe/Paris", "en-GB")
    ('Chicago time', 'Paris time')
    """
    try:
        return sentence(locale, f"zone.{zone}")
    except CatalogError:
        from babel.dates import get_timezone_location

        city = get_timezone_location(zone, locale=_babel(locale), return_city=True)
        return sentence(locale, "zone.other").format(city=city)


def moment_words(moment: datetime, zone: str, locale: str) -> str:
    """A moment with its zone in words. ``moment`` is the office's own wall clock.

    >>> moment_words(datetime(2026, 3, 6, 17), "Asia/Dubai", "en-AE")
    '5:00 PM UAE time on Friday 6 March 2026'
    """
    return sentence(locale, "format.moment").format(
        time=time_words(moment.time(), locale), zone=zone_words(zone, locale), date=date_words(moment.date(), locale)
    )


def money_words(amount: Decimal, currency: str, period: str, locale: str) -> str:
    """An amount of pay with its currency and what it is paid for; pence only where there are any.

    >>> money_words(Decimal(45000), "GBP", "year", "en-GB")
    '£45,000 a year'
    >>> money_words(Decimal(25000), "AED", "month", "en-AE")
    'AED 25,000 per month'
    >>> money_words(Decimal(25000), "AED", "month", "ar-AE")
    '25,000 درهم إماراتي شهرياً'
    """
    symbol, group, point = _signs(currency, locale)
    digits = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
    whole, _, part = digits.partition(".")
    figure = whole.replace(",", group) + (f"{point}{part}" if part else "")
    words = sentence(locale, "format.money").format(currency=symbol, figure=figure)
    return sentence(locale, f"format.per.{period}").format(amount=words)


def number_words(number: int, locale: str) -> str:
    """A whole number with its grouping.

    >>> number_words(1200, "en-GB")
    '1,200'
    """
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_babel(locale))


def list_words(items: Sequence[str], locale: str) -> str:
    """Several things as one phrase.

    >>> list_words(["a pension", "a bicycle"], "en-GB")
    'a pension and a bicycle'
    """
    from babel.lists import format_list

    return format_list(list(items), locale=_babel(locale))


# What babel is asked often, and answers slowly. Letters of one day share their dates.


@lru_cache(maxsize=512)
def _dated(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_babel(locale))


@lru_cache(maxsize=512)
def _timed(at: time, pattern: str, locale: str) -> str:
    from babel.dates import format_time

    return format_time(at, pattern, locale=_babel(locale)).replace("\u202f", " ")


@lru_cache(maxsize=512)
def _signs(currency: str, locale: str) -> tuple[str, str, str]:
    """What a currency is called beside a sum, and what stands between its thousands and before its pence."""
    from babel.numbers import get_currency_name, get_currency_symbol, get_decimal_symbol, get_group_symbol

    place = _babel(locale)
    if direction(locale) == "rtl":  # a sign would turn the sum round, and "د.إ." ends a sentence
        called = get_currency_name(currency, locale=place)
    else:
        symbol = get_currency_symbol(currency, place)
        called = f"{symbol} " if symbol == currency else symbol  # letters need the space that a sign does not
    return called, get_group_symbol(place), get_decimal_symbol(place)


@cache
def _babel(locale: str) -> Locale:
    from babel import Locale

    return Locale.parse(locale.replace("-", "_"))
