"""How an Arabic message is written: places that may show in another order, and two kinds of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.model import Document
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import Digits, Direction
from candidate_comms.moves.model import Annotation
from candidate_comms.text.bidi import is_isolated
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_digits", "annotate_runs"]

_ARABIC = re.compile("[\u0620-\u064a]")
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?:\+\d[\d() -]{6,20}\d|\(?[0\u0660\u06f0]\d{1,3}\)?[ -]\d{2,4}[ -]\d{3,4})(?![\w/])"
)
_DIR = re.compile(r"<(?:bdi\b|\w{1,12}\b[^<>]{0,200}\bdir\s?=)[^<>]{0,200}>[^<>]{0,60}$", re.I)
_LEFT_TO_RIGHT = "\u200e"
_NEAR = 300  # characters of the source before a run in which the tag stands that sets it apart
_EAST = "\u0660-\u0669\u06f0-\u06f9"
_ANY_EAST, _ANY_WEST = re.compile(f"[{_EAST}]"), re.compile("[0-9]")
_NUMBER = re.compile(
    rf"(?P<east>[{_EAST}](?:[{_EAST}\u066b\u066c.,/:-]*[{_EAST}])?)|(?P<west>[0-9](?:[0-9.,/:-]*[0-9])?)"
)
_CODED = re.compile(r"[A-Za-z@][\w@./+-]{0,60}[ \u00a0-]?$|[/@._-]$")
"""Before a figure that belongs to a name, an address or a code: IFRS 16, HR/2026, x@y2."""
_CODE_GOES_ON = re.compile(r"[A-Za-z@/_]|\.[A-Za-z]|-[A-Za-z]")
_ADDRESS = re.compile(r"\S{0,80}(?:@|://)\S{0,200}|\b[\w-]{1,60}\.(?:com|ae|org|net)\S{0,80}")


def annotate_runs(page: Page) -> Iterator[Annotation]:
    """A DIRECTION at each phone number that nothing sets apart, in a line that runs from right to left."""
    text = page.document.text
    for line in page.every:
        span = line.sentence.visible
        if line.part == "quoted" or not line.figures or not _ARABIC.search(span.cut(text)):
            continue
        for match in _PHONE.finditer(text, span.start, span.end):
            place = Span(*match.span())
            marked = text[place.start - 1 : place.start] == _LEFT_TO_RIGHT  # the figures take its direction
            if not marked and not is_isolated(text, place) and not _is_set_apart(page.document, place):
                yield _at(page.document, Move.DIRECTION, place, Direction("run"))


def _is_set_apart(document: Document, place: Span) -> bool:
    """Whether a tag with a direction of its own holds a stretch of an HTML text."""
    if not document.html:
        return False
    source = document.to_source(place)
    return _DIR.search(document.source[max(0, source.start - _NEAR) : source.start]) is not None


def annotate_digits(page: Page) -> Iterator[Annotation]:
    """A DIGITS at the first figure of the kind that is used less, where both kinds are used in one message."""
    text = page.document.text
    if not (_ANY_EAST.search(text) and _ANY_WEST.search(text)):
        return
    taken = [Span(*match.span()) for finder in (_ADDRESS, _PHONE) for match in finder.finditer(text)]
    east: list[Span] = []
    west: list[Span] = []
    for line in page.every:
        if line.part == "quoted":
            continue
        place = line.sentence.visible
        for match in _NUMBER.finditer(text, place.start, place.end):
            span = Span(*match.span())
            if match.group("east"):
                east.append(span)
            elif not any(span.overlaps(other) for other in taken) and not _is_of_a_code(text, span):
                west.append(span)
    if not (east and west):
        return
    less, more = (east, west) if len(east) <= len(west) else (west, east)
    at, other = less[0], more[0]
    facts = Digits(page.document.to_source(other), other.cut(text))
    yield _at(page.document, Move.DIGITS, at, facts)


def _is_of_a_code(text: str, span: Span) -> bool:
    if _CODE_GOES_ON.match(text, span.end) is not None:
        return True
    return _CODED.search(text, max(0, span.start - 64), span.start) is not None


def _at(document: Document, move: Move, visible: Span, facts: Direction | Digits) -> Annotation:
    return Annotation(move, document.to_source(visible), visible, visible.cut(document.text), facts)
