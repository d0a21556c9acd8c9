"""The doors."""

import subprocess
import sys

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.model import FaultKind
from candidate_comms.documents.reader import read_file_kind, read_message
from candidate_comms.documents.template_reader import read_template
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine, SlotRole


def test_a_slot_in_a_finished_message_is_at_home_nowhere():
    document = read_message("Dear {{ first_name }}, [Job Title] {% if x %}")
    assert [slot.dialect for slot in document.slots] == ["double_braces", "brackets", "statements"]
    assert (document.template, document.engine, document.dialects) == (False, Engine.NONE, frozenset())


def test_html_and_jinja2_are_read_through_both_maps():
    source = "<ul>{% for p in points %}<li>{{ p }} &amp; more</li>{% endfor %}</ul>\r\n<p>caf&eacute;</p>"
    document = read_template(source, path="mail.html.j2")
    assert document.text == "⟨points⟩ & more\n\ncafé"
    assert document.html
    assert document.to_source(Span(9, 10)).cut(source) == "&amp;"
    assert document.to_source(Span(len(document.text) - 1, len(document.text))).cut(source) == "&eacute;"
    (slot,) = document.slots
    assert (slot.name, slot.role) == ("points", SlotRole.FEEDBACK)
    assert slot.source.cut(source) == "{{ p }}"


def test_tokens_of_other_dialects_in_jinja2_keep_their_own_dialect():
    document = read_template("Dear {{ name }}, [Job Title] %PHONE%", path="a.j2")
    assert [slot.dialect for slot in document.slots] == ["jinja2", "brackets", "percent"]
    assert document.dialects == {"jinja2"}
    assert document.faults == ()


def test_a_merge_field_of_another_engine_in_jinja2_is_a_fault_beside_the_reading():
    document = read_template("Dear {{ name }},\n{!User.FirstName}", path="a.j2")
    (fault,) = document.faults
    assert (fault.kind, fault.source.cut(document.source)) == (FaultKind.FOREIGN, "{!User.FirstName}")
    assert document.text == "Dear ⟨name⟩,\n⟨user_first_name⟩"


def test_a_flat_template_is_at_home_in_its_first_dialect_only():
    document = read_template("Dear [Name], about [Job Title]: ((Recruiter))", path="a.txt")
    assert (document.engine, document.dialects, document.faults) == (Engine.TOKENS, {"brackets"}, ())
    assert [slot.dialect in document.dialects for slot in document.slots] == [True, True, False]


def test_flat_tokens_where_jinja2_was_meant_are_one_fault_at_the_first():
    document = read_template("Dear [Name], about [Job Title]", environment=jinja2.Environment())
    (fault,) = document.faults
    assert (fault.kind, fault.source.cut(document.source)) == (FaultKind.FOREIGN, "[Name]")


def test_a_token_in_a_jinja2_comment_is_not_read():
    assert read_template("{# Dear [NAME] #}Dear {{ a }}").text == "Dear ⟨a⟩"


@pytest.mark.parametrize(
    ("path", "source", "kind"),
    [
        ("a.j2", "Dear Ana,", "template"),
        ("a.hbs", "", "template"),
        ("a.tmpl", "", "template"),
        ("a.txt", "Dear Ana, thank you.", "message"),
        ("a.html", "<p>Dear Ana</p>", "message"),
        ("a.txt", "Dear {{ name }},", "template"),
        ("a.html", "<p t-if='x'>Dear</p>", "template"),
        ("a.txt", "Dear [First Name], about [Job Title]", "template"),
        ("a.txt", "Dear Ana, about [Job Title]", "message"),
        ("a.eml", "Subject: {{ x }}\n\n", "message"),
    ],
)
def test_a_file_is_a_template_or_a_message(path, source, kind):
    assert read_file_kind(path, source) == kind


def test_reading_plain_text_imports_no_engine_and_no_parser():
    code = (
        "import sys; from candidate_comms.documents.reader import read_message, read_file_kind;"
        "from candidate_comms.documents.template_reader import read_template;"
        "read_message('Dear [Name],'); read_template('Dear [Name], [Role]'); read_file_kind('a.txt', 'x');"
        "print([m for m in ('jinja2', 'html.parser', 'email') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


PARTS = [
    "Dear ",
    "<p>",
    "</p>",
    "{{ a }}",
    "{% if b %}",
    "{% endif %}",
    "[Name]",
    "%NAME%",
    "&amp;",
    "&",
    "\r\n",
    "<",
    "{#",
    "#}",
    "{!X.y}",
    "<%= z %>",
    "{{#if q}}",
    "⟨",
    "<a href='{{ u }}' title='{{ t }}'>",
    "\ufeff",
    "é",
    "<title>",
    "</title>",
    "{{ 'x<br>y' }}",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PARTS), max_size=14).map("".join),
    st.sampled_from(["", "a.html.j2", "a.txt", "a.eml", "a.liquid"]),
)
def test_no_source_makes_a_door_fail_and_every_slot_stands_where_it_says(source, path):
    for document in (read_message(source, path=path), read_template(source, path=path)):
        assert document.source == source
        for slot in document.slots:
            assert slot.visible.cut(document.text).startswith("⟨")
            assert document.to_source(slot.visible) == slot.source
        for slot in document.hidden_slots:
            assert 0 <= slot.visible.start == slot.visible.end <= len(document.text)
        for piece in document.source_map.pieces:
            if piece.verbatim:
                assert piece.visible.cut(document.text) == piece.source.cut(source)
    assert read_file_kind(path, source) in ("message", "template")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_arbitrary_text_is_read(source):
    for document in (read_message(source), read_template(source, path="a.j2"), read_message(source, path="a.html")):
        assert document.source_map.length == len(document.text)


def test_a_bracket_that_goes_on_with_the_sentence_is_no_placeholder():
    document = read_message("You asked [in your email of 3 May] whether the post is open, and [sic] it is.")

    assert document.slots == ()


@pytest.mark.parametrize(
    "source",
    ["<style>\np { margin: 0 }\n</style>\n{{ greeting }}", "<!--[if mso]>\n<xml/>\n<![endif]-->\n{{ greeting }}"],
)
def test_a_part_of_a_mail_that_holds_only_styles_is_html(source):
    document = read_template(source, path="styles.hbs")
    assert document.html
    assert document.text.strip() == "⟨greeting⟩"
