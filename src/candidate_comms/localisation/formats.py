"""Dates, times, money and lists, as a reader in one place writes them.

The patterns stand in the catalogs (``format.…``), so that whoever looks after a language looks after these too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache, reduce
from typing import TYPE_CHECKING

from candidate_comms.errors import CatalogError
from candidate_comms.localisation.catalogs import sentence
from candidate_comms.localisation.direction import direction
from candidate_comms.localisation.manner import EVERYBODY, Manner

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["date_words", "list_words", "moment_words", "money_words", "number_words", "time_words", "zone_words"]

_COMMA = re.compile(r"[,;،؛]\s")


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


def money_words(amount: Decimal, currency: str, period: str, locale: str, manner: Manner = EVERYBODY) -> str:
    """An amount of pay with its currency and what it is paid for; pence only where there are any.

    >>> money_words(Decimal(45000), "GBP", "year", "en-GB")
    '£45,000 a year'
    >>> money_words(Decimal(45000), "GBP", "year", "en-GB", Manner("formal"))
    '£45,000 per annum'
    >>> money_words(Decimal(25000), "AED", "month", "en-AE")
    'AED 25,000 per month'
    >>> money_words(Decimal(25000), "AED", "month", "ar-AE")
    '25,000 درهم إماراتي شهرياً'
    >>> money_words(Decimal(3750), "AED", "month", "ar-AE")
    '3,750 درهماً إماراتياً شهرياً'
    """
    return _money_words(amount, currency, period, locale, manner.tone)


@lru_cache(maxsize=1024)  # what a job pays stands in the offers to many, and its page tells it more than once
def _money_words(amount: Decimal, currency: str, period: str, locale: str, tone: str) -> str:
    whole_units = amount == amount.to_integral_value()
    symbol, group, point = _signs(currency, locale)
    if direction(locale) == "rtl":  # a sign would turn the sum round, and "د.إ." ends a sentence
        symbol = _currency_name(currency, int(amount) if whole_units else _AS_A_FRACTION, locale)
    digits = f"{amount:,.0f}" if whole_units else f"{amount:,.2f}"
    whole, _, part = digits.partition(".")
    figure = whole.replace(",", group) + (f"{point}{part}" if part else "")
    words = sentence(locale, "format.money").format(currency=symbol, figure=figure)
    return sentence(locale, f"format.per.{period}", Manner(tone)).format(amount=words)


def number_words(number: int, locale: str) -> str:
    """A whole number with its grouping.

    >>> number_words(1200, "en-GB")
    '1,200'
    """
    return _numbered(number, locale)


def list_words(items: Sequence[str], locale: str) -> str:
    """Several things as one phrase; where one of them has a comma in it, they are parted by more than that.

    >>> list_words(["a pension", "a bicycle"], "en-GB")
    'a pension and a bicycle'
    >>> list_words(["a pension", "a bicycle, if you cycle", "boots"], "en-GB")
    'a pension; a bicycle, if you cycle; and boots'
    """
    if len(items) > 1 and any(map(_COMMA.search, items)):
        *others, last = items
        apart = sentence(locale, "format.list.apart")
        told = reduce(lambda so_far, item: apart.format(others=so_far, next=item), others)
        return sentence(locale, "format.list.last").format(others=told, last=last)
    return _listed(len(items), locale).format(*items)


# What babel is asked often, and answers slowly. Letters of one day share their dates.


@lru_cache(maxsize=512)
def _dated(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_babel(locale))


_TANWIN = "\u064b\u0627", "\u0627\u064b"
"""Unicode writes "صباحًا"; our own words, and the office, "صباحاً"."""


@lru_cache(maxsize=512)
def _timed(at: time, pattern: str, locale: str) -> str:
    from babel.dates import format_time

    words = format_time(at, pattern, locale=_babel(locale)).replace("\u202f", " ")
    return words.replace(*_TANWIN)


@lru_cache(maxsize=512)
def _numbered(number: int, locale: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_babel(locale))


@lru_cache(maxsize=512)
def _listed(count: int, locale: str) -> str:
    """What stands around and between so many things, with a field for each."""
    from babel.lists import format_list

    return format_list([f"{{{place}}}" for place in range(count)], locale=_babel(locale))


@lru_cache(maxsize=512)
def _signs(currency: str, locale: str) -> tuple[str, str, str]:
    """The sign of a currency, and what stands between its thousands and before its pence."""
    from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol

    place = _babel(locale)
    symbol = get_currency_symbol(currency, place)
    called = f"{symbol} " if symbol == currency else symbol  # letters need the space that a sign does not
    return called, get_group_symbol(place), get_decimal_symbol(place)


_AS_A_FRACTION = 100
"""A number whose words a sum with a fraction takes: "12.50 درهم"."""


def _currency_name(currency: str, counted: int, locale: str) -> str:
    """What a currency is called after a number; Unicode knows the name, and not how it agrees."""
    try:
        return sentence(locale, f"format.currency.{currency}", counted=counted)
    except CatalogError:
        from babel.numbers import get_currency_name

        return get_currency_name(currency, locale=_babel(locale))


@cache
def _babel(locale: str) -> Locale:
    from babel import Locale

    return Locale.parse(locale.replace("-", "_"))
