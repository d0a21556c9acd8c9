"""What a candidate who is left waiting is told: a promise without a date, or that silence means no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.documents.model import Slot
from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["NO_TIME", "SAID", "annotate_waiting"]

NO_TIME = "no time at all"
"""Evidence of a PROMISE without even a "soon"."""
SAID = "it says that silence means no"
"""Evidence of a SILENCE that is more than implied."""

_EVENT = frozenset({"if", "should", "once", "when", "whenever", "where", "unless", "after", "as", "about", "regarding"})
"""After a bare promise these tie it to something other than a date."""
_APOLOGY = ("thanks", "goodwill")


def annotate_waiting(prose: Prose, dates: Sequence[Annotation]) -> Iterator[Annotation]:
    """A PROMISE where no time is given anywhere, and a SILENCE where the reader must infer the no."""
    cued = prose.moves
    if "promise" in cued and not _gives_a_time(prose, dates):
        yield from _promises(prose)
    if "unheard" in cued or "only_told" in cued:
        yield from _silences(prose, told="all_told" in cued)


def _gives_a_time(prose: Prose, dates: Sequence[Annotation]) -> bool:
    """Whether any line that does not look back names a day, a month or a length of time."""
    back = words_of("en", "looked_back")
    for line in prose.lines:
        promised = line.has("promise")
        if not promised and (line.sentence.part in ("subject", "greeting") or not back.isdisjoint(line.norms)):
            continue
        if line.has("time_given") or any(line.sentence.visible.contains(date.visible) for date in dates):
            return True
        if any(_is_a_date(slot) for slot in prose.slots_in(line)):
            return True
    return False


def _is_a_date(slot: Slot) -> bool:
    return slot.role is SlotRole.DATE


def _promises(prose: Prose) -> Iterator[Annotation]:
    for line in prose.lines:
        hits = [h for h in line.cued("promise") if _vague(line, h) or not _tied(line, h)]
        if hits and not line.has("unheard", "only_told", "offer", "pool") and not _is_asked_for(line):
            vague = any(_vague(line, h) for h in hits)
            first, last = min(h.first for h in hits), max(h.last for h in hits)
            yield prose.note(
                Move.PROMISE, line.visible(first, last), None, "only looks like a time" if vague else NO_TIME
            )


def _vague(line: Line, hit: CueHit) -> bool:
    """Whether a word stands there that only looks like a time; "as soon as they have met" names an event."""
    event = line.norms[hit.last - 1] == "soon" and line.norms[hit.last : hit.last + 1] == ["as"]
    return hit.cue.fact == "vague" and not event


def _tied(line: Line, hit: CueHit) -> bool:
    """Whether the promise hangs on a condition or concerns something else: "we will be in touch if …"."""
    return not _EVENT.isdisjoint(line.norms[hit.last : hit.last + 12]) or line.clauses.conditional(len(line.norms) - 1)


def _is_asked_for(line: Line) -> bool:
    """Whether it is the reader who should answer soon."""
    return "please" in line.norms or "kindly" in line.norms


def _silences(prose: Prose, *, told: bool) -> Iterator[Annotation]:
    for index, line in enumerate(prose.lines):
        unheard = next(line.cued("unheard"), None)
        if unheard is not None and not told:
            following = prose.lines[index + 1] if index + 1 < len(prose.lines) else None
            if _means_no(line, unheard, following):
                yield prose.note(Move.SILENCE, line.sentence.visible, None, SAID)
                continue
        only = next(line.cued("only_told"), None)
        if only is not None and not told and not line.has("all_told") and not line.has("decision"):
            yield prose.note(Move.SILENCE, line.visible(only.first, only.last), None, "only implied")


def _means_no(line: Line, unheard: CueHit, following: Line | None) -> bool:
    """Whether what follows the silence is a no, and not a request to speak up."""
    act = min((h.first for h in line.cued("speak_up") if h.first >= unheard.last - 1), default=len(line.norms))
    outcomes = [h for h in line.cued("taken_as_no") if not h.negated or h.cue.says_no]
    outcomes = [h for h in outcomes if not _denied(line, h)]
    if any(h.first < act for h in outcomes):
        return True
    if act < len(line.norms) or outcomes:
        return False
    if line.has(*_APOLOGY):
        return True
    if following is None or following.has("speak_up"):
        return False
    return any(not h.negated and not _denied(following, h) for h in following.cued("taken_as_no"))


def _denied(line: Line, hit: CueHit) -> bool:
    """Whether it is said that silence does *not* mean a no."""
    before = line.norms[max(0, hit.first - 6) : hit.first]
    return any(
        word in ("not", "never") and following in ("mean", "assume", "take", "worry", "read", "imply", "be")
        for word, following in zip(before, [*before[1:], line.norms[hit.first]], strict=True)
    )
