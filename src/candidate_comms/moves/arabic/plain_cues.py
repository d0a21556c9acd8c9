"""Moves that an Arabic cue alone tells: thanks, offers and refusals of feedback, the open door and their like."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.arabic.lexicon import is_in, small
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.offers import is_of_another_day, makes_an_offer
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.said import is_yours
from candidate_comms.moves.facts import Reason
from candidate_comms.moves.line import CueHit
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.told_by_a_cue import TOLD_BY_A_CUE
from candidate_comms.vocabulary import Move

__all__ = ["annotate_plain_cues", "annotate_regret"]

_NEAR = 4  # words
_SOON = 2  # words
_DETAILS = frozenset({"تفاصيل", "التفاصيل", "تفاصيلها"})
_MOVES = {**TOLD_BY_A_CUE, **{move.value: move for move in (Move.NEXT_STAGE, Move.ROLE_GONE, Move.OTHER_CHOSEN)}}


def annotate_plain_cues(page: Page) -> Iterator[Annotation]:
    """One annotation a move and line, at the words of its longest cue."""
    for line in page.lines:
        found: dict[Move, list[CueHit]] = {}
        for hit in line.hits:
            move = _MOVES.get(hit.cue.move)
            if move is None or not _stands(line, hit):
                continue
            if move is Move.ROLE_GONE and hit.cue.fact == "closed" and _was_filled(page, line, hit):
                continue
            if move is Move.KEEP_ON_FILE and _asks_consent(line):
                move = Move.OPEN_DOOR
            found.setdefault(move, []).append(hit)
        for move, hits in found.items():
            best = max(hits, key=lambda hit: (hit.cue.fact == "outside", line.telling(hit)))
            first, last = line.whole(best, [hit for hit in hits if hit.cue.fact == best.cue.fact])
            facts = Reason(generic=best.cue.fact == "generic") if move is Move.REASON else None
            yield page.at_words(move, line, first, last, facts)
    for line in page.cueing("formula"):
        if line.part == "body":
            hit = line.cued("formula")[0]
            facts = Reason(generic=True) if hit.cue.fact == "reason" and not line.has("reason") else None
            yield page.at_words(Move.FORMULA, line, hit.first, hit.last, facts)


def annotate_regret(page: Page) -> Iterator[Annotation]:
    """The first REGRET of the body that is no apology for a delay."""
    for line in page.cueing("regret"):
        if line.part in ("body", "subject") and not line.has("hold"):
            hit = line.cued("regret")[0]
            yield page.at_words(Move.REGRET, line, hit.first, hit.last)
            return


def _asks_consent(line: Line) -> bool:
    return line.asks or line.has("way_out")


def _stands(line: Line, hit: CueHit) -> bool:
    """Whether the rest of the line lets the cue mean what it usually means."""
    move = hit.cue.move
    if hit.quoted and move in ("offer", "decision"):
        return False
    if move == "feedback_refusal":
        return not any(offer.first > hit.last for offer in line.cued("feedback_offer"))
    if move == "feedback_offer":
        if line.norms[hit.last - 1] in _DETAILS and line.holds(small("plain_cues_errands"), hit.last, hit.last + 2):
            return False  # "I shall send you the details of the place"
        if hit.last < len(line.norms) and line.norms[hit.last] in small("plain_cues_that"):
            return False  # "we would like to make clear that …"
        refused = line.cued("feedback_refusal")
        if refused and hit.first <= refused[-1].last:
            return False
        return not line.has("ask_thoughts") or not _overlaps(hit, line.cued("ask_thoughts"))
    if move == "offer":
        if hit.cue.fact == "mention":
            return not _overlaps(hit, line.cued("presented"))
        return makes_an_offer(line, hit)
    if move == "invite":
        if _is_day_of_an_answer(line, hit):
            return False
        return not line.has("open_door", "decision") or line.has("next_stage")
    if move == "thanks" and _only_if(line, hit.first):
        return False
    if move == "thanks" and hit.cue.fact == "any":
        return _is_for_something(line, hit)
    if move == "thanks" and line.part == "closing" and hit.cue.fact != "closing":
        return any(word in ("اهتمامك", "وقتك") for word in line.norms) or line.norms[:2] == ["شاكرين", "لكم"]
    if move == "offer_back" and hit.cue.fact == "made":
        return is_of_another_day(line, hit)
    if move == "extend":
        return not _hangs_on_more(line, hit)
    if move == "goodwill":
        return not (
            line.norms[hit.last : hit.last + 1] == ["في"]
            and line.holds(small("plain_cues_ahead"), hit.last + 1, hit.last + 2)
        )
    if move == "keep_on_file":
        deleted = line.holds(small("plain_cues_deleted"), max(0, hit.first - 2), hit.first)
        return not deleted and (not line.has("open_door") or line.has("way_out"))
    if move == "hold":
        if line.asks or _tells_what(line, hit):
            return False
        return not line.has("decision") or hit.cue.number == 0
    return True


def _is_for_something(line: Line, hit: CueHit) -> bool:
    """Whether thanks are followed by what they are for: "شكرا على ساعة رائعة", "شكرا لصراحتك"."""
    norms = line.norms
    for index in range(hit.last, min(len(norms), hit.last + _NEAR)):
        word, after = norms[index], norms[index + 1] if index + 1 < len(norms) else ""
        if is_in(word, small("plain_cues_no_thanks")):
            return False
        if word == "علي" and after:
            return not is_in(after, small("plain_cues_no_thanks"))
        if word[0] == "ل" and is_yours(word) and word not in ("لك", "لكم"):
            return True
    return False


def _hangs_on_more(line: Line, hit: CueHit) -> bool:
    """Whether an "if" follows in the same clause: "نمنحك وقتا أطول إن احتجت إليه", and not "وإن احتجت"."""
    following = (index for index in range(hit.last, len(line.norms)) if line.clauses.conditional(index))
    at = next(following, None)
    return at is not None and not line.norms[at].startswith(("و", "ف"))


def _is_day_of_an_answer(line: Line, hit: CueHit) -> bool:
    """Whether a day is told by which an answer comes, and no meeting is held: "في موعد أقصاه يوم الخميس"."""
    return line.norms[hit.first].lstrip("وفبل").startswith("موعد") and line.holds(
        small("plain_cues_by_a_day"), hit.first + 1, hit.last
    )


def _was_filled(page: Page, line: Line, hit: CueHit) -> bool:
    """Whether a vacancy is closed because somebody has it: "أغلقنا الشاغر بعد اختيار زميلة"."""
    if "other_chosen" in page.moves or line.norms[hit.last : hit.last + 1] == ["بعد"]:
        return True
    return any(no.cue.fact == "another" for each in page.cueing("decision") for no in each.cued("decision"))


def _only_if(line: Line, at: int) -> bool:
    """Whether an "if" follows at once: "نكون شاكرين لو …" asks for something."""
    clauses = line.clauses
    return not clauses.conditional(at) and clauses.conditional(min(at + _SOON, len(line.norms) - 1))


def _tells_what(line: Line, hit: CueHit) -> bool:
    """Whether the "no" of a cue is a "what": "هذا ما حسم القرار"."""
    this = small("plain_cues_this")
    return line.norms[hit.first] == "ما" and hit.first > 0 and line.norms[hit.first - 1].lstrip("وف") in this


def _overlaps(hit: CueHit, others: list[CueHit]) -> bool:
    return any(hit.first < other.last and other.first < hit.last for other in others)
