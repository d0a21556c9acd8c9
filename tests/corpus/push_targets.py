"""What labels say of the lines of an offer: does a line push, how, or is it not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Tactic
from corpus.targets import Targets, stands

__all__ = ["READINGS", "of_offer", "of_push"]

PUSH = "push"
READINGS = {
    PUSH: "pu",
    "threat": "th",
    "rivals": "ri",
    "no_negotiation": "nn",
    "no_comparison": "nc",
    "sign_now": "sn",
    "resign_now": "rn",
    "incentive_decay": "id",
    "guilt": "gu",
    "urgency": "ur",
    "fee": "fe",
    "secrecy": "se",
}
"""The readings of a line, each with the two letters that stand for it in the table: any push, and each tactic."""

_TACTICS = tuple(reading for reading in READINGS if reading != PUSH)
_ALSO = {"sign_now": "urgency", "urgency": "sign_now", "threat": "rivals", "rivals": "threat"}
"""A line that is labelled with one may well do the other."""
_HURRIES = (PUSH, "sign_now", "urgency", "threat")
"""What is not known of a line that sets a short time and is labelled with nothing else."""


def of_push(label: str, lines: int) -> Targets:
    """What the label of a sentence says of its lines: "threat", or "not_threat" for what only sounds like it."""
    if label not in _TACTICS:
        return dict.fromkeys(READINGS, 0)
    found = _of_tactics({label})
    return found if lines == 1 else {reading: 0 for reading, holds in found.items() if not holds}


def of_offer(message: dict[str, Any], places: Sequence[Span]) -> list[Targets]:
    """What the labels of a message say of the lines at ``places`` in its source; without an offer, none pushes."""
    pressure = (message["offer"] or {"pressure": []})["pressure"]
    found = []
    for place in places:
        told = {push["tactic"] for push in pressure if stands(message, [push["text"]], place)}
        targets = _of_tactics(told - {Tactic.SHORT_DEADLINE.value})
        if told == {Tactic.SHORT_DEADLINE.value}:
            targets = {reading: holds for reading, holds in targets.items() if reading not in _HURRIES}
        found.append(targets)
    return found


def _of_tactics(told: set[str]) -> Targets:
    perhaps = {_ALSO.get(tactic) for tactic in told} - told
    found = {tactic: int(tactic in told) for tactic in _TACTICS if tactic not in perhaps}
    return {PUSH: int(bool(told)), **found}
