"""Sentences and lines of a letter, with their places.

A letter is not an essay: greetings, lists, labels ("Salary: …") and signatures are lines of their own,
while a hard line break inside a sentence is only a wrap. A break counts as a wrap where the next word
would not have fitted, or where the next line goes on in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.text.spans import Span

__all__ = ["split_sentences"]

_ABBREVIATION = frozenset(
    """
    mr mrs ms dr prof eng st no nos inc ltd co corp dept tel ext vs etc eg ie e.g i.e a.m p.m approx est ref attn
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun sr jr esq messrs
    hon incl excl p.a cf viz u.s u.k u.a.e
    """.split()  # noqa: SIM905 - a list would take eighty lines
)
_LONGEST_WORD = max(map(len, _ABBREVIATION)) + 1
# Possessive, and begun only where a run begins: a line of two hundred thousand dots is read once.
_TERMINAL = re.compile(r"[.?!…。؟](?<![.?!…。؟]{2})[.?!…。؟]*+[\"'”’)\]]*+(?=\s|$)")
LONGEST = 2000
"""Characters after which a sentence without an end is cut: nobody wrote it, and what reads it may look back."""

_WIDEST = 120
"""Characters of the longest line that may tell where a message is wrapped."""

_LABEL = re.compile(r"\s*(?:[-*•·▪◦–—>|]|\(?\d{1,2}[.)]|\(?[a-z][.)]\s|[A-Z][\w &/'’()-]{0,38}:(?=\s|$))")
_GOES_ON = re.compile(
    r"[A-Z]{2,4}\b|(?:UK|London|UAE|Dubai|Chicago|New York|Central|Eastern|Pacific|Mountain|Gulf|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
"""What a time of day goes on with: its zone, its day."""
_CELL = re.compile(r"[^\t]+")
_LETTERED = re.compile(
    r"\b(?:[Cc]lass|[Gg]rade|[Bb]and|[Ll]evel|[Pp]lan|[Bb]lock|[Pp]art|[Oo]ption|[Gg]roup|[Uu]nit|[Tt]ype|[Cc]ategory"
    r"|[Ss]ection|[Tt]eam|[Ss]hift|[Ss]chedule|[Aa]ppendix|[Aa]nnex|[Hh]epatitis|[Vv]itamin|[Ss]tage|[Pp]hase) [A-Z]$"
)
"""What is told apart by a letter: "… needs a Class A." ends a sentence, "… wrote to J. Marsh" does not."""
_LAST_WORD = re.compile(r"([\w.]+)$")


def split_sentences(text: str) -> list[Span]:
    r"""The sentences and lines of ``text``, trimmed of white space, in order.

    >>> text = "Dear Dr. Ahmed,\nThank you for coming. We\nlearnt a lot."
    >>> [span.cut(text) for span in split_sentences(text)]
    ['Dear Dr. Ahmed,', 'Thank you for coming.', 'We\nlearnt a lot.']
    """
    spans: list[Span] = []
    for start, end in _blocks(text):
        _split_block(text, start, end, spans)
    return spans


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that a blank line or an intended line break ends."""
    lines = text.split("\n")
    stripped = [line.strip() for line in lines]
    # A paragraph set on a single line says nothing about where a wrapped message breaks.
    width = max([length for length in map(len, map(str.rstrip, lines)) if length <= _WIDEST], default=0)
    start: int | None = None
    end = -1
    for line, words, following in zip(lines, stripped, [*stripped[1:], ""], strict=True):
        begin, end = end + 1, end + 1 + len(line)
        if not words:
            if start is not None:
                yield start, begin
                start = None
            continue
        if start is None:
            start = begin
        if not _wraps(words, following, width) or "\t" in words or _LABEL.match(text, end + 1):
            yield start, min(end + 1, len(text))
            start = None


def _wraps(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines looks like a wrap only."""
    if not following or (line[-1] in ".?!:;…" and len(line) < width * 0.6):
        return False
    if not (following[0].islower() and line[-1] not in ":;"):
        room = width - len(line) - 1
        if len(line) < 30 or len(following.split(None, 1)[0]) <= room:
            return False
    return True


def _split_block(text: str, first: int, last: int, spans: list[Span]) -> None:
    cells = [(first, last)]
    if text.find("\t", first, last) >= 0:
        cells = [cell.span() for cell in _CELL.finditer(text, first, last)]
    for start, end in cells:
        for stop in _TERMINAL.finditer(text, start, end):
            if not _abbreviates(text, stop, end):
                _add(text, start, stop.end(), spans)
                start = stop.end()
        _add(text, start, end, spans)


def _abbreviates(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or a number in a list."""
    if stop.group()[0] != ".":
        return False
    after = text[stop.end() : min(end, stop.end() + 40)].lstrip()
    if text[max(0, stop.start() - _LONGEST_WORD) : stop.start()].isalpha() and stop.start() >= _LONGEST_WORD:
        return after[:1].islower() and after[:1].isascii()  # a longer word than any of them
    word = _LAST_WORD.search(text, max(0, stop.start() - 12), stop.start())
    if word is None:
        return False
    last = word.group(1)
    if last.lower() in _ABBREVIATION:
        # "9 a.m. We" ends a sentence; "9 a.m. Central", "Dr. Ahmed" and "etc. and" do not.
        if last.lower() in ("no", "nos"):  # "No. 12" goes on, "The answer is no. We" does not
            return any(char.isdigit() for char in after[:4])
        if last.lower() in ("a.m", "p.m"):
            return after[:1].islower() or not after[:1].isupper() or _GOES_ON.match(after) is not None
        return not (last.lower() in ("etc", "inc", "ltd", "co") and after[:1].isupper() and after[1:2].islower())
    if len(last) == 1 and last.isalpha() and last.isupper():
        return not (after[:1].isupper() and _LETTERED.search(text, max(0, stop.start() - 16), stop.start()))
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
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if words:
        spans.append(Span(start, start + len(words)))
