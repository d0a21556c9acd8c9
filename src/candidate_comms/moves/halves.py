"""The English and the Arabic half of a message that is written in both, each as a document of its own.

A half is the whole document with the other half's characters made blank, so every place stays what it is. Lines belong
to the language of most of their letters; a line that says the same in both ("Dear Omar / عزيزي عمر") is parted at the
stroke. A few Latin words in an Arabic message (a greeting, a product, a team's name) make no English half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from candidate_comms.documents.model import Document
from candidate_comms.moves.lexicon import function_words
from candidate_comms.text.arabic import may_hold_arabic
from candidate_comms.text.spans import Span

__all__ = ["Halves", "halves_of"]

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_NO_PROSE = re.compile(
    r"⟨[^⟨⟩\n]*⟩|https?://\S{1,200}|[\w.+-]{1,64}@[\w.-]{1,80}|\b[\w-]{1,60}\.(?:com|ae|org|net)\b\S*"
)
_APART = re.compile(r"\s[/|]\s|\t|(?<=[.!?؟])\s")
_WORD = re.compile(r"[A-Za-z']+")
_SMALL, _WORDS = 2, 5  # function words and words of a line that is plainly English
_LETTERS = 25  # Arabic letters that make a half


@frozen
class Halves:
    """The document of each language that a message is written in; None where it is not written in it."""

    english: Document | None
    arabic: Document | None


def halves_of(document: Document) -> Halves:
    """The halves of a message. What holds no Arabic letter is all English."""
    text = document.text
    if not may_hold_arabic(text):
        return Halves(document, None)
    if not _is_english(text):
        few = 2 * len(_ARABIC.findall(text)) < len(_LATIN.findall(text))
        return Halves(document, None) if few else Halves(None, document)
    stretches = list(_stretches(text))
    english = [span for span, language in stretches if language == "en"]
    arabic = [span for span, language in stretches if language == "ar"]
    letters = sum(len(_ARABIC.findall(span.cut(text))) for span in arabic)
    if not any(_is_english(span.cut(text)) for span in english):
        return Halves(None, document)
    if letters < _LETTERS:
        return Halves(document, None)
    return Halves(_only(document, english), _only(document, arabic))


def _stretches(text: str) -> Iterator[tuple[Span, str]]:
    """The parts of the lines that hold letters, each with its language."""
    at = 0
    before = ""
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        at = span.end + 1
        if not line.strip():
            continue
        for part, language in _parts(text, span):
            before = language or before
            yield part, before or "ar"


def _parts(text: str, line: Span) -> Iterator[tuple[Span, str]]:
    whole = _language(line.cut(text))
    pieces = _cut(text, line)
    told = [_language(piece.cut(text)) for piece in pieces]
    if (
        len(pieces) > 1
        and {"en", "ar"} <= {language for language in told if language}
        and all(_is_pure(piece.cut(text)) for piece in pieces)
    ):
        yield from zip(pieces, told, strict=True)
        return
    yield line, whole


def _cut(text: str, line: Span) -> list[Span]:
    pieces: list[Span] = []
    at = line.start
    for mark in _APART.finditer(text, line.start, line.end):
        pieces.append(Span(at, mark.start() + 1))
        at = mark.end()
    return [*pieces, Span(at, line.end)]


def _language(words: str) -> str:
    """The language of most letters; empty where there are none."""
    prose = _NO_PROSE.sub(" ", words)
    arabic, latin = len(_ARABIC.findall(prose)), len(_LATIN.findall(prose))
    if not arabic and not latin:
        return ""
    return "ar" if 2 * arabic >= latin else "en"


def _is_pure(words: str) -> bool:
    """Whether hardly any letter is of the other language."""
    prose = _NO_PROSE.sub(" ", words)
    arabic, latin = len(_ARABIC.findall(prose)), len(_LATIN.findall(prose))
    return 4 * min(arabic, latin) <= max(arabic, latin)


def _is_english(words: str) -> bool:
    """Whether a stretch is a sentence in English, and no name or title."""
    found = [word.lower() for word in _WORD.findall(_NO_PROSE.sub(" ", words))]
    return len(found) >= _WORDS and sum(word in function_words()["en"] for word in found) >= _SMALL


def _only(document: Document, kept: list[Span]) -> Document:
    """The document with all else made blank."""
    text = document.text
    pieces: list[str] = []
    at = 0
    for span in kept:
        pieces += [_blank(text[at : span.start]), span.cut(text)]
        at = span.end
    pieces.append(_blank(text[at:]))
    return evolve(
        document,
        text="".join(pieces),
        slots=tuple(slot for slot in document.slots if _holds(kept, slot.visible)),
        gaps=tuple(gap for gap in document.gaps if _holds(kept, gap.visible)),
        masks=tuple(mask for mask in document.masks if _holds(kept, mask.visible)),
        regions=tuple(region for region in document.regions if _holds(kept, region.visible)),
    )


def _holds(kept: list[Span], place: Span) -> bool:
    return any(span.start <= place.start <= span.end for span in kept)


_MARKS = re.compile(r"[^\n\t]")


def _blank(words: str) -> str:
    return _MARKS.sub(" ", words)
