"""JSON Schema, as far as it tells a template's context: names, kinds, allowed values, what can be missing or empty.

What a JSON Schema leaves open is read as people mean it when they declare a context:

- A name under ``required`` is there. A text or a number there counts as never empty, unless the schema says otherwise
  (``minLength: 0``, ``minimum: 0``, an empty ``default``). With ``required_may_be_empty`` the letter of the standard
  holds: only ``minLength``, ``minimum``, ``enum`` or a ``format`` keeps a text or a number from being empty.
- A list may always be empty, unless it has ``minItems``.
- Names that are not under ``properties`` are unknown unless ``additionalProperties`` (or ``patternProperties``) allows
  them. An object of which no name is declared may hold any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.schema_forms.json_parts import (
    TYPES,
    Part,
    Subschema,
    Whole,
    bounds,
    child,
    mapped,
    named,
    own_values,
    stated_types,
    subschemas,
)
from candidate_comms.documents.templates.schema_forms.shapes import (
    DEEPEST,
    Either,
    Shape,
    both,
    distinct,
    kind_of,
    placed,
)

__all__ = ["json_schema_read", "json_shape_read", "looks_like_json_schema"]

_SIGNS = frozenset({"$schema", "$ref", "$defs", "definitions", "properties", "allOf", "anyOf", "oneOf"})
_SIGNS_OF_A_PART = _SIGNS | {"enum", "const", "items"}
_FORMATS = {
    "date": FieldKind.DATE,
    "date-time": FieldKind.DATE,
    "email": FieldKind.EMAIL,
    "idn-email": FieldKind.EMAIL,
    "uri": FieldKind.URL,
    "url": FieldKind.URL,
    "iri": FieldKind.URL,
}
_IMPLIED = {
    "object": ("properties", "required", "additionalProperties", "patternProperties"),
    "array": ("items", "prefixItems", "minItems"),
    "string": ("format", "minLength", "maxLength", "pattern"),
    "number": ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
}
"""The keywords that imply a type where none is stated."""
_SCALARS = (str, int, float, bool)
_MOST = 100_000
"""How many parts and names are looked at: far above what anybody writes, and soon reached by a tangle."""


def looks_like_json_schema(given: Mapping[Any, Any], *, part: bool = False) -> bool:
    """Whether a mapping is a JSON Schema; with ``part``, one that stands inside something else."""
    stated = given.get("type")
    if isinstance(given.get("required"), Mapping):
        return False
    if not (_SIGNS_OF_A_PART if part else _SIGNS).isdisjoint(given):
        return True
    return stated in TYPES if isinstance(stated, str) else isinstance(stated, list) or "required" in given


def json_schema_read(given: Mapping[str, Any], *, required_may_be_empty: bool = False) -> ContextSchema:
    """The context that a JSON Schema describes. Raises ``ValueError`` naming the place that cannot be read."""
    shape = json_shape_read(given, required_may_be_empty=required_may_be_empty)
    if shape is None or shape.kind is not FieldKind.OBJECT:
        kind = "null" if shape is None else shape.kind.value
        raise ValueError(
            f"#: a context is an object of names, and this schema describes {kind}; "
            "give one with 'type': 'object' and 'properties'"
        )
    return ContextSchema(shape.fields or {}, shape.closed)


def json_shape_read(
    given: Mapping[str, Any], where: str = "#", *, required_may_be_empty: bool = False, of_a_class: bool = False
) -> Shape | None:
    """What a JSON Schema says of a value. References lead into ``given``.

    ``of_a_class``: the schema tells the attributes of an object, which are always there; what is not under
    ``required`` has a default.
    """
    return _Reader(given, required_may_be_empty, of_a_class).shape(given, where)


class _Reader:
    """Reads one schema. Each set of parts that hold together is read once, however many references lead to it."""

    def __init__(self, root: Mapping[str, Any], may_be_empty: bool, of_a_class: bool) -> None:
        self._of_a_class = of_a_class
        self._whole = Whole(root)
        self._never_empty = not may_be_empty
        self._either = Either()
        self._read: dict[tuple[object, ...], Shape | None] = {}
        self._reading: set[tuple[object, ...]] = set()
        self._left = _MOST

    def shape(self, schema: object, where: str) -> Shape | None:
        """What a schema says of a value; None: it is null."""
        return self._of(self._whole.parts(schema, where), 0)

    def _of(self, parts: list[Part], depth: int) -> Shape | None:
        key = tuple((id(part.schema), part.chosen) for part in parts)
        if key in self._read:
            return self._read[key]
        if key in self._reading:
            return Shape()  # it contains itself: further down, anything may stand
        self._spend(len(parts), parts)
        if depth > DEEPEST:
            raise ValueError(
                f"{parts[0].where}: this is nested more than {DEEPEST} levels deep, which no template can mean; "
                "declare the names that the template uses"
            )
        self._reading.add(key)
        shape = self._read[key] = self._chosen(parts, depth)
        self._reading.discard(key)
        return shape

    def _spend(self, cost: int, parts: list[Part]) -> None:
        self._left -= cost
        if self._left < 0:
            raise ValueError(
                f"{parts[0].where}: the alternatives of this schema multiply beyond what can be followed; "
                "declare the names that the template uses"
            )

    def _chosen(self, parts: list[Part], depth: int) -> Shape | None:
        """With each alternative in turn, where there are any."""
        groups = [group for part in parts if not part.chosen for group in _alternatives(part)]
        if not groups:
            return self._plain(parts, depth)
        own = [evolve(part, chosen=True) for part in parts]
        standing = {id(part.schema) for part in own}
        found: list[Shape | None] = []
        for group in groups:
            shapes = []
            for schema, where in group:
                if schema is not False:
                    more = [part for part in self._whole.parts(schema, where) if id(part.schema) not in standing]
                    shapes.append(self._of([*own, *more], depth + 1))
            found.append(self._either.of(shapes) if shapes else Shape())
        shape = found[0]
        for other in found[1:]:
            shape = both(shape, other)
        return shape

    def _plain(self, parts: list[Part], depth: int) -> Shape | None:
        for part in parts:
            named(part, "required")  # "required": true inside a property, as people write it, would mean nothing
        types, values = stated_types(parts), own_values(parts)
        shapes: list[Shape | None]
        if values is not None:
            some = [value for value in values if value is not None]
            plain = all(isinstance(value, _SCALARS) for value in some)
            shapes = [Shape(kind_of(some), distinct(some) if plain else (), filled=True)] if some else []
            shapes += [None] * (None in values or any(part.schema.get("nullable") is True for part in parts))
        elif types is None:
            implied = [name for name, words in _IMPLIED.items() if any(w in p.schema for p in parts for w in words)]
            shapes = [self._typed(implied[0], parts, depth) if len(implied) == 1 else Shape()]
        else:
            shapes = [None if name == "null" else self._typed(name, parts, depth) for name in sorted(types)]
        shape = self._either.of(shapes) if shapes else Shape()
        defaults = [part.schema["default"] for part in parts if "default" in part.schema]
        if shape is not None and shape.kind is not FieldKind.BOOLEAN and not all(defaults):
            shape = evolve(shape, filled=False)
        return shape

    def _typed(self, name: str, parts: list[Part], depth: int) -> Shape:
        if name == "object":
            return self._object(parts, depth)
        if name == "array":
            return self._array(parts, depth)
        if name == "string":
            return _text(parts)
        if name == "boolean":
            return Shape(FieldKind.BOOLEAN, filled=True)
        return _number(FieldKind(name), parts)

    def _object(self, parts: list[Part], depth: int) -> Shape:
        declared: dict[str, list[Part] | None] = {}
        required: set[str] = set()
        for part in parts:
            properties = mapped(part, "properties")
            self._spend(len(properties), parts)
            for name, schema in properties.items():
                if schema is False:
                    continue
                more = self._whole.parts(schema, child(part.where, "properties", name))
                declared[name] = [*(declared.get(name) or ()), *more]
            required.update(named(part, "required"))
        for name in sorted(required - declared.keys()):
            declared[name] = []
        fields = {
            name: self._field(
                self._of(own, depth + 1) if own else Shape(),
                present=name in required or self._of_a_class,
                told=name in required or any("default" in part.schema for part in own or ()),
            )
            for name, own in declared.items()
        }
        given = [_open(part) for part in parts]
        declares = any("properties" in part.schema for part in parts)
        closed = False in given or (declares and True not in given)
        filled = True if required else None
        return Shape(FieldKind.OBJECT, (), None, fields if fields or closed else None, closed, filled)

    def _field(self, shape: Shape | None, *, present: bool, told: bool) -> Field:
        return placed(shape, present=present, filled=present and told and self._never_empty)

    def _array(self, parts: list[Part], depth: int) -> Shape:
        of_each: list[Part] = []
        in_turn: list[Subschema] = []
        for part in parts:
            for keyword in ("prefixItems", "items"):
                given = part.schema.get(keyword, True)
                if isinstance(given, (list, tuple)) and given:
                    in_turn += subschemas(part.schema, keyword, part.where)
                else:
                    of_each += self._whole.parts(given, child(part.where, keyword))
        shapes = [self._of(self._whole.parts(schema, where), depth + 1) for schema, where in in_turn]
        if of_each:
            shapes.append(self._of(of_each, depth + 1))
        items = self._field(self._either.of(shapes), present=True, told=True) if shapes else None
        return Shape(FieldKind.LIST, (), items, filled=max(bounds(parts, "minItems"), default=0) >= 1)


def _alternatives(part: Part) -> Iterator[list[Subschema]]:
    """The lists of schemas of which one holds: ``anyOf``, ``oneOf``, ``then`` or ``else``, what a name brings along."""
    for keyword in ("anyOf", "oneOf"):
        if keyword in part.schema:
            yield subschemas(part.schema, keyword, part.where)
    if "if" in part.schema:
        yield [(part.schema.get(keyword, True), child(part.where, keyword)) for keyword in ("then", "else")]
    for name, schema in mapped(part, "dependentSchemas").items():
        yield [(True, part.where), (schema, child(part.where, "dependentSchemas", name))]


def _open(part: Part) -> bool | None:
    """Whether an object may have names that are not declared; None: it is not said."""
    given = part.schema.get("additionalProperties", part.schema.get("unevaluatedProperties"))
    if given is None:
        return True if part.schema.get("patternProperties") else None
    return given is not False


def _text(parts: list[Part]) -> Shape:
    formats = (part.schema.get("format") for part in parts)
    kind = next((_FORMATS[name] for name in formats if isinstance(name, str) and name in _FORMATS), FieldKind.TEXT)
    lengths = bounds(parts, "minLength")
    filled = max(lengths) >= 1 if lengths else True if kind is not FieldKind.TEXT else None
    return Shape(kind, filled=filled)


def _number(kind: FieldKind, parts: list[Part]) -> Shape:
    least, above = bounds(parts, "minimum"), bounds(parts, "exclusiveMinimum")
    if any(part.schema.get("exclusiveMinimum") is True for part in parts):  # as old drafts write it
        least, above = [], [*above, *least]
    never_zero = max(least, default=0) > 0 or max(above, default=-1) >= 0
    return Shape(kind, filled=True if never_zero else False if least or above else None)
