"""Whether an Arabic message speaks to somebody who has said yes already: a welcome, papers, the first day."""

from __future__ import annotations

from candidate_comms.moves.arabic.lexicon import word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.offers import makes_an_offer
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.line import CueHit

__all__ = ["they_accepted"]

_BEFORE, _NEAR = 2, 4  # words


def they_accepted(page: Page, *, made: bool, paid: bool) -> bool:
    """Whether the job was taken and is not offered anew: "شكرا على قبول العرض", "أهلا بك معنا، يومك الأول …".

    A written offer that follows a spoken yes still offers, and "we are glad that you join us as …" is said before a
    yes and after it. So is "your acceptance gladdens us", which counts where no job is offered (``made``); a welcome
    that speaks of pay (``paid``) or of accepting may still wait for a yes.
    """
    said = {
        hit.cue.fact for line in page.cueing("they_accepted") for hit in line.cued("they_accepted") if _is_so(line, hit)
    }
    if not made and said:
        return True
    welcomed = page.moves.issuperset({"welcome", "first_day"}) and not paid and not _awaits_a_yes(page)
    return ("told" in said or welcomed) and not any(_offers(line) for line in page.cueing("offer"))


def _is_so(line: Line, hit: CueHit) -> bool:
    """Whether the reader accepted the job: not somebody else, and no invitation, and not only on the phone."""
    others = word_list("accepted_otherwise", "answers")
    return not hit.cue.fact or not (hit.quoted or line.holds(others, max(0, hit.first - _BEFORE), hit.last + _NEAR))


def _awaits_a_yes(page: Page) -> bool:
    accepting = word_list("accepting", "answers")
    return any(line.holds(accepting) for line in page.lines)


def _offers(line: Line) -> bool:
    """Whether a line offers the job with a verb."""
    offering = word_list("offering", "answers")
    return any(makes_an_offer(line, hit) and line.holds(offering, hit.first, hit.last) for hit in line.cued("offer"))
