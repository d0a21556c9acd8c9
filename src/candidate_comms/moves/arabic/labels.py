"""The label at the start of a line of an Arabic offer ("الراتب الأساسي: …"), or in the table cell before it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from candidate_comms.moves.arabic.lexicon import spelt
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.lexicon import table_of
from candidate_comms.vocabulary import TermName

__all__ = ["labelled_lines"]

_LONGEST = 5  # words
_ENDS = (":", "/", "-", "|", "=")


@cache
def _labels() -> dict[tuple[str, ...], TermName]:
    terms = table_of("ar", "terms")["term"]
    return {
        tuple(spelt(word) for word in label.split()): TermName(name)
        for name, entry in terms.items()
        for label in entry["labels"]
    }


def _label_of(line: Line) -> tuple[TermName, int] | None:
    """The term whose label begins a line, and how many words the label has."""
    labels = _labels()
    for size in range(min(_LONGEST, len(line.norms)), 0, -1):
        name = labels.get(tuple(line.norms[:size]))
        if name is not None and (size == len(line.norms) or line.before(size).startswith(_ENDS)):
            return name, size
    return None


def labelled_lines(page: Page) -> Iterator[tuple[Line, tuple[TermName, ...]]]:
    """The lines in which terms may stand, each with the terms that its label names, or the cell before it.

    Two labels may share a cell: "التجربة / الإنذار".
    """
    held: tuple[TermName, ...] = ()
    for line in [*page.lines, *(line for line in page.asides if line.part == "signature")]:
        if not line.norms or line.part == "greeting":
            continue
        own = _label_of(line)
        if own is not None and own[1] == len(line.norms):
            held = (own[0],)
            continue
        if own is not None and held == () and line.before(own[1]).startswith("/"):
            rest = tuple(line.norms[own[1] :])
            second = _labels().get(rest)
            if second is not None:
                held = (own[0], second)
                continue
        yield line, (own[0],) if own is not None else held
        held = ()
