"""Dates that a reader may take two ways: 03/04/2026, "next Friday" or "some day this week" with no date beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from candidate_comms.moves.facts import DateMention
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import Day
from candidate_comms.moves.times.model import Named, WeekEnd
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_dates"]

_LIMIT = Expression(r"\b(?:by|before|until|till|than|on or before)\s+(?:[\w:.]+\s+){0,4}$")
"""What makes the day after it a limit; a time of day may stand between."""
_NEAR = 14  # characters between a relative day and the date that explains it
_PLAN = 3  # weekdays of one sentence: a timetable
_BEFORE = 40  # characters


def annotate_dates(prose: Prose, order: str) -> Iterator[Annotation]:
    """A DATE for each day that is mentioned where the message speaks to the candidate."""
    folded = prose.folded
    for line in prose.lines:
        days = line.days(order)
        fixed = [day for day in days if day.fixed and not day.ambiguous]
        plan = len({day.when for day in days if isinstance(day.when, Named) and _heads(day, folded)}) >= _PLAN
        for day in days:
            relative = (
                not day.fixed
                and not (plan and not _is_a_limit(day, folded))
                and _needs_a_date(day, folded)
                and not any(_explains(date, day, folded) for date in fixed)
            )
            acts = _acts(line, day.span.start)
            yield prose.note(
                Move.DATE,
                day.span,
                DateMention(day.value, ambiguous=day.ambiguous, relative=relative, candidate_should_act=acts),
            )
        if not fixed and line.says(some_days := wording_of("en", "some_days")):
            for match in some_days.finditer(folded, line.start, line.end):
                if _asks(line, match.start()):
                    facts = DateMention(None, relative=True, candidate_should_act=True)
                    yield prose.note(Move.DATE, Span(*match.span()), facts)


def _needs_a_date(day: Day, folded: str) -> bool:
    """Whether the day is a weekday or a week without its date; "tomorrow" and "by midnight" are plain on the day."""
    named = isinstance(day.when, Named | WeekEnd) or "week" in day.words
    return named and not folded[day.span.end : day.span.end + 4].lstrip(" ,(").startswith(tuple("0123456789"))


def _is_a_limit(day: Day, folded: str) -> bool:
    return _LIMIT.search(folded, max(0, day.span.start - _BEFORE), day.span.start) is not None


def _heads(day: Day, folded: str) -> bool:
    """Whether a weekday stands before what happens on it: "Tuesday, all day"."""
    return folded[day.span.end : day.span.end + 3].lstrip().startswith((",", ":", "-", "(", "and "))


def _explains(date: Day, day: Day, folded: str) -> bool:
    """Whether a full date of the same sentence is the one that a relative day means.

    "By Friday" is a limit of its own, unless the date is near, or on a Friday.
    """
    if not isinstance(day.when, Named) or not _is_a_limit(day, folded):
        return True
    first, second = sorted((date.span, day.span))
    if second.start - first.end <= _NEAR:
        return True
    on = date.value.weekday() if date.value is not None else date.weekday
    return on == day.when.weekday


def _acts(line: Line, start: int) -> bool:
    """Whether the eight words before the date ask the candidate to do something on or by it.

    A line that looks back ("thank you for coming in on Monday") asks for nothing.
    """
    if not words_of("en", "looked_back").isdisjoint(line.norms):
        return False
    at = bisect_right(line.ends, start)
    before = line.norms[max(0, at - 8) : at]
    if not words_of("en", "said_before").isdisjoint(before) and words_of("en", "asking").isdisjoint(before):
        return False  # "I promised you an answer by Friday"
    return not words_of("en", "act_by").isdisjoint(before)


def _asks(line: Line, start: int) -> bool:
    """Whether the words before ask the candidate for something, and promise nothing of our own."""
    if not words_of("en", "looked_back").isdisjoint(line.norms):
        return False
    at = bisect_right(line.ends, start)
    before = line.norms[max(0, at - 20) : at]
    if not words_of("en", "asked_of_you").isdisjoint(before):
        return True
    return not words_of("en", "act_in").isdisjoint(before) and words_of("en", "act_of_ours").isdisjoint(before)
