"""What was meant for the writer or for a machine: filler text, notes, the marks of a merge that went wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.model import Document, Slot
from candidate_comms.documents.placeholders import INSTRUCTION
from candidate_comms.moves.lexicon import phrases_of, wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.text.spans import Span
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import Move

__all__ = ["annotate_leftovers", "may_hold_leftovers"]

_CONFLICT = re.compile(r"^[ \t]*(?:<{7}(?= )[^\n]*|={7}(?=[ \t]*$)|>{7}(?= )[^\n]*|\|{7}(?= )[^\n]*)", re.MULTILINE)
_LATIN = re.compile("[A-Za-z]{3}")
_MARK = re.compile(r"\b(?:TODO|FIXME)\b ?(?:\([\w ]{1,30}\))?:[^\n]*")
_US = frozenset({"us", "we", "our", "me"})
_MARKS = frozenset({"todo", "fixme"})
_BESIDE = 80  # characters on each side in which an instruction may turn out to be the candidate's


def may_hold_leftovers(document: Document) -> bool:
    """Whether to look for leftovers at all."""
    text = document.text
    if any(slot.dialect == INSTRUCTION for slot in document.slots) or "<<<<<<<" in text or ">>>>>>>" in text:
        return True
    if _LATIN.search(text) is None:
        return False
    folded = fold(text)
    return any(mark in folded for mark in _MARKS) or any(
        sign in folded for sign in phrases_of("en", "signs", "leftovers")
    )


def annotate_leftovers(prose: Prose) -> Iterator[Annotation]:
    """A WRITERS_NOTE at each, whatever the language: a note in brackets, filler, a conflict marker."""
    older = next((s.visible for s in prose.sentences if s.part == "quoted"), None)
    # Marks of a merge and of a writer's aside begin as a quoted line does, and with more of the same sign.
    quoted = older is not None and not prose.folded.startswith(">>", older.start)
    for visible, why in _found(prose):
        if not (quoted and older is not None and visible.start >= older.start and _in_quote(prose, visible)):
            yield prose.note(Move.WRITERS_NOTE, visible, None, why)


def _in_quote(prose: Prose, visible: Span) -> bool:
    sentence = sentence_at(prose, visible.start)
    return sentence is not None and sentence.part == "quoted"


def _found(prose: Prose) -> Iterator[tuple[Span, str]]:
    document, text, folded = prose.document, prose.document.text, prose.folded
    for slot in document.slots:
        if slot.dialect == INSTRUCTION and not _speaks(slot):
            yield slot.visible, "a note in brackets"
    if "<<<<<<<" in text or ">>>>>>>" in text:
        for match in _CONFLICT.finditer(text):
            yield Span(*match.span()), "the mark of a merge that was not finished"
    if not _MARKS.isdisjoint(prose.words):
        for match in _MARK.finditer(text):
            yield Span(*match.span()), "a note to the writer"
    if any(sign in folded for sign in phrases_of("en", "signs", "leftovers")):
        for match in wording_of("en", "leftovers", "leftovers").finditer(folded):
            beside = folded[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
            if wording_of("en", "to_the_reader", "leftovers").search(beside) is None:
                yield Span(*match.span()), "a note to the writer or filler"


def _speaks(slot: Slot) -> bool:
    """Whether a bracket that begins with "if" is said to the candidate: "[If you need another format, ask us.]"."""
    first, *rest = fold(slot.expression).split()
    return first == "if" and any(word.strip(".,;:") in _US for word in rest)
