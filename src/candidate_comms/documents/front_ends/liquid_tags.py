"""The pieces of a Liquid source: text, tags, and nothing of what stands in a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.front_ends.blocks import Broken
from candidate_comms.documents.front_ends.tags import Kind, Piece, Pieces, inside, tag_at
from candidate_comms.text.spans import Span

__all__ = ["lines_of_tags", "liquid_pieces"]

_BLANKS = " \t\n\v\f\r\0"  # a no-break space is none
_OPENS = re.compile(r"\{[{%]")
_COMMENTS = re.compile(r"\{%-?\s*(end)?comment\b")
_CLOSING = {word: re.compile(rf"\{{%-?\s*end{word}\s*-?%\}}") for word in ("raw", "doc")}


def liquid_pieces(text: str) -> list[Piece]:
    """The pieces of a source. What white space control takes away is in none."""
    pieces = Pieces(text, _BLANKS)
    at, trim = 0, False
    while (opening := _OPENS.search(text, at)) is not None:
        begin = opening.start()
        printing = opening.group() == "{{"
        end = text.find("}}" if printing else "%}", begin + 2)
        if end < 0:
            closing = "}}" if printing else "%}"
            raise Broken(Span(begin, begin + 2), f"This {opening.group()} is never closed; write {closing} after it.")
        start = begin + 2 + text.startswith("-", begin + 2)
        trims = text[end - 1] == "-" and end - 1 >= start
        pieces.words(at, begin, trim_start=trim, trim_end=start > begin + 2)
        at, trim = end + 2, trims
        piece = pieces.tag(Kind.PRINT if printing else Kind.TAG, Span(begin, at), start, end - trims)
        if piece.word in _CLOSING:
            pieces.found.pop()
            closes = _CLOSING[piece.word].search(text, at)
            if closes is None:
                raise _open(piece)
            if piece.word == "raw":
                pieces.words(at, closes.start(), trim_start=trim, trim_end="-" in closes.group()[:3])
            at, trim = closes.end(), closes.group()[-3] == "-"
        elif piece.word == "comment":
            pieces.found.pop()
            at = _past_comment(text, at, piece)
            trim = text[at - 3] == "-"
        elif piece.word == "#":
            pieces.found.pop()
    pieces.words(at, len(text), trim_start=trim)
    return pieces.found


def _past_comment(text: str, at: int, opening: Piece) -> int:
    """Where the comment ends that is open at ``at``; comments nest."""
    open_now = 1
    while open_now:
        found = _COMMENTS.search(text, at)
        end = text.find("%}", found.end()) if found else -1
        if found is None or end < 0:
            raise _open(opening)
        open_now += -1 if found.group(1) else 1
        at = end + 2
    return at


def _open(piece: Piece) -> Broken:
    return Broken(piece.span, f"The '{piece.word}' is never closed; write {{% end{piece.word} %}} after it.")


def lines_of_tags(text: str, within: Span) -> Iterator[Piece]:
    """The tags that ``{% liquid %}`` holds ``within``, one a line."""
    at = within.start
    for line in within.cut(text).split("\n"):
        span = inside(text, at, at + len(line))
        at += len(line) + 1
        tag = tag_at(text, Kind.TAG, span, span)
        if len(span) and tag.word != "#":
            yield tag
