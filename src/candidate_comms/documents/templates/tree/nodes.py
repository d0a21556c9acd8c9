"""What stands in a template: text, prints, choices, loops, names, macros, blocks and other files."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from candidate_comms.documents.model import Fault
from candidate_comms.documents.templates.tree.places import File, Place
from candidate_comms.documents.templates.tree.values import Call, Expr

__all__ = [
    "Arm",
    "Assign",
    "Body",
    "CallWith",
    "Capture",
    "Choice",
    "Define",
    "Extends",
    "FilterUse",
    "Filtered",
    "Import",
    "Include",
    "Loop",
    "NamedBlock",
    "Node",
    "Print",
    "Scoped",
    "Stubbed",
    "Target",
    "Template",
    "Text",
]

Target: TypeAlias = "str | tuple[Target, ...]"
"""What a value is bound to: a name, or several that take its parts. ``ns.name`` sets an attribute of a namespace."""


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
