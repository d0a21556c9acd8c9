"""The day on which the candidate was interviewed, where an Arabic message says so: "المقابلة يوم 17 نوفمبر"."""

from __future__ import annotations

from datetime import date

from candidate_comms.moves.arabic.days import days_in
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import Interview
from candidate_comms.moves.interview_day import past_day
from candidate_comms.moves.times import Day

__all__ = ["interview_day"]

_REACH = 10  # words between the word for an interview and its day


def interview_day(page: Page, order: str, sent_on: date, told: date | None = None) -> Interview | None:
    """The last interview before ``sent_on``; ``told`` by the caller goes before what the message says."""
    latest: Interview | None = None
    for line in page.lines:
        if (
            line.part not in ("body", "subject")
            or line.has("invite", "past")
            or line.holds(small("interview_not_held"))
        ):
            continue
        for day in days_in(line, order):
            on = past_day(day, sent_on)
            first = _interview_before(line, day)
            if on is None or first is None or (latest is not None and on <= latest.on):
                continue
            span = page.visible(line.starts[first], day.span.end)
            latest = Interview(on, page.document.to_source(span))
    if told is None:
        return latest
    return Interview(told, latest.span if latest is not None and latest.on == told else None)


def _interview_before(line: Line, day: Day) -> int | None:
    """The word for an interview that stands shortly before a day."""
    at = next((index for index, start in enumerate(line.starts) if start >= day.span.start), len(line.norms))
    met = word_list("met", "words")
    found = [index for index in range(max(0, at - _REACH), at) if is_in(line.norms[index], met)]
    return found[-1] if found else None
