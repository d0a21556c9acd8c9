"""Whose template is it?"""

import jinja2
import pytest

from candidate_comms.documents.engines import detected
from candidate_comms.documents.model import FaultKind
from candidate_comms.documents.template_reader import read_paths, read_template
from candidate_comms.vocabulary import Engine


@pytest.mark.parametrize(
    ("engine", "source", "giveaway"),
    [
        (Engine.HANDLEBARS, "Hi {{name}}, {{#if feedback}}x{{/if}}", "{{#if feedback}}"),
        (Engine.HANDLEBARS, "Hi {{name}}, {{{feedback}}}", "{{{feedback}}}"),
        (Engine.HANDLEBARS, "Hi {{> footer}}", "{{> footer}}"),
        (Engine.LIQUID, "{% assign due = 'now' %}{{ due }}", "{% assign due = 'now' %}"),
        (Engine.LIQUID, "{% if feedback != blank %}x{% endif %}", "blank"),
        (Engine.LIQUID, "{{ name | default: 'there' }}", "{{ name | default: 'there' }}"),
        (Engine.DJANGO, "{% for p in ps %}{% empty %}{% endfor %}", "{% empty %}"),
        (Engine.DJANGO, "{{ feedback|default:'None.' }}", "{{ feedback|default:'None.' }}"),
        (Engine.DJANGO, "{% load i18n %}{% trans 'Dear' %}", "{% load i18n %}"),
        (Engine.ERB, "Dear <%= candidate.name %>,", "<%= candidate.name %>"),
        (Engine.QWEB, "<p>Dear <t t-out='object.name'/></p>", "t-out="),
        (Engine.QWEB, "<p t-if='x'>Dear</p>", "t-if="),
        (Engine.BLADE, "Dear {{ $name }},", "{{ $name }}"),
        (Engine.BLADE, "Dear,\n@if ($x)\nyes\n@endif", "@if ($x)"),
        (Engine.FREEMARKER, "<#if x?has_content>yes</#if>", "<#if x?has_content>"),
        (Engine.FREEMARKER, "a\n% if c.x:\nyes\n% endif", "% if c.x:"),
        (Engine.GO, "Dear {{.Name}},", "{{.Name}}"),
        (Engine.GO, "{{ range .Items }}x{{ end }}", "{{ range .Items }}"),
        (Engine.GO, "Dear {{ Name }},\n{{- if Feedback -}}\nx{{ end }}", "{{- if Feedback -}}"),
        (Engine.TOKENS, "Dear {!Candidate.FirstName},", "{!Candidate.FirstName}"),
        (Engine.TOKENS, "Dear *|FNAME|*,", "*|FNAME|*"),
        (Engine.TOKENS, "Dear {{Candidate first name}},", "{{Candidate first name}}"),
        (Engine.JINJA, "a\n# if feedback\nb\n# endif\n", "# if feedback"),
    ],
)
def test_each_engine_gives_itself_away(engine, source, giveaway):
    found = detected(source)
    assert found is not None
    assert (found.engine, found.span.cut(source)) == (engine, giveaway)
    assert found.detail.endswith(".")


@pytest.mark.parametrize(
    "source",
    [
        "Dear {{ first_name }}, {% if not feedback %}x{% elif a is defined %}y{% else %}z{% endif %}",
        "{{ a if b else c }} {{ not x }} {{ a ~ ' ' ~ b }} {{ x | default('there') }} {{ x[1:2] }}",
        "{# {{#if old}} {{/if}} #}{% raw %}{{{ name }}}{% endraw %}",
        "{% trans %}Dear{% endtrans %}{% trans n=1 %}a{% pluralize %}b{% endtrans %}",
        "{{ {'a': 1}['a'] }} {%- set x = {'k': 'v'} -%} ${{ amount }} 100% of it",
        "# If you have questions\n\nWrite to us.\n",
        "{% if talk %}It is from {{ start }} to {{ end }}.{% endif %}",
        "{% with a=1 %}{% include 'x' %}{% endwith %}{% for p in ps if p %}{{ loop.index }}{% endfor %}",
        "Email me @ifrah or visit <https://example.com/?a=%20b%3E>",
    ],
)
def test_jinja2_and_plain_text_give_nothing_away(source):
    assert detected(source) is None


def test_a_tag_of_the_callers_environment_is_not_foreign():
    assert detected("{% cache 500 %}{% url 'x' %}", known_tags=frozenset({"url"})) is None


def test_a_file_name_decides_where_the_text_does_not():
    found = detected("Hi {{name}},", "mail/reject.hbs")
    assert found is not None
    assert (found.engine, found.span.start) == (Engine.HANDLEBARS, 3)


def test_a_template_of_another_engine_is_at_home_in_it_and_its_branches_are_read():
    read = read_paths("Hi {{name}}, {{#if x}}a{{else}}b{{/if}}", path="a.hbs")
    assert [document.text for document in read.documents] == ["Hi ⟨name⟩, a", "Hi ⟨name⟩, b"]
    assert {document.engine for document in read.documents} == {Engine.HANDLEBARS}
    assert read.documents[0].faults == ()


@pytest.mark.parametrize("options", [{"path": "a.txt.j2"}, {"environment": jinja2.Environment()}])
def test_where_jinja2_was_meant_another_engines_template_is_a_fault_and_read_all_the_same(options):
    read = read_paths("Hi {{name}}, {{#if x}}a{{/if}}", **options)
    (fault,) = read.documents[0].faults
    assert (fault.kind, fault.engine) == (FaultKind.FOREIGN, Engine.HANDLEBARS)
    assert [document.text for document in read.documents] == ["Hi ⟨name⟩, a", "Hi ⟨name⟩, "]


def test_a_tag_with_other_delimiters_in_a_jinja2_template_is_a_fault_beside_the_reading():
    document = read_template("Dear {{ name }}, room <%= room %>{% if a %}!{% endif %}", path="a.txt.j2")
    (fault,) = document.faults
    assert (fault.kind, fault.engine, document.engine) == (FaultKind.FOREIGN, Engine.ERB, Engine.JINJA)
    assert document.text == "Dear ⟨name⟩, room ⟨room⟩!"


def test_the_slots_of_another_engine_are_at_home_in_its_template():
    document = read_template("Hi <%= candidate.first_name %>,", path="a.txt.erb")
    assert document.text == "Hi ⟨candidate_first_name⟩,"
    assert {slot.dialect for slot in document.slots} == document.dialects == {"erb"}


@pytest.mark.parametrize(
    ("source", "others", "engine"),
    [
        ("{% include 'a.txt' %}", {"a.txt": "{% load i18n %}{% trans 'Yours' %}"}, Engine.DJANGO),
        ("{% extends 'b.txt' %}", {"b.txt": "{% include 'a.txt' %}", "a.txt": "{{ x|date:'j F' }}"}, Engine.DJANGO),
        ("{% include 'a.txt' %}", {"a.txt": "{% assign x = 'y' %}{{ x }}"}, Engine.LIQUID),
        ("{% include 'a.txt' %}", {"a.txt": "{% include 'a.txt' %}{{ name }}"}, Engine.JINJA),
        ("{% include 'gone.txt' %}", {}, Engine.JINJA),
        ("Dear {{ name }}", {"a.txt": "{% load i18n %}"}, Engine.JINJA),
    ],
)
def test_a_file_that_gives_nothing_away_is_of_the_engine_of_what_it_reads(source, others, engine):
    assert read_template(source, path="mail.txt", loader=others).engine is engine
    assert read_template(source, path="mail.txt.j2", loader=others).engine is Engine.JINJA
