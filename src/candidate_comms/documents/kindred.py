"""Whose template is it, where it gives nothing away itself? What it includes and extends is of the same engine."""

from __future__ import annotations

import re
from collections.abc import Callable

from candidate_comms.documents.engines import detected
from candidate_comms.vocabulary import Engine

__all__ = ["engine_of_kin"]

_NAMED = re.compile(r"\{%-?\s{0,9}(?:include|extends)\s{1,9}[\"']([^\"'\n]{1,200})[\"']")
_MOST_FILES = 12
_WITH_SUCH_TAGS = frozenset({Engine.DJANGO, Engine.LIQUID})


def engine_of_kin(source: str, find: Callable[[str], str | None]) -> Engine:
    """The engine that a file gives away which ``source`` includes or extends, at however many removes; else none.

    >>> engine_of_kin("{% include 'sign.txt' %}", {"sign.txt": "{% load i18n %}{% trans 'Yours' %}"}.get)
    <Engine.DJANGO: 'django'>
    """
    waiting, seen = _NAMED.findall(source), set[str]()
    while waiting and len(seen) < _MOST_FILES:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        try:
            text = find(name)
        except Exception:  # a loader is the caller's code: whatever it raises, the file was not found
            text = None
        if text is None:
            continue
        giveaway = detected(text, name)
        if giveaway is not None and not giveaway.beside and giveaway.engine in _WITH_SUCH_TAGS:
            return giveaway.engine
        waiting += _NAMED.findall(text)
    return Engine.NONE
