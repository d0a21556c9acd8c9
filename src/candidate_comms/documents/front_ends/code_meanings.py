"""What the methods and functions of ``languages.toml`` do to a value."""

from __future__ import annotations

from candidate_comms.documents.templates.tree import (
    Apply,
    Attribute,
    Compare,
    Conditional,
    Const,
    Expr,
    Is,
    Item,
    Name,
    Not,
)

__all__ = ["asked"]

_FILTERS = frozenset(["length", "upper", "lower", "title", "capitalize", "trim", "first", "last"])


def asked(action: str, of: Expr, args: tuple[Expr, ...]) -> Expr | None:
    """What a method or function whose meaning is known makes of a value."""
    match action, args:
        case (("same" | "truth"), _):
            return of
        case "not", _:
            return Not(of)
        case "set", _:
            return Is("defined", of)
        case "unset", _:
            return Not(Is("defined", of))
        case "zero", _:
            return Compare(of, "==", Const(0))
        case "some", _:
            return Compare(of, ">", Const(0))
        case "contains", (part,):
            return Compare(part, "in", of)
        case "within", (among, *_):
            return Compare(of, "in", among)
        case "item", (key,):
            return Item(of, key)
        case "item", (key, other):
            return Apply("default", Item(of, key), (other,))
        case "default", (other, *_):
            return Apply("default", of, (other, Const(True)))
        case "join", _:
            return Apply("join", of, args[:1])
        case "yes_no", (yes, no):
            return Conditional(of, yes, no)
        case "yes_no", _:
            return of
        case "loop_goes_on", _:
            return Not(Attribute(Name("loop"), "last"))
        case of_loop, _ if of_loop.startswith("loop_"):
            return Attribute(Name("loop"), of_loop.removeprefix("loop_"))
        case filter_name, _ if filter_name in _FILTERS:
            return Apply(filter_name, of)
    return None
