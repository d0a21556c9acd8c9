"""Django's filters, by what they do in Jinja2 where Jinja2 can do it."""

from __future__ import annotations

import re

from candidate_comms.documents.templates.tree import (
    Apply,
    Compare,
    Conditional,
    Const,
    Expr,
    FilterUse,
    Is,
    Join,
    Not,
    Or,
)

__all__ = ["filter_used", "filtered", "is_none"]

_JINJAS_NAME = {
    "make_list": "list",
    "truncatechars": "truncate",
    "truncatechars_html": "truncate",
    "force_escape": "forceescape",
}
_BEGINNING = re.compile(r"0?:0{0,9}[1-9][0-9]{0,5}")
_OF_ITS_OWN = frozenset({"get_digit", "stringformat", "center", "ljust", "rjust"})
"""Filters that are not followed, or whose name means something else in Jinja2."""


def is_none(value: Expr) -> Expr:
    """What Django takes for ``None`` in a test: a variable that is missing, too."""
    return Or((Not(Is("defined", value)), Is("none", value)))


def filtered(name: str, of: Expr, arg: Expr | None) -> Expr | None:
    """``of`` through one filter; None where that is not followed."""
    if name in _OF_ITS_OWN or (name == "slice" and arg is None):
        return None
    if arg is None:
        return _alone(name, of)
    if name == "default":
        return Apply("default", of, (arg, Const(True)))
    if name == "default_if_none":
        return Conditional(Is("none", of), arg, of)
    if name == "divisibleby":
        return Is("divisibleby", of, (arg,))
    if name == "length_is":
        return Compare(Apply("length", of), "==", arg)
    if name in ("dictsort", "dictsortreversed"):
        ordered = Apply("sort", of, (), (("attribute", arg),))
        return Apply("reverse", ordered) if name.endswith("reversed") else ordered
    text = arg.value if isinstance(arg, Const) and isinstance(arg.value, str) else None
    if name == "slice" and text is not None and _BEGINNING.fullmatch(text):
        # A thing that is there has a beginning.
        return Apply("truncate", of, (Const(int(text.lstrip("0:"))),))
    if name == "add":
        return Join((of, arg)) if text is not None or _is_text(of) else None
    if name == "slice":
        return None
    if name == "cut":
        return Apply("replace", of, (arg, Const("")))
    if text is not None and name == "yesno" and len(words := text.split(",")) > 1:
        no: Expr = Const(words[1])
        if len(words) > 2:
            no = Conditional(Is("none", of), Const(words[2]), no)
        return Conditional(of, Const(words[0]), no)
    if text is not None and name == "pluralize":
        one, _, many = text.rpartition(",")
        return _plural(of, one, many)
    return Apply(_JINJAS_NAME.get(name, name), of, (arg,))


def _alone(name: str, of: Expr) -> Expr:
    if name == "yesno":
        return Conditional(of, Const("yes"), Conditional(Is("none", of), Const("maybe"), Const("no")))
    if name == "pluralize":
        return _plural(of, "", "s")
    return Apply(_JINJAS_NAME.get(name, name), of)


def _plural(of: Expr, one: str, many: str) -> Expr:
    return Conditional(Compare(of, "==", Const(1)), Const(one), Const(many))


def _is_text(value: Expr) -> bool:
    return isinstance(value, Join) or (isinstance(value, Const) and isinstance(value.value, str))


def filter_used(name: str, arg: Expr | None) -> FilterUse:
    """One filter of ``{% filter … %}``."""
    if arg is None:
        return FilterUse(_JINJAS_NAME.get(name, name))
    if name == "cut":
        return FilterUse("replace", (arg, Const("")))
    return FilterUse(_JINJAS_NAME.get(name, name), (arg, Const(True)) if name == "default" else (arg,))
