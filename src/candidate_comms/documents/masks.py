"""Words that are written so that a program does not see them, read as a person does.

Zero-width characters, soft hyphens, letters of another script that are drawn like Latin ones, figures for letters,
letters set apart by spaces or signs, full-width, circled and mathematical letters: the visible text gets the plain
word, the map leads back to every character, and a ``Mask`` tells where that was done. A text without any of these
costs a look.
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
from candidate_comms.text.bidi import hazards
from candidate_comms.text.spans import Span

__all__ = ["unmasked"]

_SOFT = "\u00ad"
_WIDTHLESS = "\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufe0e\ufe0f\ufeff"
_MARKS = "\u200e\u200f"  # of direction: they belong beside words of the other direction, never inside one
_CIRCLED = "\u2460-\u2468\u24b6-\u24ea"
_STYLED = f"\uff01-\uff5e{_CIRCLED}\U0001d400-\U0001d7ff"
_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f"
_SUSPECT = re.compile(f"[{_SOFT}{_WIDTHLESS}{_MARKS}{_FOREIGN}{_STYLED}]")
_STEERS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CHUNK = re.compile(r"\S+")
_UNSEEN = frozenset(_SOFT + _WIDTHLESS + _MARKS)
_STEERING = frozenset(_MARKS)
_VARIANTS = "\ufe0e\ufe0f"
_NO_JOINERS = frozenset("\u200b\u2060\ufeff")
"""What no word in Arabic letters needs inside; joiners shape such words."""
_IS_ARABIC = re.compile("[\u0620-\u065f\u066e-\u06d3]")
_ROUND = re.compile(f"[{_CIRCLED}]+")
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
_NARROW = "\u200a\u2006\u2009\u202f\u2008\u2005\u2004"
"""Spaces narrower than the usual one: between them, that one and all wider ones stand between words."""

_MAYBE_PARTED = re.compile(r"\b[A-Za-z]([-._*\u00b7])[A-Za-z]\1[A-Za-z]\b")
_PARTED = re.compile(
    "|".join(
        rf"(?<![\w{sign}@/]){word}(?: {word})*+(?![\w@/'’]|[{sign}.]\w)"
        for sign in (r"\-", ".", "_", "*", "\u00b7")
        for word in (rf"[^\W\d_](?:[{sign}][^\W\d_](?!\w)){{2,}}+",)
    )
)
_SPELT = re.compile(r"\b(?:spel\w+|letters?|surname|name|call(?:ed)?|code|word)\b\W{0,3}(?:it )?(?:is |as )?\W{0,3}$")
_MAYBE_FIGURED = re.compile(  # begins with the rare character, so that most of a text costs one look
    r"[0135I](?:(?<=[a-z][0135I])(?:[a-z]|I?\b)|(?<!\d[0135])(?<=[0135])(?!st|nd|rd|th|am|pm|hr|k)[a-z]{2}|(?<=I)[aeo][a-z]"
    r"|(?<=\b0)[rnf]\b|(?<=\b[tn]0)\b)"
)
_FIGURED = re.compile(r"(?<![\w@./&#+-])(?=[A-Za-z]{0,20}[0135I])(?=[0135]{0,20}[A-Za-z])[A-Za-z0135]{2,20}(?![\w@/-])")
_READ_AS = ({"0": "o", "1": "l", "3": "e", "5": "s", "I": "l"}, {"0": "o", "1": "i", "3": "e", "5": "s"})
"""What a figure, or a capital I inside a word, passes for: one may stand for either of two letters."""


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
    if not plain and _STEERS.search(text) and not _RIGHT_TO_LEFT.search(text):
        layer = _rewritten(layer, _steering(text))
        text = layer.text
    if not plain and _SUSPECT.search(text):
        layer = _rewritten(layer, _characters(text))
        text = layer.text
        plain = text.isascii()
    maybe = _MAYBE_SPACED_ASCII if plain else _MAYBE_SPACED
    if maybe.search(text):
        layer = _rewritten(layer, _spacing(text))
        text = layer.text
    if _MAYBE_PARTED.search(text):
        layer = _rewritten(layer, _parted(text))
        text = layer.text
    if _MAYBE_FIGURED.search(text):
        layer = _rewritten(layer, _figured(text))
    return layer


def _steering(text: str) -> Iterator[_Edited]:
    """Controls of direction in a text that runs one way: a program has put them around what it filled in.

    Those that override the direction, or that nothing closes, stay to be told.
    """
    if any(True for _ in hazards(text)):
        return
    for match in _STEERS.finditer(text):
        place = Span(*match.span())
        yield [(place, "")], place, None


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
    # A name in its own alphabet has letters that look like no Latin one; else whole words may be borrowed.
    foreign = set(_IS_FOREIGN.findall(text))
    whole = bool(foreign) and foreign <= _look_alikes().keys()
    for match in _CHUNK.finditer(text):
        if _SUSPECT.search(text, *match.span()):
            yield from _chunk(text, match.start(), match.end(), whole=whole)


def _chunk(text: str, start: int, end: int, *, whole: bool) -> Iterator[_Edited]:
    edits: dict[int, str] = {}
    kinds: dict[int, MaskKind | None] = {}
    chunk = text[start:end]
    address = _ADDRESS.search(chunk) is not None
    for match in _IS_STYLED.finditer(text, start, end):
        at = match.start()
        meant = _plain_letter(match.group())
        if meant and not _counts(text, at, start, end):
            edits[at] = meant
            # A single one is a sign of mathematics as a rule, and read as its letter all the same.
            around = _word_around(text, at, start, end).cut(text)
            alone = sum(c.isalpha() or c.isdecimal() or _ROUND.match(c) is not None for c in around) == 1
            kinds[at] = None if alone else MaskKind.STYLED
    if _IS_FOREIGN.search(chunk):
        for run in _RUN.finditer(text, start, end):
            for at, meant in _borrowed(text, run.start(), run.end(), whole=whole):
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
        unseen = text[at:stop]
        beside = (_is_word(before) or _is_word(after)) and _knows(before) and _knows(after)
        beside = beside and not any(sign in unseen for sign in _VARIANTS)  # of an emoji, or a figure in a box
        if _IS_ARABIC.match(before) and _IS_ARABIC.match(after):
            inside = set(unseen) <= _NO_JOINERS
        if inside or (beside and not any(mark in unseen for mark in _MARKS)):
            for place in range(at, stop):
                edits[place] = ""
            soft = set(unseen) == {_SOFT}
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


def _counts(text: str, at: int, start: int, end: int) -> bool:
    """Whether a circled figure or letter numbers something: it stands alone, or in a row that counts on."""
    if not _ROUND.match(text, at):
        return False
    low = at
    while low > start and _ROUND.match(text, low - 1):
        low -= 1
    high = at
    while high < end and _ROUND.match(text, high):
        high += 1
    row = text[low:high]
    if (low > start and _is_word(text[low - 1])) or (high < end and _is_word(text[high])):
        return False
    return all(ord(second) - ord(first) == 1 for first, second in pairwise(row))


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


def _borrowed(text: str, start: int, end: int, *, whole: bool) -> list[tuple[int, str]]:
    """The letters of another script in a word with Latin letters, if each of them passes for a Latin one.

    ``whole``: whether a word without a Latin letter may be borrowed too.
    """
    places = [at for at in range(start, end) if text[at] not in _UNSEEN]
    others = [at for at in places if _IS_FOREIGN.match(text[at])]
    latin = sum(1 for at in places if _LATIN.match(text[at]))
    table = _look_alikes()
    if not others or any(text[at] not in table for at in others):
        return []
    if not latin and not (whole and len(places) > 1):
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
        narrow = any(written[low] in _NARROW for low, _ in gaps)
        for low, high in gaps:
            turns = written[low - 1].isdigit() != written[high].isdigit()
            apart = high - low > 1 or turns or (narrow and written[low] not in _NARROW)
            if not (apart and written[low:high] == " "):
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


def _parted(text: str) -> Iterator[_Edited]:
    """Words whose letters are set apart by hyphens, dots or other signs; a name that is spelt out hides nothing."""
    for match in _PARTED.finditer(text):
        written = match.group()
        letters = "".join(filter(str.isalpha, written))
        dotted = "." in written and not letters.islower()  # U.S.S.R.
        if dotted or not _is_spelt_out(written) or not _VOWEL.search(letters) or len(letters) <= _SPACED_LETTERS:
            continue
        start = match.start()
        if _SPELT.search(text, max(0, start - _LONGEST_WORD), start):
            continue
        signs = [at for at, character in enumerate(written) if not (character.isalpha() or character == " ")]
        yield [(Span(start + at, start + at + 1), "") for at in signs], Span(*match.span()), MaskKind.SPACED


def _figured(text: str) -> Iterator[_Edited]:
    """Words in which a figure, or a capital I, stands for a letter: those alone that a message would want to hide."""
    hidden = _hidden_words()
    for match in _FIGURED.finditer(text):
        written = match.group()
        for read_as in _READ_AS:
            meant = "".join(read_as.get(character, character) for character in written)
            if meant != written and meant.lower() in hidden:
                start = match.start()
                edits = [
                    (Span(start + at, start + at + 1), letter)
                    for at, (character, letter) in enumerate(zip(written, meant, strict=True))
                    if character != letter
                ]
                yield edits, Span(*match.span()), MaskKind.LOOK_ALIKE
                break


@cache
def _hidden_words() -> frozenset[str]:
    import tomllib  # few messages hold a figure inside a word

    data = tomllib.loads((Path(__file__).parent / "hidden_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in data.values() for word in words.split())
