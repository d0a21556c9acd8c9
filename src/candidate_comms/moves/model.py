"""Annotations (a move at a place, with typed facts) and the reading that holds them all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from attrs import field, frozen

from candidate_comms.documents.model import Document
from candidate_comms.moves.facts import Facts, Interview, Term
from candidate_comms.offices.model import Office, Thresholds
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Audience, MessageKind, Move, PayRole, Stage, TermName, TermState

__all__ = ["Annotation", "Reading", "Sentence"]

_ON_TOP = (PayRole.EXTRA, PayRole.ON_TARGET)
"""Amounts that do not tell what the pay is."""


@frozen
class Annotation:
    """A stretch of the message does something."""

    move: Move
    span: Span
    """In the source."""
    visible: Span
    """In the visible text."""
    quote: str
    """The visible words."""
    facts: Facts | None = None
    evidence: tuple[str, ...] = ()
    """Why it was read so: the cue, the object, the actor."""


@frozen
class Sentence:
    """A sentence or line of the visible text, and the part of the message it stands in."""

    visible: Span
    part: str
    """``header``, ``subject``, ``greeting``, ``body``, ``closing``, ``signature``, ``quoted``, ``footer``."""
    index: int


@frozen
class Reading:
    """A document, read: what each stretch does, what the message is, and how that is known."""

    document: Document
    office: Office
    language: str
    kind: MessageKind
    stage: Stage
    annotations: tuple[Annotation, ...]
    """In the order of the visible text."""
    sentences: tuple[Sentence, ...]
    kind_evidence: tuple[str, ...] = ()
    sent_at: datetime | None = None
    not_read: tuple[str, ...] = ()
    """What was not judged, and why: "language: de"."""
    attached: bool = False
    """Whether terms are said to be in an attached or linked document."""
    interview: Interview | None = None
    """Looked for only where the day of sending is known, and None where the candidate has heard since."""
    apart: bool = False
    """Whether the candidate may be in another time zone than the sender."""
    audience: Audience = Audience.EXPERIENCED
    """Whom an offer is for, which decides how long is long enough."""
    mentioned: frozenset[TermName] = frozenset()
    """Terms that are named somewhere, whether or not they are told: a value that is not read may stand there."""
    elsewhere: bool = False
    """Whether another message tells the terms: an earlier offer, or a formal one that is said to follow."""
    made: frozenset[Move] = field(init=False, eq=False, repr=False)
    """The moves that are made at all."""

    @made.default
    def _made(self) -> frozenset[Move]:
        return frozenset([annotation.move for annotation in self.annotations])

    def of(self, *moves: Move) -> Iterator[Annotation]:
        """The annotations of these moves, in order.

        Quoted threads and footers are not annotated at all.
        """
        if self.made.isdisjoint(moves):  # most rules ask for a move that few messages make
            return iter(())
        return (a for a in self.annotations if a.move in moves)

    def has(self, *moves: Move) -> bool:
        """Whether any of these moves is made."""
        return not self.made.isdisjoint(moves)

    def first(self, *moves: Move) -> Annotation | None:
        """The first of these moves, or None."""
        return next(self.of(*moves), None)

    def sentence_of(self, visible: Span) -> Sentence | None:
        """The sentence that holds the start of ``visible``."""
        return next((s for s in self.sentences if s.visible.start <= visible.start < s.visible.end), None)

    def run_up_to(self, visible: Span) -> tuple[int, int]:
        """How many words and sentences of the body stand before the sentence that holds ``visible``."""
        own = self.sentence_of(visible)
        limit = own.visible.start if own is not None else visible.start
        before = [s for s in self.sentences if s.part == "body" and s.visible.start < limit]
        return sum(len(s.visible.cut(self.document.text).split()) for s in before), len(before)

    @property
    def only_weighed(self) -> bool:
        """Whether no cue tells the kind, only all the words together."""
        return bool(self.kind_evidence) and self.kind_evidence[0].startswith("weighed")

    @property
    def limits(self) -> Thresholds:
        """The office's thresholds for whom the offer is for."""
        return self.office.thresholds_for(self.audience)

    @property
    def terms(self) -> dict[TermName, Term]:
        """Each term with its best state; terms that are not there are left out."""
        best: dict[TermName, Term] = {}
        order = (TermState.STATED, TermState.SLOT, TermState.ATTACHED, TermState.VAGUE, TermState.MISSING)
        for annotation in self.of(Move.TERM):
            term = annotation.facts
            if (
                isinstance(term, Term)
                and term.role not in _ON_TOP
                and (term.name not in best or order.index(term.state) < order.index(best[term.name].state))
            ):
                best[term.name] = term
        return best
