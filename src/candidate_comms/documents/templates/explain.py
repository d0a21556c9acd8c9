"""On which paths something holds: the fewest words that tell the paths that have it from those that have not.

A *box* is a path, or a condition, as the sets of values that its variables may have. Between the boxes of the paths
that were read there may be others that were not: a condition is free to say of them what makes it shorter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from candidate_comms.documents.templates.domains import Domains
from candidate_comms.documents.templates.path import Path

__all__ = ["Box", "boxes_of", "seen_of"]

Box = Mapping[str, int]
"""Sets of values by variable; all of them must hold. A variable that is left out may be anything."""

_MOST_PAIRS, _MOST_TRIPLES = 24, 10


@frozen
class _Table:
    """The paths that have it and those that have not, by the sets of some variables."""

    hits: tuple[tuple[int, ...], ...]
    misses: tuple[tuple[int, ...], ...]

    @property
    def apart(self) -> bool:
        """Whether these variables alone tell the two kinds of path apart."""
        return not any(_meet(hit, miss) for hit in self.hits for miss in self.misses)


class _Columns:
    """What each path knows of each variable, found out once."""

    def __init__(self, hits: Sequence[Path], misses: Sequence[Path], domains: Domains) -> None:
        self._paths = hits, misses
        self._domains = domains
        self._known: dict[str, tuple[list[int], list[int]]] = {}

    def table(self, keys: Sequence[str]) -> _Table:
        """The paths by some of the variables."""
        columns = [self._column(key) for key in keys]
        hits, misses = (
            tuple(dict.fromkeys(zip(*(column[side] for column in columns), strict=True))) if columns else ((),)
            for side in (0, 1)
        )
        return _Table(hits, misses)

    def _column(self, key: str) -> tuple[list[int], list[int]]:
        found = self._known.get(key)
        if found is None:
            hits, misses = ([path.known(key, self._domains) for path in paths] for paths in self._paths)
            found = self._known[key] = (hits, misses)
        return found


def boxes_of(hits: Sequence[Path], misses: Sequence[Path], domains: Domains) -> tuple[Box, ...] | None:
    """The condition: one of these boxes holds. None where every path has it.

    The boxes are true of each of ``hits`` and of none of ``misses``, and are as few and as wide as was found.
    """
    if not misses:
        return None
    columns = _Columns(hits, misses, domains)
    single = _chosen(_asked(hits, misses), columns)
    table = columns.table(single)
    seen = seen_of(single, (*hits, *misses), domains)
    full = [seen[key] for key in single]
    wide = [_widened(hit, table.misses, full) for hit in table.hits]
    boxes = _trimmed(_fewest(wide, table.hits), full)
    return tuple({key: mask for key, mask in zip(single, box, strict=True) if mask != seen[key]} for box in boxes)


def seen_of(keys: Iterable[str], paths: Sequence[Path], domains: Domains) -> Mapping[str, int]:
    """The values of variables that there are on any of the paths."""
    found: dict[str, int] = {}
    for key in keys:
        mask = 0
        for path in paths:
            mask |= path.known(key, domains)
        found[key] = mask
    return found


def _asked(hits: Sequence[Path], misses: Sequence[Path]) -> list[str]:
    """The variables that make a difference, in the order in which they are asked."""
    found: dict[str, None] = {}
    for path in (*hits, *misses):
        for decision in path.decisions:
            found.setdefault(decision.key)
    return list(found)


def _chosen(keys: list[str], columns: _Columns) -> tuple[str, ...]:
    """The fewest variables that tell the paths apart."""
    for size, most in ((1, len(keys)), (2, _MOST_PAIRS), (3, _MOST_TRIPLES)):
        for chosen in combinations(keys[:most], size):
            if columns.table(chosen).apart:
                return chosen
    kept = list(keys)
    for key in reversed(keys):  # leave out what is not needed, the last asked first
        rest = tuple(other for other in kept if other != key)
        if rest and columns.table(rest).apart:
            kept.remove(key)
    return tuple(kept)


def _meet(one: Sequence[int], other: Sequence[int]) -> bool:
    return all(a & b for a, b in zip(one, other, strict=True))


def _widened(hit: tuple[int, ...], misses: Sequence[tuple[int, ...]], full: Sequence[int]) -> tuple[int, ...]:
    """``hit`` with as many values more as keep it apart from every miss."""
    box = list(hit)
    for index, everything in enumerate(full):
        kept, box[index] = box[index], everything
        if any(_meet(box, miss) for miss in misses):
            box[index] = kept
    for index, everything in enumerate(full):
        rest = everything & ~box[index]
        while rest:
            value = rest & -rest
            rest &= ~value
            box[index] |= value
            if any(_meet(box, miss) for miss in misses):
                box[index] &= ~value
    return tuple(box)


def _fewest(wide: Sequence[tuple[int, ...]], hits: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Few of the wide boxes that together hold every hit."""
    open_ = set(range(len(hits)))
    kept: list[tuple[int, ...]] = []
    boxes = list(dict.fromkeys(wide))
    holds = [
        {i for i, hit in enumerate(hits) if all(h & ~b == 0 for h, b in zip(hit, box, strict=True))} for box in boxes
    ]
    while open_:
        best = max(range(len(boxes)), key=lambda i: len(holds[i] & open_))
        if not holds[best] & open_:
            break
        open_ -= holds[best]
        kept.append(boxes[best])
    return kept


def _trimmed(boxes: list[tuple[int, ...]], full: Sequence[int]) -> list[tuple[int, ...]]:
    """The boxes without values that another one says as well, so that nothing is told twice."""
    out = list(boxes)
    for at, box in enumerate(out):
        for index, mask in enumerate(box):
            if mask == full[index]:
                continue
            for other in (*out[:at], *out[at + 1 :]):
                around = all(b & ~o == 0 for i, (b, o) in enumerate(zip(box, other, strict=True)) if i != index)
                if around and mask & ~other[index]:
                    mask &= ~other[index]
            box = (*box[:index], mask, *box[index + 1 :])
        out[at] = box
    return out
