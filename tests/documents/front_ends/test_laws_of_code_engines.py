"""What holds of every front end of an engine that holds program code, whatever it is given."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.front_ends.blade import blade_read
from candidate_comms.documents.front_ends.erb import erb_read
from candidate_comms.documents.front_ends.freemarker import freemarker_read
from candidate_comms.documents.front_ends.go import go_read
from candidate_comms.documents.front_ends.mako import mako_read
from candidate_comms.documents.front_ends.notify import notify_read
from candidate_comms.documents.front_ends.qweb import qweb_read
from candidate_comms.documents.model import FaultKind
from candidate_comms.documents.templates.tree import Body, Print, Text
from documents.front_ends.one_line import bodies, nodes, shown

_ANYWHERE = [
    "Dear ", " x ", "\n", "\r\n", "é", "'", '"', "(", ")", "{", "}", "[", "]", "<", ">", "|", "\\", "50% off",
    "\ufeff",
]  # fmt: skip
_WORDS = [
    "Dear Ana,", "50% off", "<-- see", "@home", "hr@example.com", "5 < 6", "£3", "#1 (sic)", "\n", "{x}", "a % b",
    "100%", "it's", '"no"', "«é»",
]  # fmt: skip
_PIECES = {
    erb_read: [
        "<%", "<%=", "%>", "-%>", "<%-", "<%#", "<%%", "%%>", " if x ", " end ", " else ", " elsif y ", " case s ",
        " when 'a' ", " xs.each do |x| ", "<% if x %>", "<% end %>", "<% else %>", "<% if (x) { %>", "<% } %>",
        "<% } else { %>", "<% xs.forEach(x => { %>", "<% }) %>", "<% switch (s) { case 'a': %>", " break; ", "#{",
        "<%= render 'a' %>", " ? : ", " && ", "x.y", "`", "/*", "//", "_%>", "<%_",
    ],
    mako_read: [
        "${", "}", "% if x:\n", "% endif\n", "% for x in xs:\n", "% endfor\n", "% else:\n", "% elif y:\n", "<%",
        "%>", '<%def name="a()">', "</%def>", '<%block name="b">', "</%block>", "<%inherit file='a'/>", "<%doc>",
        "</%doc>", "<%text>", "</%text>", "##", "%%", "\\\n", '"""', "<%self:a>", "</%self:a>", "<%!", "${a()}",
    ],
    freemarker_read: [
        "${", "}", "#{", "<#if x>", "</#if>", "<#else>", "<#elseif y>", "<#list xs as x>", "</#list>", "<#sep>",
        "<#items as x>", "</#items>", "<#switch a>", "<#case 'a'>", "<#break>", "<#default>", "</#switch>",
        "<#assign a=1>", "<#assign a>", "</#assign>", "<#macro m a b=1>", "</#macro>", "<@m/>", "<@m>", "</@m>",
        "<#nested>", "<#--", "-->", "<#noparse>", "</#noparse>", "[#if x]", "[/#if]", "!", "??",
    ],
    blade_read: [
        "{{", "}}", "{!!", "!!}", "{{--", "--}}", "@if ($x) ", "@if", " @endif ", " @else ", " @elseif ($y) ",
        " @foreach ($xs as $x) ", " @endforeach ", " @forelse ($xs as $x) ", " @empty ", " @endforelse ",
        " @switch ($x) ", " @case ('a') ", " @break ", " @default ", " @endswitch ", " @php ", " @endphp ",
        " @verbatim ", " @endverbatim ", " @section('a') ", " @endsection ", "$x", "->", "@{{", "@@if", "<?php",
        "?>", "<?=", "<x-mail::message>", " if ($x): ", " endif; ",
    ],
    go_read: [
        "{{", "}}", "{{-", "-}}", " - ", "{{if .X}}", "{{else}}", "{{else if .Y}}", "{{end}}", "{{range .Xs}}",
        "{{with .Y}}", '{{define "a"}}', '{{template "a" .}}', '{{template "a" .X}}', '{{block "b" .}}', "{{/*",
        "*/}}", ".", "$", "`", ".A.B", "$x", ":=", " eq ", " and ",
    ],
    qweb_read: [
        "<p>", "</p>", '<t t-if="x">', "</t>", '<t t-else="">', '<p t-elif="y">', '<li t-foreach="xs" t-as="x">',
        "</li>", '<t t-out="x"/>', '<t t-out="x">', '<t t-set="a" t-value="1"/>', '<t t-set="a">', '<t t-call="x">',
        "<br>", '<a t-att-href="x" t-attf-b="c {{ d }}">', "</a>", "/>", "t-if=", "=", "<!--", "-->", "<![CDATA[",
        "]]>", "<record>", "</record>", "<field name='x'>", "</field>", "{{ a }}", "&amp;",
    ],
    notify_read: [
        "((", "))", "??", "((a))", "((a??b))", "name",
    ],
}  # fmt: skip
_READS = [pytest.param(read, id=read.__name__) for read in _PIECES]


@pytest.mark.parametrize("read", _READS)
@settings(max_examples=150)
@given(data=st.data())
def test_whatever_is_written_is_read_exactly_or_refused(read, data):
    source = "".join(data.draw(st.lists(st.sampled_from([*_PIECES[read], *_ANYWHERE]), max_size=14)))
    template = read(source, "")
    assert template.file.source == source
    if template.body is None:
        (fault,) = template.faults
        assert fault.kind is FaultKind.SYNTAX
        assert fault.detail[0].isupper() and fault.detail[-1] in ".>'"
        assert 0 <= fault.source.start < fault.source.end <= len(source)
        return
    text = template.file.text
    for node in nodes(template.body):
        if isinstance(node, Text) and node.verbatim:
            assert node.text and node.place.span.cut(text) == node.text
        if isinstance(node, Print):
            assert node.place.span.cut(text).strip()
    for body in _every_body(template.body):
        starts = [node.place.span.start for node in body if isinstance(node, Text | Print)]
        assert starts == sorted(starts)


def _every_body(body: Body) -> list[Body]:
    found = [body]
    for node in body:
        for inner in bodies(node):
            found += _every_body(inner)
    return found


@pytest.mark.parametrize("read", _READS)
@given(words=st.lists(st.sampled_from(_WORDS), max_size=12))
def test_a_plain_letter_is_its_own_text(read, words):
    letter = " ".join(["Dear Ana,", *words])
    assert shown(read(letter)) == letter.replace("\n", "⏎")


_DEEP = [
    (erb_read, "<% if x %>", "<% end %>"),
    (erb_read, "<% if (x) { %>", "<% } %>"),
    (mako_read, "% if x:\n", "% endif\n"),
    (freemarker_read, "<#if x>", "</#if>"),
    (blade_read, "@if ($x) ", "@endif "),
    (go_read, "{{if .X}}", "{{end}}"),
    (qweb_read, '<t t-if="x">', "</t>"),
]


@pytest.mark.parametrize(("read", "opens", "closes"), _DEEP)
def test_blocks_are_followed_a_hundred_levels_down(read, opens, closes):
    assert read(opens * 100 + "\nx\n" + closes * 100).body is not None
    template = read(opens * 10_000 + "x" + closes * 10_000)
    assert template.body is None
    assert "nested too deeply" in template.faults[0].detail


_NESTING = [
    ("(", ")"), ("[", "]"), ("!", ""), ("not ", ""), ("a.", "b"), ("a ? ", " : b"), ("x!", ""), ("a ?? ", "b")
]  # fmt: skip
_TAGS = [
    "<%= {} %>", "<% if {} %>a<% end %>", "${{{}}}", "{{{{ {} }}}}", "{{{{ ${} }}}}", "@if ({}) a @endif",
    '<t t-out="{}"/>',
]  # fmt: skip


@pytest.mark.parametrize("read", _READS)
@pytest.mark.parametrize("depth", [30, 3000])
def test_deep_expressions_make_no_deep_tree(read, depth):
    for opens, closes in (
        ("(", ")"),
        ("[", "]"),
        ("!", ""),
        ("not ", ""),
        ("a.", "b"),
        ("a ? ", " : b"),
        ("x!", ""),
        ("a ?? ", "b"),
    ):
        code = opens * depth + "x" + closes * depth
        for tag in (
            "<%= {} %>",
            "<% if {} %>a<% end %>",
            "${{{}}}",
            "{{{{ {} }}}}",
            "{{{{ ${} }}}}",
            "@if ({}) a @endif",
            '<t t-out="{}"/>',
        ):
            assert shown(read(tag.format(code)))  # which would go deeper than the stack


_ENDLESS = [
    (erb_read, [
        "<%", "<%= x %>", "<% if x %>a<% end %>", "<%%", "'<%= ' %>", "<% {\n%>", '<%= "#{x}" %>',
        "<%= a ? b : c %>",
    ]),
    (mako_read, [
        "${", "${x}", "##\n", "% if x:\na\n% endif\n", "\\\n", "<%def name='a()'></%def>${a()}", "  ", "<%text>",
    ]),
    (freemarker_read, [
        "${", "<#--", "<#if x>a</#if>", "<#", "<#assign a>", "<#macro a></#macro>", "${'", "<#if x>\n</#if> ",
    ]),
    (blade_read, [
        "{{", "@if(", "@", "@{{", "{{ $x }}", "@if ($x) a @endif ", "<x-a b='", "<?= $x ?>",
        "@switch ($x) @case(1) ",
    ]),
    (go_read, [
        "{{", "{{.X}}", "{{if .X}}{{end}}", ' {{- "" }}', '{{template "a" .}}', "{{(", "{{`",
    ]),
    (qweb_read, [
        "<p>", "<p a='", "<", "<!--", "<p t-if='x'>a</p>", "</q>", "<![CDATA[", "<p t-att-a='b'/>", "<p  ",
        "<record ",
    ]),
    (notify_read, [
        "((", "((a??", "((a??b (c) ", "((a))", "(",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("read", "piece"), [(read, piece) for read, pieces in _ENDLESS for piece in pieces])
def test_time_grows_with_the_length_and_no_faster(read, piece):
    def taken(length: int) -> float:
        source = piece * (length // len(piece))
        best = 9.0
        for _ in range(2):
            begun = time.perf_counter()
            read(source)
            best = min(best, time.perf_counter() - begun)
        return best

    # Reading that is not linear takes minutes here.
    assert taken(60_000) < 40 * taken(6_000) + 0.5
