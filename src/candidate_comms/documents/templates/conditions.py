"""Conditions in words, in plain data, and as a test of a real context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

from candidate_comms.documents.templates.domains import Domain, Domains, Meant, Value, path_of
from candidate_comms.documents.templates.explain import Box
from candidate_comms.documents.templates.shapes import Shapes

__all__ = ["holds", "in_words", "terms"]

_MOST_TOLD, _LONGEST_TOLD = 3, 240
"""Terms, and characters of them together; people do not read on beyond either."""
_MISSING = object()


def in_words(boxes: Sequence[Box], domains: Domains) -> str:
    """A condition for people: ``when `feedback` is empty and `stage` is 'screen'``."""
    told = [_term_in_words(box, domains) for box in boxes]
    comma = ", or " if any(" and " in term for term in told) else " or "
    whole = comma.join(told)
    if len(boxes) > 1 and (len(boxes) > _MOST_TOLD or len(whole) > _LONGEST_TOLD):
        return f"on some paths, such as when {min(told, key=len)}"
    return f"when {whole}"


def _term_in_words(box: Box, domains: Domains) -> str:
    said = [_said(domains.of(key), mask) for key, mask in box.items()]
    return " and ".join(sorted(said, key=lambda part: " or " in part))  # "a and b or c" would read as either


def _said(domain: Domain, mask: int) -> str:
    name = f"`{domain.key.replace('[]', '')}`"
    held, out = domain.picked(mask), domain.picked(domain.full & ~mask)
    if domain.is_test:
        return f"{name} holds" if held[0].meant is Meant.YES else f"{name} does not hold"
    if all(value.empty for value in held):
        empties = {value.meant for value in domain.values if value.empty}
        if len(empties) > len(held):
            blank = "0" if domain.is_number else "given but empty"
            return f"{name} is missing" if held[0].meant is Meant.MISSING else f"{name} is {blank}"
        return f"{name} is empty"
    if all(value.empty for value in out):
        both = len(out) == sum(value.empty for value in domain.values)
        blank = "not 0" if domain.is_number else "not blank"
        return f"{name} is set" if both else f"{name} is {'given' if out[0].meant is Meant.MISSING else blank}"
    lengths = [value for value in domain.values if value.meant is Meant.LENGTH]
    if lengths:
        return f"{name} has {_or(_lengths(held, any(v.empty for v in held)))}"
    if domain.is_number:
        return f"{name} is {_or(_numbers(held))}"
    if any(value.meant is Meant.OTHER for value in held):
        but = _or([_quoted(value.exact) for value in out if value.meant is Meant.EXACT])
        given = "is set but" if any(value.empty for value in out) else "is"
        return f"{name} {given} not {but}"
    words = [_quoted(value.exact) for value in held if value.meant is Meant.EXACT]
    kept = [value for value in out if value.meant is Meant.EXACT]
    if len(kept) < len(words) and len(words) > 2 and not any(value.meant is Meant.OTHER for value in out):
        given = "is set but" if any(value.empty for value in out) else "is"
        return f"{name} {given} not {_or([_quoted(value.exact) for value in kept])}"
    if any(value.empty for value in held):
        words = ["empty", *words]
    return f"{name} is {_or(words)}"


def _lengths(held: Sequence[Value], empty: bool) -> list[str]:
    words = ["no items"] if empty else []
    for value in held:
        if value.meant is Meant.LENGTH:
            if value.high == inf:
                words.append("several items" if value.low == 2 else f"{value.low:g} or more items")
            elif value.high == value.low + 1:
                words.append("one item" if value.low == 1 else f"{value.low:g} items")
            else:
                words.append(f"{value.low:g} to {value.high - 1:g} items")
    return words


def _numbers(held: Sequence[Value]) -> list[str]:
    empties = {value.meant for value in held if value.empty}
    words = ["empty"] if len(empties) > 1 else ["missing"] if Meant.MISSING in empties else []
    low, high, exact = inf, -inf, [0.0] if empties == {Meant.BLANK} else []
    for value in held:
        if value.meant is Meant.RANGE:
            low, high = min(low, value.low), max(high, value.high)
        elif value.meant is Meant.EXACT and isinstance(value.exact, int | float):
            exact.append(value.exact)
    if low == -inf and high < inf:
        words.append(f"{high:g} or less" if high in exact else f"under {high:g}")
    elif low > -inf and high == inf:
        bottom = round(low, 6)
        words.append(f"{bottom:g} or more" if bottom in exact or bottom == low != 0 else f"over {bottom:g}")
    elif low < high:
        words.append(f"between {round(low, 6):g} and {high:g}")
    words += [f"{value:g}" for value in exact if not low - 1e-6 <= value <= high]
    return words or ["set"]


def _quoted(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)


def _or(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def terms(boxes: Sequence[Box], domains: Domains) -> tuple[Mapping[str, object], ...]:
    """A condition as data: it holds where one of the terms does; all parts of a term must.

    A part is ``"empty"``, ``"set"``, ``"missing"``, ``"blank"``, a list of values, ``{"not": [values]}``,
    ``{"min_len": n, "max_len": n}``, ``{"from": n, "below": n}``, or true or false for a test that is not followed.
    """
    return tuple(
        {
            domain.key.replace("[]", ""): _part(domain, mask)
            for domain, mask in ((domains.of(k), m) for k, m in b.items())
        }
        for b in boxes
    )


def _part(domain: Domain, mask: int) -> object:
    held, out = domain.picked(mask), domain.picked(domain.full & ~mask)
    if domain.is_test:
        return held[0].meant is Meant.YES
    if all(value.empty for value in held):
        every = sum(value.empty for value in domain.values)
        return "empty" if len(held) == every else "missing" if held[0].meant is Meant.MISSING else "blank"
    if all(value.empty for value in out):
        return "set" if len(out) == sum(value.empty for value in domain.values) else {"not": [_plain(v) for v in out]}
    sized = [value for value in held if value.meant in (Meant.LENGTH, Meant.RANGE)]
    if sized:
        low, high = min(value.low for value in sized), max(value.high for value in sized)
        counts = sized[0].meant is Meant.LENGTH
        least = 0 if counts and any(value.empty for value in held) else low
        limits: dict[str, object] = {}
        if least > (0 if counts else -inf):
            limits["min_len" if counts else "from"] = int(least) if counts else round(least, 6)
        if high < inf:
            limits["max_len" if counts else "below"] = int(high) - 1 if counts else high
        exact = [value.exact for value in held if value.meant is Meant.EXACT]
        return {**limits, "or": exact} if exact else limits
    if any(value.meant is Meant.OTHER for value in held):
        return {"not": [_plain(value) for value in out]}
    return [_plain(value) for value in held]


def _plain(value: Value) -> object:
    return value.exact if value.meant is Meant.EXACT else value.meant.value


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
