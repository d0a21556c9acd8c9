"""FreeMarker templates as trees."""

import pytest

from candidate_comms.documents.front_ends.freemarker import freemarker_read
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear ${c.first_name!\"there\"},", "Dear ⟨c.first_name|default('there', True)⟩,"),
        ("${(c.name)!} ${x!y!'z'} ${c['a b']}", "⟨c.name⟩ ⟨x|default(y|default('z', True), True)⟩ ⟨c['a b']⟩"),
        ("${x?upper_case} ${x?cap_first} ${d?string('d MMM')} #{n}", "⟨x|upper⟩ ⟨x|capitalize⟩ ⟨d⟩ ⟨n⟩"),
        ("${x?string('yes', 'no')} ${'Dear ' + x} ${\"Dear ${x}\"}",
         "⟨('yes' if x else 'no')⟩ ⟨'Dear ' ~ x⟩ ⟨'Dear ' ~ x⟩"),
        ("<#if x?has_content>a<#elseif y??>b<#else>c</#if>", "[if x: a | y is defined: b | else: c]"),
        ("<#if x?size gt 1 && !(y == 'a')>b</#if>", "[if (x|length > 1 and not y == 'a'): b]"),
        ("<#if (x?size > 1)>b</#if><#if x = 'a' || y>b</#if>", "[if x|length > 1: b][if (x == 'a' or y): b]"),
        ("<#if ['a', 'b']?seq_contains(x)>b</#if>", "[if x in ['a', 'b']: b]"),
        ("[#if x??]a[#else]b[/#if] <#if y>", "[if x is defined: a | else: b] <#if y>"),
        ("<#list xs as x>${x}<#sep>, </#list>", "[for x in xs: ⟨x⟩[if not loop.last: , ]]"),
        ("<#list xs as x>${x}<#if x?has_next>,</#if><#else>none</#list>",
         "[for x in xs: ⟨x⟩[if not loop.last: ,] | else: none]"),
        ("<#list xs as k, v>a</#list><#list xs as x>${x_index}</#list>",
         "[for k,v in xs: a][for x in xs: [set x_index=loop.index0]⟨x_index⟩]"),
        ("<#list xs>a<#items as x>${x}</#items>b<#else>c</#list>", "[if xs: a[for x in xs: ⟨x⟩]b | else: c]"),
        ("<#switch s><#case 'a'>x<#break><#case 'b'><#case 'c'>y<#break><#default>z</#switch>",
         "[if s == 'a': x | (s == 'b' or s == 'c'): y | else: z]"),
        ("<#assign x = c.name y = 'k'>${x}", "[set x=c.name][set y='k']⟨x⟩"),
        ("<#assign x>a ${b}</#assign>", "[capture x: a ⟨b⟩]"),
        ("<@sign name=c.n /><#macro sign name role='HR'>${name}</#macro>",
         "[define sign(name,role): ⟨name⟩]⟨sign(name=c.n)⟩"),
        ("<#macro box><b><#nested></b></#macro><@box>a</@box>", "[define box(): <b>⟨caller()⟩</b>][call box(): a]"),
        ("<#include 'a.ftl'><#import 'b.ftl' as b>", "[include a.ftl][import b.ftl as b]"),
        ("a<#-- ${b} -->c<#noparse>${d}</#noparse>", "ac${d}"),
        ("<#compress>a</#compress><#setting locale='en'>", "[with: a]"),
    ],
)  # fmt: skip
def test_directives_and_slots_are_read(source, tree):
    assert shown(freemarker_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("a\n<#if x>\n  b\n</#if>\nc", "a⏎[if x:   b⏎]c"),
        ("a <#if x>\nb</#if>\nc", "a [if x: ⏎b]⏎c"),
        ("${a}\n  <#if x><#assign y = 1></#if>  \nb", "⟨a⟩⏎[if x: [set y=1]]b"),
        ("a\n  <#if x>b</#if>", "a⏎  [if x: b]"),
        ("a\n<#if x> </#if>\nb", "a⏎[if x:  ]⏎b"),
        ("a\n${x}\n<#-- c -->\nb", "a⏎⟨x⟩⏎b"),
        ("<#macro m>a</#macro>\nb", "[define m(): a]b"),
    ],
)
def test_a_line_of_tags_alone_is_taken_out(source, tree):
    assert shown(freemarker_read(source)) == tree


@pytest.mark.parametrize("source", ["a <-- see #1 [x] <b> $5 {a} </p>", "50% off, mail me@home.com", "(( [ # ] ))"])
def test_what_is_no_tag_is_text(source):
    assert shown(freemarker_read(source)) == source


def test_a_macro_of_another_file_is_said():
    read = freemarker_read("<@mail.wrap>hi</@mail.wrap><@mail.sign/>")
    assert shown(read) == "[stub: hi][stub: ]"
    assert read.notes == (
        "Line 1: the code '@mail.wrap' is not followed; what it encloses was read as it stands.",
        "Line 1: the macro 'mail.sign' belongs to another file and was not read.",
    )


def test_mako_is_known_again():
    assert shown(freemarker_read("% if x:\na\n% endif\n")) == "[if x: a⏎]"
    assert shown(freemarker_read("${x | h}")) == "⟨x⟩"


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("<#if x>a", "'<#if x>': The '#if' on line 1 is not closed; end it with </#if>."),
        ("[#list x as y]a", "'[#list x as y]': The '#list' on line 1 is not closed; end it with [/#list]."),
        ("a ${b", "'${b': This '${' is not closed: no '}' comes after it. Close it."),
        ("<#if x", "'<#if': The tag '<#if' is not closed: no '>' comes after it. Close it."),
        ("<#if x></#list>", "'</#list>': This '/#list' does not belong to the '#if' of line 1, which is still open; "
         "take it out, or put back the tag that it belongs to."),
        ("<#-- a", "'<#--': This comment is not closed: no '-->' comes after it. Close it."),
    ],
)  # fmt: skip
def test_what_does_not_close_is_a_fault_with_the_way_out(source, fault):
    assert shown(freemarker_read(source)) == f"FAULT {fault}"
