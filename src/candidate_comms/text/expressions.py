"""Regular expressions that are compiled when they are first used: a short message needs few of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from candidate_comms.text.lazy import lazy

__all__ = ["Expression"]


class Expression:
    r"""A regular expression, with the methods of a compiled one.

    >>> Expression(r"\d+ days").search("in 28 days").group()
    '28 days'
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    @lazy
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.pattern, self._flags)

    @lazy
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.search``."""
        return self.compiled.search

    @lazy
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.match``."""
        return self.compiled.match

    @lazy
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.fullmatch``."""
        return self.compiled.fullmatch

    @lazy
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As ``re.Pattern.finditer``."""
        return self.compiled.finditer
