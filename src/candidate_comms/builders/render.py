"""From a plan to a message: the words of a language, laid out as text and as HTML. The one user of jinja2 here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from string import Formatter

from attrs import evolve, frozen
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateError,
    select_autoescape,
)
from markupsafe import Markup

from candidate_comms.builders.brand import DARK, INK, Brand, Templates
from candidate_comms.builders.markup import LINE_END, is_phone, marked
from candidate_comms.builders.message import Message, Passage
from candidate_comms.builders.plan import Amount, Layout, Listing, Moment, Plan, Sentence, Step, Value
from candidate_comms.errors import FactsError
from candidate_comms.localisation.catalogs import NO_WORDS, Entries, sentence
from candidate_comms.localisation.direction import direction
from candidate_comms.localisation.formats import (
    date_words,
    list_words,
    moment_words,
    money_words,
    number_words,
    time_words,
)
from candidate_comms.localisation.manner import EVERYBODY, Manner
from candidate_comms.offices.model import Office
from candidate_comms.text.isolates import POP, isolated, runs_isolated
from candidate_comms.text.spans import Span

__all__ = ["render", "words_of"]

_PAGES = ("letter.txt.j2", "letter.html.j2")
_PLAIN = Brand(name="")
"""The colours of a letter without a brand."""


@frozen
class _Lines:
    """A block with its words: the points of a list, or the one line of a paragraph."""

    is_list: bool
    lines: tuple[str, ...]


def render(
    plan: Plan,
    office: Office,
    locale: str,
    manner: Manner = EVERYBODY,
    *,
    sent_at: datetime | None = None,
    brand: Brand | None = None,
) -> Message:
    """Write the plan in this language and manner, and as this brand does.

    Raises:
        FactsError: a template of the brand cannot be laid out, or does not keep every sentence whole and in order.

    """
    own = brand.words if brand is not None else NO_WORDS
    way = direction(locale)
    signature = plan.signature if brand is None else (*plan.signature, *brand.signature)
    if way == "rtl":
        signature = tuple(isolated(line) for line in signature)
    told: list[tuple[Step, str]] = []
    blocks = []
    for block, steps in zip(plan.blocks, _in_turn(plan, manner), strict=True):
        words = [words_of(step, locale, each, own) for step, each in steps]
        told += zip(block.steps, words, strict=True)
        is_list = block.layout is Layout.LIST
        blocks.append(_Lines(is_list, tuple(words) if is_list else (" ".join(words),)))
    subject = words_of(plan.subject, locale, manner, own)
    page = {"subject": subject, "language": locale, "direction": way, "brand": brand}
    text = _laid_out(brand, "letter.txt.j2", {**page, "blocks": blocks, "signature": signature}).strip("\n") + "\n"
    return Message(
        kind=plan.kind,
        office=office.code,
        language=locale,
        subject=subject,
        text=text,
        html=_laid_out(brand, "letter.html.j2", page | _as_html(plan, blocks, signature, way, brand)),
        plan=_passages(told, text),
        sent_at=sent_at,
    )


def _in_turn(plan: Plan, manner: Manner) -> Iterator[list[tuple[Step, Manner]]]:
    """The steps of each block, each with a manner that does not repeat the words of an earlier one."""
    told: dict[str, int] = {}
    for block in plan.blocks:
        steps = []
        for planned in block.steps:
            before = told.get(planned.key, 0)
            steps.append((planned, evolve(manner, told=before) if before else manner))
            told[planned.key] = before + 1
        yield steps


def words_of(
    step: Step | Sentence, locale: str, manner: Manner = EVERYBODY, own: Mapping[str, Entries] = NO_WORDS
) -> str:
    """The step's sentence with its values in it. What was typed is put in as it is: braces in it mean nothing.

    Where the words have plural forms, the step's one number decides. ``own`` are a brand's wordings. In a language from
    right to left, what runs the other way stands between isolates.
    """
    way = direction(locale)
    counted, values = None, {}
    for name, value in step.values.items():
        if type(value) is str:  # most are
            values[name] = value if way == "ltr" else isolated(value)
            continue
        if isinstance(value, int) and counted is None:
            counted = value
        values[name] = _value(value, locale, manner, own)
    return _filled(_pieces(sentence(locale, step.key, manner, counted, own), way), values)


@lru_cache(maxsize=4096)
def _pieces(words: str, way: str) -> tuple[tuple[str, str | None], ...]:
    """A sentence of a catalog in pieces: words, and the name of the value after them."""
    apart = runs_isolated if way == "rtl" else str
    return tuple((apart(literal), name) for literal, name, _, _ in Formatter().parse(words))


_ENDS = (".", "!", "?", "؟")


def _filled(pieces: tuple[tuple[str, str | None], ...], values: Mapping[str, str]) -> str:
    """The sentence with its values. One that ends as a sentence does ("Example, Inc.", "Yahoo!") ends it too.

    A word that our words end with and a value begins with is said once: "السيدة" before "السيدة ليلى منصور".
    """
    told = ""
    for literal, name in pieces:
        if literal[:1] == "." and told.rstrip(POP).endswith(_ENDS):
            told += literal[1:]
        else:
            told += literal
        if name is not None:
            value = values[name]
            if told[-1:] == " " and " " in value:
                first = value[: value.index(" ") + 1]
                if told.endswith(first) and (told == first or told[-len(first) - 1] == " "):
                    told = told[: -len(first)]
            told += value
    return told


def _value(value: Value, locale: str, manner: Manner, own: Mapping[str, Entries]) -> str:
    if isinstance(value, Sentence):
        return words_of(value, locale, manner, own)
    if direction(locale) == "ltr":
        return _said(value, locale, manner)
    if isinstance(value, Listing):
        return list_words([isolated(item) for item in value.items], locale)
    return isolated(value) if isinstance(value, str) else runs_isolated(_said(value, locale, manner))


def _said(value: str | int | date | time | Amount | Moment | Listing, locale: str, manner: Manner) -> str:
    match value:
        case str():
            return value
        case int():
            return number_words(value, locale)
        case date():
            return date_words(value, locale)
        case time():
            return time_words(value, locale)
        case Amount():
            return money_words(value.amount, value.currency, value.period, locale, manner)
        case Moment():
            return moment_words(value.at, value.zone, locale)
        case Listing():
            return list_words(value.items, locale)


def _passages(told: list[tuple[Step, str]], text: str) -> tuple[Passage, ...]:
    """Where each step's words stand in the text: the layout keeps them whole and in order."""
    passages = []
    end = 0
    for step, words in told:
        start = text.find(words, end)
        if start < 0:
            raise _unusable("letter.txt.j2", f"does not show “{words}” where it belongs; keep every line whole")
        end = start + len(words)
        passages.append(Passage(step.move, words, Span(start, end), step.term, step.facts))
    return tuple(passages)


def _as_html(
    plan: Plan, blocks: list[_Lines], signature: tuple[str, ...], way: str, brand: Brand | None
) -> dict[str, object]:
    """The lines of a letter as HTML, with the colours of its page."""
    look = brand if brand is not None else _PLAIN
    phones = [line for line in plan.signature if is_phone(line)]
    together = LINE_END.join([*(line for block in blocks for line in block.lines), *signature])
    told = marked(together, phones, f"color:{look.accent}", way).split(LINE_END)
    # Our own templates take markup as it is; those of a brand may escape what does not say that it is markup.
    lines = iter(told) if look.templates is None else map(Markup, told)
    return {
        "blocks": [_Lines(block.is_list, tuple(islice(lines, len(block.lines)))) for block in blocks],
        "signature": tuple(lines),
        "look": look,
        "ink": INK,
        "dark": DARK,
    }


def _laid_out(brand: Brand | None, name: str, page: Mapping[str, object]) -> str:
    if brand is None or brand.templates is None:
        return _our_template(name).render(page)
    try:
        return _environment(brand.templates).get_template(name).render(page)
    except TemplateError as error:
        raise _unusable(name, f"cannot be laid out ({type(error).__name__}: {error})") from error


def _unusable(template: str, problem: str) -> FactsError:
    return FactsError("This letter", [("brand.templates", f"{template} {problem}")])


@cache
def _our_template(name: str) -> Template:
    return _environment(None).get_template(name)


@lru_cache(maxsize=32)
def _environment(brands: Templates | None) -> Environment:
    """The layouts, a brand's own before ours. A value that is missing is an error, and HTML is escaped."""
    ours = FileSystemLoader(Path(__file__).parent / "templates")
    loaders: list[BaseLoader] = [ours, PrefixLoader({"candidate_comms": ours})]
    if isinstance(brands, Path) and not any((brands / name).is_file() for name in _PAGES):
        raise _unusable(str(brands), f"has neither {_PAGES[0]} nor {_PAGES[1]} in it; give the folder that has")
    if brands is not None:
        loaders.insert(0, FileSystemLoader(brands) if isinstance(brands, Path) else brands)
    return Environment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        autoescape=select_autoescape(disabled_extensions=("txt.j2", "txt"), default=True),
        keep_trailing_newline=True,
    )
