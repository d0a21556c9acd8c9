"""Who stands behind an Arabic message: a person, an address for answers, or a mailbox that nobody reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.placeholders import INSTRUCTION
from candidate_comms.moves.arabic.addresses import ADDRESS, PHONE
from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_senders"]

_DEAF = re.compile(r"no[._-]?reply|do[._-]?not[._-]?reply|donotreply")
_NAME_WORDS = 4
_LAST_LINES = 3


def annotate_senders(page: Page) -> Iterator[Annotation]:
    """CONTACT at addresses and phone numbers, NO_REPLY where answers are not read, SIGNATORY at a person's name."""
    for line in page.every:
        if line.part == "quoted":
            continue
        for match in ADDRESS.finditer(page.text, line.start, line.end) if "@" in line.written else ():
            move = Move.NO_REPLY if _DEAF.search(match.group()) else Move.CONTACT
            yield page.note(move, *match.span(), None, "an address")
        for match in PHONE.finditer(page.text, line.start, line.end):
            if line.part != "header" and not _is_date(match.group()):
                yield page.note(Move.CONTACT, *match.span(), None, "a phone number")
        for hit in line.cued("no_reply")[:1]:
            yield page.at_words(Move.NO_REPLY, line, hit.first, hit.last)
    for slot in page.document.slots:
        if slot.role is SlotRole.CONTACT:
            span = page.place_of(slot)
            yield page.note(Move.CONTACT, span.start, span.end, None, f"slot: {slot.expression}")
    signatory = _signatory(page)
    if signatory is not None:
        yield signatory


def _is_date(figures: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}", figures) is not None


def _signatory(page: Page) -> Annotation | None:
    """The name at the end of the message."""
    signature = [line for line in page.asides if line.part == "signature"]
    last = [line for line in page.lines if line.part == "body"][-_LAST_LINES:]
    for line in signature:
        found = _name(page, line)
        if found is not None:
            return page.at_words(Move.SIGNATORY, line, *found, None, "a name")
    for line in last:
        after = next((i for i, w in enumerate(line.norms) if w in ("للتواصل", "للاستفسار", "للرد") and i < 3), None)
        if after is not None:
            found = _piece(line, after + 1)
            if found is not None:
                return page.at_words(Move.SIGNATORY, line, *found, None, "a name")
    return None


def _name(page: Page, line: Line) -> tuple[int, int] | None:
    """The words of a line that may be the name of a person: none of them a group's or a firm's."""
    slots = page.slots_in(line)
    if any(slot.role in (SlotRole.PERSON, SlotRole.OTHER) and slot.dialect != INSTRUCTION for slot in slots):
        return 0, len(line.norms)
    return _piece(line, 0)


def _piece(line: Line, first: int) -> tuple[int, int] | None:
    """The words from ``first`` up to the first mark, if they may be a name."""
    last = first
    while last < len(line.norms) and (last == first or not set(line.before(last)) & set(",|/:;(-")):
        last += 1
    words = line.norms[first:last]
    group = word_list("group", "senders")
    if not words or len(words) > _NAME_WORDS + 1 or any(not word[0].isalpha() for word in words):
        return None
    return None if any(is_in(word, group) for word in words) else (first, last)
