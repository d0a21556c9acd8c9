"""Half-open stretches of a text, counted in code points."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

__all__ = ["Span", "cover", "neat"]

_CLOSES_WITHIN = 12  # characters after a stretch in which its bracket is closed


@frozen(order=True)
class Span:
    """``text[start:end]``; ``start <= end``.

    >>> Span(2, 5).overlaps(Span(4, 9))
    True
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or later, not from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True  # an empty span is still a place

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same stretch, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def cut(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of ``spans`` (at least one).

    >>> cover([Span(4, 6), Span(1, 2)])
    Span(start=1, end=6)
    """
    every = list(spans)
    return Span(min(s.start for s in every), max(s.end for s in every))


def neat(text: str, span: Span) -> Span:
    """The same stretch without white space or an apostrophe at its ends, and with the bracket closed that it opens.

    >>> text = "AED 5,000 (all inclusive) for 25 days' work "
    >>> neat(text, Span(0, 24)).cut(text), neat(text, Span(30, 38)).cut(text), neat(text, Span(38, 44)).cut(text)
    ('AED 5,000 (all inclusive)', '25 days', 'work')
    """
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "'’"):
        end -= 1
    if start == end:
        return span
    if "(" in (words := text[start:end]) and words.count("(") > words.count(")"):
        close = text.find(")", end, end + _CLOSES_WITHIN)
        if close >= 0 and not any(mark in text[end:close] for mark in "(\n"):
            end = close + 1
    return Span(start, end)
