"""What a fact means, in the words of its class: what the docstring says of the field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from candidate_comms.builders.plain_facts import fields_of, without_none

__all__ = ["meaning_of", "meaning_of_field", "summary_of"]

_SENTENCE = re.compile(r"(?<=[.?])\s+(?=[A-Z`])")
_NAMED = re.compile(r"`(\w+)`")
_ANYWHERE = {
    "sent_on": "The day on which the letter goes out: nothing here looks at a clock.",
    "interviewed_on": "The day of the interview; without it the letter is to somebody who only applied.",
    "offered_on": "The day of the offer.",
    "start_date": "The first day at work.",
    "location": "Where the work is done, as an address or a place.",
    "feedback": "One or two points, at least one of them with a next step.",
    "thanks_for": 'Something they did, as a phrase: "talking us through your design".',
}
"""Fields that mean the same in every kind of letter that has them."""


def meaning_of(kind: type) -> str:
    """What the class's docstring says, without its examples and markup; empty where docstrings are stripped (-OO)."""
    from inspect import cleandoc

    told = cleandoc(kind.__doc__ or "").partition(">>>")[0]
    return " ".join(told.split()).replace("``", "`")


def summary_of(kind: type) -> str:
    """The first sentence of ``meaning_of``.

    >>> from candidate_comms.builders.facts import Client
    >>> summary_of(Client)
    'Whom an agency hires for.'
    """
    return _SENTENCE.split(meaning_of(kind))[0]


def meaning_of_field(kind: type, name: str) -> str:
    """What the docstrings of the class and its parents say of this field; else what its own class says of itself.

    >>> from candidate_comms.builders.facts import Feedback
    >>> meaning_of_field(Feedback, "next_step")
    'With `next_step` the point is a gap; without it, a strength.'
    """
    for one in kind.__mro__:
        if attrs.has(one) and (told := " ".join(_told_of(name, meaning_of(one)))):
            return told
    held: Any = without_none(next(field.type for field in fields_of(kind) if field.name == name))
    return _ANYWHERE.get(name) or (summary_of(held) if attrs.has(held) else "")


def _told_of(name: str, text: str) -> Iterator[str]:
    """In each sentence the clauses on this field: from where it is named first to where another is."""
    for sentence in _SENTENCE.split(text):
        kept: list[str] = []
        for clause in sentence.split("; "):
            named = _NAMED.findall(clause)
            if named[:1] == [name] or (kept and not named):
                kept.append(clause)
            elif kept:
                break
        if kept:
            yield "; ".join(kept).rstrip(".") + "."
