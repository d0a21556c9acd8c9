"""Flat placeholders."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.placeholders import INSTRUCTION, dialects, placeholders
from candidate_comms.documents.reader import read_message
from candidate_comms.documents.slot_names import label, role_of, slot_name
from candidate_comms.vocabulary import SlotRole


@pytest.mark.parametrize("dialect", dialects(), ids=lambda dialect: dialect.name)
def test_each_dialects_own_example_is_read_in_it(dialect):
    found = [p.dialect for p in placeholders(dialect.example)]
    assert found == [INSTRUCTION if dialect.asks == "instruction" else dialect.name]


@pytest.mark.parametrize(
    ("text", "name", "dialect"),
    [
        ("{{Candidate first name}}", "candidate_first_name", "double_braces"),
        ("{{{feedback}}}", "feedback", "double_braces"),
        ("{first-name there}", "first_name", "single_braces"),
        ("((flag??we saw you))", "flag", "double_parentheses"),
        ("{!Offer.Sign_On__c}", "offer.sign_on", "salesforce"),
        ("%%SALARY%%", "salary", "double_percent"),
        ("##START_DATE##", "start_date", "hashes"),
        ("£${{base_salary}} a year", "base_salary", "double_braces"),
        ("$${annualRate}", "annual_rate", "dollar_braces"),
        ("[Insert Job Title]", "job_title", "brackets"),
        ("[الاسم]", "الاسم", "brackets"),
    ],
)
def test_placeholders_met_in_practice_have_a_name_and_a_dialect(text, name, dialect):
    (found,) = placeholders(text)
    assert (found.name, found.dialect) == (name, dialect)


@pytest.mark.parametrize(
    "text",
    [
        "as advertized [sic] in the post",
        "see [1] and [2], and [3-5]",
        "a rise of 5% or 10%, 100% of it",
        "$45,000 a year, or $CAD 50,000",
        "Sam <sam@example.com> wrote <https://example.com/a?b=c>",
        "if a <b and c> d",
        "read [the guide](https://example.com)",
        "Signature: ________  Date: ______",
        "____________________",
        "in Berlin (UK) (UAE), as agreed (or not)",
        "%20First%20Name, caf%C3%A9",
        "{color:#063} {font-size:14px}",
        "قال «أوراكل» في الرسالة",
        "[Larkfield] Your application\n\nDear Sam,",
        "[Larkfield] ⟨subject⟩\n\nDear Sam,",
        "[Larkfield] [⟨desk⟩] Your application",
        "\n  Re: [Larkfield Jobs]: your application",
        "Dear Sam\nSubject: Fwd: [Larkfield] Your application",
    ],
)
def test_innocent_look_alikes_are_no_slots(text):
    assert list(placeholders(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Consider including one strength]",
        "<add a licence disclaimer if clinical>",
        "(DELETE IF INTERNAL CANDIDATE)",
        "[Write two sentences here: what went well]",
        "<<أضف هنا جملة عن الفرص القادمة>>",
    ],
)
def test_a_note_to_the_writer_is_an_instruction(text):
    assert [found.dialect for found in placeholders(text)] == [INSTRUCTION]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("first_name", SlotRole.PERSON),
        ("Candidate Name", SlotRole.PERSON),
        ("LASTNAME", SlotRole.PERSON),
        ("candfullname", SlotRole.PERSON),
        ("company_name", SlotRole.COMPANY),
        ("job.title", SlotRole.JOB),
        ("title", SlotRole.PERSON),
        ("recruiter_email", SlotRole.CONTACT),
        ("feedback_url", SlotRole.CONTACT),
        ("REVIEWER_GAP_WITH_EXAMPLE", SlotRole.FEEDBACK),
        ("feedback_points", SlotRole.FEEDBACK),
        ("Reason in one sentence", SlotRole.FEEDBACK),
        ("areas_to_improve", SlotRole.FEEDBACK),
        ("base_salary", SlotRole.MONEY),
        ("CTC", SlotRole.MONEY),
        ("reply_by_date", SlotRole.DATE),
        ("weeklyHours", SlotRole.TERM),
        ("job.city", SlotRole.PLACE),
        ("custom_message_body", SlotRole.BODY),
        ("zqx", SlotRole.OTHER),
    ],
)
def test_a_role_is_guessed_from_the_words_of_a_name(name, role):
    assert role_of(slot_name(name)) is role


def test_a_slot_shows_as_one_word_and_maps_to_all_of_its_source():
    document = read_message("Dear [Candidate Name],")
    assert document.text == "Dear ⟨candidate_name⟩,"
    (slot,) = document.slots
    assert slot.visible.cut(document.text) == label("candidate_name")
    assert slot.source.cut(document.source) == "[Candidate Name]"
    assert document.to_source(slot.visible) == slot.source
    assert slot.expression == "Candidate Name"


PIECES = [
    "a ",
    "[",
    "]",
    "[[",
    "]]",
    "{{",
    "}}",
    "{",
    "}",
    "((",
    "))",
    "<",
    ">",
    "<<",
    ">>",
    "%",
    "$",
    "#",
    "_",
    "____",
    "X",
    "XXXX",
    "Name",
    "first name",
    "*|",
    "|*",
    "${",
    "{!",
    "\n",
    "⟨",
    "⟩",
    " if ",
    "delete this now",
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_each_slot_stands_where_its_map_says(source):
    document = read_message(source)
    for piece in document.source_map.pieces:
        if piece.verbatim:
            assert piece.visible.cut(document.text) == piece.source.cut(document.source)
    for slot in document.slots:
        assert slot.visible.cut(document.text) == label(slot.name)
        assert document.to_source(slot.visible) == slot.source
        assert slot.expression in slot.source.cut(document.source)


@pytest.mark.parametrize("part", ["[", "((", "{{a", "_", "%a", "<a ", "${a", "[[a", "__A"])
def test_openings_that_never_close_are_passed_in_linear_time(part):
    text = part * (100_000 // len(part))  # quadratic reading of this would take minutes
    assert all(found.dialect for found in placeholders(text + "[Name]"))


@pytest.mark.parametrize(
    "text",
    [
        "[Company] Your application",
        "Subject: [Job Title] at Larkfield",
        "[Letterhead]\n\nDear Sam,",
        "[Anrede] [Nachname], your application",
        "Dear Sam,\n[Panel] wrote this",
        "The [Panel] wrote this",
    ],
)
def test_a_bracket_that_opens_a_message_is_a_slot_where_a_writer_fills_it(text):
    assert next(placeholders(text)).dialect == "brackets"


@pytest.mark.parametrize("name", ["message.author", "content.title", "message.board.name"])
def test_what_belongs_to_a_text_is_no_text(name):
    assert role_of(slot_name(name)) is not SlotRole.BODY


@pytest.mark.parametrize("name", ["message", "message.body", "item.html_text", "message.paragraphs", "body_2"])
def test_a_whole_text_is_known_by_its_own_name(name):
    assert role_of(slot_name(name)) is SlotRole.BODY
