"""Who stands behind a message: a person, an address for answers, or a mailbox that nobody reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.placeholders import INSTRUCTION
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.text.words import Token
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_senders"]

_ADDRESS = Expression(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_MAILTO = Expression(r"mailto:[\w.+-]{1,64}@[\w.-]{1,80}")
_PHONE = Expression(r"(?<![\w.,/])\+?\(?\d(?:[ ().-]{0,2}\d){6,14}(?![\w/])")
_FIGURES = Expression(r"\d[ ().-]{0,2}\d[ ().-]{0,2}\d[ ().-]{0,2}\d")  # no phone number is without
_DEAF = Expression(r"no[._-]?reply|do[._-]?not[._-]?reply|donotreply", re.IGNORECASE)
_BREAKS = frozenset(",|-/:;(\n•")
_NAME_WORDS = 4
_LAST_LINES = 4
_OPENING = 10  # words: "Gareth from the Leeds depot here"
_FIRST_PERSON = frozenset({"i", "me", "my", "mine"})


def annotate_senders(prose: Prose) -> Iterator[Annotation]:
    """CONTACT at addresses and phone numbers, NO_REPLY where answers are not read, SIGNATORY at a person's name."""
    yield from _channels(prose)
    folded = prose.folded
    if any(sign in folded for sign in words_of("en", "no_reply_signs", "senders")):
        for match in wording_of("en", "no_reply", "senders").finditer(folded):
            if _said(prose, match.start()):
                yield prose.note(Move.NO_REPLY, Span(match.start(), match.end()))
    signatory = _signatory(prose, folded)
    if signatory is not None:
        yield signatory


def _said(prose: Prose, start: int) -> bool:
    sentence = sentence_at(prose, start)
    return sentence is not None and sentence.part != "quoted"


def _channels(prose: Prose) -> Iterator[Annotation]:
    text = prose.document.text
    if "@" in text:
        for match in _ADDRESS.finditer(text):
            if _said(prose, match.start()):
                move = Move.NO_REPLY if _DEAF.search(match.group()) else Move.CONTACT
                yield prose.note(move, Span(match.start(), match.end()), None, "an address")
    if "mailto:" in prose.document.source and prose.sentences:
        address = _MAILTO.search(prose.document.source)
        if address is not None and not _DEAF.search(address.group()):
            # A link shows other words than it holds; the end of the message stands for its place.
            yield prose.note(Move.CONTACT, prose.sentences[-1].visible, None, f"a link: {address.group()}")
    for match in _PHONE.finditer(text) if _FIGURES.search(text) else ():
        sentence = sentence_at(prose, match.start())
        if sentence is not None and sentence.part != "quoted":
            yield prose.note(Move.CONTACT, Span(match.start(), match.end()), None, "a phone number")
    for slot in prose.document.slots:
        if slot.role is SlotRole.CONTACT:
            yield prose.note(Move.CONTACT, slot.visible, None, f"slot: {slot.expression}")


def _signatory(prose: Prose, folded: str) -> Annotation | None:
    """The name at the end of the message; failing that, the first "I" of whoever writes without a signature."""
    signature = [line for line in prose.asides if line.sentence.part == "signature"]
    closing = [line for line in prose.lines if line.sentence.part == "closing"]
    last = [line for line in prose.lines if line.sentence.part == "body"][-_LAST_LINES:]
    for line in (*signature, *closing, *last):
        span = _name(prose, line, folded, inside=line in last)
        if span is not None:
            return prose.note(Move.SIGNATORY, span, None, "a name")
    if signature or closing:
        return None
    for line in prose.lines[:_LAST_LINES]:
        said = line.norms[:_OPENING]
        introduced = said[:2] in (["this", "is"], ["it", "'s"]) or "here" in said
        if introduced and ("from" in said or "at" in said):
            return prose.note(Move.SIGNATORY, line.visible(0, min(len(said), _OPENING)), None, "says who writes")
    for line in prose.lines:
        at = next((index for index, norm in enumerate(line.norms) if norm in _FIRST_PERSON), None)
        if at is not None and line.sentence.part == "body":
            return prose.note(Move.SIGNATORY, line.visible(at, at + 1), None, "somebody says “I”")
    return None


def _name(prose: Prose, line: Line, folded: str, *, inside: bool) -> Span | None:
    """The part of a line that may be the name of a person: a few words with capitals, none of them a group's or firm's.

    Of a line of the body (``inside``) only its last short parts count: "…, so it is a no from us - Rick, Mill Dairy".
    """
    pieces = _pieces(line.tokens)
    if inside:
        short = next((n for n, piece in enumerate(reversed(pieces)) if not _may_sign(piece)), len(pieces))
        pieces = pieces[len(pieces) - short :] if short else []
    for piece in pieces:
        slots = [slot for token in piece if (slot := prose.slot_at(token))]
        if any(slot.role in (SlotRole.PERSON, SlotRole.OTHER) and slot.dialect != INSTRUCTION for slot in slots):
            return Span(piece[0].start, piece[-1].end)
        if not slots and _may_sign(piece) and _is_a_name(piece) and not _is_a_firm(piece, folded):
            return Span(piece[0].start, piece[-1].end)
    return None


def _may_sign(piece: list[Token]) -> bool:
    return len(piece) <= _NAME_WORDS and all(t.capital or len(t.norm) <= 3 or t.norm[0] == "⟨" for t in piece)


def _pieces(tokens: list[Token]) -> list[list[Token]]:
    pieces: list[list[Token]] = []
    for token in tokens:
        if not pieces or not _BREAKS.isdisjoint(token.before):
            pieces.append([])
        pieces[-1].append(token)
    return pieces


def _is_a_name(piece: list[Token]) -> bool:
    group = words_of("en", "group", "senders")
    if len(piece) == 1 and piece[0].norm in words_of("en", "alone", "senders"):
        return False
    return any(token.capital for token in piece) and not any(
        token.norm in group or not token.norm[0].isalpha() for token in piece
    )


def _is_a_firm(piece: list[Token], folded: str) -> bool:
    """Whether the letter speaks of these words as of a firm: "the role at Harbour Mills"."""
    words = " ".join(token.norm for token in piece)
    return any(f" {word} {words}" in folded for word in words_of("en", "at_firm", "senders"))
