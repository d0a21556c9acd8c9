"""Unseen, styled and borrowed characters inside words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.masks.borrowed import (
    FOREIGN,
    IS_FOREIGN,
    ROUND,
    STYLED,
    borrowed,
    counts,
    is_word,
    look_alikes,
    plain_letter,
)
from candidate_comms.documents.masks.edits import Edited
from candidate_comms.documents.masks.unseen import LONGEST_WORD, MARKS, SOFT, UNSEEN, VOWEL, WIDTHLESS, word_around
from candidate_comms.documents.model import MaskKind
from candidate_comms.text.spans import Span

__all__ = ["SUSPECT", "characters"]

SUSPECT = re.compile(f"[{SOFT}{WIDTHLESS}{MARKS}{FOREIGN}{STYLED}]")
_CHUNK = re.compile(r"\S+")
_STEERING = frozenset(MARKS)
_VARIANTS = "\ufe0e\ufe0f"
_NO_JOINERS = frozenset("\u200b\u2060\ufeff")
"""What no word in Arabic letters needs inside; joiners shape such words."""
_IS_ARABIC = re.compile("[\u0620-\u065f\u066e-\u06d3]")
_RUN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{SOFT}{WIDTHLESS}{MARKS}])*+")
_IS_STYLED = re.compile(f"[{STYLED}]")
_ADDRESS = re.compile(r"@|://|www\.|[A-Za-z]{2}[./_][A-Za-z]{2}")
_SYLLABLES_FROM = 6  # letters: a shorter word is hardly ever broken


def characters(text: str) -> Iterator[Edited]:
    """Unseen, styled and borrowed characters, one chunk between spaces after the other."""
    # A name in its own alphabet has letters that look like no Latin one; else whole words may be borrowed.
    foreign = set(IS_FOREIGN.findall(text))
    whole = bool(foreign) and foreign <= look_alikes().keys()
    for match in _CHUNK.finditer(text):
        if SUSPECT.search(text, *match.span()):
            yield from _chunk(text, match.start(), match.end(), whole=whole)


def _chunk(text: str, start: int, end: int, *, whole: bool) -> Iterator[Edited]:
    edits: dict[int, str] = {}
    kinds: dict[int, MaskKind | None] = {}
    chunk = text[start:end]
    address = _ADDRESS.search(chunk) is not None
    for match in _IS_STYLED.finditer(text, start, end):
        at = match.start()
        meant = plain_letter(match.group())
        if meant and not counts(text, at, start, end):
            edits[at] = meant
            # A single one is a sign of mathematics as a rule, and read as its letter all the same.
            around = word_around(text, at, start, end).cut(text)
            alone = sum(c.isalpha() or c.isdecimal() or ROUND.match(c) is not None for c in around) == 1
            kinds[at] = None if alone else MaskKind.STYLED
    if IS_FOREIGN.search(chunk):
        for run in _RUN.finditer(text, start, end):
            for at, meant in borrowed(text, run.start(), run.end(), whole=whole):
                edits[at] = meant
                kinds[at] = MaskKind.LOOK_ALIKE
    at = start
    while at < end:
        if text[at] not in UNSEEN:
            at += 1
            continue
        stop = at
        while stop < end and text[stop] in UNSEEN:
            stop += 1
        before, after = text[at - 1 : at] if at > start else "", text[stop : stop + 1] if stop < end else ""
        inside = is_word(before) and is_word(after)
        unseen = text[at:stop]
        beside = (is_word(before) or is_word(after)) and _knows(before) and _knows(after)
        beside = beside and not any(sign in unseen for sign in _VARIANTS)  # of an emoji, or a figure in a box
        if _IS_ARABIC.match(before) and _IS_ARABIC.match(after):
            inside = set(unseen) <= _NO_JOINERS
        if inside or (beside and not any(mark in unseen for mark in MARKS)):
            for place in range(at, stop):
                edits[place] = ""
            soft = set(unseen) == {SOFT}
            hides = inside and not address and not (soft and len(unseen) == 1 and _at_a_syllable(text, at, start, end))
            if set(unseen) <= _STEERING and _IS_ARABIC.search(text) is not None:
                hides = False  # where figures and two directions meet, a mark of direction is a matter of layout
            kinds[at] = (MaskKind.SOFT_HYPHEN if soft else MaskKind.ZERO_WIDTH) if hides else None
        at = stop
    if not edits:
        return
    places = [place for place in sorted(kinds) if kinds[place] is not None]
    todo = sorted(edits)
    done = 0
    index = 0
    while index < len(places):
        word = word_around(text, places[index], start, end)
        kind = kinds[places[index]]
        first = done
        while first < len(todo) and todo[first] < word.start:
            first += 1
        last = first
        while last < len(todo) and todo[last] < word.end:
            last += 1
        if first > done:
            yield [(Span(p, p + 1), edits[p]) for p in todo[done:first]], word, None
        yield [(Span(p, p + 1), edits[p]) for p in todo[first:last]], word, kind
        done = last
        while index < len(places) and places[index] < word.end:
            index += 1
    if done < len(todo):
        yield [(Span(p, p + 1), edits[p]) for p in todo[done:]], Span(start, end), None


def _knows(character: str) -> bool:
    """Whether a neighbour is no emoji and no letter of a script in which unseen characters have a meaning."""
    return not character or character.isascii() or is_word(character) or not (character.isalpha() or character > "⿿")


def _at_a_syllable(text: str, at: int, start: int, end: int) -> bool:
    """Whether a soft hyphen stands where a long word may be broken: two letters and a vowel on either side."""
    word = word_around(text, at, max(start, at - LONGEST_WORD), min(end, at + LONGEST_WORD))
    parts = word.cut(text).split(SOFT)
    letters = sum(map(len, parts))
    return letters >= _SYLLABLES_FROM and all(
        len(part) > 1 and part.isalpha() and VOWEL.search(part) is not None for part in parts
    )
