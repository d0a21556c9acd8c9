"""``--when``: the values that choose a path through a template, as people write them on a command line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

__all__ = ["parse_when"]

_EQUALS = re.compile(r"(?<![=!<>])=(?!=)")  # a test that stands in a name keeps its own: stage == 'screen'=true
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18})?")
_WORDS = {"true": True, "True": True, "false": False, "False": False, "null": None, "none": None, "None": None}
_CLOSING = {"[": "]", "(": ")"}


def parse_when(given: Iterable[str]) -> dict[str, object]:
    """Names and their values. ``name=`` is empty, ``name`` alone is set.

    Numbers, ``true``, ``false``, ``none``, lists in brackets and what is quoted are taken for what they are; anything
    else is text. A comma begins the next name, except in quotes and brackets.

    Raises:
        ValueError: a value without a name, or a name with two values.

    >>> parse_when(["feedback=,stage=screen", "urgent", "hours=48", 'points=["one", "two"]'])
    {'feedback': '', 'stage': 'screen', 'urgent': True, 'hours': 48, 'points': ['one', 'two']}

    """
    values: dict[str, object] = {}
    for word in (word for words in given for word in _split(words)):
        equals = _EQUALS.search(word)
        name = (word[: equals.start()] if equals else word).strip()
        if not name:
            raise ValueError(f"--when {word.strip()!r} has no name: write name=value, name= for empty, or name for set")
        value = _value(word[equals.end() :].strip()) if equals else True
        if name in values and (values[name] != value or type(values[name]) is not type(value)):
            raise ValueError(f"--when gives {name!r} two values, {values[name]!r} and {value!r}: give one")
        values[name] = value
    return values


def _value(written: str) -> object:
    if written in _WORDS:
        return _WORDS[written]
    if len(written) > 1 and written[0] == written[-1] == "'":
        return written[1:-1]
    if written[:1] in ('"', "[") or _NUMBER.fullmatch(written):
        try:
            return json.loads(written)
        except (ValueError, RecursionError):
            return written
    return written


def _split(words: str) -> Iterator[str]:
    """The parts between commas that stand neither in quotes nor in brackets. A quote that never closes is a letter."""
    start = at = 0
    closing: list[str] = []
    while at < len(words):
        character = words[at]
        if character in "'\"" and (at == 0 or not words[at - 1].isalnum()):
            at = max(words.find(character, at + 1), at)
        elif character in _CLOSING:
            closing.append(_CLOSING[character])
        elif closing and character == closing[-1]:
            closing.pop()
        elif character == "," and not closing:
            yield words[start:at]
            start = at + 1
        at += 1
    if words[start:].strip() or start == 0:
        yield words[start:]
