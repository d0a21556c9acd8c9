"""Controls of the direction of writing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.masks.edits import Edited
from candidate_comms.text.bidi import hazards
from candidate_comms.text.spans import Span

__all__ = ["RIGHT_TO_LEFT", "STEERS", "steering"]

STEERS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def steering(text: str) -> Iterator[Edited]:
    """Controls of direction in a text that runs one way: a program has put them around what it filled in.

    Those that override the direction, or that nothing closes, stay to be told.
    """
    if any(True for _ in hazards(text)):
        return
    for match in STEERS.finditer(text):
        place = Span(*match.span())
        yield [(place, "")], place, None
