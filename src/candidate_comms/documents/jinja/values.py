"""What a name stands for while a template is walked: text that is known, another name, an expression, a macro."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve, field, frozen
from jinja2 import nodes

from candidate_comms.documents.jinja.parse import Parsed
from candidate_comms.text.spans import Span

__all__ = [
    "Alias",
    "Bound",
    "Loop",
    "Macro",
    "Module",
    "Place",
    "Scope",
    "Segment",
    "Text",
    "Value",
    "changed",
    "stripped",
]

_CASES = {"upper": str.upper, "lower": str.lower, "title": str.title, "capitalize": str.capitalize}


@frozen
class Segment:
    """A stretch of output. A slot has a ``name``; its ``text`` is not used."""

    text: str
    span: Span
    """In the text of ``file``."""
    file: Parsed = field(eq=False)
    verbatim: bool = True
    name: str = ""
    expression: str = ""


@frozen
class Place:
    """The ``{{ … }}`` that is being printed."""

    file: Parsed = field(eq=False)
    span: Span
    expression: str


@frozen
class Text:
    """Output that was caught: a set block, what a macro printed."""

    segments: tuple[Segment, ...]


@frozen
class Alias:
    """A name of the context under another name: the variable of a loop over it."""

    name: str


@frozen
class Bound:
    """An expression, with the scope that it was written in."""

    node: nodes.Expr = field(eq=False)
    scope: Scope = field(eq=False)
    file: Parsed = field(eq=False)


@frozen
class Macro:
    """A macro, or the body of a call block."""

    node: nodes.Macro | nodes.CallBlock = field(eq=False)
    scope: Scope = field(eq=False)
    file: Parsed = field(eq=False)


@frozen
class Module:
    """An imported template's names."""

    names: Mapping[str, Value]


@frozen
class Loop:
    """The loop variable in its one turn, or in one of the turns over a list that the template spells out."""

    index: int
    length: int


Value: TypeAlias = Text | Alias | Bound | Macro | Module | Loop
Scope: TypeAlias = ChainMap[str, "Value"]


def changed(segments: list[Segment], filter_name: str) -> list[Segment]:
    """``segments`` after a filter that changes letters; others leave them as they are."""
    if filter_name == "trim":
        return stripped(segments)
    if filter_name == "capitalize":
        return [
            _recased(segment, str.capitalize if index == 0 else str.lower) if not segment.name else segment
            for index, segment in enumerate(segments)
        ]
    if filter_name in _CASES:
        return [segment if segment.name else _recased(segment, _CASES[filter_name]) for segment in segments]
    return segments


def _recased(segment: Segment, change: object) -> Segment:
    text = change(segment.text) if callable(change) else segment.text
    # "ß" becomes two letters: then the places hold only for the whole.
    return evolve(segment, text=text, verbatim=segment.verbatim and len(text) == len(segment.text))


def stripped(segments: list[Segment]) -> list[Segment]:
    """``segments`` without white space at either end."""
    out = list(segments)
    while out and not out[0].name:
        kept = out[0].text.lstrip()
        by = len(out[0].text) - len(kept)
        if out[0].verbatim:
            out[0] = evolve(out[0], text=kept, span=Span(out[0].span.start + by, out[0].span.end))
        else:
            out[0] = evolve(out[0], text=kept)
        if kept:
            break
        del out[0]
    while out and not out[-1].name:
        kept = out[-1].text.rstrip()
        by = len(out[-1].text) - len(kept)
        if out[-1].verbatim:
            out[-1] = evolve(out[-1], text=kept, span=Span(out[-1].span.start, out[-1].span.end - by))
        else:
            out[-1] = evolve(out[-1], text=kept)
        if kept:
            break
        del out[-1]
    return out
