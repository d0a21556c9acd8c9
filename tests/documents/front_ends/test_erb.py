"""ERB and EJS as trees."""

import pytest

from candidate_comms.documents.front_ends.erb import erb_read
from candidate_comms.documents.templates.tree import Choice, Print
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear <%= @candidate.first_name %>,", "Dear ⟨candidate.first_name⟩,"),
        ("Dear <%= candidate.name.titleize %>,", "Dear ⟨candidate.name|title⟩,"),
        ("<%= c[:name] %> <%= c&.role %> <%== x %>", "⟨c['name']⟩ ⟨c.role⟩ ⟨x⟩"),
        ("<%= name.presence || 'there' %>", "⟨(name or 'there')⟩"),
        ('<%= "Dear #{c.name}," %>', "⟨'Dear ' ~ c.name ~ ','⟩"),
        ("<%= 'we' if a.any? %>", "⟨('we' if a else )⟩"),
        ("<%= day.strftime('%d %B') %>", "⟨?{day.strftime('%d %B')}(day)⟩"),
        ("<%= number_to_currency(offer.salary) %>", "⟨?{number_to_currency(offer.salary)}(offer.salary)⟩"),
        ("<%= link_to 'Reply', reply_url(@c) %>", "⟨'Reply'⟩"),
        ("<% if a.present? %>x<% end %>", "[if a: x]"),
        ("<% unless a.blank? %>x<% else %>y<% end %>", "[if a: x | else: y]"),
        ("<% if a.nil? %>x<% elsif b.empty? %>y<% end %>", "[if not a is defined: x | not b: y]"),
        ("<% if !a && (b == 'x' || c != 3) %>x<% end %>", "[if (not a and (b == 'x' or c != 3)): x]"),
        ("<% if %w(a b).include?(s) then %>x<% end %>", "[if s in ['a', 'b']: x]"),
        ("<% if c.score > limit(3) %>x<% end %>", "[if ?{c.score > limit(3)}(c.score): x]"),
        ("<% if c.hired? && a %>x<% end %>", "[if (?{c.hired?}(c) and a): x]"),
        ("<% if list.any? { |i| i.ok } %>x<% end %>", "[if ?{list.any? { |i| i.ok }}(list, i, i.ok): x]"),
        ("<% @points.each do |p| %>- <%= p %>\n<% end %>", "[for p in points: - ⟨p⟩⏎]"),
        ("<% xs.each { |x| %>a<% } %>", "[for x in xs: a]"),
        ("<% xs.each_with_index do |x, i| %>a<% end %>", "[for x in xs: [set i=loop.index0]a]"),
        ("<% xs.each.with_index(1) do |x, i| %>a<% end %>", "[for x in xs: [set i=loop.index]a]"),
        ("<% terms.each do |k, v| %>a<% end %>", "[for k,v in terms: a]"),
        ("<% for x in xs do %>a<% end %>", "[for x in xs: a]"),
        ("<% case s %>\n<% when 'a', 'b' %>x<% when 'c' %>y<% else %>z<% end %>",
         "[if (s == 'a' or s == 'b'): x | s == 'c': y | else: z]"),
        ("<% x = c.name\n y = 2 # two %><%= x %>", "[set x=c.name][set y=2]⟨x⟩"),
        ("<% if a\n  x = 'b'\nend %><%= x %>", "[if a: [set x='b']]⟨x⟩"),
        ("a <%# <b> %>c <%% d %%>", "a c <% d %>"),
        ("<%= render 'sign' %>", "[include sign,_sign.html.erb,_sign.text.erb,_sign.erb]"),
        ("<%= render partial: 'a/p', collection: @ps %>",
         "[for p in ps: [include a/p,a/_p.html.erb,a/_p.text.erb,a/_p.erb]]"),
        ("<%= render(partial: 'p', locals: { role: r }) %>", "[include p,_p.html.erb,_p.text.erb,_p.erb role=r]"),
        ("<%= yield %>", "[include ?]"),
    ],
)  # fmt: skip
def test_ruby_between_the_tags_is_read(source, tree):
    assert shown(erb_read(source)) == tree


def test_a_partial_lies_beside_its_caller():
    read = erb_read("<%= render 'sign' %>", "mail/reject.text.erb")
    assert shown(read) == "[include sign,mail/_sign.text.erb,_sign.text.erb]"


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("a\n<% if x.any? %>\nb\n  <% end %>  \nc", "a⏎[if x: b⏎]c"),
        ("a <% if x.any? -%>\nb<% end %>\nc", "a [if x: ⏎b]⏎c"),
        ("a\n<%- if x.any? -%>\nb\n<%- end -%>\nc", "a⏎[if x: b⏎]c"),
        ("<%= a -%>\nb <%= a -%>  \nc\n  <%= a %>\n", "⟨a⟩b ⟨a⟩c⏎  ⟨a⟩⏎"),
        ("a\n  <%# note %>\nb", "a⏎b"),
        ("a\r\n<% if x.any? %>\r\nb\r\n<% end %>", "a⏎[if x: b⏎]"),
    ],
)
def test_code_alone_on_its_line_takes_the_line_along_as_in_rails(source, tree):
    assert shown(erb_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("<% if (locals.feedback) { %><%= feedback %><% } else { %>none<% } %>",
         "[if feedback: ⟨feedback⟩ | else: none]"),
        ("<% if (!a) { %>x<% } else if (s === 'b') { %>y<% } %>", "[if not a: x | s == 'b': y]"),
        ("<% if (typeof a !== 'undefined' && a.length > 0) { %>x<% } %>", "[if (a is defined and a|length > 0): x]"),
        ("<% if (a == null) { if (b) { %>x<% } } %>", "[if not a is defined: [if b: x]]"),
        ("<% xs.forEach(function(x, i) { %><%= x.name %><% }); %>", "[for x in xs: [set i=loop.index0]⟨x.name⟩]"),
        ("<% xs.forEach(x => { %>a<% }) %>", "[for x in xs: a]"),
        ("<% for (const x of xs) { %>a<% } %>", "[for x in xs: a]"),
        ("<% for (let i = 0; i < xs.length; i++) { %><%= xs[i] %><% } %>", "[for i in xs: ⟨xs[i]⟩]"),
        ("<% switch (s) { case 'a': %>x<% break; case 'b': case 'c': %>y<% break; default: %>z<% } %>",
         "[if s == 'a': x | (s == 'b' or s == 'c'): y | else: z]"),
        ("<% switch (s) { case 'a': %>x<% case 'b': %>y<% break; %>never<% } %>", "[if s == 'a': xy | s == 'b': y]"),
        ("<% const n = c.name; let m = 'k' %><%= `Dear ${n}` %>", "[set n=c.name][set m='k']⟨'Dear ' ~ n⟩"),
        ("<%- include('sign', { role: r }) %>", "[include sign,sign.ejs role=r]"),
        ("<%= a ? 'x' : 'y' %><%= a || 'b' %><% if (x) { y = {a: 1} } %>", "⟨('x' if a else 'y')⟩⟨(a or 'b')⟩[stub: ]"),
        ("a  <%_ if (x) { _%>  \nb\n<% } -%>\nc", "a[if x: b⏎]c"),
    ],
)  # fmt: skip
def test_javascript_between_the_tags_is_read(source, tree):
    assert shown(erb_read(source)) == tree


def test_the_name_tells_ejs_from_erb():
    assert shown(erb_read("<%- x %>", "a.ejs")) == "⟨x⟩"
    assert shown(erb_read("<%- x = 1 %>", "a.html.erb")) == "[set x=1]"


@pytest.mark.parametrize(
    ("source", "tree", "note"),
    [
        ("a\n<%= form_for @x do |f| %>b<% end %>", "a⏎[stub: b]",
         "Line 2: the code 'form_for @x do |f|' is not followed; what it encloses was read as it stands."),
        ("<% while x %>b<% end %>", "[stub: b]",
         "Line 1: the code 'while x' is not followed; what it encloses was read as it stands."),
        ("<% begin %>a<% rescue => e %>b<% end %>", "[stub: ab]",
         "Line 1: the code 'begin' is not followed; what it encloses was read as it stands."),
        ("<% while (a) { %>b<% } %>", "[stub: b]",
         "Line 1: the code 'while (a) {' is not followed; what it encloses was read as it stands."),
        ("<% next if x.hidden %>b", "[stub: ]b", "Line 1: the code 'next if x.hidden' is not followed."),
        ("<%= c.phone || t(:none) %>", "⟨(c.phone or ?{t(:none)}())⟩",
         "Line 1: the text 't(:none)' is kept in another file and was not read."),
        ("<%= t('.hello') %>", "⟨?{t('.hello')}()⟩",
         "Line 1: the text \"t('.hello')\" is kept in another file and was not read."),
    ],
)  # fmt: skip
def test_what_is_not_followed_is_said(source, tree, note):
    read = erb_read(source)
    assert (shown(read), read.notes) == (tree, (note,))


def test_a_note_names_the_file_that_it_is_about():
    assert erb_read("<% while x %>b<% end %>", "_sign.erb").notes[0].startswith("_sign.erb, line 1: the code")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("Dear\n<% if a %>b", "'<% if a %>': The 'if' on line 2 is not closed; end it with <% end %>."),
        ("<% if (a) { %>b", "'<% if (a) { %>': The 'if (a)' on line 1 is not closed; end it with <% } %>."),
        ("a<% end %>",
         "'<% end %>': This 'end' belongs to no block that is open here; "
         "take it out, or put back the tag that it belongs to."),
        ("<% xs.each do |x| %><% else %><% end %>",
         "'<% else %>': This 'else' does not belong to the 'xs.each do |x|' of line 1, which is still open; "
         "take it out, or put back the tag that it belongs to."),
        ("<% if a %><% else %><% else %><% end %>",
         "'<% else %>': This 'else' comes after the 'else' on line 1; take one of them out."),
        ("\r\na <%= b", "'<%= b': This tag is not closed: no '%>' comes after it. "
         "Close it, or write '<%%' for the two characters."),
    ],
)  # fmt: skip
def test_what_does_not_close_is_a_fault_with_the_way_out(source, fault):
    assert shown(erb_read(source)) == f"FAULT {fault}"


def test_the_place_of_a_slot_is_its_whole_tag():
    (slot,) = (node for node in erb_read("a\r\n<%= b -%>\r\n").body if isinstance(node, Print))
    assert slot.place.span.cut(slot.place.file.text) == "<%= b -%>"
    assert slot.written == "b"


def test_each_side_has_the_place_of_its_tag():
    (choice,) = (node for node in erb_read("<% if a %>x<% elsif b %>y<% else %>z<% end %>").body)
    assert isinstance(choice, Choice)
    places = [*(arm.place for arm in choice.arms), choice.otherwise_place]
    assert [place.span.cut(place.file.text) for place in places] == ["<% if a %>", "<% elsif b %>", "<% else %>"]
