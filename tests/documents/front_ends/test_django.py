"""Django templates as trees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.front_ends.django import django_read
from candidate_comms.documents.templates.tree import Include, Print, Stubbed, Text
from documents.front_ends.laws import fragments, places_are_exact, reads_within
from documents.front_ends.one_line import nodes, shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear {{ candidate.first_name }},", "Dear ⟨candidate.first_name⟩,"),
        ("{{ points.0.text }} {{ 'Dear' }} {{ 4 }} {{ _(\"Yes\") }} {{ None }}",
         "⟨points[0].text⟩ ⟨'Dear'⟩ ⟨4⟩ ⟨'Yes'⟩ ⟨None⟩"),
        ("{{ forms|length + 1 }}", "⟨?{forms|length + 1}(forms)⟩"),
        # Tests.
        ("{% if name %}a{% elif b %}c{% else %}d{% endif %}", "[if name: a | b: c | else: d]"),
        ("{% if not a and b or c %}x{% endif %}", "[if ((not a and b) or c): x]"),
        ("{% if not a == 'b' %}x{% endif %}{% if not not a %}y{% endif %}", "[if not a == 'b': x][if a: y]"),
        ("{% if a in b %}x{% elif a not in b %}y{% endif %}", "[if a in b: x | a not-in b: y]"),
        ("{% if a is True %}x{% elif n >= 2 %}y{% endif %}", "[if a == True: x | n >= 2: y]"),
        ("{% if a is None %}x{% elif a != None %}y{% endif %}",
         "[if (not a is defined or a is none): x | not (not a is defined or a is none): y]"),
        ("{% if a|length > 0 %}x{% elif b|length == 2 %}y{% endif %}", "[if a: x | b|length == 2: y]"),
        ("{% if a|default:'b' == 'c' %}x{% endif %}", "[if a|default('b', True) == 'c': x]"),
        ("{% if a == b == c %}x{% endif %}{% if (a) %}y{% endif %}",
         "[if ?{a == b == c}(a, b, c): x][if ?{(a)}(a): y]"),
        ("{% ifequal a 'b' %}x{% else %}y{% endifequal %}{% ifnotequal a b %}z{% endifnotequal %}",
         "[if a == 'b': x | else: y][if not a == b: z]"),
        ("{% ifchanged day %}a{% endifchanged %}{% ifchanged %}b{% else %}c{% endifchanged %}",
         "[stub: a][if ?{ifchanged}(): b | else: c]"),
        # Loops.
        ("{% for p in points %}{{ forloop.counter }} {{ p }}{% empty %}none{% endfor %}",
         "[for p in points: ⟨loop.index⟩ ⟨p⟩ | else: none]"),
        ("{% for k, v in terms.items reversed %}{{ k }}{% if forloop.last %}.{% endif %}{% endfor %}",
         "[for k,v in terms.items()|reverse: ⟨k⟩[if loop.last: .]]"),
        ("{% for p in points|slice:':3' %}x{% endfor %}{% for p in points|slice:'3:' %}y{% endfor %}",
         "[for p in points|truncate(3): x][for p in ?{points|slice:'3:'}(points): y]"),
        ("{% cycle 'a' 'b' as row silent %}{% cycle 'a' b %}{% cycle row %}",
         "[set row=['a', 'b'][?{cycle 'a' 'b' as row silent}()]]⟨['a', b][?{cycle 'a' b}()]⟩⟨?{cycle row}()⟩"),
        # Names and files.
        ("{% with a=b|upper c='d' %}{{ a }}{% endwith %}{% with b.c as a %}{{ a }}{% endwith %}",
         "[with a=b|upper c='d': ⟨a⟩][with a=b.c: ⟨a⟩]"),
        ("{% include 'sign.txt' %}{% include 'a' with b=c d='e' only %}{% include which %}",
         "[include sign.txt][include a b=c d='e'][include ?]"),
        ("{% extends 'base.html' %}{% block body %}{{ block.super }}a{% endblock body %}",
         "[extends base.html][block body: ⟨super()⟩a]"),
        ("{% firstof a b 'there' %}{% firstof a %}{% firstof a 'b' as c %}",
         "⟨(a or b or 'there')⟩⟨a⟩[set c=(a or 'b')]"),
        ("{% load i18n %}{% csrf_token %}{% now 'Y' %}{% url 'apply' job.id %}{% url 'x' as link %}{% static 'a' %}",
         "⟨?{now 'Y'}()⟩⟨?{url 'apply' job.id}(job.id)⟩[set link=?{url 'x' as link}()]⟨?{static 'a'}()⟩"),
        # Filters.
        ("{{ a|default:'b' }} {{ a|default_if_none:'b' }}", "⟨a|default('b', True)⟩ ⟨('b' if a is none else a)⟩"),
        ("{{ a|yesno:'y,n' }} {{ a|yesno:'y,n,?' }}",
         "⟨('y' if a else 'n')⟩ ⟨('y' if a else ('?' if a is none else 'n'))⟩"),
        ("{{ a|yesno }}", "⟨('yes' if a else ('maybe' if a is none else 'no'))⟩"),
        ("day{{ n|pluralize }} {{ n|pluralize:'y,ies' }}", "day⟨('' if n == 1 else 's')⟩ ⟨('y' if n == 1 else 'ies')⟩"),
        ("{{ a|upper|lower|title|length|safe }} {{ a|join:', ' }}", "⟨a|upper|lower|title|length|safe⟩ ⟨a|join(', ')⟩"),
        ("{{ day|date:\"j F\" }} {{ a|truncatechars:9 }} {{ a|linebreaks }}",
         "⟨day|date('j F')⟩ ⟨a|truncate(9)⟩ ⟨a|linebreaks⟩"),
        ("{{ a|add:'.' }} {{ n|add:1 }} {{ a|cut:' ' }} {{ n|divisibleby:2 }}",
         "⟨a ~ '.'⟩ ⟨?{n|add:1}(n)⟩ ⟨a|replace(' ', '')⟩ ⟨n is divisibleby⟩"),
        ("{% filter upper|default:'x'|cut:'y' %}a{% endfilter %}",
         "[filter upper()|default('x', True)|replace('y', ''): a]"),
        # Translated texts.
        ("{% trans 'Dear' %} {% translate \"Yes\"|lower as y %}{% translate name noop %}",
         "⟨'Dear'⟩ [set y='Yes'|lower]⟨name⟩"),
        ("{% blocktrans with n=a.b %}Dear {{ n }}, 100%{% endblocktrans %}", "[with n=a.b: Dear ⟨n⟩, 100%]"),
        ("{% blocktranslate count n=p|length %}one{% plural %}{{ n }} points{% endblocktranslate %}",
         "[with n=p|length: [if p|length == 1: one | else: ⟨n⟩ points]]"),
        ("{% blocktrans count a.b as n %}x{% plural %}y{% endblocktrans %}",
         "[with n=a.b: [if a.b == 1: x | else: y]]"),
        ("{% blocktrans with a as b and c as d %}z{% endblocktrans %}", "[with b=a d=c: z]"),
        ("{% blocktrans count count=n trimmed context 'letter' %} x {% plural %} y {% endblocktrans %}",
         "[with count=n: [if n == 1: x | else: y]]"),
        ("{% blocktrans trimmed %}\n  Dear {{ n }},\n\n  well  \n  done\n{% endblocktrans %}", "Dear ⟨n⟩, well done"),
        ("{% blocktrans asvar a %}b{% endblocktrans %}{{ a }}", "[capture a: b]⟨a⟩"),
        # Tags of other kinds.
        ("a{# {{ b }} #}{% comment 'why' %}{% if %}{{ c }{% endcomment %}d", "ad"),
        ("{% verbatim %}{{ a }}{% endif %}{% endverbatim %}{% verbatim x %}{% endverbatim %}{% endverbatim x %}",
         "{{ a }}{% endif %}{% endverbatim %}"),
        ("{% autoescape off %}{{ a }}{% endautoescape %}{% spaceless %}b{% endspaceless %}", "[with: ⟨a⟩][with: b]"),
        ("{% templatetag openvariable %}{% templatetag closeblock %}", "⟨'{{'⟩⟨'%}'⟩"),
        ("{% signature %}{% box a %}b{% endbox %}{% fetch a.b as c %}",
         "[stub: ][stub: b][set c=?{fetch a.b as c}(a.b)]"),
        ("{% feature 'x' y %}a{% else %}b{% endfeature %}", "[if ?{feature 'x' y}(y): a | else: b]"),
        # Innocent look-alikes.
        ("100% { a } #} }} %} a{b} {a: {b: 1}} \\{ {", "100% { a } #} }} %} a{b} {a: {b: 1}} \\{ {"),
        ("a{#b} .c{# d", "a{#b} .c{# d"),
    ],
)  # fmt: skip
def test_a_django_template_is_read_as_a_tree(source, tree):
    template = django_read(source)
    assert shown(template) == tree
    assert template.faults == ()


@pytest.mark.parametrize(
    ("source", "place", "detail"),
    [
        ("Hi\n{% if a %}b", "{% if a %}", "The 'if' on line 2 is never closed; write {% endif %} after it."),
        ("{% if a %}b{% endfor %}", "{% endfor %}",
         "'endfor' does not close the 'if' that is open since line 1; write {% endif %} first."),
        ("a{% endif %}", "{% endif %}", "'endif' closes nothing: no block is open here; remove it."),
        ("a{% empty %}", "{% empty %}", "'empty' belongs inside a block, and none is open here; remove it."),
        ("{% for a in b %}{% else %}{% endfor %}", "{% else %}",
         "'else' has no place in the 'for' that is open since line 1; write {% endfor %} first."),
        ("{% if a %}{% else %}{% elif b %}{% endif %}", "{% elif b %}",
         "'elif' comes after 'else', the last part of a block; swap them."),
        ("{% if a %}{% else if b %}{% endif %}", "{% else if b %}",
         "Django reads no test after 'else'; write {% elif … %}."),
        ("{% block a %}{% endblock b %}", "{% endblock b %}",
         "This closes the block 'b', but 'a' is open; correct the name."),
        ("{% blocktrans %}{% if a %}{% endblocktrans %}", "{% if a %}",
         "A translated text holds no tags; write {% endblocktrans %} before this one."),
        ("{% comment %}a", "{% comment %}", "The 'comment' is never closed; write {% endcomment %} after it."),
        ("{% verbatim x %}{% endverbatim %}", "{% verbatim x %}",
         "The 'verbatim' is never closed; write {% endverbatim x %} after it."),
        ("a {{ }}", "{{ }}", "These braces are empty; write the name of a value between them."),
        ("a {% %}", "{% %}", "This tag begins with no name; write the name of a tag."),
    ],
)  # fmt: skip
def test_what_does_not_parse_is_a_fault_with_the_way_out(source, place, detail):
    template = django_read(source)
    (fault,) = template.faults
    assert template.body is None
    assert (fault.source.cut(source), fault.detail) == (place, detail)


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("a {{ name\n}} b", ["{{"]),
        ("a {{ name b", ["{{"]),
        ("a {% if b\n%} {# c\n#}", ["{%", "{#"]),
        ("{{{ a\n", ["{{"]),
    ],
)
def test_a_tag_that_its_line_does_not_end_is_sent_as_text_and_a_fault_says_so(source, places):
    template = django_read(source)
    assert [fault.source.cut(source) for fault in template.faults] == places
    assert all("Django sends this" in fault.detail for fault in template.faults)
    assert "".join(node.text for node in template.body if isinstance(node, Text)) == source


@pytest.mark.parametrize("word", ["elsif", "elseif"])
def test_another_engines_word_for_another_test_is_a_fault_and_read_as_it_was_meant(word):
    template = django_read(f"{{% if a %}}A{{% {word} b %}}B{{% endif %}}")
    assert shown(template) == "[if a: A | b: B]"
    assert template.faults[0].detail == f"Django has no '{word}'; write {{% elif … %}}."


def test_the_first_faults_tell_enough():
    assert len(django_read("{{ a\n" * 1_000).faults) == 20
    assert len(django_read("{{{{{{{{").faults) == 1


def test_a_list_in_groups_is_noted_as_not_followed():
    template = django_read("\n{% regroup people by city as groups %}{% for g in groups %}{{ g.grouper }}{% endfor %}")
    assert shown(template) == "⏎[set groups=?{people by city as groups}(people)][for g in groups: ⟨g.grouper⟩]"
    assert template.notes == ("Line 2: how 'regroup' sorts a list into groups is not followed.",)


def test_a_file_that_is_included_alone_sees_only_what_it_is_handed():
    template = django_read("{% include 'a' %}{% include 'b' with c=d only %}{% include 'b' only %}")
    assert [node.with_context for node in nodes(template.body) if isinstance(node, Include)] == [True, False, False]


def test_a_tag_of_the_host_says_so():
    template = django_read("{% signature %}{% box %}a{% endbox %}")
    assert [node.said for node in nodes(template.body) if isinstance(node, Stubbed)] == [
        "the tag 'signature' belongs to the host program",
        "the tag 'box' belongs to the host program",
    ]


def test_a_trimmed_text_keeps_the_place_of_every_word():
    source = "{% blocktrans trimmed %}\n  Thank you,\n  {{ name }} \n{% endblocktrans %}"
    words = [node for node in nodes(django_read(source).body) if isinstance(node, Text)]
    assert [(node.text, node.verbatim, node.place.span.cut(source)) for node in words] == [
        ("Thank you,", True, "Thank you,"),
        (" ", False, "\n  "),
    ]


def test_places_count_in_the_text_and_faults_in_the_source():
    source = "\ufeffHi\r\n{{ name }}\r\n{% if x %}"
    assert django_read(source).faults[0].source.cut(source) == "{% if x %}"
    template = django_read('\ufeffHi\r\n{{ a.name|default:"you" }}')
    (slot,) = [node for node in nodes(template.body) if isinstance(node, Print)]
    assert (slot.place.span.cut(template.file.text), slot.written) == (
        '{{ a.name|default:"you" }}',
        'a.name|default:"you"',
    )
    assert slot.value.of.place.span.cut(template.file.text) == "a.name"
    assert slot.value.args[0].place.span.cut(template.file.text) == "you"


def test_a_text_with_an_escape_is_not_verbatim():
    template = django_read(r'{{ a|default:"the \"other\" team" }}')
    (fallback, _) = template.body[0].value.args
    assert (fallback.value, fallback.verbatim) == ('the "other" team', False)


_FRAGMENTS = st.sampled_from(
    fragments(r"""
    Dear |, |\n|\r\n|  |{{ a }}|{{a.0.b}}|{{ a¦default:"b" }}|{{ a¦yesno:'b,c' }}|{% if a %}|{% if not a == 'b' %}
    |{% elif c in d %}|{% else %}|{% endif %}|{% for a, b in c.items %}|{% empty %}|{% endfor %}|{% with a=b %}
    |{% endwith %}|{% block a %}|{% endblock %}|{% endblock a %}|{% verbatim %}|{% endverbatim %}|{% comment %}
    |{% endcomment %}|{% include 'a' with b=c only %}|{% blocktrans trimmed count a=b %}|{% plural %}
    |{% endblocktrans %}|{% cycle 'a' 'b' as c %}|{% firstof a 'b' %}|{% trans "a" as b %}|{% regroup a by b as c %}
    |{% filter upper¦cut:"a" %}|{% endfilter %}|{% box %}|{% endbox %}|{{|{%|{#|#}|}}|%}|é—|'|"
    |{{ a¦slice:":2"¦add:"]" }}|{# a #}|{}|{{ _("a\"b") }}|{% elsif a %}
    """)
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_FRAGMENTS, max_size=25).map("".join))
def test_whatever_the_fragments_every_place_is_exact(source):
    places_are_exact(django_read(source), source)


_BALANCED = st.recursive(
    st.sampled_from(["a ", "\r\n", "{{ a.b|default:'c' }}", "{# a #}", "{% cycle 'a' b %}", "{% include 'a' %}", "{}"]),
    lambda inner: (
        st.builds(
            "{}{}{}{}{}".format,
            st.sampled_from(["{% if a %}", "{% if not a or b == 'c' %}", "{% if a|length > 1 %}"]),
            inner,
            st.sampled_from(["{% else %}", "{% elif c %}", "{% for a in b %}{% empty %}{% endfor %}"]),
            inner,
            st.just("{% endif %}"),
        )
        | st.builds("{{% with a=b %}}{}{{% endwith %}}{{% filter upper %}}{}{{% endfilter %}}".format, inner, inner)
        | st.lists(inner, max_size=4).map("".join)
    ),
)


@settings(max_examples=150, deadline=None)
@given(_BALANCED)
def test_what_is_balanced_is_read(source):
    template = django_read(source)
    assert template.faults == ()
    places_are_exact(template, source)


@settings(max_examples=200, deadline=None)
@given(st.text("{}%{}%#|:'\"\\a. \nif", max_size=60))
def test_no_text_makes_it_crash(source):
    places_are_exact(django_read(source), source)


@given(st.text(st.characters(exclude_characters="{\r\ufeff", exclude_categories=["Cs"])))
def test_a_text_without_an_opening_brace_is_itself(source):
    body = django_read(source).body
    assert "".join(node.text for node in body if isinstance(node, Text)) == source


@pytest.mark.parametrize(
    "source",
    [
        "{% if a %}" * 10_000,
        "{" * 200_000,
        "{{" * 200_000,
        "{% " * 200_000,
        "{#" * 200_000,
        "{{ a\n" * 10_000,
        "{{ a }} " * 5_000,
        "{% comment %}" * 20_000,
        "{% verbatim " + "a" * 200_000 + " %}",
        "{% if " + "a or b and " * 5_000 + "c %}x{% endif %}",
        "{% if " + "not " * 50_000 + "c %}x{% endif %}",
        "{{ a" + "|upper" * 10_000 + " }}",
        "{{ a" + ".b" * 100_000 + " }}",
        "{{ " + '"' * 100_001 + " }}",
        '{{ "' + '\\"' * 100_000 + " }}",
        "{% if a %}" + "{% elif b %}x" * 5_000 + "{% endif %}",
        "{% with " + "a=b " * 10_000 + "%}x{% endwith %}",
        "{% for " + "a, " * 10_000 + "a in b %}x{% endfor %}",
        "{% blocktrans trimmed %}a" + " \n" * 100_000 + "a{% endblocktrans %}",
        "{% box %}" * 5_000 + "{% endbox %}",
        "{% regroup a by b as c %}" * 2_000,
        "{{ " + "9" * 100_000 + " }}",
    ],
    ids=lambda source: source[:24],
)  # fmt: skip
def test_a_hostile_source_ends_soon(source):
    template = reads_within(6.0, django_read, source)
    places_are_exact(template, source)


def test_nesting_has_an_end():
    within = "{% if a %}" * 100 + "x" + "{% endif %}" * 100
    assert django_read(within).body is not None
    (fault,) = django_read("{% if a %}" * 101 + "x" + "{% endif %}" * 101).faults
    assert fault.detail.startswith("Blocks are nested too deeply")
    assert fault.source.start == 100 * len("{% if a %}")
