"""The template tree: what every engine's template can say, with the exact place of each part.

A front end makes it; the walk reads it. Nothing here knows an engine. Tests follow Python's idea of truth: what is
missing, ``None``, ``False``, zero, an empty text or an empty list does not hold. A front end whose engine thinks
otherwise says so with ``Is("defined", …)`` and the like.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from candidate_comms.documents.model import Fault
from candidate_comms.documents.source_map import SourceMap
from candidate_comms.text.spans import Span

__all__ = [
    "And",
    "Apply",
    "Arm",
    "Assign",
    "Attribute",
    "BlockOf",
    "Body",
    "Call",
    "CallWith",
    "Capture",
    "Choice",
    "Compare",
    "Conditional",
    "Const",
    "Define",
    "Expr",
    "Extends",
    "File",
    "FilterUse",
    "Filtered",
    "Import",
    "Include",
    "Inherited",
    "Is",
    "Item",
    "Join",
    "ListOf",
    "Loop",
    "Name",
    "NamedBlock",
    "Node",
    "Not",
    "Or",
    "Place",
    "Print",
    "Scoped",
    "Stubbed",
    "TableOf",
    "Target",
    "Template",
    "Text",
    "Unknown",
]


@frozen(eq=False)
class File:
    """One source file. Places count in ``text``; ``source_map`` leads from there to ``source``, as it is on disk."""

    path: str
    """Empty for the template that is read; the loader's name for another one."""
    source: str
    text: str
    """The source with line ends joined to ``\\n`` and no byte order mark."""
    source_map: SourceMap


@frozen
class Place:
    """Characters of a file's text."""

    file: File = field(repr=False)
    span: Span


# What a value can be written as.


@frozen
class Const:
    """A text, a number, ``True``, ``False`` or ``None``, spelt out."""

    value: str | int | float | bool | None
    place: Place | None = None
    verbatim: bool = True
    """Whether the characters of ``place`` are those of the value: a text without escapes, its quotes left out."""


@frozen
class Name:
    """A variable: of the template itself, or of the context."""

    name: str
    place: Place | None = None


@frozen
class Attribute:
    """``of.name``."""

    of: Expr
    name: str
    place: Place | None = None


@frozen
class Item:
    """``of[key]``."""

    of: Expr
    key: Expr


@frozen
class Not:
    """True where ``of`` does not hold."""

    of: Expr


@frozen
class And:
    """The first part that does not hold, else the last one."""

    parts: tuple[Expr, ...]


@frozen
class Or:
    """The first part that holds, else the last one: a fallback."""

    parts: tuple[Expr, ...]


@frozen
class Compare:
    """``left op right``. ``op`` is one of ``== != < <= > >= in not-in``."""

    left: Expr
    op: str
    right: Expr


@frozen
class Conditional:
    """``yes if test else no``; without ``no``, nothing."""

    test: Expr
    yes: Expr
    no: Expr | None = None


@frozen
class Apply:
    """A filter, by its name in Jinja2 where Jinja2 has it: ``default``, ``upper``, ``length``, ``join``, ``trim`` …

    ``default(of, fallback)`` falls back where ``of`` is missing; with a third argument ``True``, where it is empty.
    """

    name: str
    of: Expr
    args: tuple[Expr, ...] = ()
    named: tuple[tuple[str, Expr], ...] = ()


@frozen
class Is:
    """A test, by its name in Jinja2: ``defined``, ``none``, ``divisibleby`` …"""

    name: str
    of: Expr
    args: tuple[Expr, ...] = ()


@frozen
class Call:
    """A call: of a macro of the template, or of a function that only the host program has."""

    function: Expr
    args: tuple[Expr, ...] = ()
    named: tuple[tuple[str, Expr], ...] = ()
    spread: Expr | None = None
    """A table whose entries are given by name as well (``**table``)."""


@frozen
class Join:
    """Values printed one after the other, as one text."""

    parts: tuple[Expr, ...]


@frozen
class ListOf:
    """A list that the template spells out."""

    items: tuple[Expr, ...]


@frozen
class TableOf:
    """A table that the template spells out."""

    pairs: tuple[tuple[Expr, Expr], ...]


@frozen
class Inherited:
    """What the block prints that this one overrides (``super()``, ``block.super``)."""


@frozen
class BlockOf:
    """What a block of this template prints (``self.name()``)."""

    name: str


@frozen
class Unknown:
    """What is not followed: arithmetic, a host's method, another engine's code. As a test it can go either way."""

    written: str
    """As it stands in the source, white space joined."""
    reads: tuple[Expr, ...] = ()
    """The names in it, the one that it is about first."""


Expr: TypeAlias = (
    Const
    | Name
    | Attribute
    | Item
    | Not
    | And
    | Or
    | Compare
    | Conditional
    | Apply
    | Is
    | Call
    | Join
    | ListOf
    | TableOf
    | Inherited
    | BlockOf
    | Unknown
)

Target: TypeAlias = "str | tuple[Target, ...]"
"""What a value is bound to: a name, or several that take its parts. ``ns.name`` sets an attribute of a namespace."""


# What stands in a template.


@frozen
class Text:
    """Text that is sent as it stands."""

    text: str
    place: Place
    verbatim: bool = True
    """Whether ``text`` is, character for character, what stands at ``place``."""


@frozen
class Print:
    """A value that is printed."""

    value: Expr
    place: Place
    """The whole tag, delimiters and all."""
    written: str
    """The expression as it stands in the source."""


@frozen
class Arm:
    """One side of a choice: the first whose test holds is taken."""

    test: Expr
    body: Body
    place: Place
    """Its tag."""


@frozen
class Choice:
    """``if`` … ``elif`` … ``else``."""

    arms: tuple[Arm, ...]
    otherwise: Body
    place: Place
    """The tag that opens it."""
    otherwise_place: Place | None = None
    """The tag of the ``else``, where there is one."""


@frozen
class Loop:
    """A body for each item of a list; ``otherwise`` where there is none.

    Inside, the name ``loop`` has ``first``, ``last``, ``index``, ``index0``, ``revindex``, ``revindex0``, ``length``.
    """

    target: Target
    over: Expr
    body: Body
    place: Place
    otherwise: Body = ()
    only: Expr | None = None
    """A test that leaves items out."""
    recursive: bool = False


@frozen
class Assign:
    """``set``: a name for a value, from here on."""

    target: Target
    value: Expr
    place: Place | None = None
    """Its tag: where the value's own slots and choices stand."""


@frozen
class FilterUse:
    """One filter of a chain."""

    name: str
    args: tuple[Expr, ...] = ()


@frozen
class Capture:
    """``set`` with a body: a name for what the body prints."""

    name: str
    body: Body
    filters: tuple[FilterUse, ...] = ()
    """In the order in which they are applied."""


@frozen
class Define:
    """A macro. The last parameters have the ``defaults``."""

    name: str
    parameters: tuple[str, ...]
    defaults: tuple[Expr, ...]
    body: Body


@frozen
class CallWith:
    """A call that hands a body over, which the macro prints with ``caller()``."""

    call: Call
    parameters: tuple[str, ...]
    defaults: tuple[Expr, ...]
    body: Body
    place: Place


@frozen
class Filtered:
    """A body whose output goes through filters, in the order in which they are applied."""

    filters: tuple[FilterUse, ...]
    body: Body


@frozen
class Scoped:
    """A body with names of its own (``with``); without bindings, a body that is only set apart."""

    bindings: tuple[tuple[Target, Expr], ...]
    body: Body
    place: Place | None = None
    """The tag that binds."""


@frozen
class NamedBlock:
    """A block that a template which extends this one can override."""

    name: str
    body: Body
    place: Place


@frozen
class Include:
    """Another file, printed here: the first of ``names`` that can be found."""

    names: tuple[str, ...] | None
    """None: chosen while rendering."""
    place: Place
    optional: bool = False
    with_context: bool = True
    bindings: tuple[tuple[Target, Expr], ...] = ()
    what: str = "include"


@frozen
class Import:
    """Another file's macros and names, under one name (``target``) or each under its own (``picks``: name, here)."""

    names: tuple[str, ...] | None
    place: Place
    target: str | None = None
    picks: tuple[tuple[str, str], ...] = ()
    with_context: bool = False


@frozen
class Extends:
    """The template that this one fills the blocks of."""

    names: tuple[str, ...] | None
    place: Place


@frozen
class Stubbed:
    """A tag that only the host program knows. Its body, if it has one, is read as it stands."""

    said: str
    """What was not read, as the end of a sentence: ``the tag 'signature' belongs to the host program``."""
    place: Place
    body: Body = ()


Node: TypeAlias = (
    Text
    | Print
    | Choice
    | Loop
    | Assign
    | Capture
    | Define
    | CallWith
    | Filtered
    | Scoped
    | NamedBlock
    | Include
    | Import
    | Extends
    | Stubbed
)
Body: TypeAlias = tuple[Node, ...]


@frozen(eq=False)
class Template:
    """A source as its front end read it."""

    file: File
    body: Body | None
    """None where it does not parse."""
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    """What was not read, each a sentence."""
    exact: bool = True
    """Whether places are exact; False where something changed the source before it was parsed."""
