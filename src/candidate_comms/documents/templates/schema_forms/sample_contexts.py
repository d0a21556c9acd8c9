"""Contexts that a template was rendered with, as far as they tell what it can expect.

What stands in every sample is present, and required if it is never empty. A value that comes back is not taken for one
of a fixed list. Samples show what there is and do not forbid the rest, so an undeclared name is no fault:
``attrs.evolve(schema, closed=True)`` makes it one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.schema_forms.shapes import DEEPEST, Shape, kind_of, placed, shown

__all__ = ["samples_read"]


def samples_read(given: Sequence[object]) -> ContextSchema:
    """The context that all samples have in common. Raises ``TypeError`` or ``ValueError`` naming the sample.

    >>> schema = samples_read([{"first_name": "Ana", "feedback": ""}, {"first_name": "Sam"}])
    >>> schema.may_be_empty(("first_name",)), schema.may_be_missing(("feedback",))
    (False, True)
    """
    if not given:
        raise ValueError("the list of samples is empty; give at least one, such as [{'first_name': 'Ana'}]")
    for index, one in enumerate(given):
        if not isinstance(one, Mapping):
            raise TypeError(f"sample [{index}] is {shown(one)}; each is a mapping of names to values")
        for name in one:
            if not isinstance(name, str):
                raise TypeError(f"sample [{index}] has the name {shown(name)}; a name is a text")
    return ContextSchema(_names(list(given), "samples", 0), closed=False)


def _names(tables: list[object], where: str, depth: int) -> dict[str, Field]:
    """The names of tables that stand at the same place."""
    found: dict[str, list[object]] = {}
    for table in tables:
        if isinstance(table, Mapping):
            for name, value in table.items():
                if isinstance(name, str):
                    found.setdefault(name, []).append(value)
    return {
        name: _field(values, f"{where}: {name}", depth + 1, present=len(values) == len(tables))
        for name, values in found.items()
    }


def _field(values: list[object], where: str, depth: int, *, present: bool) -> Field:
    """What values that stand at the same place have in common."""
    if depth > DEEPEST:
        raise ValueError(f"{where}: this is nested more than {DEEPEST} levels deep, which no template can mean")
    some = [value for value in values if value is not None]
    if not some:
        return placed(None, present=present, filled=False)
    kind = kind_of(some)
    items, fields = None, None
    if kind is FieldKind.LIST:
        listed = [item for value in some if isinstance(value, (list, tuple, set, frozenset)) for item in value]
        items = _field(listed, f"{where}[]", depth + 1, present=True) if listed else None
    elif kind is FieldKind.OBJECT:
        fields = _names(some, where, depth)
    filled = len(some) == len(values) and (kind is FieldKind.BOOLEAN or all(_holds(value) for value in some))
    return placed(Shape(kind, (), items, fields, filled=filled), present=present, filled=False)


def _holds(value: object) -> bool:
    """Whether a value counts as filled. Nothing is asked of an object of the host program's own."""
    return bool(value) if kind_of([value]) is not FieldKind.ANY else True
