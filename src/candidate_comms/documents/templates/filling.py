"""Texts with holes in them that the template itself fills: ``%s``, ``%(name)s``, ``{name}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

__all__ = ["BRACES", "PERCENT", "Hole", "holes"]

PERCENT = re.compile(r"(?P<twice>%%)|%(?:\((?P<name>\w{1,80})\))?[-+#0]{0,4}\d{0,4}(?:\.\d{0,4})?[sdifgr]")
"""How ``%`` and the functions that translate write a hole."""
BRACES = re.compile(
    r"(?P<twice>\{\{|\}\})"
    r"|\{(?P<name>\w{0,80})(?P<parts>(?:\.\w{1,80}|\[\w{1,80}\]){0,8})(?:![rsa])?(?::[^{}\n]{0,80})?\}"
)
"""How ``str.format`` does."""
_STEP = re.compile(r"\w{1,80}")


@frozen
class Hole:
    """A stretch of a text that is filled."""

    start: int
    end: int
    name: str | int
    """What it is filled with: a name, or a number in the order of what is given."""
    parts: tuple[str, ...] = ()
    """The attributes that are asked of it."""
    stands_for: str = ""
    """The character that it is the spelling of, where it is no hole at all."""


def holes(text: str, form: re.Pattern[str], fills: Callable[[str | int], bool]) -> Iterator[Hole]:
    """The holes of ``text`` that something fills, in order.

    >>> [(hole.name, hole.stands_for) for hole in holes("{a} of {}: 5{{", BRACES, lambda _: True)]
    [('a', ''), (0, ''), ('', '{')]
    """
    count = 0
    for found in form.finditer(text):
        told: Mapping[str, str | None] = found.groupdict()
        if twice := told["twice"]:
            yield Hole(found.start(), found.end(), "", stands_for=twice[0])
            continue
        name: str | int = told["name"] or ""
        if isinstance(name, str) and (not name or (form is BRACES and name.isdecimal())):
            count, name = (count, int(name)) if name else (count + 1, count)
        if fills(name):
            yield Hole(found.start(), found.end(), name, tuple(_STEP.findall(told.get("parts") or "")))
