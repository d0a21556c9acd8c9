"""What a name stands for while a template is walked, and the output that a path makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias
from zlib import crc32

from attrs import field, frozen

from candidate_comms.documents.templates.tree import Body, Expr, File, Place
from candidate_comms.text.spans import Span

__all__ = [
    "Amount",
    "Constant",
    "Held",
    "Items",
    "LoopTurn",
    "Macro",
    "Module",
    "Nothing",
    "Output",
    "Scope",
    "Segment",
    "Space",
    "Spelt",
    "Stack",
    "Table",
    "Variable",
    "changed",
    "is_text",
    "shortened",
]

_LONGEST = 300

Stack: TypeAlias = tuple[Place, ...]
"""The tags through which a walk came into a macro or another file, the outermost first."""


def shortened(text: str) -> str:
    """``text``, or its beginning and a sum of it all if it is longer than anybody reads: what differs stays so."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… {crc32(text.encode('utf-8', 'replace')):08x}"


class Segment(NamedTuple):
    """A stretch of output: text, a slot (it has a ``name``), or a gap where something printed nothing."""

    text: str
    file: File
    span: Span
    """In the text of ``file``."""
    verbatim: bool = True
    name: str = ""
    expression: str = ""
    key: str = ""
    """The variable behind a slot or a gap, where there is one."""
    gap: str = ""
    """For a gap: ``slot``, ``loop`` or ``choice``."""
    stack: Stack = ()


@frozen
class Constant:
    """A value that the template spells out."""

    value: object
    place: Place | None = None
    verbatim: bool = True


@frozen
class Output:
    """Output that was caught: a set block, what a macro printed, texts that were joined."""

    segments: tuple[Segment, ...]


@frozen
class Variable:
    """A variable of the context; ``key`` is its path: ``candidate.first_name``, ``points[].label``."""

    key: str
    filters: tuple[str, ...] = ()


@frozen
class Amount:
    """How many items a variable's list has."""

    key: str


@frozen
class Spelt:
    """What is not followed. As a test it is an atom of its own, ``key``; it prints a slot named for ``base``."""

    key: str = field(converter=shortened)
    base: str = field(default="", converter=shortened)


@frozen
class Items:
    """A list that the template spells out."""

    values: tuple[Held, ...]


@frozen
class Table:
    """A table that the template spells out."""

    pairs: tuple[tuple[Held, Held], ...]


@frozen
class LoopTurn:
    """The loop variable in one turn."""

    index: int
    length: int


@frozen(eq=False)
class Macro:
    """A macro, with the names that it sees."""

    parameters: tuple[str, ...]
    defaults: tuple[Expr, ...]
    body: Body
    scope: Scope


@frozen(eq=False)
class Module:
    """An imported template's names."""

    names: Scope


@frozen(eq=False)
class Space:
    """A ``namespace()``, whose names can be set from within a loop."""

    names: Scope


@frozen
class Nothing:
    """What is known not to be there."""

    name: str = ""


Held: TypeAlias = (
    Constant | Output | Variable | Amount | Spelt | Items | Table | LoopTurn | Macro | Module | Space | Nothing
)
Scope: TypeAlias = dict[str, Held]

_CASES: dict[str, Callable[[str], str]] = {"upper": str.upper, "lower": str.lower, "title": str.title}


def is_text(value: Held) -> bool:
    """Whether a value is known to be text."""
    return isinstance(value, Output) or (isinstance(value, Constant) and isinstance(value.value, str))


def changed(segments: tuple[Segment, ...], filter_name: str) -> tuple[Segment, ...]:
    """``segments`` after a filter that changes letters; others leave them as they are."""
    if filter_name in ("trim", "strip"):
        return _stripped(segments)
    if filter_name == "capitalize":
        return tuple(
            _recased(segment, str.capitalize if index == 0 else str.lower) for index, segment in enumerate(segments)
        )
    change = _CASES.get(filter_name)
    return segments if change is None else tuple(_recased(segment, change) for segment in segments)


def _recased(segment: Segment, change: Callable[[str], str]) -> Segment:
    if segment.name or segment.gap:
        return segment
    text = change(segment.text)
    # "ß" becomes two letters: then the places hold only for the whole.
    return segment._replace(text=text, verbatim=segment.verbatim and len(text) == len(segment.text))


def _stripped(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    out = list(segments)
    for end in (0, -1):
        while out and not out[end].name:
            segment = out[end]
            kept = segment.text.lstrip() if end == 0 else segment.text.rstrip()
            if kept:
                by = len(segment.text) - len(kept)
                span = segment.span
                if segment.verbatim:
                    span = Span(span.start + by, span.end) if end == 0 else Span(span.start, span.end - by)
                out[end] = segment._replace(text=kept, span=span)
                break
            del out[end]
    return tuple(out)
