"""How long the candidate has to decide: the time expressions of a message that limit it, and what they leave.

"We will call you within 24 hours" is good service and no deadline. Which expression is the candidate's limit is
weighed (``limit_traits``, ``weights/en_limits.tsv``); how long it leaves is counted (``time_left``).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from attrs import evolve

from candidate_comms.moves.agreed import is_agreed, is_unhurried
from candidate_comms.moves.disowned import disowned_words
from candidate_comms.moves.facts import Deadline
from candidate_comms.moves.letter_date import letter_date
from candidate_comms.moves.limit_traits import OWED, SETTLED, limit_traits
from candidate_comms.moves.limits import Limit, limits_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.time_left import Sent, time_left
from candidate_comms.moves.weights import weights
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import Move

__all__ = ["Weighed", "annotate_deadlines", "weighable"]

_SURE, _PERHAPS, _NEAR = 0.5, 0.2, 0.25
"""The likeliest time is the limit from ``_PERHAPS`` on; others too if ``_SURE`` and ``_NEAR``."""
_BEFORE = 80  # characters before a time in which its "by the start of" stands
_LEAD_IN = Expression(
    r"\b(?:by|before|until|till|within|(?:no|not) later than|on or before|in|inside|for|through|up to)(?:\s+the)?"
    r"(?:\s+(?:next|start of|end of|close of business|close of|business|noon|midday|first thing|latest|on|at|of|in))*"
    r"\s*$"
)


class Weighed(NamedTuple):
    """A time expression, what it would be as a deadline, and the traits that tell whether it is one."""

    limit: Limit
    deadline: Deadline
    traits: set[str]


def weighable(prose: Prose, office: Office, sent_at: datetime | None) -> Iterator[Weighed]:
    """The time expressions of the lines that speak to the candidate."""
    sent = Sent(sent_at, letter_date(prose, office.date_order))
    unhurried = is_unhurried(prose)
    for number, line in enumerate(prose.lines):
        if not line.norms:
            continue
        soft: bool | None = None
        disowned = disowned_words(line)
        for limit in limits_of(prose, line, office.date_order):
            if soft is None:
                soft = unhurried or is_agreed(prose, number)
            if disowned and limit.span.overlaps(line.visible(disowned.start, disowned.stop)):
                continue
            deadline = time_left(limit, office, sent, soft=soft)
            yield Weighed(limit, deadline, limit_traits(prose, number, limit, deadline))


def annotate_deadlines(prose: Prose, office: Office, sent_at: datetime | None) -> Iterator[Annotation]:
    """A DEADLINE for each time expression that limits the candidate's time to decide."""
    found = list(weighable(prose, office, sent_at))
    if not found:
        return
    table = weights("en", "limits")
    likely = [0.0 if weighed.traits & SETTLED else table.likelihoods(weighed.traits)["decides"] for weighed in found]
    given = [chance for weighed, chance in zip(found, likely, strict=True) if OWED not in weighed.traits]
    if max(given, default=0.0) >= _SURE:
        likely = [0.0 if OWED in w.traits else chance for w, chance in zip(found, likely, strict=True)]
    best = max(likely)
    least = max(_SURE, best - _NEAR) if best >= _SURE else max(_PERHAPS, best)
    told: list[tuple[Span, Deadline]] = []
    for weighed, chance in zip(found, likely, strict=True):
        if chance < least:
            continue
        deadline = evolve(weighed.deadline, likelihood=round(chance, 2))
        words = _with_lead_in(prose.folded, weighed.limit.span)
        if told and _is_one(prose.folded, *told[-1], words, deadline):
            before, other = told.pop()
            words, deadline = cover([before, words]), max(other, deadline, key=lambda d: d.likelihood)
        told.append((words, deadline))
    for words, deadline in told:
        yield prose.note(Move.DEADLINE, words, deadline, deadline.basis)


def _is_one(folded: str, before: Span, first: Deadline, words: Span, second: Deadline) -> bool:
    """Whether two expressions side by side tell one and the same moment: "until midnight tonight"."""
    same = (first.due, first.hours, first.hours_at_most) == (second.due, second.hours, second.hours_at_most)
    return same and before.end <= words.start and not folded[before.end : words.start].strip()


def _with_lead_in(folded: str, span: Span) -> Span:
    """The expression together with the "by", "within", "before the start of" before it."""
    match = _LEAD_IN.search(folded, max(0, span.start - _BEFORE), span.start)
    return Span(match.start(), span.end) if match else span
