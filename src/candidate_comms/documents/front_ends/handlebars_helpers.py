"""Helpers that Handlebars templates commonly bring along, by what they do.

Handlebars itself compares nothing; hosts add helpers under names that are much alike.
"""

from __future__ import annotations

from candidate_comms.documents.front_ends.expressions import compared
from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Attribute,
    Call,
    Compare,
    Conditional,
    Const,
    Expr,
    Is,
    Item,
    Join,
    Not,
    Or,
)

__all__ = ["called", "holds", "tested"]

_OPERATORS = {
    **dict.fromkeys(("eq", "equal", "equals", "is", "isequal", "areequal"), "=="),
    **dict.fromkeys(("ne", "neq", "noteq", "isnt", "notequal", "notequals"), "!="),
    **dict.fromkeys(("gt", "greaterthan"), ">"),
    **dict.fromkeys(("gte", "ge", "greaterthanorequal"), ">="),
    **dict.fromkeys(("lt", "lessthan"), "<"),
    **dict.fromkeys(("lte", "le", "lessthanorequal"), "<="),
}
_WRITTEN = {"===": "==", "==": "==", "!==": "!=", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
_JINJAS_NAME = {
    "uppercase": "upper",
    "upper": "upper",
    "lowercase": "lower",
    "lower": "lower",
    "capitalize": "capitalize",
    "titlecase": "title",
    "trim": "trim",
    "length": "length",
}


def holds(value: Expr) -> Expr:
    """A value as a test: a length holds where the thing itself does."""
    return value.of if isinstance(value, Apply) and value.name == "length" else value


def called(name: str, args: tuple[Expr, ...], named: tuple[tuple[str, Expr], ...], function: Expr) -> Expr:
    """What a helper yields: as the tree says it where it is known, else a call."""
    plain = _plain(name)
    test = tested(name, args)
    if test is not None:
        return test
    if plain in ("if", "unless") and len(args) in (2, 3):
        asked = holds(args[0]) if plain == "if" else Not(holds(args[0]))
        return Conditional(asked, args[1], args[2] if args[2:] else None)
    if plain in _JINJAS_NAME and len(args) == 1:
        return Apply(_JINJAS_NAME[plain], args[0])
    if plain == "default" and len(args) == 2:
        return Apply("default", args[0], (args[1], Const(True)))
    if plain == "insert" and len(args) == 2 and isinstance(args[1], Const):
        word, _, fallback = str(args[1].value).partition("=")
        if word.strip() == "default":
            return Apply("default", args[0], (Const(fallback), Const(True)))
    if plain in ("coalesce", "or") and args:
        return Or(args)
    if plain == "concat" and args:
        return Join(args)
    if plain == "lookup" and len(args) == 2:
        if isinstance(args[1], Const) and isinstance(args[1].value, str):
            return Attribute(args[0], args[1].value)
        return Item(args[0], args[1])
    return Call(function, args, named)


def tested(name: str, args: tuple[Expr, ...]) -> Expr | None:
    """What a helper asks, as a test; None if it is not known to ask anything."""
    plain = _plain(name)
    if plain not in _KNOWN:
        if plain.startswith("if"):
            plain = plain.removeprefix("if")
        elif plain.startswith("unless"):
            opposite = tested(plain.removeprefix("unless"), args)
            return None if opposite is None else Not(opposite)
    if plain in _OPERATORS and len(args) == 2:
        return compared(args[0], _OPERATORS[plain], args[1])
    if plain in ("compare", "cond") and len(args) == 3 and isinstance(args[1], Const):
        sign = str(args[1].value)
        if sign in ("&&", "||"):
            sides = (holds(args[0]), holds(args[2]))
            return And(sides) if sign == "&&" else Or(sides)
        return compared(args[0], _WRITTEN[sign], args[2]) if sign in _WRITTEN else None
    if plain in ("and", "or") and len(args) > 1:
        parts = tuple(map(holds, args))
        return And(parts) if plain == "and" else Or(parts)
    if len(args) == 1 and plain in ("not", "isempty"):
        return Not(holds(args[0]))
    if len(args) == 1 and plain in ("notempty", "isnotempty", "exists"):
        return holds(args[0])
    if len(args) == 1 and plain in ("defined", "isdefined"):
        return Is("defined", args[0])
    if len(args) == 2 and plain in ("contains", "includes", "inarray"):
        return Compare(args[1], "in", args[0])
    return None


_KNOWN = frozenset({*_OPERATORS, "if", "unless", "includes", "isempty"})


def _plain(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")
