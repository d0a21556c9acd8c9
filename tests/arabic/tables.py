"""Tables of Arabic sentences and letters, invented for the tests, and the reading of them."""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from candidate_comms import lint
from candidate_comms.documents.reader import read_message
from candidate_comms.findings.report import Report
from candidate_comms.moves.annotate import read
from candidate_comms.moves.model import Reading
from candidate_comms.offices import registry

HERE = Path(__file__).parent
_LETTERS = ("letters", "letters_like_english", "letters_of_the_day")
UAE = registry.get("uae")
SENT = datetime.fromisoformat("2026-11-24T10:00:00+04:00")


@cache
def table(name: str) -> dict[str, Any]:
    """A table that stands beside this module."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def letters() -> list[dict[str, Any]]:
    """Every whole letter."""
    return [letter for name in _LETTERS for letter in table(name)["letter"]]


def reading(text: str, sent_at: datetime | None = None) -> Reading:
    """A message as the UAE office sends it."""
    return read(read_message(text), UAE, sent_at=sent_at)


def judged(letter: dict[str, Any]) -> Report:
    """What the linter says of a letter."""
    sent = letter.get("sent_at")
    return lint(letter["text"].strip(), office="uae", sent_at=datetime.fromisoformat(sent) if sent else None)
