"""Which Arabic cues of an offer make one here: a job is given to this reader, now, and not only spoken of."""

from __future__ import annotations

from itertools import pairwise

from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.line import CueHit

__all__ = ["is_of_another_day", "makes_an_offer", "says_to_fill"]

_GOD_WILLING = frozenset({"باذن", "ان"})
_GLAD = frozenset({"مبروك", "تهانينا", "مبارك"})
_BEFORE = 3  # words before an offer in which it is put off
_AFTER = 4  # words after it in which it is told of what
_OTHERS = frozenset({"مرشح", "مرشحه", "موظف", "موظفه", "زميل", "زميله", "شخص", "متقدم"})
_ELSE = frozenset({"غيرك", "غيركم", "سواك", "سواكم", "لغيرك", "لغيركم", "لسواك"})
_TO_OTHERS = frozenset({"ل" + word for word in _OTHERS})
_PAPERS = frozenset({"title", "headed", "enclosed"})
_MADE_BEFORE = frozenset({"made", "given"})
_OF_VERBS = frozenset("نتي")
_SHORT = 3  # letters
_TITLED = 2  # words before a title: "Subject:", "Re"


def makes_an_offer(line: Line, hit: CueHit) -> bool:
    """Whether the cue of an offer makes one here: no invitation to a step, no title in passing, no job denied."""
    last = _goes_on_to(line, hit)
    if line.has("invite") or line.holds(word_list("no_job_yet", "offers"), hit.first, last):
        return False
    if _is_your_own_act(line, hit) or _is_for_another(line, hit) or _is_denied(line, hit):
        return False
    if any(back.first < hit.last and hit.first < back.last for back in line.cued("withdraw")):
        return False
    if any(
        before.first < hit.last and hit.first < before.last and is_of_another_day(line, before)
        for before in line.cued("offer_back", "extend")
    ):
        return False
    if hit.cue.fact in _PAPERS and line.has("hold"):
        return False  # it is still to come
    if hit.cue.fact == "as" and not _names_a_job(line, hit.last):
        return False
    if hit.cue.fact == "yours" and not _is_whole_clause(line, hit):
        return False
    if hit.cue.fact == "headed" and (hit.last == len(line.norms) or not line.before(hit.last).startswith(":")):
        return False
    if hit.cue.fact in ("title", "headed") and hit.first > _TITLED and line.part != "subject":
        return False
    if hit.cue.fact != "yours" and line.holds(
        word_list("to_come", "offers"), max(0, hit.first - _BEFORE), hit.first + 1
    ):
        return False
    if hit.cue.fact == "title":
        last = len(line.norms)
    around = max(0, hit.first - _BEFORE)
    if hit.cue.fact != "yours" and line.holds(word_list("only_thought_of", "offers"), around, last):
        return False
    # "to fill the post" is what an offer says, and what a no says of somebody else
    return all(hit.first <= no.first < hit.last or says_to_fill(line, no) for no in line.cued("decision"))


def is_of_another_day(line: Line, hit: CueHit) -> bool:
    """Whether a cue tells of an offer that was made already, and not of one that comes with this message."""
    if hit.cue.fact not in _MADE_BEFORE:
        return False
    comes = line.has("attached") or any(  # "إليك عرض" is "here is an offer", but not in "أرسلت إليك عرض"
        offer.cue.fact == "enclosed" and not hit.first <= offer.first < hit.last for offer in line.cued("offer")
    )
    elsewhere = line.holds(word_list("from_elsewhere", "answers"), hit.last, hit.last + _AFTER)
    return not (comes or elsewhere or line.holds(word_list("with_this", "answers")) or _is_told_by_reader(line, hit))


def _is_told_by_reader(line: Line, hit: CueHit) -> bool:
    """Whether "تلقيت العرض" is "I received the offer": nothing of the line is said to one reader."""
    either = word_list("i_or_you", "answers")
    said = line.norms[hit.first : hit.last]
    if "عرضنا" in said or not any(word.lstrip("وف") in either for word in said):
        return False
    others = word_list("not_to_you", "hearing")
    return not any(word.endswith("ك") and word.lstrip("وف") not in others for word in line.norms)


def _goes_on_to(line: Line, hit: CueHit) -> int:
    """One past the last word that may still tell what is offered."""
    if is_in(line.norms[hit.last - 1], word_list("titled_next", "offers")):
        return min(len(line.norms), hit.last + 1)
    until = min(len(line.norms), hit.last + _AFTER)
    behind = word_list("after_which", "offers")
    return next((index for index in range(hit.last, until) if line.norms[index] in behind), until)


def _is_your_own_act(line: Line, hit: CueHit) -> bool:
    """Whether the reader accepts or chooses: "that you chose us", "your acceptance of the offer"."""
    owned = word_list("your_own_act", "offers")
    return any(
        word.rstrip("م").endswith(("قبولك", "اختيارك")) and after in owned
        for word, after in pairwise(line.norms[hit.first : hit.last + 1])
    )


def _is_for_another(line: Line, hit: CueHit) -> bool:
    """Whether the job is given to somebody else: "to an internal candidate"."""
    words = line.norms[hit.first : hit.last + _AFTER]
    if not _ELSE.isdisjoint(words) or not _TO_OTHERS.isdisjoint(words):
        return True
    return any(word in _OTHERS and before == "الي" for before, word in pairwise(words))


def _is_denied(line: Line, hit: CueHit) -> bool:
    """Whether "that not" stands before what is offered: "قررنا ألا نعرض عليك", and not "لا نملك إلا أن نعرض"."""
    said = line.norms[max(0, hit.first - 1) : hit.last]
    return any(word in ("الا", "والا") and verb[0] in _OF_VERBS for word, verb in pairwise(said))


def says_to_fill(line: Line, hit: CueHit) -> bool:
    """Whether the cue of a decision is "to fill the post", which an offer says as well."""
    return line.norms[hit.first].startswith("لشغل")


def _names_a_job(line: Line, index: int) -> bool:
    """Whether a word tells what somebody is to be: it ends as such words do, and is no "officially" or "now"."""
    word = line.norms[index] if index < len(line.norms) and not line.before(index) else ""
    if word in word_list("job_names", "offers"):
        return True
    return word.endswith("ا") and len(word) > _SHORT and not is_in(word, word_list("no_name", "offers"))


def _is_whole_clause(line: Line, hit: CueHit) -> bool:
    """Whether a cue begins its clause and ends it: "a post that suits you" does neither."""
    ends = hit.last == len(line.norms) or bool(line.before(hit.last)) or line.norms[hit.last] in _GOD_WILLING
    begins = hit.first == 0 or bool(line.before(hit.first)) or line.norms[hit.first - 1] in _GLAD
    return ends and begins and not line.holds(word_list("no_gift", "offers"), hit.first, hit.last)
