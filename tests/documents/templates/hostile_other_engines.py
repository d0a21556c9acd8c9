"""Hostile templates of the other engines: name -> (the file's name, its text). None is ever to be rendered."""

from __future__ import annotations

__all__ = ["HOSTILE_OTHERS"]

DEEP = 5000
LONG = 100_000


def _nested(opening: str, closing: str) -> str:
    return opening * DEEP + "x" + closing * DEEP


HOSTILE_OTHERS: dict[str, tuple[str, str]] = {
    # Deeper than the stack.
    "nested handlebars blocks": ("main.hbs", _nested("{{#if a}}", "{{/if}}")),
    "nested mustache sections": ("main.mustache", _nested("{{#a}}", "{{/a}}")),
    "nested liquid blocks": ("main.liquid", _nested("{% unless a %}", "{% endunless %}")),
    "nested django blocks": ("main.html", "{% load i18n %}" + _nested("{% ifchanged a %}", "{% endifchanged %}")),
    "nested erb blocks": ("main.html.erb", _nested("<% if @a %>", "<% end %>")),
    "nested ejs blocks": ("main.ejs", _nested("<% if (a) { %>", "<% } %>")),
    "nested qweb elements": ("main.xml", _nested("<t t-if='a'>", "</t>")),
    "nested go blocks": ("main.gotmpl", _nested("{{ if .A }}", "{{ end }}")),
    "nested freemarker directives": ("main.ftl", _nested("<#if a??>", "</#if>")),
    "nested blade blocks": ("main.blade.php", _nested("@if ($a)\n", "@endif\n")),
    "nested notify conditions": ("main.txt", _nested("((a??", "))")),
    # Ends without a beginning, beginnings without an end: a search for the partner from each is quadratic.
    "handlebars blocks that never end": ("main.hbs", "{{#if a}}" * LONG),
    "handlebars ends alone": ("main.hbs", "{{/if}}" * LONG),
    "handlebars comments that never end": ("main.hbs", "{{!-- " * LONG),
    "handlebars raw blocks that never end": ("main.hbs", "{{{{raw}}}} " * LONG),
    "liquid raw blocks that never end": ("main.liquid", "{% raw %}{% comment %}" * LONG),
    "django verbatim that never ends": ("main.html", "{% load i18n %}" + "{% verbatim x %}" * LONG),
    "erb tags that never end": ("main.html.erb", "<%= a " * LONG),
    "qweb attributes that never end": ("main.xml", '<t t-if="' * LONG),
    "notify slots that never end": ("main.txt", "((a?? " * LONG),
    "blocks closed in the wrong order": ("main.hbs", "{{#if a}}{{#each b}}" * DEEP + "{{/if}}{{/each}}" * DEEP),
    # More paths than anybody can read.
    "forty handlebars ifs": ("main.hbs", "".join(f"{{{{#if a{n}}}}}x{{{{/if}}}}\n" for n in range(40))),
    "ten thousand erb ifs": ("main.html.erb", "".join(f"<% if @a{n} %>x<% end %>\n" for n in range(10_000))),
    "a liquid case of two thousand": (
        "main.liquid",
        "{% case a %}" + "".join(f"{{% when 'v{n}' %}}w{n}" for n in range(2000)) + "{% endcase %}",
    ),
    # Code, and files outside.
    "erb that acts": ("main.html.erb", "<%= `touch x` %><% File.delete('x') %><%= render file: '/etc/passwd' %>"),
    "ejs that acts": ("main.ejs", "<%- include('/etc/passwd') %><% while (true) { %>x<% } %><% process.exit(1) %>"),
    "qweb that acts": (
        "main.xml",
        "<!DOCTYPE t [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><t t-out=\"a.unlink()\">&e;</t>",
    ),
    "entities that grow": (
        "main.xml",
        "<!DOCTYPE t [<!ENTITY e0 'ha'>"
        + "".join(f"<!ENTITY e{n + 1} '&e{n};&e{n};'>" for n in range(40))
        + "]><t t-if='a'>&e40;</t>",
    ),
    "a django include of itself": ("main.html", "{% load i18n %}{% include 'main.html' %}{% ssi '/etc/passwd' %}"),
    "a handlebars partial of itself": ("main.hbs", "{{> main}}{{> (lookup . 'name')}}{{> ../../../etc/passwd}}"),
    "a freemarker constructor": (
        "main.ftl",
        '${"freemarker.template.utility.Execute"?new()("id")}<#list 1..1000000000 as x>x</#list>',
    ),
}
