"""A message as it is read, for every test of a reader of moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import read
from candidate_comms.moves.model import Reading
from candidate_comms.moves.prose import Prose
from candidate_comms.offices import registry

MONDAY = datetime(2026, 3, 2, 9)


def read_letter(body: str, *, office: str = "uk", sent_at: datetime | None = MONDAY, whole: bool = False) -> Reading:
    """The reading of ``body`` between a greeting and a closing, or as it stands (``whole``)."""
    text = body if whole else f"Dear Sam,\n\n{body}\n\nKind regards,\nJo Marsh\nExample Foods"
    return read(read_message(text), registry.get(office), sent_at=sent_at)


@pytest.fixture(scope="session")
def letter() -> Callable[..., Reading]:
    """``letter(body, office="uk", sent_at=…, whole=False)``: the reading. Sent on Monday 2 March 2026 at 9."""
    return read_letter


@pytest.fixture(scope="session")
def prose() -> Callable[[str], Prose]:
    """``prose("You left out the labels.")``: the words as they stand, cut into lines with their cues."""
    return lambda text: Prose(read_message(text), "en")
