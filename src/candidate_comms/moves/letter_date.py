"""The date that a letter bears: a line of its own above the greeting."""

from __future__ import annotations

from datetime import date

from candidate_comms.moves.prose import Prose
from candidate_comms.text.expressions import Expression

__all__ = ["letter_date"]

_HEAD = 14  # lines from the top in which a letter is dated
_AROUND = Expression(
    r"(?:\s*(?:date|dated|sent|issued|issue date|date of issue|letter date)\s*:?)?[\s,.]*(?:[a-z][a-z ]{2,20},)?[\s,.]*"
)


def letter_date(prose: Prose, order: str) -> date | None:
    """The first full date that stands alone in a line near the top; None where there is none.

    ``order`` is that of a date in figures.
    """
    lines = sorted([*prose.lines, *prose.asides], key=lambda line: line.place.start)[:_HEAD]
    for line in lines:
        if line.sentence.part == "quoted" or len(line.norms) > 9:
            continue
        for day in line.days(order):
            if day.value is None:
                continue
            before = line.folded[: day.span.start - line.start]
            after = line.folded[day.span.end - line.start :]
            if _AROUND.fullmatch(before) and not after.strip(" .,;|"):
                return day.value
    return None
