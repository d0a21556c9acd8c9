"""Entities of HTML in a text that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.masks.edits import Edited
from candidate_comms.documents.masks.unseen import UNSEEN
from candidate_comms.documents.model import MaskKind
from candidate_comms.text.spans import Span

__all__ = ["entities"]

_ENTITY = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|shy|zwnj|zwj|ZeroWidthSpace);")


def entities(text: str) -> Iterator[Edited]:
    """Entities of plain letters, figures and unseen characters in text that is no HTML."""
    for match in _ENTITY.finditer(text):
        decimal, hexadecimal = match.groups()
        number = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0x200B
        meant = chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
        if (meant.isascii() and meant.isalnum()) or meant in UNSEEN:
            place = Span(*match.span())
            yield [(place, meant)], place, MaskKind.ENTITY if meant.isascii() else None
