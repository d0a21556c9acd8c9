"""What a scanner for comments finds in a source: its comments and its tags."""

from __future__ import annotations

from attrs import frozen

from candidate_comms.text.spans import Span

__all__ = ["Mark", "Scanned"]


@frozen
class Mark:
    """A comment or a tag."""

    span: Span
    inner: Span | None = None
    """What a comment says; None for a tag."""
    opens: str = ""
    """The word of a tag that can open a block."""
    closes: str = ""
    """The word of the block that a tag closes."""
    sent: bool = False
    """Whether a comment is sent to the candidate."""


@frozen
class Scanned:
    """The comments and tags of a source, in their order."""

    marks: tuple[Mark, ...] = ()
    form: str = ""
    """How its engine writes a comment: ``{# … #}``; empty where it has none that is not sent."""
