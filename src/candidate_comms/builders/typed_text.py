"""What a person may type into a letter, and what must not reach a candidate. Nothing is corrected in silence.

Each function yields what is wrong with a text and the way out, in the words of ``FactsError``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from candidate_comms.builders import typed_arabic
from candidate_comms.text.isolates import RIGHT_TO_LEFT

__all__ = ["clause", "faults_in", "faults_in_email", "faults_in_figure", "faults_in_name", "months_in"]

_LETTER = rf"(?:[a-z]|[{RIGHT_TO_LEFT}])"
_PLACEHOLDER = re.compile(
    rf"\{{[{{%#]|[}}%#]\}}|\$\{{|<%|%>|(?<!\w)\[{_LETTER}(?:{_LETTER}|[ _'-])*\]|<{{1,2}}{_LETTER}\w*(?: \w+)*>"
    rf"|«\s*[^\W{RIGHT_TO_LEFT}]+\s*»|%[a-z_]{{2,}}%|_{{3,}}|\.{{4,}}|…{{2,}}|\blorem ipsum\b",
    re.I,
)
"""Arabic words between « and » are a quotation."""
_SIGN = re.compile(r"[\[{}<>«%_$]|lorem|\.{4}|……", re.I)
"""What every placeholder has: most texts are through with this."""
_NUMERIC_DATE = re.compile(r"\b(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}([.-])\d{1,2}\1\d{4})\b")  # not versions
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_RELATIVE_DATE = re.compile(rf"\b(?:next|this|coming)\s+{_DAYS}\b", re.I)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_BARE_WEEKDAY = re.compile(
    rf"\b(?:by|on|until|before|since|last|and|or|,)\s+{_DAYS}\b(?!,?\s+(?:the\s+|{_MONTHS}\s+)?\d)", re.I
)
"""A day with no date. Working patterns in the terms of an offer are made of those; feedback is not."""
_EMPTY = re.compile(
    r"\b(?:tbc|tbd|tba|n/a|asap|competitive|negotiable|market rate|as (?:required|appropriate|applicable)"
    r"|usual (?:hours|terms|place)|to be (?:confirmed|agreed|discussed|advised|decided|determined)"
    r"|to follow|subject to change)\b",
    re.I,
)
_GENERIC = re.compile(r"(?:the\s+)?(?:candidate|applicant|sir|madam|sir or madam|sir/madam|all|colleague|team)", re.I)
_EMAIL = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\s@<>,;:\"().]{2,}")
_NO_REPLY = re.compile(r"^(?:no|do-?not|dont)[-_.]?reply", re.I)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        1,
    )
}
_FIGURE = re.compile(rf"\d|\b(?:{'|'.join(_NUMBERS)}|a (?:day|week|month|year)|none|no)\b", re.I)
_LENGTH = re.compile(
    rf"\b(?P<count>\d+(?:\.\d+)?|{'|'.join(_NUMBERS)}|an?)[\s-]+(?:calendar\s+)?(?P<unit>day|week|month|year)s?\b", re.I
)
_IN_MONTHS = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0}
_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Categories of characters that nobody sees; a text of printable ones has none."""
_LONGEST = 1000
"""Characters in one typed text. A letter is not the place for more."""


def faults_in(text: str, *, concrete: bool = False) -> Iterator[str]:
    """What is wrong with any typed text; with ``concrete``, a wording that tells nothing is a fault too."""
    if not text.strip():
        yield "is empty; write what the candidate should read, or leave it out where it is optional"
        return
    if text != text.strip():
        yield "has spaces around it; remove them"
    if not text.isprintable() and (hidden := next((c for c in text if unicodedata.category(c) in _HIDDEN), None)):
        name = {"\n": "a line break", "\r": "a line break", "\t": "a tab"}.get(hidden, f"U+{ord(hidden):04X}")
        yield f"has {name} in it; write it on one line, without control or invisible characters"
    if len(text) > _LONGEST:
        yield f"is {len(text)} characters long; {_LONGEST} is the most that a letter can carry"
    if _SIGN.search(text) and (found := _PLACEHOLDER.search(text)):
        yield f"still has a placeholder in it ({found.group()!r}); write the words themselves"
    if found := _NUMERIC_DATE.search(text):
        yield f"has the date {found.group()!r}, which reads differently in the UK and the US; write the month as a word"
    found = None
    if "day" in text.lower():
        found = _RELATIVE_DATE.search(text) or (None if concrete else _BARE_WEEKDAY.search(text))
    relative = found.group() if found else typed_arabic.relative_date(text)
    if relative is None and not concrete:
        relative = typed_arabic.bare_weekday(text)
    if relative is not None:
        yield f"says {relative!r}, which depends on the day of reading; write the date"
    found = _EMPTY.search(text) if concrete else None
    if concrete and (empty := found.group() if found else typed_arabic.without_words(text)):
        yield f"says {empty!r}, which tells nothing that somebody could decide on; write the term itself"


def faults_in_name(text: str) -> Iterator[str]:
    """What is wrong with a name that a letter addresses or is signed with."""
    yield from faults_in(text)
    if _GENERIC.fullmatch(text.strip()) or typed_arabic.names_nobody(text):
        yield f"{text!r} is nobody's name; give the person's"
    elif text.strip() and not any(c.isalpha() for c in text):
        yield f"{text!r} has no letters in it; give the person's name"


def faults_in_email(text: str) -> Iterator[str]:
    """What is wrong with an address that the candidate should write to."""
    if not _EMAIL.fullmatch(text):
        yield f"{text!r} is not an e-mail address; write it as name@example.com, or leave it out"
    elif _NO_REPLY.match(text):
        yield f"nobody reads {text!r}; give an address where an answer is read"


def faults_in_figure(text: str, example: str) -> Iterator[str]:
    """What is wrong with a term that must say how much or how long."""
    yield from faults_in(text, concrete=True)
    if text.strip() and not _FIGURE.search(text) and not typed_arabic.names_figure(text):
        yield f"{text!r} names no figure; write for example {example!r}"


def clause(text: str) -> str:
    """A typed clause as it goes into a sentence that brings its own full stop.

    >>> clause("your plan was complete.")
    'your plan was complete'
    """
    return text.removesuffix(".") if not text.endswith("..") else text


def months_in(text: str) -> float | None:
    """The longest stretch of time that a text names, in months of 30 days; None when it names none.

    >>> months_in("six months"), months_in("30 days"), months_in("شهرين"), months_in("as agreed")
    (6.0, 1.0, 2.0, None)
    """
    lengths = [
        (_NUMBERS.get(count) or (1 if count in ("a", "an") else float(count))) * _IN_MONTHS[found["unit"].lower()]
        for found in _LENGTH.finditer(text)
        for count in (found["count"].lower(),)
    ]
    return max((*lengths, *typed_arabic.lengths(text)), default=None)
