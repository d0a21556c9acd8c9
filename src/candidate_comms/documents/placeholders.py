"""Flat placeholders: ``[Candidate Name]``, ``%NAME%``, ``((name))`` and the other dialects of ``dialects.toml``."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Slot
from candidate_comms.documents.slot_names import label, role_of, slot_name
from candidate_comms.documents.source_map import MapBuilder
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import SlotRole

__all__ = [
    "INSTRUCTION",
    "Dialect",
    "Placeholder",
    "dialects",
    "looks_like_a_slot",
    "may_hold_slots",
    "placeholders",
    "slots_read",
]

INSTRUCTION = "instruction"
"""The dialect of a note to the writer: ``[Consider including an example]``."""

_FIRST_CHARACTERS = r"\[{(<«%*|#$_X"
# Every dialect begins with one of these: prose is passed over without trying them all.
_MAY_BEGIN = re.compile(f"[{_FIRST_CHARACTERS}]")
_WORDS_OF_A_FILLED_NAME = 4
_SUBJECT = re.compile(r"\s{0,20}(?:(?:subject|re|fwd?)\s{0,9}:\s{0,9}){0,4}", re.IGNORECASE)
_FIRST_LINE = 200
"""Characters before which the first line with words in it begins."""
_WORDS_FOLLOW = re.compile(r"[ \t:]{1,9}(?:[^\W\d_]|\[?⟨)")
_CONDITION_WORDS = frozenset({"if", "when", "where", "here", "before", "unless", "only"})


@frozen
class Dialect:
    """One way to write a slot."""

    name: str
    pattern: str
    asks: str
    met_in: str
    example: str
    foreign: bool = False


@frozen
class Placeholder:
    """A slot as found in a text."""

    span: Span
    inner: str
    name: str
    role: SlotRole
    dialect: str
    foreign: bool


@frozen
class _Table:
    dialects: tuple[Dialect, ...]
    finder: re.Pattern[str]
    by_group: dict[int, Dialect]
    innocent: frozenset[str]
    openers: frozenset[str]
    currencies: frozenset[str]
    signing: frozenset[str]
    fill: frozenset[str]
    verbs: frozenset[str]


@cache
def _table() -> _Table:
    data = tomllib.loads((Path(__file__).parent / "dialects.toml").read_text("utf-8"))
    every = tuple(Dialect(**entry) for entry in data["dialect"])
    return _Table(
        every,
        re.compile(f"(?=[{_FIRST_CHARACTERS}])(?:{'|'.join(dialect.pattern for dialect in every)})"),
        dict(enumerate(every, 1)),
        frozenset(data["innocent"]["phrases"]),
        frozenset(data["innocent"]["openers"]),
        frozenset(data["innocent"]["dollar"]),
        frozenset(data["innocent"]["signing"]),
        frozenset(data["instruction"]["fill"]),
        frozenset(data["instruction"]["verbs"]),
    )


def dialects() -> tuple[Dialect, ...]:
    """The dialects that are known, in the order in which they are tried."""
    return _table().dialects


def placeholders(text: str) -> Iterator[Placeholder]:
    """The flat slots of ``text``, left to right.

    >>> [(p.name, p.dialect) for p in placeholders("Dear [First Name], 100% of [1] [sic] at %COMPANY%")]
    [('first_name', 'brackets'), ('company', 'percent')]
    """
    table = _table()
    at = 0
    while (match := table.finder.search(text, at)) is not None:
        number = match.lastindex or 1
        dialect, inner, span = table.by_group[number], match.group(number), Span(*match.span())
        found = _judged(text, span, inner, dialect, table)
        # What is no slot may still hold one: "<see [Job Title]>".
        at = span.start + 1 if found is None else span.end
        if found is not None:
            yield found


def _judged(text: str, span: Span, inner: str, dialect: Dialect, table: _Table) -> Placeholder | None:
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", inner)
    if dialect.asks == "blank":
        if _to_sign_on(text, span, table):
            return None
        return Placeholder(span, inner, "blank", SlotRole.OTHER, dialect.name, False)
    if dialect.name == "crosses":
        return Placeholder(span, inner, inner.lower(), SlotRole.OTHER, dialect.name, False)
    if not words:
        return None
    first = words[0].lower()
    rest = [word.lower() for word in words[1:]]
    if _is_instruction(first, rest, dialect, table):
        name = slot_name(inner)
        return Placeholder(span, inner, name, role_of(name, anywhere=True), INSTRUCTION, False)
    name = _name(inner, first, rest, dialect, table)
    role = role_of(name)
    if not _is_slot(inner, words, role, dialect, table):
        return None
    if dialect.name == "brackets" and role is SlotRole.OTHER and _opens_a_subject(text, span):
        return None
    return Placeholder(span, inner, name, role, dialect.name, dialect.foreign)


def _opens_a_subject(text: str, span: Span) -> bool:
    """Whether words follow on the first line of a message: "[Larkfield] Your application" names who writes."""
    start = text.rfind("\n", max(0, span.start - 80), span.start) + 1
    if _SUBJECT.fullmatch(text, start, span.start) is None:
        return False
    first = "subject" in text[start : span.start].lower() or (start < _FIRST_LINE and not text[:start].strip())
    return first and _WORDS_FOLLOW.match(text, span.end) is not None


def _is_instruction(first: str, rest: list[str], dialect: Dialect, table: _Table) -> bool:
    if dialect.name in ("statements", "double_braces", "erb", "dollar_braces", "single_braces", "salesforce"):
        return False
    if len(rest) < 2:
        return False
    if first in table.verbs:
        return True
    return first in table.fill and (len(rest) >= _WORDS_OF_A_FILLED_NAME or not _CONDITION_WORDS.isdisjoint(rest))


def _name(inner: str, first: str, rest: list[str], dialect: Dialect, table: _Table) -> str:
    written = inner
    if dialect.name == "double_parentheses":
        written = inner.split("??", 1)[0]
    elif dialect.name in ("double_braces", "erb"):
        written = re.split(r"(?<!\|)\|(?!\|)", inner, maxsplit=1)[0]
    elif dialect.name == "single_braces" and "-" in inner.split(" ", 1)[0]:
        written = inner.split(" ", 1)[0]  # {first-name there}: the rest is what stands there when it is empty
    elif first in table.fill and rest and first != "your":
        written = inner.split(None, 1)[-1]
    return slot_name(written) or slot_name(inner)


def _is_slot(inner: str, words: list[str], role: SlotRole, dialect: Dialect, table: _Table) -> bool:
    if dialect.asks == "any":
        return not (dialect.name.startswith("dollar") and inner in table.currencies)
    if dialect.asks == "instruction":
        return False  # it was none
    if dialect.asks == "known":
        return role is not SlotRole.OTHER
    if inner.strip().lower() in table.innocent or (len(words) > 1 and words[0] in table.openers):
        return False
    return dialect.name != "angles" or _names_something(inner, words, role)


def _names_something(inner: str, words: list[str], role: SlotRole) -> bool:
    """Angle brackets hold tags, addresses and sums as well: ask for a name that a person would write."""
    if "/" in inner and " " not in inner:
        return False
    return role is not SlotRole.OTHER or "_" in inner or all(word[0].isupper() for word in words)


def _to_sign_on(text: str, span: Span, table: _Table) -> bool:
    """Whether a row of underscores is a line to sign on, or a rule across the page."""
    start = text.rfind("\n", max(0, span.start - 80), span.start) + 1 or max(0, span.start - 80)
    end = text.find("\n", span.end, span.end + 80)
    line = text[start : end if end >= 0 else min(len(text), span.end + 80)]
    if not line.replace("_", "").strip():
        return True
    return any(word.lower() in table.signing for word in re.findall(r"[^\W_]+", line))


def looks_like_a_slot(tag: str) -> bool:
    """Whether what looks like an unknown HTML tag is a slot in angle brackets: ``<First Name>``."""
    return any(found.span == Span(0, len(tag)) for found in placeholders(tag))


def may_hold_slots(text: str) -> bool:
    """Whether ``text`` has a character that a flat slot can begin with."""
    return _MAY_BEGIN.search(text) is not None


def slots_read(layer: Layer) -> Layer:
    """``layer`` with each flat slot as one word, and a ``Slot`` for it."""
    builder = MapBuilder()
    at = 0
    taken = _Taken(layer)
    fresh: list[Slot] = []
    for found in placeholders(layer.text):
        if taken.meets(found.span):
            continue
        builder.verbatim(layer.text[at : found.span.start], at)
        start = builder.length
        builder.whole(label(found.name), found.span)
        visible = Span(start, builder.length)
        source = layer.source_map.to_source(found.span)
        written = found.span.cut(layer.text)
        fresh.append(Slot(visible, source, found.inner.strip(), found.name, found.role, found.dialect, written))
        at = found.span.end
    if not fresh:
        return layer
    builder.verbatim(layer.text[at:], at)
    above = layer.under(*builder.build())
    return evolve(above, slots=tuple(sorted((*above.slots, *fresh), key=lambda slot: slot.visible.start)))


class _Taken:
    """The stretches of a layer that are slots already."""

    def __init__(self, layer: Layer) -> None:
        self._spans = [slot.visible for slot in layer.slots]
        self._starts = [span.start for span in self._spans]

    def meets(self, span: Span) -> bool:
        """Whether ``span`` shares a character with one of them."""
        index = bisect_right(self._starts, span.end - 1) - 1
        return index >= 0 and self._spans[index].overlaps(span)
