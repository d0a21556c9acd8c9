"""Every two sides of two branches taken together, in few paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from candidate_comms.documents.templates.path import Path

__all__ = ["Pairs"]

_MOST_PAIRED, _MOST_SIDES, _MOST_VAIN = 60, 6, 400


class Pairs:
    """Paths that take every two sides of two branches together, few of them."""

    def __init__(self, sides: Mapping[str, Mapping[int, None]]) -> None:
        self._keys = [key for key, known in sides.items() if len(known) > 1][:_MOST_PAIRED]
        self._sides = {key: [*sides[key]][:_MOST_SIDES] for key in self._keys}
        self._open: dict[tuple[tuple[str, int], tuple[str, int]], None] = {}
        for index, key in enumerate(self._keys):
            for other in self._keys[index + 1 :]:
                for one in self._sides[key]:
                    for two in self._sides[other]:
                        self._open[(key, one), (other, two)] = None
        self._all = len(self._open)

    def cover(
        self,
        read: Callable[[Mapping[str, int]], Path | None],
        found: Iterable[Path],
        goes_on: Callable[[], bool],
    ) -> None:
        """Read paths until no pair is left that can be."""
        for path in found:
            self._close(path)
        vain = 0
        while self._open and vain < _MOST_VAIN and goes_on():
            before = len(self._open)
            made = read(self._next())
            if made is not None:
                self._close(made)
            if len(self._open) == before:  # a pair that excludes itself
                vain += 1
                del self._open[next(iter(self._open))]

    def share(self, found: Iterable[Path]) -> float:
        """The share of pairs that some paths take; those that exclude themselves count as not taken."""
        for path in found:
            self._close(path)
        return 1.0 - len(self._open) / self._all if self._all else 1.0

    def _close(self, path: Path) -> None:
        met = [
            (key, side)
            for key in self._keys
            if (held := path.sets.get(key)) is not None
            for side in self._sides[key]
            if held & ~side == 0
        ]
        for index, one in enumerate(met):
            for two in met[index + 1 :]:
                self._open.pop((one, two), None)

    def _next(self) -> dict[str, int]:
        """A choice of sides that closes many open pairs."""
        (one, two) = next(iter(self._open))
        chosen = dict([one, two])
        for key in self._keys:
            if key not in chosen:
                chosen[key] = max(self._sides[key], key=lambda side: self._worth((key, side), chosen))
        return chosen

    def _worth(self, side: tuple[str, int], chosen: Mapping[str, int]) -> int:
        return sum((side, other) in self._open or (other, side) in self._open for other in chosen.items())
