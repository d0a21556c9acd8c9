"""Names of months that readers of an office do not use: آذار for مارس in a letter from the UAE."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from candidate_comms.moves.arabic.lexicon import spelt
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.locale_facts import ForeignWord
from candidate_comms.moves.model import Annotation
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move

__all__ = ["annotate_months"]

_OF_THE_GULF = frozenset({"uae"})
_MONTH = frozenset({"شهر", "من"})


@cache
def _foreign() -> dict[tuple[str, ...], tuple[str, str]]:
    """The foreign names, each with its country and what the office's readers say."""
    months = {number: names.split()[0] for number, names in table_of("ar", "times")["months"].items()}
    return {
        tuple(spelt(word) for word in name.split("_")): (country, months[number])
        for country, named in table_of("ar", "times")["months_of"].items()
        for number, names in named.items()
        for name in names.split()
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name[0] for name in _foreign())


def annotate_months(page: Page, office: Office) -> Iterator[Annotation]:
    """A FOREIGN_WORD for the first such month after the number of a day, with the usual name not beside it."""
    if office.jurisdiction not in _OF_THE_GULF:
        return
    for line in page.every:
        if line.part == "quoted" or not line.figures or _first_words().isdisjoint(line.norms):
            continue
        for index in range(1, len(line.norms)):
            found = _month_at(line, index)
            if found is not None:
                last, country, instead = found
                facts = ForeignWord("word", country, instead)
                yield page.at_words(Move.FOREIGN_WORD, line, index, last, facts)
                return


def _month_at(line: Line, index: int) -> tuple[int, str, str] | None:
    norms = line.norms
    for size in (2, 1):
        name = tuple(norms[index : index + size])
        known = _foreign().get(name)
        if known is None or len(name) < size:
            continue
        last = index + size
        before = [word for word in norms[max(0, index - 3) : index] if word not in _MONTH]
        of_a_day = bool(before) and before[-1].isdigit()
        both = "/" in (line.before(index) + (line.before(last) if last < len(norms) else ""))
        both = both or (last < len(norms) and line.before(last).startswith("("))
        return (last, *known) if of_a_day and not both else None
    return None
