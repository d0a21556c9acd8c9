"""Which paths of a template are read, in what order, and how many there are.

First the preferred path; then every side of every branch; then every pair of sides; then all there are, as far as the
limit reaches. Slots that may be empty come after the branches: one at a time, then together while that is cheap.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from candidate_comms.documents.templates.domains import Domains, Grown
from candidate_comms.documents.templates.marks import Mark
from candidate_comms.documents.templates.pairs import Pairs
from candidate_comms.documents.templates.path import Coverage, Path, Paths
from candidate_comms.documents.templates.values import Segment
from candidate_comms.documents.templates.world import World

__all__ = ["paths_of"]

_MOST_RESTARTS = 500
_TOGETHER = 64
"""Paths in which several slots are empty together."""
_COST_OF_A_PATH, _COST_OF_A_SLOT = 200, 20
"""In characters; a step of the walk costs as much as one."""
_MARKUP = re.compile(r"<style\b[^<]{0,100000}</style>|<[^<>]{0,4000}>|\s{2,200}", re.IGNORECASE)
_COST_OF_MARKUP = 5
"""So many characters of tags, styles and blanks take as long as one that is read."""
_MOST_COUNTED = 10**15
"""Paths. Beyond them nobody cares how many there are."""


Runner = Callable[[World, Mark | None, Sequence[Segment]], tuple[Sequence[Segment], Sequence[Mark]]]
"""Walks a template under a world, from its beginning or from a mark of another path with what that one printed."""


@frozen(eq=False)
class _Turn:
    """A path to come: one that was read, and another answer to one of its questions."""

    before: Path
    start: Mapping[str, int]
    """What that path supposed from its beginning."""
    question: int
    side: int

    @property
    def taken(self) -> tuple[str, int]:
        """The variable, and the set of its values, that make the difference."""
        return self.before.decisions[self.question].key, self.side

    def begin(self) -> dict[str, int]:
        """What the new path supposes from its beginning."""
        before = self.before
        earlier = before.decisions[before.inherited : self.question]
        held = {decision.key: decision.chosen for decision in earlier if not decision.weak}
        key, side = self.taken
        return {**self.start, **held, key: side}


def paths_of(run: Runner, domains: Domains, limit: int, budget: int) -> Paths:
    """Every path, as far as ``limit`` (paths) and ``budget`` (characters of output) reach."""
    domains.settle()
    left = budget
    for _ in range(_MOST_RESTARTS):
        attempt = _Enumeration(run, domains, limit, budget)
        try:
            return attempt.all()
        except Grown:
            left -= budget - attempt.budget
        if left <= 0:
            break
    domains.stop_growing()
    return _Enumeration(run, domains, limit, budget).all()


class _Enumeration:
    def __init__(self, run: Runner, domains: Domains, limit: int, budget: int) -> None:
        self._run = run
        self._domains = domains
        self._limit = limit
        self.budget = self._whole = budget
        self._found: dict[frozenset[tuple[str, int]], Path] = {}
        self._unsent: dict[frozenset[tuple[str, int]], Path] = {}
        """Paths on which the engine stops: they only lead to others."""
        self._sides: dict[str, dict[int, None]] = {}
        self._slots: dict[tuple[str, int], _Turn] = {}
        self._taken: set[tuple[str, int]] = set()
        self._costs: dict[int, int] = {}
        self._fresh: deque[_Turn] = deque()
        self._waiting: deque[_Turn] = deque()
        self._cut = False

    def all(self) -> Paths:
        """The paths, in the order that the module tells."""
        first = self._read({})
        if first is not None:
            self._queue(first, {})
        self._every_side()
        fits = self._all_fit()
        if not fits:
            Pairs(self._sides).cover(self._preferred, self._found.values(), self._goes_on)
        while (self._waiting or self._fresh) and self._goes_on():
            if self._fresh:
                self._explore(self._fresh.popleft())
            else:  # if all are read, neighbours had better share what they print up to the last branch
                self._explore(self._waiting.pop() if fits else self._waiting.popleft())
        exact = not self._waiting and not self._fresh and not self._cut
        pairs = 1.0 if exact else Pairs(self._sides).share(self._found.values())
        read = len(self._found)
        slots = self._empty_slots()
        total: int | None = read if exact else max(self._most(), read + 1)
        sides = all(turn.taken in self._taken for turn in self._fresh)
        if not sides or self._cut or (total is not None and total > max(_MOST_COUNTED, read)):
            total = None
        coverage = Coverage(read, total, exact, sides, pairs, slots)
        return Paths(tuple((self._found or self._unsent).values()), self._domains, coverage)

    def _all_fit(self) -> bool:
        """Whether it looks as if all paths could be read."""
        if not self._waiting and not self._fresh:
            return True
        most = self._most()
        return most <= self._limit and most * (self._whole - self.budget) <= len(self._found) * self._whole

    def _cost(self, segment: Segment) -> int:
        if segment.name:
            return _COST_OF_A_SLOT
        if "<" not in segment.text:
            return len(segment.text)
        known = self._costs.get(id(segment))
        if known is None:
            read = len(_MARKUP.sub("", segment.text))
            known = self._costs[id(segment)] = read + (len(segment.text) - read) // _COST_OF_MARKUP
        return known

    def _goes_on(self) -> bool:
        return len(self._found) < self._limit and self.budget > 0

    def _every_side(self) -> None:
        """Paths until each side of each branch that they meet was taken."""
        while self._fresh and self._goes_on():
            turn = self._fresh.popleft()
            if turn.taken in self._taken:
                self._waiting.append(turn)
            else:
                self._explore(turn)

    def _explore(self, turn: _Turn) -> None:
        start = turn.begin()
        path = self._read(start, turn)
        self._taken.add(turn.taken)
        if path is not None:
            self._queue(path, start)

    def _preferred(self, prefer: Mapping[str, int]) -> Path | None:
        """The path that takes these sides where it can."""
        world = World(self._domains, {}, prefer)
        return self._kept(world, *self._walked(world, None, ()))

    def _empty_slots(self) -> bool:
        """Slots that no branch asks about: each empty once, all combinations where they are few; each size of a number.

        Whether each was read empty.
        """
        empty = {taken for taken in self._slots if taken[1] & self._domains.of(taken[0]).empty}
        emptied = [key for key, side in self._slots if (key, side) in empty]
        starts: Iterable[Mapping[str, int]] = [turn.begin() for turn in self._slots.values()]
        if len(emptied) > 1 and len(self._found) << min(len(emptied), 20) <= _TOGETHER:
            sizes = [
                turn.begin() for turn in self._slots.values() if not turn.side & self._domains.of(turn.taken[0]).empty
            ]
            paths = list(self._found.values())
            starts = [*sizes, *({**path.sets, **given} for path in paths for given in self._chosen(emptied))]
        most = max(self._limit, _TOGETHER)
        for number, start in enumerate(starts):
            if self.budget <= 0 or number >= most:
                return False
            self._read(start)
        return True

    def _chosen(self, keys: Sequence[str]) -> Iterator[Mapping[str, int]]:
        """Every choice of slots that are empty together."""
        for number in range(1, 1 << len(keys)):
            yield {key: self._domains.of(key).empty for bit, key in enumerate(keys) if number >> bit & 1}

    def _read(self, start: Mapping[str, int], turn: _Turn | None = None) -> Path | None:
        """Walk once; after a turn, from the last mark before its question where there is one."""
        mark = None
        if turn is not None:
            before = turn.before
            mark = next((m for m in reversed(before.marks) if m.decisions <= turn.question), None)
        if turn is None or mark is None:
            world = World(self._domains, start)
            return self._kept(world, *self._walked(world, None, ()))
        held = dict(mark.sets)
        for key, values in start.items():
            held[key] = values & held[key] if key in held else values
        world = World(self._domains, held)
        world.decisions = list(before.decisions[: mark.decisions])
        segments, marks = self._walked(world, mark.own(), before.segments)
        earlier = [one for one in before.marks if one.decisions < mark.decisions]
        return self._kept(world, segments, (*earlier, *marks), mark.decisions)

    def _walked(
        self, world: World, mark: Mark | None, printed: Sequence[Segment]
    ) -> tuple[Sequence[Segment], Sequence[Mark]]:
        try:
            return self._run(world, mark, printed)
        finally:
            self.budget -= _COST_OF_A_PATH + world.steps

    def _kept(
        self, world: World, segments: Sequence[Segment], marks: Sequence[Mark], inherited: int = 0
    ) -> Path | None:
        """The path that was walked; None where it was read before."""
        self._cut = self._cut or world.cut
        name = frozenset(world.sets.items())
        if name in self._found or name in self._unsent:
            return None
        if world.stopped:
            path = self._unsent[name] = Path(world.sets, tuple(world.decisions), tuple(segments), (), inherited)
            return path
        path = self._found[name] = Path(world.sets, tuple(world.decisions), tuple(segments), tuple(marks), inherited)
        self.budget -= sum(map(self._cost, segments))
        for decision in path.decisions:
            if not decision.weak:
                known = self._sides.setdefault(decision.key, {})
                for side in decision.sides:
                    known.setdefault(side)
                self._taken.add((decision.key, decision.chosen))
        return path

    def _queue(self, path: Path, start: Mapping[str, int]) -> None:
        """Queue a path for each other answer that its questions could have had."""
        for question, decision in enumerate(path.decisions[path.inherited :], path.inherited):
            for side in decision.sides:
                if side == decision.chosen:
                    continue
                turn = _Turn(path, start, question, side)
                if decision.weak:
                    self._slots.setdefault(turn.taken, turn)
                elif turn.taken in self._taken:
                    self._waiting.append(turn)
                else:
                    self._fresh.append(turn)

    def _most(self) -> int:
        """The most paths that there can be, were all branches independent."""
        product = 1
        for sides in self._sides.values():
            product *= max(1, len({tuple(bool(side >> bit & 1) for side in sides) for bit in range(_bits(sides))}))
            if product > _MOST_COUNTED:
                break
        return product


def _bits(sides: Mapping[int, None]) -> int:
    return max(side.bit_length() for side in sides)
