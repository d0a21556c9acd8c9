"""The world that one path supposes: a set of values for each variable, narrowed each time the template asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from candidate_comms.documents.templates.domains import Domains, parent_of
from candidate_comms.documents.templates.tree import Place

__all__ = ["Decision", "World"]


@frozen
class Decision:
    """A question that could be answered in more than one way."""

    key: str
    """The variable, or the test, that was asked."""
    sides: tuple[int, ...]
    """The answers that were open: sets of its values, the preferred one first."""
    chosen: int
    """The set that this path supposes."""
    place: Place | None
    """The tag that asked."""
    weak: bool
    """Whether a slot asked, that may be empty: such paths are read one at a time."""


class World:
    """Answers questions and remembers the answers. Equal questions get equal answers.

    ``start`` narrows variables beforehand; ``prefer`` says which values to choose where a question is open.
    """

    def __init__(
        self, domains: Domains, start: Mapping[str, int] | None = None, prefer: Mapping[str, int] | None = None
    ) -> None:
        self.domains = domains
        self.sets: dict[str, int] = dict(start or {})
        self._prefer = prefer or {}
        self.decisions: list[Decision] = []
        self.steps = 0
        """How many steps the walk under this world took."""
        self.cut = False
        """Whether that walk did not get to its end."""
        self.stopped = False
        """Whether the engine would stop on this path, so that no such message is ever sent."""

    def known(self, key: str) -> int:
        """What ``key`` may be, by what was asked so far."""
        held = self.sets.get(key)
        domain = self.domains.of(key)
        if held is None:
            held = domain.full
        above = "" if domain.is_test else parent_of(key)
        while above:
            around = self.sets.get(above)
            if around is not None and not around & self.domains.of(above).truthy:
                return domain.missing or held  # what is empty has no parts
            above = parent_of(above)
        return held

    def ask(self, key: str, sides: Sequence[int], place: Place | None, *, weak: bool = False) -> int:
        """Which of ``sides`` (sets of values that leave nothing out) holds: its index."""
        held = self.known(key)
        possible = [(index, held & side) for index, side in enumerate(sides) if held & side]
        if not possible:
            return 0
        index, chosen = possible[0]
        if len(possible) > 1:
            wanted = self._prefer.get(key)
            if wanted is not None:
                index, chosen = next(((i, side) for i, side in possible if side & wanted), possible[0])
            self.decisions.append(Decision(key, tuple(side for _, side in possible), chosen, place, weak))
        self._suppose(key, chosen)
        return index

    def assume(self, key: str, values: int) -> None:
        """Narrow ``key`` without asking, where that leaves anything."""
        held = self.known(key) & values
        if held:
            self._suppose(key, held)

    def need(self, key: str) -> None:
        """``key`` must not be missing, or the engine stops."""
        there = self.known(key) & ~self.domains.of(key).missing
        if there:
            self._suppose(key, there)
        else:
            self.stopped = True

    def mention(self, key: str) -> None:
        """``key`` is used, for whatever it is: a context of this path has it."""
        self.sets.setdefault(key, self.known(key))

    def _suppose(self, key: str, values: int) -> None:
        self.sets[key] = values
        domain = self.domains.of(key)
        if domain.is_test or values & domain.missing:
            return
        above = parent_of(key)
        while above:  # what has parts is there
            around = self.domains.of(above)
            held = self.known(above) & around.truthy
            if not held:
                return
            self.sets[above] = held
            above = parent_of(above)
