"""The pieces of a Django template: text and tags. A tag stands on one line; anything else is text."""

from __future__ import annotations

import re

from candidate_comms.documents.front_ends.blocks import Broken
from candidate_comms.documents.front_ends.tags import Finder, Kind, Piece, Pieces
from candidate_comms.text.spans import Span

__all__ = ["CLOSES", "django_pieces"]

_OPENS = re.compile(r"\{[{%#]")
_KINDS = {"{{": Kind.PRINT, "{%": Kind.TAG}
CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
"""What ends a tag, by what begins it."""


def django_pieces(text: str) -> list[Piece]:
    """The pieces of a source, without its comments. What ``verbatim`` protects is text."""
    pieces = Pieces(text, "")
    line_end = Finder(text, "\n")
    closing = {opens: Finder(text, closes) for opens, closes in CLOSES.items()}
    at = search = 0
    loose = -2
    while (opening := _OPENS.search(text, search)) is not None:
        begin, opens = opening.start(), opening.group()
        end = closing[opens](begin + 2)
        if end >= line_end(begin):
            if begin != loose + 1 and (opens != "{#" or end < len(text)):
                span = Span(begin, begin + 2)
                pieces.found.append(Piece(Kind.LOOSE, span, span, "", span))
            loose = begin
            search = begin + 1
            continue
        pieces.words(at, begin)
        at = search = end + 2
        if opens == "{#":
            continue
        piece = pieces.tag(_KINDS[opens], Span(begin, at), begin + 2, end)
        if piece.word == "verbatim":
            pieces.found.pop()
            closes = re.compile(rf"\{{%[^\S\n]*end{re.escape(piece.inner.cut(text))}[^\S\n]*%\}}").search(text, at)
            if closes is None:
                said = f"The 'verbatim' is never closed; write {{% end{piece.inner.cut(text)[:80]} %}} after it."
                raise Broken(piece.span, said)
            pieces.words(at, closes.start())
            at = search = closes.end()
    pieces.words(at, len(text))
    return pieces.found
