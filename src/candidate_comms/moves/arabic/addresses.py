"""E-mail addresses and telephone numbers in Arabic lines."""

from __future__ import annotations

import re

from candidate_comms.moves.arabic.line import Line

__all__ = ["ADDRESS", "PHONE", "address_words", "reaches_somebody"]

ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
"""An e-mail address, in a folded text."""
PHONE = re.compile(r"(?<![\w.,/])\+?\(?\d(?:[ ().-]{0,2}\d){6,14}(?![\w/])")
"""What may be a telephone number, in a folded text; a day in figures looks like it."""


def reaches_somebody(line: Line) -> bool:
    """Whether a line holds a phone number or an e-mail address.

    >>> text = "هاتفي +971 4 555 0140"
    >>> reaches_somebody(Line(text, 0, len(text)))
    True
    """
    return "@" in line.written or PHONE.search(line.text, line.start, line.end) is not None


def address_words(line: Line) -> frozenset[int]:
    """The words of a line that are part of a phone number or an e-mail address.

    >>> text = "هاتفي 04 555 0140 نهارا"
    >>> sorted(address_words(Line(text, 0, len(text))))
    [1, 2, 3]
    """
    if not (line.figures or "@" in line.written):
        return frozenset()
    spans = [match.span() for each in (ADDRESS, PHONE) for match in each.finditer(line.text, line.start, line.end)]
    return frozenset(
        [index for index, begun in enumerate(line.starts) if any(start <= begun < end for start, end in spans)]
    )
