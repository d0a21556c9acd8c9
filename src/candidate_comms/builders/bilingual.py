"""Two letters that say the same in two languages, as one mail."""

from __future__ import annotations

import re
from html import escape

from attrs import evolve

from candidate_comms.builders.facts import Faults
from candidate_comms.builders.message import Message, Passage
from candidate_comms.errors import FactsError
from candidate_comms.localisation.direction import direction
from candidate_comms.text.isolates import FIRST_STRONG, POP

__all__ = ["bilingual"]

RULE = f"\n{'* ' * 12}*\n\n"
"""Between the letters of the text. Dashes would begin a signature, and a line of them an older mail."""
_BODY = re.compile(r"(<body\b[^>]*>)(.*)(</body\s*>)", re.S | re.I)
_TITLE = re.compile(r"(<title\b[^>]*>)(.*?)(</title\s*>)", re.S | re.I)
_HTML_RULE = '<hr style="max-width:568px;margin:8px auto;border:0;border-top:1px solid #8a94a0">'


def bilingual(first: Message, second: Message) -> Message:
    """Both letters in one mail, the first above the second, each with its own language and direction.

    They are made from the same facts: ``bilingual(offer.compose("uae", language="ar"), offer.compose("uae"))``. The
    page is the first letter's; its office, language and day of sending stay.

    Raises:
        FactsError: they are of two kinds or offices, are sent on two days, or are in one language.

    >>> from candidate_comms import Feedback, Rejection, Sender
    >>> letter = Rejection(
    ...     candidate="Amira Haddad",
    ...     role="Food Technologist",
    ...     sender=Sender("Joanna Pike", company="Example Foods"),
    ...     feedback=[Feedback("audits", "you described one, and this role leads twenty a year", "sit in on two")],
    ... ).compose("uae")
    >>> from attrs import evolve
    >>> both = bilingual(letter, evolve(letter, language="en-GB"))
    >>> both.also_in, len(both.plan) == 2 * len(letter.plan)
    (('en-GB',), True)

    """
    if faults := tuple(_faults(first, second)):
        raise FactsError("This mail in two languages", faults)
    below = len(first.text) + len(RULE)
    subject = _joined(first, second)
    return evolve(
        first,
        also_in=(*first.also_in, second.language, *second.also_in),
        subject=subject,
        text=f"{first.text}{RULE}{second.text}",
        html=_page(first, second, subject),
        plan=(*first.plan, *(_moved(passage, below) for passage in second.plan)),
    )


def _faults(first: Message, second: Message) -> Faults:
    for name in ("kind", "office", "sent_at"):
        one, other = getattr(first, name), getattr(second, name)
        if one != other:
            yield name, f"is {one} in the first letter and {other} in the second; compose both from the same facts"
    if second.language in (first.language, *first.also_in):
        yield "language", f"both letters are in {second.language}; compose one of them in another language"
    for name, message in (("first", first), ("second", second)):
        if _BODY.search(message.html) is None:
            yield name, "has HTML without a <body>; a template of a brand has to keep it"


def _joined(first: Message, second: Message) -> str:
    """Both subjects; where their directions differ, the second keeps to its own."""
    if direction(first.language) == direction(second.language):
        return f"{first.subject} | {second.subject}"
    return f"{first.subject} | {FIRST_STRONG}{second.subject}{POP}"


def _moved(passage: Passage, by: int) -> Passage:
    return evolve(passage, span=passage.span.shift(by))


def _page(first: Message, second: Message, subject: str) -> str:
    """The first letter's page with both letters in it."""
    sections = f"{_section(first)}\n{_HTML_RULE}\n{_section(second)}"
    page = _BODY.sub(lambda body: f"{body[1]}\n{sections}\n{body[3]}", first.html, count=1)
    return _TITLE.sub(lambda title: f"{title[1]}{escape(subject, quote=False)}{title[3]}", page, count=1)


def _section(message: Message) -> str:
    body = _BODY.search(message.html)
    assert body is not None
    language = escape(message.language)
    return f'<div lang="{language}" dir="{direction(message.language)}">\n{body[2].strip()}\n</div>'
