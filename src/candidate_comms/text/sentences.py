"""Sentences and lines of a letter, with their places.

A letter is not an essay: greetings, lists, labels ("Salary: …") and signatures are lines of their own,
while a hard line break inside a sentence is only a wrap. A break counts as a wrap where the next word
would not have fitted, or where the next line goes on in lower case.
"""

from __future__ import annotations

import re

from candidate_comms.text.spans import Span

__all__ = ["split_sentences"]

_ABBREVIATION = frozenset(
    """
    mr mrs ms dr prof eng st no nos inc ltd co corp dept tel ext vs etc eg ie e.g i.e a.m p.m approx est ref attn
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun sr jr esq messrs
    hon incl excl p.a cf viz u.s u.k u.a.e
    """.split()  # noqa: SIM905 - a list would take eighty lines
)
# Possessive, and begun only where a run begins: a line of two hundred thousand dots is read once.
_TERMINAL = re.compile(r"(?<![.?!…。؟])[.?!…。؟]++[\"'”’)\]]*+(?=\s|$)")
LONGEST = 2000
"""Characters after which a sentence without an end is cut: nobody wrote it, and what reads it may look back."""

_LABEL = re.compile(r"\s*(?:[-*•·▪◦–—>|]|\(?\d{1,2}[.)]|\(?[a-z][.)]\s|[A-Z][\w &/'’()-]{0,38}:(?=\s|$))")
_LINE = re.compile(r"[^\n]*\n?")
_LAST_WORD = re.compile(r"([\w.]+)$")


def split_sentences(text: str) -> list[Span]:
    r"""The sentences and lines of ``text``, trimmed of white space, in order.

    >>> text = "Dear Dr. Ahmed,\nThank you for coming. We\nlearnt a lot."
    >>> [span.cut(text) for span in split_sentences(text)]
    ['Dear Dr. Ahmed,', 'Thank you for coming.', 'We\nlearnt a lot.']
    """
    spans: list[Span] = []
    for block in _blocks(text):
        _split_block(text, block, spans)
    return spans


def _blocks(text: str) -> list[Span]:
    """Runs of lines that a blank line or an intended line break ends."""
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text) if m.group()]
    width = 0
    for span in lines:
        length = len(span.cut(text).rstrip())
        # A paragraph set on a single line says nothing about where a wrapped message breaks.
        if length > width and length <= 120:
            width = length
    blocks: list[Span] = []
    start: int | None = None
    for index, line in enumerate(lines):
        words = line.cut(text).strip()
        if not words:
            if start is not None:
                blocks.append(Span(start, line.start))
                start = None
            continue
        if start is None:
            start = line.start
        following = lines[index + 1].cut(text) if index + 1 < len(lines) else ""
        if not _wraps(words, following, width):
            blocks.append(Span(start, line.end))
            start = None
    if start is not None:
        blocks.append(Span(start, len(text)))
    return blocks


def _wraps(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines is only a wrap."""
    after = following.strip()
    if not after or "\t" in line or _LABEL.match(following):
        return False
    if line[-1] in ".?!:;…" and len(line) < width * 0.6:
        return False
    if after[0].islower() and line[-1] not in ":;":
        return True
    first_word = len(after.split(None, 1)[0])
    return len(line) >= 30 and len(line) + 1 + first_word > width and width <= 120


def _split_block(text: str, block: Span, spans: list[Span]) -> None:
    start = block.start
    for cell in re.finditer(r"[^\t]+", block.cut(text)):
        start = block.start + cell.start()
        end = block.start + cell.end()
        for stop in _TERMINAL.finditer(text, start, end):
            if _abbreviates(text, stop, end):
                continue
            _add(text, start, stop.end(), spans)
            start = stop.end()
        _add(text, start, end, spans)


def _abbreviates(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or a number in a list."""
    if stop.group()[0] != ".":
        return False
    word = _LAST_WORD.search(text, max(0, stop.start() - 12), stop.start())
    if word is None:
        return False
    last = word.group(1)
    after = text[stop.end() : min(end, stop.end() + 40)].lstrip()
    if last.lower() in _ABBREVIATION:
        # "9 a.m. We" ends a sentence; "Dr. Ahmed" and "etc. and" do not.
        return not (
            last.lower() in ("a.m", "p.m", "etc", "inc", "ltd", "co") and after[:1].isupper() and after[1:2].islower()
        )
    if len(last) == 1 and last.isalpha() and last.isupper():
        return True
    return after[:1].islower() and after[:1].isascii()


def _add(text: str, start: int, end: int, spans: list[Span]) -> None:
    """Add a sentence without the white space around it; in pieces, if nobody can have meant it as one."""
    while end - start > LONGEST:
        stop = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST)) + 1
        if stop <= start:
            stop = start + LONGEST
        _trimmed(text, start, stop, spans)
        start = stop
    _trimmed(text, start, end, spans)


def _trimmed(text: str, start: int, end: int, spans: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))
