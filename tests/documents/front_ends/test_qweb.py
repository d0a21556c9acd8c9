"""QWeb templates as trees."""

import pytest

from candidate_comms.documents.front_ends.qweb import qweb_read
from candidate_comms.documents.templates.tree import Print
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ('Dear <t t-out="object.name"/>,', "Dear ⟨object.name⟩,"),
        ("<b t-esc=\"object.name or ''\">Brandon</b>", "<b>⟨(object.name or '')⟩</b>"),
        ('<t t-out="object.name">there</t>', "[if object.name: ⟨object.name⟩ | else: there]"),
        ('<span t-field="object.date"/>', "<span>⟨object.date⟩</span>"),
        ('<p t-if="x" class="a">b</p>', '[if x: <p class="a">b</p>]'),
        ('<t t-if="x">a</t>\n<t t-elif="y == \'k\'">b</t>\n<t t-else="">c</t>\nd',
         "[if x: a | y == 'k': b | else: c]⏎d"),
        ('<t t-if="x">a</t>\n<t t-if="y">b</t>', "[if x: a]⏎[if y: b]"),
        ('<p t-if="x"/>a', "[if x: <p/>]a"),
        ('<p t-if="a &amp;gt; 1 and b">c</p><p t-if="len(a) &gt; 1">d</p>',
         "[if (?{a &gt; 1}(a, gt) and b): <p>c</p>][if a|length > 1: <p>d</p>]"),
        ('<li t-foreach="object.points" t-as="p" t-if="p.ok"><t t-out="p"/></li>',
         "[for p in object.points: [if p.ok: <li>⟨p⟩</li>]]"),
        ('<t t-foreach="xs" t-as="x"><t t-out="x"/><t t-if="not x_last">, </t></t>',
         "[for x in xs: [set x_last=loop.last]⟨x⟩[if not x_last: , ]]"),
        ('<t t-set="x" t-value="1"/><t t-set="y">a</t><t t-set="z" t-valuef="b #{c}"/>',
         "[set x=1][capture y: a][set z='b ' ~ c]"),
        ('<t t-call="m.sign"/><t t-call="m.sign"><t t-set="r" t-value="a"/></t>',
         "[include m.sign][with: [set r=a][include m.sign]]"),
        ('<a t-att-href="object.url" class="k" t-attf-title="Go {{ x }} #{y}">a</a>',
         '<a href="⟨object.url⟩" class="k" title="Go ⟨x⟩ ⟨y⟩">a</a>'),
        ('<div t-if="a"><p t-if="b">x</p></div><p t-else="">y</p>',
         "[if a: <div>[if b: <p>x</p>]</div> | else: <p>y</p>]"),
        ('<!-- <p t-if="x"> --><br>a</p>', '<!-- <p t-if="x"> --><br>a</p>'),
        ('<![CDATA[<p t-if="x">a</p>]]>', "[if x: <p>a</p>]"),
        ("a <-- see <b and x < y & <3 {{ z }}", "a <-- see <b and x < y & <3 {{ z }}"),
        ("<p>mail me@home.com, 50% off, ((see note))</p>", "<p>mail me@home.com, 50% off, ((see note))</p>"),
    ],
)  # fmt: skip
def test_attributes_say_what_is_printed_and_when(source, tree):
    assert shown(qweb_read(source)) == tree


def test_of_an_odoo_data_file_only_what_is_sent_is_read():
    source = """<?xml version="1.0"?><odoo><record id="a" model="mail.template"><field name="name">Refuse</field>
<field name="subject">Your {{ object.job }}</field><field name="body_html" type="html"><p t-if="x">a</p></field>
</record></odoo>"""
    tree = shown(qweb_read(source))
    assert "Refuse" not in tree
    assert "Your ⟨object.job⟩" in tree
    assert "[if x: <p>a</p>]" in tree


def test_several_mail_templates_in_one_file_are_said():
    record = '<record model="mail.template"><field name="subject">a</field></record>'
    assert qweb_read(record * 2).notes == ("Line 1: this file holds 2 mail templates; they were read as one message.",)
    assert qweb_read(record).notes == ()


def test_a_template_around_the_text_is_said():
    read = qweb_read('<t t-call="mail.layout"><p>a</p></t>')
    assert shown(read) == "[stub: <p>a</p>]"
    assert read.notes == ("Line 1: the template 'mail.layout' is put around this text and was not read.",)


def test_a_slot_lies_where_it_is_written():
    source = '<p><t t-out="a"/><b t-out="c" class="k"/><i t-att-x="d"/></p>'
    slots = [node for node in qweb_read(source).body if isinstance(node, Print)]
    assert [slot.place.span.cut(source) for slot in slots] == ['<t t-out="a"/>', 't-out="c"', "d"]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ('<p t-if="x">a', "'<p t-if=\"x\">': The '<p t-if>' on line 1 is not closed; end it with </p>."),
        ('<div>\n<p t-if="x">a</div>',
         "'<p t-if=\"x\">': The <p> on line 2 is not closed before this </div>; close it."),
        ('<p t-else="">a</p>', "'<p t-else=\"\">': This 't-else' comes after no element with a 't-if'; "
         "put it right behind one."),
        ('<t t-if="x">a</t>b<t t-else="">c</t>',
         "'<t t-else=\"\">': This 't-else' comes after no element with a 't-if'; "
         "put it right behind one."),
        ('<p t-if="x', "'<p t-if=\"x': The tag '<p' is not closed: no '>' comes after its attributes. Close it."),
    ],
)  # fmt: skip
def test_what_does_not_close_is_a_fault_with_the_way_out(source, fault):
    assert shown(qweb_read(source)) == f"FAULT {fault}"
