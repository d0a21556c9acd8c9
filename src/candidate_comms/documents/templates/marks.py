"""Where a path can be gone on from, so that another one need not begin anew."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from candidate_comms.documents.templates.values import Macro, Scope

__all__ = ["Mark", "copied"]


@frozen(eq=False)
class Mark:
    """Where a path stood before a node that asks something: another path can go on from here."""

    node: int
    """Of the template's own body."""
    segments: int
    size: int
    decisions: int
    sets: Mapping[str, int]
    scope: Scope

    def own(self) -> Mark:
        """The mark for one walk, which will set names of its own."""
        return evolve(self, scope=copied(self.scope))


def copied(scope: Scope) -> Scope:
    """A scope of its own, with its macros in it."""
    copy: Scope = dict(scope)
    for name, held in scope.items():
        if isinstance(held, Macro) and held.scope is scope:
            copy[name] = evolve(held, scope=copy)
    return copy
