"""Whom the message addresses: by name, through a slot, as anybody, or with the name lost."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Addressee, Annotation, Greeting
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_greeting"]

_OPENERS = frozenset(
    {
        "dear",
        "dearest",
        "hi",
        "hello",
        "hey",
        "hiya",
        "greetings",
        "good",
        "morning",
        "afternoon",
        "evening",
        "day",
        "to",
        "whom",
        "it",
        "may",
        "concern",
    }
)
_ANYBODY = frozenset(
    {
        "applicant",
        "applicants",
        "candidate",
        "candidates",
        "sir",
        "madam",
        "sirs",
        "all",
        "there",
        "colleague",
        "jobseeker",
        "job",
        "seeker",
        "sir/madam",
        "or",
        "concern",
        "friend",
        "student",
        "graduate",
    }
)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "mx", "prof", "professor", "eng"})


def annotate_greeting(prose: Prose) -> Iterator[Annotation]:
    """The GREETING, where there is one."""
    for line in prose.lines:
        if line.sentence.part != "greeting":
            continue
        rest = [t for t in line.tokens if t.norm not in _OPENERS]
        named = [t for t in rest if t.norm not in _ANYBODY and t.norm not in _TITLES]
        opener = line.norms[0] if line.norms else ""
        if any(prose.slot_at(t) for t in rest):
            addressee = Addressee.SLOT
        elif named:
            addressee = Addressee.NAME
        elif (rest and any(t.norm in _ANYBODY for t in rest)) or opener == "to":
            addressee = Addressee.GENERIC
        elif opener == "dear" or (rest and rest[-1].norm in _TITLES):
            addressee = Addressee.EMPTY
        else:
            addressee = Addressee.GENERIC if opener in ("greetings",) else Addressee.NAME
            if opener in ("hi", "hello", "hey", "good"):
                addressee = Addressee.GENERIC
        yield prose.note(Move.GREETING, line.sentence.visible, Greeting(addressee))
        return
