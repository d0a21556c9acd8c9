"""Statements of an Arabic offer that an office's rules may forbid: lengths of time, who pays, a job without an end."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.arabic.durations import Length, lengths_in
from candidate_comms.moves.arabic.lexicon import small
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import OfficeFact
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move, TermName

__all__ = ["annotate_office_facts"]

_NEAR = 6  # words between a length of time and what it is the length of
_LENGTHS = {
    TermName.PROBATION.value: "probation",
    TermName.NOTICE.value: "notice",
    TermName.HOLIDAY.value: "leave",
}
_MEASURED = frozenset({*_LENGTHS, TermName.CONTRACT_TYPE.value, TermName.HOURS.value})


def annotate_office_facts(page: Page) -> Iterator[Annotation]:
    """An OFFICE_FACT for each such statement."""
    for line in page.lines:
        if line.part not in ("body", "subject"):
            continue
        yield from _lengths(page, line)
        if line.has("own_law"):
            hit = line.cued("own_law")[0]
            yield page.at_words(Move.OFFICE_FACT, line, hit.first, hit.last, OfficeFact("own_law"))
        seen: set[str] = set()
        for hit in sorted(line.cued("office_fact"), key=lambda h: h.first - h.last):
            if hit.cue.fact in seen or hit.quoted:
                continue
            ours = [h for h in line.cued("we_pay") if h.first <= hit.last and hit.first <= h.last + 2]
            if hit.cue.fact == "candidate_pays" and ours:
                continue
            seen.add(hit.cue.fact)
            yield page.at_words(Move.OFFICE_FACT, line, hit.first, hit.last, OfficeFact(hit.cue.fact))


def _lengths(page: Page, line: Line) -> Iterator[Annotation]:
    if not any(name in _LENGTHS for _, _, name in line.terms):
        return
    names = [(first, last, _LENGTHS.get(name, "")) for first, last, name in line.terms if name in _MEASURED]
    for length in lengths_in(line):
        days = length.duration.days
        if days is None or not length.counted:
            continue
        gap, what = min((_gap(line, first, last, length), what) for first, last, what in names)
        if gap > _NEAR or not what or (what == "leave" and (length.duration.months or _is_other_leave(line, length))):
            continue
        if what == "notice" and _in_probation(line, length):
            continue
        unit = "working" if length.duration.working else "calendar" if length.calendar else ""
        yield page.at_words(Move.OFFICE_FACT, line, length.first, length.last, OfficeFact(what, days, unit))


def _gap(line: Line, first: int, last: int, length: Length) -> int:
    """The words between a term and a length, commas counted as three; a term after the length is further off."""
    if length.first >= last:
        between = range(last, length.first + 1)
        return length.first - last + 3 * sum(bool(set(line.before(i)) & set(",;()")) for i in between)
    if first >= length.last:
        between = range(length.last, first + 1)
        return 2 + first - length.last + 3 * sum(bool(set(line.before(i)) & set(",;()")) for i in between)
    return 0


def _is_other_leave(line: Line, length: Length) -> bool:
    return any(
        word in small("office_facts_other_leave") for word in line.norms[max(0, length.first - 3) : length.last + 3]
    )


def _in_probation(line: Line, length: Length) -> bool:
    return any(
        word in small("office_facts_in_probation") for word in line.norms[max(0, length.first - 3) : length.first]
    )
