"""The candidate's time to decide on an offer, on its own: for callers who want the number and no findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from candidate_comms.documents.reader import read_message
from candidate_comms.moves.deadline import annotate_deadlines
from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.halves import Halves, halves_of
from candidate_comms.moves.language import ARABIC, written_in_arabic_letters
from candidate_comms.moves.lexicon import LANGUAGES
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.offices import registry
from candidate_comms.offices.model import Office
from candidate_comms.timing.clock import check_moment

__all__ = ["decision_window"]


def decision_window(
    text: str, office: str | Office, sent_at: datetime | None = None, *, language: str | None = None
) -> Deadline | None:
    """How long a message gives the candidate to decide; None where it sets no limit.

    Where it sets several, the likeliest to be meant; of two alike, the shorter. ``hours`` and ``working_days`` of the
    result are None where they cannot be told: for a slot, or a date with no ``sent_at`` and no date on the letter.
    ``basis`` says how they were counted. Working days are those of ``office`` (with ``Office.holidays``), strictly
    after the day of sending up to and including the last; a ``sent_at`` without a time zone is on the office's clock.

    Raises:
        UnknownName: ``office`` is not known.
        TypeError: ``text`` is no string, or ``sent_at`` no ``datetime``.

    >>> window = decision_window("The job is yours. Reply by noon on Friday 6 March.", "uk", datetime(2026, 3, 2, 9))
    >>> window.hours, window.working_days, window.due.isoformat()
    (99.0, 4, '2026-03-06T12:00:00+00:00')

    """
    if not isinstance(text, str):
        raise TypeError(f"text: a str is read, not {type(text).__name__}")
    if sent_at is not None:
        check_moment("sent_at", sent_at)
    place = registry.get(office)
    halves = halves_of(read_message(text)) if language in (None, ARABIC) else Halves(read_message(text), None)
    found = [a.facts for a in _limits(halves, place, sent_at, language) if isinstance(a.facts, Deadline)]
    return max(found, key=lambda d: (d.likelihood, -(d.hours if d.hours is not None else float("inf"))), default=None)


def _limits(halves: Halves, office: Office, sent_at: datetime | None, language: str | None) -> Iterator[Annotation]:
    """The times to decide that each half of a message sets."""
    if halves.arabic is not None and written_in_arabic_letters(halves.arabic.text) == ARABIC:
        from candidate_comms.moves.arabic.deadline import annotate_deadlines as annotate_arabic_deadlines
        from candidate_comms.moves.arabic.page import Page

        yield from annotate_arabic_deadlines(Page(halves.arabic), office, sent_at)
    if halves.english is not None:
        prose = Prose(halves.english, None if language == ARABIC else language)
        if prose.language in LANGUAGES:
            yield from annotate_deadlines(prose, office, sent_at)
