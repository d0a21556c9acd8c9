"""Offers in a few words: a name, a job, its pay and its first day without a verb, and a request for a yes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candidate_comms.money import Money
from candidate_comms.moves.facts import Addressee, Greeting, Term
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.times.names import MONTHS, WEEKDAYS

__all__ = ["offers_in_few_words"]

_MOST = 80  # words: who writes more has said that it is an offer
_LIST = "short_offers"
_BY_THE_YEAR = 8_000
"""From this on a sum by the year is a pay: insurances and memberships cost less."""
_AN_HOUR = 200
"""Up to this a sum by the hour is one."""


def offers_in_few_words(prose: Prose, annotations: Iterable[Annotation], order: str) -> bool:
    """Whether a message that says nowhere that it offers a job does nothing else.

    ``order`` is that of a date in figures.
    """
    spoken = [line for line in prose.lines if line.norms]
    if sum(len(line.norms) for line in spoken) > _MOST or not prose.may_hold_money:
        return False
    if not words_of("en", "other", _LIST).isdisjoint(prose.spoken):
        return False
    facts = [a.facts for a in annotations]
    if not any(isinstance(f, Term) and f.money is not None and _is_a_wage(prose, f.money) for f in facts):
        return False
    addressed = any(isinstance(f, Greeting) and f.addressee in (Addressee.NAME, Addressee.SLOT) for f in facts)
    if not (addressed or _calls(spoken[0])):
        return False
    offers, asks = wording_of("en", "offers", _LIST), False
    paid = dated = named = False
    for number, line in enumerate(spoken):
        said = line.says(offers) and _names_a_job(line, number == 0)
        for first, last in _parts(line):
            bare = words_of("en", "sentence", _LIST).isdisjoint(line.norms[first:last])
            place = line.visible(first, last)
            if said or bare:
                paid = paid or any(amount.span.overlaps(place) for amount in line.amounts)
                dated = dated or any(day.fixed and day.span.overlaps(place) for day in line.days(order))
                named = named or _names_a_job(line, number == 0)
            asks = asks or said or (paid and _asks(prose.folded[place.start : place.end]))
    return paid and dated and named and asks


def _parts(line: Line) -> Iterator[tuple[int, int]]:
    """The stretches of words between semicolons."""
    first = 0
    for index in range(1, len(line.norms)):
        if ";" in line.before(index):
            yield first, index
            first = index
    yield first, len(line.norms)


def _asks(words: str) -> bool:
    """Whether something that is said begins by asking for an answer."""
    found = wording_of("en", "ask", _LIST).search(words)
    return found is not None and not any(map(str.isalnum, words[: found.start()]))


def _is_a_wage(prose: Prose, money: Money) -> bool:
    if money.low is None:
        return False
    if money.period == "year":
        return money.low >= _BY_THE_YEAR
    if money.period == "hour":
        return money.low <= _AN_HOUR
    return money.period is not None and not words_of("en", "paid", _LIST).isdisjoint(prose.spoken)


def _calls(line: Line) -> bool:
    """Whether a line begins with a name: "Hi Tom, …", "Mr Santos: …", "Ana, …"."""
    openers = words_of("en", "opener") | words_of("en", "title")
    index = 0
    while index < len(line.norms) and line.norms[index] in openers:
        index += 1
    named = index < len(line.norms) and index in line.capitalised and line.norms[index] not in words_of("en", "anybody")
    return named and any(
        mark in line.before(at) for at in range(index + 1, min(index + 4, len(line.norms))) for mark in ",:"
    )


def _names_a_job(line: Line, first: bool) -> bool:
    """Whether a capital stands behind the name that is addressed, and is no day or month."""
    begun = not first
    for index in range(len(line.norms)):
        begun = begun or (index > 0 and any(mark in line.before(index) for mark in ",:-—–"))
        norm = line.norms[index]
        if begun and index in line.capitalised and norm not in MONTHS and norm not in WEEKDAYS:
            return True
    return False
