"""Comments that speak to the linter: ``{# cc: ignore[RS510] -- approved by legal #}``, and what each stands before.

They are found in the source, never in what it prints, so that no loop and no branch can lose one. Which comments an
engine has, its own scanner tells; HTML comments are found everywhere, though the candidate is sent them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from candidate_comms.documents.comment_marks import Mark, Scanned
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

if TYPE_CHECKING:
    from candidate_comms.documents.jinja.read import Environment

__all__ = ["Comment", "comments_of"]

_SPEAKS = re.compile(r"\s*cc:", re.IGNORECASE)
_MENTIONED = re.compile(r"cc:", re.IGNORECASE)
_SIGN = re.compile(r"\S")
_LINE_END = re.compile(r"[\r\n]")


@frozen
class Comment:
    """A comment that begins with ``cc:``. All places are in its source."""

    span: Span
    inner: Span
    """What it says, its delimiters left out."""
    path: str = ""
    """The file; empty for the one that is read."""
    begins_line: bool = True
    """Whether nothing but other comments stands before it on its line."""
    follows: int | None = None
    """Where the first thing after it that is no comment begins; None at the end of the file."""
    block: Span | None = None
    """The block that ``follows`` opens, from its opening to its closing tag."""
    sent: bool = False
    """Whether the candidate is sent it: an HTML comment in what is not QWeb."""
    instead: str = ""
    """For one that is sent: how the template writes a comment that is not; empty where it has none."""


def comments_of(
    source: str, engine: Engine, *, path: str = "", environment: Environment | None = None
) -> tuple[Comment, ...]:
    """The comments of a source that speak to the linter, in their order.

    >>> comment, = comments_of("Hi {# cc: ignore[RS510] -- agreed #}{% if a %}you{% endif %}", Engine.JINJA)
    >>> comment.begins_line, comment.follows, comment.block, comment.sent
    (False, 36, Span(start=36, end=60), False)
    """
    if _MENTIONED.search(source) is None:
        return ()
    scanned = _scanned(source, engine, environment)
    marks = sorted([*scanned.marks, *_html(source, scanned.marks)], key=lambda mark: mark.span.start)
    blocks = _blocks(marks)
    said = [(mark, mark.inner) for mark in marks if mark.inner is not None]
    spans = [mark.span for mark, _ in said]
    found = []
    for (mark, inner), begins, follows in zip(said, _begin(source, spans), _followed(source, spans), strict=True):
        if _SPEAKS.match(source, inner.start, inner.end) is not None:
            block = blocks.get(follows) if follows is not None else None
            instead = scanned.form if mark.sent else ""
            found.append(Comment(mark.span, inner, path, begins, follows, block, mark.sent, instead))
    return tuple(found)


def _scanned(source: str, engine: Engine, environment: Environment | None) -> Scanned:
    if engine is Engine.JINJA:
        from candidate_comms.documents.jinja.comments import jinja_scanned

        return jinja_scanned(source, environment)
    from candidate_comms.documents.comment_forms import scanned

    return scanned(source, engine)


def _html(source: str, marks: Sequence[Mark]) -> Iterable[Mark]:
    """The HTML comments that begin in what is sent."""
    starts = [mark.span.start for mark in marks]
    at = 0
    while (begin := source.find("<!--", at)) >= 0:
        index = bisect_right(starts, begin) - 1
        if index >= 0 and begin < marks[index].span.end:
            at = max(marks[index].span.end, begin + 1)
            continue
        end = source.find("-->", begin + 4)
        if end < 0:
            return
        yield Mark(Span(begin, end + 3), Span(begin + 4, end), sent=True)
        at = end + 3


def _blocks(marks: Sequence[Mark]) -> dict[int, Span]:
    """Every block by the place where it begins. A tag that nothing closes opens none."""
    found: dict[int, Span] = {}
    waiting: list[Mark] = []
    open_now: Counter[str] = Counter()
    for mark in marks:
        if mark.closes and open_now[mark.closes]:
            while True:
                opened = waiting.pop()
                open_now[opened.opens] -= 1
                if opened.opens == mark.closes:
                    break
            found[opened.span.start] = Span(opened.span.start, mark.span.end)
        if mark.opens:
            waiting.append(mark)
            open_now[mark.opens] += 1
    return found


def _begin(source: str, comments: Sequence[Span]) -> list[bool]:
    """Of each comment, whether nothing but others stands before it on its line."""
    found: list[bool] = []
    end, begins = 0, True
    for span in comments:
        *lines, line = _LINE_END.split(source[end : span.start])
        begins = not line.strip() and (bool(lines) or begins)
        found.append(begins)
        end = span.end
    return found


def _followed(source: str, comments: Sequence[Span]) -> list[int | None]:
    """Of each comment, where what follows it begins, other comments left out."""
    found: list[int | None] = []
    follows: int | None = None
    limit = len(source)
    for span in reversed(comments):
        sign = _SIGN.search(source, span.end, max(limit, span.end))
        follows = sign.start() if sign is not None else follows
        found.append(follows)
        limit = span.start
    return found[::-1]
