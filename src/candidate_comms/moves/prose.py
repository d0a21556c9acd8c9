"""A message cut into sentences and tokens, with every cue that stands in them: what the annotators look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import define, frozen

from candidate_comms.documents.model import Document, Slot
from candidate_comms.moves.clauses import Clauses
from candidate_comms.moves.layout import lay_out
from candidate_comms.moves.lexicon import Cue, cues
from candidate_comms.moves.model import Annotation, Facts, Sentence
from candidate_comms.text.sentences import split_sentences
from candidate_comms.text.spans import Span
from candidate_comms.text.words import Token, tokenise
from candidate_comms.vocabulary import Move

__all__ = ["CueHit", "Line", "Prose"]

_SPEAKING = ("subject", "greeting", "body", "closing")


@frozen
class CueHit:
    """A cue that stands at tokens ``first`` to ``last`` (one past the end) of a line."""

    cue: Cue
    first: int
    last: int
    negated: bool
    conditional: bool
    subordinate: bool
    quoted: bool
    """Whether it stands between quotation marks: somebody else's words."""


@define(slots=False)
class Line:
    """A sentence with its tokens and cues."""

    sentence: Sentence
    tokens: list[Token]
    hits: list[CueHit]

    def visible(self, first: int, last: int) -> Span:
        """The visible characters of tokens ``first`` to ``last`` (one past the end)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    @cached_property
    def clauses(self) -> Clauses:
        """Its clauses: what is negated, conditional or said in passing."""
        return Clauses(self.tokens)

    @cached_property
    def norms(self) -> list[str]:
        """The folded words."""
        return [t.norm for t in self.tokens]

    def cued(self, *moves: str) -> Iterator[CueHit]:
        """Hits of these moves that their surroundings do not undo."""
        return (h for h in self.hits if h.cue.move in moves)

    def has(self, *moves: str) -> bool:
        """Whether any of these moves is cued."""
        return any(h.cue.move in moves for h in self.hits)


class Prose:
    """The lines of a document that speak to the candidate (quoted threads, signatures and footers are kept apart)."""

    def __init__(self, document: Document, language: str) -> None:
        self.document = document
        self.language = language
        spans = split_sentences(document.text)
        self.sentences = tuple(lay_out(document, spans))
        self.lines: list[Line] = []
        self.asides: list[Line] = []
        graph = cues(language)
        for sentence in self.sentences:
            tokens = tokenise(document.text, sentence.visible.start, sentence.visible.end)
            line = Line(sentence, tokens, [])
            if sentence.part not in _SPEAKING:
                self.asides.append(line)
                continue
            line.hits = _hits(line, graph.find(tokens))
            self.lines.append(line)
        self._slots = {slot.visible.start: slot for slot in document.slots}

    def slot_at(self, token: Token) -> Slot | None:
        """The slot whose label this token is."""
        return self._slots.get(token.start)

    def slots_in(self, line: Line) -> list[Slot]:
        """The slots of a line, in order."""
        if not self._slots:
            return []
        return [slot for token in line.tokens if (slot := self.slot_at(token))]

    def note(self, move: Move, visible: Span, facts: Facts | None = None, *evidence: str) -> Annotation:
        """An annotation of a stretch of the visible text."""
        document = self.document
        return Annotation(move, document.to_source(visible), visible, visible.cut(document.text), facts, evidence)


def _hits(line: Line, found: Iterator[tuple[int, int, Cue]]) -> list[CueHit]:
    """The cues that their surroundings do not undo."""
    hits: list[CueHit] = []
    tokens, clauses = line.tokens, line.clauses
    quotes = _quoted(tokens)
    for first, last, cue in found:
        negated = clauses.negated(first) or (not cue.says_no and any(t.norm == "not" for t in tokens[first + 1 : last]))
        conditional = clauses.conditional(first)
        if (negated and cue.drop_negated) or (conditional and cue.drop_conditional):
            continue
        hits.append(CueHit(cue, first, last, negated, conditional, clauses.subordinate(first), first in quotes))
    return hits


def _quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens between double quotation marks."""
    inside: list[int] = []
    open_ = False
    for index, token in enumerate(tokens):
        if token.before.count('"') % 2:
            open_ = not open_
        if open_:
            inside.append(index)
    return frozenset(inside)
