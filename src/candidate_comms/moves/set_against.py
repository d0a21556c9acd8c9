"""Feedback by contrast: what the job asks for and what this candidate has, side by side.

"The role runs three lines, and so far you have run one" never says "gap", "but" or "lack", and says all three.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.line import Line

__all__ = ["is_set_against_the_job"]

_YOU = ("you", "your", "yours")
_JOINING = frozenset({"and", "but", "while", "whereas", "though", "although", "because", "since"})
_MARK = re.compile(r"[,;:–—]")
_ASIDE = _JOINING | frozenset({"so", "far", "until", "now", "to", "date", "yet", "only"})
"""What may stand before "you" at the beginning of a clause."""
_ALL_OF = frozenset({"all", "most", "much", "both", "nearly", "almost", "mostly", "of"})
"""Before "your": how much of it."""
_IT = frozenset({"it", "this", "that"})
_SUBJECT = 4  # words in which the subject of a clause stands
_VERB = 5  # words in which its verb follows
_LIVES = {("are", "in"), ("are", "based"), ("based", "in"), ("live", "in"), ("are", "living"), ("are", "outside")}
_GRADES = frozenset({"class", "level", "grade", "category", "band"})
_FEW = frozenset({"one", "once", "none"})


def is_set_against_the_job(line: Line, concrete: Collection[str]) -> bool:
    """Whether one clause tells something concrete of the job and another one of the candidate, in either order."""
    norms = line.norms
    if not any(you in norms for you in _YOU) or words_of("en", "job_does").isdisjoint(norms):
        return False
    of_job = of_candidate = False
    for clause in _clauses(line):
        if any(you in clause for you in _YOU):
            of_candidate = of_candidate or _tells_of_the_candidate(clause, concrete)
        else:
            of_job = of_job or _tells_of_the_job(clause, concrete)
    return of_job and of_candidate


def _clauses(line: Line) -> list[Sequence[str]]:
    """The words of the line, parted at marks and where another statement may begin."""
    norms = line.norms
    starts = sorted({0, *line.marked(_MARK), *[index for index, word in enumerate(norms) if word in _JOINING]})
    return [norms[start:end] for start, end in zip(starts, [*starts[1:], len(norms)], strict=True)]


def _tells_of_the_candidate(clause: Sequence[str], concrete: Collection[str]) -> bool:
    """Whether the clause is "you have run one", "yours is at a conversational level", "your projects were in Java"."""
    at = next((index for index, word in enumerate(clause) if word not in _ASIDE | _ALL_OF), len(clause))
    if at >= len(clause) or clause[at] not in _YOU or _is_a_place(clause[at + 1 :]) or "not" in clause[at + 1 : at + 3]:
        return False
    own = clause[at + 1 : at + _VERB] if clause[at] == "your" else ()
    if not words_of("en", "yours_by_courtesy").isdisjoint(own[:2]):
        return False
    verbs, acts = words_of("en", "yours_is"), words_of("en", "acts")
    for index in range(at + 1, min(at + 1 + _VERB, len(clause))):
        word = clause[index]
        if word in verbs or word in acts or word.endswith("ed"):
            return not _FEW.isdisjoint(clause[index:]) or _names_something(clause[index:], concrete)
    return False


def _is_a_place(told: Sequence[str]) -> bool:
    """Whether it is where the candidate lives: a reason, and none that feedback could mend."""
    return tuple(told[:2]) in _LIVES or tuple(told[1:3]) in _LIVES


def _tells_of_the_job(clause: Sequence[str], concrete: Collection[str]) -> bool:
    """Whether the clause is "the role needs …", "this site has ninety", "we were looking for …"."""
    words = [word for word in clause if word not in _ASIDE]
    named = words[:1] != [] and words[0] in _IT  # "it is a job on …", "this is a night post on …"
    head = words[: _SUBJECT + 2 if named else _SUBJECT]
    verbs = words_of("en", "job_does")
    if head and head[0] == "we":
        return _looks_for(clause) and _names_something(clause, concrete)
    subject = next((word for word in head if word in words_of("en", "job_asks") | words_of("en", "people_ask")), None)
    if subject is None:
        return False
    if subject in words_of("en", "people_ask"):
        verbs -= words_of("en", "people_are")
    at = list(clause).index(subject)
    told = clause[:at] if named and subject in head[2:] else clause[at + 1 : at + 3]
    return not verbs.isdisjoint(told) and _names_something(clause[at + 1 :], concrete)


def _looks_for(clause: Sequence[str]) -> bool:
    """Whether it is "we needed …", "we are looking for …"."""
    wanting, looking = words_of("en", "we_want"), words_of("en", "we_look")
    pairs = zip(clause, [*clause[1:], ""], strict=True)
    return any(word in wanting or (word in looking and following == "for") for word, following in pairs)


def _names_something(words: Sequence[str], concrete: Collection[str]) -> bool:
    """Whether the words name something, hold a figure, or a grade: "a Class A"."""
    if any(word in concrete or word[0].isdigit() or word[0] in "£$€" for word in words):
        return True
    return any(word in _GRADES and len(following) == 1 for word, following in pairwise(words))
