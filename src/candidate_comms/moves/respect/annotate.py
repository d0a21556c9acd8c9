"""RISK: words that judge or describe a person by what should play no part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from candidate_comms.moves.facts import Risk
from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.respect.cues import FramedCues, RiskCues, Unless, has_risk_cues, risk_cues
from candidate_comms.moves.respect.surroundings import Heard, that_count
from candidate_comms.text.automaton import BREAK
from candidate_comms.vocabulary import Ground, MessageKind, Move

__all__ = ["annotate_risks"]

_OF_A_NO = {
    Ground.COMPARISON: frozenset({MessageKind.REJECTION}),
    Ground.REGULATED: frozenset({MessageKind.REJECTION, MessageKind.OFFER_WITHDRAWAL}),
}
"""Grounds only where somebody is turned down: an offer may depend on a check, and a reserve be told its place."""


def annotate_risks(prose: Prose, kind: MessageKind) -> Iterator[Annotation]:
    """One RISK for each ground of a sentence, from its first phrase to its last."""
    if not has_risk_cues(prose.language):
        return
    cues = risk_cues(prose.language)
    for number, phrases in _phrases(prose, cues, kind).items():
        line = prose.lines[number]
        counting = that_count(line, phrases, _taken_up(prose, number), cues)
        heard = [at for at in counting if not _excused(prose, at, cues)]
        for ground, of_ground in _by_ground(heard).items():
            told = next((at.cue for at in of_ground if not at.cue.coded), of_ground[0].cue)
            first, last = min(at.first for at in of_ground), max(at.last for at in of_ground)
            risk = Risk(ground, told.what, told.coded, told.safer)
            yield prose.note(Move.RISK, line.visible(first, last), risk)


def _phrases(prose: Prose, cues: RiskCues, kind: MessageKind) -> dict[int, list[Heard]]:
    """The phrases of each line that has any, whether or not they count; each graph walks those that may."""
    found: dict[int, list[Heard]] = {}
    graphs: list[RiskCues | FramedCues] = [cues, *cues.framed]
    for graph in graphs:
        telling = graph.telling
        numbers = [number for number, line in enumerate(prose.lines) if telling.may_stand_in(line.norms)]
        if not numbers:
            continue
        norms: list[str] = []
        begins: list[int] = []
        for number in numbers:
            begins.append(len(norms))
            norms += prose.lines[number].norms
            norms.append(BREAK)
        for first, last, cue in graph.phrases.find(norms):
            if kind in _OF_A_NO.get(cue.ground, (kind,)):
                at = bisect_right(begins, first) - 1
                found.setdefault(numbers[at], []).append(Heard(first - begins[at], last - begins[at], cue))
    return found


def _taken_up(prose: Prose, number: int) -> Line | None:
    """The next sentence, if it goes on about this one: "That would be hard with …"."""
    if number + 1 >= len(prose.lines):
        return None
    line = prose.lines[number + 1]
    return line if line.norms and line.norms[0] in words_of(prose.language, "takes_up", "clauses") else None


def _excused(prose: Prose, heard: Heard, cues: RiskCues) -> bool:
    """Whether something anywhere in the message makes a phrase innocent."""
    wanted = heard.cue.unless_anywhere
    return bool(wanted) and any(
        isinstance(found, Unless) and found.name in wanted
        for line in prose.lines
        for _, _, found in cues.around.find(line.norms)
    )


def _by_ground(heard: Sequence[Heard]) -> dict[Ground, list[Heard]]:
    """The phrases by ground; one put together in a frame tells nothing where a whole phrase was heard."""
    found = _told([at for at in heard if not at.cue.framed])
    whole = [at for of_ground in found.values() for at in of_ground]
    framed = [
        at
        for at in heard
        if at.cue.framed
        and at.cue.ground not in found
        and not any(at.first < one.last and one.first < at.last for one in whole)
    ]
    return found | _told(framed)


def _told(heard: Sequence[Heard]) -> dict[Ground, list[Heard]]:
    """The phrases by ground, longest first; what lies inside another ground's phrase is told by that."""
    found: dict[Ground, list[Heard]] = {}
    for at in sorted(heard, key=lambda at: (at.first - at.last, at.cue.number)):
        others = [one for ground, ones in found.items() if ground is not at.cue.ground for one in ones]
        if not any(one.first <= at.first and at.last <= one.last for one in others):
            found.setdefault(at.cue.ground, []).append(at)
    return found
