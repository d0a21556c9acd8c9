"""Amounts of pay that cannot both hold: a total that is not the sum, a year that is not twelve months, two salaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from candidate_comms.money import Money
from candidate_comms.moves.facts import Conflict, Term
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.money import find_money
from candidate_comms.moves.prose import Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import Move, PayRole, TermName

__all__ = ["annotate_pay_conflicts"]

_PLAIN = (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)
_PARTS = (PayRole.BASIC, PayRole.ALLOWANCE)
_SLACK = 0.015  # of an amount: rounding
_PENNIES = 0.05  # by which one rate of an hour may be rounded
_WEEK_SLACK = 0.06
_USUAL_WEEK = (34.0, 42.5)  # hours that a full week may have where none are told
_SAME_THING = 90  # characters between two figures of the same pay
_HOURS = Expression(
    r"\b(?P<hours>\d{2}(?:\.\d{1,2})?)\s*-?\s*(?:hours?|hrs?)\b(?!\s+(?:of\s+)?(?:pto|vacation|leave|notice|from))"
)

_REVIEWED = Expression(r"(?: [a-z]+){0,4} (?:will|shall|is|would)(?: then)?(?: be)? (?:re)?viewed\b")

Seen = tuple[Annotation, Term, Money]


def annotate_pay_conflicts(prose: Prose, annotations: Sequence[Annotation]) -> Iterator[Annotation]:
    """A CONFLICT at each amount that cannot hold beside another one."""
    seen = [
        (a, a.facts, a.facts.money)
        for a in annotations
        if isinstance(a.facts, Term)
        and a.facts.name is TermName.PAY
        and a.facts.money
        and a.facts.money.low is not None
    ]
    seen.sort(key=lambda found: found[0].visible)
    if len(seen) < 2:
        return
    yield from _sums(prose, seen)
    yield from _periods(prose, seen)
    yield from _two_salaries(prose, seen)


def _sums(prose: Prose, seen: Sequence[Seen]) -> Iterator[Annotation]:
    """A total that is not the sum of its parts, whichever amounts are taken for parts."""
    totals = [(a, m) for a, t, m in seen if t.role is PayRole.TOTAL]
    parts = [(a, m) for a, t, m in seen if t.role in _PARTS]
    if len(totals) != 1 or len(parts) < 2 or not any(t.role is PayRole.BASIC for _, t, _ in seen):
        return
    annotation, total = totals[0]
    if any(not _comparable(total, m) or m.low != m.high for _, m in parts) or total.low != total.high:
        return
    place = annotation.visible
    before = [m.low or 0 for a, m in parts if a.visible.end <= place.start]
    after = [m.low or 0 for a, m in parts if a.visible.start >= place.end]
    first = min(a.visible.start for a, _ in parts)
    written = [m.money.low or 0 for m in find_money(prose.folded, first, place.start)]
    extras = [m.low or 0 for _, t, m in seen if t.role is PayRole.EXTRA]
    said = total.low or 0
    if len(before) < 2 and len(after) < 2:
        return
    if any(_close(said, sum(some)) for some in (before, after, before + after, written, before + after + extras)):
        return
    parted = sum(before if len(before) > 1 else after)
    problem = f"gives a total of {_figure(said)}, but its parts add up to {_figure(parted)}"
    yield _note(prose, annotation.visible, problem, [a for a, _ in parts])


def _periods(prose: Prose, seen: Sequence[Seen]) -> Iterator[Annotation]:
    """An hour's or a month's pay beside a yearly figure that it does not make."""
    for (first, one, low), (second, two, high) in pairwise(seen):
        if one.role not in _PLAIN or two.role not in _PLAIN or low.low != low.high or high.low != high.high:
            continue
        gap = second.visible.start - first.visible.end
        if (
            not 0 <= gap <= _SAME_THING
            or low.currency != high.currency
            or "\n\n" in prose.folded[first.visible.end : second.visible.start]
        ):
            continue
        if one.role is not two.role and PayRole.PAY not in (one.role, two.role):
            continue
        if _changes(prose, second.visible) or _changes(prose, first.visible):
            continue
        short, long = (low, high) if (low.low or 0) < (high.low or 0) else (high, low)
        if long.period != "year" or short.period in (None, "year"):
            continue
        if short.period == "hour":
            if not _hours_agree(prose, long, short):
                problem = f"gives {_figure(short.low)} an hour and {_figure(long.low)} a year, which do not agree"
                yield _note(prose, _together(first, second), problem, [second])
        elif short.yearly is not None and not any(
            _close(long.low or 0, (short.low or 0) * times) for times in _times(short)
        ):
            problem = (
                f"gives {_figure(short.low)} a {short.period} and {_figure(long.low)} a year; "
                f"by the {short.period} it would be {_figure(short.yearly)}"
            )
            yield _note(prose, _together(first, second), problem, [second])


def _times(money: Money) -> tuple[float, ...]:
    """How many payments a year may have: some pay thirteen or fourteen months."""
    if money.period == "month":
        return 12, 13, 14
    if money.period == "fortnight":
        return 26, 24
    return ((money.yearly or 0) / (money.low or 1),)


def _hours_agree(prose: Prose, year: Money, hour: Money) -> bool:
    weekly = (year.low or 0) / (hour.low or 1) / 52
    told = [float(m.group("hours")) for m in _HOURS.finditer(prose.folded)]
    told = [hours for hours in told if 8 <= hours <= 60]
    if told:
        return any(abs(weekly - hours) <= _WEEK_SLACK * hours for hours in [*told, sum(told)])
    return _USUAL_WEEK[0] <= weekly <= _USUAL_WEEK[1]


def _two_salaries(prose: Prose, seen: Sequence[Seen]) -> Iterator[Annotation]:
    """Two different salaries for the same period, with no word of change beside either."""
    plain = [
        (a, m, t.role)
        for a, t, m in seen
        if t.role in _PLAIN
        and m.period in ("year", "month", "hour")
        and m.low == m.high
        and not t.pro_rata
        and not _changes(prose, a.visible)
    ]
    for (first, one, role), (second, two, other) in combinations(plain, 2):
        if (
            role is other
            and one.period == two.period
            and one.currency == two.currency
            and not _close(one.low or 0, two.low or 0, _PENNIES if one.period == "hour" else 1.0)
            and not (one.period == "hour" and _by_shift(prose, first, second))
        ):
            problem = f"gives two salaries, {_figure(one.low)} and {_figure(two.low)} a {one.period}"
            yield _note(prose, second.visible, problem, [first])
            return


def _by_shift(prose: Prose, first: Annotation, second: Annotation) -> bool:
    """Whether two rates are of different hours: they stand in one line, or one is of nights, tips, standby …"""
    between = prose.folded[first.visible.end : second.visible.start]
    if "\n" not in between and ". " not in between:
        return True
    other = wording_of("en", "other_rates", "terms")
    ends = [prose.folded.find("\n", a.visible.end) for a in (first, second)]
    lines = [
        prose.folded[prose.folded.rfind("\n", 0, a.visible.start) + 1 : end if end >= 0 else None]
        for a, end in zip((first, second), ends, strict=True)
    ]
    return any(other.search(line) for line in lines)


def _changes(prose: Prose, amount: Span) -> bool:
    """Whether words right before or after an amount say that it is another case: "rising to", "if", "overtime"."""
    behind = prose.folded[amount.end : amount.end + 45]
    reviewed = _REVIEWED.match(behind)
    behind = "" if reviewed else behind[:30]  # a salary that will be reviewed is still the salary
    before = prose.folded[max(0, amount.start - 45) : amount.start]
    here = before[max(before.rfind("\n"), before.rfind(". "), 0) :]
    if wording_of("en", "part_of_job", "terms").search(here):
        return True
    return wording_of("en", "another_case", "terms").search(f"{before} | {behind}") is not None


def _comparable(one: Money, two: Money) -> bool:
    return one.currency == two.currency and (one.period == two.period or None in (one.period, two.period))


def _close(one: float, two: float, least: float = 1.0) -> bool:
    return abs(one - two) <= max(least, _SLACK * max(one, two))


def _figure(amount: float | None) -> str:
    value = amount or 0
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def _together(first: Annotation, second: Annotation) -> Span:
    """Both of two amounts that stand in one breath: "£30 an hour (£72,000 a year)"."""
    return cover([first.visible, second.visible])


def _note(prose: Prose, at: Span, problem: str, others: Sequence[Annotation]) -> Annotation:
    places = tuple((other.span, f"here “{other.quote}”") for other in others)
    return prose.note(Move.CONFLICT, at, Conflict(TermName.PAY, problem, places))
