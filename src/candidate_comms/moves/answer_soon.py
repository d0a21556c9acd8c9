"""An answer that is asked for without a day: "accept as soon as you can", "reply at your convenience".

What counts is the answer of the candidate to the offer: not our own ("we will reply promptly"), and not anything else
that is wanted soon ("send your size as soon as possible"). The words are in ``cues/en_vague.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import wording_of, wordings_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import Move, TermName, TermState

__all__ = ["ASKED", "annotate_answer_soon"]

ASKED = "asked"
"""The evidence of a vague DECISION_DATE where the answer itself is asked for."""
_REACH, _BEHIND = 70, 26  # characters from what is asked to the words of hurry, and from them to what is asked
_BEFORE = 48  # characters before what is asked in which its subject stands
_ENDS = Expression(r"[.;!?:]\s")
_SUBJECT = Expression(r"\b(?:we|i|they|he|she|hr|you|your|team|please|kindly|pls|to|and)\b(?:'ll)?")
_OURS = frozenset({"we", "i", "they", "he", "she", "hr", "team", "we'll", "i'll", "they'll"})
_OUR_ACT = Expression(
    r"\b(?:we|i|they|he|she|hr|team)(?:'ll|'d| will| shall| can| should| aim to| hope to| try to| expect to)"
    r"(?: \w+){0,2} (?:send|give|let|get|make|provide|have|share|reach|issue|post|take)\b"
)


def annotate_answer_soon(prose: Prose, order: str) -> Iterator[Annotation]:
    """A vague DECISION_DATE at the first such request, where no line names a day to answer by
    or another limit.

    ``order`` is that of a date in figures. The caller looks at the limits that are known for certain.
    """
    say = wordings_of("en", "answer_soon", "vague")
    if not _may_say(prose, say["when"].signs):
        return
    found = next((span for line in prose.lines if (span := _in_line(line)) is not None), None)
    if found is None:
        return
    deciding = wording_of("en", "answering", "terms")
    if any(line.says(deciding) and line.days(order) and not line.says(say["start"]) for line in prose.lines):
        return
    if any(line.sentence.part in ("body", "subject") and line.says(say["limit"]) for line in prose.lines):
        return
    yield prose.note(Move.TERM, found, Term(TermName.DECISION_DATE, TermState.VAGUE), ASKED)


def _may_say(prose: Prose, signs: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    words, parts = signs
    return not words.isdisjoint(prose.words) or any(part in prose.folded for part in parts)


def _in_line(line: Line) -> Span | None:
    """What is asked and the words of hurry, where both stand in one clause of a line."""
    say = wordings_of("en", "answer_soon", "vague")
    if line.sentence.part not in ("body", "subject") or not line.may_say(say["when"]):
        return None
    if line.says(say["other"]):
        return None
    folded = line.folded
    for hurry in say["when"].finditer(folded):
        for act in ("bids", "names"):
            for match in say[act].finditer(folded):
                asked, when = Span(*match.span()), Span(*hurry.span())
                first, second = sorted((asked, when))
                gap = second.start - first.end
                if gap > (_REACH if first is asked else _BEHIND) or _ENDS.search(folded, first.end, second.start):
                    continue
                if say["aside"].search(folded, first.end, second.start) or _is_ours(folded, asked, act):
                    continue
                whole = cover([asked, when])
                if not _is_undone(line, asked.start):
                    return Span(line.start + whole.start, line.start + whole.end)
    return None


def _is_ours(folded: str, asked: Span, act: str) -> bool:
    """Whether it is we who answer."""
    before = folded[max(0, asked.start - _BEFORE) : asked.start]
    if act == "names":
        return _OUR_ACT.search(before) is not None
    subjects = [match.group() for match in _SUBJECT.finditer(before) if match.group() not in ("and",)]
    return bool(subjects) and subjects[-1] in _OURS


def _is_undone(line: Line, at: int) -> bool:
    """Whether a "not" or an "if" stands before it: "you need not decide at once"."""
    index = next((i for i, first in enumerate(line.starts) if first >= line.start + at), len(line.norms) - 1)
    return line.clauses.negated(index) or line.clauses.conditional(index)
