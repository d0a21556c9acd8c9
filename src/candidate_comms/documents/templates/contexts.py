"""A path's values as a context that leads to it: what to render a template with to see its message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf

from attrs import define, field

from candidate_comms.documents.templates.domains import Domain, Domains, Meant, Value, path_of
from candidate_comms.documents.templates.path import Path
from candidate_comms.documents.templates.printing import SAMPLE_DAY, within
from candidate_comms.documents.templates.turns import turns_of

__all__ = ["Sample", "Sampled"]

Sample = Callable[[tuple[str, ...]], object]
"""A value that is set, for a variable of this path."""

_NOWHERE = object()
_ITEM = "[]"


@define(eq=False)
class _Node:
    """A name of the context, with those inside it."""

    key: str = ""
    value: Value | None = None
    """What the path supposes; None where it supposes nothing."""
    inside: dict[str, _Node] = field(factory=dict)


class Sampled:
    """Contexts made of sample values."""

    def __init__(self, domains: Domains, sample: Sample) -> None:
        self._domains = domains
        self._sample = sample

    def of(self, key: str) -> object:
        """A sample value for a variable or the name of a slot."""
        return self._sample(path_of(key))

    def context(self, path: Path) -> Mapping[str, object]:
        """One context that leads to ``path``: plain text, numbers, dates, lists and tables."""
        root = _Node()
        for key in path.sets:
            domain = self._domains.of(key)
            if not domain.is_test and "|" not in key:
                node, at = root, ""
                for step in path_of(key):
                    at = f"{at}[]" if step == _ITEM else f"{at}.{step}" if at else step
                    node = node.inside.setdefault(step, _Node(at))
                node.value = _likeliest(domain, path.known(key, self._domains))
        return self._table(root)

    def _table(self, node: _Node) -> dict[str, object]:
        built = {name: self._built(inner) for name, inner in node.inside.items() if name != _ITEM}
        return {name: value for name, value in sorted(built.items()) if value is not _NOWHERE}

    def _built(self, node: _Node) -> object:
        value = node.value
        if value is not None and value.empty:
            return _NOWHERE if value.meant is Meant.MISSING else self._nothing(node.key)
        if _ITEM in node.inside or (value is not None and value.meant is Meant.LENGTH):
            return self._list(node, value)
        if node.inside:
            parts = self._domains.shapes.parts.get(node.key)
            if parts is not None and node.inside.keys() <= set(parts):
                return [self._part(node, name) for name in parts]
            table = self._table(node)
            if not table and value is not None:  # it is set, and an empty table would not be
                name = "name"
                while name in node.inside:
                    name += "_"
                table[name] = self._sample((*path_of(node.key), name))
            return table
        return self._set(node.key, value)

    def _part(self, node: _Node, name: str) -> object:
        inner = node.inside.get(name)
        built = self._built(inner) if inner is not None else _NOWHERE
        return "" if built is _NOWHERE else built

    def _nothing(self, key: str) -> object:
        """A value that is there and has nothing in it."""
        shapes, values = self._domains.shapes, self._domains.of(key).values
        if key in shapes.nothings:
            return shapes.nothings[key]
        if key in shapes.switches:
            return False
        if any(one.meant is Meant.LENGTH for one in values):
            return {} if key in shapes.tables else []
        return 0 if any(one.meant is Meant.RANGE for one in values) else ""

    def _set(self, key: str, value: Value | None) -> object:
        path = path_of(key)
        if value is not None and value.meant is Meant.EXACT:
            return value.exact
        if value is not None and value.meant is Meant.RANGE:
            number = within(value.low, value.high)
            whole = number if number is not None else round(value.low + 100) if value.low > -inf else 100
            return int(whole) if float(whole).is_integer() else whole
        shapes = self._domains.shapes
        if key in shapes.switches:
            return True
        return SAMPLE_DAY if key in shapes.in_digits else self._sample(path)

    def _list(self, node: _Node, value: Value | None) -> object:
        low, high = (value.low, value.high) if value is not None and value.meant is Meant.LENGTH else (1, inf)
        given = self._sample(path_of(node.key))
        if isinstance(given, str) and self._is_declared_text(node.key):
            return (given * (int(low) // max(1, len(given)) + 1))[: int(min(high - 1, len(given) * 99))]
        item = node.inside.get(_ITEM) or _Node(f"{node.key}[]")
        items = [self._built(item) for _ in range(turns_of(low, high))]
        if node.key in self._domains.shapes.tables:
            return self._entries(item, items)
        return ["" if one is _NOWHERE else one for one in items]

    def _entries(self, item: _Node, items: list[object]) -> dict[object, object]:
        """A table of as many entries, whose names and values are what ``item`` was taken apart into."""
        entries: dict[object, object] = {}
        for number, one in enumerate(items):
            name, value = one if isinstance(one, list) and len(one) == 2 else (self._sample(path_of(item.key)), one)
            entries[f"{name} {number + 1}" if name in entries else name] = value
        return entries

    def _is_declared_text(self, key: str) -> bool:
        schema = self._domains.schema
        declared = schema.find(path_of(key)) if schema is not None else None
        return declared is not None and declared.items is None and declared.kind.value == "text"


def _likeliest(domain: Domain, mask: int) -> Value | None:
    """Of the values that a path allows, one that is set where there is one; else a given, empty one."""
    held = domain.picked(mask)
    set_ = [value for value in held if not value.empty]
    if set_:
        return min(set_, key=lambda value: value.meant is Meant.RANGE and value.high == inf)
    return next((value for value in held if value.meant is Meant.BLANK), held[0] if held else None)
