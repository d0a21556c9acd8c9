"""What was meant for the writer or for a machine: filler text, notes, the marks of a merge that went wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.model import Document, Slot
from candidate_comms.documents.placeholders import INSTRUCTION
from candidate_comms.moves.lexicon import phrases_of, wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.text.spans import Span
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import Move

__all__ = ["annotate_leftovers"]

_CONFLICT = re.compile(r"^[ \t]*(?:<{7}(?= )[^\n]*|={7}(?=[ \t]*$)|>{7}(?= )[^\n]*|\|{7}(?= )[^\n]*)", re.MULTILINE)
_MARK = re.compile(r"\b(?:TODO|FIXME)\b ?(?:\([\w ]{1,30}\))?:[^\n]*")
_US = frozenset({"us", "we", "our", "me"})
_BESIDE = 80  # characters on each side in which an instruction may turn out to be the candidate's


def annotate_leftovers(document: Document, folded: str) -> Iterator[Annotation]:
    """A WRITERS_NOTE at each, whatever the language: a note in brackets, filler, a conflict marker."""
    text = document.text
    for slot in document.slots:
        if slot.dialect == INSTRUCTION and not _speaks(slot):
            yield _note(document, slot.visible, "a note in brackets")
    if "<<<<<<<" in text or ">>>>>>>" in text:
        for match in _CONFLICT.finditer(text):
            yield _note(document, Span(*match.span()), "the mark of a merge that was not finished")
    if ":" in text:
        for match in _MARK.finditer(text):
            yield _note(document, Span(*match.span()), "a note to the writer")
    if any(sign in folded for sign in phrases_of("en", "signs", "leftovers")):
        for match in wording_of("en", "leftovers", "leftovers").finditer(folded):
            beside = folded[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
            if wording_of("en", "to_the_reader", "leftovers").search(beside) is None:
                yield _note(document, Span(*match.span()), "a note to the writer or filler")


def _speaks(slot: Slot) -> bool:
    """Whether a bracket that begins with "if" is said to the candidate: "[If you need another format, ask us.]"."""
    first, *rest = fold(slot.expression).split()
    return first == "if" and any(word.strip(".,;:") in _US for word in rest)


def _note(document: Document, visible: Span, why: str) -> Annotation:
    return Annotation(Move.WRITERS_NOTE, document.to_source(visible), visible, visible.cut(document.text), None, (why,))
