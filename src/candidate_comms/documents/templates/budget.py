"""How much a walk may do: a template must not be able to make it go on for ever, or to fill the memory."""

from __future__ import annotations

__all__ = ["Budget", "Spent"]


class Spent(Exception):
    """A path took more steps than any message needs."""


class Budget:
    """Steps that are left of a path's walk."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def spend(self, steps: int = 1) -> None:
        """Count; ``Spent`` where nothing is left."""
        self.left -= steps
        if self.left < 0:
            raise Spent
