"""Conditions of an offer that are not listed: "subject to the usual checks", "subject to contract"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import wordings_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wordings
from candidate_comms.vocabulary import Move, TermName, TermState

__all__ = ["annotate_conditions"]

_REACH = 70  # characters from "subject to" to the word that lists nothing
_LIST_FOLLOWS = Expression(
    r"[^.;\n]{0,40}[:(]|[^.\n]{0,30}\b(?:below|above|attached|enclosed|following|listed|overleaf)\b"
)
_SENTENCE_ENDS = Expression(r"[.;!?](?:\s|$)")

_LEFT_OPEN = "it leaves open whether there is a job at all"
_PROBATION = "probation is part of the job and no condition of the offer"


def annotate_conditions(prose: Prose, jurisdiction: str) -> Iterator[Annotation]:
    """A vague TERM for conditions where a line says that there are some and not which.

    Its evidence says what kind it is: ``unlisted``, ``open``, ``approval``, ``formula`` or ``probation``.
    """
    say = wordings_of("en", "condition", "vague")
    for line in prose.lines:
        if line.sentence.part != "body" or not line.norms:
            continue
        found = _in_line(line, say, jurisdiction) if line.may_say_of(say) else None
        if found is not None:
            span, kind, problem = found
            yield prose.note(Move.TERM, span, Term(TermName.CONDITIONS, TermState.VAGUE, problem=problem), kind)


Found = tuple[Span, str, "str | None"]


def _in_line(line: Line, say: Wordings, jurisdiction: str) -> Found | None:
    folded, start = line.folded, line.start

    def at(match: re.Match[str], kind: str, problem: str | None = None) -> Found | None:
        if _undone(line, match.start()):
            return None
        return Span(start + match.start(), start + match.end()), kind, problem

    if line.may_say(say["open"]) and (left := say["open"].search(folded)) and not _denied(line, left.start()):
        return Span(start + left.start(), start + left.end()), "open", _LEFT_OPEN
    if line.may_say(say["formula"]) and (formula := say["formula"].search(folded)):
        return at(formula, "formula")
    depends = say["depends"].search(folded) if line.may_say(say["depends"]) else None
    if depends is not None:
        end = _sentence_end(folded, depends.end())
        listed = say["listed"].search(folded, depends.start(), end)
        if jurisdiction == "uk" and listed and "offer" in folded[: depends.start()]:
            mixed = say["probation"].search(folded, depends.end(), end)
            if mixed:
                return at(mixed, "probation", _PROBATION)
        if listed is None:
            unlisted = say["unlisted"].search(folded, depends.start(), min(end, depends.end() + _REACH))
            if unlisted and not _LIST_FOLLOWS.match(folded, unlisted.end()):
                if _undone(line, depends.start()):
                    return None
                kind = "approval" if unlisted.group().startswith("approv") else "unlisted"
                return Span(start + depends.start(), start + unlisted.end()), kind, None
    usual = say["usual"].search(folded) if line.may_say(say["usual"]) else None
    if usual and not say["listed"].search(folded) and not _LIST_FOLLOWS.match(folded, usual.end()):
        return at(usual, "unlisted")
    return None


def _sentence_end(folded: str, start: int) -> int:
    end = _SENTENCE_ENDS.search(folded, start)
    return end.start() if end else len(folded)


def _denied(line: Line, at: int) -> bool:
    """Whether a "not" stands before the words; an "if" is what makes them a condition."""
    index = next((i for i, first in enumerate(line.starts) if first >= line.start + at), len(line.norms) - 1)
    return line.clauses.negated(index)


def _undone(line: Line, at: int) -> bool:
    """Whether a "not" or an "if" stands before the words, or they tell that all is done."""
    index = next((i for i, first in enumerate(line.starts) if first >= line.start + at), len(line.norms) - 1)
    return line.clauses.negated(index) or line.clauses.conditional(index)
