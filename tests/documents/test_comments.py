"""Comments to the linter are found where their engine has comments, and nowhere else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from candidate_comms.documents.comments import Comment, comments_of
from candidate_comms.vocabulary import Engine

OWN = {
    Engine.JINJA: ("{# ", " #}"),
    Engine.DJANGO: ("{# ", " #}"),
    Engine.LIQUID: ("{% comment %}", "{% endcomment %}"),
    Engine.HANDLEBARS: ("{{!-- ", " --}}"),
    Engine.ERB: ("<%# ", " %>"),
    Engine.QWEB: ("<!-- ", " -->"),
    Engine.BLADE: ("{{-- ", " --}}"),
    Engine.FREEMARKER: ("<#-- ", " -->"),
    Engine.GO: ("{{/* ", " */}}"),
}
ALSO = {
    Engine.JINJA: ("{#- ", " -#}"),
    Engine.LIQUID: ("{%- # ", " -%}"),
    Engine.HANDLEBARS: ("{{~! ", " ~}}"),
    Engine.ERB: ("<%#", "-%>"),
    Engine.FREEMARKER: ("[#-- ", " --]"),
    Engine.GO: ("{{- /* ", " */ -}}"),
    Engine.DJANGO: ('{% comment "why" %}', "{% endcomment %}"),
}
BLOCKS = {
    Engine.JINJA: "{% if a %}x{% for b in c %}y{% endfor %}{% else %}z{% endif %}",
    Engine.DJANGO: "{% if a %}x{% for b in c %}y{% empty %}{% endfor %}{% endif %}",
    Engine.LIQUID: "{%- if a -%}x{% unless b %}y{% endunless %}{% assign d = 1 %}{%- endif -%}",
    Engine.HANDLEBARS: "{{#if a}}x{{^b}}y{{/b}}{{else}}z{{/if}}",
    Engine.ERB: "<% if a %>x<% b.each do |c| %>y<% end %><% else %>z<% end %>",
    Engine.QWEB: '<t t-if="a">x<br><t t-foreach="b">y</t></t>',
    Engine.BLADE: "@if (a) x @foreach (b) y @endforeach @else z @endif",
    Engine.FREEMARKER: "<#if a>x<#list b as c>y<@d/></#list><#else>z</#if>",
    Engine.GO: "{{ if a }}x{{ range b }}y{{ end }}{{ else }}z{{ end }}",
}
RAW = {
    Engine.JINJA: ("{% raw %}", "{% endraw %}"),
    Engine.DJANGO: ("{% verbatim %}", "{% endverbatim %}"),
    Engine.LIQUID: ("{% raw %}", "{% endraw %}"),
    Engine.HANDLEBARS: ("{{{{raw}}}}", "{{{{/raw}}}}"),
    Engine.ERB: ("<%%", ""),
    Engine.BLADE: ("@verbatim", "@endverbatim"),
    Engine.FREEMARKER: ("<#noparse>", "</#noparse>"),
}
SAYS = "cc: ignore[RJ101] -- agreed"
MAKO = "% if a:\nDear ${name},\n% endif\n"


def said(source: str, engine: Engine, **more: object) -> list[str]:
    return [comment.inner.cut(source).strip() for comment in comments_of(source, engine, **more)]


def only(source: str, engine: Engine, **more: object) -> Comment:
    (comment,) = comments_of(source, engine, **more)
    return comment


@pytest.mark.parametrize("engine", OWN)
@pytest.mark.parametrize("forms", [OWN, ALSO], ids=["usual", "other"])
def test_every_engine_has_comments_of_its_own_that_are_not_sent(engine, forms):
    begins, ends = forms.get(engine, OWN[engine])
    source = f"Dear Sam,\n{begins}{SAYS}{ends}\nWe regret it."
    comment = only(source, engine)
    assert comment.inner.cut(source).strip() == SAYS
    assert comment.span.cut(source) == f"{begins}{SAYS}{ends}"
    assert not comment.sent
    assert source[comment.follows :] == "We regret it."


@pytest.mark.parametrize("engine", BLOCKS)
def test_a_comment_covers_the_block_that_it_stands_directly_before(engine):
    begins, ends = OWN[engine]
    source = f"Dear Sam,\n{begins}{SAYS}{ends}\n  {BLOCKS[engine]} and more"
    block = only(source, engine).block
    assert block is not None
    assert block.cut(source) == BLOCKS[engine]


@pytest.mark.parametrize("engine", BLOCKS)
def test_words_between_a_comment_and_a_block_keep_them_apart(engine):
    begins, ends = OWN[engine]
    assert only(f"{begins}{SAYS}{ends} words {BLOCKS[engine]}", engine).block is None


@pytest.mark.parametrize("engine", OWN)
def test_other_comments_between_do_not_keep_them_apart(engine):
    begins, ends = OWN[engine]
    first, second = comments_of(f"{begins}{SAYS}{ends}\n{begins}{SAYS}{ends}\n{BLOCKS[engine]}", engine)
    assert first.block == second.block
    assert first.block is not None
    between = f"{begins}{SAYS}{ends}{begins}a note{ends}<!-- and one -->{BLOCKS[engine]}"
    assert only(between, engine).block is not None


@pytest.mark.parametrize("engine", RAW)
def test_what_is_raw_holds_no_comment(engine):
    (begins, ends), (raw, raw_end) = OWN[engine], RAW[engine]
    inside = f"{begins}{SAYS}{ends}" if engine is not Engine.ERB else f"# {SAYS} %>"
    assert said(f"a {raw} {inside} {raw_end} {begins}{SAYS}, outside{ends}", engine) == [f"{SAYS}, outside"]


def test_what_is_quoted_in_a_tag_holds_no_comment():
    assert said('{{ "{# cc: ignore[RJ101] -- x #}" }}{{ "<!-- cc: ignore[RJ101] -- x -->" }}', Engine.JINJA) == []


def test_a_mako_comment_is_a_line_and_its_blocks_are_lines():
    source = f"Hi\n  ## {SAYS}\n  {MAKO}bye"
    comment = only(source, Engine.FREEMARKER)
    assert comment.inner.cut(source).strip() == SAYS
    assert comment.block is not None
    assert comment.block.cut(source) == MAKO.rstrip()
    assert said(f"<%doc>{SAYS}</%doc>\n{MAKO}", Engine.FREEMARKER) == [SAYS]


def test_two_hashes_are_no_comment_in_freemarker():
    assert said(f"<#if a>b</#if>\n## {SAYS}\n", Engine.FREEMARKER) == []


def test_line_comments_count_where_the_environment_has_them():
    source = f"Dear Sam,\n  ## {SAYS}\nbye {{{{ name }}}}"
    assert said(source, Engine.JINJA) == []
    environment = Environment(line_comment_prefix="##", line_statement_prefix="%%")
    assert said(source, Engine.JINJA, environment=environment) == [SAYS]
    lines = f"## {SAYS}\n  %% if a\nyou\n  %% endif\nbye"
    block = only(lines, Engine.JINJA, environment=environment).block
    assert block is not None
    assert block.cut(lines).split() == ["%%", "if", "a", "you", "%%", "endif"]


def test_comments_are_written_with_the_delimiters_of_the_environment():
    environment = Environment(comment_start_string="<!--#", comment_end_string="-->")
    source = f"<!--# {SAYS} --> {{# {SAYS} #}} <!-- {SAYS}, sent -->"
    own, sent = comments_of(source, Engine.JINJA, environment=environment)
    assert (own.sent, sent.sent) == (False, True)
    assert sent.instead == "<!--# … -->"


@pytest.mark.parametrize("engine", [*OWN, Engine.TOKENS, Engine.NONE])
def test_html_comments_are_found_everywhere_and_sent_by_all_but_qweb(engine):
    comment = only(f"<p>Hi</p>\n<!-- {SAYS} -->", engine)
    assert comment.sent is (engine is not Engine.QWEB)
    own = OWN[engine][0].strip().split("%}")[0] if engine in OWN and comment.sent else ""
    assert comment.instead.startswith(own)
    assert bool(comment.instead) is bool(own)


@pytest.mark.parametrize(
    ("written", "is_block"),
    [
        ("{% set a = b %}{% endset %}", False),
        ("{% set a, c = b %}{% endset %}", False),
        ("{% set a %}x{% set c = 1 %}{% endset %}", True),
        ("{% set a | join('=', b=c) %}x{% endset %}", True),
        ("{% raw %}x{% endraw %}", True),
        ("{% include 'x' %}", False),
        ("{% if a %}", False),
        ("{{ a }}", False),
    ],
)
def test_a_block_is_what_a_tag_opens_and_another_one_closes(written, is_block):
    comment = only(f"{{# {SAYS} #}}{written}", Engine.JINJA)
    assert (comment.block is not None) is is_block


def test_a_comment_begins_its_line_if_only_comments_stand_before_it():
    source = f"{{# {SAYS} #}}{{# x #}} {{# {SAYS} #}} words {{# {SAYS} #}}\r\n \t{{# {SAYS} #}}\r\n{{# {SAYS} #}}"
    assert [comment.begins_line for comment in comments_of(source, Engine.JINJA)] == [True, True, False, True, True]
    assert [comment.follows for comment in comments_of(source, Engine.JINJA)][-1] is None


def test_places_are_those_of_the_source_with_any_line_ends():
    source = f"\ufeffDear Sam,\r\n\r\n{{#- {SAYS} -#}}\r\n{{% if a %}}\rno\r\n{{% endif %}}"
    comment = only(source, Engine.JINJA)
    assert comment.span.cut(source) == f"{{#- {SAYS} -#}}"
    assert comment.block is not None
    assert comment.block.cut(source).startswith("{% if a %}")
    assert comment.block.cut(source).endswith("{% endif %}")


def test_comments_before_what_does_not_parse_count():
    assert said(f"{{# {SAYS} #}}{{% if %}} {{{{ 'x }}}}", Engine.JINJA) == [SAYS]


def test_a_django_comment_ends_on_its_line():
    assert said(f"{{# {SAYS}\n#}} {{# {SAYS}, here #}}", Engine.DJANGO) == [f"{SAYS}, here"]


PARTS = [part for pair in [*OWN.values(), *ALSO.values(), *RAW.values()] for part in pair] + [*BLOCKS.values(), SAYS]
PARTS += [" ", "\n", "\r\n", "<!--", "-->", "x", "%}", "}}", "{%", "{{", '"', "'"]


@pytest.mark.parametrize("engine", [*OWN, Engine.TOKENS, Engine.NONE])
@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_whatever_stands_there_comments_come_in_order_and_lie_in_the_source(engine, parts):
    source = "".join(parts)
    at = 0
    for comment in comments_of(source, engine):
        assert at <= comment.span.start <= comment.inner.start <= comment.inner.end <= comment.span.end <= len(source)
        assert comment.inner.cut(source).lstrip().startswith("cc:")
        if comment.follows is not None:
            assert comment.follows >= comment.span.end
            assert not source[comment.follows].isspace()
        if comment.block is not None:
            assert comment.block.start == comment.follows
            assert comment.block.end <= len(source)
        at = comment.span.end


@pytest.mark.parametrize("engine", [*OWN, Engine.TOKENS])
@pytest.mark.parametrize(
    "part",
    ["{% if a %}", "{{#if a}}", "{#", "{{!--", "<!--", "<%", "<%#", "<#if a>", "@if (a)", "<t>", "{{ end }}", "\n",
     "{# cc: ignore[a] -- b #}", "<!-- cc: ignore[a] -- b -->", "</t>", "{% endif %}", "{{!-- cc: x --}}", "'", " "],
)  # fmt: skip
def test_a_long_source_is_scanned_in_linear_time(engine, part):
    def seconds(times: int) -> float:
        source = "{# cc: ignore[RJ101] -- x #}" + part * times
        began = time.perf_counter()
        comments_of(source, engine)
        return time.perf_counter() - began

    assert min(seconds(10_000) for _ in range(2)) < 2
