"""Handlebars and Mustache templates as trees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.front_ends.handlebars import handlebars_read
from candidate_comms.documents.templates.tree import Print, Stubbed, Text
from documents.front_ends.laws import fragments, places_are_exact, reads_within
from documents.front_ends.one_line import nodes, shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear {{first_name}},", "Dear ⟨first_name⟩,"),
        ("{{ a.b }} {{{a}}} {{&a}} {{& a}} {{~{a}~}} {{a/b}}", "⟨a.b⟩ ⟨a⟩ ⟨a⟩ ⟨a⟩⟨a⟩⟨a.b⟩"),
        ("{{a.[0]}} {{a.[first name]}} {{points.length}} {{my-name}}",
         "⟨a[0]⟩ ⟨a.first name⟩ ⟨points|length⟩ ⟨my-name⟩"),
        ("{{@root.a}} {{../a}} {{./a}} {{this.a}} {{this}} {{@site.title}}", "⟨a⟩ ⟨a⟩ ⟨a⟩ ⟨a⟩ ⟨this⟩ ⟨@site.title⟩"),
        # Choices.
        ("{{#if a}}x{{else if b}}y{{else}}z{{/if}}", "[if a: x | b: y | else: z]"),
        ("{{#if a}}x{{^}}y{{/if}}{{#unless b}}z{{else unless c}}w{{/unless}}",
         "[if a: x | else: y][if not b: z | not c: w]"),
        ("{{#if points.length}}x{{/if}}{{#if (gt points.length 0)}}y{{/if}}", "[if points: x][if points: y]"),
        ("{{#if a}}x{{else each b}}{{this}}{{else if c}}y{{else}}z{{/if}}",
         "[if a: x | else: [for this in b: ⟨this⟩ | else: [if c: y | else: z]]]"),
        ("{{#with a}}{{b}} {{this.c}} {{../d}}{{else}}none{{/with}}{{#with a as |x|}}{{x.b}}{{/with}}",
         "[if a: ⟨a.b⟩ ⟨a.c⟩ ⟨d⟩ | else: none][if a: ⟨a.b⟩]"),
        # Helpers that ask.
        ('{{#if (eq stage "final")}}x{{/if}}{{#if (or a (and b (not c)))}}y{{/if}}',
         "[if stage == 'final': x][if (a or (b and not c)): y]"),
        ("{{#if (ne a b)}}x{{/if}}{{#if (lte n 2)}}y{{/if}}{{#if (contains list 'a')}}z{{/if}}",
         "[if a != b: x][if n <= 2: y][if 'a' in list: z]"),
        ("{{#eq a 'b'}}x{{else}}y{{/eq}}{{#ifEquals a 1}}z{{/ifEquals}}{{#unlessEq a b}}w{{/unlessEq}}",
         "[if a == 'b': x | else: y][if a == 1: z][if not a == b: w]"),
        ("{{#compare a '===' b}}x{{/compare}}{{#ifCond a '||' b}}y{{/ifCond}}", "[if a == b: x][if (a or b): y]"),
        ("{{#if (isToday a)}}x{{/if}}", "[if isToday(a): x]"),
        ("{{#if a == 'b'}}x{{/if}}", "[if ?{a == 'b'}(a): x]"),
        # Loops.
        ("{{#each points}}{{this}} {{name}} {{this.name}} {{../a}} {{@first}} {{@index}}{{else}}none{{/each}}",
         "[for this in points: ⟨this⟩ ⟨this.name⟩ ⟨this.name⟩ ⟨a⟩ ⟨loop.first⟩ ⟨loop.index0⟩ | else: none]"),
        ("{{#each a as |p i|}}{{p.b}} {{i}} {{c}}{{/each}}", "[for p in a: ⟨p.b⟩ ⟨loop.index0⟩ ⟨p.c⟩]"),
        ("{{#each a}}{{#each b}}{{this}} {{../c}} {{../../d}} {{@root.e}}{{/each}}{{f}}{{/each}}",
         "[for this in a: [for this_2 in this.b: ⟨this_2⟩ ⟨this.c⟩ ⟨d⟩ ⟨e⟩]⟨this.f⟩]"),
        ("{{#each a}}{{#if @last}}{{b}}{{else}}{{../c}}{{/if}}{{@key}}{{/each}}",
         "[for this in a: [if loop.last: ⟨this.b⟩ | else: ⟨c⟩]⟨?{@key}()⟩]"),
        # Sections.
        ("{{#late}}x {{name}}{{/late}}{{^late}}y{{/late}}", "[if late: x ⟨name⟩][if not late: y]"),
        ("{{#a.b}}x{{else}}y{{/a.b}}{{^c}}z{{else}}w{{/c}}", "[if a.b: x | else: y][if not c: z | else: w]"),
        ("{{#points}}- {{.}}{{/points}}{{#points}}{{@index}}{{/points}}",
         "[for item in points: - ⟨item⟩][for item in points: ⟨loop.index0⟩]"),
        ("{{#a}}{{#b}}{{.}}{{/b}}{{.}}{{c}}{{/a}}", "[for item in a: [for item_2 in b: ⟨item_2⟩]⟨item⟩⟨c⟩]"),
        ("{{#a}}{{^b}}{{.}}{{/b}}{{/a}}", "[for item in a: [if not b: ⟨item⟩]]"),
        ("{{#person}}{{this.name}} {{../title}}{{/person}}", "[if person: ⟨person.name⟩ ⟨title⟩]"),
        ("{{#points.length}}x{{/points.length}}", "[if points: x]"),
        # Helpers that print.
        ('{{formatDate start "D MMM" tz="UTC"}} {{t \'regret\'}}',
         "⟨formatDate(start, 'D MMM', tz='UTC')⟩ ⟨t('regret')⟩"),
        ('{{or name "there"}} {{default name "there"}} {{insert name "default=there"}}',
         "⟨(name or 'there')⟩ ⟨name|default('there', True)⟩ ⟨name|default('there', True)⟩"),
        ("{{if a 'x' 'y'}} {{uppercase a}} {{concat a '-' b}} {{lookup a 'b'}} {{lookup a b}}",
         "⟨('x' if a else 'y')⟩ ⟨a|upper⟩ ⟨a ~ '-' ~ b⟩ ⟨a.b⟩ ⟨a[b]⟩"),
        ("{{Candidate's name}}, that's {{a}}", "⟨?{Candidate's name}(Candidate)⟩, that's ⟨a⟩"),
        # Blocks of the host.
        ("{{#list a}}x{{/list}}{{#markdown}}y{{/markdown}}{{#role 'hr'}}z{{else}}w{{/role}}",
         "[stub: x][stub: y][if ?{role 'hr'}('hr'): z | else: w]"),
        ("{{* deco}}{{#> layout}}x{{/layout}}{{> @partial-block}}", "[stub: ][stub: x][stub: ]"),
        # Partials.
        ("{{> sign}} {{>mail/foot.hbs a=b c='d'}} {{> 'x y'}} {{> (lookup . 'z')}}",
         "[include sign] [include mail/foot.hbs a=b c='d'] [include x y] [include ?]"),
        ('{{#*inline "foot"}}Regards{{/inline}}{{> foot}}', "[define foot(): Regards]⟨foot()⟩"),
        ("{{<mail}}{{$body}}x{{/body}}{{/mail}}", "[extends mail][block body: x]"),
        # Comments, text as it stands, other delimiters.
        ("a{{! b }}c{{!-- {{d}} --}}e{{!f}}", "ace"),
        (r"\{{a}} b \{{c}}{{d}} \\{{e}}", r"{{a}} b {{c}}⟨d⟩ \⟨e⟩"),
        ("{{{{raw}}}} {{a}} {{{{/raw}}}}", " {{a}} "),
        ("{{=<% %>=}}<% a %> {{b}} <%#c%>x<%/c%><%={{ }}=%>{{d}}", "⟨a⟩ {{b}} [if c: x]⟨d⟩"),
        ('{{default a "}}"}}', "⟨a|default('}}', True)⟩"),
        # White space: what ~ takes, and lines on which nothing but a tag stands.
        ("a {{~#if b~}} c {{~else~}} d {{~/if~}} e", "a[if b: c | else: d]e"),
        ("a\n  {{#if b}}  \n  c\n  {{else}}\n  d\n  {{/if}}\ne\n", "a⏎[if b:   c⏎ | else:   d⏎]e⏎"),
        ("{{! x }}\na\n{{> b}}\n", "a⏎[include b]"),
        ("a {{#if b}}\nc\n{{/if}} d", "a [if b: ⏎c⏎] d"),
        ("{{#if a}}{{b}}\n{{/if}}\n{{c}}\n", "[if a: ⟨b⟩⏎]⟨c⟩⏎"),
        ("a\n{{b}}\n", "a⏎⟨b⟩⏎"),
        # Innocent look-alikes.
        ("a{b: {c: 1}} } }} 100% {% if %} {# a #}", "a{b: {c: 1}} } }} 100% {% if %} {# a #}"),
        ("{ {a} } \\{a}", "{ {a} } \\{a}"),
        ("{{elsewhere}} {{thisone}} {{ifs}}", "⟨elsewhere⟩ ⟨thisone⟩ ⟨ifs⟩"),
    ],
)  # fmt: skip
def test_a_handlebars_template_is_read_as_a_tree(source, tree):
    assert shown(handlebars_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "place", "detail"),
    [
        ("Hi\n{{#if a}}b", "{{#if a}}", "The 'if' on line 2 is never closed; write {{/if}} after it."),
        ("{{#if a}}b{{/each}}", "{{/each}}",
         "'/each' does not close the 'if' that is open since line 1; write {{/if}} first."),
        ("a{{/if}}", "{{/if}}", "'/if' closes nothing: no block is open here; remove it."),
        ("a{{else}}", "{{else}}", "'else' belongs inside a block, and none is open here; remove it."),
        ("{{#a}}{{/b}}", "{{/b}}", "'/b' does not close the 'a' that is open since line 1; write {{/a}} first."),
        ("{{#if a}}{{else}}{{else}}{{/if}}", "{{else}}",
         "This comes after the last 'else' of its block; write it before that one."),
        ("a {{ b", "{{", "This {{ is never closed; write }} after it."),
        ("a {{! b", "{{", "This {{ is never closed; write }} after it."),
        ("a {{{b}} c", "{{{b}}", "Three braces open this and two close it; write }}} after it."),
        ("a {{}}", "{{}}", "These braces are empty; write the name of a value between them."),
        ("{{=<%}} a", "{{=", "This sets delimiters and does not say which; write {{=<% %>=}}, say."),
        ("{{{{raw}}}} a", "{{{{", "The raw block 'raw' is never closed; write {{{{/raw}}}} after it."),
        ("{{=<% %>=}}a <% b", "<%", "This <% is never closed; write %> after it."),
    ],
)  # fmt: skip
def test_what_does_not_parse_is_a_fault_with_the_way_out(source, place, detail):
    template = handlebars_read(source)
    (fault,) = template.faults
    assert template.body is None
    assert (fault.source.cut(source), fault.detail) == (place, detail)


def test_what_only_the_host_knows_says_so():
    template = handlebars_read("{{#list a}}x{{/list}}{{* deco}}{{#> layout}}y{{/layout}}{{> @partial-block}}")
    assert [node.said for node in nodes(template.body) if isinstance(node, Stubbed)] == [
        "the helper 'list' belongs to the host program",
        "the decorator 'deco' belongs to the host program",
        "the partial 'layout' around a text was not read, only that text",
        "the text that a template hands to this partial stands elsewhere",
    ]


def test_places_count_in_the_text_and_faults_in_the_source():
    source = "\ufeffHi\r\n{{ name }}\r\n{{#if x}}"
    assert handlebars_read(source).faults[0].source.cut(source) == "{{#if x}}"
    template = handlebars_read('\ufeffHi\r\n{{ default a.name "you" }}')
    (slot,) = [node for node in nodes(template.body) if isinstance(node, Print)]
    text = template.file.text
    assert (slot.place.span.cut(text), slot.written) == ('{{ default a.name "you" }}', 'default a.name "you"')
    assert slot.value.of.place.span.cut(text) == "a.name"
    assert slot.value.args[0].place.span.cut(text) == "you"


def test_a_text_with_an_escape_is_not_verbatim():
    template = handlebars_read(r'{{default a "the \"other\" team"}}')
    (fallback, _) = template.body[0].value.args
    assert (fallback.value, fallback.verbatim) == ('the "other" team', False)


_FRAGMENTS = st.sampled_from(
    fragments(r"""
    Dear |, |\n|\r\n|  |\n  |{{a}}|{{{a.b}}}|{{&a}}|{{~a~}}|{{#if a}}|{{#if (eq a "b")}}|{{else if b}}|{{else}}|{{^}}
    |{{/if}}|{{#unless (and a b)~}}|{{/unless}}|{{#each a}}|{{#each a as ¦b c¦}}|{{/each}}|{{#a}}|{{^a}}|{{/a}}|{{.}}
    |{{../a}}|{{@first}}|{{#with a}}|{{/with}}|{{> a}}|{{! a }}|{{!-- a --}}|{{!|--}}|{{#list a}}|{{/list}}|\|\\
    |{{{{raw}}}}|{{{{/raw}}}}|{{=<% %>=}}|<%={{ }}=%>|<% a %>|{{#*inline "a"}}|{{/inline}}|{{#> a}}|{{$a}}|{{<a}}|{{
    |}}|}|{|~|"|'|[|]|é—|{{default a "b"}}|{{f a.[b c] d=(g h)}}|{{else each b}}|{{a's b}}
    """)
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(_FRAGMENTS, max_size=25).map("".join))
def test_whatever_the_fragments_every_place_is_exact(source):
    places_are_exact(handlebars_read(source), source)


_BALANCED = st.recursive(
    st.sampled_from(
        ["a ", "\r\n", "  ", "{{~default a.b 'c'}}", "{{! a }}", "{{> a}}", "{{this}}", "{{../a}}", "{}", "\\{{a"]
    ),
    lambda inner: (
        st.builds(
            "{}{}{}{}{}".format,
            st.sampled_from(["{{#if a}}", "{{~#if (or a (eq b 'c'))~}}", "\n  {{#if a.length}}\n"]),
            inner,
            st.sampled_from(["{{else}}", "\n{{else if c}}\n", "{{else each d}}", "{{#each a as |b|}}{{b}}{{/each}}"]),
            inner,
            st.sampled_from(["{{/if}}", "{{~/if~}}", "\n  {{/if}}\n"]),
        )
        | st.builds("{{{{#with a}}}}{}{{{{/with}}}}\n{{{{^b}}}}\n{}\n{{{{/b}}}}\n".format, inner, inner)
        | st.builds("{{{{#a}}}}{}{{{{/a}}}}{{{{#each c}}}}{}{{{{/each}}}}".format, inner, inner)
        | st.lists(inner, max_size=4).map("".join)
    ),
)


@settings(max_examples=200, deadline=None)
@given(_BALANCED)
def test_what_is_balanced_is_read(source):
    template = handlebars_read(source)
    assert template.faults == ()
    places_are_exact(template, source)


@settings(max_examples=200, deadline=None)
@given(st.text("{}{}#/^!>&~=|:'\"\\[]().@ \nif", max_size=60))
def test_no_text_makes_it_crash(source):
    places_are_exact(handlebars_read(source), source)


@given(st.text(st.characters(exclude_characters="{\r\ufeff", exclude_categories=["Cs"])))
def test_a_text_without_an_opening_brace_is_itself(source):
    body = handlebars_read(source).body
    assert "".join(node.text for node in body if isinstance(node, Text)) == source


@pytest.mark.parametrize(
    "source",
    [
        "{{#if a}}" * 10_000,
        "{{" * 200_000,
        "{{{" * 100_000,
        "{" * 200_000,
        "{{{{a" * 50_000,
        "{{a}} " * 5_000,
        "{{!-- a }}" * 10_000,
        "{{#if a}}" + "{{else if b}}x" * 5_000 + "{{/if}}",
        "{{#each a}}" + "{{else each b}}x" * 5_000 + "{{/each}}",
        "{{#each a}}" + "{{else if b}}x{{else each c}}y" * 5_000 + "{{/each}}",
        "{{#if " + "(not " * 10_000 + "a" + ")" * 10_000 + "}}x{{/if}}",
        "{{" + "../" * 100_000 + "a}}",
        "{{a" + ".b" * 100_000 + "}}",
        "{{ " + "[" * 200_000 + " }}",
        "{{ " + ' "' * 100_001 + " }}",
        '{{f "' + '\\"' * 100_000 + "}}",
        "{{f " + "a=b " * 10_000 + "}}",
        "{{#each x as " + "|" * 200_000 + "}}{{/each}}",
        "\\" * 200_000 + "{{a}}",
        "\\{{a " * 10_000,
        "{{=<% %>=}}<%={{ }}=%>" * 5_000,
        "{{a~}}" + " " * 200_000 + "{{~b}}",
        "{{> " + "a" * 200_000 + "}}",
    ],
    ids=lambda source: source[:24],
)  # fmt: skip
def test_a_hostile_source_ends_soon(source):
    places_are_exact(reads_within(6.0, handlebars_read, source), source)


def test_nesting_has_an_end():
    within = "{{#if a}}" * 100 + "x" + "{{/if}}" * 100
    assert handlebars_read(within).body is not None
    (fault,) = handlebars_read("{{#if a}}" * 101 + "x" + "{{/if}}" * 101).faults
    assert fault.detail.startswith("Blocks are nested too deeply")
    assert fault.source.start == 100 * len("{{#if a}}")


def test_blocks_that_else_puts_one_inside_the_other_have_an_end_too():
    assert handlebars_read("{{#each a}}" + "{{else each b}}x" * 90 + "{{/each}}").body is not None
    (fault,) = handlebars_read("{{#each a}}" + "{{else each b}}x" * 101 + "{{/each}}").faults
    assert fault.detail.startswith("Blocks are nested too deeply by 'else'")
    assert handlebars_read("{{#if a}}" + "{{else if b}}x" * 1_000 + "{{/if}}").body is not None
