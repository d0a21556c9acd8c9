"""The parts of a block that is closed, as nodes of the tree: a choice, a loop, a stub."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import Factory, define

from candidate_comms.documents.templates.tree import (
    Arm,
    Body,
    Choice,
    Define,
    Expr,
    Loop,
    NamedBlock,
    Node,
    Or,
    Place,
    Scoped,
    Stubbed,
    Target,
    Text,
)

__all__ = [
    "Make",
    "Part",
    "cases",
    "choice",
    "defined_first",
    "loop",
    "named_block",
    "set_apart",
    "stub",
]

_MOST_RUN_ON = 20


@define
class Part:
    """One side of an open block: an ``if``, its ``elsif``, its ``else``."""

    test: Expr | None
    """None: the side that needs no test."""
    place: Place
    body: list[Node] = Factory(list)
    broken: bool = False
    """Whether a ``break`` ends it."""


Make: TypeAlias = Callable[[Sequence[Part]], "tuple[Node, ...]"]


def choice(parts: Sequence[Part]) -> tuple[Node, ...]:
    """``if`` … ``elsif`` … ``else``."""
    arms = tuple(Arm(part.test, tuple(part.body), part.place) for part in parts if part.test is not None)
    last = parts[-1]
    otherwise = last if last.test is None else None
    if not arms:
        return tuple(last.body)
    body = tuple(otherwise.body) if otherwise else ()
    return (Choice(arms, body, parts[0].place, otherwise.place if otherwise else None),)


def cases(parts: Sequence[Part]) -> tuple[Node, ...]:
    """``switch``: a case that no ``break`` ends runs on into the next one; an empty one shares its body.

    What stands before the first ``case`` is only white space.
    """
    sides: list[Part] = []
    waiting: list[Expr] = []
    for index, part in enumerate(parts[1:], 1):
        blank = all(isinstance(node, Text) and not node.text.strip() for node in part.body)
        if part.test is not None and blank and not part.broken and part is not parts[-1]:
            waiting.append(part.test)
            continue
        test = Or((*waiting, part.test)) if waiting and part.test is not None else part.test
        sides.append(Part(test, part.place, _run_on(parts, index)))
        waiting = []
    # The `default` is taken last, wherever it stands.
    sides.sort(key=lambda side: side.test is None)
    return choice(sides) if sides else ()


def _run_on(parts: Sequence[Part], index: int) -> list[Node]:
    """What is printed from a case on, until a ``break``."""
    body: list[Node] = []
    for part in parts[index : index + _MOST_RUN_ON]:
        body += part.body
        if part.broken:
            break
    return body


def loop(target: Target, over: Expr, first: Sequence[Node] = ()) -> Make:
    """A loop, with what to do where there is no item as its second part; ``first`` comes before its body."""

    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        otherwise = tuple(parts[1].body) if len(parts) > 1 else ()
        return (Loop(target, over, (*first, *parts[0].body), parts[0].place, otherwise),)

    return make


def stub(said: str, place: Place) -> Make:
    """A block that is not known: all of its parts, as they stand."""

    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (Stubbed(said, place, tuple(node for part in parts for node in part.body)),)

    return make


def defined_first(body: Body) -> Body:
    """``body`` for an engine where a definition holds from the first line on, wherever it stands."""
    return (*(n for n in body if isinstance(n, Define)), *(n for n in body if not isinstance(n, Define)))


def set_apart(parts: Sequence[Part]) -> tuple[Node, ...]:
    """A body with names of its own."""
    return (Scoped((), tuple(parts[0].body)),)


def named_block(name: str, place: Place) -> Make:
    """A block that another template can override."""

    def make(parts: Sequence[Part]) -> tuple[Node, ...]:
        return (NamedBlock(name, tuple(parts[0].body), place),)

    return make
