"""The time expressions of a line that could be a limit: moments, lengths of time, slots that hold a date."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import (
    Day,
    Duration,
    Moment,
    find_durations,
    find_moments,
    may_hold_a_clock,
    may_hold_a_duration,
)
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import SlotRole

__all__ = ["Limit", "limits_of"]

_COUNTED_FROM = Expression(
    r"\s*(?:from|of|after|following|upon|once|since)\s+(?:the\s+|your\s+|our\s+|you\s+|we\s+)*"
    r"(?P<event>interview|call|meeting|visit|medical|checks?|references?|background|contract|agreement|formal\s+offer"
    r"|accept\w*|sign\w*|start\w*|join\w*|board|visa|final)\b"
)
_SINCE = Expression(
    r"\s*(?:,\s*)?(?:from|of|after|following|since|starting|counting from|beginning)\s+(?:and including\s+)?(?:the\s+)?"
)
_A_TERM = Expression(
    r"['’]?s?[\s-]*(?:(?:of\s+)?(?:paid\s+|annual\s+|written\s+|unpaid\s+|sick\s+)*(?:holidays?|leave|vacation|pto|notice|probation\w*)\b"
    r"|(?:a|per|each|every|/|in\s+a|in\s+the)\s*(?:week|day|month|year|annum|fortnight)\b|weekly\b|work(?:ing)?\s+week\b|contract\b)"
)
"""What stands after a length of time that is a term of the work: "40 hours a week", "28 days' holiday"."""
_BACK = 60  # characters
_MORE_BY = Expression(r"\b(?:extend|lengthen|prolong|push|put|move|shift|delay|postpone)\w*\b[^.;]{0,50}\bby\s+$")
"""Before a length of time that is added to another: "extended by a week"."""
_BESIDE = 12  # characters
_TO_COUNT = Expression(r"\s*(?:working|business|calendar)?\s*(?:hours?|days?|weeks?)\b")


@frozen
class Limit:
    """A time expression: a moment, a length of time, or a slot."""

    span: Span
    moment: Moment | None = None
    duration: Duration | None = None
    slot: bool = False
    counted_from: str = ""
    """What a length of time is counted from where it is not the message: an event whose day is not known."""
    since: Day | None = None
    """The day that a length of time is counted from, where one is named: "eight days from 19 February"."""


def limits_of(prose: Prose, line: Line, order: str) -> Iterator[Limit]:
    """The time expressions of a line, in no order; ``order`` is that of a date in figures."""
    folded, place = prose.folded, line.place
    days = line.days(order)
    told = may_hold_a_duration(line.folded)
    clocks = bool(days) or may_hold_a_clock(line.pieces)
    if not clocks and not told and "⟨" not in line.folded:
        return
    durations = list(find_durations(folded, place.start, place.end)) if told else []
    counted: list[Day] = []
    for duration in durations:
        if any(duration.span.overlaps(day.span) for day in days):
            continue
        if _A_TERM.match(folded, duration.span.end, place.end) or _MORE_BY.search(
            folded, max(place.start, duration.span.start - _BACK), duration.span.start
        ):
            continue
        event = _COUNTED_FROM.match(folded, duration.span.end, place.end)
        since = _since(folded, duration.span.end, days)
        if since is not None:
            counted.append(since)
        span = cover([duration.span, since.span]) if since else duration.span
        named = since if since is not None and not since.today else None
        yield Limit(span, duration=duration, counted_from=event.group("event") if event else "", since=named)
    slots = [
        slot.visible
        for slot in prose.slots_in(line)
        if slot.role is SlotRole.DATE or _TO_COUNT.match(folded, slot.visible.end, place.end)
    ]
    left = [day for day in days if day not in counted]
    for moment in find_moments(folded, left, place.start, place.end) if clocks else ():
        if any(duration.hours and duration.span.overlaps(moment.span) for duration in durations):
            continue
        if moment.day.span == moment.span and any(_beside(slot, moment.span) for slot in slots):
            continue  # an hour of the day that the slot will hold
        yield Limit(moment.span, moment)
    for slot in slots:
        yield Limit(slot, slot=True)


def _beside(slot: Span, clock: Span) -> bool:
    """Whether a slot and a lone time of day stand side by side: "5 pm on ⟨date⟩"."""
    first, second = sorted((slot, clock))
    return second.start - first.end <= _BESIDE


def _since(folded: str, end: int, days: list[Day]) -> Day | None:
    """The day right after a length of time that says what it is counted from."""
    for day in days:
        if day.span.start >= end and _SINCE.fullmatch(folded, end, day.span.start):
            return day
    return None
