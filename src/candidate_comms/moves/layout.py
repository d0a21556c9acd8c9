"""The parts of a message: subject, greeting, body, closing, signature, quoted thread, small print.

Only subject, greeting, body and closing speak to the candidate about this outcome. A postscript, and any
full sentences after the signature that are no footer, are body again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from candidate_comms.documents.model import Document, RegionKind
from candidate_comms.moves.lexicon import phrases_of, wording_of
from candidate_comms.moves.line import Line
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wording
from candidate_comms.vocabulary import SlotRole

__all__ = ["lay_out"]

_DASHES = re.compile(r"-{2,} ?")
_CLOSING = 45  # characters: a longer line does more than close
_WORDINGS = ("footers", "footers_below", "greetings", "closings", "postscripts", "quote_heads", "quote_titles")
_TOP, _SUBJECTS = 6, 3  # lines: a greeting is one of the first six, a subject of the first three
_SENT = frozenset({"sent", "to", "date"})
_FIELDS = frozenset({"from", "sent", "to", "cc", "bcc", "date", "subject", "importance", "attachments", "reply-to"})
_CLOSING_TAIL = " \t\n,.!x"  # "Best wishes x"


def lay_out(document: Document, lines: Sequence[Line], words: Set[str], folded: str) -> list[str]:
    """The part that each line stands in. ``words`` are those of all lines, ``folded`` is their text."""
    reader = _Reader(document, words, folded)
    heads = _header_blocks(lines) if "from:" in folded else {}
    return [heads.get(index) or reader.part_of(index, line, heads) for index, line in enumerate(lines)]


class _Reader:
    """Reads the lines of a message from the top."""

    def __init__(self, document: Document, words: Set[str], folded: str) -> None:
        self._subjects = _spans(document, RegionKind.SUBJECT)
        self._quoted = _spans(document, RegionKind.QUOTE)
        self._told = [slot.visible for slot in document.slots if slot.role is SlotRole.FEEDBACK]
        self._text = document.text
        self._part = "start"
        self._closed = False
        # Most stand in few messages: then no line needs to be searched for them.
        every = {name: wording_of("en", name, "layout") for name in _WORDINGS}
        self._wordings = {name: wording for name, wording in every.items() if wording.may_stand_in(words, folded)}

    def _wording(self, name: str, line: Line) -> Wording | None:
        """A list of wordings, if one of them may stand in a line."""
        wording = self._wordings.get(name)
        return wording if wording is not None and line.may_say(wording) else None

    def part_of(self, index: int, line: Line, heads: Mapping[int, str]) -> str:
        """The part of the next line; ``heads`` are the lines of header blocks."""
        if heads.get(index - 1) == "quoted":
            self._part = "quoted"
        words = line.folded.strip(" \"'*_")
        part = self._part = self._next(line, words, first=index < _TOP)
        shown = "body" if part == "start" else part
        marked = bool(self._subjects) and any(line.place.overlaps(span) for span in self._subjects)
        if marked or ((index < _SUBJECTS or index - 1 in heads) and part != "quoted" and _is_subject(words)):
            shown, self._part = "subject", "start" if part != "quoted" else part
        elif part == "greeting" or (part == "footer" and not self._closed):
            self._part = "body"  # small print above the name is a line of its own
        self._closed = self._closed or self._part == "closing"
        return shown

    def _next(self, line: Line, words: str, *, first: bool) -> str:
        """The part that a line stands in, from its folded words and the part before it."""
        part = self._part
        if part == "quoted" or words.startswith(">") or self._quotes(line, words):
            return "quoted"
        below = part in ("closing", "signature", "footer")
        if (footers := self._wording("footers", line)) and footers.search(words):
            return "footer"
        if below and (footers := self._wording("footers_below", line)) and footers.search(words):
            return "footer"
        if part == "start" and first:
            length = len(words.split())
            if length <= 8 and (greetings := self._wording("greetings", line)) and greetings.match(words):
                return "greeting"
            if length <= 4 and words.endswith((",", ":")):
                return "greeting"
        if (
            len(words) < _CLOSING
            and self._ends_its_line(line)
            and (closings := self._wording("closings", line))
            and closings.fullmatch(words.rstrip(_CLOSING_TAIL))
        ):
            return "closing"
        if (postscripts := self._wording("postscripts", line)) and postscripts.match(words):
            return "body"
        if below:
            # After the name, a full sentence speaks to the candidate again; a few words are a title or an address.
            long = (len(words.split()) >= 9 and words[-1:] in ".?!") or self._is_told(line)
            return "body" if long and part != "footer" else "footer" if part == "footer" else "signature"
        return "start" if part == "start" and not words else "body"

    def _is_told(self, line: Line) -> bool:
        """Whether a slot of feedback stands there: some letters end with what the panel wrote."""
        return any(line.place.overlaps(place) for place in self._told)

    def _ends_its_line(self, line: Line) -> bool:
        """Whether nothing follows on the same line: "Thank you. We have …" closes nothing."""
        text = self._text
        stop = text.find("\n", line.place.end)
        return not text[line.place.end : stop if stop >= 0 else None].strip()

    def _quotes(self, line: Line, words: str) -> bool:
        """Whether a line belongs to an older message or announces one: "On … wrote:", "---- Original message"."""
        if self._quoted and any(line.place.overlaps(span) for span in self._quoted):
            return True
        if (heads := self._wording("quote_heads", line)) and heads.match(words):
            return True
        titles = self._wording("quote_titles", line)
        dashes = _DASHES.match(words) if titles else None
        return titles is not None and dashes is not None and titles.match(words, dashes.end()) is not None


def _header_blocks(lines: Sequence[Line]) -> dict[int, str]:
    """The lines of "From: … Sent: … To: …" blocks: a header at the top; further down, an older message begins."""
    found: dict[int, str] = {}
    top = True
    for index, line in enumerate(lines):
        field = _field(line)
        if field == "from" and any(_field(other) in _SENT for other in lines[index + 1 : index + 4]):
            found[index] = "header" if top else "quoted"
        elif index - 1 in found and field in _FIELDS:
            found[index] = found[index - 1]
        elif field not in _FIELDS:
            top = False
    return {index: part for index, part in found.items() if _field(lines[index]) != "subject"}


def _field(line: Line) -> str:
    return line.folded.partition(":")[0].strip(" *") if ":" in line.folded else ""


def _spans(document: Document, kind: RegionKind) -> list[Span]:
    return [region.visible for region in document.regions if region.kind is kind]


def _is_subject(words: str) -> bool:
    head, colon, _ = words.partition(":")
    return bool(colon) and head.rstrip() in phrases_of("en", "subjects", "layout")
