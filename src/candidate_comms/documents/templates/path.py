"""One path through a template, and how much of a template the paths that were read are."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from candidate_comms.documents.templates.domains import Domains, parent_of
from candidate_comms.documents.templates.marks import Mark
from candidate_comms.documents.templates.values import Segment
from candidate_comms.documents.templates.world import Decision

__all__ = ["Coverage", "Path", "Paths"]


@frozen(eq=False)
class Path:
    """One path: the values that it supposes, and what it prints."""

    sets: Mapping[str, int]
    """For each variable that was asked: the set of its values."""
    decisions: tuple[Decision, ...]
    segments: tuple[Segment, ...] = field(repr=False)
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    inherited: int = 0
    """How many of the decisions it shares with the path that it went on from."""

    def known(self, key: str, domains: Domains) -> int:
        """What ``key`` may be on this path."""
        domain = domains.of(key)
        above = parent_of(key)
        while above and not domain.is_test:
            around = self.sets.get(above)
            if around is not None and not around & domains.of(above).truthy:
                return domain.missing or domain.full
            above = parent_of(above)
        return self.sets.get(key, domain.full)


@frozen
class Coverage:
    """How much of a template was read."""

    read: int
    """Paths, told apart by their branches; those where only a slot is empty come on top."""
    total: int | None
    """How many there are. None: nobody knows, since not all branches were met, or they are too many to count."""
    exact: bool
    """Whether ``total`` is counted; else it is the most that there can be."""
    sides: bool
    """Whether every side of every branch that was met was read."""
    pairs: float
    """The share of pairs of sides that were read, from 0 to 1."""
    slots: bool = True
    """Whether each slot that no branch asks about, and that may be empty, was read empty."""


@frozen
class Paths:
    """The paths that were read, the preferred one first."""

    paths: tuple[Path, ...]
    domains: Domains
    coverage: Coverage
