"""Statements of an Arabic offer that cannot both hold: days, times to decide, and pay that does not add up."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from candidate_comms.moves.arabic.days import days_in
from candidate_comms.moves.arabic.lexicon import word_list
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import Conflict, Deadline, Term
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.times.model import Dated
from candidate_comms.timing.clock import WEEKDAY_NAMES, written_day
from candidate_comms.vocabulary import Move, PayRole, TermName, TermState

__all__ = ["annotate_conflicts"]

_SOON = timedelta(45)
"""A first day that lies further before the last day to answer is misread, or its year is."""
_SLACK = 0.01  # of the total: what rounding explains


def annotate_conflicts(
    page: Page, annotations: Sequence[Annotation], order: str, sent_at: datetime | None
) -> Iterator[Annotation]:
    """A CONFLICT for each pair of statements that cannot both hold."""
    yield from _weekdays(page, order)
    starts = [(a, a.facts.day) for a in annotations if isinstance(a.facts, Term) and a.facts.day is not None]
    limits = [(a, a.facts) for a in annotations if isinstance(a.facts, Deadline)]
    yield from _first_days(starts)
    yield from _start_and_answer(starts, limits, sent_at)
    yield from _answers(page, limits)
    yield from _sums(annotations)


def _weekdays(page: Page, order: str) -> Iterator[Annotation]:
    """A weekday that its date does not fall on."""
    for line in page.lines:
        if line.part not in ("body", "subject"):
            continue
        for day in days_in(line, order):
            value = day.value
            if value is None or day.weekday is None or value.weekday() == day.weekday:
                continue
            told, right = WEEKDAY_NAMES[day.weekday], WEEKDAY_NAMES[value.weekday()]
            problem = f"says {told}, but {_say(value)} is a {right}"
            yield page.note(Move.CONFLICT, day.span.start, day.span.end, Conflict(TermName.START_DATE, problem))


def _first_days(starts: Sequence[tuple[Annotation, date]]) -> Iterator[Annotation]:
    for (one, first), (two, second) in itertools.pairwise(starts):
        if first != second and one.visible != two.visible:
            yield _note(two, TermName.START_DATE, f"names two first days, {_say(first)} and {_say(second)}", one)
            return


def _start_and_answer(
    starts: Sequence[tuple[Annotation, date]],
    limits: Sequence[tuple[Annotation, Deadline]],
    sent_at: datetime | None,
) -> Iterator[Annotation]:
    """A job that begins before the answer is due."""
    due = [(a, limit.due.date()) for a, limit in limits if limit.due is not None]
    if len({day for _, day in starts}) != 1 or not due or sent_at is None:
        return
    at, start = starts[0]
    limit, last = max(due, key=lambda one: one[1])
    if start < last <= start + _SOON:
        problem = f"lets the job start on {_say(start)}, before the answer is due on {_say(last)}"
        yield _note(at, TermName.START_DATE, problem, limit)


def _answers(page: Page, limits: Sequence[tuple[Annotation, Deadline]]) -> Iterator[Annotation]:
    """Two days to answer by."""
    dated = [
        (a, limit.due.date())
        for a, limit in limits
        if limit.due is not None and limit.counted_day and not limit.soft and _is_dated(page, a) and not _early(page, a)
    ]
    for (one, first), (two, second) in itertools.pairwise(dated):
        if first != second:
            yield _note(
                two, TermName.DECISION_DATE, f"names two days to answer by, {_say(first)} and {_say(second)}", one
            )
            return


def _early(page: Page, annotation: Annotation) -> bool:
    """Whether a day is one that we should like, or that earns something, and not the last one."""
    liked = word_list("we_should_like", "deadlines")
    for line in page.lines:
        if line.sentence.visible.overlaps(annotation.visible):
            rewards = any(hit.cue.fact == "incentive_decay" for hit in line.cued("pressure"))
            return rewards or line.holds(liked)
    return False


def _is_dated(page: Page, annotation: Annotation) -> bool:
    """Whether a limit names a day of a month."""
    for line in page.lines:
        if line.sentence.visible.overlaps(annotation.visible):
            for day in days_in(line):
                if isinstance(day.when, Dated) and page.visible(day.span.start, day.span.end).overlaps(
                    annotation.visible
                ):
                    return True
    return False


def _sums(annotations: Sequence[Annotation]) -> Iterator[Annotation]:
    """A total that its parts do not add up to."""
    parts: dict[PayRole, list[tuple[Annotation, float]]] = {}
    for annotation in annotations:
        term = annotation.facts
        if not isinstance(term, Term) or term.name is not TermName.PAY or term.role is None:
            continue
        if term.state is not TermState.STATED or term.money is None or term.money.low is None:
            return
        if term.money.period not in (None, "month"):
            return
        parts.setdefault(term.role, []).append((annotation, term.money.low))
    basic, allowances = parts.get(PayRole.BASIC, []), parts.get(PayRole.ALLOWANCE, [])
    totals = parts.get(PayRole.TOTAL, [])
    if len(basic) != 1 or not allowances or len(totals) != 1:
        return
    told = totals[0][1]
    added = basic[0][1] + sum(value for _, value in allowances)
    if abs(added - told) > _SLACK * told:
        problem = f"tells a total of {told:,.0f} whose parts add up to {added:,.0f}"
        yield _note(totals[0][0], TermName.PAY, problem, basic[0][0])


def _say(day: date) -> str:
    return written_day(day, weekday=False)


def _note(at: Annotation, term: TermName, problem: str, other: Annotation) -> Annotation:
    facts = Conflict(term, problem, ((other.span, f"here “{other.quote}”"),))
    return Annotation(Move.CONFLICT, at.span, at.visible, at.quote, facts)
