"""A value in program code, printed; a text that is kept in a catalogue of translations is said to be unread."""

from __future__ import annotations

from candidate_comms.documents.front_ends.code_blocks import Blocks, quoted
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.templates.tree import Expr

__all__ = ["print_code"]


def print_code(blocks: Blocks, values: Values, start: int, end: int, written: str, value: Expr | None = None) -> None:
    """Print the code of ``values`` (or ``value``, made of it) for the tag from ``start`` to ``end``."""
    kept = values.catalogued()
    if kept:
        blocks.note(start, f"the text {quoted(kept)!r} is kept in another file and was not read")
    blocks.print(values.all() if value is None else value, start, end, written)
