"""Flat placeholders whose names are declared are read like the slots of any engine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from candidate_comms import lint_template
from candidate_comms.documents.model import Document, Slot
from candidate_comms.documents.placeholders import dialects
from candidate_comms.documents.template_reader import read_paths
from candidate_comms.documents.templates.schema_forms.read import read_schema
from candidate_comms.findings.report import Report
from candidate_comms.linter.templates import render_template

ENDS = "\n\nWe are not offering you the role. Your tests were thorough; load testing was the gap.\n\nZoe Hart\n"
NAMED = ["brackets", "percent", "double_parentheses", "double_angles", "double_brackets", "hashes", "single_braces"]


def context(*required: str, **optional: str) -> dict[str, object]:
    return {"required": dict.fromkeys(required, "text"), "optional": optional}


def declared(source: str, schema: object, path: str = "") -> tuple[Document, ...]:
    return read_paths(source, path=path, schema=read_schema(schema)).documents


def found(report: Report, code: str, source: str) -> list[str]:
    return [f.span.cut(source) for f in report if f.code == code]


@pytest.mark.parametrize("slot", ["[First Name]", "%FIRST_NAME%", "((first_name))", "<<FirstName>>", "#FIRST_NAME#"])
def test_an_optional_slot_is_read_empty_as_well(slot):
    source = f"Dear {slot},{ENDS}"
    report = lint_template(source, context_schema=context(first_name="name"))
    assert found(report, "TP702", source) == [slot]
    (finding,) = [f for f in report if f.code == "TP702"]
    assert finding.condition is not None
    assert finding.condition.text == "when `first_name` is empty"
    assert finding.condition.holds({"first_name": ""})
    assert report.paths.complete


@pytest.mark.parametrize("slot", ["[First Name]", "%FIRST_NAME%", "((first_name))", "<<FirstName>>", "#FIRST_NAME#"])
def test_a_required_slot_is_never_empty(slot):
    source = f"Dear {slot},{ENDS}"
    report = lint_template(source, context_schema=context("first_name"))
    assert [f.code for f in report if f.code.startswith("TP")] == []
    assert len(read_paths(source, schema=read_schema(context("first_name"))).documents) == 1


def test_a_slot_that_nobody_declared_is_told_with_the_name_that_was_meant():
    source = f"Dear [Candidate Nmae],{ENDS}[Office Dog]\n"
    report = lint_template(source, context_schema=context("candidate_name", "feedback"))
    messages = [f.message for f in report if f.code == "TP705"]
    assert found(report, "TP705", source) == ["[Candidate Nmae]", "[Office Dog]"]
    assert "`Candidate Nmae` is not in the declared context" in messages[0]
    assert "Did you mean `candidate_name`?" in messages[0]
    assert "Did you mean" not in messages[1]
    assert found(report, "TP702", source) == []


def test_what_nobody_declared_is_still_a_slot_in_the_text():
    (document,) = declared("Dear [Candidate Nmae],", context("candidate_name"))
    assert document.text == "Dear ⟨candidate_nmae⟩,"


@pytest.mark.parametrize(
    ("slot", "name"),
    [
        ("[Candidate First Name]", "candidateFirstName"),
        ("%CANDIDATE_FIRST_NAME%", "candidate_first_name"),
        ("<<candidate.first_name>>", "candidate.first_name"),
        ("%CANDIDATE_FIRST_NAME%", "candidate.first_name"),
        ("[insert first name]", "first_name"),
    ],
)
def test_names_match_in_one_spelling(slot, name):
    outer, _, inner = name.partition(".")
    schema = {"required": {outer: f"object: {inner} (required)" if inner else "text"}}
    report = lint_template(f"Dear {slot},{ENDS}", context_schema=schema)
    assert [f.message for f in report if f.code in ("TP702", "TP705")] == []


def test_an_open_context_knows_every_name():
    schema = {"type": "object", "properties": {"first_name": {}}, "additionalProperties": True}
    report = lint_template(f"Dear [Candidate],{ENDS}", context_schema=schema)
    assert [f.code for f in report if f.code == "TP705"] == []
    (document, *_) = declared("Dear [Candidate],", schema)
    assert document.text == "Dear ⟨candidate⟩,"


def test_a_slot_may_say_itself_what_stands_there_when_it_is_empty():
    texts = {document.text for document in declared("Hi {first-name there},", context(first_name="name"))}
    assert texts == {"Hi ⟨first_name⟩,", "Hi there,"}
    assert {document.text for document in declared("Hi {first-name there},", context("first_name"))} == {
        "Hi ⟨first_name⟩,"
    }


def test_what_only_looks_like_a_slot_in_markup_is_none():
    source = (
        "<html><head><style>a[title]{x:1} %b-a% </style></head><body><!-- [Nobody Declared] -->"
        f"<!--[if mso]>x<![endif]--><p>Dear [First Name],</p><p title='[Last Name]'>{ENDS}</p></body></html>"
    )
    report = lint_template(source, name="a.html", context_schema=context("first_name"))
    assert found(report, "TP705", source) == ["[Last Name]"]


def test_a_link_whose_slot_may_be_empty_leads_nowhere():
    source = (
        f"<p>Dear %FIRST_NAME%,</p><p>{ENDS}</p><a href='%FEEDBACK_URL%'>Your feedback</a><a href=\"%OTHER%\">x</a>"
    )
    report = lint_template(source, context_schema=context("first_name", feedback_url="text"))
    assert found(report, "TP702", source) == ["%FEEDBACK_URL%"]
    assert found(report, "TP705", source) == ["%OTHER%"]


def test_slots_of_another_dialect_are_told_as_before():
    source = f"Dear [First Name] [Last Name] %TITLE%,{ENDS}"
    report = lint_template(source, context_schema=context("first_name", "last_name"))
    assert found(report, "TP701", source) == ["%TITLE%"]


def test_notes_to_the_writer_are_no_slots():
    source = f"Dear [First Name],\n\n[Consider including an example of their work]{ENDS}"
    report = lint_template(source, context_schema=context("first_name"))
    assert found(report, "TP707", source) == ["[Consider including an example of their work]"]
    assert found(report, "TP705", source) == []


def test_a_template_that_is_meant_for_jinja_stays_a_mix_up():
    source = f"Dear [First Name],{ENDS}"
    for name, environment in (("a.txt.j2", None), ("a.txt", Environment())):
        plain, told = (
            lint_template(source, name=name, environment=environment, context_schema=schema)
            for schema in (None, context(first_name="name"))
        )
        assert [f.code for f in told] == [f.code for f in plain]


def test_the_message_without_an_optional_slot_can_be_shown():
    schema = context("job_title", first_name="name")
    shown = render_template("Dear [First Name], about the [Job Title] role.", {"first_name": ""}, context_schema=schema)
    assert shown.text == "Dear , about the Data Analyst role."
    assert shown.condition_text == "when `first_name` is empty"


def test_places_are_those_of_the_source_with_any_line_ends():
    source = f"\ufeffDear Sir,\r\n\r\nabout [Job Title]\r\n\r\nDear [First Name],{ENDS}"
    report = lint_template(source, context_schema=context("job_title", first_name="name"))
    assert found(report, "TP702", source) == ["[First Name]"]


def test_many_optional_slots_are_each_read_empty():
    names = [f"name_{number}" for number in range(60)]
    source = "".join(f"Point: [Name {number}]\n" for number in range(60)) + ENDS
    read = read_paths(source, schema=read_schema(context(**dict.fromkeys(names, "text"))))
    assert len({document.text for document in read.documents}) == 61


SLOTS = [dialect.example for dialect in dialects() if dialect.name in NAMED]
WORDS = ["Dear", "We are not offering you the", ",", "\n", "\r\n", "Best, Zoe", "<p>", "</p>", "&amp;", "100%", "[sic]"]


def _told(slot: Slot) -> tuple[object, ...]:
    return slot.visible, slot.source, slot.name.replace(".", "_"), slot.role, slot.dialect, slot.written


@given(st.lists(st.one_of(st.sampled_from(SLOTS), st.sampled_from(WORDS)), max_size=20))
def test_where_all_names_are_required_the_text_is_what_it_was_without_a_declaration(parts):
    source = " ".join(parts)
    (flat,) = read_paths(source).documents
    schema = context(*{slot.name.replace(".", "_") for slot in flat.slots} or {"name"})
    (document,) = declared(source, schema)
    assert document.text == flat.text
    assert [_told(slot) for slot in document.slots] == [_told(slot) for slot in flat.slots]
    assert (document.dialects, document.engine, document.html) == (flat.dialects, flat.engine, flat.html)
    assert not document.unknown_names


@given(st.lists(st.one_of(st.sampled_from(SLOTS), st.sampled_from(WORDS), st.text(max_size=6)), max_size=20))
def test_whatever_stands_there_is_read(parts):
    source = "".join(parts)
    for schema in (context("first_name"), context(first_name="name", feedback="text")):
        documents = declared(source, schema)
        assert all(slot.source.end <= len(source) for document in documents for slot in document.slots)
