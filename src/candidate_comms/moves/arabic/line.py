"""A sentence of an Arabic message: its words, and the cues that its clauses let stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from candidate_comms.moves.arabic.clauses import Clauses, bare, only_that
from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.lexicon import Cue
from candidate_comms.moves.line import CueHit
from candidate_comms.moves.model import Sentence
from candidate_comms.moves.times import Day
from candidate_comms.text.lazy import lazy

__all__ = ["Line", "words_in"]

_WORD = re.compile(
    r"د\.ا(?![^\W_])\.?"  # the short form of the dirham
    # a word, and after a stroke the ending that it has for others: المحترم/ة
    r"|[^\W\d_]++(?:(?:/|\()(?:ه|ين|ي|ك|كم|وا|ون|ت|ات|تي)\)?(?![^\W_]))?+"
    r"|\d++(?:[.,:/-]\d++)*+"
    r"|⟨[^⟨⟩\n]*⟩"
    r"|[%@$€£\u20c3]"
)
_DRAWN = re.compile(r"([واي])\1{2,}")
_DRAWN_OUT = 5
"""A vowel that is typed three times and more is drawn out: "مشكوووور"; only longer words are looked at."""
_NOES = frozenset({"لا", "ما"})
_ENDING = re.compile(r"[/(].*")
_OFF = frozenset("\"'")
_OWN_VOICE = "candidate_voice"


def words_in(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words, figures, slots and signs of a stretch of folded text, each with its place.

    >>> [word for word, _, _ in words_in("السيد/ه 1,500 د.ا.", 0, 18)]
    ['السيد', '1,500', 'د.ا']
    """
    for match in _WORD.finditer(text, start, end):
        written = match.group()
        word = written.rstrip(".") if written[0] == "د" else written
        if word[:2] in _NOES and word[2:] in word_list("typed_together", "clauses"):
            yield word[:2], match.start(), match.start() + 2
            yield word[2:], match.start() + 2, match.end()
            continue
        if word[0].isalpha() and (word[-1] == ")" or "/" in word):
            word = _ENDING.sub("", word)
        if len(word) > _DRAWN_OUT:
            word = _DRAWN.sub(r"\1", word)
        yield word, match.start(), match.end()


def _not_weighed(_: str) -> float:
    return 0.0


def _is_said_to_many(word: str) -> bool:
    """Whether an act is said to be the reader's, out of respect: "تقدمتم", and neither "تقدمت" nor "تم"."""
    return word.endswith("تم") and len(word) > 3


class Line:
    """A sentence with its words and cues. Places are those of the folded text."""

    sentence: Sentence
    """Its place and its part, once the message is laid out."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start, self.end = start, end
        self.norms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for word, first, last in words_in(text, start, end):
            self.norms.append(word)
            self.starts.append(first)
            self.ends.append(last)
        self.hits: list[CueHit] = []
        self.days: dict[str, list[Day]] = {}
        """The days that it mentions, by the order of a date in figures, once they were looked for."""
        self.terms: list[tuple[int, int, str]] = []
        """The terms of an offer that it names: first word, one past the last, name."""
        self.weighed: dict[str, str] = {}
        """The moves that no cue tells and weights do, with what speaks for each."""
        self.likely: Callable[[str], float] = _not_weighed
        """How likely it makes a move, by the weights; 0 before they were asked."""

    @lazy
    def written(self) -> str:
        """The folded sentence."""
        return self.text[self.start : self.end]

    @lazy
    def clauses(self) -> Clauses:
        """Its clauses: what is negated or conditional."""
        return Clauses(self.norms, self.marks)

    @lazy
    def marks(self) -> list[str]:
        """The marks before each word."""
        text = self.text
        begins = [self.start, *self.ends]
        return [text[begun:start].strip() for begun, start in zip(begins, self.starts, strict=False)]

    def before(self, index: int) -> str:
        """The marks between the word before and this one."""
        return self.marks[index]

    @lazy
    def figures(self) -> bool:
        """Whether a figure stands in it."""
        return any(word[0].isdigit() for word in self.norms)

    @property
    def part(self) -> str:
        """The part of the message that it stands in."""
        return self.sentence.part

    @lazy
    def asks(self) -> bool:
        """Whether it ends as a question."""
        return self.written.rstrip(" )\"'").endswith("?")

    @lazy
    def moves(self) -> frozenset[str]:
        """The moves that are cued."""
        return frozenset([hit.cue.move for hit in self.hits])

    def has(self, *moves: str) -> bool:
        """Whether any of these moves is cued."""
        return bool(self.hits) and not self.moves.isdisjoint(moves)

    def cued(self, *moves: str) -> list[CueHit]:
        """The cues of these moves that their surroundings do not undo."""
        if not self.hits or self.moves.isdisjoint(moves):
            return []
        return [hit for hit in self.hits if hit.cue.move in moves]

    def note(self, first: int, last: int, cue: Cue) -> None:
        """Keep a cue at words ``first`` to ``last``, unless its surroundings undo it."""
        clauses = self.clauses
        if cue.move == _OWN_VOICE and any(map(_is_said_to_many, self.norms[first:last])):
            return  # "تقدمتم لوظيفة" is said to the candidate; "تقدمت" may be either
        negated = clauses.negated(first) or (not cue.says_no and clauses.negates_within(first, last))
        if negated and cue.drop_negated:
            return
        conditional = clauses.conditional(first)
        if conditional and cue.drop_conditional:
            return
        self.hits.append(CueHit(cue, first, last, negated, conditional, first in self._quoted))

    def note_weighed(self, cue: Cue, evidence: str) -> None:
        """Keep a cue that no words tell, only the weights of all of them: it stands at the whole line."""
        self.weighed[cue.move] = evidence
        self.hits.append(CueHit(cue, 0, len(self.norms), False, False, False))
        self.moves |= {cue.move}

    def pass_over(self, move: str) -> None:
        """Drop the cues of a move."""
        self.hits = [hit for hit in self.hits if hit.cue.move != move]
        self.moves -= {move}

    def telling(self, hit: CueHit) -> tuple[int, int]:
        """How well the words of a cue show what it tells: few marks within, then many words."""
        marks = sum(bool(self.before(index)) for index in range(hit.first + 1, hit.last))
        return -marks, hit.last - hit.first

    def whole(self, hit: CueHit, others: Sequence[CueHit]) -> tuple[int, int]:
        """The words of a cue with those of the others that overlap it and have no mark within."""
        first, last = hit.first, hit.last
        for other in others:
            if other.first < last and first < other.last and self.telling(other)[0] == 0:
                first, last = min(first, other.first), max(last, other.last)
        return first, last

    def harmless(self, hit: CueHit) -> bool:
        """Whether the "no" of a cue is one of "no objection" or "still"."""
        nots = word_list("not", "clauses")
        calm = word_list("no_harm", "clauses") | word_list("not_followed", "clauses")
        return any(
            bare(self.norms[index]) in nots and (is_in(self.norms[index + 1], calm) or only_that(self.norms, index))
            for index in range(hit.first, min(hit.last, len(self.norms) - 1))
        )

    def holds(self, words: frozenset[str], first: int = 0, last: int | None = None) -> bool:
        """Whether one of ``words`` stands between two of its words, in any of its forms."""
        return any(is_in(word, words) for word in self.norms[first:last])

    @lazy
    def _quoted(self) -> frozenset[int]:
        """The words between double quotation marks."""
        if '"' not in self.written:
            return frozenset()
        inside: list[int] = []
        open_ = False
        for index in range(len(self.norms)):
            if self.before(index).count('"') % 2:
                open_ = not open_
            if open_:
                inside.append(index)
        return frozenset(inside)
