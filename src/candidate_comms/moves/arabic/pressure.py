"""How an Arabic offer pushes. A clause that an offer lapses is a threat only beside a short time to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from candidate_comms.moves.arabic.clauses import bare
from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import Deadline, Pressure
from candidate_comms.moves.line import CueHit
from candidate_comms.moves.model import Annotation
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, Tactic

__all__ = ["annotate_pressure", "tactics_cued"]

_LAPSE, _VOID = "lapse", "void"
_PARTS = frozenset({"body", "subject", "closing", "greeting"})
_NEGATABLE = frozenset({"threat", _LAPSE, _VOID, "rivals", "incentive_decay"})
_OF_THE_OFFER = frozenset({"threat", _LAPSE, _VOID})
_LENGTH_NEAR = 6  # words around "no extension" in which it is told of what
_BEFORE = 4
_PAYER = 3  # words of "the company pays"
_WE_SHALL = ("سن", "سي")


def tactics_cued(page: Page) -> set[str]:
    """The tactics that any line cues, for telling what a message is."""
    return {hit.cue.fact for line in page.cueing("pressure") for hit in line.cued("pressure") if _stands(line, hit)}


def annotate_pressure(page: Page, office: Office, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A PRESSURE for each tactic of a line, from its first cue to its last."""
    told = [d.facts for d in deadlines if isinstance(d.facts, Deadline)]
    short = any(not d.soft and d.is_under_floor(office.thresholds) for d in told)
    for line in page.cueing("pressure"):
        if line.part not in _PARTS:
            continue
        seen: dict[Tactic, tuple[int, int]] = {}
        for hit in line.cued("pressure"):
            if not _stands(line, hit) or (hit.cue.fact == _LAPSE and not short):
                continue
            if hit.cue.fact == _VOID and told and not short:
                continue
            tactic = Tactic.THREAT if hit.cue.fact in (_LAPSE, _VOID) else Tactic(hit.cue.fact)
            first, last = seen.get(tactic, (hit.first, hit.last))
            seen[tactic] = (min(first, hit.first), max(last, hit.last))
        for tactic, (first, last) in seen.items():
            yield page.at_words(Move.PRESSURE, line, first, last, Pressure(tactic), "cue")


def _stands(line: Line, hit: CueHit) -> bool:
    """Whether a cue pushes, with what stands around it."""
    fact = hit.cue.fact
    if hit.quoted or line.asks:
        return False
    if fact == "rivals" and _any_of(line.norms[hit.last : hit.last + 2], "welcome"):
        return False
    if fact == "no_comparison":
        around = line.norms[max(0, hit.first - 1) : hit.last]
        if _any_of(around, "no_ban") or _any_of(line.norms[max(0, hit.first - 2) : hit.first], "done_by_us"):
            return False
    elif _is_unbanned(line, hit) or (line.harmless(hit) and not _is_no_use(line, hit)):
        return False
    if fact in _NEGATABLE and not hit.cue.says_no and line.clauses.negated(hit.first) and not _is_if_not(line, hit):
        return False
    if fact in _OF_THE_OFFER:
        return not (_any_of(line.norms, "other_causes") or _any_of(line.norms[hit.first : hit.last], "not_the_offer"))
    if fact == "incentive_decay":
        return _any_of(line.norms, "of_taking_time") and not _any_of(line.norms, "of_the_work")
    if fact == "no_negotiation":
        return not _is_of_other_things(line, hit) and not _any_of(line.norms[hit.last :], "open_to_talk")
    before = line.norms[hit.first - 1] if hit.first else ""
    if fact in ("sign_now", "resign_now") and (before == "الا" or is_in(before, word_list("when_done", "pushes"))):
        return False
    if fact == "sign_now" and any(word.startswith(_WE_SHALL) for word in line.norms[hit.first : hit.last]):
        return False
    if fact in ("sign_now", "resign_now"):
        after = line.norms[hit.last : hit.last + 2]
        free = after in (["او", "لاحقا"], ["غير", "مطلوب"], ["غير", "مطلوبه"], ["ليس", "مطلوبا"])
        return not free and not _any_of(line.norms[max(0, hit.first - _BEFORE) : hit.first + 1], "may")
    if fact == "fee":
        return not line.has("we_pay") and not _any_of(line.norms[hit.first : hit.first + _PAYER], "employer")
    return not (fact == "urgency" and (line.has("no_reply") or _is_bare_urgent(line, hit)))


def _any_of(words: Sequence[str], name: str) -> bool:
    """Whether one of some words stands in a list, in any of its forms."""
    listed = word_list(name, "pushes")
    return any(is_in(word, listed) for word in words)


def _is_if_not(line: Line, hit: CueHit) -> bool:
    """Whether the "no" before a cue is that of an "if not", whose consequence the cue tells."""
    nots, opens = word_list("not", "clauses"), word_list("opens_if", "pushes")
    words = [bare(word) for word in line.norms[max(0, hit.first - _BEFORE - 1) : hit.first]]
    if hit.first and line.norms[hit.first - 1] == "ولا" and line.norms[hit.first].startswith("بن"):
        return True  # "or else", as the Gulf says it
    return all(before in opens for before, word in pairwise(["", *words]) if word in nots)


def _is_no_use(line: Line, hit: CueHit) -> bool:
    """Whether "no need" forbids: there is no need to ask for more."""
    words = [bare(word) for word in line.norms[hit.first : hit.first + 2]]
    return hit.cue.fact == "no_negotiation" and words[:1] == ["لا"] and words[1:] in (["داعي"], ["حاجه"])


def _is_unbanned(line: Line, hit: CueHit) -> bool:
    """Whether a "no" of the cue is one of "we do not mind"."""
    nots, calm = word_list("not", "clauses"), word_list("no_ban", "pushes")
    words = line.norms[max(0, hit.first - 1) : hit.last + 1]
    return any(bare(word) in nots and is_in(after, calm) for word, after in pairwise(words))


def _is_of_other_things(line: Line, hit: CueHit) -> bool:
    """Whether what cannot be changed is no part of the offer: a visa that is not extended, the final contract."""
    norms = line.norms
    if norms[hit.last - 1].startswith("النهاي"):
        return True  # "the final offer", not "the offer is final"
    after = norms[hit.last : hit.last + 4]
    if any(word == "مع" and is_in(whom, word_list("with_others", "pushes")) for word, whom in pairwise(after)):
        return True  # "we discuss your pay with nobody"
    if any(word == "الا" and not verb.startswith(("ت", "ن", "ي")) for word, verb in pairwise(after)):
        return True  # "no change except by agreement", not "that you do not …"
    longer = any(
        word.startswith(("تمد", "للتمد", "التمد", "يمد", "نمد", "بتمد")) for word in norms[hit.first : hit.last]
    )
    return longer and _any_of(norms[max(0, hit.first - _LENGTH_NEAR) : hit.last + _LENGTH_NEAR], "other_lengths")


def _is_bare_urgent(line: Line, hit: CueHit) -> bool:
    """Whether "urgent" stands alone inside a sentence: of somebody's cases or calls, and not of the answer."""
    return hit.last - hit.first == 1 and hit.first > 0 and line.norms[hit.first].endswith("عاجل")
