"""A message cut into sentences and words, with every cue that stands in them: what the annotators look at."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import Document, Slot
from candidate_comms.moves.concrete import Concrete
from candidate_comms.moves.facts import Facts
from candidate_comms.moves.headings import Headings
from candidate_comms.moves.language import detect_language
from candidate_comms.moves.layout import lay_out
from candidate_comms.moves.lexicon import LANGUAGES, TERM, cues
from candidate_comms.moves.line import CueHit, Line
from candidate_comms.moves.model import Annotation, Sentence
from candidate_comms.moves.money import may_hold_money
from candidate_comms.text.automaton import BREAK
from candidate_comms.text.lazy import lazy
from candidate_comms.text.sentences import split_sentences
from candidate_comms.text.spans import Span, neat
from candidate_comms.text.words import Token, lower, plain
from candidate_comms.vocabulary import Move

__all__ = ["CueHit", "Line", "Prose"]

_SPEAKING = frozenset({"subject", "greeting", "body", "closing"})


class Prose:
    """The lines of a document that speak to the candidate (quoted threads, signatures and footers are kept apart)."""

    def __init__(self, document: Document, language: str | None = None) -> None:
        self.document = document
        text = plain(document.text)
        self.folded = lower(text)
        """The visible text, folded: every character keeps its place."""
        every = [Line(text, self.folded, place) for place in split_sentences(document.text)]
        self.words: set[str] = set().union(*[line.pieces for line in every])
        """The words of the message, folded, between anything that is no letter or figure."""
        self.language = language or detect_language(document.text, every)
        """Of a message in a language that cannot be read, nothing but this is known."""
        self.lines: list[Line] = []
        self.asides: list[Line] = []
        self.sentences: tuple[Sentence, ...] = ()
        self._slots = {slot.visible.start: slot for slot in document.slots}
        if self.language in LANGUAGES:
            if '"' in self.folded:
                self._find_quotations(every)
            self._lay_out(every)
            self._find_cues()

    def _lay_out(self, every: list[Line]) -> None:
        """Give each line its part."""
        for index, (line, part) in enumerate(
            zip(every, lay_out(self.document, every, self.words, self.folded), strict=True)
        ):
            line.sentence = Sentence(line.place, part, index)
            (self.lines if part in _SPEAKING else self.asides).append(line)
        self.sentences = tuple([line.sentence for line in every])

    def _find_quotations(self, every: list[Line]) -> None:
        """Mark the lines that go on with a quotation. None goes past its paragraph: the mark may stand for inches."""
        end = 0
        for line in every:
            if line.start >= end:
                end = self.folded.find("\n\n", line.start)
                end = len(self.folded) if end < 0 else end
                paragraph, begun = line.start, self.folded.count('"', line.start, end)
            if begun > 1 and not begun % 2:
                line.opens_quoted = bool(self.folded.count('"', paragraph, line.start) % 2)

    def _find_cues(self) -> None:
        """Give each line its cues, and the terms it names: one walk over all of them."""
        signatures = [line for line in self.asides if line.sentence.part == "signature"]
        lines = [*self.lines, *signatures]
        norms: list[str] = []
        ends: list[int] = []
        for line in lines:
            norms += line.norms
            ends.append(len(norms))
            norms.append(BREAK)
        number, start = 0, 0
        for first, last, cue in cues(self.language).find(norms):
            while first > ends[number]:
                start = ends[number] + 1
                number += 1
            if cue.move == TERM:
                lines[number].terms.append((first - start, last - start, cue.fact))
            elif number < len(self.lines):
                lines[number].note(first - start, last - start, cue)

    @lazy
    def may_hold_money(self) -> bool:
        """Whether a currency is named anywhere."""
        return may_hold_money(self.words, self.folded)

    @lazy
    def spoken(self) -> frozenset[str]:
        """The words of the lines that speak to the candidate, each once."""
        return frozenset().union(*[line.norms for line in self.lines])

    @lazy
    def moves(self) -> frozenset[str]:
        """The moves that are cued anywhere."""
        return frozenset[str]().union(*[line.moves for line in self.lines])

    @lazy
    def concrete(self) -> Concrete:
        """What its lines name."""
        return Concrete(self.lines, [line for line in self.asides if line.sentence.part == "signature"])

    @lazy
    def headings(self) -> Headings:
        """What its lines are headed by."""
        return Headings(self.document.text, self.folded, self.words)

    def lines_cueing(self, *moves: str) -> list[Line]:
        """The lines in which any of these moves is cued."""
        if self.moves.isdisjoint(moves):
            return []
        return [line for line in self.lines if line.has(*moves)]

    def hits(self, *moves: str) -> Iterator[CueHit]:
        """The cues of these moves in all lines."""
        return (hit for line in self.lines_cueing(*moves) for hit in line.cued(*moves))

    def slot_at(self, token: Token) -> Slot | None:
        """The slot whose label this token is."""
        return self._slots.get(token.start)

    def slots_in(self, line: Line) -> list[Slot]:
        """The slots of a line, in order."""
        if not self._slots or "⟨" not in line.folded:
            return []
        return [slot for start in line.starts if (slot := self._slots.get(start))]

    def note(self, move: Move, visible: Span, facts: Facts | None = None, *evidence: str) -> Annotation:
        """An annotation of a stretch of the visible text, which is tidied at its ends."""
        document = self.document
        visible = neat(document.text, visible)
        return Annotation(move, document.to_source(visible), visible, visible.cut(document.text), facts, evidence)
