"""The day on which the candidate was interviewed, where a message says so: "thank you for meeting us on 3 March".

An interview to come, one that was missed, and the day of anything else are no such day. Nor is anything told of a
candidate who has heard in the meantime: the answer may have been given then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from candidate_comms.moves.facts import Interview
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import Day
from candidate_comms.moves.times.fixing import plain_date
from candidate_comms.moves.times.model import Yearless
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.text.wordings import Wording

__all__ = ["interview_day", "past_day"]

_REACH = 60
"""Characters between the words for an interview and its day."""
_A_YEAR = timedelta(days=366)
"""What lies further back is a slip of the pen, or of another process."""
_SURELY_PAST = timedelta(days=150)
"""A day without a year that lies no further back than this is not taken for one to come."""
_CLAUSE_END = Expression(r"[;?!]|[.:](?=\s)|\b(?:but|which|who)\b")
_JOINED = Expression(r"[\s,&]*(?:(?:and|then|again|also|on|the|for|your|a|second|final|third|interview)[\s,]+)*")


def _wording(name: str) -> Wording:
    return wording_of("en", name, "interviews")


def interview_day(prose: Prose, order: str, sent_on: date, told: date | None = None) -> Interview | None:
    """The last interview before ``sent_on``; ``told`` by the caller goes before what the message says.

    None where neither tells it, and where the message shows that the candidate has heard since.
    """
    found = _latest(prose, order, sent_on)
    if told is None and found is None:
        return None
    heard = _wording("heard_between")
    if any(line.says(heard) for line in prose.lines):
        return None
    if told is None:
        return found
    return Interview(told, found.span if found is not None and found.on == told else None)


def _latest(prose: Prose, order: str, sent_on: date) -> Interview | None:
    """The latest day of an interview that the message tells, and where."""
    latest: tuple[date, Span] | None = None
    for line in prose.lines:
        if not line.days(order) or line.says(_wording("not_held")):
            continue
        for day, span in _told(line, prose.folded, line.days(order)):
            on = past_day(day, sent_on)
            if on is not None and (latest is None or on > latest[0]):
                latest = on, span
    return None if latest is None else Interview(latest[0], prose.document.to_source(latest[1]))


def _told(line: Line, folded: str, days: list[Day]) -> Iterator[tuple[Day, Span]]:
    """The days of interviews in a line, each with the words that say so."""
    held, after = _wording("held"), _wording("held_after")
    last: tuple[Day, Span] | None = None
    for day in days:
        if last is not None and _JOINED.fullmatch(folded, last[0].span.end, day.span.start):
            last = day, cover([last[1], day.span])
            yield last
            continue
        last = None
        start = max(line.start, day.span.start - 2 * _REACH)
        for match in held.finditer(folded, start, day.span.start) if line.may_say(held) else ():
            if day.span.start - match.end() <= _REACH and _goes_on(folded, match.end(), day.span.start):
                last = day, Span(match.start(), day.span.end)
                break
        if last is None and line.may_say(after):
            end = min(line.end, day.span.end + _REACH // 2)
            found = after.search(folded, day.span.end, end)
            if found and found.start() - day.span.end <= 3 and _goes_on(folded, day.span.start - 25, day.span.start):
                last = day, Span(day.span.start, found.end())
        if last is not None:
            yield last


def _goes_on(folded: str, start: int, end: int) -> bool:
    """Whether nothing between the words for an interview and the day ties the day to something else."""
    between = folded[max(start, 0) : end]
    return _CLAUSE_END.search(between) is None and _wording("of_something_else").search(between) is None


def past_day(day: Day, sent_on: date) -> date | None:
    """The calendar day that is meant, where it is plain and lies before the day of sending."""
    on = None if day.ambiguous else day.value
    if on is None and isinstance(day.when, Yearless):
        month, number = day.when.month, day.when.day
        on = plain_date(sent_on.year - ((month, number) > (sent_on.month, sent_on.day)), month, number)
        if on is not None and sent_on - on > _SURELY_PAST:
            return None
    if on is None or not sent_on - _A_YEAR < on <= sent_on:
        return None
    return None if day.weekday not in (None, on.weekday()) else on
