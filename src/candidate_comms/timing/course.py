"""Events in the order in which they happened, and what about their dates cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby

from candidate_comms.offices.model import Office
from candidate_comms.timing.clock import check_day, day_at, day_words, moment_at
from candidate_comms.timing.events import (
    CandidateWithdrew,
    DecisionSent,
    Event,
    FeedbackPromised,
    FeedbackSent,
    HoldingMessageSent,
    InterviewHeld,
    InvitationSent,
    OfferSent,
    ReplyReceived,
)

__all__ = ["in_order"]

_WITHIN_A_DAY: tuple[type[Event], ...] = (
    InterviewHeld,
    FeedbackPromised,
    HoldingMessageSent,
    InvitationSent,
    DecisionSent,
    OfferSent,
    ReplyReceived,
    FeedbackSent,
    CandidateWithdrew,
)
"""The order in which such things happen on one day, where the moments do not tell."""


def in_order(events: Iterable[Event], office: Office, today: date) -> list[Event]:
    """The events as they followed on each other. Raises ``ValueError`` naming every date that cannot be."""
    if not isinstance(events, Iterable):
        raise TypeError(f"events: a list of events, and not {events!r} alone")
    given = list(events)
    for event in given:
        if not isinstance(event, _WITHIN_A_DAY):
            raise TypeError(f"events: {event!r} is none of {', '.join(kind.__name__ for kind in _WITHIN_A_DAY)}")
        for field in ("on", "until", "decide_by", "by"):
            if (day := getattr(event, field, None)) is not None or field == "on":
                check_day(f"{type(event).__name__}({field}=…)", day)
    ordered = [
        event
        for _, of_one_day in groupby(
            sorted(given, key=lambda event: day_at(event.on, office)), key=lambda event: day_at(event.on, office)
        )
        for event in _within_a_day(list(of_one_day), office)
    ]
    if faults := list(_faults(ordered, office, today)):
        raise ValueError("\n".join(faults))
    return ordered


def _within_a_day(events: list[Event], office: Office) -> list[Event]:
    moments = [moment_at(event.on, office) for event in events if isinstance(event.on, datetime)]
    if len(moments) == len(events):
        return [event for _, event in sorted(zip(moments, events, strict=True), key=lambda pair: pair[0])]
    return sorted(events, key=lambda event: _WITHIN_A_DAY.index(type(event)))


def _faults(events: list[Event], office: Office, today: date) -> Iterator[str]:
    offered = False
    for event in events:
        day, name = day_at(event.on, office), type(event).__name__
        if day > today:
            yield (
                f"{name}(on={event.on}): {day_words(day)} is after today, {day_words(today)}; leave out what has not "
                "happened yet, or give a later today"
            )
        offered = offered or isinstance(event, OfferSent)
        if isinstance(event, ReplyReceived) and not offered:
            yield f"{name}(on={event.on}): no offer was sent until then; give the OfferSent that it answers"
        for field in ("until", "decide_by", "by"):
            to_come = getattr(event, field, None)
            if to_come is not None and _before(to_come, event.on, office):
                yield (
                    f"{name}(on={event.on}): {field}={to_come} is before the message itself; give a later date, or "
                    "None where it named none"
                )


def _before(to_come: date, on: date, office: Office) -> bool:
    if isinstance(to_come, datetime) and isinstance(on, datetime):
        return moment_at(to_come, office) < moment_at(on, office)
    return day_at(to_come, office) < day_at(on, office)
