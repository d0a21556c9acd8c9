"""The annotations of a rejection, settled by the whole message.

Cues find the wordings that they know, line by line. What the message is as a whole (see ``message_traits``) says how
far to trust them, and where a move was made in words that no cue foresaw.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from candidate_comms.moves.facts import Decision, Facts, Feedback, Reason
from candidate_comms.moves.likelihood import Likelihoods
from candidate_comms.moves.line import Line
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Move

__all__ = ["settle"]

_EVEN = 0.5
_STOCK = 0.5
_PLAIN, _PLAIN_HEARD = 0.8, 0.7
"""How likely a line must be feedback to outweigh all stock phrases, and the same where a cue hears it too."""
_FAULTED, _OF_THEM = 0.9, 0.5
"""How likely a line must be a hedge, and of this candidate, to be more than stock: it judges, however vaguely."""
_HINTED = 0.3
"""How likely a line must be the no to be pointed at."""
_ENOUGH = {Move.FEEDBACK_REFUSAL: 0.5, Move.ASK_THOUGHTS: 0.7}
"""How likely these moves must be to be found where no cue heard them."""
_CLEAN = 0.35
_FEEDBACK = 0.8
"""How likely a line must be feedback to count for as much as a cue."""
_CLEAR, _CLEAR_UNHEARD = 0.98, 0.75
"""How likely the answer must be clear, where cues heard it only implied, and where they heard nothing."""


_INSTEAD = {Move.ASK_THOUGHTS: ("feedback_offer",), Move.FEEDBACK_OFFER: ("ask_thoughts",)}
"""Cues of a line that say that it makes another move: feedback is either offered or asked for."""
_MADE = (
    # what is weighed, the move, what a line is weighed for
    ("open_door", Move.OPEN_DOOR, "open_door"),
    ("asks_for_thoughts", Move.ASK_THOUGHTS, "ask_thoughts"),
    ("refuses_feedback", Move.FEEDBACK_REFUSAL, "feedback_refusal"),
    ("offers_feedback", Move.FEEDBACK_OFFER, "feedback_offer"),
    ("thanks", Move.THANKS, "thanks"),
)
_ABOUT = frozenset({Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.FEEDBACK_OFFER})
_THIN = {"praise": Move.PRAISE, "hedge": Move.HEDGE, "outside": Move.REASON, "feedback_offer": Move.FEEDBACK_OFFER}


def settle(
    prose: Prose, annotations: Iterable[Annotation], lines: Likelihoods, likely: Mapping[str, float]
) -> list[Annotation]:
    """The annotations of a rejection, in no order; ``likely`` is what is weighed of the whole message."""
    found = [*annotations]
    settled = any(_settles(a) for a in found)
    told = {a.move for a in found}
    for weighed, move, reading in _MADE:
        if move not in told and likely[weighed] >= _ENOUGH.get(move, _EVEN):
            found += _at_likeliest(prose, lines, reading, move)
    return [
        *_decided(prose, found, lines, likely["clear_decision"]),
        *_about(prose, found, lines, likely, settled=settled),
    ]


def _decided(prose: Prose, found: list[Annotation], lines: Likelihoods, clear: float) -> Iterator[Annotation]:
    """The DECISION of a rejection: said, where the message is clear as a whole."""
    told = [a for a in found if a.move is Move.DECISION]
    if not told:
        _, line = lines.likeliest("decision")
        guessed = line is not None and line.has("implies_no")
        said = Decision(explicit=clear >= (_CLEAR if guessed else _CLEAR_UNHEARD))
        yield from _at_likeliest(prose, lines, "decision", Move.DECISION, said)
    heard = any(isinstance(a.facts, Decision) and a.facts.explicit for a in told)
    for annotation in told:
        facts = annotation.facts
        passing = isinstance(facts, Decision) and _in_passing(lines, annotation)
        if isinstance(facts, Decision) and not heard and clear >= _CLEAR and not passing:
            facts = evolve(facts, explicit=True)
        yield evolve(annotation, facts=facts)


def _in_passing(lines: Likelihoods, annotation: Annotation) -> bool:
    """Whether it stands in a while- or although-clause, where a reader easily passes over it."""
    for line in lines.lines:
        if line.place.overlaps(annotation.visible):
            first = next((i for i, start in enumerate(line.starts) if start >= annotation.visible.start), 0)
            return line.clauses.subordinate(first)
    return False


def _about(
    prose: Prose,
    found: list[Annotation],
    lines: Likelihoods,
    likely: Mapping[str, float],
    *,
    settled: bool,
) -> Iterator[Annotation]:
    """Everything else: what is said of this candidate as the whole message bears it out."""
    rest = [a for a in found if a.move is not Move.DECISION]
    if likely["stock"] >= _STOCK and not settled and not _told_plainly(rest, lines):
        yield from (a for a in rest if not _individual(a))
        hedged = next((line for line in lines.lines if _judges_vaguely(lines.of(line))), None)
        if hedged is not None:
            yield _weighed(prose, lines, hedged, "hedge", Move.HEDGE, None)
        return
    told = {a.move for a in rest if _individual(a)}
    clean = any(map(_beyond_doubt, rest)) or _is_clean(likely["clean"], Move.FEEDBACK in told, lines)
    for annotation in rest:
        if annotation.move is Move.FEEDBACK and not clean:
            yield evolve(annotation, move=Move.HEDGE, facts=None)
        else:
            yield annotation
    if clean and Move.FEEDBACK not in told:
        yield from _at_likeliest(prose, lines, "feedback", Move.FEEDBACK, Feedback(()))
    elif not told:
        _, line = lines.likeliest("individual")
        if line is not None:
            reading = max(_THIN, key=lines.of(line).__getitem__)
            facts = Reason(generic=False) if reading == "outside" else None
            yield _weighed(prose, lines, line, reading, _THIN[reading], facts)


def _judges_vaguely(of_line: Mapping[str, float]) -> bool:
    """Whether a line says that something fell short, though not what: "some areas were not quite at the level"."""
    return of_line["hedge"] >= _FAULTED and of_line["individual"] >= _OF_THEM


def _told_plainly(found: list[Annotation], lines: Likelihoods) -> bool:
    """Whether one line is feedback beyond doubt: then no number of stock phrases around it makes it stock."""
    likelihood, line = lines.likeliest("feedback")
    if line is None:
        return False
    heard = any(a.move is Move.FEEDBACK and line.place.overlaps(a.visible) for a in found)
    return likelihood >= (_PLAIN_HEARD if heard else _PLAIN)


def _is_clean(clean: float, heard: bool, lines: Likelihoods) -> bool:
    """Whether feedback is given: the whole says so, or two of the whole, a cue and a line do."""
    if clean >= _EVEN:
        return True
    likelihood, _ = lines.likeliest("feedback")
    return heard + (likelihood >= _FEEDBACK) + (clean >= _CLEAN) >= 2


def _settles(annotation: Annotation) -> bool:
    """Whether a cue settles that it is not stock: a reason outside merit, feedback on request or beyond doubt."""
    return _beyond_doubt(annotation) or (
        _individual(annotation) and annotation.move in (Move.REASON, Move.FEEDBACK_OFFER)
    )


def _beyond_doubt(annotation: Annotation) -> bool:
    """Whether it is feedback whatever else the message says: in a slot, or in so many words."""
    return isinstance(annotation.facts, Feedback) and (annotation.facts.slot or annotation.facts.beyond_doubt)


def _individual(annotation: Annotation) -> bool:
    facts = annotation.facts
    return annotation.move in _ABOUT or (isinstance(facts, Reason) and not facts.generic)


def _at_likeliest(
    prose: Prose, lines: Likelihoods, reading: str, move: Move, facts: Facts | None = None
) -> Iterator[Annotation]:
    """The move at the line that most likely makes it, if one likely does."""
    likelihood, line = lines.likeliest(reading)
    if line is not None and likelihood >= _HINTED and not line.has(*_INSTEAD.get(move, ())):
        yield _weighed(prose, lines, line, reading, move, facts)


def _weighed(prose: Prose, lines: Likelihoods, line: Line, reading: str, move: Move, facts: Facts | None) -> Annotation:
    return prose.note(move, line.place, facts, f"weighed: {', '.join(lines.reasons(line, reading))}")
