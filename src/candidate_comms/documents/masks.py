"""Words that are written so that a program does not see them, read as a person does.

Zero-width characters, soft hyphens, letters of another script that are drawn like Latin ones, letters set apart by
spaces, full-width and mathematical letters: the visible text gets the plain word, the map leads back to every
character, and a ``Mask`` tells where that was done. A text without any of these costs a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from attrs import evolve

from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Mask, MaskKind
from candidate_comms.documents.source_map import MapBuilder
from candidate_comms.text.spans import Span

__all__ = ["unmasked"]

_SOFT = "\u00ad"
_WIDTHLESS = "\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
_MARKS = "\u200e\u200f"  # of direction: they belong beside words of the other direction, never inside one
_STYLED = "\uff01-\uff5e\U0001d400-\U0001d7ff"
_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f"
_SUSPECT = re.compile(f"[{_SOFT}{_WIDTHLESS}{_MARKS}{_FOREIGN}{_STYLED}]")
_CHUNK = re.compile(r"\S+")
_UNSEEN = frozenset(_SOFT + _WIDTHLESS + _MARKS)
_RUN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_SOFT}{_WIDTHLESS}{_MARKS}])*+")
_IS_STYLED = re.compile(f"[{_STYLED}]")
_IS_FOREIGN = re.compile(f"[{_FOREIGN}]")
_LATIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]")
_WORDLIKE = re.compile(rf"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff{_FOREIGN}{_STYLED}]")
_ADDRESS = re.compile(r"@|://|www\.|[A-Za-z]{2}[./_][A-Za-z]{2}")
_VOWEL = re.compile(r"[aeiouyà-öø-ýā-ž]", re.IGNORECASE)
_LONGEST_WORD = 60  # characters
_SYLLABLES_FROM = 6  # letters: a shorter word is hardly ever broken

_ENTITY = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|shy|zwnj|zwj|ZeroWidthSpace);")

_GAP = " \u00a0\u2002-\u200a\u202f"
_MAYBE_SPACED = re.compile(f"[{_GAP}][^\\W_][{_GAP}][^\\W_](?!\\w)")
_MAYBE_SPACED_ASCII = re.compile(" [A-Za-z0-9] [A-Za-z0-9](?!\\w)")
_SPACED = re.compile(f"(?<![^\\s(\\[\"“‘'])[^\\W_](?:[{_GAP}]{{1,3}}[^\\W_](?![\\w'’]))++")
_SPACED_LETTERS, _SPACED_CAPITALS = 3, 5  # from so many on, no list of letters


def unmasked(layer: Layer, *, html: bool, plain: bool = False) -> Layer:
    """``layer`` with masked words as people read them; ``html``: whether its entities were read already.

    ``plain``: whether all its letters but the labels of slots are known to be ASCII.

    >>> from candidate_comms.documents.plain import lines_joined
    >>> layer = unmasked(lines_joined("within 2\u200b4 hоurs"), html=False)
    >>> layer.text, [mask.kind.value for mask in layer.masks], layer.source_map.to_source(Span(7, 15))
    ('within 24 hours', ['zero_width', 'look_alike'], Span(start=7, end=16))
    """
    text = layer.text
    if "&" in text and not html and ("&#" in text or "&shy;" in text or "&zw" in text or "&ZeroWidth" in text):
        layer = _rewritten(layer, _entities(text))
        text = layer.text
        plain = False
    plain = plain or text.isascii()
    if not plain and _SUSPECT.search(text):
        layer = _rewritten(layer, _characters(text))
        text = layer.text
        plain = text.isascii()
    maybe = _MAYBE_SPACED_ASCII if plain else _MAYBE_SPACED
    if maybe.search(text):
        layer = _rewritten(layer, _spacing(text))
    return layer


_Edit = tuple[Span, str]
"""Characters of the text, and what is read for them."""
_Edited = tuple[list[_Edit], Span, MaskKind | None]
"""The edits of a word, the place of the word, and what masks it; None where nothing is hidden."""


def _rewritten(layer: Layer, edited: Iterator[_Edited]) -> Layer:
    """``layer`` with edits made, each mapped to what it stands for."""
    builder = MapBuilder()
    text, at = layer.text, 0
    kinds: list[tuple[Span, MaskKind]] = []
    for edits, word, kind in edited:
        shift = 0
        for place, meant in edits:
            builder.verbatim(text[at : place.start], at)
            builder.whole(meant, place)
            shift += len(meant) - len(place)
            at = place.end
        if kind is not None:
            builder.verbatim(text[at : word.end], at)
            at = max(at, word.end)
            kinds.append((Span(builder.length - len(word) - shift, builder.length), kind))
    if not at:
        return layer
    builder.verbatim(text[at:], at)
    made = layer.under(*builder.build())
    return evolve(made, masks=tuple(sorted((*made.masks, *(Mask(*k) for k in kinds)), key=lambda m: m.visible)))


def _entities(text: str) -> Iterator[_Edited]:
    """Entities of plain letters, figures and unseen characters in text that is no HTML."""
    for match in _ENTITY.finditer(text):
        decimal, hexadecimal = match.groups()
        number = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0x200B
        meant = chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
        if (meant.isascii() and meant.isalnum()) or meant in _UNSEEN:
            place = Span(*match.span())
            yield [(place, meant)], place, MaskKind.ENTITY if meant.isascii() else None


# Characters.


def _characters(text: str) -> Iterator[_Edited]:
    """Unseen, styled and borrowed characters, one chunk between spaces after the other."""
    for match in _CHUNK.finditer(text):
        if _SUSPECT.search(text, *match.span()):
            yield from _chunk(text, match.start(), match.end())


def _chunk(text: str, start: int, end: int) -> Iterator[_Edited]:
    edits: dict[int, str] = {}
    kinds: dict[int, MaskKind | None] = {}
    chunk = text[start:end]
    address = _ADDRESS.search(chunk) is not None
    for match in _IS_STYLED.finditer(text, start, end):
        meant = _plain_letter(match.group())
        if meant:
            edits[match.start()] = meant
            kinds[match.start()] = MaskKind.STYLED
    if _IS_FOREIGN.search(chunk):
        for run in _RUN.finditer(text, start, end):
            for at, meant in _borrowed(text, run.start(), run.end()):
                edits[at] = meant
                kinds[at] = MaskKind.LOOK_ALIKE
    at = start
    while at < end:
        if text[at] not in _UNSEEN:
            at += 1
            continue
        stop = at
        while stop < end and text[stop] in _UNSEEN:
            stop += 1
        before, after = text[at - 1 : at] if at > start else "", text[stop : stop + 1] if stop < end else ""
        inside = _is_word(before) and _is_word(after)
        beside = (_is_word(before) or _is_word(after)) and _knows(before) and _knows(after)
        unseen = text[at:stop]
        if inside or (beside and not any(mark in unseen for mark in _MARKS)):
            for place in range(at, stop):
                edits[place] = ""
            soft = set(unseen) == {_SOFT}
            hides = inside and not address and not (soft and len(unseen) == 1 and _at_a_syllable(text, at, start, end))
            kinds[at] = (MaskKind.SOFT_HYPHEN if soft else MaskKind.ZERO_WIDTH) if hides else None
        at = stop
    if not edits:
        return
    places = [place for place in sorted(kinds) if kinds[place] is not None]
    todo = sorted(edits)
    done = 0
    index = 0
    while index < len(places):
        word = _word_around(text, places[index], start, end)
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


def _is_word(character: str) -> bool:
    return bool(character) and _WORDLIKE.match(character) is not None


def _knows(character: str) -> bool:
    """Whether a neighbour is no emoji and no letter of a script in which unseen characters have a meaning."""
    return not character or character.isascii() or _is_word(character) or not (character.isalpha() or character > "⿿")


def _word_around(text: str, at: int, start: int, end: int) -> Span:
    """The letters, figures and unseen characters around a place."""
    low = high = at
    while low > start and (text[low - 1].isalnum() or text[low - 1] in _UNSEEN):
        low -= 1
    while high < end and (text[high].isalnum() or text[high] in _UNSEEN):
        high += 1
    while low < at and text[low] in _UNSEEN:
        low += 1
    return Span(low, max(high, at + 1))


def _at_a_syllable(text: str, at: int, start: int, end: int) -> bool:
    """Whether a soft hyphen stands where a long word may be broken: two letters and a vowel on either side."""
    word = _word_around(text, at, max(start, at - _LONGEST_WORD), min(end, at + _LONGEST_WORD))
    parts = word.cut(text).split(_SOFT)
    letters = sum(map(len, parts))
    return letters >= _SYLLABLES_FROM and all(
        len(part) > 1 and part.isalpha() and _VOWEL.search(part) is not None for part in parts
    )


def _borrowed(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The letters of another script in a word with Latin letters, if each of them passes for a Latin one."""
    places = [at for at in range(start, end) if text[at] not in _UNSEEN]
    others = [at for at in places if _IS_FOREIGN.match(text[at])]
    latin = sum(1 for at in places if _LATIN.match(text[at]))
    table = _look_alikes()
    if not others or not latin or any(text[at] not in table for at in others):
        return []
    if len(places) < 3 and any(text[at] < "\u0400" for at in others):
        return []  # hν
    return [(at, table[text[at]]) for at in others]


@cache
def _look_alikes() -> Mapping[str, str]:
    import tomllib  # few messages hold such a letter

    data = tomllib.loads((Path(__file__).parent / "look_alikes.toml").read_text(encoding="utf-8"))
    return {pair[0]: pair[1] for pairs in data.values() for pair in pairs}


def _plain_letter(character: str) -> str:
    """The ASCII character that a full-width or mathematical one stands for, or nothing."""
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    import unicodedata

    meant = unicodedata.normalize("NFKC", character)
    return meant if len(meant) == 1 and meant.isascii() else ""


# Letters set apart.


def _spacing(text: str) -> Iterator[_Edited]:
    """Words whose letters are set apart by spaces; two spaces or more stand between words."""
    for match in _SPACED.finditer(text):
        written = match.group()
        if not _is_spelt_out(written):
            continue
        start = match.start()
        edits: list[_Edit] = []
        last = 0
        gaps = [(gap.start(), gap.end()) for gap in re.finditer(f"[{_GAP}]+", written)]
        for low, high in gaps:
            turns = written[low - 1].isdigit() != written[high].isdigit()
            apart = high - low > 1 or turns
            if not (apart and high - low == 1):
                edits.append((Span(start + low, start + high), " " if apart else ""))
            last = high
        alone = _alone(text, match.start(), match.end()) and written.upper() == written
        if last and edits:
            yield edits, Span(*match.span()), None if alone else MaskKind.SPACED


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a line holds nothing else: a heading that is set wide."""
    before, after = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return not text[before:start].strip() and not text[end : after if after >= 0 else None].strip()


def _is_spelt_out(written: str) -> bool:
    """Whether single characters make words, and are no list, no marks and no code."""
    letters = [character for character in written if character.isalpha()]
    small = sum(map(str.islower, letters))
    if len(letters) < (_SPACED_LETTERS if small > 1 else _SPACED_CAPITALS) or len(set(letters)) < 3:
        return False
    if len(written) < 7 and not _VOWEL.search(written):
        return False
    codes = [ord(letter) for letter in letters]
    return any(second - first != 1 for first, second in pairwise(codes))
