"""What holds of every tree that a front end makes, whatever the source."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import attrs

from candidate_comms.documents.model import FaultKind
from candidate_comms.documents.templates.tree import Const, File, Place, Template, Text

__all__ = ["fragments", "places_are_exact", "reads_within"]

_DEEPEST = 1000


def places_are_exact(template: Template, source: str) -> None:
    """Every place lies in the text, verbatim ones cut just what they stand for, and texts follow each other."""
    text = template.file.text
    assert template.file.source == source
    for fault in template.faults:
        assert fault.kind is FaultKind.SYNTAX
        assert fault.source.end <= len(source)
        assert fault.source.cut(source)
        assert fault.detail.endswith(".")
    if template.body is None:
        assert len(template.faults) == 1
        return
    at = 0
    for found in _everything(template.body, 0):
        if isinstance(found, Place):
            assert found.span.end <= len(text)
        if isinstance(found, Text):
            assert found.text
            assert found.place.span.start >= at
            at = found.place.span.end
        if isinstance(found, Text | Const) and found.verbatim and found.place is not None:
            assert found.place.span.cut(text) == (found.text if isinstance(found, Text) else str(found.value))


def _everything(part: object, deep: int) -> Iterator[object]:
    """Everything in a tree, in the order of the source; none is nested beyond what a walk can follow."""
    assert deep < _DEEPEST
    if isinstance(part, tuple):
        for one in part:
            yield from _everything(one, deep + 1)
    elif attrs.has(type(part)):
        yield part
        if not isinstance(part, File | Place):
            for one in attrs.fields(type(part)):
                yield from _everything(getattr(part, one.name), deep + 1)


def reads_within(seconds: float, read: Callable[[str], Template], source: str) -> Template:
    """The tree, which must be made in so much computing time: far more than it takes, far less than if it grew with
    the square of the source's length.
    """
    began = time.process_time()
    template = read(source)
    assert time.process_time() - began < seconds
    return template


def fragments(table: str) -> list[str]:
    r"""The cells of a table: fragments between bars. ``¦`` stands for a bar, ``\n`` for a line's end."""
    cells = [cell for line in table.strip("\n").split("\n") for cell in line.lstrip().strip("|").split("|")]
    return [cell.replace("¦", "|").replace("\\n", "\n").replace("\\r", "\r") for cell in cells]
