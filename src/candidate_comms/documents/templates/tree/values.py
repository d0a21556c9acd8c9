"""What a value can be written as in a template."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from candidate_comms.documents.templates.tree.places import Place

__all__ = [
    "And",
    "Apply",
    "Attribute",
    "BlockOf",
    "Call",
    "Compare",
    "Conditional",
    "Const",
    "Expr",
    "Inherited",
    "Is",
    "Item",
    "Join",
    "ListOf",
    "Name",
    "Not",
    "Or",
    "TableOf",
    "Unknown",
]


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
