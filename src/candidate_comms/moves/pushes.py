"""Which lines of an offer push, and how: what cues tell and what weights tell, settled together.

The cues of ``en.toml`` also say what a message is, so they are few and narrow. Once a message is known to be an offer,
wider cues (``en_pushes.toml``) and learned weights are asked as well, and every cue has to stand up to the rest of its
sentence: "the offer is final" pushes, "the offer is not final until you have seen the ward" does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from candidate_comms.moves.affairs import OTHER_AFFAIRS, speaks_of
from candidate_comms.moves.deadline import annotate_deadlines
from candidate_comms.moves.disowned import disowned_words
from candidate_comms.moves.facts import Deadline, Pressure
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.push_traits import push_traits
from candidate_comms.moves.weights import UNIT, Weights, weights
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, Tactic

__all__ = ["ALONE", "CUED", "PUSH", "TOGETHER", "annotate_pushes", "push_lines", "pushes_like_an_offer"]

PUSH = "push"
"""The reading that says that a line pushes at all; all others are tactics."""
CUED = {"pressure": -1.0, "push": -0.15, "sure_push": -6.0}
"""Log odds that a line must have for a cue of these moves to count: hardly any for the narrow, none for the sure."""
ALONE, TOGETHER = 1.3, 0.2
"""Log odds from which a line pushes though no cue says so; and where at least two lines of a message come so far."""
OPPOSED = 2.0
"""Log odds that are asked on top where a line also says the opposite: there is no rush, you are free to ask."""

MOOD = 0.7
"""Log odds that are asked on top for hurry and guilt without a cue: moods that wit and warmth can sound like."""
_MOODS = frozenset({Tactic.URGENCY, Tactic.GUILT})
_SURE_LIMIT = 0.95
"""How likely a time must be the candidate's limit for one push beside it to tell of an offer."""
_PARTS = frozenset({"body", "closing", "subject"})
_RUNS_ON = 7  # words: a greeting may run on into what is told
_SHORT_SHOUT = 5  # words
_LAPSE = "lapse"
_CUE, _WEIGHTS = "cue", "weights"
_TURNED_ROUND = frozenset(
    {
        Tactic.RIVALS,
        Tactic.NO_NEGOTIATION,
        Tactic.SIGN_NOW,
        Tactic.RESIGN_NOW,
        Tactic.INCENTIVE_DECAY,
        Tactic.FEE,
    }
)
"""What a "not" undoes. Other pushes live on it: "do not make us pull it", "do not let us down"."""
_IF = frozenset({"failure", "failing", "if", "should", "unless", "where", "any", "subject", "case", "event"})


class _Told(NamedTuple):
    """A tactic of a line, at words ``first`` to ``last`` (one past the end)."""

    tactic: Tactic
    first: int
    last: int
    evidence: str


def push_lines(prose: Prose, known: frozenset[str]) -> Iterator[tuple[Line, set[str]]]:
    """The lines that can tell a candidate something, each with its traits."""
    for line in prose.lines:
        part = line.sentence.part
        if line.norms and (part in _PARTS or (part == "greeting" and len(line.norms) >= _RUNS_ON)):
            yield line, push_traits(line, known)


def annotate_pushes(
    prose: Prose, office: Office, deadlines: Sequence[Annotation], table: Weights | None = None
) -> Iterator[Annotation]:
    """A PRESSURE for each tactic of a line of an offer: at its cues, or the whole line where only weights tell it."""
    table = table or weights(prose.language, "pushes")
    short = any(
        isinstance(d.facts, Deadline) and not d.facts.soft and d.facts.is_under_floor(office.thresholds)
        for d in deadlines
    )
    weighed = [
        (line, dict(zip(table.readings, [odd / UNIT for odd in table.add_up(traits)], strict=True)))
        for line, traits in push_lines(prose, table.known)
    ]
    alone = TOGETHER if sum(odds[PUSH] >= TOGETHER for _, odds in weighed) > 1 else ALONE
    hurried: Line | None = None
    for line, odds in weighed:
        disowned = disowned_words(line)
        told = list(_cued(line, odds, disowned, short=short))
        if not told and not disowned:
            told = list(_alone(line, odds, alone, short=short))
        for tactic, first, last, evidence in told:
            if tactic is Tactic.URGENCY:  # "URGENT!!! ACT NOW!!!" is one shout
                before, hurried = hurried, line
                if before is not None and line.sentence.index - before.sentence.index == 1:
                    continue
            yield prose.note(Move.PRESSURE, line.visible(first, last), Pressure(tactic), evidence)


def pushes_like_an_offer(prose: Prose, office: Office, sent_at: datetime | None) -> bool:
    """Whether a message that says nowhere that it offers a job pushes for a yes: in two ways, or by a sure time limit.

    The affair must be a job: sellers and estate agents press for answers as well.
    """
    cued = {hit.cue.fact for line in prose.lines for hit in line.cued(*CUED)}
    if not cued or any(line.says(wording_of(prose.language, "after_the_yes")) for line in prose.lines):
        return False  # after the yes papers are pressed for, and no answer
    if len(cued) > 1:
        told = [push.facts for push in annotate_pushes(prose, office, ()) if push.evidence == (_CUE,)]
        if len(set(told)) > 1:
            return True
    if speaks_of(prose, "of_a_job") < sum(speaks_of(prose, affair) for affair in OTHER_AFFAIRS):
        return False
    limits = list(annotate_deadlines(prose, office, sent_at))
    sure = any(isinstance(a.facts, Deadline) and a.facts.likelihood >= _SURE_LIMIT for a in limits)
    return sure and any(True for _ in annotate_pushes(prose, office, limits))


def _cued(line: Line, odds: dict[str, float], disowned: range, *, short: bool) -> Iterator[_Told]:
    """The tactics that cues tell, each from its first cue to its last."""
    opposed = OPPOSED if line.has("no_push") else 0.0
    seen: dict[Tactic, tuple[int, int]] = {}
    for hit in line.cued(*CUED):
        if (
            hit.quoted
            or hit.last - 1 in disowned
            or _is_a_name(line, hit.first, hit.last)
            or odds[PUSH] < CUED[hit.cue.move] + opposed
        ):
            continue
        if hit.cue.fact == _LAPSE:  # boilerplate in fair letters: a threat only beside a short window
            if not short:
                continue
            tactic = Tactic.THREAT
        else:
            tactic = Tactic(hit.cue.fact)
            if hit.negated and not hit.cue.says_no and tactic in _TURNED_ROUND:
                continue
            if tactic is Tactic.THREAT and odds[PUSH] < ALONE and _of_checks(line):
                continue
        first, last = seen.get(tactic, (hit.first, hit.last))
        seen[tactic] = (min(first, hit.first), max(last, hit.last))
    if not seen and _alarms(line):
        seen[Tactic.URGENCY] = (0, len(line.norms))
    for tactic, (first, last) in seen.items():
        yield _Told(tactic, first, last, _CUE)


def _is_a_name(line: Line, first: int, last: int) -> bool:
    """Whether words stand as a name does: each with a capital, in a sentence that has none around them."""
    if not first or line.shouted or not set(range(first, last)) <= set(line.capitalised):
        return False
    if line.written(first, last).isupper():
        return False  # "NOT NEGOTIABLE" is said louder than the rest
    return first - 1 not in line.capitalised and last not in line.capitalised


def _alarms(line: Line) -> bool:
    """Whether a short line shouts for an answer: "URGENT!!!", "REPLY NOW!"."""
    if len(line.norms) > _SHORT_SHOUT or "!" not in line.folded or not (line.shouted or "!!" in line.folded):
        return False
    words = frozenset(line.norms)
    return not words.isdisjoint(words_of("en", "alarm", "push_fields")) or (
        "now" in words and not words.isdisjoint(words_of("en", "at_once", "push_fields"))
    )


def _of_checks(line: Line) -> bool:
    """Whether a line speaks of a condition that may fail: an offer that ends with it is no threat."""
    if words_of("en", "checked", "push_fields").isdisjoint(line.norms):
        return False
    return line.has("condition") or not _IF.isdisjoint(line.norms)


def _alone(line: Line, odds: dict[str, float], alone: float, *, short: bool) -> Iterator[_Told]:
    """The tactic that the weights hold for likeliest, if they are sure that the line pushes."""
    lapses = not short and any(hit.cue.fact == _LAPSE for hit in line.hits)
    if odds[PUSH] >= alone + (OPPOSED if lapses or line.has("no_push") else 0.0):
        likeliest = max((reading for reading in odds if reading != PUSH), key=odds.__getitem__)
        if likeliest in _MOODS and odds[PUSH] < alone + MOOD:
            return
        yield _Told(Tactic(likeliest), 0, len(line.norms), _WEIGHTS)
