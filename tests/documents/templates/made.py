"""Templates made at random: a strategy for templates that jinja2 renders whatever their variables hold."""

from hypothesis import strategies as st

VARIABLES = ["a", "b", "c", "who.name", "who.team"]
LISTS = ["xs", "ys"]
TEXTS = ["Dear ", "\n", "  ", "é😀", "\u00a0", "no ", "We regret. ", ".", "\n\n", "<b>", "&amp; "]


def _value():
    return st.sampled_from(VARIABLES)


def _test():
    simple = st.one_of(
        _value(),
        _value().map(lambda name: f"not {name}"),
        _value().map(lambda name: f"{name} is defined"),
        st.tuples(_value(), st.sampled_from(["==", "!="]), st.sampled_from(["'one'", "'two'", "''"])).map(" ".join),
        _value().map(lambda name: f"{name} in ['one', 'three']"),
        st.tuples(st.sampled_from(LISTS), st.sampled_from(["> 0", "> 1", "== 1", ">= 2", "< 3"])).map(
            lambda pair: f"{pair[0]}|length {pair[1]}"
        ),
        st.sampled_from(LISTS),
        st.sampled_from(["true", "false"]),
    )
    return st.recursive(
        simple,
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda pair: f"({pair[0]} and {pair[1]})"),
            st.tuples(inner, inner).map(lambda pair: f"({pair[0]} or {pair[1]})"),
            inner.map(lambda one: f"not ({one})"),
        ),
        max_leaves=3,
    )


def _printed():
    return st.one_of(
        _value(),
        _value().map(lambda name: f"{name} or 'none'"),
        _value().map(lambda name: f"{name}|default('dash')"),
        _value().map(lambda name: f"{name}|default('dash', true)"),
        st.tuples(_test(), _value()).map(lambda pair: f"'yes' if {pair[0]} else {pair[1]}"),
        st.tuples(_test(), _value()).map(lambda pair: f"{pair[1]} if {pair[0]}"),
        _value().map(lambda name: f"'<' ~ {name} ~ '>'"),
        st.sampled_from(["'const'", "3", "'up'|upper", "'it\\'s'", "'one' 'two'", "m(a)", "m(b, 'k')", "caught"]),
        st.sampled_from(["{'one': 'first', 'two': 'second'}['two']", "xs|length if xs is defined else 0"]),
    )


def _tag(inner, opens="{{", closes="}}"):
    dash = st.sampled_from(["", "-", ""])
    return st.tuples(dash, inner, dash).map(lambda part: f"{opens}{part[0]} {part[1]} {part[2]}{closes}")


def _statement(text):
    return _tag(st.just(text), "{%", "%}")


def _leaf():
    return st.one_of(
        st.sampled_from(TEXTS), st.sampled_from(TEXTS), _tag(_printed()),
        st.sampled_from(
            ["{# note #}", "{% raw %}{{ r }}{% endraw %}", "{% include 'part' %}", "{% set late = a %}{{ late }}"]
        ),
    )  # fmt: skip


def _wrapped(inner):
    body = st.lists(inner, max_size=3).map("".join)
    return st.one_of(
        st.tuples(_test().flatmap(lambda test: _statement(f"if {test}")), body, body).map(
            lambda p: f"{p[0]}{p[1]}{{% else %}}{p[2]}{{% endif %}}"
        ),
        st.tuples(_test(), _test(), body, body).map(
            lambda p: f"{{% if {p[0]} %}}{p[2]}{{% elif {p[1]} %}}{p[3]}{{% endif %}}"
        ),
        st.tuples(st.sampled_from(LISTS), body, body).map(
            lambda p: f"{{% for x in {p[0]} %}}{{{{ x }}}}{p[1]}{{% else %}}{p[2]}{{% endfor %}}"
        ),
        st.tuples(st.sampled_from(LISTS), body).map(
            lambda p: (
                f"{{% for x in {p[0]} %}}{{{{ loop.index }}}}{{% if not loop.last %}}, {{% endif %}}"
                f"{p[1]}{{% endfor %}}"
            )
        ),
        st.tuples(_value(), _value(), body).map(
            lambda p: (
                f"{{% for k, v in [('K', {p[0]}), ('L', {p[1]})] if v %}}{{{{ k }}}}: {{{{ v }}}}{p[2]}{{% endfor %}}"
            )
        ),
        st.tuples(st.sampled_from(["rows", "table.items()", "table|dictsort"]), body).map(
            lambda p: (
                f"{{% for k, v in {p[0]} %}}{{{{ k }}}}={{{{ v }}}}{{% if not loop.last %}}, {{% endif %}}"
                f"{p[1]}{{% else %}}no rows{{% endfor %}}"
            )
        ),
        body.map(
            lambda text: (
                "{% for g in groups %}{{ g.name }}:{% for p in g.points %}{{ p.text or 'x' }}"
                "{% if p.note is defined %} ({{ p.note }}){% endif %}" + text + "{% else %}none{% endfor %}{% endfor %}"
            )
        ),
        body.map(lambda text: f"{{% set caught %}}{text}{{% endset %}}{{{{ caught }}}}"),
        body.map(lambda text: f"{{% filter trim %}}{text}{{% endfilter %}}"),
        body.map(lambda text: f"{{% with a = b %}}{text}{{% endwith %}}"),
        body.map(lambda text: f"{{% call card('x') %}}{text}{{% endcall %}}"),
    )


HEAD = (
    "{% macro m(x, y='d') %}<{{ x }}{{ y }}{% if x %}!{% endif %}>{% endmacro %}"
    "{% macro card(t) %}[{{ t }}|{{ caller() }}]{% endmacro %}{% set caught = 'c' %}"
)
PART = "part of {{ a or 'nobody' }}{% if b %}.{% endif %}"
BODIES = st.lists(st.recursive(_leaf(), _wrapped, max_leaves=8), max_size=5).map("".join)
