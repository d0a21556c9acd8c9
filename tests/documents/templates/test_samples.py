"""Sample values: they read like a message, and say nothing that the linter would mind."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import lint
from candidate_comms.documents.slot_names import role_of, slot_name
from candidate_comms.documents.templates import samples
from candidate_comms.documents.templates.samples import sample
from candidate_comms.documents.templates.schema import Field, FieldKind
from candidate_comms.errors import UnknownName
from candidate_comms.vocabulary import Move, Severity, SlotRole

OFFICES = ("uk", "us", "uae")
DATA = tomllib.loads((Path(samples.__file__).parent / "samples.toml").read_text("utf-8"))
ENTRIES = [(table, entry) for table, entries in DATA.items() if isinstance(entries, list) for entry in entries]
NAMED = [(table, name) for table, entry in ENTRIES for name in entry.get("names", ()) if name.isascii()]

REJECTION = """Dear {first_name},

Thank you for the time you gave us on {interview_date}. Unfortunately we will not be offering you the {job_title} role.

{more}

{feedback}

A {other_role} role opens with us in September: if you would like it, write to {recruiter_email} and I will tell you
when. How was the interview for you? Two lines by reply would help us.

With best wishes,
{recruiter_name}
{company_name}, {location}, {recruiter_phone}
"""
OFFER = """Dear {first_name},

We are delighted to offer you the role of {job_title} at {company_name}.

Pay: {pay}
Start date: {start_date}
Place of work: {location}
Hours: {hours}
Contract: {contract_type}
Holiday: {holiday}
Notice: {notice_period}
Probation: {probation}
Benefits: {benefits}
Conditions: the offer depends on {conditions}.

{more}

To accept or decline, write to {recruiter_email} by {decision_date}. If you have questions or need longer, ask me on
{recruiter_phone}.

With best wishes,
{recruiter_name}
"""


def of(name: str, office: str = "uk", field: Field | None = None, language: str = "en") -> object:
    path = tuple(name.split("."))
    return sample(path, field, role_of(slot_name(name)), office=office, language=language)


def rendered(template: str, office: str, **more: object) -> str:
    names = re.findall(r"\{(\w+)\}", template)
    return template.format(**{name: more.get(name, of(name, office)) for name in names})


def findings(text: str, office: str) -> list[tuple[str, str]]:
    return [(f.name, f.message) for f in lint(text, office=office) if f.severity is not Severity.INFO]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("template", [REJECTION, OFFER], ids=["rejection", "offer"])
def test_a_message_made_of_samples_has_nothing_to_report(template, office):
    assert findings(rendered(template, office, more=""), office) == []


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("window", ["{deadline_hours} hours", "{reply_days} days"])
def test_a_window_that_a_number_fills_is_long_enough(window, office):
    text = rendered(OFFER.replace("by {decision_date}", f"within {window}"), office, more="")
    assert "within 120 hours" in text or "within 10 days" in text
    assert findings(text, office) == []


PLACES = {
    SlotRole.PERSON: "Please ask for {} when you call.",
    SlotRole.COMPANY: "{} thanks you too.",
    SlotRole.JOB: "This message is about {}.",
    SlotRole.DATE: "Our office is open on {}.",
    SlotRole.MONEY: "We repaid your travel: {}.",
    SlotRole.PLACE: "Our office is in {}.",
    SlotRole.CONTACT: "You can reach us at {}.",
    SlotRole.FEEDBACK: "Our feedback: {}",
    SlotRole.TERM: "We told you of this in the interview: {}.",
    SlotRole.BODY: "{}",
    SlotRole.OTHER: "{}",
}


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("role", SlotRole, ids=str)
def test_no_sample_of_any_name_brings_a_finding_of_its_own(role, office):
    before = findings(rendered(REJECTION, office, more=""), office)
    for name in ["zzz", *(name for _, name in NAMED)]:
        if role is SlotRole.OTHER or role_of(name) is role or name == "zzz":
            said = PLACES[role].format(sample((name,), None, role, office=office))
            assert findings(rendered(REJECTION, office, more=said), office) == before, said


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("frame", ["{}", "Our feedback: {}", "- {}", "We noted: {}"])
def test_feedback_is_read_as_feedback_and_a_strength_as_praise(frame, office):
    names = [name for table, name in NAMED if table == "feedback"]
    assert len(names) > 20
    for name in ["feedback", *names]:
        said = frame.format(sample((name,), None, SlotRole.FEEDBACK, office=office))
        text = rendered(REJECTION, office, feedback=said, more="")
        at = text.index(said)
        moves = {seen.move for seen in lint(text, office=office).moves if at <= seen.span.start < at + len(said)}
        assert moves & {Move.FEEDBACK, Move.PRAISE}, said
        if not any(word in name for word in ("strength", "praise", "highlights", "went_well", "positive")):
            assert Move.FEEDBACK in moves, (name, said)


@pytest.mark.parametrize("office", OFFICES)
def test_the_feedback_of_a_list_is_read_as_feedback_too(office):
    points = of("feedback_points", office, Field(FieldKind.LIST))
    text = rendered(REJECTION, office, feedback="\n".join(f"- {point}" for point in points), more="")
    assert len(points) == 2
    assert sum(seen.move is Move.FEEDBACK for seen in lint(text, office=office).moves) == 2
    assert findings(text, office) == []


@pytest.mark.parametrize(
    ("name", "office", "expected"),
    [
        ("candidate.first_name", "uk", "Alex"),
        ("candidate.full_name", "uk", "Alex Example"),
        ("recruiter_name", "uk", "Robin Sample"),
        ("recruiter.first_name", "us", "Robin"),
        ("hiring_manager.title", "uk", "Talent Partner"),
        ("title", "uk", "Mx"),
        ("job.title", "uk", "Data Analyst"),
        ("company", "uk", "Example Foods"),
        ("start_date", "uk", "10 May 2027"),
        ("start_date", "us", "May 10, 2027"),
        ("start_date", "uae-difc", "10 May 2027"),
        ("date", "uk", "2 March 2027"),
        ("closing_date", "uk", "23 March 2027"),
        ("pay", "uk", "£52,000 per annum"),
        ("pay", "us-ny", "$95,000 per year"),
        ("salary", "uae", "AED 25,000 per month"),
        ("location", "uae", "Dubai"),
        ("candidate.email", "uk", "alex@example.com"),
        ("survey_url", "uk", "https://example.com/survey"),
        ("companyPhone", "us", "(312) 555-0142"),
        ("notice_period", "us", "two weeks"),
        ("deadline_hours", "uk", 120),
        ("zzz", "uk", "Example"),
    ],
)
def test_a_name_gets_what_its_words_and_the_office_say(name, office, expected):
    assert of(name, office) == expected


def test_arabic_has_samples_of_its_own_and_any_other_language_gets_english():
    assert of("start_date", "uae", language="ar") == "10 مايو 2027"
    assert of("pay", "uae", language="ar") == "25,000 درهم إماراتي شهرياً"
    assert of("pay", "uk", language="fr") == "£52,000 per annum"
    assert of("recruiter_email", "uae", language="ar") == "robin.sample@example.com"


def test_the_parts_of_a_salary_add_up():
    basic, housing, transport, whole = (
        of(name, "uae", Field(FieldKind.INTEGER)) for name in ("basic", "housing", "transport", "salary")
    )
    assert basic + housing + transport == whole


def test_the_days_of_a_message_follow_each_other_and_are_working_days():
    days = [
        of(name, field=Field(FieldKind.DATE)) for name in ("interview_date", "today", "decision_date", "start_date")
    ]
    assert days == sorted(days)
    assert all(day.weekday() < 5 for day in days)


def test_what_is_declared_decides_the_kind_of_value():
    assert of("start", field=Field(FieldKind.DATE)) == date(2027, 5, 10)
    assert of("begins", field=Field(FieldKind.DATE_TEXT)) == "23 March 2027"
    assert of("x", field=Field(FieldKind.PERSON)) == "Alex Example"
    assert of("recruiter", field=Field(FieldKind.EMAIL)) == "robin.sample@example.com"
    assert of("x", field=Field(FieldKind.URL)) == "https://example.com/careers"
    assert of("x", field=Field(FieldKind.MONEY)) == "£52,000 per annum"
    assert of("pay", "us", field=Field(FieldKind.INTEGER)) == 95000
    assert of("deadline_hours", field=Field(FieldKind.TEXT)) == "120"
    assert of("urgent", field=Field(FieldKind.BOOLEAN)) is True
    assert of("stage", field=Field(FieldKind.TEXT, values=("", "screen", "final"))) == "screen"


def test_a_list_has_items_of_what_its_items_are():
    people = Field(FieldKind.OBJECT, fields={"name": Field(FieldKind.PERSON), "email": Field(FieldKind.EMAIL)})
    assert of("interviewers", field=Field(FieldKind.LIST, items=people)) == [
        {"name": "Robin Sample", "email": "robin.sample@example.com"}
    ]
    assert of("skills", field=Field(FieldKind.LIST, items=Field(values=("sql", "r", "python")))) == ["sql", "r"]
    assert of("conditions", "us", Field(FieldKind.LIST)) == ["two references", "Form I-9"]
    assert of("flags", field=Field(FieldKind.LIST, items=Field(FieldKind.BOOLEAN))) == [True]


def test_two_items_of_a_list_differ_where_the_index_says_so():
    first, second = (sample(("feedback_points", at), None, SlotRole.FEEDBACK) for at in ("0", "1"))
    assert first != second
    assert sample(("feedback_points", "[]"), None, SlotRole.FEEDBACK) == first


def test_an_object_has_all_its_names():
    gap = Field(FieldKind.OBJECT, fields={"gap": Field(FieldKind.TEXT)})
    candidate = Field(FieldKind.OBJECT, fields={"first_name": Field(), "feedback": gap})
    made = of("candidate", field=candidate)
    assert made == {"first_name": "Alex", "feedback": {"gap": of("gap")}}


def test_an_object_that_holds_more_than_anybody_could_use_is_cut():
    inside = Field(FieldKind.TEXT)
    for _ in range(30):
        inside = Field(FieldKind.OBJECT, fields={"left": inside, "right": inside})
    assert set(of("tree", field=inside)) == {"left", "right"}


def test_an_unknown_office_is_named_with_those_that_are_known():
    with pytest.raises(UnknownName, match=r"office: 'mars' is not known.*uk, us, uae"):
        of("pay", "mars")


def test_every_sample_stands_under_one_name_of_its_table_and_every_table_has_one_for_any_name():
    assert len(NAMED) == len(set(NAMED))
    with_any = [table for table, entry in ENTRIES if "names" not in entry]
    assert sorted(with_any) == sorted({table for table, _ in ENTRIES} - {"list", "phone", "address"})


def test_nobody_and_nothing_in_the_samples_is_real():
    for _, entry in ENTRIES:
        for text in (str(value) for key, value in entry.items() if key != "names"):
            for address in re.findall(r"[\w.]+@[\w.]+|https?://\S+", text):
                assert "example.com" in address


paths = st.lists(st.text(max_size=12) | st.sampled_from(["[]", "0", "feedback", "pay", "hours"]), max_size=5).map(tuple)
kinds = st.sampled_from([kind for kind in FieldKind if kind is not FieldKind.OBJECT])
_OF_KIND = {
    FieldKind.BOOLEAN: bool,
    FieldKind.INTEGER: int,
    FieldKind.NUMBER: (int, float),
    FieldKind.LIST: list,
    FieldKind.DATE: date,
    FieldKind.TEXT: str,
    FieldKind.PERSON: str,
    FieldKind.EMAIL: str,
    FieldKind.URL: str,
    FieldKind.MONEY: str,
    FieldKind.DATE_TEXT: str,
    FieldKind.ANY: (str, int, float),
}


@given(paths, kinds, st.sampled_from(list(SlotRole)), st.sampled_from(OFFICES), st.sampled_from(["en", "ar", "fr"]))
def test_any_name_has_a_sample_of_its_kind_that_is_not_empty_and_always_the_same(path, kind, role, office, language):
    field = Field(kind)
    value = sample(path, field, role, office=office, language=language)
    assert isinstance(value, _OF_KIND[kind])
    assert value
    assert sample(path, field, role, office=office, language=language) == value
