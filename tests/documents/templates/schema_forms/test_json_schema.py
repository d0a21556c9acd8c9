"""A context declared as JSON Schema."""

from __future__ import annotations

import contextlib
from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.templates.schema import ContextSchema, FieldKind
from candidate_comms.documents.templates.schema_forms.read import read_schema
from declared import TEXT, json_schema, kinds, read_or_none, states

Kind = FieldKind


def test_a_required_text_counts_as_never_empty_until_told_otherwise():
    given = json_schema(
        ["a", "b", "c", "n"], a=TEXT, b=TEXT | {"minLength": 0}, c=TEXT | {"default": ""}, n={"type": "integer"}
    )
    assert states(read_schema(given), "a", "b", "c", "n") == {"a": "", "b": "0", "c": "0", "n": ""}
    by_the_letter = read_schema(given, required_may_be_empty=True)
    assert states(by_the_letter, "a", "b", "c", "n") == {"a": "0", "b": "0", "c": "0", "n": "0"}


@pytest.mark.parametrize(
    "filled",
    [
        {"type": "string", "minLength": 1},
        {"type": "string", "format": "date"},
        {"type": "string", "format": "email"},
        {"enum": ["a", "b"]},
        {"const": "a"},
        {"type": "integer", "minimum": 1},
        {"type": "number", "exclusiveMinimum": 0},
        {"type": "number", "minimum": 0, "exclusiveMinimum": True},
        {"type": "array", "minItems": 1},
        {"type": "object", "required": ["x"]},
    ],
    ids=str,
)
def test_what_cannot_be_empty_by_itself_is_not_whatever_the_switch_says(filled):
    schema = read_schema(json_schema(["a"], a=filled, b=filled), required_may_be_empty=True)
    assert states(schema, "a", "b") == {"a": "", "b": "-"}


def test_an_optional_text_may_be_missing_and_may_be_blank():
    assert states(read_schema(json_schema(a=TEXT)), "a") == {"a": "-0"}


def test_a_list_may_be_empty_though_it_is_required():
    given = json_schema(["a", "b"], a={"type": "array", "items": TEXT}, b={"type": "array", "minItems": 2})
    assert states(read_schema(given), "a", "a.[]", "b") == {"a": "0", "a.[]": "", "b": ""}


@pytest.mark.parametrize(
    "nullable",
    [
        {"type": ["string", "null"]},
        {"anyOf": [TEXT, {"type": "null"}]},
        {"oneOf": [{"const": None}, TEXT]},
        {"type": "string", "nullable": True},
        {"allOf": [{"type": ["string", "null"]}]},
    ],
    ids=str,
)
def test_what_can_be_null_may_be_blank_and_keeps_its_kind(nullable):
    schema = read_schema(json_schema(["a"], a=nullable))
    assert states(schema, "a") == {"a": "0"}
    assert schema.fields["a"].kind is Kind.TEXT


def test_kinds_come_from_type_format_and_values():
    given = json_schema(
        a=TEXT,
        b={"type": "number"},
        c={"type": "integer"},
        d={"type": "boolean"},
        e={"type": "string", "format": "date-time"},
        f={"format": "uri"},
        g={"enum": ["x", "y", None]},
        h={},
        i=True,
        j={"items": TEXT},
        k={"type": ["string", "integer"]},
        l={"anyOf": [{"type": "integer"}, {"type": "number"}]},
        m={"minimum": 3},
        n={"type": "string", "format": "email"},
    )
    assert [kind.value for kind in kinds(read_schema(given)).values()] == [
        "text",
        "number",
        "integer",
        "boolean",
        "date",
        "url",
        "text",
        "any",
        "any",
        "list",
        "any",
        "number",
        "number",
        "email",
    ]


def test_allowed_values_keep_their_order_and_null_is_none_of_them():
    schema = read_schema(json_schema(["stage"], stage={"enum": ["screen", "final", "screen", None]}))
    assert schema.fields["stage"].values == ("screen", "final")
    assert states(schema, "stage") == {"stage": "0"}
    assert read_schema(json_schema(a={"enum": [1, True]})).fields["a"].values == (1, True)


def test_references_lead_to_definitions_and_may_go_round():
    given = json_schema(["candidate"], candidate={"$ref": "#/$defs/Can~1didate"}) | {
        "$defs": {"Can/didate": json_schema(["name"], name=TEXT, referee={"$ref": "#/$defs/Can~1didate"})}
    }
    schema = read_schema(given)
    assert states(schema, "candidate.name", "candidate.referee") == {"candidate.name": "", "candidate.referee": "-"}
    assert schema.knows(("candidate", "referee", "referee", "name"))
    assert not schema.knows(("candidate", "nme"))


def test_undeclared_names_are_faults_unless_the_schema_is_open():
    inside = json_schema(a=TEXT)
    schema = read_schema(
        json_schema(closed=inside, open=inside | {"additionalProperties": True}, bare={"type": "object"})
    )
    assert [schema.knows((name, "zzz")) for name in ("closed", "open", "bare")] == [False, True, True]
    assert not schema.knows(("zzz",))
    assert read_schema(json_schema(a=TEXT) | {"additionalProperties": {"type": "string"}}).knows(("zzz",))
    assert read_schema(json_schema(a=TEXT) | {"patternProperties": {"^x-": {}}}).knows(("zzz",))


def test_schemas_that_hold_at_once_are_read_together():
    given = {
        "allOf": [json_schema(["a"], a=TEXT), json_schema(b={"type": "string", "minLength": 1})],
        "properties": {"a": {"enum": ["x", "y"]}},
        "required": ["b"],
    }
    schema = read_schema(given)
    assert states(schema, "a", "b") == {"a": "", "b": ""}
    assert schema.fields["a"].values == ("x", "y")
    assert not schema.knows(("c",))


def test_alternatives_are_joined_with_what_stands_beside_them():
    given = json_schema(["a"], a=TEXT, b=TEXT) | {
        "oneOf": [
            {"properties": {"decision": {"const": "reject"}, "feedback": TEXT}, "required": ["decision", "feedback"]},
            {"properties": {"decision": {"const": "hold"}}, "required": ["decision", "b"]},
        ]
    }
    schema = read_schema(given)
    assert states(schema, "a", "b", "decision", "feedback") == {"a": "", "b": "-0", "decision": "", "feedback": "-"}
    assert schema.fields["decision"].values == ("reject", "hold")
    assert not schema.knows(("zzz",))


def test_two_sets_of_alternatives_both_hold():
    given = json_schema(a=TEXT, b=TEXT) | {
        "anyOf": [{"required": ["a"]}, {"required": ["a", "b"]}],
        "oneOf": [{"required": ["b"]}, {"properties": {"c": TEXT}, "required": ["b", "c"]}],
    }
    assert states(read_schema(given), "a", "b", "c") == {"a": "", "b": "", "c": "-"}


def test_names_of_a_condition_are_known_and_not_always_there():
    given = json_schema(["decision"], decision=TEXT) | {
        "if": {"properties": {"decision": {"const": "reject"}}},
        "then": json_schema(["feedback"], feedback=TEXT),
        "dependentSchemas": {"pay": json_schema(["period"], period=TEXT)},
    }
    assert states(read_schema(given), "decision", "feedback", "period") == {
        "decision": "",
        "feedback": "-",
        "period": "-",
    }


def test_a_property_that_no_value_can_have_is_not_declared():
    assert not read_schema(json_schema(a=False, b=TEXT)).knows(("a",))


@pytest.mark.parametrize(
    ("given_schema", "says"),
    [
        (json_schema(a={"type": "strng"}), r"#/properties/a/type: 'strng' is no type\. Did you mean 'string'\?"),
        (json_schema(a={"type": "string", "required": True}), r"#/properties/a/required: .* list of names, and not T"),
        (json_schema(a={"$ref": "#/$defs/Nmae"}) | {"$defs": {"Name": {}}}, r"#/properties/a/\$ref: .*mean 'Name'\?"),
        (json_schema(a={"$ref": "other.json#/x"}), r"#/properties/a/\$ref: .*nothing is fetched; .*'\$defs'"),
        (json_schema(**{"a/b": {"items": 5}}), r"#/properties/a~1b/items: a schema is an object, and not 5"),
        (json_schema(a={"enum": []}), r"#/properties/a/enum: .*at least one"),
        (json_schema(a={"anyOf": {}}), r"#/properties/a/anyOf: .*list of schemas"),
        (json_schema(a={"type": "string", "minLength": "1"}), r"#/properties/a/minLength: .*a number, and not '1'"),
        ({"type": "object", "properties": []}, r"#/properties: .*an object with a schema for each name, and"),
        ({"type": "string"}, r"#: a context is an object of names, and this schema describes text"),
        ({"first_name": "Ana"}, r"a mapping with 'first_name' is neither .* a context itself stands in a list"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_a_schema_that_cannot_be_read_is_told_with_its_place_and_the_way_out(given_schema, says):
    with pytest.raises(ValueError, match=f"^context schema: {says}"):
        read_schema(given_schema)


def nested(depth: int) -> dict[str, object]:
    schema: dict[str, object] = TEXT
    for _ in range(depth):
        schema = json_schema(a=schema)
    return schema


def test_deep_nesting_is_read_to_a_limit_and_told_beyond_it():
    assert read_schema(nested(40)).find(("a",) * 40).kind is Kind.TEXT
    with pytest.raises(ValueError, match="nested more than 50 levels"):
        read_schema(nested(5000))


def hostile_schemas() -> dict[str, dict[str, object]]:
    doubling = {
        f"d{n}": json_schema(x={"$ref": f"#/$defs/d{n + 1}"}, y={"$ref": f"#/$defs/d{n + 1}"}) for n in range(40)
    }
    other = {
        name.replace("d", "e"): json_schema(x={"$ref": f"#/$defs/e{n + 1}"}, y={"$ref": f"#/$defs/e{n + 1}"})
        for n, name in enumerate(list(doubling))
    }
    ends = {"d40": TEXT, "e40": {"type": "integer"}}
    choices = {"anyOf": [{"properties": {"a": {"anyOf": [TEXT, {"type": "null"}]}}} for _ in range(30)]}
    deep_choices: dict[str, object] = {}
    for _ in range(40):
        deep_choices = {"properties": {"x": deep_choices}, "anyOf": [json_schema(x=deep_choices), json_schema(y=TEXT)]}
    return {
        "doubling references": {"$ref": "#/$defs/d0", "$defs": doubling | ends},
        "a union of two doublings": {
            "anyOf": [{"$ref": "#/$defs/d0"}, {"$ref": "#/$defs/e0"}],
            "$defs": doubling | other | ends,
        },
        "references in a circle": {
            "$ref": "#/$defs/a",
            "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}},
        },
        "itself as its alternative": {"type": "object", "anyOf": [{"$ref": "#"}, {"$ref": "#"}]},
        "many choices at once": {"type": "object", "allOf": [choices] * 30},
        "choices inside choices": {"type": "object"} | deep_choices,
        "wide choices of much": json_schema(**{f"n{i}": TEXT for i in range(3000)})
        | {"anyOf": [{"required": [f"n{i}"]} for i in range(3000)]},
    }


@pytest.mark.parametrize("name", hostile_schemas())
def test_a_hostile_schema_ends_soon(name):
    given_schema = hostile_schemas()[name]
    began = perf_counter()
    with contextlib.suppress(ValueError):
        read_schema(given_schema).suggest(("zzz", "zz"))
    assert perf_counter() - began < 5


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=8), inside, max_size=4),
    max_leaves=12,
)
keywords = st.sampled_from(
    [
        "type",
        "properties",
        "required",
        "items",
        "prefixItems",
        "enum",
        "const",
        "anyOf",
        "oneOf",
        "allOf",
        "if",
        "then",
        "else",
        "$ref",
        "$defs",
        "default",
        "format",
        "minLength",
        "minItems",
        "minimum",
        "exclusiveMinimum",
        "additionalProperties",
        "patternProperties",
        "nullable",
        "dependentSchemas",
        "optional",
        "filters",
        "tags",
        "functions",
        "open",
        "note",
    ]
)
words = st.sampled_from(
    [
        "object",
        "array",
        "string",
        "integer",
        "number",
        "boolean",
        "null",
        "date",
        "email",
        "#",
        "#/",
        "#/$defs/a",
        "#/properties/a",
        "a",
        "b",
        "text",
        "list",
        "name",
    ]
)
names = st.sampled_from(["a", "b", "c"])
subschemas = st.recursive(
    st.sampled_from([{}, True, TEXT, {"type": "null"}, {"enum": ["x", None]}, {"$ref": "#/$defs/a"}, {"$ref": "#"}]),
    lambda inside: (
        st.fixed_dictionaries(
            {"type": st.just("object"), "properties": st.dictionaries(names, inside, max_size=3)},
            optional={"required": st.lists(names, max_size=2), "additionalProperties": st.booleans()},
        )
        | st.fixed_dictionaries({"type": st.just("array"), "items": inside}, optional={"minItems": st.integers(0, 2)})
        | st.fixed_dictionaries(
            {"anyOf": st.lists(inside, min_size=2, max_size=3)}, optional={"allOf": st.tuples(inside)}
        )
    ),
    max_leaves=12,
)
rooted = st.fixed_dictionaries(
    {"type": st.just("object"), "properties": st.dictionaries(names, subschemas, min_size=1, max_size=3)},
    optional={"required": st.lists(names, max_size=3), "$defs": st.fixed_dictionaries({"a": subschemas})},
)
json_schemas = rooted | st.recursive(
    json_values | words | st.just({}),
    lambda inside: (
        st.dictionaries(keywords | words, inside, max_size=5)
        | st.lists(inside, max_size=4)
        | st.fixed_dictionaries({"type": st.just("object"), "properties": st.dictionaries(words, inside, max_size=3)})
    ),
    max_leaves=25,
)
paths = st.lists(names | st.sampled_from(["[]", "0", "1", "items", "text", "A"]), max_size=4).map(tuple)


@given(json_schemas, paths, st.booleans())
def test_any_json_is_read_or_refused_and_what_is_read_agrees_with_itself(given_json, path, switch):
    schema = read_or_none(given_json, required_may_be_empty=switch)
    if schema is None:
        return
    found = schema.find(path)
    if found is not None:
        assert schema.knows(path)
        assert schema.suggest(path) is None
        assert schema.may_be_blank(path) is found.may_be_blank
    else:
        assert schema.may_be_missing(path)
        assert schema.may_be_blank(path)
    assert schema.may_be_empty(path) is (schema.may_be_missing(path) or schema.may_be_blank(path))
    suggested = schema.suggest(path)
    if suggested is not None:
        meant = tuple(suggested.replace("[]", ".[]").split("."))
        assert meant != path
        assert schema.find(meant) is not None
    for length in range(len(path)):
        if not schema.knows(path[:length]):
            assert not schema.knows(path)
        if found is not None:
            assert schema.find(path[:length]) is not None


@given(json_schemas)
def test_the_letter_of_the_standard_only_ever_allows_more_to_be_empty(given_json):
    meant, letter = read_or_none(given_json), read_or_none(given_json, required_may_be_empty=True)
    assert (meant is None) == (letter is None)
    if meant is not None:
        assert kinds(meant) == kinds(letter)
        for name, field in meant.fields.items():
            assert letter.fields[name].present is field.present
            assert field.filled or not letter.fields[name].filled


def allows(schema: object, value: object, root: dict[str, object], depth: int = 0) -> bool:
    """Whether JSON Schema allows a value, for the keywords that ``rooted`` has; another reading of the same words."""
    if schema is True or depth > 9:
        return True
    if "$ref" in schema:
        target = root if schema["$ref"] == "#" else root.get("$defs", {}).get("a")
        return target is not None and allows(target, value, root, depth + 1)
    types = {"object": dict, "array": list, "string": str, "null": type(None)}
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if isinstance(value, dict):
        if not set(schema.get("required", ())) <= set(value):
            return False
        declared = schema.get("properties", {})
        if not all(allows(declared.get(name, True), inside, root, depth + 1) for name, inside in value.items()):
            return False
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            return False
        if not all(allows(schema.get("items", True), item, root, depth + 1) for item in value):
            return False
    return all(allows(one, value, root, depth + 1) for one in schema.get("allOf", ())) and (
        "anyOf" not in schema or any(allows(one, value, root, depth + 1) for one in schema["anyOf"])
    )


def an_instance(schema: object, chance: Random, root: dict[str, object], depth: int = 0) -> object:
    """A value that a schema allows, more often than not."""
    if depth > 6 or schema is True:
        return chance.choice([None, "", "x", [], {}, ["x"], {"a": "x"}])
    if "$ref" in schema:
        target = root if schema["$ref"] == "#" else root.get("$defs", {}).get("a", True)
        return an_instance(target, chance, root, depth + 1)
    if "enum" in schema:
        return chance.choice(schema["enum"])
    made = {"string": chance.choice(["", "x"]), "null": None}.get(schema.get("type"), {})
    if schema.get("type") == "array":
        count = chance.randint(schema.get("minItems", 0), 2)
        return [an_instance(schema.get("items", True), chance, root, depth + 1) for _ in range(count)]
    beside = [*schema.get("allOf", ()), *(chance.sample(schema["anyOf"], 1) if "anyOf" in schema else ())]
    for value in [an_instance(one, chance, root, depth + 1) for one in beside]:
        made = made | value if isinstance(made, dict) and isinstance(value, dict) else value
    if schema.get("type") == "object" and isinstance(made, dict):
        declared = schema.get("properties", {})
        for name in {*declared, *schema.get("required", ())}:
            if name in schema.get("required", ()) or chance.random() < 0.5:
                made[name] = an_instance(declared.get(name, True), chance, root, depth + 1)
    return made


def agrees(schema: ContextSchema, path: tuple[str, ...], value: object) -> None:
    """What is there is no surprise: neither what is blank, nor what is missing from it, nor its value."""
    field = schema.find(path)
    assert value or schema.may_be_blank(path)
    if field is not None and field.values:
        assert value in (*field.values, None)
    if isinstance(value, dict):
        for name in "abc":
            if name in value:
                agrees(schema, (*path, name), value[name])
            else:
                assert schema.may_be_missing((*path, name))
    elif isinstance(value, list):
        for item in value:
            agrees(schema, (*path, "[]"), item)
        assert len(value) > 0 or schema.may_be_missing((*path, "0"))


@given(rooted, st.randoms(use_true_random=False))
def test_by_the_letter_no_context_that_a_schema_allows_is_a_surprise(given_schema, chance):
    schema = read_or_none(given_schema, required_may_be_empty=True)
    for context in [an_instance(given_schema, chance, given_schema) for _ in range(8 if schema else 0)]:
        if allows(given_schema, context, given_schema):
            for name in "abc":
                if name in context:
                    agrees(schema, (name,), context[name])
                else:
                    assert schema.may_be_missing((name,))
