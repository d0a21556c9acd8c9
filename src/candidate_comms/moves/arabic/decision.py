"""The no in Arabic: whether it is said, how clearly, and of whom."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.arabic.lexicon import is_in, small
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.offers import makes_an_offer, says_to_fill
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.said import is_yours
from candidate_comms.moves.arabic.undone import is_of_another_affair, is_undone
from candidate_comms.moves.facts import Decision
from candidate_comms.moves.lexicon import Cue
from candidate_comms.moves.line import CueHit
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move

__all__ = ["annotate_decision", "only_meets"]

_PARTS = ("body", "subject", "greeting", "closing")
_LABEL = 6  # words
_HEADING = 3  # words
_IMPLIED = "implied"
_REACH = 5  # words
_SOUNDS_LIKE = 0.9
"""How likely a line may at most be to sound like a no only, in a message that puts the reader off."""
_SURELY, _HARDLY = 0.95, 0.03
"""From the first on a line is believed to say no, if it is less likely than the second to sound like it only."""
_WITH_YOU = frozenset({"معك", "معكم", "معاك", "وياك", "معكن"})
_WEAK = Cue("decision", _IMPLIED, False, False, False, True, -1)
_COURTESIES = ("regret", "goodwill", "thanks")
_OTHER_NEWS = ("invite", "hold", "acknowledge", "pool", "offer_back", "extend", "withdraw", "candidate_voice")
_OTHER_MATTERS = ("feedback_refusal", "keep_on_file", "ask_thoughts", "contact", "no_reply", "unheard", "only_told")
_RATHER = ("فضل", "تقدم", "تفوق", "اثر")
_HEADS = ("headed", "title")
_MARKS = (":", "-", "–", "—", "=", "|")


def annotate_decision(page: Page) -> Iterator[Annotation]:
    """The DECISION of each line that says or implies a no."""
    found = list(_told(page))
    yield from found
    if not found and not page.moves.isdisjoint(_COURTESIES) and not _has_other_news(page):
        yield from _turned_away(page)


def _has_other_news(page: Page) -> bool:
    """Whether a message is there for something else: a word that could head an offer, and heads none, tells nothing."""
    if not page.moves.isdisjoint(_OTHER_NEWS):
        return True
    return any(
        hit.cue.fact not in _HEADS or makes_an_offer(line, hit)
        for line in page.cueing("offer")
        for hit in line.cued("offer")
    )


def _told(page: Page) -> Iterator[Annotation]:
    waits = any(all(hit.cue.fact != "delay" for hit in line.cued("hold")) for line in page.cueing("hold"))
    for line in page.cueing("decision", "outcome"):
        if line.part not in _PARTS or line.has("they_declined", "retract", "unheard", "candidate_voice", "asked_for"):
            continue
        if waits and line.likely("not_decision") >= _SOUNDS_LIKE:
            continue
        hits = [hit for hit in line.cued("decision") if _stands(line, hit) and not _is_your_no(page, line, hit)]
        hits += [hit for hit in line.cued("outcome") if _fills_a_label(line, hit) or _fills_a_cell(page, line, hit)]
        if not hits or (line.has("still_in") and all(hit.cue.fact == _IMPLIED for hit in hits)):
            continue
        clear = [hit for hit in hits if hit.cue.fact != _IMPLIED and not line.clauses.subordinate(hit.first)]
        best = max(clear or hits, key=line.telling)
        first, last = line.whole(best, clear or hits)
        facts = Decision(explicit=bool(clear))
        yield page.at_words(Move.DECISION, line, first, last, facts, "said" if clear else "only implied")


def _is_your_no(page: Page, line: Line, hit: CueHit) -> bool:
    """Whether it is the reader who may say no, to an offer: "your refusal"."""
    word = line.norms[hit.first].lstrip("وف")
    return hit.last - hit.first == 1 and word.startswith("رفضك") and "offer" in page.moves


def _stands(line: Line, hit: CueHit) -> bool:
    """Whether the rest of the line lets the cue mean that this candidate is told no."""
    if hit.conditional or hit.quoted or line.asks or line.harmless(hit):
        return False
    norms = line.norms
    if says_to_fill(line, hit) or (norms[hit.first] == "ما" and norms[hit.first + 1] in small("decision_what")):
        return False
    if any(o.first <= hit.first < o.last for o in line.cued("offer") if not o.cue.fact and makes_an_offer(line, o)):
        return False  # "your appointment to fill the post"
    if any(back.first < hit.last and hit.first < back.last for back in line.cued("offer_back")):
        return False  # "we have not had your answer to the offer"
    if hit.cue.fact == _IMPLIED and not small("decision_works_with_you").isdisjoint(norms[hit.last :]):
        return False
    if hit.cue.fact != _IMPLIED and _is_still_to_go(norms, hit):
        return False
    if hit.cue.fact == "another" and (_is_for_you(line, hit) or _is_once_more(line, hit)):
        return False
    return not is_undone(line, hit) and (_is_surely_no(line) or not is_of_another_affair(line, hit))


def _is_still_to_go(norms: list[str], hit: CueHit) -> bool:
    """Whether a job would go to another later on: "وبعدها نعرضه على غيرك" presses for a yes, and is no no."""
    before = norms[max(0, hit.first - 2) : hit.first]
    return any(is_in(word, small("decision_would_go")) for word in before)


def _is_surely_no(line: Line) -> bool:
    """Whether all words of a line together tell a no: a licence that is named is why then, and not what is refused."""
    return line.likely("decision") >= _SURELY and line.likely("not_decision") < _HARDLY


def _is_for_you(line: Line, hit: CueHit) -> bool:
    """Whether somebody is chosen for the reader, or wished for: "رشحنا لك مدربا آخر", "التوفيق في اختيار مرشح آخر"."""
    said = line.norms[hit.first : hit.last]
    if line.norms[hit.last : hit.last + 1] in (["عليك"], ["عليكم"]):
        return True
    if not small("decision_works_with_you").isdisjoint(line.norms[hit.last :]):
        return True
    if not small("decision_for_you").isdisjoint(said) and not any(word.startswith(_RATHER) for word in said):
        return True
    wished = [other for other in line.cued("goodwill") if other.first < hit.first]
    return bool(wished) and line.norms[hit.first - 1] in ("في", "الي")


def _is_once_more(line: Line, hit: CueHit) -> bool:
    """Whether "other" is said of a time, and of nobody: "بين المتقدمين مرة أخرى"."""
    return line.norms[hit.last - 2 : hit.last] in (["مره", "اخري"], ["مره", "ثانيه"])


def _fills_a_label(line: Line, hit: CueHit) -> bool:
    """Whether a form tells the outcome: "القرار: لم يعين"; or an answer is no: "الجواب هذه المرة لا"."""
    if line.norms[hit.last - 1] == "لا":
        return _ends(line, hit.last) and not (hit.conditional or line.asks)
    if not 0 < hit.first <= _LABEL or hit.conditional:
        return False
    if not line.before(hit.first).startswith(_MARKS):
        return False
    ended = _ends(line, hit.last) or hit.last - hit.first > 1
    return ended and any(is_in(word, small("decision_labels")) for word in line.norms[: hit.first])


def _fills_a_cell(page: Page, line: Line, hit: CueHit) -> bool:
    """Whether a line says nothing but the outcome, under a line that says nothing but "status"."""
    if hit.first > 0 or hit.last < len(line.norms):
        return False
    return any(
        len(other.norms) <= _HEADING and any(is_in(word, small("decision_columns")) for word in other.norms)
        for other in page.lines
        if other is not line
    )


def _ends(line: Line, at: int) -> bool:
    """Whether nothing more is said from a word on than "this time"."""
    return at == len(line.norms) or line.before(at) != "" or line.norms[at] in small("decision_this_time")


def _turned_away(page: Page) -> Iterator[Annotation]:
    """The DECISION in whatever is not done with the reader, or was done with somebody else."""
    for line in page.lines:
        if line.part != "body" or line.asks or line.has(*_OTHER_MATTERS):
            continue
        for hit in (*_what_we_shall_not(line), *line.cued("someone_else")):
            if hit.conditional or is_undone(line, hit) or is_of_another_affair(line, hit) or _met(line, hit):
                continue
            yield page.at_words(Move.DECISION, line, hit.first, hit.last, Decision(explicit=True), "said")
            break


def _what_we_shall_not(line: Line) -> Iterator[CueHit]:
    """Each "we shall not … with you", and "we shall not … you" where nothing else is named that is not done."""
    norms = line.norms
    for index in range(len(norms) - 1):
        verb = norms[index + 1]
        if norms[index].lstrip("وف") != "لن" or verb[0] != "ن" or is_in(verb, small("decision_wont")):
            continue
        last = next((at for at in range(index + 2, min(len(norms), index + _REACH)) if norms[at] in _WITH_YOU), 0)
        if not last and is_yours(verb) and _goes_no_further(line, index + 2):
            last = index + 1
        if last:
            yield CueHit(_WEAK, index, last + 1, False, line.clauses.conditional(index), False)


def _goes_no_further(line: Line, at: int) -> bool:
    """Whether a clause ends at a word, or goes on with where or when."""
    return _ends(line, at) or line.norms[at] in small("decision_where") or line.norms[at].startswith(("لل", "بال"))


def _met(line: Line, hit: CueHit) -> bool:
    """Whether somebody else is only met, or there for the reader."""
    if hit.cue is _WEAK:
        return False
    if _is_once_more(line, hit):
        return True
    anybody = hit.first > 0 and is_in(line.norms[hit.first - 1], small("decision_any"))
    return anybody or only_meets(line) or _is_for_you(line, hit)


def only_meets(line: Line) -> bool:
    """Whether somebody whom a line speaks of is met, or will see to the reader."""
    return line.holds(small("decision_meets")) or not small("decision_works_with_you").isdisjoint(line.norms)
