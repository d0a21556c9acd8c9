"""Weekly hours that cannot both hold: 40 a week in one line and 24 in another, or 24 in a full-time job."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from candidate_comms.moves.facts import Conflict
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move, TermName

__all__ = ["annotate_hours_conflicts"]

_WEEKLY = Expression(
    r"(?<![\d.,/:-])(?<!to )(?<!shifts of )(?<!nights of )(?<!days of )"
    r"(?P<hours>\d{1,2}(?:\.\d{1,2})?)\s?-?\s?(?:hours?|hrs?)\b(?! (?:to|-))\W{0,2}"
    r"(?:(?:of work|in all|work|each|per|a|every|weekly|across the|over the|/)\s?){1,3}(?:week|wk)?\b"
)
_FULL_TIME = Expression(
    r"\bfull[ -]time,? (?:and )?(?:permanent |salaried |regular |exempt |non-exempt )?"
    r"(?:role|position|post|job|basis|contract|employment|employee|appointment)\b"
    r"|(?:^|[:\n])[ \t]*(?:permanent,? )?full[ -]time\b"
)
_LITTLE = (8, 28)  # hours a week that no full-time job has
_SLACK = 2.6  # hours: 37.5 paid of 40 on site


def annotate_hours_conflicts(prose: Prose) -> Iterator[Annotation]:
    """A CONFLICT at the second of two numbers of weekly hours that differ by more than a break."""
    seen: list[tuple[Span, float]] = []
    body = [line for line in prose.lines if line.sentence.part == "body"]
    for line in body:
        if not line.figures or "week" not in line.folded:
            continue
        if line.says(wording_of("en", "other_hours", "terms")):
            continue
        for match in _WEEKLY.finditer(prose.folded, line.start, line.end):
            if "week" in match.group() or "wk" in match.group():
                seen.append((Span(match.start(), match.end()), float(match.group("hours"))))
    for (first, one), (second, two) in itertools.pairwise(seen):
        if one >= 8 and two >= 8 and abs(one - two) > _SLACK:
            place = prose.document.to_source(first)
            words = first.cut(prose.document.text)
            problem = f"gives {one:g} hours a week in one place and {two:g} in another"
            yield prose.note(Move.CONFLICT, second, Conflict(TermName.HOURS, problem, ((place, f"here “{words}”"),)))
            return
    few = [(at, hours) for at, hours in seen if _LITTLE[0] <= hours <= _LITTLE[1]]
    if few and len(few) == len(seen) and not wording_of("en", "part_of_time", "terms").search(prose.folded):
        full = next((m for line in body for m in _FULL_TIME.finditer(prose.folded, line.start, line.end)), None)
        if full is not None:
            whole, (place, hours) = Span(full.start(), full.end()), few[0]
            first, second = sorted((whole, place))
            problem = f"speaks of a full-time job and of {hours:g} hours a week"
            words = first.cut(prose.document.text).strip()
            others = ((prose.document.to_source(first), f"here “{words}”"),)
            yield prose.note(Move.CONFLICT, second, Conflict(TermName.HOURS, problem, others))
