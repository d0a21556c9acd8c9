"""What a person may type into a letter, and what must not reach a candidate. Nothing is corrected in silence.

Each function yields what is wrong with a text and the way out, in the words of ``FactsError``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from candidate_comms.builders import typed_arabic
from candidate_comms.text.isolates import RIGHT_TO_LEFT

__all__ = [
    "BECAUSE",
    "THANKS",
    "clause",
    "faults_in",
    "faults_in_email",
    "faults_in_figure",
    "faults_in_name",
    "faults_in_part",
    "months_in",
    "weekly_hours",
]

_LETTER = rf"(?:[a-z]|[{RIGHT_TO_LEFT}])"
_PLACEHOLDER = re.compile(
    rf"\{{[{{%#]|[}}%#]\}}|\$\{{|<%|%>|(?<!\w)\[{_LETTER}(?:{_LETTER}|[ _'-])*\]|<{{1,2}}{_LETTER}\w*(?: \w+)*>"
    rf"|«\s*[^\W{RIGHT_TO_LEFT}]+\s*»|%[a-z_]{{2,}}%|_{{3,}}|\.{{4,}}|…{{2,}}|\blorem ipsum\b",
    re.I,
)
"""Arabic words between « and » are a quotation."""
_SIGN = re.compile(r"\[|{|}|<|>|«|%|_|\$|lorem|\.\.\.\.|……|(?:/|\.|-)\d{1,2}[/.-]\d")
"""What every placeholder and every date in numbers has, in lower case: most texts are through with this. It and its
like below begin with plain letters and signs, to which the search jumps; at a ``\\b`` it would stop at every letter."""
_TAGS = "a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|script|span|strong|style|su[bp]|table|t[drh]|u|ul"
_MARKUP = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>|&(?:#\d{{1,7}}|#x[\da-f]{{1,6}}|[a-z]{{2,8}});", re.I)
_MISREAD = re.compile("[ÃÂ][\u0080-\u00b6\u00b8-\u00bf]|â€.?|\ufffd")
"""UTF-8 that was read as Windows-1252, and what stands for letters that could not be read."""
_NOTHING = re.compile(
    r"null|NULL|Null value|undefined|NaN|nil|[Nn]/[Aa]|TB[ACD]|tb[acd]|[-–—?.]+|\(?(?:null|none|empty)\)"
)
"""What programs and forms hold where there is nothing. "None" is an answer to some questions."""
_NUMERIC_DATE = re.compile(r"\b(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}([.-])\d{1,2}\1\d{4})\b")  # not versions
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_RELATIVE_DATE = re.compile(
    rf"\b(?:(?:next|this|coming)\s+{_DAYS}|(?<!\bthe )(?:next|this)\s+(?:week|month)|tomorrow|yesterday)\b(?!['’]s)",
    re.I,
)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_HAS_DAY = re.compile("day|week|month|tomorrow")
"""What every day that depends on the reader's has, in lower case."""
_BARE_WEEKDAY = re.compile(
    rf"\b(?:by|on|until|before|since|last|and|or|,)\s+{_DAYS}\b(?!,?\s+(?:the\s+|{_MONTHS}\s+)?\d)", re.I
)
"""A day with no date. Working patterns in the terms of an offer are made of those; feedback is not."""
_EMPTY_WORDS = (
    r"tbc|tbd|tba|n/a|asap|competitive|negotiable|market rate|as (?:required|appropriate|applicable)"
    r"|usual (?:hours|terms|place)|to be (?:confirmed|agreed|discussed|advised|decided|determined)"
    r"|to follow|subject to change"
)
_EMPTY = re.compile(rf"\b(?:{_EMPTY_WORDS})\b", re.I)
_EMPTY_SIGN = re.compile(_EMPTY_WORDS)
_GENERIC = re.compile(r"(?:the\s+)?(?:candidate|applicant|sir|madam|sir or madam|sir/madam|all|colleague|team)", re.I)
_LISTED = re.compile(rf"([^\W\d_][\w'’-]+)[,،]\s*((?:(?-i:[A-Z])[a-z'’-]+|[{RIGHT_TO_LEFT}]+)(?: [^\W\d_][\w'’.-]*)?)")
"""One word before a comma, and names after it; "PhD" and "HR" are none."""
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
_WEEKLY = re.compile(r"\W*(\d+(?:\.\d+)?)[ -]hours? (?:a|per|each|every) week\b", re.I)
_IN_MONTHS = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0}
_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Categories of characters that nobody sees; a text of printable ones has none."""
BECAUSE = ("because", "due to", "owing to")
"""How people begin a reason that the letter has announced as one."""
THANKS = ("for", "thank you", "thank you for", "thanks", "thanks for")
"""How people begin what they give thanks for, where the letter has done so."""
_HANGING = ",;:-–—،؛"
"""What no words end in before a full stop."""
_LONGEST = 1000
"""Characters in one typed text. A letter is not the place for more."""


def faults_in(text: str, *, concrete: bool = False) -> Iterable[str]:
    """What is wrong with any typed text; with ``concrete``, a wording that tells nothing is a fault too."""
    return _faults_in_term(text) if concrete else _faults_in(text, concrete=False)


@lru_cache(maxsize=1024)  # the terms of a job recur from letter to letter, and tell nothing of a candidate
def _faults_in_term(text: str) -> tuple[str, ...]:
    return tuple(_faults_in(text, concrete=True))


def _faults_in(text: str, *, concrete: bool) -> Iterator[str]:
    bare = text.strip()
    if not bare:
        yield "is empty; write what the candidate should read, or leave it out where it is optional"
        return
    if text != bare:
        yield "has spaces around it; remove them"
    if not text.isprintable() and (hidden := next((c for c in text if unicodedata.category(c) in _HIDDEN), None)):
        name = {"\n": "a line break", "\r": "a line break", "\t": "a tab"}.get(hidden, f"U+{ord(hidden):04X}")
        yield f"has {name} in it; write it on one line, without control or invisible characters"
    if len(text) > _LONGEST:
        yield f"is {len(text)} characters long; {_LONGEST} is the most that a letter can carry"
    if _NOTHING.fullmatch(text) and not (concrete and _EMPTY.search(text)):
        yield f"{text!r} is what a program writes for nothing; write the words themselves, or leave the field out"
    if not text.isascii() and (found := _MISREAD.search(text)):
        yield f"was decoded wrongly ({found.group()!r}); read it as UTF-8 where it comes from"
    low = text.lower()
    signs = _SIGN.search(low) is not None
    if found := (_MARKUP.search(text) if "<" in text or "&" in text else None):
        yield f"has markup in it ({found.group()!r}); write plain text, and HTML is made of it"
    elif signs and (found := _PLACEHOLDER.search(text)):
        yield f"still has a placeholder in it ({found.group()!r}); write the words themselves"
    if signs and (found := _NUMERIC_DATE.search(text)):
        yield f"has the date {found.group()!r}, which reads differently in the UK and the US; write the month as a word"
    in_arabic = not text.isascii() and typed_arabic.may_be_vague(text, concrete=concrete)
    found = None
    if _HAS_DAY.search(low):
        found = _RELATIVE_DATE.search(text) or (None if concrete else _BARE_WEEKDAY.search(text))
    relative = found.group() if found else typed_arabic.relative_date(text) if in_arabic else None
    if relative is None and in_arabic and not concrete:
        relative = typed_arabic.bare_weekday(text)
    if relative is not None:
        yield f"says {relative!r}, which depends on the day of reading; write the date"
    if concrete:
        found = _EMPTY.search(text) if _EMPTY_SIGN.search(low) else None
        empty = found.group() if found else typed_arabic.without_words(text) if in_arabic else None
        if empty is not None:
            yield f"says {empty!r}, which tells nothing that somebody could decide on; write the term itself"


def faults_in_part(text: str, *said: str, last: bool = True, concrete: bool = False) -> Iterable[str]:
    """What is wrong with words that the letter puts after others of its own, and, if not ``last``, before others.

    ``said`` are openings that would say again what the letter says before them.

    >>> list(faults_in_part("because the budget was cut", "because"))
    ["begins with 'because', which the letter says in its own words; begin with what comes after it"]
    """
    return (*faults_in(text, concrete=concrete), *_faults_at_its_ends(text, said, last=last))


def _faults_at_its_ends(text: str, said: tuple[str, ...], *, last: bool) -> Iterator[str]:
    begun = text.lower()
    if found := next((one for one in said if begun.startswith(f"{one} ")), None):
        again = text[: len(found)]
        yield f"begins with {again!r}, which the letter says in its own words; begin with what comes after it"
    end = text[-1:]
    if end and end in (_HANGING if last else f"{_HANGING}!?؟"):
        yield f"ends in {end!r}, which the sentence of the letter cannot take there; leave it out"


def faults_in_name(text: str) -> Iterator[str]:
    """What is wrong with a name that a letter addresses or is signed with."""
    yield from faults_in(text)
    if _GENERIC.fullmatch(text.strip()) or typed_arabic.names_nobody(text):
        yield f"{text!r} is nobody's name; give the person's"
    elif "@" in text or text.strip() == "None":
        yield f"{text!r} is no name; give the person's"
    elif found := _LISTED.fullmatch(text.strip()):
        yield f"{text!r} is how lists have names; write {f'{found[2]} {found[1]}'!r}"
    elif text.strip() and not any(map(str.isalpha, text)):
        yield f"{text!r} has no letters in it; give the person's name"


def faults_in_email(text: str) -> Iterator[str]:
    """What is wrong with an address that the candidate should write to."""
    if not _EMAIL.fullmatch(text):
        yield f"{text!r} is not an e-mail address; write it as name@example.com, or leave it out"
    elif _NO_REPLY.match(text):
        yield f"nobody reads {text!r}; give an address where an answer is read"


def faults_in_figure(text: str, example: str) -> Iterator[str]:
    """What is wrong with a term that must say how much or how long."""
    yield from faults_in_part(text, concrete=True)
    if not _names_figure(text):
        yield f"{text!r} names no figure; write for example {example!r}"


@lru_cache(maxsize=1024)
def _names_figure(text: str) -> bool:
    """Whether a term says how much or how long; one that says nothing at all is another fault."""
    return not text.strip() or _FIGURE.search(text) is not None or typed_arabic.names_figure(text)


def clause(text: str) -> str:
    """A typed clause as it goes into a sentence that brings its own full stop.

    >>> clause("your plan was complete.")
    'your plan was complete'
    """
    return text.removesuffix(".") if not text.endswith("..") else text


@lru_cache(maxsize=1024)
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


def weekly_hours(text: str) -> float | None:
    """The hours a week with which a text begins; None when it begins otherwise.

    >>> weekly_hours("37.5 hours a week, Monday to Friday"), weekly_hours("20 ساعة في الأسبوع"), weekly_hours("nights")
    (37.5, 20.0, None)
    """
    found = _WEEKLY.match(text)
    return float(found[1]) if found else typed_arabic.weekly_hours(text)
