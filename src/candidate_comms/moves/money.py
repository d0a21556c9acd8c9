"""Amounts of money in prose: currency, amount or range, and what it is paid for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from attrs import frozen

from candidate_comms.moves.model import Money
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span

__all__ = ["MoneySeen", "currency_sign", "find_money", "find_period", "may_hold_money"]

_CODES = {
    "£": "GBP",
    "gbp": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "us$": "USD",
    "usd": "USD",
    "$": "$",
    "aed": "AED",
    "dhs": "AED",
    "dh": "AED",
    "dirhams": "AED",
    "\u20c3": "AED",
}
_CURRENCY_WORDS = frozenset({"aed", "dh", "dhs", "dirhams", "gbp", "usd", "eur", "pounds", "dollars"})
_SIGN_OF_MONEY = Expression("[£$€\u20c3]")
_SIGN = r"(?P<{0}>£|us\$|\$|€|\u20c3|\b(?:aed|dhs?|gbp|usd|eur)\b\.?)"
_AMOUNT = r"(?P<{0}>\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d{{1,2}})?|\d++(?:\.\d{{1,2}})?)\s*+(?P<{0}k>k\b)?"
_MONEY = Expression(
    _SIGN.format("sign")
    + r"\s*"
    + _AMOUNT.format("low")
    + r"(?:\s*(?:-|to|and)\s*(?:£|us\$|\$|€|aed|gbp|usd|dhs?)?\s*"
    + _AMOUNT.format("high")
    + r")?"
    + r"|(?<![\d.,])"
    + _AMOUNT.format("lone")
    + r"\s*+(?P<after>aed|dhs?|dirhams|gbp|usd|eur|pounds|dollars)\b"
)
_CURRENCY = Expression(r"£|\$|€|\b(?:aed|dhs?|gbp|usd|eur)\b")
_SLOT_MONEY = Expression(r"(?:£|us\$|\$|€|\b(?:aed|dhs?|gbp|usd)\b)\s*(?P<slot>⟨[^⟨⟩\n]*⟩)")
_PERIOD = Expression(
    r"\b(?:(?:per|a|an|each|every|by the|/)\s*(?P<unit>annum|year|month|hour|week|day|shift|fortnight)|"
    r"(?P<adverb>annually|annual|yearly|monthly|hourly|weekly|daily|biweekly|semimonthly|"
    r"p\.?a\b\.?|p\.?c\.?m\b|p/h|ph\b|pa\b|annualized|annualised))"
    r"|/\s*(?P<slash>yr|year|mo|month|hr|hour|wk|week|h)\b|(?:per|an?|every) (?P<split>two weeks|other week)"
)
_UNITS = {
    word: unit
    for unit, words in {
        "year": ("annum", "annually", "annual", "yearly", "yr", "pa", "p.a", "p.a.", "annualized", "annualised"),
        "month": ("monthly", "mo", "pcm", "p.c.m"),
        "half month": ("semimonthly",),
        "fortnight": ("biweekly", "two weeks", "other week"),
        "week": ("weekly", "wk"),
        "day": ("daily",),
        "hour": ("hourly", "hr", "h", "p/h", "ph"),
    }.items()
    for word in words
}


@frozen
class MoneySeen:
    """An amount and where it stands (in the folded text)."""

    span: Span
    money: Money
    slot: bool = False


def currency_sign(text: str) -> str | None:
    """The first currency sign or code in folded text.

    >>> currency_sign("basic salary in aed")
    'aed'
    """
    match = _CURRENCY.search(text)
    return match.group() if match else None


def may_hold_money(words: Set[str], text: str) -> bool:
    """Whether to look for amounts in folded text at all, told from its words and signs.

    >>> may_hold_money({"a", "year"}, "£ 30 a year"), may_hold_money({"a", "year"}, "30 a year")
    (True, False)
    """
    return not _CURRENCY_WORDS.isdisjoint(words) or _SIGN_OF_MONEY.search(text) is not None


def find_money(text: str, start: int = 0, end: int | None = None) -> Iterator[MoneySeen]:
    """The amounts in folded text; the period is looked for in the words after it.

    >>> [m.money.low for m in find_money("£45,000 a year and aed 25,000 per month")]
    [45000.0, 25000.0]
    """
    stop = len(text) if end is None else end
    for match in _MONEY.finditer(text, start, stop):
        sign = match.group("sign") or match.group("after")
        low = match.group("low") or match.group("lone")
        thousand = match.group("lowk") or match.group("lonek")
        high = match.group("high")
        currency = _CODES.get(sign.rstrip("."), {"pounds": "GBP", "dollars": "$"}.get(sign, "AED"))
        period = find_period(text, match.end(), min(stop, match.end() + 40))
        value = _number(low, bool(thousand or match.group("highk")))
        yield MoneySeen(
            Span(match.start(), match.end()),
            Money(value, _number(high, bool(match.group("highk"))) if high else value, currency, period),
        )
    for match in _SLOT_MONEY.finditer(text, start, stop):
        period = find_period(text, match.end(), min(stop, match.end() + 40))
        sign = match.group().split("⟨")[0].strip()
        yield MoneySeen(Span(match.start(), match.end()), Money(None, None, _CODES.get(sign, sign), period), slot=True)


def find_period(text: str, start: int = 0, end: int | None = None) -> str | None:
    """What pay is paid for, as the first period word in a stretch of folded text: ``"year"``, ``"month"`` …

    >>> find_period("£14.50 an hour")
    'hour'
    """
    match = _PERIOD.search(text, start, len(text) if end is None else end)
    if match is None:
        return None
    word = match.group("unit") or match.group("adverb") or match.group("slash") or match.group("split")
    return _UNITS.get(word, word)


def _number(figure: str, thousand: bool) -> float:
    value = float(re.sub(r"[, ]", "", figure))
    return value * 1000 if thousand and value < 1000 else value
