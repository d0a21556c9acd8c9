"""Feedback, praise and hedges as the weights of an Arabic line have them, beside what word lists tell."""

from __future__ import annotations

from candidate_comms.moves.arabic.addresses import reaches_somebody
from candidate_comms.moves.arabic.concrete import concrete_words
from candidate_comms.moves.arabic.lexicon import word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.said import is_yours
from candidate_comms.vocabulary import Move

__all__ = ["Found", "settled"]

Found = tuple[Move, tuple[str, ...], tuple[str, ...]]
"""A move, what it names, and why it was read so."""

_HARDLY, _INSTEAD = 0.05, 0.5
"""Under the first a line is no feedback, whatever words stand in it, if it is as likely as the second to be something
else that nobody says of how a candidate did."""
_NEARLY_SURE = 0.95
"""As likely as this to be something else, a line is no feedback unless that is likelier than not."""
_ALONE, _LIKE = 0.5, 0.05
"""Praise and a hedge are none that are less likely than the first to be said of one candidate alone, and likelier than
the second to be a reason that would fit anybody.
"""
_SELDOM = (0.25, 0.6)
_BESIDE_A_NO = (0.5, 0.5)
"""How likely a line must be feedback, or to be said of one candidate alone; and a line that says no as well."""
_OTHERWISE = (
    *("not_decision", "hold", "invite", "acknowledge", "offer", "candidate_voice", "thanks", "silence"),
    *("feedback_offer", "feedback_refusal", "ask_thoughts", "on_file", "reminder", "extend", "withdraw"),
)
_SURE = ((Move.FEEDBACK, "feedback", 0.7), (Move.PRAISE, "praise", 0.7), (Move.HEDGE, "hedge", 0.8))
"""How likely a line must be one of these where no word list tells it."""


_NOT_OF_READER = (
    "they_declined",
    "candidate_voice",
    "no_reply",
    "unheard",
    "only_told",
    "acknowledge",
    "hold",
    "invite",
)


def _is_doubtful(line: Line, *, plain: bool) -> bool:
    """Whether a line in which word lists find feedback is hardly that, all words weighed."""
    if not line.likely("feedback"):
        return False  # it was not weighed
    if not plain:
        feedback, individual = _BESIDE_A_NO if line.has("decision") else _SELDOM
        if line.likely("feedback") < feedback and line.likely("individual") < individual:
            return True
    if line.has("decision"):
        return False
    otherwise = max(map(line.likely, _OTHERWISE))
    if line.likely("feedback") < _HARDLY:
        return otherwise >= _INSTEAD
    return otherwise >= _NEARLY_SURE and line.likely("feedback") < _INSTEAD


def _tells_what_is_asked(line: Line) -> bool:
    """Whether a line tells what a job asks of everybody, and nothing of the reader."""
    need, gap = word_list("need", "feedback"), word_list("gap", "feedback")
    return line.holds(need) and not line.holds(gap) and not any(map(is_yours, line.norms))


def settled(line: Line, found: Found | None, *, note: bool, plain: bool = False) -> Found | None:
    """What a line says of the candidate, all things weighed.

    ``found`` is what its words tell; ``note``: it is a point of a list, or stands under a heading, so it may be short;
    ``plain``: its words leave no doubt.
    """
    if found is not None and found[0] is Move.FEEDBACK:
        return None if not note and _is_doubtful(line, plain=plain) else found
    if line.has(*_NOT_OF_READER) or '"' in line.written or line.clauses.conditional(len(line.norms) - 1):
        return found
    if line.written.endswith(":") or any(hit.cue.fact == "outside" for hit in line.cued("reason")):
        return found
    if line.has("contact") and reaches_somebody(line):
        return found
    names = tuple(line.norms[index] for index in concrete_words(line))
    if line.has("keep_on_file", "papers_back") or _tells_what_is_asked(line):
        return found
    otherwise = max(map(line.likely, _OTHERWISE))
    for move, reading, least in _SURE:
        if move is not Move.FEEDBACK and line.likely("individual") < _ALONE and line.likely("generic_reason") > _LIKE:
            continue
        if move is Move.PRAISE and line.has("formula"):
            continue  # any letter says it
        if line.likely(reading) >= max(least, otherwise) and (names if move is Move.FEEDBACK else found is None):
            return move, names, (f"weighed: {line.likely(reading):.0%} likely",)
    return found
