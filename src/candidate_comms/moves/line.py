"""A sentence of a message: its words, the part it stands in and the cues in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from candidate_comms.moves.clauses import Clauses
from candidate_comms.moves.lexicon import Cue
from candidate_comms.moves.model import Sentence
from candidate_comms.moves.money import MoneySeen, find_money, may_hold_money
from candidate_comms.moves.times import Day, find_days, may_hold_a_day
from candidate_comms.text.lazy import lazy
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wording, Wordings
from candidate_comms.text.words import Words

__all__ = ["CueHit", "Line"]


class CueHit(NamedTuple):
    """A cue that stands at words ``first`` to ``last`` (one past the end) of a line."""

    cue: Cue
    first: int
    last: int
    negated: bool
    conditional: bool
    quoted: bool
    """Whether it stands between quotation marks: somebody else's words."""


class Line(Words):
    """A sentence with its words and cues."""

    sentence: Sentence
    """Its place and its part, once the message is laid out."""

    opens_quoted = False
    """Whether it goes on with what a sentence before it began to quote."""

    def __init__(self, text: str, folded: str, place: Span) -> None:
        """Read the sentence at ``place`` in ``text``, which is plain; ``folded`` is the same in lower case."""
        super().__init__(text, place.start, place.end)
        self.place = place
        self.hits: list[CueHit] = []
        self.terms: list[tuple[int, int, str]] = []
        """The terms of an offer that it names: first word, one past the last, name."""
        self._all_folded = folded
        self._days: dict[str, list[Day]] = {}

    @lazy
    def folded(self) -> str:
        """The sentence in lower case."""
        return self._all_folded[self.start : self.end]

    def visible(self, first: int, last: int) -> Span:
        """The visible characters of words ``first`` to ``last`` (one past the end)."""
        return Span(self.starts[first], self.ends_at(last - 1))

    def may_say(self, wording: Wording) -> bool:
        """Whether the words of a wording stand in it at all, in whatever order."""
        return wording.may_stand_in(self.pieces, self.folded)

    def may_say_of(self, wordings: Wordings) -> list[str]:
        """The names of the wordings whose words stand in it."""
        return wordings.standing_in(self.pieces, self.folded)

    def says(self, wording: Wording) -> bool:
        """Whether a wording stands in it."""
        return wording.may_stand_in(self.pieces, self.folded) and wording.search(self.folded) is not None

    def days(self, order: str) -> list[Day]:
        """The days that it mentions; ``order`` is that of a date in figures, ``"dmy"`` or ``"mdy"``."""
        if order not in self._days:
            found = may_hold_a_day(self.pieces, self.folded)
            self._days[order] = list(find_days(self._all_folded, self.start, self.end, order=order)) if found else []
        return self._days[order]

    @lazy
    def amounts(self) -> list[MoneySeen]:
        """The amounts of money that it names."""
        if not may_hold_money(self.pieces, self.folded):
            return []
        return list(find_money(self._all_folded, self.start, self.end))

    @lazy
    def asks(self) -> bool:
        """Whether it ends as a question."""
        return self.folded.rstrip(" )\"'").endswith("?")

    @lazy
    def clauses(self) -> Clauses:
        """Its clauses: what is negated, conditional or said in passing."""
        return Clauses(self)

    @lazy
    def moves(self) -> frozenset[str]:
        """The moves that are cued."""
        return frozenset([hit.cue.move for hit in self.hits])

    def cued(self, *moves: str) -> Iterator[CueHit]:
        """Hits of these moves that their surroundings do not undo."""
        if not self.hits or self.moves.isdisjoint(moves):
            return iter(())
        return iter([hit for hit in self.hits if hit.cue.move in moves])

    def has(self, *moves: str) -> bool:
        """Whether any of these moves is cued."""
        return bool(self.hits) and not self.moves.isdisjoint(moves)

    def note(self, first: int, last: int, cue: Cue) -> None:
        """Keep a cue at words ``first`` to ``last``, unless its surroundings undo it."""
        clauses = self.clauses
        negated = clauses.negated(first) or (not cue.says_no and "not" in self.norms[first + 1 : last])
        if negated and cue.drop_negated:
            return
        conditional = clauses.conditional(first)
        if conditional and cue.drop_conditional:
            return
        self.hits.append(CueHit(cue, first, last, negated, conditional, first in self._quoted))

    @lazy
    def _quoted(self) -> frozenset[int]:
        """The words between double quotation marks."""
        if '"' not in self.folded:
            return frozenset(range(len(self.norms)) if self.opens_quoted else ())
        inside: list[int] = []
        open_ = self.opens_quoted
        for index in range(len(self.norms)):
            if self.before(index).count('"') % 2:
                open_ = not open_
            if open_:
                inside.append(index)
        return frozenset(inside)
