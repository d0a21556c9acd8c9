"""Whether a message speaks to somebody who has said yes already: a welcome, practical matters before the first day."""

from __future__ import annotations

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.prose import Line, Prose

__all__ = ["they_accepted"]

_NEAR, _BEFORE = 6, 2  # words
_UPON = frozenset({"following", "upon", "on", "after", "once"})
_LATER = frozenset({"will", "shall", "would"})
_OFFERING = frozenset({"offer", "offering", "offers", "extend", "extending", "appoint"})
_ACCEPTING = frozenset({"accept", "acceptance", "decline", "decision", "offer", "sign", "signature"})
_TO_THEM = frozenset({"you", "confirm"})


def they_accepted(prose: Prose, *, paid: bool) -> bool:
    """Whether the job was taken and is not offered anew: "thank you for accepting", "welcome; your first day is …".

    A written offer that follows a spoken yes still offers: "thank you for accepting; we are pleased to offer you …".
    So may a welcome that speaks of pay (``paid``), of an offer or of accepting it.
    """
    said = any(_says_so(line) for line in prose.lines)
    welcomed = prose.moves.issuperset({"welcome", "first_day"}) and not paid and _ACCEPTING.isdisjoint(prose.spoken)
    return (said or welcomed) and not any(_offers(line) for line in prose.lines)


def _says_so(line: Line) -> bool:
    """Whether a job was accepted; not an invitation, a date, a request."""
    others = words_of("en", "accepted_otherwise")
    return any(
        not hit.quoted and not _to_come(line, hit.first) and others.isdisjoint(line.norms[hit.first : hit.last + _NEAR])
        for hit in line.cued("they_accepted")
    )


def _to_come(line: Line, first: int) -> bool:
    """Whether it tells what comes after a yes that is still awaited: "pay will be set following your acceptance"."""
    return line.norms[first] in _UPON and not _LATER.isdisjoint(line.norms)


def _offers(line: Line) -> bool:
    """Whether a line offers the job with a verb: "you start on Monday" and "the offer of the role" do not."""
    return any(
        not _OFFERING.isdisjoint(line.norms[hit.first : hit.last])
        and not _TO_THEM.isdisjoint(line.norms[max(0, hit.first - _BEFORE) : hit.last])
        for hit in line.cued("offer")
    )
