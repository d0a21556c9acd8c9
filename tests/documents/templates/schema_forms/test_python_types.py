"""A context declared by Python's own types."""

from __future__ import annotations

import dataclasses
import enum
import functools
import typing
from datetime import date
from decimal import Decimal

import attrs
import pytest

from candidate_comms.documents.templates.schema import FieldKind
from candidate_comms.documents.templates.schema_forms.read import read_schema
from declared import TEXT, json_schema, kinds, states

Kind = FieldKind


class Stage(enum.StrEnum):
    SCREEN = "screen"
    FINAL = "final"


class Colour(enum.Enum):
    RED = 1


class Gap(typing.TypedDict):
    gap: str
    next_step: typing.NotRequired[str]


class Letter(typing.TypedDict, total=False):
    first_name: typing.Required[str]
    title: typing.Required[str | None]
    stage: typing.Required[typing.Literal["screen", "final", None]]
    feedback: Gap
    points: typing.Required[list[Gap]]
    pair: typing.Required[tuple[str, int]]
    start: typing.Required[typing.Annotated[date, "the first day"]]
    amount: typing.Required[Decimal | int]
    either: typing.Required[str | int]
    anything: typing.Required[typing.Any]
    table: typing.Required[dict[str, str]]
    urgent: typing.Required[bool]
    colour: typing.Required[Colour]
    round: typing.Required[Stage]
    later: typing.Required[NotDefinedAnywhere | None]  # noqa: F821 - as a name imported for type checkers alone


def test_a_typed_dict_is_read_with_its_wrappers():
    schema = read_schema(Letter)
    assert states(schema, *schema.fields) == {
        "first_name": "",
        "title": "0",
        "stage": "0",
        "feedback": "-",
        "points": "0",
        "pair": "",
        "start": "",
        "amount": "",
        "either": "",
        "anything": "0",
        "table": "0",
        "urgent": "0",
        "colour": "",
        "round": "",
        "later": "0",
    }
    assert [kind.value for kind in kinds(schema).values()] == [
        "text",
        "text",
        "text",
        "object",
        "list",
        "list",
        "date",
        "number",
        "any",
        "any",
        "object",
        "boolean",
        "any",
        "text",
        "any",
    ]
    assert schema.fields["stage"].values == schema.fields["round"].values == ("screen", "final")
    assert states(schema, "points.[].gap", "points.[].next_step") == {"points.[].gap": "", "points.[].next_step": "-0"}
    assert not schema.knows(("feedback", "gaps"))
    assert schema.knows(("table", "zzz"))


@dataclasses.dataclass
class Feedback:
    gap: str
    points: list[str] = dataclasses.field(default_factory=list)
    note: str = ""
    greeting: str = "Hello"
    urgent: bool = False

    @functools.cached_property
    def short(self) -> str | None:
        return None


@attrs.frozen
class Candidate:
    first_name: str
    feedback: Feedback | None = None
    referees: tuple[Candidate, ...] = ()
    _secret: str = "x"
    tags: list[str] = attrs.field(factory=list)

    @property
    def full_name(self) -> str:
        return self.first_name

    @property
    def nickname(self) -> str | None:
        return None

    def greet(self) -> str:
        return "Hello"


@dataclasses.dataclass
class Mail:
    candidate: Candidate
    feedback: Feedback


def test_attributes_are_always_there_and_empty_as_their_types_and_defaults_say():
    schema = read_schema(Mail)
    names = ["gap", "points", "note", "greeting", "urgent", "short"]
    assert list(states(schema, *[f"feedback.{name}" for name in names]).values()) == ["", "0", "0", "", "0", "0"]
    names = ["first_name", "feedback", "feedback.gap", "referees", "tags", "full_name", "nickname", "greet"]
    assert list(states(schema, *[f"candidate.{name}" for name in names]).values()) == [
        "",
        "0",
        "-",
        "0",
        "0",
        "",
        "0",
        "",
    ]
    assert not schema.knows(("candidate", "fullname"))
    assert schema.suggest(("candidate", "fullname")) == "candidate.full_name"


def test_a_class_that_holds_itself_is_read_once():
    schema = read_schema(Mail)
    assert schema.find(("candidate", "referees", "[]")) is not None
    assert schema.knows(("candidate", "referees", "[]", "referees", "[]", "anything"))


def test_the_switch_holds_for_types_too():
    assert states(read_schema(Gap, required_may_be_empty=True), "gap") == {"gap": "0"}


class Model:
    """What pydantic's models offer, without pydantic."""

    @classmethod
    def model_json_schema(cls, by_alias: bool = True, mode: str = "validation") -> dict[str, object]:
        name = "firstName" if by_alias else "first_name"
        made = {"nickname": TEXT} if mode == "serialization" else {}
        defaults = {"note": TEXT | {"default": ""}, "hours": {"type": "integer", "default": 120}}
        return json_schema(
            [name, *made], **{name: TEXT, "points": {"type": "array"}, "factory": TEXT}, **made, **defaults
        )


@dataclasses.dataclass
class WithModel:
    model: Model


def test_a_model_is_read_by_the_schema_that_it_makes_of_itself():
    assert states(read_schema(Model), "first_name", "nickname", "note", "hours", "points", "factory") == {
        "first_name": "",
        "nickname": "",
        "note": "0",
        "hours": "",
        "points": "0",
        "factory": "0",
    }
    assert states(read_schema(WithModel), "model.first_name") == {"model.first_name": ""}


def test_what_goes_wrong_inside_a_model_is_told_with_its_name():
    class Broken:
        @classmethod
        def model_json_schema(cls) -> object:
            raise RuntimeError("not fully defined")

    with pytest.raises(ValueError, match="Broken: it makes no JSON Schema of itself: not fully defined"):
        read_schema(Broken)
