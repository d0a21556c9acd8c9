"""A context declared in the plain form, in people's own words."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.schema_forms.read import read_schema
from declared import kinds, read_or_none, states

Kind = FieldKind


@dataclasses.dataclass
class Feedback:
    gap: str


def test_the_plain_form_is_read_in_peoples_own_words():
    schema = read_schema(
        {
            "note": "The variables.",
            "required": {
                "first_name": "name",
                "criterion": ["sql", "case"],
                "start": "datetime.date",
                "points": "list",
            },
            "optional": {
                "pay": "money with period",
                "start_date": "date text",
                "hours": "integer",
                "opt_in": "bool",
                "site": "url",
                "mail": "email",
                "other": "any old thing",
                "company": "company name",
                "steps": "list of texts",
                "x": None,
                "candidate": "object: first_name (required), feedback (object: gap (text, required), next_step)",
                "reviews": "list of objects: text (required), by",
            },
            "filters": {"human_date": "date -> text"},
            "tags": ["signature"],
            "functions": {"_": "gettext"},
        }
    )
    assert {name: kind.value for name, kind in kinds(schema).items()} == {
        "first_name": "person",
        "criterion": "text",
        "start": "date",
        "points": "list",
        "pay": "money",
        "start_date": "date text",
        "hours": "integer",
        "opt_in": "boolean",
        "site": "url",
        "mail": "email",
        "other": "text",
        "company": "text",
        "steps": "list",
        "x": "any",
        "candidate": "object",
        "reviews": "list",
    }
    assert states(schema, "first_name", "criterion", "points", "pay") == {
        "first_name": "",
        "criterion": "",
        "points": "",
        "pay": "-0",
    }
    assert schema.fields["criterion"].values == ("sql", "case")
    assert schema.fields["candidate"].fields["first_name"].required
    assert schema.find(("candidate", "feedback", "gap")) == Field(Kind.TEXT, required=True)
    assert schema.find(("reviews", "[]", "text")).required
    assert not schema.knows(("salry",)) and not schema.knows(("candidate", "feedback", "gaps"))
    assert (schema.filters, schema.tags, schema.functions) == ({"human_date"}, {"signature"}, {"_"})


def test_names_may_have_dots_and_objects_may_be_written_out():
    schema = read_schema(
        {
            "required": {"candidate.first_name": "name", "job": {"title": "text", "tags": "list"}, "start": date},
            "optional": {
                "candidate.feedback.gap": "text",
                "points[].gap": "text",
                "referee": {"required": ["name"], "optional": {"phone": "text"}},
                "pay": {"type": "object", "properties": {"amount": {"type": "integer"}}},
                "title": str | None,
            },
        }
    )
    assert states(schema, "candidate.first_name", "candidate.feedback.gap", "job.title", "start", "referee.phone") == {
        "candidate.first_name": "",
        "candidate.feedback.gap": "-0",
        "job.title": "",
        "start": "",
        "referee.phone": "-0",
    }
    assert schema.find(("points", "[]", "gap")).kind is Kind.TEXT
    assert schema.find(("pay", "amount")).kind is Kind.INTEGER
    assert not schema.knows(("candidate", "name"))


def test_lists_of_names_will_do_and_a_plain_form_can_be_open():
    schema = read_schema({"required": ["first_name"], "optional": ["feedback"]})
    assert states(schema, "first_name", "feedback") == {"first_name": "", "feedback": "-0"}
    assert not schema.knows(("zzz",))
    assert read_schema({"required": {"a": "text"}, "open": True}).knows(("zzz",))
    assert read_schema({"filters": ["human_date"]}).knows(("zzz",))


@pytest.mark.parametrize(
    ("given_form", "error", "says"),
    [
        (
            {"required": {"a": ""}, "optinal": {}},
            ValueError,
            "'optinal' is no part of a context. Did you mean 'optional'?",
        ),
        ({"required": {"a": 5}}, TypeError, "required/a: 5 is no kind; write words"),
        ({"required": {"a": []}}, ValueError, "required/a: the list of values is empty"),
        ({"required": {"a": [["x"]]}}, ValueError, "required/a: a list cannot be one of the values"),
        ({"required": {"a": "object: b (c"}}, ValueError, "required/a: the brackets of 'b (c' do not match"),
        ({"required": {"a": "object: b c"}}, ValueError, "required/a: 'b c' is no name with its kind"),
        ({"required": {"a": "text"}, "optional": ["a"]}, ValueError, "optional/a: it is declared twice"),
        ({"required": {"a": "text", "a.b": "text"}}, ValueError, "a: it is declared as text and with names inside"),
        ({"required": {"a..b": "text"}}, ValueError, "required/a..b: 'a..b' is no name"),
        ({"required": {1: "text"}}, TypeError, "required: a name is a text, and not 1"),
        ({"optional": {"a": "text"}, "filters": 5}, TypeError, "filters: it should be a list of names"),
        ({"optional": {"a": "text"}, "open": "yes"}, TypeError, "open: it is true or false, and not 'yes'"),
        ([], ValueError, "the list of samples is empty"),
        ([{"a": 1}, 5], TypeError, "sample [1] is 5; each is a mapping"),
        ("{}", TypeError, "'{}' declares no names. A file's text is read with json.loads first."),
        (Feedback("x"), TypeError, "a Feedback declares no names. Give the class, Feedback."),
        (dict, TypeError, "the class dict declares no names."),
        (None, TypeError, "None declares no names."),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_form_that_cannot_be_read_is_told_with_its_place_and_the_way_out(given_form, error, says):
    with pytest.raises(error) as raised:
        read_schema(given_form)
    assert type(raised.value) is error
    assert str(raised.value).startswith("context schema: ")
    assert says in str(raised.value)


@given(st.text(alphabet="ab,:() object required list of", max_size=60))
def test_any_words_are_a_kind_or_refused(described):
    read_or_none({"required": {"a": described}})


def test_nested_words_and_names_end_at_a_limit():
    for described in ("object: a (" * 2000 + ")" * 2000, "list of " * 5000, "object: " + "a, " * 50_000 + "a"):
        read_or_none({"required": {"a": described}})
    assert read_or_none({"required": {".".join("a" * 5000): "text"}}) is None
    ring: list[object] = []
    ring.append(ring)
    assert read_or_none([{"a": ring}]) is None


def test_a_schema_is_handed_back_as_it_is():
    schema = ContextSchema({"first_name": Field()})
    assert read_schema(schema) is schema
