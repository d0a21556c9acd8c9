"""Which facts made which sentence: what ``message.explain()`` says of every kind of letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from builders import every_kind, every_kind_in_arabic
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.message import Message, Passage
from candidate_comms.builders.typed_text import clause
from candidate_comms.localisation.formats import date_words, time_words
from candidate_comms.text.isolates import FIRST_STRONG, POP
from letter_strategies import LETTERS

CODES = ("currency", "period")
"""Ends of paths whose facts are said in other words than they are given in."""


def paths(plain: object, path: str = "") -> Iterator[str]:
    """The path of every value in plain data, the tables and lists on the way among them."""
    if path:
        yield path
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from paths(value, f"{path}.{name}" if path else name)
    elif isinstance(plain, (list, tuple)):
        for index, value in enumerate(plain):
            yield from paths(value, f"{path}[{index}]")


def at(letter: Letter, path: str) -> object:
    """The fact at a path such as ``feedback[0].seen``."""
    steps = re.findall(r"\w+", path)
    return reduce(lambda held, name: held[int(name)] if name.isdigit() else getattr(held, name), steps, letter)


def said(fact: object, language: str) -> str | None:
    """A fact as a letter says it; None for one that is not said as such."""
    match fact:
        case str():
            return clause(fact)
        case datetime() | date():
            return date_words(fact.date() if isinstance(fact, datetime) else fact, language)
        case time():
            return time_words(fact, language)
        case Decimal():
            return f"{fact:,.0f}" if fact == fact.to_integral_value() else f"{fact:,.2f}"
    return None


def words(passage: Passage) -> str:
    return passage.text.replace(FIRST_STRONG, "").replace(POP, "")


def wrong(letter: Letter, message: Message) -> list[str]:
    """What is wrong with the facts that a message names."""
    known = list(paths(letter.to_dict()))
    named = {path for passage in message.plan for path in passage.facts}
    faults = [f"{path} is named and not given" for path in named if path not in known]
    told = {path: said(at(letter, path), message.language) for path in known if not path.endswith(CODES)}
    for path, text in told.items():
        alike = [other for other, words in told.items() if text and words and text in words]
        if path not in named and text and alike == [path] and any(text in words(one) for one in message.plan):
            faults.append(f"{path} stands in a sentence and is named by none")
    for passage in message.plan:
        for path in passage.facts:
            text = said(at(letter, path), message.language) if path in known else None
            typed = text and isinstance(at(letter, path), str) and not path.endswith(CODES)
            if typed and text not in words(passage):
                faults.append(f"{path} is named by “{passage.text}”, which does not say it")
    return faults


@pytest.mark.parametrize("kind", LETTERS)
@given(data=st.data())
def test_every_fact_in_a_sentence_is_named_and_every_fact_named_was_given(kind, data):
    office = data.draw(st.sampled_from(facts.OFFICES))
    letter = data.draw(LETTERS[kind](office))
    assert wrong(letter, letter.compose(office)) == []


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize("gender", [None, "f", "m"])
def test_facts_are_named_as_well_in_arabic(kind, gender):
    letter = every_kind_in_arabic.letters(gender)[kind]
    assert wrong(letter, letter.compose("uae", language="ar")) == []


def test_an_offer_says_which_fact_made_each_of_its_lines():
    lines = every_kind.letters("uae")["offer"].compose("uae").explain().splitlines()
    assert "term: “Basic salary: AED 15,000 per month” <- salary.amount" in lines
    assert any(
        line.endswith("<- salary.amount, salary.allowances[0].amount, salary.allowances[1].amount") for line in lines
    )
    assert "term: “a medical fitness test” <- conditions[0].text" in lines
    assert next(line for line in lines if line.startswith("deadline")).endswith("<- sent_on")
    assert lines[-1].endswith("<- every such letter")
