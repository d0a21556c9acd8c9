"""Amounts of money in prose: currency, amount or range, and what it is paid for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from attrs import frozen

from candidate_comms.money import Money
from candidate_comms.moves.pay_period import find_period, period_around
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span

__all__ = ["MoneySeen", "currency_sign", "find_money", "find_period", "find_plain_figure", "may_hold_money"]

_CODES = {
    "£": "GBP",
    "gbp": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "us$": "USD",
    "$": "$",
    "dollars": "$",
    "dhs": "AED",
    "dh": "AED",
    "dirham": "AED",
    "dirhams": "AED",
    "\u20c3": "AED",
    "rs": "INR",
}
_ISO = "aed|usd|sar|qar|omr|bhd|kwd|inr|egp|pkr|cad|aud|chf|pln"
_LETTERS = rf"aed|dhs?|gbp|eur|rs|{_ISO}"
_AFTER_WORDS = rf"dirhams?|pounds|quid|dollars|euros?|{_LETTERS}"
_CURRENCY_WORDS = frozenset({*_CODES, *_ISO.split("|")})
_SIGN_OF_MONEY = Expression("[£$€\u20c3]")
_SIGN = rf"(?P<{{0}}>£|us\$|\$|€|\u20c3|(?<![^\W\d_])(?:{_LETTERS})(?![^\W\d_])\.?)"
_AMOUNT = (
    r"(?P<{0}>\d{{1,3}}(?:[, ]\d{{3}}(?!\d))+(?:\.\d{{1,2}})?|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}\b"
    r"|\d{{1,3}}\.\d{{3}}(?![.\d])|\d++(?:\.\d{{1,2}})?)\s*+(?P<{0}k>k\b|thousand\b|grand\b|lakhs?\b|lacs?\b)?(?:/-)?"
)
_MONEY = Expression(
    _SIGN.format("sign")
    + r":?\s*"
    + _AMOUNT.format("low")
    + r"|(?<![\d.,])(?=\d)"
    + _AMOUNT.format("lone")
    + rf"\s*+(?P<after>{_AFTER_WORDS})\b"
)
_RANGE = Expression(
    rf"\s*(?P<link>-|to|and|up to)\s*(?:£|us\$|\$|€|(?:{_LETTERS})\b\.?)?\s*"
    + _AMOUNT.format("high")
    + r"(?![\d%])(?!\s*(?:%|days?|weeks?|hours?|months?|years?|instal))"
)
_BETWEEN = Expression(r"\bbetween\s*$")
_CURRENCY = Expression(rf"£|\$|€|\b(?:{_LETTERS})\b")
_SLOT_MONEY = Expression(rf"(?:£|us\$|\$|€|\b(?:{_LETTERS})\b)\s*(?P<slot>⟨[^⟨⟩\n]*⟩|\[?_{{2,60}}\]?)")
_PLAIN_FIGURE = Expression(
    r"(?<![\d.,/:£$€-])(?P<figure>\d{1,3}(?:,\d{3})+|\d{4,6}|\d{1,3}(?=\s*(?:k\b|thousand\b|grand\b|lakhs?\b)))"
    r"\s*(?P<k>k\b|thousand\b|grand\b|lakhs?\b)?(?![\d.,/:%-]*\d|\s*%)"
)
_SMALL_RATE = Expression(
    r"(?<![\d.,/:£$€-])(?P<figure>\d{1,3}(?:\.\d{1,2})?)"
    r"\s?(?:/\s?(?:hr|hour|h|day)|per (?:hour|day)|p/h|ph|an hour|a day)\b"
)
_GROUPED = Expression(r"\d{1,3}(?:[, ]\d{3})*(?:\.\d{1,2})?")
_YEARS = range(1990, 2100)
_MULTIPLES = {"k": 1_000, "t": 1_000, "g": 1_000, "l": 100_000}


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
    """The amounts in folded text, each with the period that the words around it tell.

    >>> [m.money.low for m in find_money("£45,000 a year and aed 25,000 per month")]
    [45000.0, 25000.0]
    >>> [(m.money.low, m.money.high, m.money.period) for m in find_money("$31-33/hr")]
    [(31.0, 33.0, 'hour')]
    """
    stop = len(text) if end is None else end
    at = start
    while match := _MONEY.search(text, at, stop):
        sign = match.group("sign") or match.group("after")
        figure, unit = match.group("low") or match.group("lone"), match.group("lowk") or match.group("lonek")
        last = next(match.end(group) for group in ("after", "lowk", "low") if match.group(group))
        low = high = _number(figure, unit)
        odd = _is_odd(figure)
        range_ = _range(text, match.start(), last, stop)
        if range_ is not None:
            most = _number(range_.group("high"), range_.group("highk"))
            least = _number(figure, unit or range_.group("highk"))
            if least <= most:
                low, high, odd = least, most, odd or _is_odd(range_.group("high"))
                last = range_.end("highk" if range_.group("highk") else "high")
        period = period_around(text, match.start(), last, _after_pause(text, at, match.start(), start), stop)
        currency = _CODES.get(sign.rstrip("."), sign.rstrip(".").upper())
        yield MoneySeen(Span(match.start(), last), Money(low, high, currency, period, odd))
        at = last
    for match in _SLOT_MONEY.finditer(text, start, stop):
        period = period_around(text, match.start(), match.end(), start, stop)
        sign = match.group()[: match.start("slot") - match.start()].strip()
        money = Money(None, None, _CODES.get(sign, sign.upper()), period)
        yield MoneySeen(Span(match.start(), match.end()), money, slot=True)


def find_plain_figure(text: str, start: int, end: int) -> MoneySeen | None:
    """The first figure that would be an amount of pay if it had a currency: 28,500 or 45k, not a year or 40 hours.

    A smaller one needs its period right behind it: 450/day.

    >>> find_plain_figure("salary 28,500 per annum", 0, 23).money.low
    28500.0
    """
    for match in _PLAIN_FIGURE.finditer(text, start, end):
        value = _number(match.group("figure"), match.group("k"))
        if match.group("k") or "," in match.group("figure") or value not in _YEARS:
            period = period_around(text, match.start(), match.end(), start, end)
            last = match.end("k") if match.group("k") else match.end("figure")
            return MoneySeen(Span(match.start(), last), Money(value, value, None, period))
    small = _SMALL_RATE.search(text, start, end)
    if small is None:
        return None
    value = float(small.group("figure"))
    period = period_around(text, small.start(), small.end("figure"), start, end)
    return MoneySeen(Span(small.start(), small.end("figure")), Money(value, value, None, period))


def _after_pause(text: str, last: int, first: int, start: int) -> int:
    """Where the words of an amount may begin: what stands right after the amount before belongs to that one."""
    if last == start:
        return start
    pauses = [text.rfind(mark, last, first) for mark in (";", "\n", ". ", ", ", "(")]
    return max(pauses) + 1 if max(pauses) >= 0 else first


def _range(text: str, first: int, last: int, stop: int) -> re.Match[str] | None:
    """The upper end of a range after an amount; "and" makes one only after "between"."""
    match = _RANGE.match(text, last, stop)
    if match is not None and match.group("link") == "and" and not _BETWEEN.search(text, max(0, first - 9), first):
        return None
    return match


def _is_odd(figure: str) -> bool:
    return not figure.isdigit() and _GROUPED.fullmatch(figure) is None


def _number(figure: str, unit: str | None) -> float:
    """The value of a written figure; 25.000 is twenty-five thousand, and £45,000k is a slip for £45,000."""
    parted = re.sub(r"[, ]", "", figure)
    whole, _, rest = parted.partition(".")
    value = float(whole + rest) if len(rest) == 3 else float(parted)
    return value * _MULTIPLES[unit[0]] if unit and value < 1000 else value
