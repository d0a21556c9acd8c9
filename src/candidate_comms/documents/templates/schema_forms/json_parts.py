"""The parts of a JSON Schema that hold at one place, and their keywords, checked where they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from candidate_comms.documents.templates.schema_forms.shapes import shown
from candidate_comms.errors import did_you_mean

__all__ = ["Part", "Whole", "bounds", "child", "mapped", "named", "own_values", "stated_types", "subschemas"]

TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
_REF = "$ref"

Subschema: TypeAlias = tuple[object, str]
"""A schema, which need not be one yet, and where it stands."""


@frozen(eq=False)
class Part:
    """One schema of those that hold together."""

    schema: Mapping[str, Any]
    where: str
    chosen: bool = False
    """Whether one of its alternatives stands beside it already."""


class Whole:
    """The schema that references lead into."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root

    def parts(self, schema: object, where: str) -> list[Part]:
        """A schema, what it refers to and what its ``allOf`` lists, each once; ``True`` and ``False`` say nothing."""
        waiting: list[Subschema] = [(schema, where)]
        found: dict[int, Part] = {}
        while waiting:
            one, place = waiting.pop()
            if isinstance(one, bool) or id(one) in found:
                continue
            if not isinstance(one, Mapping):
                raise ValueError(
                    f"{place}: a schema is an object, and not {shown(one)}; write {{}} for anything at all"
                )
            found[id(one)] = Part(one, place)
            if "allOf" in one:
                waiting += reversed(subschemas(one, "allOf", place))
            if _REF in one:
                waiting.append(self._target(one[_REF], f"{place}/{_REF}"))
        return list(found.values())

    def _target(self, ref: object, where: str) -> Subschema:
        if not isinstance(ref, str):
            raise ValueError(f"{where}: a reference is a text such as '#/$defs/Candidate', and not {shown(ref)}")
        if ref != "#" and not ref.startswith("#/"):
            raise ValueError(
                f"{where}: {shown(ref)} leads out of this schema, and nothing is fetched; "
                "put what it means under '$defs' and refer to '#/$defs/…'"
            )
        from urllib.parse import unquote

        here: object = self._root
        for step in unquote(ref).split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            if isinstance(here, Mapping) and name in here:
                here = here[name]
            elif isinstance(here, list) and name.isdecimal() and len(name) < 9 and int(name) < len(here):
                here = here[int(name)]
            else:
                there = [key for key in here if isinstance(key, str)] if isinstance(here, Mapping) else []
                near = did_you_mean(name[:99], there[:99])
                raise ValueError(f"{where}: {shown(ref)} leads nowhere, for there is no {shown(name)}.{near}")
        return here, ref


def child(where: str, *steps: object) -> str:
    """A place inside ``where``, as a JSON Pointer.

    >>> child("#/properties", "a/b")
    '#/properties/a~1b'
    """
    return "/".join([where, *(str(step).replace("~", "~0").replace("/", "~1") for step in steps)])


def mapped(part: Part, keyword: str) -> dict[str, object]:
    """What stands under each name of a keyword such as ``properties``."""
    given = part.schema.get(keyword, {})
    if not isinstance(given, Mapping):
        raise ValueError(
            f"{child(part.where, keyword)}: it should be an object with a schema for each name, and not {shown(given)}"
        )
    for name in given:
        if not isinstance(name, str):
            raise ValueError(f"{child(part.where, keyword)}: a name is a text, and not {shown(name)}")
    return dict(given)


def named(part: Part, keyword: str) -> list[str]:
    """A list of names."""
    given = part.schema.get(keyword, [])
    if not isinstance(given, (list, tuple)) or not all(isinstance(name, str) for name in given):
        raise ValueError(
            f"{child(part.where, keyword)}: it should be a list of names, and not {shown(given)}; "
            "it stands beside 'properties', for all of them"
        )
    return list(given)


def subschemas(schema: Mapping[str, Any], keyword: str, where: str) -> list[Subschema]:
    """A list of schemas, each with its place."""
    given = schema[keyword]
    place = child(where, keyword)
    if not isinstance(given, (list, tuple)) or not given:
        raise ValueError(f"{place}: it should be a list of schemas, at least one, and not {shown(given)}")
    return [(one, child(place, index)) for index, one in enumerate(given)]


def stated_types(parts: Iterable[Part]) -> frozenset[str] | None:
    """The types that all parts allow; None where none states any. ``integer`` is part of ``number``."""
    stated: frozenset[str] | None = None
    for part in parts:
        if "type" not in part.schema:
            continue
        given, where = part.schema["type"], child(part.where, "type")
        types = given if isinstance(given, (list, tuple)) else [given]
        for name in types:
            if not isinstance(name, str) or name not in TYPES:
                near = did_you_mean(name[:99], TYPES) if isinstance(name, str) else ""
                raise ValueError(f"{where}: {shown(name)} is no type.{near} Types: {', '.join(TYPES)}.")
        own = frozenset(types) | (frozenset({"null"}) if part.schema.get("nullable") is True else frozenset())
        stated = own if stated is None else _narrowed(stated, own)
    return stated


def _narrowed(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    whole = {"integer"} if {"integer", "number"} <= one | other and "number" in one ^ other else set()
    return (one & other) | whole


def own_values(parts: Iterable[Part]) -> tuple[object, ...] | None:
    """The values that ``enum`` and ``const`` of all parts allow; None where there is neither."""
    allowed: list[object] | None = None
    for part in parts:
        if "enum" in part.schema:
            given = part.schema["enum"]
            if not isinstance(given, (list, tuple)) or not given:
                where = child(part.where, "enum")
                raise ValueError(f"{where}: it should be a list of values, at least one, and not {shown(given)}")
            allowed = _shared(allowed, given)
        if "const" in part.schema:
            allowed = _shared(allowed, [part.schema["const"]])
    return None if allowed is None else tuple(allowed)


def _shared(allowed: list[object] | None, given: Sequence[object]) -> list[object]:
    """What both lists have; where they have nothing in common, the schema contradicts itself, and the first stands."""
    if allowed is None:
        return list(given)
    keys = {_key(value) for value in given}
    return [value for value in allowed if _key(value) in keys] or allowed


def _key(value: object) -> object:
    return (type(value), value) if isinstance(value, (str, int, float, bool, type(None))) else id(value)


def bounds(parts: Iterable[Part], keyword: str) -> list[float]:
    """The numbers under a keyword such as ``minLength``, of each part that has one."""
    found = []
    for part in parts:
        given = part.schema.get(keyword, False)
        if isinstance(given, bool):
            continue
        if not isinstance(given, (int, float)):
            raise ValueError(f"{child(part.where, keyword)}: it should be a number, and not {shown(given)}")
        found.append(given)
    return found
