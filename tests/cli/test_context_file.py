import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.cli.context_file import read_context
from candidate_comms.errors import SourceError

PLAIN = {"required": {"first_name": "name"}, "optional": {"stage": ["applied", "screen"]}}
TOML = '[required]\nfirst_name = "name"\n[optional]\nstage = ["applied", "screen"]\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("context.json", json.dumps(PLAIN)),
        ("context.json", b"\xef\xbb\xbf" + json.dumps(PLAIN).encode()),
        ("context.toml", TOML),
        ("context", f"\n {json.dumps(PLAIN)}"),
        ("context", TOML),
    ],
)
def test_a_context_is_read_from_json_and_from_toml(folder, name, content):
    assert declared(read_context(folder(name, content))) == (True, False, True, False)


def declared(context):
    """What it says of a required name, of an optional one, and of one that is not there."""
    may_be_empty = [context.may_be_empty((name,)) for name in ("first_name", "stage")]
    return context.knows(("first_name",)), may_be_empty[0], may_be_empty[1], context.knows(("salry",))


def test_a_json_schema_is_a_context(folder):
    names = {"first_name": {"type": "string"}, "stage": {"enum": ["applied", "screen"]}}
    schema = {"type": "object", "properties": names, "required": ["first_name"], "additionalProperties": False}
    assert declared(read_context(folder("schema.json", json.dumps(schema)))) == (True, False, True, False)


def test_a_list_of_samples_is_a_context(folder):
    samples = [{"first_name": "Amira", "stage": "screen"}, {"first_name": "Tom", "stage": ""}]
    assert declared(read_context(folder("samples.json", json.dumps(samples))))[:3] == (True, False, True)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("c.json", "{", "is no JSON: Expecting property name enclosed in double quotes: line 1 column 2"),
        ("c.json", "", "is no JSON: Expecting value: line 1 column 1"),
        ("c.json", TOML, "is no JSON"),
        ("c.toml", "a = ", "is no TOML: Invalid value (at end of document)"),
        ("c.json", "null", "holds a single value and no names; write a JSON Schema with `properties`"),
        ("c.json", "[1]", "cannot be used: context schema: "),
        ("c.json", '{"properties": {"a": {"type": "strin"}}}', "cannot be used: context schema: "),
        ("c.json", '{"requird": {}}', "declares no variables; write a JSON Schema with `properties`, tables"),
        ("c.json", '{"requird": {}}', "Did you mean 'required'?"),
        ("c.toml", "", "declares no variables"),
        ("c.json", b'{"required": {"caf\xe9": "name"}}', "is not UTF-8: byte 0xE9 at offset 18"),
        ("c.json", "[" * 100_000, "is nested too deeply to be read"),
        ("c.json", b" " * 5_000_001, "is larger than 5 MB"),
        ("c.json", '{"required": ' + "9" * 5_000 + "}", "is no JSON: Exceeds the limit"),
    ],
)
def test_a_context_that_cannot_be_used_says_why(folder, name, content, problem):
    with pytest.raises(SourceError) as caught:
        read_context(folder(name, content))
    assert str(caught.value).startswith(f"{name}: ")
    assert problem in str(caught.value)


def test_a_context_that_is_not_there_is_named(folder):
    with pytest.raises(SourceError, match=r"gone\.json: cannot be read: No such file or directory"):
        read_context("gone.json")


@given(st.binary(max_size=60), st.sampled_from(["c.json", "c.toml", "c"]))
def test_any_bytes_are_a_context_or_say_why_not(tmp_path_factory, data, name):
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    try:
        assert read_context(str(path)).knows(("a",)) in (True, False)
    except SourceError as error:
        assert error.problem
