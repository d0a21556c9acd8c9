"""More time to decide in the words of a reply: "Of course. Take until Friday and let me know then."

The same words are said of a test, of references, of how long we shall be. It is more time for an offer where somebody
agrees to it and an answer is spoken of, and nothing else that the candidate is to hand in.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_more_time"]

_BEGUN = frozenset({"so", "and", "just", "please", "do", "then", "to", "by", "means", "course", "happily"})
"""What may stand before "take": "will take two more weeks" is said of somebody else, "you have until" of any offer."""
_GIVES = frozenset({"giving", "give", "gives", "allow", "new"})


def annotate_more_time(prose: Prose) -> Iterator[Annotation]:
    """EXTEND where a reply grants more time to decide about an offer that was made before."""
    lines = prose.lines_cueing("more_time")
    if not lines or "decision" in prose.moves:
        return
    if not words_of("en", "handed_in").isdisjoint(prose.spoken):
        return
    agrees = wording_of("en", "agrees")
    speaks = any(line.says(wording_of("en", "deciding")) for line in prose.lines)
    for line in lines:
        agreed = any(other.start <= line.start and other.says(agrees) for other in prose.lines)
        for hit in line.cued("more_time"):
            named = "offer" in line.norms and not hit.conditional
            if agreed and (named or speaks) and _grants(line, hit):
                yield prose.note(Move.EXTEND, line.visible(hit.first, hit.last))
                return


def _grants(line: Line, hit: CueHit) -> bool:
    """Whether the candidate is given the time: "take …" and "you can have …", not "it will take …"."""
    if hit.negated or hit.conditional or hit.quoted:
        return False
    first = line.norms[hit.first]
    if first in _GIVES or first.isdigit() or first[0].isdigit() or first == "you":
        return True
    return hit.first in (0, line.clauses.start(hit.first)) or line.norms[hit.first - 1] in _BEGUN
