"""Macros that a host program calls: those of a template that prints nothing itself, and has its parts in macros."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from candidate_comms.documents.templates.values import Macro, Scope

__all__ = ["MacroSeen", "entry_points"]


@frozen(eq=False)
class MacroSeen:
    """What a macro has in it."""

    calls: set[str] = field(factory=set)
    """The names that it calls."""
    blocks: list[str] = field(factory=list)


def entry_points(scope: Scope, seen: Mapping[int, MacroSeen]) -> Iterator[Macro]:
    """The macros that need nothing or lead to a block, in their order, without those that other macros call.

    What has to be told something ("button(link)") is there for other templates.
    ``seen`` has what was seen in a body, by the identity of it; 0 stands for what is in no macro.
    """
    macros = {name: held for name, held in scope.items() if isinstance(held, Macro)}
    called = {name for one in seen.values() for name in one.calls}
    for name, macro in macros.items():
        needs_nothing = len(macro.parameters) == len(macro.defaults)
        if name not in called and (needs_nothing or _leads_to_a_block(macro, macros, seen)):
            yield macro


def _leads_to_a_block(macro: Macro, macros: Mapping[str, Macro], seen: Mapping[int, MacroSeen]) -> bool:
    waiting, known = [macro], {id(macro)}
    while waiting:
        has = seen.get(id(waiting.pop().body), MacroSeen())
        if has.blocks:
            return True
        for name in has.calls & macros.keys():
            if id(macros[name]) not in known:
                known.add(id(macros[name]))
                waiting.append(macros[name])
    return False
