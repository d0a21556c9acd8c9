"""What a template takes its variables for: a date that it writes out, a switch, a table whose entries it goes through.

It tells no path from another. It says only what a sample value must be, for the template to be rendered with it.
"""

from __future__ import annotations

__all__ = ["Shapes"]


class Shapes:
    """What was seen of variables, by their paths."""

    def __init__(self) -> None:
        self.dates: set[str] = set()
        """Written out by ``strftime`` and the like."""
        self.in_digits: set[str] = set()
        """Dates that are written in digits alone."""
        self.numbers: set[str] = set()
        """Rounded, say."""
        self.switches: set[str] = set()
        """Compared with true or false."""
        self.nothings: dict[str, object] = {}
        """The value without content that each is compared with."""
        self.tables: set[str] = set()
        """Gone through entry by entry, as ``items()`` gives them."""
        self.parts: dict[str, tuple[str, ...]] = {}
        """Taken apart, into what is called by these names."""
