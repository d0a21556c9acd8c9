"""Amounts of money in an Arabic line: "١٥٬٠٠٠ درهم شهرياً", "AED 25,000", "بين ١٢ و١٥ ألف درهم"."""

from __future__ import annotations

from functools import cache

from candidate_comms.money import Money
from candidate_comms.moves.arabic.lexicon import spelt
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.numbers import number_at, number_before
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.money import MoneySeen
from candidate_comms.text.spans import Span

__all__ = ["bare_amounts_in", "currencies", "money_in", "period_after"]

_SIGNS = {"£": "GBP", "$": "$", "€": "EUR", "\u20c3": "AED"}
_PREFIXES = ("", "و", "ب", "ل", "ال", "بال")
_PERIOD_REACH = 5  # words after an amount in which its period stands
_RANGE = frozenset({"الي", "حتي", "-"})
_ADJECTIVES = frozenset(
    {prefix + word for word in ("شهري", "شهريه", "سنوي", "سنويه", "يومي", "اسبوعي") for prefix in ("", "ال")}
)
_LEAST = 300  # of an amount without a currency
_YEARS = range(1990, 2100)


@cache
def currencies() -> dict[str, str]:
    """The ISO code of each word for a currency."""
    found = dict(_SIGNS)
    for code, words in table_of("ar", "terms")["currencies"].items():
        for word in words.split():
            found.update((prefix + spelt(word), code) for prefix in _PREFIXES)
    return found


@cache
def _periods() -> dict[str, str]:
    return {
        prefix + spelt(word): period
        for period, words in table_of("ar", "terms")["periods"].items()
        for word in words.split()
        for prefix in ("", "ب", "ل", "ال", "لل", "بال")
    }


def period_after(line: Line, index: int, until: int | None = None) -> str | None:
    """What an amount is paid for, as the words that follow tell: "شهرياً", "في الشهر", "للساعة"."""
    norms = line.norms
    end = min(len(norms), index + _PERIOD_REACH, len(norms) if until is None else until)
    for at in range(index, end):
        if norms[at][0].isdigit() or (at > index and line.before(at)[:1] in (";", ".")):
            return None
        period = _periods().get(norms[at])
        if period is None:
            continue
        adverb = norms[at].endswith("يا")
        led = (at > 0 and norms[at - 1] in ("في", "كل", "عن", "لكل", "بكل", "من")) or line.before(at) == "/"
        if adverb or led or norms[at][:2] in ("بال", "لل") or norms[at].startswith(("بال", "لل")):
            return period
        if norms[at] in _ADJECTIVES:
            return period
    return None


def money_in(line: Line) -> list[MoneySeen]:
    """The amounts of a line that name a currency, in folded places."""
    norms, codes = line.norms, currencies()
    found: list[MoneySeen] = []
    taken = -1
    for index, word in enumerate(norms):
        if word not in codes or index <= taken:
            continue
        before = number_before(norms, index)
        if before is not None and before[1] > taken and not set(line.before(index)) - set(" ()"):
            value, first = before
            last = index + 1
        else:
            after = number_at(norms, index + 1)
            if after is None or line.before(index + 1).strip(":."):
                continue
            value, last = after
            first = index
        low, start = _low(line, first, value)
        while last < len(norms) and norms[last] in ("اماراتي", "اماراتيا", "فقط") and not line.before(last):
            last += 1
        span = Span(line.starts[start], line.ends[last - 1])
        found.append(MoneySeen(span, Money(low, value, codes[word], period_after(line, last))))
        taken = last - 1
    return found


def _low(line: Line, first: int, high: float) -> tuple[float, int]:
    """The lower end of a range that ends with the amount at word ``first``, and where it begins."""
    norms = line.norms
    if first < 1:
        return high, first
    linked = norms[first - 1] in _RANGE or line.before(first) in ("-", "–") or norms[first][:1] == "و"
    split_and = norms[first - 1] == "و"  # "و15" is two words
    at = first - 1 if norms[first - 1] in _RANGE or split_and else first
    if not (linked or split_and):
        return high, first
    before = number_before(norms, at)
    if before is None:
        return high, first
    if (split_and or norms[first][:1] == "و") and not any(
        w in ("بين", "مابين") for w in norms[max(0, before[1] - 2) : before[1]]
    ):
        return high, first
    low = before[0]
    if low < 1000 <= high:
        low *= 1000  # "12 and 15 thousand"
    return (low, before[1]) if low <= high else (high, first)


def bare_amounts_in(line: Line, taken: list[MoneySeen]) -> list[tuple[Span, float, int]]:
    """Figures that would be amounts of pay if they named a currency, each with the index of its word."""
    spans = [seen.span for seen in taken]
    found: list[tuple[Span, float, int]] = []
    for index, word in enumerate(line.norms):
        if not word[0].isdigit() or any(s.start <= line.starts[index] < s.end for s in spans):
            continue
        number = number_at(line.norms, index)
        if number is None or number[0] < _LEAST or (number[0] in _YEARS and "," not in word):
            continue
        found.append((Span(line.starts[index], line.ends[number[1] - 1]), number[0], index))
    return found
