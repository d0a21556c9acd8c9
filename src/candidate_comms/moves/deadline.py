"""How long the candidate has to decide: the time limits of a message, tied to who must act and to what.

"We will call you within 24 hours" is good service and no deadline. ``time_left`` counts what is found here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime

from attrs import evolve

from candidate_comms.moves.lexicon import phrases_of, wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.time_left import Limit, time_left
from candidate_comms.moves.times import Day, find_clocks, find_durations, may_hold_a_duration
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.text.wordings import Wording
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_deadlines"]

_BEFORE = 40  # characters before a time in which its "by" or "within" stands
_COUNTED_FROM = Expression(r"\b(?:from|of|since|dated)\s+$")  # "two days from today", "our letter of 3 March"
_CLAUSE_END = Expression(r"[;()]|,\s+(?:and|but|so|which|after)\b|\bbut\b")
_LEAD_IN = Expression(
    r"\b(?:by|before|until|till|within|(?:no|not) later than|on or before|in|inside|for)(?:\s+the)?"
    r"(?:\s+(?:next|start of|end of|close of business|close of|business|noon|midday|first thing|latest|on|at|of|in))*"
    r"\s*$"
)
_NEAR_PAUSE = Expression(r";|\.\s")


def _wording(name: str) -> Wording:
    return wording_of("en", name, "deadlines")


def annotate_deadlines(prose: Prose, office: Office, sent_at: datetime | None) -> Iterator[Annotation]:
    """A DEADLINE for each time limit that the candidate has for deciding."""
    found = list(_found(prose, office.date_order))
    if not found:
        return
    soft = _wording("agreed").search(prose.folded) is not None
    for limit, span in found:
        facts = time_left(limit, office, sent_at, soft=soft)
        yield prose.note(Move.DEADLINE, span, facts, facts.basis)


def _found(prose: Prose, order: str) -> Iterator[tuple[Limit, Span]]:
    """The limits of a message, each with the words that set it."""
    folded = prose.folded
    labels, limits = _wording("deadline_labels"), _wording("limits")
    labelled = False
    for line in prose.lines:
        if labelled:  # the cell after "Reply by"
            yield from ((limit, limit.span) for limit in _limits(prose, line, folded, order))
        labelled = line.may_say(labels) and labels.fullmatch(line.folded.rstrip(" :")) is not None
        if not line.may_say(limits) or not _speaks_of_deciding(line) or not line.says(limits):
            continue
        if not (line.days(order) or may_hold_a_duration(line.folded) or prose.slots_in(line)):
            continue
        for limit in _limits(prose, line, folded, order):
            if _candidates_turn(line, folded, limit):
                yield limit, _with_lead_in(folded, line.sentence.visible, limit.span)


def _speaks_of_deciding(line: Line) -> bool:
    return line.says(_wording("deciding")) or line.says(_wording("offer_lives"))


def _limits(prose: Prose, line: Line, folded: str, order: str) -> Iterator[Limit]:
    """The time expressions of a line: a day with its time of day, a lone time of day, a duration, a slot."""
    visible = line.sentence.visible
    days = line.days(order)
    clocks = list(find_clocks(folded, visible.start, visible.end)) if days else []
    for day in _joined(folded, days):
        near = next((c for c in clocks if _near(c.span, day.span, folded)), None)
        yield Limit(cover([day.span, near.span]) if near else day.span, day, near)
    for duration in find_durations(folded, visible.start, visible.end):
        yield Limit(duration.span, duration=duration)
    for slot in prose.slots_in(line):
        if slot.role is SlotRole.DATE:
            yield Limit(slot.visible)


def _joined(folded: str, days: list[Day]) -> Iterator[Day]:
    """Days, with "close of business" and its day made one, and the "today" of "from today" left out."""
    day_ends = phrases_of("en", "day_ends", "deadlines")
    skip = False
    for index, day in enumerate(days):
        if skip:
            skip = False
            continue
        ends = day.relative in day_ends
        if not ends and _COUNTED_FROM.search(folded[max(0, day.span.start - 8) : day.span.start]):
            continue
        following = days[index + 1] if index + 1 < len(days) else None
        if ends and following and len(folded[day.span.end : following.span.start].split()) <= 1:
            skip = True
            yield evolve(following, span=cover([day.span, following.span]), ends=True)
        else:
            yield evolve(day, ends=ends)


def _near(clock: Span, day: Span, folded: str) -> bool:
    """Whether only small words stand between a time of day and its day."""
    first, second = sorted((clock, day))
    between = folded[first.end : second.start] if first.end <= second.start else ""
    return len(between) <= 60 and len(between.split()) <= 4 and not _NEAR_PAUSE.search(between)


def _candidates_turn(line: Line, folded: str, limit: Limit) -> bool:
    """Whether it is the candidate who must act by then, and whether the act is to decide."""
    visible, span = line.sentence.visible, limit.span
    if not _is_limit(folded, visible, limit):
        return False
    at = min(bisect_left(line.starts, span.start), len(line.starts) - 1)
    start = line.starts[line.clauses.start(at)]
    # A clause such as "by Friday" belongs to the words around it.
    clause = folded[start : _clause_end(folded, span.end, visible.end)]
    ours = _wording("ours").search(clause)
    decides = _wording("deciding").search(clause) or _wording("offer_lives").search(clause)
    if decides:
        if ours and decides.start() < ours.start() < span.start - start:
            return False  # "tell us your answer and we will call by Friday"
    elif ours or not _decided_before(folded, visible, span):
        return False
    whole = visible.cut(folded)
    if _wording("asking_for_longer").search(folded[visible.start : span.start]):
        return False
    if _wording("counted_from_yes").match(folded[span.end : visible.end].lstrip()):
        return False
    if _wording("no_need").search(whole) or _wording("our_answer").search(clause):
        return False
    return not _wording("other_acts").search(clause) or _wording("deciding_after_all").search(clause) is not None


def _is_limit(folded: str, visible: Span, limit: Limit) -> bool:
    """Whether the words around a time make it a limit: "by Friday", "48 hours to decide"."""
    span = limit.span
    before = folded[max(visible.start, span.start - _BEFORE) : span.start]
    if _wording("limits").search(before) or _wording("limits_from_afar").search(before):
        return True
    after = folded[span.end : span.end + 12].lstrip(" \n\t-")
    return limit.duration is not None and _wording("limits_after").match(after) is not None


def _decided_before(folded: str, visible: Span, span: Span) -> bool:
    """Whether the words before the clause of a time speak of deciding, with nothing that we do in between."""
    head = folded[visible.start : span.start]
    ours = _wording("ours").search(head)
    deciding = [m.start() for name in ("deciding", "offer_lives") for m in _wording(name).finditer(head)]
    if not deciding:
        return ours is None and _wording("deciding").search(visible.cut(folded)) is not None
    return ours is None or ours.start() <= max(deciding)


def _clause_end(folded: str, start: int, end: int) -> int:
    match = _CLAUSE_END.search(folded, start, end)
    return match.start() if match else end


def _with_lead_in(folded: str, visible: Span, span: Span) -> Span:
    """The expression together with the "by", "within", "before the start of" before it."""
    from_ = max(visible.start, span.start - 2 * _BEFORE)
    match = _LEAD_IN.search(folded, from_, span.start)
    return Span(match.start(), span.end) if match else span
