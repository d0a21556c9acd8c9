"""The turns of a loop: the items that the template spells out, or as many as stand for a list of the context."""

from __future__ import annotations

from candidate_comms.documents.templates.answers import Answers
from candidate_comms.documents.templates.domains import Meant
from candidate_comms.documents.templates.names import about
from candidate_comms.documents.templates.survey import Survey
from candidate_comms.documents.templates.tree import Loop
from candidate_comms.documents.templates.values import Constant, Held, Items, Nothing, Spelt, Table, Variable
from candidate_comms.documents.templates.world import World

__all__ = ["Turns", "turns_of"]


class Turns:
    """Asks how often a loop is gone through."""

    def __init__(self, world: World, survey: Survey, answers: Answers) -> None:
        self._world = world
        self._survey = survey
        self._answers = answers

    def over(self, held: Held, node: Loop) -> list[Held]:
        """The items of a list, or what stands for them."""
        match held:
            case Items():
                return list(held.values)
            case Table():
                return [key for key, _ in held.pairs]
            case Nothing():
                return []
            case Constant():
                return [held] if held.value else []
            case Variable():
                return self._of_variable(held, node)
        return [Spelt(f"an item of {about(held)}", about(held))] if self._answers.holds(held) else []

    def _of_variable(self, held: Variable, node: Loop) -> list[Held]:
        """Turns over a list of the context: as many as matter to what the body prints."""
        world, key = self._world, held.key
        world.domains.listed(key)
        if id(node) in self._survey.turning:
            world.domains.turned(key)
        if world.domains.schema is None:
            world.domains.tested(key)
        domain = world.domains.of(key)
        if not domain.truthy & world.known(key):
            return []
        sides = [1 << bit for bit, value in enumerate(domain.values) if value.meant is Meant.LENGTH]
        sides = [*sides, domain.empty] if world.domains.is_counted(key) else [domain.truthy, domain.empty]
        world.ask(key, sides, node.place)
        lengths = [value for value in domain.picked(world.known(key)) if not value.empty]
        if not lengths:
            return []
        return [Variable(f"{key}[]", held.filters)] * turns_of(lengths[0].low, lengths[0].high)


def turns_of(low: float, high: float) -> int:
    """How many turns stand for a list of ``low`` items or more: three show a first, a middle and a last one."""
    return int(low) if high != float("inf") or low < 2 else int(low) + 1
