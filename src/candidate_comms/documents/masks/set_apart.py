"""Words whose letters are set apart by spaces or signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from candidate_comms.documents.masks.edits import Edit, Edited
from candidate_comms.documents.masks.unseen import LONGEST_WORD, VOWEL
from candidate_comms.documents.model import MaskKind
from candidate_comms.text.spans import Span

__all__ = ["MAYBE_PARTED", "MAYBE_SPACED", "MAYBE_SPACED_ASCII", "parted", "spacing"]

_GAP = " \u00a0\u2002-\u200a\u202f"
MAYBE_SPACED = re.compile(f"[{_GAP}][^\\W_][{_GAP}][^\\W_](?!\\w)")
MAYBE_SPACED_ASCII = re.compile(" [A-Za-z0-9] [A-Za-z0-9](?!\\w)")
_SPACED = re.compile(f"(?<![^\\s(\\[\"“‘'])[^\\W_](?:[{_GAP}]{{1,3}}[^\\W_](?![\\w'’]))++")
_SPACED_LETTERS, _SPACED_CAPITALS = 3, 5  # from so many on, no list of letters
_NARROW = "\u200a\u2006\u2009\u202f\u2008\u2005\u2004"
"""Spaces narrower than the usual one: between them, that one and all wider ones stand between words."""
MAYBE_PARTED = re.compile(r"\b[A-Za-z]([-._*\u00b7])[A-Za-z]\1[A-Za-z]\b")
_PARTED = re.compile(
    "|".join(
        rf"(?<![\w{sign}@/]){word}(?: {word})*+(?![\w@/'’]|[{sign}.]\w)"
        for sign in (r"\-", ".", "_", "*", "\u00b7")
        for word in (rf"[^\W\d_](?:[{sign}][^\W\d_](?!\w)){{2,}}+",)
    )
)
_SPELT = re.compile(r"\b(?:spel\w+|letters?|surname|name|call(?:ed)?|code|word)\b\W{0,3}(?:it )?(?:is |as )?\W{0,3}$")


def spacing(text: str) -> Iterator[Edited]:
    """Words whose letters are set apart by spaces; two spaces or more stand between words."""
    for match in _SPACED.finditer(text):
        written = match.group()
        if not _is_spelt_out(written):
            continue
        start = match.start()
        edits: list[Edit] = []
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
    if len(written) < 7 and not VOWEL.search(written):
        return False
    codes = [ord(letter) for letter in letters]
    return any(second - first != 1 for first, second in pairwise(codes))


def parted(text: str) -> Iterator[Edited]:
    """Words whose letters are set apart by hyphens, dots or other signs; a name that is spelt out hides nothing."""
    for match in _PARTED.finditer(text):
        written = match.group()
        letters = "".join(filter(str.isalpha, written))
        dotted = "." in written and not letters.islower()  # U.S.S.R.
        if dotted or not _is_spelt_out(written) or not VOWEL.search(letters) or len(letters) <= _SPACED_LETTERS:
            continue
        start = match.start()
        if _SPELT.search(text, max(0, start - LONGEST_WORD), start):
            continue
        signs = [at for at, character in enumerate(written) if not (character.isalpha() or character == " ")]
        yield [(Span(start + at, start + at + 1), "") for at in signs], Span(*match.span()), MaskKind.SPACED
