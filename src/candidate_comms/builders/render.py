"""From a plan to a message: the words of a language, laid out as text and as HTML. The one user of jinja2 here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from string import Formatter

from attrs import frozen
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from candidate_comms.builders.message import Message, Passage
from candidate_comms.builders.plan import Amount, Layout, Listing, Moment, Plan, Sentence, Step, Value
from candidate_comms.localisation.catalogs import sentence
from candidate_comms.localisation.formats import date_words, list_words, moment_words, money_words, number_words
from candidate_comms.offices.model import Office
from candidate_comms.text.spans import Span

__all__ = ["render", "words_of"]


@frozen
class _Lines:
    """A block with its words."""

    is_list: bool
    lines: tuple[str, ...]


def render(plan: Plan, office: Office, locale: str, *, sent_at: datetime | None = None) -> Message:
    """Write the plan in this language."""
    told = [[(step, words_of(step, locale)) for step in block.steps] for block in plan.blocks]
    page: dict[str, object] = {
        "subject": words_of(plan.subject, locale),
        "language": locale,
        "blocks": [
            _Lines(block.layout is Layout.LIST, tuple(words for _, words in steps))
            for block, steps in zip(plan.blocks, told, strict=True)
        ],
        "signature": plan.signature,
    }
    text = _templates().get_template("letter.txt.j2").render(page).strip("\n") + "\n"
    return Message(
        kind=plan.kind,
        office=office.code,
        language=locale,
        subject=str(page["subject"]),
        text=text,
        html=_templates().get_template("letter.html.j2").render(page),
        plan=_passages([pair for steps in told for pair in steps], text),
        sent_at=sent_at,
    )


def words_of(step: Step | Sentence, locale: str) -> str:
    """The step's sentence with its values in it. What was typed is put in as it is: braces in it mean nothing."""
    values = {name: _value(value, locale) for name, value in step.values.items()}
    return _filled(sentence(locale, step.key), values)


def _filled(words: str, values: Mapping[str, str]) -> str:
    """The sentence with its values. One that ends in a full stop ("Example, Inc.") lends it to the sentence."""
    told = ""
    for literal, name, _, _ in Formatter().parse(words):
        told += literal.removeprefix(".") if told.endswith(".") else literal
        told += values[name] if name is not None else ""
    return told


def _value(value: Value, locale: str) -> str:
    match value:
        case str():
            return value
        case int():
            return number_words(value, locale)
        case date():
            return date_words(value, locale)
        case Amount():
            return money_words(value.amount, value.currency, value.period, locale)
        case Moment():
            return moment_words(value.at, value.zone, locale)
        case Listing():
            return list_words(value.items, locale)
        case Sentence():
            return words_of(value, locale)


def _passages(told: list[tuple[Step, str]], text: str) -> tuple[Passage, ...]:
    """Where each step's words stand in the text: the layout keeps them whole and in order."""
    passages = []
    end = 0
    for step, words in told:
        start = text.index(words, end)
        end = start + len(words)
        passages.append(Passage(step.move, words, Span(start, end), step.term))
    return tuple(passages)


@cache
def _templates() -> Environment:
    """The layouts. A value that is missing is an error, and HTML is escaped."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default_for_string=True),
        keep_trailing_newline=True,
    )
