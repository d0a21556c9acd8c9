"""References to something that must stand in the same message: feedback, a link, an attachment, a date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from candidate_comms.documents.model import RegionKind, Slot
from candidate_comms.moves.beside import BULLET
from candidate_comms.moves.facts import Emptied, Reference, Thing
from candidate_comms.moves.lexicon import wording_of, wordings_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.lazy import lazy
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wording
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_references"]

_TOPIC = "references"
_THINGS: tuple[Thing, ...] = ("feedback", "link", "attachment", "date")
_URL = re.compile(r"https?://|\bwww\.|\b[a-z0-9-]{1,60}\.(?:com|org|net|io|co|app|gov|edu|uk|us|ae|eu|example)/", re.I)
_FILE = re.compile(r"\b[\w-]{1,80}\.(?:pdf|docx?|odt|rtf|xlsx?|zip|pages|pptx?)\b", re.I)
_ENCLOSED = re.compile(r"^[ \t]{0,20}(?:attachments?|enclosures?|encls?|enc)\b[.:]{1,2}[ \t]{0,20}\S", re.I | re.M)
_POINTING = frozenset(
    {"below", "beneath", "underneath", "above", "inside", "overleaf", "here", "follow", "follows", "following"}
)
"""One of these stands in whatever points to feedback: without them a letter needs no list of such words."""
_PRESUPPOSED = re.compile(
    r"(?:the|our|my|this|their|that) (?:[\w']{1,30} ){1,3}(?:below|above|beneath|underneath|overleaf|inside)$"
)
"""What is pointed to so is there even for the writer of "if": "if the feedback below is unclear, call me"."""
_VERBS = frozenset({"is", "are", "appears", "appear", "can", "may", "will", "be"})
_LITTLE = 30  # characters after a reference in which nothing more can be said
_GOES_ON = re.compile(r"[^:]{0,80}:\s+[\w⟨\"'“]")
_WORD = re.compile(r"\w+")
_NAME_PARTS = re.compile(r"[._\d]+")
_SAID_OF_THE_CANDIDATE = (Move.FEEDBACK, Move.PRAISE, Move.POINT, Move.HEDGE, Move.SCORE)
_REASONS = frozenset({Move.REASON, Move.FORMULA, Move.OTHER_CHOSEN})
_COURTESY = frozenset(
    {
        Move.THANKS, Move.GOODWILL, Move.OPEN_DOOR, Move.KEEP_ON_FILE, Move.ASK_THOUGHTS, Move.CONTACT, Move.CLOSING,
        Move.DECISION, Move.REGRET, Move.FEEDBACK_OFFER, Move.FEEDBACK_REFUSAL, Move.NO_REPLY, Move.SIGNATORY,
    }
)  # fmt: skip
_DIRECTIONS = {"below": 1, "beneath": 1, "underneath": 1, "overleaf": 1, "following": 1, "above": -1}


def annotate_references(prose: Prose, annotations: Sequence[Annotation], *, of_offer: bool) -> Iterator[Annotation]:
    """A REFERENCE at each; in a finished message to feedback alone: the rest may be outside its text.

    ``annotations`` are all others. What is negated, asked or said on a condition points to nothing.
    """
    things = _THINGS if prose.document.template else _THINGS[:1]
    if not prose.document.template and prose.words.isdisjoint(_POINTING):
        return
    wordings = wordings_of(prose.language, "thing", _TOPIC)
    standing = [thing for thing in things if thing in wordings.standing_in(prose.words, prose.folded)]
    if of_offer and "feedback" in standing:
        standing.remove("feedback")  # an offer's remarks are no feedback
    if not standing:
        return
    kept = Kept(prose, annotations)
    for index, line in enumerate(prose.lines):
        if line.asks or line.sentence.part == "greeting":
            continue
        for thing in standing:
            found = _pointing(line, wordings[thing], thing) if line.may_say(wordings[thing]) else None
            if found is not None and not (thing == "feedback" and kept.announces_nothing(line)):
                span = Span(*found.span()).shift(line.start)
                facts = Reference(thing, kept.has(thing, index, span))
                yield prose.note(Move.REFERENCE, span, facts, f"points to: {thing}")


def _pointing(line: Line, wording: Wording, thing: Thing) -> re.Match[str] | None:
    """The first words of a line that point to ``thing`` and mean what they usually mean."""
    for found in wording.finditer(line.folded):
        at = bisect_right(line.starts, found.start() + line.start) - 1
        supposed = not line.clauses.conditional(at) or _is_presupposed(found.group())
        if at >= 0 and not line.clauses.negated(at) and supposed and _means(line, found, thing):
            return found
    return None


def _is_presupposed(words: str) -> bool:
    """Whether words name a thing by where it stands, without a verb between: it is then taken to be there."""
    return _PRESUPPOSED.match(words) is not None and _VERBS.isdisjoint(words.split())


def _means(line: Line, found: re.Match[str], thing: Thing) -> bool:
    words = frozenset(_WORD.findall(found.group()))
    behind = line.folded[found.end() :].lstrip(" ")
    if thing == "feedback":
        following = _WORD.match(behind)
        said = words | {following.group()} if following is not None else words
        return words_of("en", "not_feedback", _TOPIC).isdisjoint(said)
    if thing == "date" or not words.isdisjoint(_DIRECTIONS):
        return True
    return wording_of("en", "elsewhere", _TOPIC).match(behind) is None


class Kept:
    """What a text contains of what it may point to. Each question is answered without going through the text again."""

    def __init__(self, prose: Prose, annotations: Sequence[Annotation]) -> None:
        self._prose = prose
        self._document = prose.document
        self._text = prose.document.text
        self._annotations = annotations

    def announces_nothing(self, line: Line) -> bool:
        """Whether a line is a label that a gap left without anything: that alone is told then."""
        return any(lost.start < line.place.end and line.place.start < lost.end for lost in self._empty_labels)

    def has(self, thing: Thing, index: int, words: Span) -> bool:
        """Whether ``thing`` stands somewhere else than in ``words``, which are of line number ``index``."""
        if thing == "feedback":
            return self._has_feedback(index, words)
        if thing == "link":
            return self._has_link
        if thing == "attachment":
            return self._has_attachment(index, words)
        way = next((_DIRECTIONS[w] for w in words.cut(self._prose.folded).split() if w in _DIRECTIONS), 1)
        return any(day < words.start if way < 0 else day >= words.end for day in self._first_and_last_day)

    def _has_feedback(self, index: int, words: Span) -> bool:
        line = self._prose.lines[index]
        if _GOES_ON.match(self._text, words.end, line.place.end):
            return True
        own = line.place.end - words.end < _LITTLE
        if any(not (own and said.overlaps(line.place)) for said in self._said):
            return True
        if any(not slot.overlaps(words) for slot in self._feedback_slots):
            return True
        following = self._next_of_body[index]
        if following is None:
            return False
        if (
            self._is_item(following)
            or self._holds_a_slot(following)
            or not self._moves_in(following).isdisjoint(_REASONS)
        ):
            return True
        # In a template what is said of a candidate is a slot; in a letter any sentence may be meant that does nothing
        # else.
        return not self._document.template and self._last_free > index

    def _has_attachment(self, index: int, words: Span) -> bool:
        if self._names_a_file or any(not slot.overlaps(words) for slot in self._attachment_slots):
            return True
        following = self._prose.lines[index + 1] if index + 1 < len(self._prose.lines) else None
        listed = self._text[: self._prose.lines[index].place.end].endswith(":")
        return listed and following is not None and self._is_item(following)

    def _is_item(self, line: Line) -> bool:
        if BULLET.match(self._text, line.place.start) is not None:
            return True
        return self._document.in_region(RegionKind.LIST_ITEM, line.place)

    def _holds_a_slot(self, line: Line) -> bool:
        """Whether a slot stands in a line of which nobody knows what it holds."""
        if self._text.startswith(",", line.place.end) or self._text[: line.place.end].endswith(","):
            return False  # words to sign with
        return any(slot.role is SlotRole.OTHER for slot in self._prose.slots_in(line))

    def _moves_in(self, line: Line) -> frozenset[Move]:
        return frozenset(self._moves_by_line.get(line.place.start, ()))

    @lazy
    def _moves_by_line(self) -> dict[int, set[Move]]:
        starts = [line.place.start for line in self._prose.lines]
        found: dict[int, set[Move]] = {}
        for annotation in self._annotations:
            at = bisect_right(starts, annotation.visible.start) - 1
            if at >= 0:
                found.setdefault(starts[at], set()).add(annotation.move)
        return found

    @lazy
    def _next_of_body(self) -> list[Line | None]:
        """For each line the next one of the body."""
        found: list[Line | None] = []
        following: Line | None = None
        for line in reversed(self._prose.lines):
            found.append(following)
            if line.sentence.part == "body":
                following = line
        return found[::-1]

    @lazy
    def _last_free(self) -> int:
        """The last line of the body that makes none of the moves that any letter makes."""
        free = (
            index
            for index, line in enumerate(self._prose.lines)
            if line.sentence.part == "body" and self._moves_in(line).isdisjoint(_COURTESY)
        )
        return max(free, default=-1)

    @lazy
    def _said(self) -> list[Span]:
        return [a.visible for a in self._annotations if a.move in _SAID_OF_THE_CANDIDATE]

    @lazy
    def _empty_labels(self) -> list[Span]:
        return [a.visible for a in self._annotations if isinstance(a.facts, Emptied) and a.facts.what == "label"]

    @lazy
    def _feedback_slots(self) -> list[Span]:
        roles = (SlotRole.FEEDBACK, SlotRole.BODY)
        return [slot.visible for slot in self._document.slots if slot.role in roles]

    @lazy
    def _attachment_slots(self) -> list[Span]:
        names = words_of("en", "attachment_slot", _TOPIC)
        return [slot.visible for slot in self._document.slots if _is_named(slot, names)]

    @lazy
    def _names_a_file(self) -> bool:
        return _FILE.search(self._text) is not None or _ENCLOSED.search(self._text) is not None

    @lazy
    def _has_link(self) -> bool:
        document = self._document
        if any(region.kind is RegionKind.LINK for region in document.regions) or _URL.search(self._text):
            return True
        names = words_of("en", "link_slot", _TOPIC)
        return any(_is_named(slot, names) for slot in (*document.slots, *document.hidden_slots))

    @lazy
    def _first_and_last_day(self) -> list[int]:
        days = [a.visible.start for a in self._annotations if a.move is Move.DATE]
        days += [slot.visible.start for slot in self._document.slots if slot.role is SlotRole.DATE]
        return [min(days), max(days)] if days else []


def _is_named(slot: Slot, names: frozenset[str]) -> bool:
    return not names.isdisjoint(_NAME_PARTS.split(slot.name))
