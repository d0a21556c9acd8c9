"""What a condition says of one variable: in words, and as plain data.

A set of values is told as what has nothing in it (missing, given but empty) and as what is set. Two sets of one
variable are never told alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from attrs import frozen

from candidate_comms.documents.templates.domains import Domain, Meant, Value

__all__ = ["as_data", "in_words"]

_HAIR = 1e-6
"""A range that begins behind a number begins less than this behind it."""


@frozen
class _Held:
    """A set of values of a variable, taken apart."""

    domain: Domain
    empties: frozenset[Meant]
    """What has nothing in it and is in the set."""
    all_empties: frozenset[Meant]
    set_: tuple[Value, ...]
    rest: tuple[Value, ...]
    """What is set and not in the set."""

    @classmethod
    def of(cls, domain: Domain, mask: int, seen: int) -> _Held:
        held, out = domain.picked(mask & seen), domain.picked(seen & ~mask)
        return cls(
            domain,
            frozenset(value.meant for value in held if value.empty),
            frozenset(value.meant for value in (*held, *out) if value.empty),
            tuple(value for value in held if not value.empty),
            tuple(value for value in out if not value.empty),
        )

    @property
    def is_open(self) -> bool:
        """Whether it has values that are told only by what they are not."""
        return any(value.meant is Meant.OTHER for value in self.set_)

    @property
    def lengths(self) -> list[tuple[float, float]]:
        """Runs of lengths of a list: from, and up to but without."""
        runs: list[tuple[float, float]] = []
        for value in self.set_:
            if value.meant is Meant.LENGTH:
                if runs and runs[-1][1] == value.low:
                    runs[-1] = (runs[-1][0], value.high)
                else:
                    runs.append((value.low, value.high))
        return runs


def in_words(domain: Domain, mask: int, seen: int) -> str:
    """A set of the values of a variable, of those that were ``seen``: ``is 'a' or 'b'``, without its name."""
    held = _Held.of(domain, mask, seen)
    if domain.is_test:
        return "holds" if mask & domain.truthy else "does not hold"
    all_empty = held.empties == held.all_empties
    if not held.set_:
        return f"is {_nothing(held)}"
    if not held.rest:
        if not held.empties:
            return "is set"
        blank = "not 0" if domain.is_number else "not blank"
        return "is given" if Meant.BLANK in held.empties else f"is {blank}"
    if any(value.meant is Meant.LENGTH for value in held.set_):
        return _counted(held, all_empty)
    if domain.is_number:
        return f"is {_or(_sizes(held))}"
    exact = [value.exact for value in held.set_ if value.meant is Meant.EXACT]
    others = [value.exact for value in held.rest if value.meant is Meant.EXACT]
    shorter = len(others) < len(exact) > 2 and len(others) == len(held.rest)
    if held.is_open or shorter:
        without = f"not {_or([_quoted(value) for value in others])}"
        if all_empty:
            return f"is {without}"
        return f"is {_nothing(held)}, or set but {without}" if held.empties else f"is set but {without}"
    words = [_quoted(value) for value in exact]
    return f"is {_or([_nothing(held), *words] if held.empties else words)}"


def _nothing(held: _Held) -> str:
    if held.empties == held.all_empties:
        return "empty"
    if Meant.MISSING in held.empties:
        return "missing"
    return "0" if held.domain.is_number else "given but empty"


def _counted(held: _Held, all_empty: bool) -> str:
    words = []
    for low, high in held.lengths:
        if high == inf:
            words.append("several items" if low == 2 else f"{low:g} or more items")
        elif high == low + 1:
            words.append("one item" if low == 1 else f"{low:g} items")
        else:
            words.append(f"{low:g} to {high - 1:g} items")
    if held.empties and not all_empty:
        return f"is {_nothing(held)} or has {_or(words)}"
    return f"has {_or(['no items', *words] if held.empties else words)}"


def _quoted(value: object) -> str:
    return repr(value)


def _or(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


# Numbers.


@frozen
class _Stretch:
    """Numbers from ``low`` to ``high``; ``from_`` and ``to``: with these themselves."""

    low: float
    high: float
    from_: bool
    to: bool

    @property
    def words(self) -> str:
        low, high = f"{self.low:g}", f"{self.high:g}"
        if self.low == self.high:
            return low
        if self.low == -inf:
            return f"{high} or less" if self.to else f"under {high}"
        if self.high == inf:
            return f"{low} or more" if self.from_ else f"over {low}"
        if self.from_:
            return f"{low} to {high}" if self.to else f"{low} to under {high}"
        return f"over {low} to {high}" if self.to else f"between {low} and {high}"

    @property
    def data(self) -> object:
        if self.low == self.high:
            return [_whole(self.low)] if self.low else Meant.BLANK.value
        limits: dict[str, object] = {}
        if self.low > -inf:
            limits["from" if self.from_ else "above"] = _whole(self.low)
        if self.high < inf:
            limits["up_to" if self.to else "below"] = _whole(self.high)
        return limits


def _whole(number: float) -> float:
    return int(number) if float(number).is_integer() else number


def _stretches(held: _Held) -> list[_Stretch]:
    """The numbers of a set. What is given and empty counts as zero, wherever zero lies."""
    found: list[_Stretch] = []
    for value in held.set_:
        if value.meant is Meant.EXACT and isinstance(value.exact, int | float):
            found.append(_Stretch(float(value.exact), float(value.exact), True, True))
        elif value.meant is Meant.RANGE:
            low = round(value.low, 6)
            found += _around_zero(_Stretch(low, value.high, value.low - low < _HAIR / 1e4 and low > -inf, False), held)
    if Meant.BLANK in held.empties:
        found.append(_Stretch(0, 0, True, True))
    return _joined(found)


def _around_zero(stretch: _Stretch, held: _Held) -> Iterable[_Stretch]:
    if Meant.BLANK not in held.all_empties:
        return [stretch]
    if stretch.low == 0 and stretch.from_:
        return [_Stretch(0, stretch.high, False, stretch.to)]
    if stretch.low < 0 < stretch.high:
        return [_Stretch(stretch.low, 0, stretch.from_, False), _Stretch(0, stretch.high, False, stretch.to)]
    return [stretch]


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    out: list[_Stretch] = []
    for one in sorted(stretches, key=lambda one: (one.low, not one.from_, one.high)):
        last = out[-1] if out else None
        if last is not None and last.high == one.low and (last.to or one.from_):
            out[-1] = _Stretch(last.low, one.high, last.from_, one.to)
        else:
            out.append(one)
    return out


def _sizes(held: _Held) -> list[str]:
    words = ["missing"] if Meant.MISSING in held.empties else []
    return [*words, *(one.words for one in _stretches(held))]


# Data.


def as_data(domain: Domain, mask: int, seen: int) -> object:
    """A set of the values of a variable as plain data: what ``Condition.terms`` tells."""
    if domain.is_test:
        return bool(mask & domain.truthy)
    held = _Held.of(domain, mask, seen)
    parts = [*_empty_data(held), *_set_data(held)]
    return parts[0] if len(parts) == 1 else {"any": parts}


def _empty_data(held: _Held) -> list[object]:
    """What has nothing in it, where nothing else says it as well."""
    if held.empties == held.all_empties and held.set_:
        if held.is_open or (held.lengths and held.lengths[0][0] == 1) or not held.empties:
            return []
        if not held.domain.is_number:
            return ["empty"]
    if held.domain.is_number and held.set_ and held.rest:
        return ["missing"] if Meant.MISSING in held.empties else []
    if held.empties and held.empties == held.all_empties:
        return ["empty"]
    return [meant.value for meant in (Meant.MISSING, Meant.BLANK) if meant in held.empties]


def _set_data(held: _Held) -> list[object]:
    if not held.set_:
        return []
    if not held.rest:
        return ["set"]
    all_empty = held.empties == held.all_empties
    if held.lengths:
        return [_length_data(low, high, all_empty and bool(held.empties)) for low, high in held.lengths]
    if held.domain.is_number:
        return [one.data for one in _stretches(held)]
    if held.is_open:
        out = [value.exact for value in held.rest]
        return [{"not": out} if all_empty else {"set": True, "not": out}]
    return [[value.exact for value in held.set_]]


def _length_data(low: float, high: float, with_none: bool) -> object:
    limits: dict[str, object] = {}
    if low > 1 or not with_none:
        limits["min_len"] = int(low)
    if high < inf:
        limits["max_len"] = int(high) - 1
    return limits
