"""Templates that could hang a reader, fill its memory, or make it reach outside.

``HOSTILE`` has for each name the files and which of them is the main one; ``WHY`` says what each could do to a careless
reader. Nothing here is ever to be rendered: several would not end.
"""

from __future__ import annotations

__all__ = ["HOSTILE", "WHY"]

Files = dict[str, str]

HOSTILE: dict[str, tuple[Files, str]] = {}
WHY: dict[str, str] = {}

MAIN = "main.txt.j2"
LETTER = "Dear {{ given_name }},\n\nWe have decided not to offer you the post.\n"


def _hostile(name: str, why: str, text: str, others: Files | None = None) -> None:
    assert name not in HOSTILE
    HOSTILE[name] = ({MAIN: text, **(others or {})}, MAIN)
    WHY[name] = why


def _numbered(count: int, form: str) -> str:
    return "".join(form.replace("@", str(number)) for number in range(count))


# Depth: whoever walks a tree by calling himself ends at the limit of recursion, or beneath it in the interpreter.

_hostile(
    "five thousand nested ifs",
    "the tree is deeper than Python's stack",
    _numbered(5000, "{% if a@ %}") + "x" + "{% endif %}" * 5000,
)
_hostile(
    "a hundred nested ifs",
    "jinja2 still reads it; a reader with more calls for each level does not",
    _numbered(100, "{% if a@ %}") + "x" + "{% endif %}" * 100,
)
_hostile(
    "a thousand nested loops",
    "deep, and the lengths of the loops multiply",
    _numbered(1000, "{% for x@ in y@ %}") + "x" + "{% endfor %}" * 1000,
)
_hostile(
    "five thousand parentheses",
    "an expression deeper than the stack",
    "{{ " + "(" * 5000 + "a" + ")" * 5000 + " }}",
)
_hostile(
    "a list within a list, three thousand deep",
    "a constant deeper than the stack",
    "{% set x = " + "[" * 3000 + "]" * 3000 + " %}{{ x }}",
)
_hostile("five thousand attributes", "a path deeper than the stack", "{{ " + ".".join(["a"] * 5000) + " }}")
_hostile("three thousand subscripts", "a path deeper than the stack, of constants", "{{ a" + "[0]" * 3000 + " }}")
_hostile(
    "two thousand ands",
    "parsed into a tree that leans to one side, as deep as it is long; and 2 ** 2000 cases",
    "{% if " + " and ".join(f"a{n}" for n in range(2000)) + " %}x{% endif %}",
)
_hostile("five thousand nots", "a chain of operators on one operand", "{% if " + "not " * 5000 + "a %}x{% endif %}")
_hostile("three thousand joins", "a join with thousands of parts", "{{ " + " ~ ".join(["a", "'b'"] * 1500) + " }}")
_hostile("three hundred filters", "a chain of filters that nobody knows", "{{ a" + _numbered(300, " | f@('x')") + " }}")
_hostile(
    "a thousand nested inline ifs",
    "choices inside choices inside one expression",
    "{{ " + _numbered(1000, "'t@' if a@ else (") + "'end'" + ")" * 1000 + " }}",
)
_hostile(
    "three hundred nested calls",
    "each caller stands inside the next one's body",
    "{% macro m() %}{{ caller() }}{% endmacro %}" + "{% call m() %}" * 300 + "x" + "{% endcall %}" * 300,
)
_hostile("twenty thousand open tags", "HTML that never closes, deeper than the stack", "<div>" * 20_000 + LETTER)

# Things that never end.

_hostile("an include of itself", "the simplest loop between files", LETTER + "{% include 'main.txt.j2' %}")
_hostile(
    "two includes of each other",
    "a loop between two files, hidden from a look at one of them",
    LETTER + "{% include 'other.txt.j2' %}",
    {"other.txt.j2": "{% if a %}{% include 'main.txt.j2' %}{% endif %}"},
)
_hostile(
    "a template that extends itself",
    "the chain of parents has no end",
    "{% extends 'main.txt.j2' %}{% block body %}{{ super() }}{% endblock %}",
)
_hostile(
    "two templates that extend each other",
    "the chain of parents goes round, and super() with it",
    "{% extends 'other.txt.j2' %}{% block body %}{{ super() }}{% endblock %}",
    {"other.txt.j2": "{% extends 'main.txt.j2' %}{% block body %}{{ super() }}{% endblock %}"},
)
_hostile(
    "two templates that import each other",
    "the imports go round before any macro is called",
    "{% import 'other.txt.j2' as other %}{% macro m() %}{{ other.m() }}{% endmacro %}{{ m() }}",
    {"other.txt.j2": "{% import 'main.txt.j2' as main %}{% macro m() %}{{ main.m() }}{% endmacro %}"},
)
_hostile(
    "a macro that calls itself",
    "recursion with no condition",
    "{% macro m(n) %}x{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
)
_hostile(
    "two macros that call each other",
    "recursion through a second macro, with a condition that never stops it",
    "{% macro a(n) %}{% if n %}{{ b(n) }}{% endif %}{% endmacro %}"
    "{% macro b(n) %}{{ a(n + 1) }}{% endmacro %}{{ a(1) }}",
)
_hostile(
    "a block that prints itself",
    "recursion through self",
    "{% block body %}{{ self.body() }}{{ self.foot() }}{% endblock %}{% block foot %}{{ self.body() }}{% endblock %}",
)
_hostile(
    "a loop that calls itself twice",
    "a recursive loop over a list that holds itself",
    "{% for x in tree recursive %}{{ loop(tree) }}{{ loop(x.children) }}{% endfor %}",
)

# Small texts that grow.

_hostile("a loop over a huge range", "a thousand million rounds", "{% for x in range(10 ** 9) %}x{% endfor %}")
_hostile(
    "six huge ranges inside each other",
    "each loop is short enough to be tried, all of them are not",
    "{% for x in range(100000) %}" * 6 + "x" + "{% endfor %}" * 6,
)
_hostile(
    "a string repeated", "a thousand million characters from eleven", "{{ 'a' * 10 ** 9 }}{% set b = [0] * 10**9 %}"
)
_hostile(
    "a tower of powers",
    "a number with more digits than there are atoms, if constants are folded",
    "{{ 10 ** 10 ** 9 }}{% if 9 ** 9 ** 9 ** 9 > 1 %}x{% endif %}{{ 2 ** -(10 ** 9) }}",
)
_hostile(
    "a padded string",
    "a format that makes a thousand million blanks",
    "{{ '%1000000000s' % a }}{{ '{:>1000000000}'.format(a) }}",
)
_hostile(
    "a string doubled forty times",
    "a set that joins the last with itself: a million million characters",
    "{% set s0 = 'no feedback ' %}" + "".join(f"{{% set s{n + 1} = s{n} ~ s{n} %}}" for n in range(40)) + "{{ s40 }}",
)
_hostile(
    "thirty macros that call the last one twice",
    "a thousand million expansions of one word",
    "{% macro m0() %}no{% endmacro %}"
    + "".join(f"{{% macro m{n + 1}() %}}{{{{ m{n}() }}}}{{{{ m{n}() }}}}{{% endmacro %}}" for n in range(30))
    + "{{ m30() }}",
)
_hostile(
    "twenty files that include the next one three times",
    "thousands of millions of inclusions, none of them of itself",
    "{% include 'f0.j2' %}",
    {f"f{n}.j2": f"{{% include 'f{n + 1}.j2' %}}" * 3 for n in range(20)} | {"f20.j2": "x"},
)
_hostile(
    "a text that doubles in a loop",
    "a set inside a loop grows with each round",
    "{% set box = namespace(text='x') %}{% for x in range(64) %}{% set box.text = box.text ~ box.text %}{% endfor %}"
    "{{ box.text }}",
)
_hostile("a million words of filler", "a function of the engine that writes without end", "{{ lipsum(n=10 ** 7) }}")

# More paths than anybody can read.

_hostile(
    "forty independent ifs",
    "2 ** 40 paths in forty lines",
    LETTER + _numbered(40, "{% if a@ %}Sentence number @ stands here.{% endif %}\n"),
)
_hostile(
    "ten thousand independent ifs",
    "2 ** 10,000 paths, and each path is long",
    _numbered(10_000, "{% if a@ %}x{% endif %}\n"),
)
_hostile(
    "a chain of two thousand elifs",
    "two thousand ways out of one choice, each with all the tests before it",
    "{% if a == 'x' %}x" + _numbered(2000, "{% elif a == 'v@' %}w@") + "{% else %}y{% endif %}",
)
_hostile(
    "one name compared with three thousand words",
    "the values of one name multiply with each test",
    _numbered(3000, "{% if a == 'v@' %}x{% endif %}"),
)
_hostile(
    "two hundred loops with first and last",
    "each list has three lengths, each round two flags",
    _numbered(200, "{% for x in y@ %}{% if loop.first %}a{% elif loop.last %}b{% endif %}{% else %}c{% endfor %}"),
)
_hostile(
    "ten thousand blocks", "more blocks than a table made for ten", _numbered(10_000, "{% block b@ %}x{% endblock %}\n")
)
_hostile(
    "a macro with a thousand parameters",
    "each has a fallback, and the call names all of them",
    "{% macro m("
    + ", ".join(f"p{n}=a{n} or 'x'" for n in range(1000))
    + ") %}"
    + _numbered(1000, "{{ p@ }}")
    + "{% endmacro %}{{ m("
    + ", ".join(f"p{n}=b{n}" for n in range(1000))
    + ") }}",
)

# Long texts, on which anything that is not linear shows.

_hostile(
    "a megabyte around one slot",
    "long, and with one slot in the middle",
    "word " * 100_000 + "{{ a }}" + " word" * 100_000,
)
_hostile("a megabyte of opening braces", "half a million beginnings of a slot, none of which ends", "{{" * 500_000)
_hostile("a megabyte of closing braces", "half a million ends without a beginning", "}}" * 500_000)
_hostile("a megabyte of opening tags", "each brace may begin a tag of some engine", "<% {% [# (( ${ %{ {! " * 50_000)
_hostile("a comment that never ends", "a search for the end from each of its beginnings", "{# " * 300_000)
_hostile("a raw block that never ends", "a search for the end from each of its beginnings", "{% raw %}" * 100_000)
_hostile("a hundred thousand comments", "as many tokens that say nothing", "{# a note #}" * 100_000)
_hostile(
    "a megabyte of blanks to strip",
    "blanks on both sides of tags that strip them",
    (" " * 5000 + "{%- if a -%}\n{%- endif -%}") * 200,
)
_hostile("a constant of a megabyte", "one string, escaped throughout", "{{ '" + "\\u0041\\n\\'" * 80_000 + "' }}")
_hostile(
    "a megabyte of brackets", "placeholders inside placeholders", "[" * 300_000 + "Name" + "]" * 300_000 + "<" * 300_000
)
_hostile("a name of a megabyte", "one name, longer than any table of names", "{{ " + "a" * 1_000_000 + " }}")
_hostile("a number of a hundred thousand digits", "beyond what int() takes from a text", "{{ " + "9" * 100_000 + " }}")

# Reaching outside.

_hostile(
    "a walk to every class",
    "the classic way out of a sandbox, if attributes are looked up on real values",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}{{ self.__init__.__globals__ }}{{ cycler.__init__.__globals__.os }}",
)
_hostile(
    "calls that do something",
    "names of the host's functions, which would act if they were called",
    "{{ boom.explode() }}{{ user.delete() }}{{ a | attr('__class__') }}{{ a | explode }}{% if a is bad %}x{% endif %}"
    "{{ open('passwd').read() }}{{ config.from_object('os') }}{{ a.append(1) }}{{ boom[a.pop()] }}",
)
_hostile(
    "an include above the root",
    "a path that climbs out of the loader's folder",
    LETTER + "{% include '../../../../etc/passwd' %}{% include 'a/../../../../etc/hostname' %}",
)
_hostile(
    "an absolute include",
    "a path, a drive and an address that are no names of templates",
    LETTER
    + "{% include '/etc/passwd' %}{% include 'file:///etc/passwd' %}{% include 'C:\\\\boot.ini' ignore missing %}",
)
_hostile(
    "includes whose names are made",
    "what is included is only known when it is sent",
    LETTER + "{% include folder ~ '/' ~ name %}{% include ['../' * 20 ~ 'etc/passwd', name] ignore missing %}"
    "{% include 'x' if a else name %}"
    "{% include a.b[c]('/etc/passwd') %}{% extends parent if a else '/etc/passwd' %}",
)
_hostile(
    "statements of an extension",
    "a tag that would call, and one that nobody knows",
    "{% do boom.explode() %}{% explode boom with 'x' %}{% debug %}" + LETTER,
)
_hostile(
    "an import of a module",
    "names of Python's modules in place of templates",
    "{% import 'os' as os %}{% from 'subprocess' import run %}{{ os.system('true') }}{{ run(['true']) }}",
)
_hostile(
    "a link to a folder",
    "names that are folders, or nothing at all",
    "{% include '' %}{% include '.' %}{% include '/' %}{% include '..' %}",
)

# Characters that few expect.

_hostile(
    "bytes of zero",
    "text that ends early for whoever reads it as C does",
    "Dear {{ a }},\0\n{% if '\0' %}\0{% endif %}{% include 'x\0y' %}",
)
_hostile("a byte of zero in a name", "a token that the engine refuses", LETTER + "{{ a\0b }}")
_hostile(
    "lone surrogates",
    "text that cannot be encoded, so cannot be printed",
    "Dear \ud800{{ given_name }}\udfff,\n{{ '\ud83d' }}{% if a == '\udc80' %}x{% endif %}",
)
_hostile(
    "bidi controls",
    "the order on the screen is not the order in the file",
    "Dear \u202e{{ given_name }}\u202c,\n\u2066We do not {# \u2067 #}\u2069 withdraw\u200f the offer.\u061c\ufeff",
)
_hostile(
    "line ends of every kind",
    "readers disagree on what a line is, so on its number",
    "a\rb\r\nc\n\rd\x0be\x0cf\x1cg\x85h\u2028i\u2029{{ a }}\r{%- if a -%}\r\n\r{%- endif %}\u2028{{ b }}",
)
_hostile(
    "letters that change their length",
    "what is as long as its capitals in one script is not in another",
    "{{ 'straße ŉ ǰ İ ﬁ' | upper }}{% filter lower %}İSTANBUL ẞ {{ a }}{% endfilter %}{{ 'ﬃ' | title }}",
)

# Values that hold one another: what is written of them, or printed, doubles each time.

_hostile(
    "a call that is given the last one twice",
    "what is written of it as a test doubles with each call",
    "{% set c0 = f(a) %}"
    + "".join(f"{{% set c{n + 1} = f(c{n}, c{n}) %}}" for n in range(60))
    + "{% if c60 %}x{% endif %}{{ c60 }}",
)
_hostile(
    "a list that holds the last one twice",
    "a million million items of one letter",
    "{% set l0 = ['a'] %}"
    + "".join(f"{{% set l{n + 1} = [l{n}, l{n}] %}}" for n in range(60))
    + "{{ l60 }}{{ l60 | join(', ') }}{% if l60 == f(l60) %}x{% endif %}",
)
_hostile(
    "a name that grows in a loop",
    "a path of a million parts, each of which has a parent to ask",
    "{% set box = namespace(at=a) %}"
    + "{% for x in range(50) %}{% for y in range(50) %}{% for z in range(50) %}"
    + "{% set box.at = box.at.next %}{% set box.at = box.at | first %}"
    + "{% endfor %}{% endfor %}{% endfor %}{% if box.at %}x{% endif %}{{ box.at }}",
)
_hostile(
    "filters that grow in a loop",
    "a chain of a hundred thousand filters",
    "{% set box = namespace(at=a, that=f()) %}"
    + "{% for x in range(50) %}{% for y in range(50) %}{% for z in range(50) %}"
    + "{% set box.at = box.at | twist %}{% set box.that = box.that | twist %}{% set box.that = box.that.next %}"
    + "{% endfor %}{% endfor %}{% endfor %}{{ box.at }}{{ box.that }}",
)

# Paths that cost more than what they print.

_hostile(
    "a hundred paths that do much and print nothing",
    "each path ends in time, all of them together do not",
    "{% macro m0() %}{% endmacro %}"
    + "".join(f"{{% macro m{n + 1}() %}}{{{{ m{n}() }}}}{{{{ m{n}() }}}}{{% endmacro %}}" for n in range(30))
    + _numbered(8, "{% if a@ %}{{ m30() }}{% endif %}"),
)
_hostile(
    "a macro that tells five hundred values apart",
    "each is met only on a path that was read with the others known, so all begins anew each time",
    "{% macro m(x) %}{% if x == 'v' %}v{% endif %}"
    + _numbered(500, "{% if x == 'v@' %}w@{% endif %}")
    + "{% endmacro %}{{ m(a) }}{{ m(b) }}",
)
_hostile(
    "a thousand names in each turn of a loop",
    "each turn has names of its own, and takes those around it along",
    _numbered(1000, "{% set a@ = b@ %}")
    + "{% for x in range(50) %}{% for y in range(50) %}{% for z in range(50) %}{{ a1 }}"
    + "{% endfor %}{% endfor %}{% endfor %}",
)
_hostile(
    "two thousand words asked for two thousand times",
    "each question goes through all of the list, or of the table",
    "{% set l = ["
    + ", ".join(f"'w{n}'" for n in range(2000))
    + "] %}{% set t = {"
    + ", ".join(f"'w{n}': 'x'" for n in range(2000))
    + "} %}"
    + _numbered(2000, "{% if 'x@' in l or a in l %}x{% endif %}{{ t['x@'] }}{{ t[b] }}{{ t.x@ }}"),
)
_hostile(
    "a thousand includes that are missing",
    "each has its line, which is counted from the first one",
    LETTER + _numbered(1000, "{% include 'f@' %}") + "word\n" * 100_000,
)
_hostile(
    "ten thousand tags that nobody knows",
    "each may have an end of its own, anywhere",
    _numbered(10_000, "{% tag@ %}"),
)
_hostile(
    "a thousand slots that may be empty",
    "each is one path more, and each path is as long as all of them",
    _numbered(1000, "{{ feedback_@ }}\n"),
)
_hostile(
    "a thousand ifs, each with a fault",
    "each fault has its condition, and for each condition all paths and all names are weighed",
    LETTER + _numbered(1000, "{% if a@ %}We regret it @.{% endif %}\n"),
)
_hostile(
    "a hundred ifs in a hundred files",
    "each file is read, and each path goes through all of them",
    LETTER + _numbered(100, "{% include 'f@' %}"),
    {f"f{n}": f"{{% if a{n} %}}We regret it.{{% endif %}}\n" for n in range(100)},
)
