"""The context that a condition gives leads to it, however deep its variables lie."""

import jinja2
import pytest
from hypothesis import HealthCheck, given, settings

from candidate_comms import lint_template
from candidate_comms.documents.template_reader import read_paths
from candidate_comms.documents.templates.conditions import looked_up
from candidate_comms.documents.templates.contexts import Sampled
from candidate_comms.documents.templates.printing import SAMPLE_DAY
from documents.templates.made import BODIES, HEAD, PART


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (
            "{% for p in panel.points %}{% for q in p.parts %}{% if q.mark == 'low' %}Why: {{ q.why or '' }}\n"
            "{% endif %}{% endfor %}{% endfor %}",
            "Why: \n",
        ),
        (
            "{% if panel.first.note == 'x' %}{% for p in points %}Note: {{ p.by.name or '' }}\n{% endfor %}{% endif %}",
            "Note: \n",
        ),
    ],
)
def test_a_witness_holds_and_shows_the_fault(source, shown):
    template = f"Dear Sam,\n\n{source}\n\nKind regards,\nDana Whitlock\n"
    (finding,) = lint_template(template, name="mail.txt.j2")
    assert finding.condition.holds(finding.condition.witness)
    assert shown in jinja2.Template(template).render(finding.condition.witness)


def _sample(path):
    return ".".join(path)


def contexts_of(source, path="mail.txt.j2", **options):
    read = read_paths(source, path=path, **options)
    sampled = Sampled(read.domains, _sample)
    return read, [(one, sampled.context(one)) for one in read.paths]


def value_in(context, key, domains):
    """The value of a domain that a context has for a variable, as a set of one."""
    found = looked_up(context, key, domains.shapes)
    missing = type(found) is object
    return domains.of(key).of(None if missing else found, missing=missing)


@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.too_slow])
@given(BODIES)
def test_the_context_of_a_path_answers_each_of_its_questions_as_the_path_does(body):
    read, contexts = contexts_of(HEAD + body, loader={"part": PART}, limit=32)
    for path, context in contexts:
        for decision in path.decisions:
            if "[]" in decision.key and not _has_items(decision.key, path, read.domains):
                continue  # of a list without items nothing is asked; what was asked before counts for nothing
            assert value_in(context, decision.key, read.domains) & decision.chosen, (decision.key, context)


def _has_items(key, path, domains):
    above = key.partition("[]")[0]
    return bool(path.known(above, domains) & domains.of(above).truthy)


@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.too_slow])
@given(BODIES)
def test_a_context_leads_to_no_other_path(body):
    read, contexts = contexts_of(HEAD + body, loader={"part": PART}, limit=32)
    for path, context in contexts:
        for other in read.paths:
            outer = [key for key in other.sets if "[]" not in key]
            if other is not path and all(value_in(context, key, read.domains) & other.sets[key] for key in outer):
                assert any(path.sets.get(key) != other.sets[key] for key in other.sets if "[]" in key)


@pytest.mark.parametrize(
    ("source", "context"),
    [
        ("{{ a }}", {"a": "a"}),
        ("{{ job.title }} {{ job.team.name }}", {"job": {"title": "job.title", "team": {"name": "job.team.name"}}}),
        ("{% for x in xs %}{{ x }}{% endfor %}", {"xs": ["xs.[]"]}),
        (
            "{% for x in xs %}{{ x.a }}{% for y in x.ys %}{{ y }}{% endfor %}{% endfor %}",
            {"xs": [{"a": "xs.[].a", "ys": ["xs.[].ys.[]"]}]},
        ),
        ("{% for k, v in rows %}{{ k }}{{ v }}{% endfor %}", {"rows": [["rows.[].k", "rows.[].v"]]}),
        ("{% for k, v in table.items() %}{{ k }}{{ v }}{% endfor %}", {"table": {"table.[].k": "table.[].v"}}),
        ("{% for v in table.values() %}{{ v }}{% endfor %}", {"table": {"table.[]": "table.[]"}}),
        ("{{ xs|join(', ') }}", {"xs": ["xs.[]"]}),
        ("{{ xs|first }}", {"xs": ["xs.[]"]}),
        ("{% if on is true %}x{% endif %}", {"on": True}),
        ("{% if on == false %}x{% else %}y{% endif %}", {"on": False}),
        ("{% if a is none %}x{% else %}y{% endif %}", {"a": None}),
        ("{% if n < 5 %}x{% endif %}", {"n": 2}),
        ("{% if stage == 'final' %}x{% endif %}", {"stage": "final"}),
        (
            "{% if job %}x{% if job.title is defined %}{% else %}y{% endif %}{% endif %}",
            {"job": {"title": "job.title"}},
        ),
        ("{{ day.strftime('%d/%m/%Y') }}", {"day": SAMPLE_DAY}),
        ("{{ host(a, b.c) }}", {"a": "a", "b": {"c": "b.c"}}),
    ],
)
def test_what_a_template_does_with_a_variable_tells_what_it_is(source, context):
    _, contexts = contexts_of(source)
    assert contexts[0][1] == context


def test_a_table_that_is_there_has_a_name_in_it_even_where_none_is_known():
    _, contexts = contexts_of("{% if job %}x{% if job.post is defined %}y{% else %}z{% endif %}{% endif %}")
    shown = {jinja2.Template("{{ 'x' if job }}{{ job.post }}").render(context) for _, context in contexts}
    assert shown == {"xjob.post", "x", ""}


def test_parts_of_what_is_missing_are_left_out():
    _, contexts = contexts_of("{% if job is defined %}{{ job.title }}{% else %}none{% endif %}")
    assert {} in [context for _, context in contexts]
