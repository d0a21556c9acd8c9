"""The time expressions of an Arabic line that could be a limit: moments, lengths of time, slots that hold a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from candidate_comms.moves.arabic.clocks import clocks_in
from candidate_comms.moves.arabic.days import days_in
from candidate_comms.moves.arabic.durations import Length, lengths_in
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.limits import Limit
from candidate_comms.moves.times import Clock, Day, Moment
from candidate_comms.moves.times.model import FromToday, Unfixed
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import SlotRole

__all__ = ["TimeSeen", "may_hold_a_time", "times_in"]

_NEAR = 34  # characters between an hour and its day
_STOPS = frozenset(".;\n")
_EVENT_WORDS = 4
_FROM = frozenset({"من", "بعد", "عقب", "اعتبارا", "ابتدا", "فور", "منذ", "تلي"})


@frozen
class TimeSeen:
    """A time expression and its words in the line: the first and one past the last."""

    limit: Limit
    first: int
    last: int
    length: Length | None = None


def may_hold_a_time(page: Page) -> bool:
    """Whether any figure or word of time stands in the text at all."""
    return any(line.norms for line in page.lines)


def times_in(page: Page, line: Line, order: str) -> Iterator[TimeSeen]:
    """The time expressions of a line, in the order of its words."""
    found: list[TimeSeen] = []
    days = days_in(line, order)
    for length in lengths_in(line):
        if any(length.duration.span.overlaps(day.span) for day in days):
            continue
        if not length.counted and not _limits(line, length.first):
            continue
        event, since = _counted_from(line, length.last, days)
        limit = Limit(length.duration.span, duration=length.duration, counted_from=event, since=since)
        found.append(TimeSeen(limit, length.first, length.last, length))
    clocks = clocks_in(line)
    taken = [seen.limit.span for seen in found]
    for moment in _moments(line, days, clocks):
        if not any(moment.span.overlaps(span) for span in taken):
            found.append(_seen(line, Limit(moment.span, moment=moment)))
    for slot in page.slots_in(line):
        if slot.role is SlotRole.DATE:
            span = page.place_of(slot)
            if not any(span.overlaps(seen.limit.span) for seen in found):
                found.append(_seen(line, Limit(span, slot=True)))
    yield from sorted(found, key=lambda seen: seen.first)


def _seen(line: Line, limit: Limit) -> TimeSeen:
    inside = [i for i, start in enumerate(line.starts) if limit.span.start <= start < limit.span.end]
    return TimeSeen(limit, inside[0] if inside else 0, (inside[-1] if inside else 0) + 1)


def _limits(line: Line, index: int) -> bool:
    return index > 0 and is_in(line.norms[index - 1], frozenset({"خلال", "غضون", "قبل", "مده", "لمده"}))


def _counted_from(line: Line, at: int, days: Sequence[Day]) -> tuple[str, Day | None]:
    """The event that a length of time is counted from, and the day, where they are not the message and its day."""
    norms = line.norms
    if at >= len(norms) or norms[at] not in _FROM or line.before(at):
        return "", None
    said = norms[at + 1 : at + 1 + _EVENT_WORDS]
    since = next((day for day in days if 0 <= day.span.start - line.ends[at] < 20), None)
    if since is not None:
        return "", None if since.today else since
    if not said or any(word in small("times_the_message") for word in said[:2]):
        return "", None
    return said[0], None


def _moments(line: Line, days: Sequence[Day], clocks: Sequence[Clock]) -> Iterator[Moment]:
    """The moments of a line. An hour with no day beside it is today's where something must be done before it."""
    owned: dict[int, list[Clock]] = {}
    for clock in clocks:
        near = [day for day in days if _beside(line.text, clock.span, day.span) and not isinstance(day.when, Unfixed)]
        inside = [day for day in days if day.span.overlaps(clock.span)]
        if inside:
            owned.setdefault(id(inside[0]), []).append(clock) if not clock.part else None
        elif near:
            best = min(near, key=lambda day: max(day.span.start - clock.span.end, clock.span.start - day.span.end))
            owned.setdefault(id(best), []).append(clock)
        elif _is_limited(line, clock):
            yield Moment(clock.span, Day(clock.span, FromToday(0), words=clock.span.cut(line.text)), clock)
    for day in days:
        own = owned.get(id(day), [])
        told = next((clock for clock in own if not clock.part), own[0] if own else None)
        yield Moment(cover([day.span, *(clock.span for clock in own)]), day, told)


def _beside(text: str, clock: Span, day: Span) -> bool:
    first, second = sorted((clock, day))
    if first.end > second.start:
        return False
    between = text[first.end : second.start]
    return len(between) <= _NEAR and len(between.split()) <= 5 and _STOPS.isdisjoint(between)


def _is_limited(line: Line, clock: Clock) -> bool:
    index = next((i for i, start in enumerate(line.starts) if start >= clock.span.start), 0)
    return index > 0 and is_in(line.norms[index - 1], word_list("limit_before", "deadlines"))
