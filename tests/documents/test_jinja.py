"""Jinja2 templates along their first path."""

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.ext import Extension

from candidate_comms.documents.model import FaultKind
from candidate_comms.documents.template_reader import read_paths, read_template
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span


def read(source, **options):
    return read_template(source, path="mail.txt.j2", **options)


def back(document, text):
    at = document.text.index(text)
    return document.to_source(Span(at, at + len(text)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Dear {{ name }},", "Dear ⟨name⟩,"),
        ("{% if a %}A{% elif b %}B{% else %}C{% endif %}", "A"),
        ("{% for p in points %}- {{ p }};{% else %}none{% endfor %}", "- ⟨points⟩;"),
        (
            "{% for p in points %}{% if not loop.first %}, {% endif %}{{ loop.index }} {{ p.text }}{% endfor %}",
            "1 ⟨points_text⟩",
        ),
        (
            "{% for a, b in [('Pay', pay), ('Place', place)] %}{{ a }}: {{ b }};{% endfor %}",
            "Pay: ⟨pay⟩;Place: ⟨place⟩;",
        ),
        ("{% for x in [] %}x{% else %}none{% endfor %}", "none"),
        ("{{ 'yes' if a else 'no' }}", "yes"),
        ("{{ feedback or 'none' }} {{ f | default('none', true) }}", "⟨feedback⟩ ⟨f⟩"),
        ("{% set why %}In short: {{ f }}{% endset %}{{ why }}", "In short: ⟨f⟩"),
        ("{% set why = 'Too many.' %}{{ why }}", "Too many."),
        ("{% if a %}{% set x = 'A' %}{% endif %}{{ x }}", "A"),
        ("{% macro m(x, y='b') %}({{ x }}{{ y }}){% endmacro %}{{ m('a') }}{{ m(name, y='c') }}", "(ab)(⟨name⟩c)"),
        ("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}in{% endcall %}", "<in>"),
        ("{% filter upper %}sorry{% endfilter %} {{ 'no' | title }}", "SORRY No"),
        ("{{ 'a' ~ b ~ 'c' }} {{ 'x' + 'y' }} {{ 'one' 'two' }}", "a⟨b⟩c xy onetwo"),
        ("{{ start.strftime('%d %B') }}", "⟨start⟩"),
        ("{{ {'a': 'first', 'b': 'second'}[key] }} {{ {'a': '1', 'b': '2'}['b'] }}", "first 2"),
        (
            "{% trans name=first %}Dear {{ name }},{% endtrans %} {{ _('Hello %(n)s', n=first) }}",
            "Dear ⟨first⟩, Hello ⟨first⟩",
        ),
        ("{{ ngettext('one', 'many', n) }} {{ _('Dear %(n)s') % {'n': first} }}", "one Dear ⟨first⟩"),
        (
            "{{ '%s is %d%% of %(all)s' % (part, share) }} {{ _('%(n)d left', n=seats) }}",
            "⟨part⟩ is ⟨share⟩% of ⟨all⟩ ⟨seats⟩ left",
        ),
        (
            "{{ _('Dear {who} of {0.firm}, {1} {{').format(post, town, who=first) }} {{ '{} or {}'.format(a, b) }} "
            "{{ '{a:>9}|{b!r}'.format(a='x') }}",
            "Dear ⟨first⟩ of ⟨post_firm⟩, ⟨town⟩ { ⟨a⟩ or ⟨b⟩ x|{b!r}",
        ),
        (
            "{% set known = {'who': first, 'firm': 'Larkfield'} %}{{ '{who} of {firm}'.format(**known) }}",
            "⟨first⟩ of Larkfield",
        ),
        ("{{ '{a} {b}'.format(**given) }} {{ (x ~ ' {a}').format(a='A') }}", "⟨given_a⟩ ⟨given_b⟩ ⟨x⟩ A"),
        ("{% set full = first ~ ' ' ~ last %}{{ full }}", "⟨first⟩ ⟨last⟩"),
        ("{% set dear = _('Dear %(n)s,', n=first) %}{{ dear }}", "Dear ⟨first⟩,"),
        ("{% with who = [first, last]|join(' ') %}{{ who }}{% endwith %}", "⟨first⟩ ⟨last⟩"),
        ("{% autoescape false %}Dear {{ first }}{% endautoescape %}", "Dear ⟨first⟩"),
        (
            "{{ __('Thank you, %(n)s.', n=first) }} {{ t('mail.bye') }} {{ _site('Kind regards') }}",
            "Thank you, ⟨first⟩. ⟨t⟩ Kind regards",
        ),
        ("{% with a='x' %}{{ a }}{% endwith %}{# note #}{% raw %}{{ b }}{% endraw %}", "x⟨b⟩"),
        ("a  {{- 'b' -}}  c", "abc"),
        ("{% if true %}a{% endif %}{% if false %}b{% else %}c{% endif %}", "ac"),
        ("{{ none }}{{ 3 }}{{ true }}", "None3True"),
    ],
)
def test_one_path_is_read(source, text):
    assert read(source).text == text


def test_a_slot_maps_to_its_braces_and_keeps_its_expression():
    document = read("Dear {{ candidate.first_name | title }},")
    (slot,) = document.slots
    assert slot.source.cut(document.source) == "{{ candidate.first_name | title }}"
    assert (slot.name, slot.expression, slot.dialect) == (
        "candidate.first_name",
        "candidate.first_name | title",
        "jinja2",
    )


def test_text_constants_map_to_their_characters_and_escaped_ones_as_a_whole():
    document = read("{{ x if x is defined and false or 'plain text' }}{{ 'plain words' }} {{ 'it\\'s' }}")
    assert back(document, "plain words").cut(document.source) == "plain words"
    assert back(document, "t's").cut(document.source) == "'it\\'s'"


def test_a_text_that_a_filter_changes_still_maps_letter_by_letter():
    document = read("{% filter upper %}we cannot comment{% endfilter %}")
    assert back(document, "CANNOT").cut(document.source) == "cannot"


def test_windows_line_ends_map_exactly():
    document = read("Dear {{ name }},\r\n\r\n{% if a %}\r\nWe regret.\r\n{% endif %}\r\n")
    assert back(document, "We regret.").cut(document.source) == "We regret."
    assert "\r" not in document.text


def test_what_a_set_tag_puts_together_stands_in_that_tag():
    document = read("{{ greeting }} {% set full = first ~ ' ' ~ last %}{{ full }}")
    assert [(slot.expression, slot.source.cut(document.source)) for slot in document.slots] == [
        ("greeting", "{{ greeting }}"),
        ("first", "{% set full = first ~ ' ' ~ last %}"),
        ("last", "{% set full = first ~ ' ' ~ last %}"),
    ]
    document = read("{% set dear = _('Dear %(n)s,', n=first) %}{{ dear }}")
    assert back(document, "Dear").cut(document.source) == "Dear"


@pytest.mark.parametrize("grown", ["'{a}{a}'.format(a=x)", "x ~ x", "[x, x]|join(' ')", "'%(a)s%(a)s' % {'a': x}"])
def test_a_text_that_doubles_itself_ends(grown):
    document = read("{% set x = 'Sam' %}" + f"{{% set x = {grown} %}}" * 60 + "Dear {{ x }}")
    assert document.text.startswith("Dear Sam") or document.not_checked
    assert len(document.text) < 1_000_000


BASE = {
    "base.txt": "{% macro get_subject() %}Larkfield: {% block subject %}{% endblock %}{% endmacro %}"
    "{% macro get_body(footer) %}{% block body %}{% endblock %}{{ line() }}{{ footer }}{% endmacro %}"
    "{% macro line() %}--{% block rule %}{% endblock %}{% endmacro %}",
    "base.html": "{% macro get_body() %}<p>{{ inner() }}</p>{% endmacro %}"
    "{% macro inner() %}{% block body %}{% endblock %}{% endmacro %}{% macro unused(x) %}Bye{% endmacro %}",
}


def test_a_message_whose_macros_the_host_calls_is_read():
    document = read(
        "{% extends 'base.txt' %}{% block subject %}Your application{% endblock %}"
        "{% block body %}Dear {{ first }}, we have decided. {% endblock %}",
        loader=BASE,
    )
    assert document.text == "Larkfield: Your application\n\nDear ⟨first⟩, we have decided. --⟨footer⟩\n\n"
    assert back(document, "we have decided").cut(document.source) == "we have decided"
    assert document.not_checked == ()


def test_a_letter_that_is_made_of_macros_is_read():
    document = read(
        "{% macro subject() %}Your application{% endmacro %}{% macro line(x) %}{{ x }}!{% endmacro %}"
        "{% macro body(lang='en') %}Dear {{ first }}, {{ line('thank you') }}{% endmacro %}"
    )
    assert document.text == "Your application\n\nDear ⟨first⟩, thank you!\n\n"


def test_a_macro_that_leads_to_a_block_through_another_is_one_that_the_host_calls():
    document = read("{% extends 'base.html' %}{% block body %}Dear {{ first }},{% endblock %}", loader=BASE)
    assert document.text.strip() == "Dear ⟨first⟩,"


def test_a_finding_in_an_empty_place_of_another_file_stands_there():
    loader = {"why.txt": "Some more on this.\nReason: {{ why }}\n", "sub/base.txt": "{% block a %}{% endblock %}"}
    source = "Dear {{ name }},\n\nThis is the news.\n{% include 'why.txt' %}"
    for document in read_paths(source, path="mail.txt.j2", loader=loader).documents:
        for gap in document.gaps:
            if gap.name == "why":
                assert (gap.source.path, gap.source.cut(loader["why.txt"])) == ("why.txt", "{{ why }}")
                assert [place.cut(source) for place in gap.source.via] == ["{% include 'why.txt' %}"]
                return
    raise AssertionError("no path without a reason")


@pytest.mark.parametrize(
    "source",
    [
        "{% if a %}A {% endif %}{% block b %}Dear {% endblock %}{% if c %}C{% endif %}",
        "{% macro m() %}{% if a %}A {% endif %}{% block b %}Dear {% endblock %}{% if c %}C{% endif %}{% endmacro %}",
    ],
)
def test_a_block_is_on_every_path(source):
    texts = {document.text.strip() for document in read_paths(source, path="mail.txt.j2").documents}
    assert texts == {"A Dear C", "A Dear", "Dear C", "Dear"}


@pytest.mark.parametrize("source", ["{% macro m(name) %}Kind regards{% endmacro %}", "{% set a = 'b' %} {# c #}"])
def test_a_template_that_prints_nothing_is_not_passed_in_silence(source):
    assert any("prints nothing" in note for note in read(source).not_checked)
    assert not any("prints nothing" in note for note in read(source + "Dear Sam").not_checked)


def test_partials_are_read_through_the_loader_and_map_to_their_own_file():
    loader = {
        "base.j2": "{% block greeting %}Hi{% endblock %} / {% block body %}{% endblock %}",
        "sign.j2": "Regards, {{ recruiter }}",
        "macros.j2": "{% macro dear(n) %}Dear {{ n }}{% endmacro %}{% set firm = 'Larkfield' %}",
    }
    document = read(
        "{% extends 'base.j2' %}{% from 'macros.j2' import dear, firm %}{% import 'macros.j2' as m %}"
        "{% block greeting %}{{ dear(name) }} {{ super() }} {{ m.firm }}{% endblock %}"
        "{% block body %}{{ firm }} {% include 'sign.j2' %}{% endblock %}",
        loader=loader,
    )
    assert document.text == "Dear ⟨name⟩ Hi Larkfield / Larkfield Regards, ⟨recruiter⟩"
    at = document.text.index("Regards")
    assert document.source_map.path_at(Span(at, at + 7)) == "sign.j2"
    assert document.to_source(Span(at, at + 7)).cut(loader["sign.j2"]) == "Regards"
    assert document.not_checked == ()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% include 'gone.j2' %}", "'gone.j2' could not be found"),
        ("{% include name %}", "chosen while rendering"),
        ("{% extends 'gone.j2' %}{% block a %}x{% endblock %}", "'gone.j2' could not be found"),
        ("{% signature 'uk' %}", "'signature' belongs to the host program"),
        ("{% include 'self.j2' %}", "levels deep"),
        ("{% include 'bad.j2' %}", "bad.j2 does not parse"),
    ],
)
def test_what_could_not_be_read_is_said(source, said):
    document = read(source, loader={"self.j2": "{% include 'self.j2' %}", "bad.j2": "{% if %}"})
    assert any(said in note for note in document.not_checked)
    assert document.faults == ()


def test_an_optional_include_that_is_not_there_is_no_news():
    assert read("a{% include 'gone.j2' ignore missing %}").not_checked == ()


def test_tags_and_filters_of_the_host_program_are_tolerated():
    document = read("{% card 'x' %}Dear {{ name | house_style }}{% endcard %}{% stamp %}!")
    assert document.text == "Dear ⟨name⟩!"


@pytest.mark.parametrize(
    ("source", "line", "text"),
    [
        ("a\n{% if x %}\nb\n", 2, "if"),
        ("a\n{% endif %}", 2, "endif"),
        ("{% if a %}\n{% else if b %}\n{% endif %}", 2, "if"),
        ("Dear {{ name },\nx", 1, "}"),
        ("a\n{{ b or 'c }}", 2, "'"),
        ("{% for a in b %}\n{% endif %}", 2, "endif"),
        ("a\n{# never closed }\nb", 2, "{#"),
        ("{% if a %}\n{% esle %}\n{% endif %}", 2, "esle"),
        ("{% if %}a{% endif %}", 1, "%}"),
    ],
)
def test_a_syntax_error_is_a_fault_at_the_failing_token(source, line, text):
    document = read(source)
    (fault,) = document.faults
    assert fault.kind is FaultKind.SYNTAX
    assert Lines(source).position(fault.source.start)[0] == line
    assert fault.source.cut(source).startswith(text)
    assert document.text == ""
    assert document.not_checked == ("Nothing of this template was read: it does not parse.",)


def test_an_unclosed_block_names_the_line_that_opened_it():
    (fault,) = read("a\n{% for p in ps %}\n{% endif %}").faults
    assert "The 'for' on line 2 is not closed" in fault.detail


def test_the_environments_own_ways_are_honoured_and_it_stays_as_it_was():
    environment = jinja2.Environment(
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        trim_blocks=True,
        lstrip_blocks=True,
        loader=jinja2.DictLoader({"a": "partial"}),
    )
    before = dict(environment.__dict__)
    document = read(
        "Dear << name >>,\n  <% if a %>\nyes {{ no }}\n  <% endif %>\n<% include 'a' %>", environment=environment
    )
    assert document.text == "Dear ⟨name⟩,\nyes ⟨no⟩\npartial"
    assert [slot.dialect for slot in document.slots] == ["jinja2", "double_braces"]
    assert environment.__dict__ == before
    assert type(environment) is jinja2.Environment


class Boom(Extension):
    tags = {"boom"}  # noqa: RUF012

    def parse(self, parser):
        raise ZeroDivisionError(f"boom at {parser.stream.current.lineno}")


class Shout(Extension):
    def preprocess(self, source, name, filename=None):
        return source.replace("quiet", "loud and clear") if not name and not filename else source


def test_an_extension_that_fails_is_a_fault():
    (fault,) = read("a {% boom %}", environment=jinja2.Environment(extensions=[Boom])).faults
    assert "ZeroDivisionError" in fault.detail


def test_an_extension_that_changes_the_source_makes_places_coarse_and_says_so():
    document = read("first\nquiet {{ name }}\n", environment=jinja2.Environment(extensions=[Shout]))
    assert "loud and clear" in document.text
    assert any("exact to the line only" in note for note in document.not_checked)


def test_nothing_of_the_template_or_its_environment_is_executed():
    calls = []
    environment = jinja2.Environment()
    environment.filters["spy"] = lambda value: calls.append(value)
    environment.globals["spy"] = lambda: calls.append("global")
    environment.tests["spy"] = lambda value: calls.append(value)
    read("{{ 'a' | spy }}{{ spy() }}{% if x is spy %}{% endif %}{{ ''.__class__.__mro__ }}", environment=environment)
    assert calls == []


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "{{",
                "}}",
                "{%",
                "%}",
                "{#",
                "#}",
                " if ",
                " endif ",
                " for x in ",
                " else ",
                "a",
                "'",
                '"',
                "|",
                ".",
                "(",
                ")",
                "[",
                "]",
                "\n",
                " set a = ",
                " block b ",
                " endblock ",
                " extends 'a' ",
                " include 'a' ",
                " macro m() ",
                " endmacro ",
                " trans ",
                " endtrans ",
                " call ",
                " filter upper ",
                "-",
                "+",
                "99999999999999999999",
                "\r\n",
                " import 'a' as a ",
                " raw ",
                " weird ",
                " endweird ",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_no_template_makes_the_reader_fail(source):
    document = read(source, loader={"a": "{% block b %}{% endblock %}"})
    assert document.source_map.length == len(document.text)
    assert document.text == "" or not any(fault.kind is FaultKind.SYNTAX for fault in document.faults)
