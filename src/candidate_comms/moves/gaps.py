"""Where a sentence breaks because a template printed nothing there: "Dear ,", "Please reply by .", "Feedback:".

A gap between two sentences, a paragraph or a list that is left out whole, and a part that leaves a good sentence
behind are no faults. What tells is the text beside the gap; in a language that is not read, mostly its punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candidate_comms.documents.model import Document, Gap
from candidate_comms.documents.slot_names import role_of
from candidate_comms.moves.beside import Beside
from candidate_comms.moves.facts import Emptied
from candidate_comms.moves.gap_labels import Labels
from candidate_comms.moves.gap_marks import marks_stand_alone
from candidate_comms.moves.gap_words import words_lead_nowhere
from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_gaps"]

_NEAR = 200  # characters in which the beginning of a sentence or a line is looked for
_SHOWN = 40  # characters of the sentence before the gap that are quoted
_VALUES = frozenset({SlotRole.PERSON, SlotRole.DATE, SlotRole.MONEY, SlotRole.JOB, SlotRole.PLACE})
_FEW, _LABEL = 2, 3  # words: of a greeting without its name, of what stands before a value
_SENTENCE_END = re.compile(r"[.!?؟]\s")
_NEXT = re.compile(r"\s{0,3}(?:⟨[^⟨⟩\n]*⟩|['’]?\w+|\S)")
_NEXT_WORDS = re.compile(r"\s{0,3}['’]?\w+(?: \w+){0,3}")


def annotate_gaps(prose: Prose) -> Iterator[Annotation]:
    """A LOST_VALUE at each place of a template's path that is broken; its span is that of the tag to blame."""
    document = prose.document
    if not document.template or not document.gaps:
        return
    text, labels = document.text, Labels(document)
    labelled: dict[int, list[Gap]] = {}
    for gap in document.gaps:
        if gap.attribute:
            yield _note(document, gap, gap.visible, gap.attribute)
    for together in _clusters(document):
        start, end = together[0].visible.start, together[-1].visible.end
        sentence = sentence_at(prose, start)
        if sentence is not None and sentence.part == "quoted":
            continue
        blamed = _blamed(together)
        within = next((gap.alone for gap in together if gap.alone in ("td", "li")), "")
        colon = labels.left_empty(together)
        if colon is not None:
            labelled.setdefault(colon, []).extend(together)
        elif within:
            yield _note(document, blamed, _line_before(text, start), within)
        elif not any(gap.alone for gap in together) and _is_broken(prose, start, end, blamed):
            yield _note(document, blamed, _around(text, start, end), "words")
    for colon, gaps in labelled.items():
        yield _note(document, _blamed(gaps), _line_before(text, colon + 1), "label")


def _note(document: Document, gap: Gap, visible: Span, what: str) -> Annotation:
    left = visible.cut(document.text)
    shown = left.replace("\n", " ").replace("\t", " ")
    return Annotation(Move.LOST_VALUE, gap.source, visible, left, Emptied(gap, shown, what), (f"gap: {gap.name}",))


def _clusters(document: Document) -> Iterator[list[Gap]]:
    """The gaps of the text, those together that have only blanks between them."""
    text = document.text
    together: list[Gap] = []
    for gap in document.gaps:
        if gap.attribute:
            continue
        if together:
            between = text[together[-1].visible.end : gap.visible.start]
            if "\n" in between or between.strip():
                yield together
                together = []
        together.append(gap)
    if together:
        yield together


def _blamed(gaps: Sequence[Gap]) -> Gap:
    """Whose value is missed: the last one's that holds a value, and one of a known sort if there is one."""
    if len(gaps) == 1:
        return gaps[0]
    known = [gap for gap in gaps if gap.kind != "choice"] or gaps
    return next((gap for gap in reversed(known) if role_of(gap.name) is not SlotRole.OTHER), known[-1])


def _is_broken(prose: Prose, start: int, end: int, gap: Gap) -> bool:
    document = prose.document
    beside = Beside.of(document.text, start, end, html=document.html)
    if marks_stand_alone(beside):
        return True
    if prose.language == "en":
        return words_lead_nowhere(beside, gap, html=document.html)
    return beside.blank_before and gap.kind != "choice" and _shape_is_broken(prose, beside, start, gap)


def _shape_is_broken(prose: Prose, beside: Beside, start: int, gap: Gap) -> bool:
    """The same where no words are read: a greeting without its name, a few words and the stop after a value."""
    words, role = beside.before, role_of(gap.name)
    if prose.language == "ar" and words and words[-1] in words_of("ar", "preposition", "gaps"):
        return beside.stopped
    if beside.left.endswith("/"):
        return role is SlotRole.PERSON  # a title in Arabic
    few = 0 < sum(word[0].isalpha() for word in words) <= (_LABEL if role in _VALUES else _FEW)
    if beside.right in (",", "،"):
        return few and beside.at_start and "⟨" not in beside.left and _opens_the_letter(prose.document.text, start)
    return (
        role in _VALUES
        and beside.right[:1] in (".", "؛")
        and 0 < len(_SENTENCE_END.split(beside.left)[-1].split()) <= _LABEL
    )


def _opens_the_letter(text: str, start: int) -> bool:
    """Whether a place is on the first line of the text, or on the next one (the first may be the subject)."""
    lines = text[max(0, start - _NEAR) : start].strip("\n").split("\n")
    return start <= _NEAR and sum(map(bool, map(str.strip, lines))) <= _FEW


# What is shown of the place.


def _around(text: str, start: int, end: int) -> Span:
    """The words of the sentence before the gap and the word or mark behind it; at its beginning, a few words."""
    first = max(text.rfind("\n", max(0, start - _NEAR), start) + 1, start - _SHOWN, 0)
    if first and not text[first:start].strip() and not text[first - 2 : first].endswith("\n\n"):
        first = max(text.rfind("\n", max(0, first - 1 - _NEAR), first - 1) + 1, start - _SHOWN, 0)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, first, start)]
    following = _NEXT.match(text, end)
    if ends and (ends[-1] < start or (following is not None and following.group().strip()[0].isalpha())):
        first = ends[-1]
    elif first and not text[first - 1].isspace() and (blank := text.find(" ", first, start - 1)) >= 0:
        first = blank + 1
    while first < start and text[first].isspace():
        first += 1
    if first >= start and (few := _NEXT_WORDS.match(text, end)):
        return Span(few.end() - len(few.group().lstrip()), few.end())
    return Span(first, end if following is None or "\n" in following.group() else following.end())


def _line_before(text: str, end: int) -> Span:
    """The end of the line before ``end``, which a label or the first cells of a row fill."""
    while end and text[end - 1].isspace():
        end -= 1
    return Span(max(text.rfind("\n", max(0, end - _NEAR), end) + 1, end - _NEAR, 0), end)
