"""Times of day that a reader abroad takes for another hour: with no zone, a wrong one, or one of two readings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime, time
from functools import cache

from candidate_comms.moves.lexicon import table_of, words_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.locale_facts import ClockTold
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.times.clocks import find_clocks, may_hold_a_clock
from candidate_comms.moves.times.model import Clock, Dated, Yearless
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_zones"]

_ABBREVIATED = Expression(r"\b([a-z]{3})\)?$")
_OFFSET = Expression(
    r"\b(?:utc|gmt)\s?[+-]\s?\d|\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?\s)?(?:in|for you in) [a-z]|\btime (?:zones?|in)\b"
)
"""What tells the zone though no time of day has one."""
_WORDS_BEFORE = 10
_GOES_ON = ("+", "-", "\u2212")
_TOLD = {"uk": "UK time", "us": "Central Time", "uae": "UAE time (UTC+4)"}
_SUMMER, _WINTER = range(4, 10), (12, 1, 2)  # months in which every clock that changes has changed
_ZONES = {
    "gmt": "Europe/London",
    "bst": "Europe/London",
    "est": "America/New_York",
    "edt": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
}
_AT_HOME = {"gmt": "uk", "bst": "uk"}
_PLAIN = {"Europe/London": "UK time", "America/New_York": "Eastern Time", "America/Chicago": "Central Time"}


def annotate_zones(prose: Prose, office: Office) -> Iterator[Annotation]:
    """A CLOCK for each time of day whose zone misleads, or for the first one without a zone where it is needed."""
    if not may_hold_a_clock(prose.words):
        return
    found = [
        (line, clock)
        for line in prose.lines
        if line.sentence.part in ("body", "subject", "greeting")
        for clock in (find_clocks(prose.folded, line.start, line.end) if may_hold_a_clock(line.pieces) else ())
    ]
    if not found:
        return
    zoned = [(line, clock) for line, clock in found if clock.zone]
    if not zoned and not any(_is_told(line, clock, office) for line, clock in found):
        return
    away = _is_away(prose, office)
    for line, clock in zoned:
        told = _misleading(prose, line, clock, office, away=away)
        if told is not None:
            yield prose.note(Move.CLOCK, _without_stop(clock, prose.folded), told)
    if away and not zoned and _OFFSET.search(prose.folded) is None:
        for line, clock in found:
            if _is_told(line, clock, office):
                instead = _TOLD.get(office.jurisdiction, "")
                told = ClockTold("missing", "does not say whose time it is, to somebody in another country", instead)
                yield prose.note(Move.CLOCK, _without_stop(clock, prose.folded), told)
                return


def _without_stop(clock: Clock, folded: str) -> Span:
    """The place of a time of day without the full stop of its sentence: "3 pm." and not "3 p.m."."""
    written = clock.span.cut(folded)
    whole = not written.endswith(".") or written.count(".") > 1
    return clock.span if whole else Span(clock.span.start, clock.span.end - 1)


def _is_away(prose: Prose, office: Office) -> bool:
    """Whether the message says that the reader is in a country with another clock."""
    if office.jurisdiction not in _TOLD:
        return False
    text = prose.document.text
    for match in _away(office.jurisdiction).finditer(text):
        if _same(office.jurisdiction).match(text, match.end()) is None:
            return True
    return False


def _is_told(line: Line, clock: Clock, office: Office) -> bool:
    """Whether an hour is told for a day that is still to come."""
    if clock.part or clock.bare:
        return False
    at = bisect_right(line.ends, clock.span.start)
    before = line.norms[max(0, at - _WORDS_BEFORE) : at]
    return words_of("en", "looked_back").isdisjoint(before) and bool(line.days(office.date_order))


def _misleading(prose: Prose, line: Line, clock: Clock, office: Office, *, away: bool) -> ClockTold | None:
    match = _ABBREVIATED.search(clock.span.cut(prose.folded))
    if match is None or prose.folded[clock.span.end :].startswith(_GOES_ON):
        return None
    name = match.group(1)
    table = table_of("en", "locale")["zones"]
    others = {c.zone for c in find_clocks(prose.folded, line.start, line.end) if c.zone} - {clock.zone}
    if others or _OFFSET.search(prose.folded, line.start, line.end):
        return None  # told twice
    if name in _ZONES and _AT_HOME.get(name, office.jurisdiction) == office.jurisdiction:
        summer = _in_summer(line, clock, office, _ZONES[name])
        if summer is not None and name in table["standard" if summer else "summer"].split():
            half = "summer" if summer else "winter"
            plain = _PLAIN.get(_ZONES[name], "")
            return ClockTold("season", f"names a zone that is not kept in {half}", plain, away=away)
    if away and name in table["ambiguous"]:
        return ClockTold("ambiguous", "names a zone of several countries", table["ambiguous"][name])
    return None


def _in_summer(line: Line, clock: Clock, office: Office, zone: str) -> bool | None:
    """Whether clocks are put forward on the day of a time of day; None: no day tells it."""
    days = [day for day in line.days(office.date_order) if day.fixed and not day.ambiguous]
    if not days:
        return None
    when = min(days, key=lambda day: abs(day.span.start - clock.span.start)).when
    if isinstance(when, Dated) and when.value is not None:
        from zoneinfo import ZoneInfo  # few messages name a zone

        return bool(datetime.combine(when.value, time(12), tzinfo=ZoneInfo(zone)).dst())
    if isinstance(when, Yearless) and (when.month in _SUMMER or when.month in _WINTER):
        return when.month in _SUMMER
    return None


@cache
def _away(home: str) -> Expression:
    data = table_of("en", "locale")
    names = "|".join(entry["names"] for country, entry in data["country"].items() if country != home)
    return Expression(f"(?m:{data['zones']['away']})(?={names})")


@cache
def _same(home: str) -> Expression:
    return Expression(table_of("en", "locale")["zones"][f"same_{home}"])
