"""Whom the message addresses: by name, through a slot, as anybody, or with the name lost."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Addressee, Greeting
from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_greeting"]


def annotate_greeting(prose: Prose) -> Iterator[Annotation]:
    """The GREETING, where there is one."""
    openers, anybody, titles = words_of("en", "opener"), words_of("en", "anybody"), words_of("en", "title")
    for line in prose.lines:
        if line.sentence.part != "greeting":
            continue
        rest = [t for t in line.tokens if t.norm not in openers]
        named = [t for t in rest if t.norm not in anybody and t.norm not in titles]
        opener = line.norms[0] if line.norms else ""
        if any(prose.slot_at(t) for t in rest):
            addressee = Addressee.SLOT
        elif named:
            addressee = Addressee.NAME
        elif (rest and any(t.norm in anybody for t in rest)) or opener == "to":
            addressee = Addressee.GENERIC
        elif opener == "dear" or (rest and rest[-1].norm in titles):
            addressee = Addressee.EMPTY
        else:
            addressee = Addressee.GENERIC if opener in words_of("en", "bare_opener") else Addressee.NAME
        if addressee is Addressee.GENERIC and opener != "to" and not rest and _lost_its_name(prose, line):
            addressee = Addressee.EMPTY
        bare = addressee is Addressee.GENERIC and opener != "to" and all(t.norm in ("there", "all") for t in rest)
        yield prose.note(Move.GREETING, line.sentence.visible, Greeting(addressee, bare=bare))
        return


def _lost_its_name(prose: Prose, line: Line) -> bool:
    """Whether a slot of the greeting is empty on this path: "Hi ," has lost a name, "Hello," never had one."""
    place = line.sentence.visible
    return any(
        gap.kind == "slot" and not gap.attribute and place.start <= gap.visible.start <= place.end
        for gap in prose.document.gaps
    )
