"""What a candidate who is left waiting is told in Arabic: a promise without a date, or that silence means no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.waiting import NO_TIME, SAID
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_waiting"]


def annotate_waiting(page: Page, dates: Sequence[Annotation]) -> Iterator[Annotation]:
    """A PROMISE where no time is given anywhere, and a SILENCE where the reader must infer the no."""
    if "promise" in page.moves and not _gives_a_time(page, dates):
        for line in page.cueing("promise"):
            hits = [hit for hit in line.cued("promise") if hit.cue.fact == "vague" or not _is_tied(line, hit.last)]
            if hits and not line.has("unheard", "only_told", "offer", "pool", "open_door", "keep_on_file"):
                vague = any(hit.cue.fact == "vague" for hit in hits)
                first, last = min(h.first for h in hits), max(h.last for h in hits)
                why = "only looks like a time" if vague else NO_TIME
                yield page.at_words(Move.PROMISE, line, first, last, None, why)
    if "unheard" in page.moves or "only_told" in page.moves:
        yield from _silences(page, told="all_told" in page.moves)


def _gives_a_time(page: Page, dates: Sequence[Annotation]) -> bool:
    """Whether a line that promises, or speaks of what comes, names a day or a length of time."""
    for line in page.lines:
        if line.part in ("greeting", "subject"):
            continue
        promised = line.has("promise", "hold")
        if promised and (line.has("time_given") or any(line.sentence.visible.contains(d.visible) for d in dates)):
            return True
        if promised and any(slot.role is SlotRole.DATE for slot in page.slots_in(line)):
            return True
    return False


def _is_tied(line: Line, last: int) -> bool:
    """Whether a promise hangs on a condition: "we will be in touch if …"."""
    return line.clauses.conditional(len(line.norms) - 1) or any(
        word in ("حال", "عند", "فور", "اذا", "متي", "حين", "لتاكيد") for word in line.norms[last : last + 5]
    )


def _silences(page: Page, *, told: bool) -> Iterator[Annotation]:
    for index, line in enumerate(page.lines):
        if line.has("unheard") and not told:
            following = page.lines[index + 1] if index + 1 < len(page.lines) else None
            if _means_no(line, following):
                yield page.note(Move.SILENCE, line.start, line.end, None, SAID)
                continue
        only = line.cued("only_told")
        if only and not told and not line.has("all_told", "decision"):
            yield page.at_words(Move.SILENCE, line, only[0].first, only[0].last, None, "only implied")


def _means_no(line: Line, following: Line | None) -> bool:
    """Whether what follows the silence is a no, and not a request to speak up."""
    unheard = line.cued("unheard")[0]
    act = min((h.first for h in line.cued("speak_up") if h.first >= unheard.last - 1), default=len(line.norms))
    outcomes = [h for h in line.cued("taken_as_no") if h.first >= unheard.first]
    if any(h.first < act for h in outcomes):
        return True
    if act < len(line.norms) or outcomes or following is None or following.has("speak_up"):
        return line.has("goodwill") and not outcomes and act == len(line.norms)
    return bool(following.cued("taken_as_no"))
