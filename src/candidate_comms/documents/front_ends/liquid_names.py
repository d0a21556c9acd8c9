"""The names that a Liquid template sets itself, as far as its tags alone tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from candidate_comms.documents.front_ends.liquid_tags import lines_of_tags
from candidate_comms.documents.front_ends.tags import Kind, Piece
from candidate_comms.documents.templates.tree import Assign, Attribute, Call, Expr, Name

__all__ = ["SetNames", "set_names"]

_TARGET = re.compile(r"[\"']?([^\W\d][\w-]*)")
_WORD = re.compile(r"[^\W\d][\w-]*")
_FLAG = re.compile(r"[^=]{1,200}=\s{0,20}(?:true|false|nil|null)$")
_FLAG_BY_DEFAULT = re.compile(r"\|\s{0,20}default\s{0,20}:\s{0,20}(?:true|false|nil)\b")
_LOOPS = ("for", "tablerow")
_KEPT = "liquid"


@frozen
class SetNames:
    """Names that need a word of their own when they are read."""

    flags: frozenset[str] = frozenset()
    """Those that are set to true or false: as a test such a name asks for its truth, not whether it is there."""
    kept: frozenset[str] = frozenset()
    """Those that are set inside a loop and known outside it: in Liquid a name outlives the loop that sets it."""

    def target(self, name: str) -> str:
        """What to bind a value to, so that it outlives a loop where it has to."""
        return f"{_KEPT}.{name}" if name in self.kept else name

    def read(self, name: Name) -> Expr:
        """What a name stands for."""
        return Attribute(Name(_KEPT), name.name, name.place) if name.name in self.kept else name

    def is_flag(self, value: Expr) -> bool:
        """Whether ``value`` is the name of a flag."""
        if isinstance(value, Attribute) and value.of == Name(_KEPT):
            return value.name in self.flags
        return isinstance(value, Name) and value.name in self.flags

    def start(self) -> Assign | None:
        """What comes before all else: the names that are kept, as the context has them."""
        if not self.kept:
            return None
        return Assign(_KEPT, Call(Name("namespace"), (), tuple((name, Name(name)) for name in sorted(self.kept))))


def set_names(text: str, pieces: Sequence[Piece]) -> SetNames:
    """Look over the tags of a template once."""
    flags: set[str] = set()
    looped: set[str] = set()
    outside: set[str] = set()
    deep = 0
    for tag in _tags(text, pieces):
        if tag.word in _LOOPS:
            deep += 1
        elif tag.word.removeprefix("end") in _LOOPS:
            deep -= 1
        target = _TARGET.match(text, tag.rest.start, tag.rest.end) if tag.word in ("assign", "capture") else None
        if target is not None and deep > 0:
            looped.add(target.group(1))
        if deep <= (tag.word in _LOOPS):
            outside.update(_WORD.findall(text, tag.rest.start, tag.rest.end))
        if target is not None and tag.word == "assign":
            is_flag = _FLAG.match(text, tag.rest.start, tag.rest.end)
            if is_flag or _FLAG_BY_DEFAULT.search(text, tag.rest.start, tag.rest.end):
                flags.add(target.group(1))
    return SetNames(frozenset(flags), frozenset(looped & outside))


def _tags(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if piece.word == "liquid":
            yield from lines_of_tags(text, piece.rest)
        elif piece.kind is not Kind.TEXT:
            yield piece
