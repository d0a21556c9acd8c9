"""An Arabic message cut into sentences and words, with every cue that stands in them."""

from __future__ import annotations

from candidate_comms.documents.model import Document, Slot
from candidate_comms.moves.arabic.layout import lay_out
from candidate_comms.moves.arabic.lexicon import cues
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.sentences import split_sentences
from candidate_comms.moves.facts import Facts
from candidate_comms.moves.lexicon import TERM
from candidate_comms.moves.model import Annotation, Sentence
from candidate_comms.text.arabic import BIDI_CONTROLS, fold_arabic
from candidate_comms.text.automaton import BREAK
from candidate_comms.text.lazy import lazy
from candidate_comms.text.spans import Span, neat
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["Page"]

_SPEAKING = frozenset({"subject", "greeting", "body", "closing"})
_HIDDEN = BIDI_CONTROLS + "\u200b\u200c\u200d\u2060\ufeff"


class Page:
    """The lines of a document that speak to the candidate; quoted threads, signatures and footers are kept apart."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.folded = fold_arabic(document.text)
        self.text = self.folded.text
        self.every = [Line(self.text, start, end) for start, end in split_sentences(self.text)]
        self.lines: list[Line] = []
        self.asides: list[Line] = []
        self._slots = {slot.visible.start: slot for slot in document.slots}
        self._find_cues()
        told = {self.place_of(slot).start for slot in document.slots if slot.role is SlotRole.FEEDBACK}
        for index, (line, part) in enumerate(zip(self.every, lay_out(self.every, told), strict=True)):
            line.sentence = Sentence(self.visible(line.start, line.end), part, index)
            (self.lines if part in _SPEAKING else self.asides).append(line)
        self.sentences = tuple([line.sentence for line in self.every])

    def _find_cues(self) -> None:
        """Give each line its cues, and the terms it names: one walk over all of them."""
        norms: list[str] = []
        ends: list[int] = []
        for line in self.every:
            norms += line.norms
            ends.append(len(norms))
            norms.append(BREAK)
        number, start = 0, 0
        for first, last, cue in cues().find(norms):
            while first > ends[number]:
                start = ends[number] + 1
                number += 1
            if cue.move == TERM:
                self.every[number].terms.append((first - start, last - start, cue.fact))
            else:
                self.every[number].note(first - start, last - start, cue)

    @lazy
    def moves(self) -> frozenset[str]:
        """The moves that are cued where the message speaks to the candidate."""
        return frozenset[str]().union(*[line.moves for line in self.lines])

    def note_again(self) -> None:
        """Take up what was noted at its lines, or passed over, since its moves were asked for."""
        self.moves = frozenset[str]().union(*[line.moves for line in self.lines])

    def cueing(self, *moves: str) -> list[Line]:
        """The lines in which any of these moves is cued."""
        if self.moves.isdisjoint(moves):
            return []
        return [line for line in self.lines if line.has(*moves)]

    def slots_in(self, line: Line) -> list[Slot]:
        """The slots of a line, in order."""
        if not self._slots or "⟨" not in line.written:
            return []
        return [slot for start in line.starts if (slot := self._slots.get(self.folded.at(start)))]

    def place_of(self, slot: Slot) -> Span:
        """Where a slot's label stands in the folded text."""
        return Span(self.folded.index(slot.visible.start), self.folded.index(slot.visible.end))

    def slot_at(self, start: int) -> Slot | None:
        """The slot whose label stands at a place of the folded text."""
        return self._slots.get(self.folded.at(start))

    def visible(self, start: int, end: int) -> Span:
        """The visible characters behind a stretch of the folded text, without controls at its ends."""
        text = self.document.text
        span = self.folded.back(start, end)
        first, last = span.start, span.end
        while first < last and text[last - 1] in _HIDDEN:
            last -= 1
        while first < last and text[first] in _HIDDEN:
            first += 1
        return Span(first, last)

    def words(self, line: Line, first: int, last: int) -> tuple[int, int]:
        """The places of words ``first`` to ``last`` (one past the end) of a line."""
        return line.starts[first], line.ends[last - 1]

    def note(self, move: Move, start: int, end: int, facts: Facts | None = None, *evidence: str) -> Annotation:
        """An annotation of a stretch of the folded text."""
        document = self.document
        visible = neat(document.text, self.visible(start, end))
        return Annotation(move, document.to_source(visible), visible, visible.cut(document.text), facts, evidence)

    def at_words(
        self, move: Move, line: Line, first: int, last: int, facts: Facts | None = None, *evidence: str
    ) -> Annotation:
        """An annotation of words ``first`` to ``last`` (one past the end) of a line."""
        if move in line.weighed and (first, last) == (0, len(line.norms)):
            evidence = (line.weighed[move],)
        return self.note(move, line.starts[first], line.ends[last - 1], facts, *evidence)
