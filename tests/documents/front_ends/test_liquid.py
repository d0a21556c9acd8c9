"""Liquid templates as trees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.front_ends.liquid import liquid_read
from candidate_comms.documents.templates.tree import Include, Print, Stubbed, Text
from documents.front_ends.laws import fragments, places_are_exact, reads_within
from documents.front_ends.one_line import nodes, shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear {{ candidate.first_name }},", "Dear ⟨candidate.first_name⟩,"),
        ("{{ a['b'].c[0] }} {{ a[key] }} {{ my-name }}", "⟨a.b.c[0]⟩ ⟨a[key]⟩ ⟨my-name⟩"),
        ("{{ 'Dear' }} {{ 4 }} {{ true }}{{ nil }}{{ }}", "⟨'Dear'⟩ ⟨4⟩ ⟨'true'⟩⟨''⟩"),
        # Only what is missing or false does not hold.
        ("{% if name %}a{% endif %}", "[if name is defined: a]"),
        ("{% if name != blank %}a{% elsif name == '' %}b{% endif %}", "[if name: a | not name: b]"),
        ("{% if blank != name %}a{% endif %}{% if x == empty %}b{% endif %}", "[if name: a][if not x: b]"),
        ("{% if x == nil %}a{% else %}b{% endif %}", "[if not x is defined: a | else: b]"),
        ("{% if points.size > 0 %}a{% endif %}{% if points.size == 0 %}b{% endif %}",
         "[if points: a][if not points: b]"),
        ("{% if points.size > 1 %}a{% endif %}", "[if points|length > 1: a]"),
        ("{% if true %}a{% endif %}{% if 0 %}b{% endif %}{% if nil %}c{% endif %}",
         "[if True: a][if True: b][if False: c]"),
        ("{% unless paid %}a{% else %}b{% endunless %}", "[if not paid is defined: a | else: b]"),
        # Operators. The last one binds first.
        ("{% if a and b or c %}x{% endif %}", "[if (a is defined and (b is defined or c is defined)): x]"),
        ("{% if a or b and c or d %}x{% endif %}",
         "[if (a is defined or (b is defined and (c is defined or d is defined))): x]"),
        ("{% if a and b and c %}x{% endif %}", "[if (a is defined and b is defined and c is defined): x]"),
        ("{% if stage == 'final' %}a{% elsif stage <> \"x\" %}b{% endif %}",
         "[if stage == 'final': a | stage != 'x': b]"),
        ("{% if tags contains 'senior' %}a{% endif %}", "[if 'senior' in tags: a]"),
        ("{% if n >= 2 %}a{% endif %}{% if b == true %}c{% endif %}", "[if n >= 2: a][if b == True: c]"),
        ("{% if (a or b) and c %}x{% endif %}", "[if ?{(a or b) and c}(a, b, c): x]"),
        ("{% if a + b > 2 %}x{% endif %}", "[if ?{a + b > 2}(a, b): x]"),
        # Case.
        ("{% case s %} {% when 'a', 'b' or 'c' %}1{% when blank %}2{% else %}3{% endcase %}",
         "[if (s == 'a' or s == 'b' or s == 'c'): 1 | not s: 2 | else: 3]"),
        ("{% case s %}{% endcase %}x", "x"),
        # Loops.
        ("{% for p in points %}{{ forloop.index }} {{ p.text }}{% else %}none{% endfor %}",
         "[for p in points: ⟨loop.index⟩ ⟨p.text⟩ | else: none]"),
        ("{% for p in points reversed limit:2 %}{% unless forloop.last %}, {% endunless %}{% endfor %}",
         "[for p in points|reverse: [if not loop.last: , ]]"),
        ("{% for p in points offset:1 %}{{ forloop.rindex0 }}{% endfor %}",
         "[for p in ?{points offset:1}(points): ⟨loop.revindex0⟩]"),
        ("{% for i in (1..3) %}x{% endfor %}{% for i in (1..n) %}y{% endfor %}",
         "[for i in [1, 2, 3]: x][for i in ?{(1..n)}(n): y]"),
        ("{% for p in a %}{% break %}{% endfor %}", "[for p in a: [stub: ]]"),
        # Names of the template's own.
        ("{% assign post = job.title | upcase %}{{ post }}", "[set post=job.title|upper]⟨post⟩"),
        ("{% capture 'x' %}a{% endcapture %}{{ x }}", "[capture x: a]⟨x⟩"),
        ("{% assign late = false %}{% if late %}a{% endif %}", "[set late=False][if late: a]"),
        ("{% assign late = x.late | default: false %}{% if late %}a{% endif %}",
         "[set late=x.late|default(False, True)][if late: a]"),
        ("{% assign who = name %}{% if who %}a{% endif %}", "[set who=name][if who is defined: a]"),
        # Filters.
        ("{{ name | default: 'there' }}", "⟨name|default('there', True)⟩"),
        ("{{ a | upcase | downcase | capitalize | strip }}", "⟨a|upper|lower|capitalize|trim⟩"),
        ("{{ a | size }} {{ a | first }} {{ a | join }} {{ a | join: ', ' }}",
         "⟨a|length⟩ ⟨a|first⟩ ⟨a|join(' ')⟩ ⟨a|join(', ')⟩"),
        ("{{ a | append: '.' | prepend: b }}", "⟨b ~ a ~ '.'⟩"),
        ("{{ day | date: '%d %B', 'x' }} {{ x | money }}", "⟨day|date('%d %B', 'x')⟩ ⟨x|money⟩"),
        ("{{ a | slice: 0, 20 }} {{ a | slice: 2 }}", "⟨a|truncate(20)⟩ ⟨?{a | slice: 2}(a)⟩"),
        ("{{ 'letters.regret' | t }}", "⟨?{'letters.regret' | t}('letters.regret')⟩"),
        # Tags of other kinds.
        ("{% liquid\n assign x = 'a'\n # a note\n if x == b\n  echo x\n endif %}.", "[set x='a'][if x == b: ⟨x⟩]."),
        ("a{% comment %} {{ b }} {% comment %}c{% endcomment %} {% if %} {% endcomment %}d{% # e %}f", "adf"),
        ("{% raw %}{{ a }}{% endif %}{% endraw %}{% doc %} {{ a }} {% enddoc %}", "{{ a }}{% endif %}"),
        ("{% cycle 'odd', 'even' %}{% cycle 'rows': 'odd', 'even' %}",
         "⟨['odd', 'even'][?{cycle}()]⟩⟨['odd', 'even'][?{cycle}()]⟩"),
        ("{% include 'sign' %}{% include 'a' with b as c, d: e %}{% include which %}",
         "[include sign][include a c=b d=e][include ?]"),
        ("{% render 'point' for points as p %}{% include foot.html id=1 %}",
         "[for p in points: [include point p=p]][include foot.html id=1]"),
        ("{% increment n %}{% signature %}{% box a %}b{% endbox %}", "[stub: ][stub: ][stub: b]"),
        ("{% feature 'x' %}a{% else %}b{% endfeature %}", "[if ?{feature 'x'}(): a | else: b]"),
        ("{% layout 'mail' %}{% block body %}a{% endblock %}", "[extends mail][block body: a]"),
        # White space control.
        ("a \n {%- if b -%} \n c {{- d -}} e {%- endif %} f", "a[if b is defined: c⟨d⟩e] f"),
        ("a\xa0{{- b -}}\xa0c", "a\xa0⟨b⟩\xa0c"),
        ("a {%- comment -%} x {%- endcomment -%} b {%- raw -%} c {%- endraw -%} d", "abcd"),
        # Innocent look-alikes.
        ("100% { a } {# b #} }} %} a{b}", "100% { a } {# b #} }} %} a{b}"),
        ("a {b: {c: 1}} \\{ {", "a {b: {c: 1}} \\{ {"),
    ],
)  # fmt: skip
def test_a_liquid_template_is_read_as_a_tree(source, tree):
    assert shown(liquid_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "place", "detail"),
    [
        ("Hi\n{% if a %}b", "{% if a %}", "The 'if' on line 2 is never closed; write {% endif %} after it."),
        ("{% if a %}b{% endfor %}", "{% endfor %}",
         "'endfor' does not close the 'if' that is open since line 1; write {% endif %} first."),
        ("a{% endif %}", "{% endif %}", "'endif' closes nothing: no block is open here; remove it."),
        ("a{% else %}", "{% else %}", "'else' belongs inside a block, and none is open here; remove it."),
        ("{% for a in b %}{% elsif c %}{% endfor %}", "{% elsif c %}",
         "'elsif' has no place in the 'for' that is open since line 1; write {% endfor %} first."),
        ("{% if a %}{% when b %}{% endif %}", "{% when b %}",
         "'when' has no place in the 'if' that is open since line 1; write {% endif %} first."),
        ("a {{ b", "{{", "This {{ is never closed; write }} after it."),
        ("a\r\n{% if b", "{%", "This {% is never closed; write %} after it."),
        ("{% raw %}a", "{% raw %}", "The 'raw' is never closed; write {% endraw %} after it."),
        ("{% comment %}{% comment %}{% endcomment %}", "{% comment %}",
         "The 'comment' is never closed; write {% endcomment %} after it."),
    ],
)  # fmt: skip
def test_what_does_not_parse_is_a_fault_with_the_way_out(source, place, detail):
    template = liquid_read(source)
    (fault,) = template.faults
    assert template.body is None
    assert (fault.source.cut(source), fault.detail) == (place, detail)


@pytest.mark.parametrize("written", ["elif b", "elseif b", "else if b"])
def test_another_engines_word_for_another_test_is_a_fault_and_read_as_it_was_meant(written):
    template = liquid_read(f"{{% if a %}}A{{% {written} %}}B{{% else %}}C{{% endif %}}")
    assert shown(template) == "[if a is defined: A | b is defined: B | else: C]"
    assert [fault.source.cut(template.file.text) for fault in template.faults] == [f"{{% {written} %}}"]
    assert "{% elsif … %}" in template.faults[0].detail


def test_a_name_that_a_loop_sets_is_known_after_the_loop():
    source = "{% for p in a %}{% if p.b %}{% assign late = true %}{% endif %}{% endfor %}{% if late %}x{% endif %}"
    assert shown(liquid_read(source)) == (
        "[set liquid=namespace(late=late)][for p in a: [if p.b is defined: [set liquid.late=True]]][if liquid.late: x]"
    )


def test_a_name_that_only_a_loop_knows_is_a_name_like_any_other():
    source = "{% for p in a %}{% assign t = p.title %}{{ t }}{% endfor %}"
    assert shown(liquid_read(source)) == "[for p in a: [set t=p.title]⟨t⟩]"


def test_what_is_rendered_sees_only_what_it_is_handed():
    template = liquid_read("{% include 'a' %}{% render 'b' %}")
    assert [node.with_context for node in nodes(template.body) if isinstance(node, Include)] == [True, False]


def test_a_tag_of_the_host_says_so():
    template = liquid_read("{% signature %}{% box %}a{% endbox %}")
    assert [node.said for node in nodes(template.body) if isinstance(node, Stubbed)] == [
        "the tag 'signature' belongs to the host program",
        "the tag 'box' belongs to the host program",
    ]


def test_places_count_in_the_text_and_faults_in_the_source():
    source = "\ufeffHi\r\n{{ name }}\r\n{% if x %}"
    assert liquid_read(source).faults[0].source.cut(source) == "{% if x %}"
    template = liquid_read("\ufeffHi\r\n{{ name | default: 'you' }}")
    (slot,) = [node for node in nodes(template.body) if isinstance(node, Print)]
    assert (slot.place.span.cut(template.file.text), slot.written) == (
        "{{ name | default: 'you' }}",
        "name | default: 'you'",
    )
    assert slot.value.of.place.span.cut(template.file.text) == "name"
    assert slot.value.args[0].place.span.cut(template.file.text) == "you"


_FRAGMENTS = st.sampled_from(
    fragments(r"""
    Dear |, |\n|\r\n|  |{{ a }}|{{- a.b -}}|{{ a ¦ default: 'b' }}|{{ a['b'] }}|{% if a %}|{%- if a == 'b' -%}
    |{% elsif c contains "d" %}|{% else %}|{% endif %}|{% endif -%}|{% unless a and b or c %}|{% endunless %}
    |{% for a in b reversed %}|{% endfor %}|{% case a %}|{% when 'b', 1 %}|{% endcase %}|{% assign a = b ¦ size %}
    |{% assign a = false %}|{% capture a %}|{% endcapture %}|{% raw %}|{% endraw %}|{% comment %}|{% endcomment %}
    |{% include 'a' with b, c: d %}|{% cycle 'a', 'b' %}|{% liquid\n echo a\n if b %}|{% box %}|{% endbox %}|{{|{%|}}
    |%}|-%}|{%-|é—|'|"|{% break %}|{{ (1..3) }}|{{ a ¦ slice: 0, 2 ¦ append: ']' }}|{% # a %}|{}|{% else if a %}
    """)
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_FRAGMENTS, max_size=25).map("".join))
def test_whatever_the_fragments_every_place_is_exact(source):
    places_are_exact(liquid_read(source), source)


_BALANCED = st.recursive(
    st.sampled_from(
        ["a ", "\r\n", "{{- a.b | default: 'c' }}", "{% # a -%}", "{% assign a = b %}", "{% render 'a' %}", "{}"]
    ),
    lambda inner: (
        st.builds(
            "{}{}{}{}{}".format,
            st.sampled_from(["{% if a %}", "{%- if a or b == 'c' -%}", "{% if a.size > 1 %}"]),
            inner,
            st.sampled_from(["{% else %}", "{%- elsif c -%}", "{% for a in b %}{% else %}{% endfor %}"]),
            inner,
            st.just("{% endif %}"),
        )
        | st.builds("{{% capture a %}}{}{{% endcapture %}}{{%- unless b -%}}{}{{%- endunless -%}}".format, inner, inner)
        | st.builds("{{% case a %}}{{% when 'b', c %}}{}{{% else %}}{}{{% endcase %}}".format, inner, inner)
        | st.lists(inner, max_size=4).map("".join)
    ),
)


@settings(max_examples=150, deadline=None)
@given(_BALANCED)
def test_what_is_balanced_is_read(source):
    template = liquid_read(source)
    assert template.faults == ()
    places_are_exact(template, source)


@settings(max_examples=200, deadline=None)
@given(st.text("{}%-{}%-#|:'\"a. \nif", max_size=60))
def test_no_text_makes_it_crash(source):
    places_are_exact(liquid_read(source), source)


@given(st.text(st.characters(exclude_characters="{\r\ufeff", exclude_categories=["Cs"])))
def test_a_text_without_an_opening_brace_is_itself(source):
    body = liquid_read(source).body
    assert "".join(node.text for node in body if isinstance(node, Text)) == source


@pytest.mark.parametrize(
    "source",
    [
        "{% if a %}" * 10_000,
        "{{" * 200_000,
        "{%" * 200_000,
        "{% comment %}" * 20_000,
        "{% raw %}" * 20_000,
        "{% if " + "a and b or " * 5_000 + "c %}x{% endif %}",
        "{{ a" + "|upcase" * 10_000 + " }}",
        "{{ a" + ".b" * 100_000 + " }}",
        "{{ a" + "[b" * 10_000 + "]" * 10_000 + " }}",
        "{{ " + "(1.." * 10_000 + " }}",
        "{{ " + "'\"" * 100_000 + " }}",
        "{{ " + '"' * 100_001 + " }}",
        "{% if a %}" + "{% elsif b %}x" * 5_000 + "{% endif %}",
        "{% case a %}{% when " + "b, " * 10_000 + "c %}x{% endcase %}",
        "{% assign x = y " + "| default: " * 20_000 + " %}",
        "{% assign " + "a" * 200_000 + " %}",
        "{{ " + "9" * 100_000 + " }}",
        "{% box %}" * 5_000 + "{% endbox %}",
        "{% liquid\n" + "echo a\n" * 10_000 + "%}",
        ("{%" + " " * 100) * 5_000,
        "{{a-}}" + " " * 200_000 + "{{-b}}",
    ],
    ids=lambda source: source[:24],
)  # fmt: skip
def test_a_hostile_source_ends_soon(source):
    places_are_exact(reads_within(6.0, liquid_read, source), source)


def test_nesting_has_an_end():
    within = "{% if a %}" * 100 + "x" + "{% endif %}" * 100
    assert liquid_read(within).body is not None
    (fault,) = liquid_read("{% if a %}" * 101 + "x" + "{% endif %}" * 101).faults
    assert fault.detail.startswith("Blocks are nested too deeply")
    assert fault.source.start == 100 * len("{% if a %}")
