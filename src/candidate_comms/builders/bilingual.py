"""Two letters that say the same in two languages, as one mail."""

from __future__ import annotations

import re
from html import escape
from typing import TypeAlias

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
_Bodies: TypeAlias = tuple[re.Match[str] | None, re.Match[str] | None]
"""Where each page has its body."""
_TITLE = re.compile(r"(<title\b[^>]*>)(.*?)(</title\s*>)", re.S | re.I)
_HTML_RULE = (
    '<div style="max-width:600px;margin:0 auto;padding:0 16px;box-sizing:border-box">'
    '<hr style="margin:8px 0;border:0;border-top:1px solid #8a94a0"></div>'
)
"""As wide as the letters' lines."""


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
    bodies = _BODY.search(first.html), _BODY.search(second.html)
    if faults := tuple(_faults(first, second, bodies)):
        raise FactsError("This mail in two languages", faults)
    below = len(first.text) + len(RULE)
    subject = _joined(first, second)
    return evolve(
        first,
        also_in=(*first.also_in, second.language, *second.also_in),
        subject=subject,
        text=f"{first.text}{RULE}{second.text}",
        html=_page(first, second, bodies, subject),
        plan=(*first.plan, *(_moved(passage, below) for passage in second.plan)),
    )


def _faults(first: Message, second: Message, bodies: _Bodies) -> Faults:
    for name in ("kind", "office", "sent_at"):
        one, other = getattr(first, name), getattr(second, name)
        if one != other:
            yield name, f"is {one} in the first letter and {other} in the second; compose both from the same facts"
    if second.language in (first.language, *first.also_in):
        yield "language", f"both letters are in {second.language}; compose one of them in another language"
    for name, body in zip(("first", "second"), bodies, strict=True):
        if body is None:
            yield name, "has HTML without a <body>; a template of a brand has to keep it"


def _joined(first: Message, second: Message) -> str:
    """Both subjects; where their directions differ, the second keeps to its own."""
    if direction(first.language) == direction(second.language):
        return f"{first.subject} | {second.subject}"
    return f"{first.subject} | {FIRST_STRONG}{second.subject}{POP}"


def _moved(passage: Passage, by: int) -> Passage:
    return Passage(passage.move, passage.text, passage.span.shift(by), passage.term, passage.facts)


def _page(first: Message, second: Message, bodies: _Bodies, subject: str) -> str:
    """The first letter's page with both letters in it."""
    above, below = bodies
    assert above is not None
    assert below is not None
    sections = f"{_section(first, above[2])}\n{_HTML_RULE}\n{_section(second, below[2])}"
    head = first.html[: above.start()]
    head = _TITLE.sub(lambda title: f"{title[1]}{escape(subject, quote=False)}{title[3]}", head, count=1)
    return f"{head}{above[1]}\n{sections}\n{first.html[above.start(3) :]}"


def _section(message: Message, body: str) -> str:
    language = escape(message.language)
    return f'<div lang="{language}" dir="{direction(message.language)}">\n{body.strip()}\n</div>'
