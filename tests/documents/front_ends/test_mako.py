"""Mako templates as trees."""

import pytest

from candidate_comms.documents.front_ends.mako import mako_read
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear ${c.first_name},", "Dear ⟨c.first_name⟩,"),
        ("${x | h,trim} ${x or 'there'} ${x if y else 'z'}", "⟨x|trim⟩ ⟨(x or 'there')⟩ ⟨(x if y else 'z')⟩"),
        ("${c['n']} ${c.get('m', 'k')} ${'a ' + x}", "⟨c['n']⟩ ⟨c['m']|default('k')⟩ ⟨'a ' ~ x⟩"),
        ("${_('Best wishes')} ${'%s!' % x} ${day.strftime('%d')}",
         "⟨'Best wishes'⟩ ⟨?{'%s!' % x}(x)⟩ ⟨?{day.strftime('%d')}(day)⟩"),
        ("a\n% if x:\nb\n% elif y == 'k':\nc\n  % else:\nd\n% endif\ne", "a⏎[if x: b⏎ | y == 'k': c⏎ | else: d⏎]e"),
        ("% if not (x or len(y) > 1): ## why\na\n% endif", "[if not (x or y|length > 1): a⏎]"),
        ("% if x is None and y is UNDEFINED:\na\n% endif\n", "[if (x is none and not y is defined): a⏎]"),
        ("% if x and \\\n   y:\na\n% endif\n", "[if (x and y): a⏎]"),
        ("% for x in xs:\n- ${x}${'' if loop.last else ','}${loop.index}\n% endfor\n",
         "[for x in xs: - ⟨x⟩⟨('' if loop.last else ',')⟩⟨loop.index0⟩⏎]"),
        ("% for i, x in enumerate(xs):\na\n% endfor\n", "[for x in xs: [set i=loop.index0]a⏎]"),
        ("% for k, v in terms.items():\na\n% endfor\n", "[for k,v in terms: a⏎]"),
        ("## note\na ## b\n  %% c\n50% off", "a ## b⏎  % c⏎50% off"),
        ("a \\\nb", "a b"),
        ("<%! import re %><% x = c.name\n y = 2 %>${x}", "[set x=c.name][set y=2]⟨x⟩"),
        ("<%doc>a</%doc><%text>${b}</%text>", "${b}"),
        ("${sign('x')}<%def name=\"sign(who, role='HR')\">${who}</%def>", "[define sign(who,role): ⟨who⟩]⟨sign('x')⟩"),
        ("<%def name=\"box()\"><b>${caller.body()}</b></%def><%self:box>a</%self:box>",
         "[define box(): <b>⟨caller()⟩</b>][call box(): a]"),
        ("<%def name=\"s(r)\"/><%self:s r=\"${x.y}\"/>", "[define s(r): ]⟨s(r=x.y)⟩"),
        ("<%include file=\"a.mako\"/>", "[include a.mako]"),
        ("<%namespace name=\"m\" file=\"m.mako\"/>${m.sign(1)}", "[import m.mako as m]⟨m.sign(1)⟩"),
        ("<%inherit file=\"base.mako\"/>\n<%block name=\"title\">T</%block>Hi",
         "[extends base.mako][block title: T][block body: ⏎Hi]"),
        ("<p>${self.body()}</p>${parent.foot()}", "<p>[block body: ]</p>⟨super()⟩"),
    ],
)  # fmt: skip
def test_lines_tags_and_slots_are_read(source, tree):
    assert shown(mako_read(source)) == tree


@pytest.mark.parametrize("source", ["a <-- see <b> $5 {a}", "mail me@home.com, 100% # sure", "a % if b"])
def test_what_is_no_tag_is_text(source):
    assert shown(mako_read(source)) == source


@pytest.mark.parametrize(
    ("source", "tree", "note"),
    [
        ("% while x:\na\n% endwhile\n", "[stub: a⏎]",
         "Line 1: the code 'while x:' is not followed; what it encloses was read as it stands."),
        ("a\n<% send(x) %>", "a⏎[stub: ]", "Line 2: the code 'send(x)' is not followed."),
        ("<%m:box>a</%m:box>", "[stub: a]",
         "Line 1: the tag '<%m:box>' belongs to another file; what it encloses was read as it stands."),
        ("${_('mail.hello')}", "⟨?{_('mail.hello')}()⟩",
         "Line 1: the text \"_('mail.hello')\" is kept in another file and was not read."),
    ],
)  # fmt: skip
def test_what_is_not_followed_is_said(source, tree, note):
    read = mako_read(source)
    assert (shown(read), read.notes) == (tree, (note,))


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("% if x:\na", "'% if x:': The 'if' on line 1 is not closed; end it with '% endif'."),
        ("<%def name=\"a()\">b", "'<%def name=\"a()\">': The '<%def>' on line 1 is not closed; end it with </%def>."),
        ("% endif\n", "'% endif': This 'endif' belongs to no block that is open here; "
         "take it out, or put back the tag that it belongs to."),
        ("% of all people\n", "'% of all people': Mako reads the line '% of all people' as code, and it is none: "
         "begin it with '%%'."),
        ("a ${b", "'${b': This '${' is not closed: no '}' comes after it. Close it."),
        ("<% a", "'<% a': This code is not closed: no '%>' comes after it. Close it."),
        ("<%include file=\"a\"", "'<%include file=\"a\"': The tag '<%include' is not closed: "
         "no '>' comes after its attributes. Close it."),
    ],
)  # fmt: skip
def test_what_does_not_close_is_a_fault_with_the_way_out(source, fault):
    assert shown(mako_read(source)) == f"FAULT {fault}"
