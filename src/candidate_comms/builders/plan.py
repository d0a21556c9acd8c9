"""What a letter will do, in order, before it has any words.

A step names its move, the key of its sentence in the catalogs, and the values that go in; how a date or an amount is
written is left to whoever knows the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from candidate_comms.vocabulary import MessageKind, Move, TermName

__all__ = ["Amount", "Block", "Layout", "Listing", "Moment", "Plan", "Sentence", "Step", "Value", "step"]


@frozen
class Amount:
    """Pay, not yet in words."""

    amount: Decimal
    currency: str
    period: str


@frozen
class Moment:
    """A moment on the office's own clock, and the IANA name of that clock's zone."""

    at: datetime
    zone: str


@frozen
class Listing:
    """Several typed things that become one phrase."""

    items: tuple[str, ...]


@frozen
class Sentence:
    """Words from the catalog inside other words: a key and its values."""

    key: str
    values: Mapping[str, str]


Value = str | int | date | time | Amount | Moment | Listing | Sentence


@frozen
class Step:
    """One planned move: the key of its words and the values in them. ``term`` is the term it states, if any."""

    move: Move
    key: str
    values: Mapping[str, Value] = field(factory=dict)
    term: TermName | None = None
    facts: tuple[str, ...] = ()
    """The fields whose facts made this step, as ``FactsError`` names them."""


def step(move: Move, key: str, *, term: TermName | None = None, facts: str = "", **values: Value) -> Step:
    """A step with its values named as in the catalog; ``facts`` are the fields behind it, with spaces between.

    Only such as were given, as ``to_dict`` has them: what was left out made nothing.
    """
    return Step(move, key, values, term, tuple(facts.split()))


class Layout(Enum):
    """How the steps of a block stand on the page."""

    PARAGRAPH = "paragraph"
    LIST = "list"


@frozen
class Block:
    """Steps that stand together."""

    layout: Layout
    steps: tuple[Step, ...]


@frozen(kw_only=True)
class Plan:
    """A whole letter: its subject, its blocks, and the typed lines of its signature."""

    kind: MessageKind
    subject: Step
    blocks: tuple[Block, ...]
    signature: tuple[str, ...]

    @property
    def steps(self) -> Iterator[Step]:
        """Every step in the order of reading."""
        return (planned for block in self.blocks for planned in block.steps)


def paragraph(*steps: Step | None) -> Block:
    """A paragraph; a step that is None is one that these facts do not need."""
    return Block(Layout.PARAGRAPH, tuple(filter(None, steps)))


def listing(steps: Iterable[Step]) -> Block:
    """A list, one step a line."""
    return Block(Layout.LIST, tuple(steps))
