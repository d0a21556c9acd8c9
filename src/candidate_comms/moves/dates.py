"""Dates that a reader may take two ways: 03/04/2026, or "next Friday" with no date beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation, DateMention
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import Day
from candidate_comms.moves.times.model import Named, WeekEnd
from candidate_comms.vocabulary import Move

__all__ = ["annotate_dates"]


def annotate_dates(prose: Prose, order: str) -> Iterator[Annotation]:
    """A DATE for each day that is mentioned where the message speaks to the candidate."""
    folded = prose.folded
    for line in prose.lines:
        days = line.days(order)
        fixed = any(d.fixed and not d.ambiguous for d in days)
        for day in days:
            relative = not day.fixed and not fixed and _needs_a_date(day, folded)
            yield prose.note(
                Move.DATE,
                day.span,
                DateMention(
                    day.value,
                    ambiguous=day.ambiguous,
                    relative=relative,
                    candidate_should_act=_acts(line, day.span.start),
                ),
            )


def _needs_a_date(day: Day, folded: str) -> bool:
    """Whether the day is a weekday or a week without its date; "today" and "by midnight" are plain on the day."""
    named = isinstance(day.when, Named | WeekEnd) or "week" in day.words
    return named and not folded[day.span.end : day.span.end + 4].lstrip(" ,(").startswith(tuple("0123456789"))


def _acts(line: Line, start: int) -> bool:
    """Whether the eight words before the date ask the candidate to do something on or by it.

    A line that looks back ("thank you for coming in on Monday") asks for nothing.
    """
    if not words_of("en", "looked_back").isdisjoint(line.norms):
        return False
    at = bisect_right(line.ends, start)
    before = line.norms[max(0, at - 8) : at]
    return not words_of("en", "act_by").isdisjoint(before)
