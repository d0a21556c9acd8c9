"""The published schemas say what ``from_dict`` takes: no more, no less."""

import json
import re
from collections.abc import Iterator
from datetime import date, time

import pytest

from candidate_comms import facts_schema
from candidate_comms.builders.examples import example
from candidate_comms.builders.kinds import KINDS
from candidate_comms.builders.plain_facts import fields_of
from candidate_comms.errors import FactsError, UnknownName

JSON_TYPES = {
    "string": str,
    "object": dict,
    "array": list,
    "null": type(None),
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}
READ = {
    *("$schema", "$comment", "title", "description", "default", "$defs"),  # for people, and where parts stand
    *("$ref", "anyOf", "enum", "type", "pattern", "properties", "required", "additionalProperties", "items"),
}


def against(schema, value, root, path="") -> Iterator[str]:
    """What a schema of the words in ``READ`` has against a value."""
    assert set(schema) <= READ, set(schema) - READ
    if "$ref" in schema:
        yield from against(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root, path)
    if "anyOf" in schema and all(list(against(one, value, root, path)) for one in schema["anyOf"]):
        yield f"{path}: none of the forms"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is not in the list"
    if "type" in schema:
        names = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        if not any(
            isinstance(value, JSON_TYPES[name]) and not (isinstance(value, bool) and name != "boolean")
            for name in names
        ):
            yield f"{path}: {value!r} is no {names}"
            return
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{path}: {value!r} is not written so"
    if isinstance(value, dict) and "properties" in schema:
        yield from (f"{path}.{name} is missing" for name in schema["required"] if name not in value)
        for name, one in value.items():
            if name not in schema["properties"]:
                yield f"{path}.{name} is not known"
            else:
                yield from against(schema["properties"][name], one, root, f"{path}.{name}")
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from against(schema.get("items", {}), one, root, f"{path}[{number}]")


def as_json(facts):
    """Facts of TOML as JSON has them: dates and times are text there."""
    return json.loads(json.dumps(facts, default=lambda one: one.isoformat() if isinstance(one, (date, time)) else one))


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_hold_to_their_schema_and_so_do_the_letters_made_of_them(kind, office):
    schema, facts = facts_schema(kind), example(KINDS[kind], office)
    assert list(against(schema, as_json(facts), schema)) == []
    assert list(against(schema, KINDS[kind].from_dict(facts).to_dict(), schema)) == []


def _wrong(facts):
    """The same facts with one thing wrong, in turn."""
    for name in facts:
        yield {one: value for one, value in facts.items() if one != name}
        for other in (3.5, "x", True, [], ["x"], [[]], {}, {"name": 1}, "2026-3-2", "45,000"):
            yield {**facts, name: other}
    yield {**facts, "salry": 1}


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_refuses_what_the_reading_of_facts_refuses_and_nothing_else(kind):
    schema = facts_schema(kind)
    for facts in _wrong(as_json(example(KINDS[kind], "uk"))):
        refused = bool(list(against(schema, facts, schema)))
        try:
            KINDS[kind].from_dict(facts)
        except FactsError:
            assert refused, facts
        else:
            assert not refused, facts


@pytest.mark.parametrize("kind", KINDS)
def test_every_fact_says_what_it_means(kind):
    schema = facts_schema(KINDS[kind])
    assert schema["description"]
    tables = [schema, *(part for one in schema["$defs"].values() for part in one.get("anyOf", [one]))]
    for table in tables:
        for name, fact in table.get("properties", {}).items():
            assert fact.get("description"), name


def test_facts_stand_in_the_order_of_the_class_and_those_without_a_default_are_required():
    schema = facts_schema("offer")
    assert [name for name in schema["properties"] if name != "$schema"] == [
        one.name for one in fields_of(KINDS["offer"])
    ]
    assert schema["required"] == ["candidate", "role", "sender", "salary", "start_date", "location", "sent_on"]


def test_a_kind_that_is_not_known_is_refused_with_a_hint():
    with pytest.raises(UnknownName, match="Did you mean 'offer'"):
        facts_schema("ofer")
