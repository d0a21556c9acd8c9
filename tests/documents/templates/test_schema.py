"""The declared context of a template: what it says of a path."""

from __future__ import annotations

import attrs
import pytest

from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from declared import states

Kind = FieldKind

NESTED = ContextSchema(
    {
        "job_title": Field(Kind.TEXT, required=True),
        "feedback": Field(Kind.TEXT),
        "note": Field(Kind.TEXT, present=True),
        "pay": Field(Kind.TEXT, filled=True),
        "urgent": Field(Kind.BOOLEAN, required=True),
        "stage": Field(Kind.TEXT, required=True, values=("", "final")),
        "anything": Field(),
        "candidate": Field(
            Kind.OBJECT,
            required=True,
            closed=True,
            fields={
                "first_name": Field(Kind.TEXT, required=True),
                "feedback": Field(Kind.OBJECT, fields={"gap": Field(Kind.TEXT, required=True)}, closed=True),
            },
        ),
        "points": Field(
            Kind.LIST,
            items=Field(Kind.OBJECT, required=True, fields={"gap": Field(Kind.TEXT, required=True)}, closed=True),
        ),
        "reviewers": Field(Kind.LIST, required=True, items=Field(Kind.TEXT, required=True)),
        "extra": Field(Kind.OBJECT, required=True, fields={"a": Field(Kind.TEXT)}),
    },
    functions={"_"},
)


def test_required_is_neither_missing_nor_blank_and_optional_may_be_both():
    assert states(NESTED, "job_title", "feedback", "note", "pay") == {
        "job_title": "",
        "feedback": "-0",
        "note": "0",
        "pay": "-",
    }
    assert [NESTED.may_be_empty((name,)) for name in ("job_title", "feedback", "note", "pay")] == [
        False,
        True,
        True,
        True,
    ]


def test_a_boolean_may_be_false_and_an_allowed_value_may_be_empty():
    assert states(NESTED, "urgent", "stage") == {"urgent": "0", "stage": "0"}
    assert not Field(Kind.BOOLEAN, required=True, values=(True,)).may_be_blank


def test_a_nested_name_is_only_there_if_all_that_it_stands_in_is():
    assert states(NESTED, "candidate.first_name", "candidate.feedback.gap") == {
        "candidate.first_name": "",
        "candidate.feedback.gap": "-",
    }


def test_an_item_of_a_loop_is_there_and_one_by_its_index_need_not_be():
    assert states(NESTED, "points.[].gap", "points.0.gap", "reviewers.[]", "reviewers.0", "reviewers.1") == {
        "points.[].gap": "",
        "points.0.gap": "-",
        "reviewers.[]": "",
        "reviewers.0": "",
        "reviewers.1": "-",
    }


def test_what_is_not_declared_may_be_anything():
    assert states(NESTED, "zzz", "feedback.zzz", "anything.zzz") == dict.fromkeys(
        ["zzz", "feedback.zzz", "anything.zzz"], "-0"
    )


def test_a_name_is_unknown_only_where_the_list_of_names_is_closed():
    unknown = ["zzz", "candidate.zzz", "candidate.feedback.zzz", "points.[].zzz", "candidate.zzz.first_name"]
    known = ["feedback", "feedback.upper", "anything.zzz", "extra.zzz", "points.zzz", "points.[].gap", "points.7.gap"]
    assert [name for name in unknown if NESTED.knows(tuple(name.split(".")))] == []
    assert [name for name in known if not NESTED.knows(tuple(name.split(".")))] == []
    assert attrs.evolve(NESTED, closed=False).knows(("zzz",))


def test_functions_and_what_every_table_has_are_known_at_their_place():
    assert NESTED.knows(("_",))
    assert NESTED.knows(("candidate", "items"))
    assert not NESTED.knows(("candidate", "_"))
    assert not NESTED.knows(("items",))


@pytest.mark.parametrize(
    ("given_path", "suggested"),
    [
        ("job_titel", "job_title"),
        ("jobTitle", "job_title"),
        ("candiate.manager", "candidate"),
        ("candiate.fist_name", "candidate.first_name"),
        ("candidate.feedbak.gap", "candidate.feedback.gap"),
        ("points.[].gab", None),
        ("points.[].gapp", "points[].gap"),
        ("first_name", "candidate.first_name"),
        ("candidate_first_name", "candidate.first_name"),
        ("candidate.gap", "candidate.feedback.gap"),
        ("zzz", None),
        ("job_title", None),
        ("job_title.upper", None),
        ("_", None),
        ("x" * 5000, None),
    ],
)
def test_the_name_that_was_meant_is_suggested_with_its_whole_path(given_path, suggested):
    assert NESTED.suggest(tuple(given_path.split("."))) == suggested


def test_of_two_places_with_the_name_the_nearer_one_is_suggested():
    inner = Field(Kind.OBJECT, fields={"gap": Field(), "text": Field()}, closed=True)
    one, other = (Field(Kind.OBJECT, fields={"feedback": attrs.evolve(inner)}, closed=True) for _ in range(2))
    schema = ContextSchema({"referee": other, "candidate": one})
    assert schema.suggest(("gap",)) is None
    assert schema.suggest(("candidate", "gap")) == "candidate.feedback.gap"


def test_a_field_that_contradicts_itself_cannot_be_made():
    with pytest.raises(ValueError, match="present and filled"):
        Field(required=True, present=False)
