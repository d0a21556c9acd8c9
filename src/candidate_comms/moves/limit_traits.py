"""The traits of a time expression that weights are put on: who does what by then, and how far off it is.

Words count by their class ("reply" and "revert" are one), by whether they stand before or after the time, how near,
and in its clause or outside: so weights that were learned from some wordings hold for others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.lexicon import table_of, wording_of
from candidate_comms.moves.limits import Limit
from candidate_comms.moves.prose import Line, Prose

__all__ = ["OWED", "SETTLED", "limit_traits"]

_HEADING = 5  # words: a line before that is no longer heads what follows
_BEFORE = 14  # words of the line before
SETTLED = frozenset({"=we_promise<, of nobody else", "=not_asked<, of nobody else", "=not_asked<", "=papers alone"})
"""Traits of a time that cannot be the candidate's limit."""
OWED = "=we_owe<, of nobody else"
"""The trait of a time by which we owe something to others: a limit only where the candidate is given no other."""
_SAID = (
    "we_promise",
    "we_owe",
    "not_asked",
    "ours",
    "no_need",
    "after_yes",
    "asking_for_longer",
    "other_acts",
    "the_answer",
    "offer_lives",
)
"""Wordings of ``en_deadlines.toml`` that a clause is searched for."""
_YOU = frozenset({"you", "please", "kindly"})
_AHEAD = (1, 30, 60, 130, 260, 400, 800)  # hours
_SHORT = (6, 12)  # words


@cache
def _classes() -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The classes of each word, and the names of all classes."""
    table: dict[str, list[str]] = table_of("en", "limits")["classes"]
    found: dict[str, list[str]] = {}
    for name, lines in table.items():
        for word in " ".join(lines).split():
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}, tuple(table)


def limit_traits(prose: Prose, number: int, limit: Limit, deadline: Deadline) -> set[str]:
    """The traits of a time expression in line ``number`` of ``prose``; ``deadline`` is what it would be as a limit."""
    line = prose.lines[number]
    norms, size = line.norms, len(line.norms)
    first = min(bisect_right(line.ends, limit.span.start), size - 1)
    last = bisect_left(line.starts, limit.span.end)
    begins, ends = line.clauses.start(first), max(last, line.clauses.end(max(first, last - 1)))
    found = set(_of_kind(limit))
    before = [*_classed(norms[:first], "<", first - begins, found)]
    after = [*_classed(norms[last:], ">", ends - last, found, forward=True)]
    for reach in (1, 2, 3):
        found.add("s<" + " ".join(before[:reach]))
    for reach in (1, 2):
        found.add("s>" + " ".join(after[:reach]))
        found.add("@" + " ".join(["^", *norms[:first]][-reach:]))
        found.add("@+" + " ".join([*norms[last:], "$"][:reach]))
    inside, following = _classes_of(norms[begins:first]), _classes_of(norms[last:ends])
    found.update([f"p {one} {other}" for one in inside for other in inside if one < other])
    found.update([f"q {one} {other}" for one in inside for other in following])
    found.update(_of_clause(prose.folded, line, begins, ends, limit))
    told = _classes_of(norms)
    found.update([f"no {name}" for name in _classes()[1] if name not in told])
    if "=other_acts<" in found and "no decide" in found and not line.has("pressure"):
        found.add("=papers alone")
    if not before:
        found.add("nothing before")
    if not first:
        found.add("first in line")
    found.update(_of_place(prose, number, line))
    found.update(_of_length(deadline))
    return found


def _of_kind(limit: Limit) -> Iterator[str]:
    if limit.duration is not None:
        unit = "hours" if limit.duration.hours else "months" if limit.duration.months else "days"
        yield from ("a length", f"unit {'working' if limit.duration.working else unit}")
        if limit.counted_from:
            yield "counted from an event"
    elif limit.moment is not None:
        yield from ("a moment", f"when {type(limit.moment.day.when).__name__}")
        if limit.moment.clock is not None:
            yield "clock"
    else:
        yield "a slot"


def _classed(words: Sequence[str], side: str, inside: int, found: set[str], *, forward: bool = False) -> Iterator[str]:
    """The classes of the words on one side of the time, the nearest first; their traits are added to ``found``."""
    classes = _classes()[0]
    for distance, word in enumerate(words if forward else reversed(words)):
        for name in classes.get(word, ()):
            found.add(f"{name}{side}")
            found.add(f"{name}{side}{1 if distance <= 2 else 2 if distance <= 6 else 3}")
            if distance < inside:
                found.add(f"{name}{side}c")
            yield name


def _classes_of(words: Sequence[str]) -> set[str]:
    classes = _classes()[0]
    return {name for word in words for name in classes.get(word, ())}


def _of_clause(folded: str, line: Line, begins: int, ends: int, limit: Limit) -> Iterator[str]:
    """What the clause around the time says, and the rest of its sentence: our own duty, no need, the answer itself."""
    start = line.starts[begins]
    until, from_, last = limit.span.start, limit.span.end, line.ends_at(ends - 1)
    for name in _SAID:
        words = wording_of("en", name, "deadlines")
        if not line.may_say(words):
            continue
        match = next(reversed(list(words.finditer(folded, start, until))), None)
        if match is not None:
            yield f"={name}<"
            if _YOU.isdisjoint(folded[match.end() : until].split()[1:]):  # "we will call you" is nobody else
                yield f"={name}<, of nobody else"
        elif words.search(folded, from_, last):
            yield f"={name}>"
        elif words.search(folded, line.start, line.end):
            yield f"={name}, elsewhere"


def _of_place(prose: Prose, number: int, line: Line) -> Iterator[str]:
    """What the place in the message tells: the line before, the quarter of the message, the cues and terms beside."""
    previous = prose.lines[number - 1].norms if number else []
    for name in _classes_of(previous[-_BEFORE:]):
        yield f"prev {name}"
    if len(previous) <= _HEADING:
        for word in previous:
            yield f"head {word}"
        for name in _classes_of(previous):
            yield f"head {name}"
    yield f"quarter {4 * number // len(prose.lines)}"
    for move in line.moves:
        yield f"!{move}"
    for _, _, name in line.terms:
        yield f"term {name}"
    for most in _SHORT:
        if len(line.norms) <= most:
            yield f"length {most}"


def _of_length(deadline: Deadline) -> Iterator[str]:
    """How far off it is."""
    if deadline.due is not None and deadline.hours is None:
        yield "ahead past"
        return
    hours = deadline.most_hours
    if hours is None and deadline.working_days is not None:
        hours = deadline.working_days * 24.0
    if hours is None:
        yield "ahead unknown"
        return
    yield "ahead known"
    for least in _AHEAD:
        if hours > least:
            yield f"ahead {least}"
