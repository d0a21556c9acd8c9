"""The declared context of a template: which names it may use, and which of them can be missing or empty.

``schema_forms`` reads it from the forms in which people declare one. A *path* is a tuple of steps from the context to
a value: ``("candidate", "feedback", "gap")``. The step ``"[]"`` leads into a list, to an item that is there, as in the
body of a loop; a number leads to the item of that index, which can be missing.

Of a value three things can be asked, always as the template sees it:

- ``may_be_missing``: the name may be absent altogether (undefined), or something on the way to it may be absent or
  empty. This is what ``is defined`` and ``default("…")`` ask.
- ``may_be_blank``: it may be there and yet not hold in a test: None, an empty text, list or table, zero, False.
- ``may_be_empty``: either of the two. This is what ``{% if x %}`` asks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from attrs import Factory, field, frozen

from candidate_comms.documents.slot_names import slot_name

__all__ = ["ITEM", "ContextSchema", "Field", "FieldKind"]

ITEM = "[]"
"""The step from a list to one of its items."""

_OF_EVERY_TABLE = frozenset({"items", "keys", "values", "get"})
_NEAR = 0.7
_LONGEST_NAME = 80
_MOST_NAMES = 500


class FieldKind(Enum):
    """What a value is. Those from ``PERSON`` on are texts; they tell only which sample reads well."""

    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    LIST = "list"
    OBJECT = "object"
    DATE = "date"
    """A real date, which a filter or ``strftime`` writes out."""
    ANY = "any"
    """Not said, or one of several."""
    PERSON = "person"
    EMAIL = "email"
    URL = "url"
    MONEY = "money"
    DATE_TEXT = "date text"
    """A day that was written out before the template saw it."""


def _unchanging(fields: Mapping[str, Field] | None) -> Mapping[str, Field] | None:
    return None if fields is None else MappingProxyType(dict(fields))


def _set_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(names)


def _required(of: Field) -> bool:
    return of.required


@frozen
class Field:
    """One name of a context, or the items of a list.

    ``required`` is about the place where the field stands: where that is there, so is the field, and it is never empty.
    Whether that holds for a whole path is for ``ContextSchema`` to say. A field can also be only ``present`` (always
    there, maybe empty) or only ``filled`` (maybe missing, but never there and empty); ``required`` is both. A boolean
    that is filled is still True or False.
    """

    kind: FieldKind = FieldKind.ANY
    required: bool = False
    values: tuple[object, ...] = ()
    """All that it can be, apart from nothing, in the order of the declaration; none: anything of its kind."""
    items: Field | None = None
    """Of a list: what each item is."""
    fields: Mapping[str, Field] | None = field(default=None, converter=_unchanging)
    """Of an object: its names."""
    closed: bool = False
    """Of an object: whether it has no other name than those of ``fields``."""
    present: bool = field(default=Factory(_required, takes_self=True), kw_only=True)
    filled: bool = field(default=Factory(_required, takes_self=True), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.required is not (self.present and self.filled):
            raise ValueError(
                f"a field is required if it is present and filled: required={self.required}, present={self.present}, "
                f"filled={self.filled} cannot be; leave out what the others say"
            )

    def inside(self, step: str) -> Field | None:
        """What one step leads to, as far as it is declared."""
        if self.kind is FieldKind.LIST:
            return self.items if _is_item(step) else None
        return None if self.fields is None else self.fields.get(step)

    @property
    def may_be_blank(self) -> bool:
        """Whether it can be there and yet not hold in a test."""
        if self.values:
            return not self.filled or any(not value for value in self.values)
        return not self.filled or self.kind is FieldKind.BOOLEAN


def _is_item(step: str) -> bool:
    return step == ITEM or (step.isdecimal() and step.isascii())


@frozen
class ContextSchema:
    """The names that a template may use.

    >>> person = Field(FieldKind.OBJECT, fields={"first_name": Field(FieldKind.PERSON, required=True)}, closed=True)
    >>> schema = ContextSchema({"candidate": person, "job_title": Field(FieldKind.TEXT, required=True)})
    >>> schema.may_be_empty(("job_title",)), schema.may_be_empty(("candidate", "first_name"))
    (False, True)
    >>> schema.knows(("candidate", "fist_name")), schema.suggest(("candidate", "fist_name"))
    (False, 'candidate.first_name')
    """

    fields: Mapping[str, Field] = field(converter=_unchanging)
    closed: bool = True
    """Whether a name that is not declared is a fault."""
    functions: frozenset[str] = field(default=frozenset(), converter=_set_of)
    """What the host program lets a template call; these too are known names."""
    filters: frozenset[str] = field(default=frozenset(), converter=_set_of)
    """Filters that the host program adds."""
    tags: frozenset[str] = field(default=frozenset(), converter=_set_of)
    """Tags that the host program adds."""
    root: Field = field(init=False, repr=False, eq=False)
    """The context itself, as an object that is always there."""

    @root.default
    def _whole(self) -> Field:
        return Field(FieldKind.OBJECT, required=True, fields=self.fields, closed=self.closed)

    def find(self, path: tuple[str, ...]) -> Field | None:
        """What is declared of the value at ``path``; None where nothing is."""
        here: Field | None = self.root
        for step in path:
            if here is None:
                return None
            here = here.inside(step)
        return here

    def knows(self, path: tuple[str, ...]) -> bool:
        """Whether a template may use ``path``.

        False only where an object on the way has a closed list of names and the step is none of them. What a text, a
        date or a value of any kind has inside is not declared, so it is known; so are what every table has (``items``,
        ``keys``, ``values``, ``get``) and the functions.
        """
        here = self.root
        for at, step in enumerate(path):
            inside = here.inside(step)
            if inside is not None:
                here = inside
            elif here.kind is not FieldKind.OBJECT or not here.closed or step == ITEM:
                return True
            else:
                return step in (_OF_EVERY_TABLE if at else self.functions)
        return True

    def may_be_missing(self, path: tuple[str, ...]) -> bool:
        """Whether there may be no such name when the template asks; True for what is not declared.

        A nested name is there only if it is always in its object, and that object is neither missing nor empty itself.
        An item of a loop is there, whatever is said of the list.
        """
        here, missing = self.root, False
        for step in path:
            inside = here.inside(step)
            if inside is None:
                return True
            if step == ITEM:
                missing = False
            elif here.kind is FieldKind.LIST:
                missing = missing or here.may_be_blank or step.strip("0") != ""
            else:
                missing = missing or here.may_be_blank or not inside.present
            here = inside
        return missing

    def may_be_blank(self, path: tuple[str, ...]) -> bool:
        """Whether, where it is there, it can be None, empty, zero or False; True for what is not declared."""
        found = self.find(path)
        return found is None or found.may_be_blank

    def may_be_empty(self, path: tuple[str, ...]) -> bool:
        """Whether a test of it can fail to hold: because it is missing, or because it is blank.

        False for a nested name only if it is required in its object, and that object in its own, up to the context.
        """
        return self.may_be_missing(path) or self.may_be_blank(path)

    def suggest(self, path: tuple[str, ...]) -> str | None:
        """The declared path that was probably meant, with dots; None where ``path`` is declared, or nothing is near.

        >>> ContextSchema({"job_title": Field(), "feedback_points": Field()}).suggest(("jobTitel",))
        'job_title'
        """
        here, at = self.root, 0
        while at < len(path) and (inside := here.inside(path[at])) is not None:
            here, at = inside, at + 1
        if at == len(path) or here.fields is None:
            return None
        step = path[at]
        if step in (_OF_EVERY_TABLE if at else self.functions):
            return None
        near = _nearest(step, here.fields if at else (*here.fields, *self.functions))
        if near is None:
            return self._elsewhere(path)
        mended = (*path[:at], near)
        whole = (*mended, *path[at + 1 :])
        return self.suggest(whole) or _dotted(whole if self.find(whole) is not None else mended)

    def _elsewhere(self, path: tuple[str, ...]) -> str | None:
        """The declared path with the same last name, or with the same words, if it is the only one or the nearest."""
        last, words = _plain(path[-1]), _plain("".join(path))
        found: dict[int, list[tuple[str, ...]]] = {}
        for other in self._paths():
            if last == _plain(other[-1]) or words == _plain("".join(other)):
                shared = next((at for at, pair in enumerate(zip(path, other, strict=False)) if pair[0] != pair[1]), 0)
                found.setdefault(shared, []).append(other)
        nearest = found[max(found)] if found else []
        return _dotted(nearest[0]) if len(nearest) == 1 else None

    def _paths(self) -> Iterable[tuple[str, ...]]:
        """The paths to all names that no list leads to, each declaration once, up to a limit."""
        waiting: deque[tuple[tuple[str, ...], Field]] = deque([((), self.root)])
        seen = {id(self.root)}
        left = _MOST_NAMES
        while waiting and left:
            path, here = waiting.popleft()
            for name, inside in (here.fields or {}).items():
                if not left:
                    return
                left -= 1
                yield (*path, name)
                if inside.fields and id(inside) not in seen:
                    seen.add(id(inside))
                    waiting.append(((*path, name), inside))


def _nearest(name: str, names: Iterable[str]) -> str | None:
    if not 0 < len(name) <= _LONGEST_NAME:
        return None
    from difflib import get_close_matches

    written: dict[str, str] = {}
    for other in names:
        written.setdefault(_plain(other), other)
    near = get_close_matches(_plain(name), list(written), n=1, cutoff=_NEAR)
    return written[near[0]] if near and written[near[0]] != name else None


def _plain(name: str) -> str:
    """A name without what spellings differ in: case, and the signs between words."""
    return slot_name(name).replace("_", "").replace(".", "")


def _dotted(path: tuple[str, ...]) -> str:
    return ".".join(path).replace(f".{ITEM}", ITEM)
