"""A path's values as a context that leads to it: what to render a template with to see its message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf

from candidate_comms.documents.templates.domains import Domain, Domains, Meant, Value, path_of
from candidate_comms.documents.templates.paths import Path
from candidate_comms.documents.templates.printing import within
from candidate_comms.documents.templates.walk import turns_of

__all__ = ["Sample", "Sampled"]

Sample = Callable[[tuple[str, ...]], object]
"""A value that is set, for a variable of this path."""


class Sampled:
    """Contexts made of sample values."""

    def __init__(self, domains: Domains, sample: Sample) -> None:
        self._domains = domains
        self._sample = sample

    def of(self, key: str) -> object:
        """A sample value for a variable or the name of a slot."""
        return self._sample(path_of(key))

    def context(self, path: Path) -> Mapping[str, object]:
        """One context that leads to ``path``: plain text, numbers, lists and tables."""
        values: dict[str, Value | None] = {}
        for key in path.sets:
            domain = self._domains.of(key)
            if not domain.is_test and "|" not in key:
                values[key] = _likeliest(domain, path.known(key, self._domains))
        return self._table("", values)

    def _table(self, inside: str, values: Mapping[str, Value | None]) -> dict[str, object]:
        """The values whose path goes on from ``inside``, as tables in tables; items of lists have their own."""
        root: dict[str, object] = {}
        own = [key for key in values if key.startswith(inside) and "[]" not in key[len(inside) :]]
        for key in sorted(own, key=lambda key: (key.count("."), key)):
            self._put(root, path_of(key[len(inside) :]), key, values)
        return root

    def _put(
        self, root: dict[str, object], path: tuple[str, ...], key: str, values: Mapping[str, Value | None]
    ) -> None:
        *parents, leaf = path
        value = values[key]
        place = root
        for parent in parents:
            inner = place.setdefault(parent, {})
            if not isinstance(inner, dict):
                return  # what is empty has no parts
            place = inner
        if value is None or value.meant is Meant.MISSING:
            return
        if any(other.startswith(f"{key}.") for other in values) and not value.empty:
            place.setdefault(leaf, {})
        else:
            place[leaf] = self._value(key, value, values)

    def _value(self, key: str, value: Value, values: Mapping[str, Value | None]) -> object:
        domain = self._domains.of(key)
        is_list = any(one.meant is Meant.LENGTH for one in domain.values)
        if value.meant is Meant.BLANK:
            return [] if is_list else 0 if any(one.meant is Meant.RANGE for one in domain.values) else ""
        if value.meant is Meant.EXACT:
            return value.exact
        if value.meant is Meant.RANGE:
            number = within(value.low, value.high)
            whole = number if number is not None else value.low + 100 if value.low > -inf else 100
            return int(whole) if float(whole).is_integer() else whole
        if value.meant is Meant.LENGTH:
            given = self._sample(path_of(key))
            if isinstance(given, str) and self._declared_text(key):
                return (given * (int(value.low) // max(1, len(given)) + 1))[: int(min(value.high - 1, len(given) * 99))]
            return [self._item(key, values) for _ in range(turns_of(value.low, value.high))]
        return self._sample(path_of(key))

    def _declared_text(self, key: str) -> bool:
        schema = self._domains.schema
        declared = schema.find(path_of(key)) if schema is not None else None
        return declared is not None and declared.items is None and declared.kind.value == "text"

    def _item(self, key: str, values: Mapping[str, Value | None]) -> object:
        inside = f"{key}[]."
        if not any(other.startswith(inside) for other in values):
            return self._sample((*path_of(key), "[]"))
        return self._table(inside, values)


def _likeliest(domain: Domain, mask: int) -> Value | None:
    """Of the values that a path allows, one that is set where there is one; else a given, empty one."""
    held = domain.picked(mask)
    set_ = [value for value in held if not value.empty]
    if set_:
        return min(set_, key=lambda value: value.meant is Meant.RANGE and value.high == inf)
    return next((value for value in held if value.meant is Meant.BLANK), held[0] if held else None)
