"""Conditions in words, in plain data, and as a test of a real context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from candidate_comms.documents.templates import wording
from candidate_comms.documents.templates.domains import Domains, path_of
from candidate_comms.documents.templates.explain import Box
from candidate_comms.documents.templates.shapes import Shapes

__all__ = ["Seen", "holds", "in_words", "looked_up", "terms"]

_MOST_TOLD, _LONGEST_TOLD = 3, 240
"""Terms, and characters of them together; people do not read on beyond either."""
_MISSING = object()

Seen: TypeAlias = Mapping[str, int]


def in_words(boxes: Sequence[Box], domains: Domains, seen: Seen | None = None) -> str:
    """A condition for people: ``when `feedback` is empty and `stage` is 'screen'``.

    ``seen`` has the values of each variable that there are on any path; what no path has need not be told.
    """
    told = [_term_in_words(box, domains, seen or {}) for box in boxes]
    comma = " or "
    if any(" or " in term or " and " in term for term in told):
        comma = "; or " if any(", " in term for term in told) else ", or "
    whole = comma.join(told)
    if len(boxes) > 1 and (len(boxes) > _MOST_TOLD or len(whole) > _LONGEST_TOLD):
        return f"on some paths, such as when {min(told, key=len)}"
    return f"when {whole}"


def _term_in_words(box: Box, domains: Domains, seen: Seen) -> str:
    said = [
        f"{_named(key)} {wording.in_words(domains.of(key), mask, seen.get(key, domains.of(key).full))}"
        for key, mask in box.items()
    ]
    plain = [part for part in said if " or " not in part]
    choices = [part for part in said if " or " in part]  # "a and b or c and d" would read in more than one way
    return ", and ".join([" and ".join([*plain, *choices[:1]]), *choices[1:]])


def _named(key: str) -> str:
    path, item, _ = key.rpartition("[]")
    if item and key.endswith(item):
        return f"an item of `{path.replace('[]', '')}`"
    return f"`{key.replace('[]', '')}`"


def terms(boxes: Sequence[Box], domains: Domains, seen: Seen | None = None) -> tuple[Mapping[str, object], ...]:
    """A condition as data: it holds where one of the terms does; all parts of a term must. See ``Condition``."""
    seen = seen or {}
    return tuple(
        {key: wording.as_data(domains.of(key), mask, seen.get(key, domains.of(key).full)) for key, mask in box.items()}
        for box in boxes
    )


def holds(boxes: Sequence[Box], domains: Domains, context: Mapping[str, object]) -> bool:
    """Whether a message rendered with ``context`` is on such a path.

    Tests that are not followed are taken to come out as the condition needs them.
    """
    return any(all(_fits(domains, key, mask, context) for key, mask in box.items()) for box in boxes)


def _fits(domains: Domains, key: str, mask: int, context: Mapping[str, object]) -> bool:
    domain = domains.of(key)
    if domain.is_test or "|" in key:
        return True
    given = looked_up(context, key, domains.shapes)
    return bool(mask & domain.of(None if given is _MISSING else given, missing=given is _MISSING))


def looked_up(context: object, key: str, shapes: Shapes) -> object:
    """What ``key`` is in a context; ``_MISSING`` where nothing stands there. Of a list, its first item is looked at."""
    value, at = context, ""
    for step in path_of(key):
        if step == "[]":
            value = _first_item(value, at, shapes)
            at = f"{at}[]"
        else:
            value = _part_of(value, step, shapes.parts.get(at, ()))
            at = f"{at}.{step}" if at else step
        if value is _MISSING:
            break
    return value


def _first_item(value: object, key: str, shapes: Shapes) -> object:
    if isinstance(value, Mapping) and key in shapes.tables:
        entries = value.items() if f"{key}[]" in shapes.parts else value.values()
        return next(iter(entries), _MISSING)
    if isinstance(value, Mapping):
        return next(iter(value), _MISSING)
    return value[0] if isinstance(value, Sequence) and not isinstance(value, str) and value else _MISSING


def _part_of(value: object, name: str, parts: Sequence[str]) -> object:
    if isinstance(value, Mapping):
        return value.get(name, _MISSING)
    if name in parts and isinstance(value, Sequence) and len(value) > (at := parts.index(name)):
        return value[at]
    return getattr(value, name, _MISSING)
