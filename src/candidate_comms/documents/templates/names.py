"""The names of the context, and how a template binds names of its own."""

from __future__ import annotations

from candidate_comms.documents.templates.domains import Domains, path_of
from candidate_comms.documents.templates.tree import Place, Target
from candidate_comms.documents.templates.values import Held, Items, Nothing, Scope, Space, Spelt, Variable

__all__ = ["Names", "about", "bind"]


class Names:
    """The names of the context: which are declared, and which were used without being so."""

    def __init__(self, domains: Domains, host: frozenset[str] = frozenset()) -> None:
        self._schema = domains.schema
        self._host = host
        self.undeclared: dict[tuple[str, int, int], tuple[str, Place]] = {}

    def resolve(self, key: str, place: Place | None) -> Held:
        """A variable that the template itself does not define, or a part of one."""
        if self._schema is None or key in self._host or self._schema.knows(path_of(key)):
            return Variable(key)
        if place is not None:
            self.undeclared.setdefault((place.file.path, place.span.start, place.span.end), (key, place))
        return Nothing(key)


def bind(target: Target, held: Held, scope: Scope, domains: Domains) -> None:
    """Give a value its name in a scope; several names take its parts, and a dotted one is that of a namespace."""
    if isinstance(target, str):
        space, dot, name = target.partition(".")
        if not dot:
            scope[target] = held
        elif isinstance(found := scope.get(space), Space):
            found.names[name] = held
        return
    if isinstance(held, Variable) and all(isinstance(part, str) for part in target):
        domains.shapes.parts[held.key] = tuple(map(str, target))
    for index, part in enumerate(target):
        match held:
            case Items() if index < len(held.values):
                bind(part, held.values[index], scope, domains)
            case Variable():
                bind(part, Variable(f"{held.key}.{part}" if isinstance(part, str) else held.key), scope, domains)
            case _:
                bind(part, Spelt(f"a part of {about(held)}", about(held)), scope, domains)


def about(held: Held) -> str:
    """The variable that a value comes from; empty where there is none."""
    return held.base or held.key if isinstance(held, Spelt) else held.key if isinstance(held, Variable) else ""
