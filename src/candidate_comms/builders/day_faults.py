"""Days that a letter promises or asks for: in the future, and on a working day of the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.timing.clock import closing_time, day_at, day_words

__all__ = ["faults_in_dates", "faults_in_hour", "faults_in_past_day", "faults_in_promised_day", "plain_day"]

_FIRST, _LAST = 2000, 2100
"""Years. Dates beyond them stand for something else in many programs: 1900-01-01, 9999-12-31."""

_MOMENTS = frozenset({"sent_on", "decide_by"})
"""Fields that are moments too, on the office's clock. The others are days: of what is told in another time zone,
nobody here knows which."""


def plain_day(day: date) -> date:
    """A date without its time of day."""
    return day.date() if isinstance(day, datetime) else day


def faults_in_dates(values: Mapping[str, tuple[object, object]]) -> Iterator[tuple[str, str]]:
    """The fields whose date is no day that a letter could be about; values are the first of each pair."""
    for name, (value, _) in values.items():
        if not isinstance(value, date):
            continue
        if not _FIRST <= value.year <= _LAST:
            yield name, f"is in the year {value.year}; give the real date, or leave it out where it is optional"
        elif isinstance(value, datetime) and value.tzinfo is not None and name not in _MOMENTS:
            told = f"{value.isoformat()} is another day elsewhere"
            yield name, f"{told}; give the day alone, as the candidate's calendar has it, such as 2026-03-02"


def faults_in_promised_day(day: date, sent_on: date, office: Office, most: int | None = None) -> Iterator[str]:
    """What is wrong with a day on which something is promised; ``most`` is the most working days to wait for it."""
    told, sent, calendar = plain_day(day), day_at(sent_on, office), calendar_of(office)
    if told <= sent:
        yield f"{day_words(told)} is not after {day_words(sent)}, when the letter is sent"
    elif not calendar.is_working_day(told):
        following = calendar.next_working_day(told)
        yield f"{day_words(told)} is not a working day there; {day_words(following)} is the next"
    elif most is not None and calendar.working_days_between(sent, told) > most:
        latest = calendar.add_working_days(sent, most)
        yield f"{day_words(told)} is a long wait; write once more before, by {day_words(latest)} at the latest"


def faults_in_hour(day: date, at: time, office: Office) -> Iterator[str]:
    """What is wrong with a time of day: on a short day nobody is there when the office would else be open.

    A shift that begins after any office closes is no mistake.
    """
    closes = closing_time(office.week, day)
    if closes <= at.replace(tzinfo=None) < office.week.day_ends:
        yield (
            f"{at:%H:%M} is when the office has closed, at {closes:%H:%M} on {day_words(plain_day(day))}; give an "
            "earlier time or another day, or compose for an office whose week has no short day then"
        )


def faults_in_past_day(day: date, sent_on: date, office: Office) -> Iterator[str]:
    """What is wrong with the day of something that happened before the letter."""
    told, sent = plain_day(day), day_at(sent_on, office)
    if told > sent:
        yield f"{day_words(told)} is after {day_words(sent)}, when the letter is sent"
