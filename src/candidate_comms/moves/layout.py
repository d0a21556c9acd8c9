"""The parts of a message: subject, greeting, body, closing, signature, quoted thread, small print.

Only subject, greeting, body and closing speak to the candidate about this outcome. A postscript, and any
full sentences after the signature that are no footer, are body again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from candidate_comms.documents.model import Document, RegionKind
from candidate_comms.moves.lexicon import phrases_of, wording_of
from candidate_comms.moves.model import Sentence
from candidate_comms.text.spans import Span
from candidate_comms.text.words import fold

__all__ = ["lay_out"]

_DASHES = re.compile(r"-{2,} ?")
_CLOSING_TAIL = " \t\n,.!x"  # "Best wishes x"


def lay_out(document: Document, spans: Sequence[Span]) -> list[Sentence]:
    """Each sentence with the part that it stands in."""
    text = document.text
    sentences: list[Sentence] = []
    part, closed = "start", False
    for index, span in enumerate(spans):
        words = fold(span.cut(text)).strip(" \"'*_")
        part = _next_part(document, part, span, words, first=index < 6)
        shown = "body" if part == "start" else part
        if document.in_region(RegionKind.SUBJECT, span) or (index < 3 and _is_subject(words)):
            shown, part = "subject", "start" if part != "quoted" else part
        sentences.append(Sentence(span, shown, index))
        if part == "greeting" or (part == "footer" and not closed):
            part = "body"  # small print above the name is a line of its own
        closed = closed or part == "closing"
    return sentences


def _is_subject(words: str) -> bool:
    head, colon, _ = words.partition(":")
    return bool(colon) and head.rstrip() in phrases_of("en", "subjects", "layout")


def _quotes(words: str) -> bool:
    """Whether a line announces an older message: "On … wrote:", "---- Original message"."""
    if wording_of("en", "quote_heads", "layout").match(words):
        return True
    dashes = _DASHES.match(words)
    return dashes is not None and wording_of("en", "quote_titles", "layout").match(words, dashes.end()) is not None


def _next_part(document: Document, part: str, span: Span, words: str, *, first: bool) -> str:
    """The part that a sentence stands in, from its folded words and the part before it."""
    if part == "quoted" or words.startswith(">") or document.in_region(RegionKind.QUOTE, span) or _quotes(words):
        return "quoted"
    below = part in ("closing", "signature", "footer")
    if wording_of("en", "footers", "layout").search(words):
        return "footer"
    if below and wording_of("en", "footers_below", "layout").search(words):
        return "footer"
    if part == "start" and first:
        length = len(words.split())
        if length <= 8 and wording_of("en", "greetings", "layout").match(words):
            return "greeting"
        if length <= 4 and words.endswith((",", ":")):
            return "greeting"
    if len(words) < 45 and wording_of("en", "closings", "layout").fullmatch(words.rstrip(_CLOSING_TAIL)):
        return "closing"
    if wording_of("en", "postscripts", "layout").match(words):
        return "body"
    if below:
        # After the name, a full sentence speaks to the candidate again; a few words are a title or an address.
        long = len(words.split()) >= 9 and words[-1:] in ".?!"
        return "body" if long and part != "footer" else "footer" if part == "footer" else "signature"
    return "start" if part == "start" and not words else "body"
