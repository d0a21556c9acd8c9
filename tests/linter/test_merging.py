"""Findings of many paths as one list: each fault once, in its own file, with the paths on which it holds."""

import re

import pytest
from attrs import evolve

from candidate_comms import lint_template
from candidate_comms.rules.model import Hit
from candidate_comms.rules.registry import get
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Confidence, Severity

LIKELY = Confidence.LIKELY


def a_rule(code, check):
    """A rule of this test, that judges every message."""
    return evolve(get("TP708"), code=code, name="a-rule", severity=Severity.WARNING, confidence=LIKELY, check=check)


def bad_words(reading):
    for found in re.finditer("bad|worse", reading.document.text):
        span = reading.document.to_source(Span(found.start(), found.end()))
        yield Hit(f"This says {found.group()!r}.", span=span)


def no_thanks(reading):
    if "thank" not in reading.document.text.lower():
        yield Hit("Nobody is thanked.")


BAD, NO_THANKS = a_rule("XX901", bad_words), a_rule("XX902", no_thanks)


def lint(source, files=None, rules=(BAD, NO_THANKS), **options):
    return lint_template(source, name="mail.txt.j2", loader=files or {}, rules=rules, **options)


def told(report):
    """Each finding's place, the words there, and its condition."""
    return [
        (
            finding.location.path,
            finding.span.cut(report.sources.get(finding.location.path, report.source)),
            finding.condition and finding.condition.text,
        )
        for finding in report.findings
    ]


def words(source, **options):
    return [(cut, when) for _, cut, when in told(lint(source, rules=[BAD], **options))]


# One fault, many paths.


def test_a_fault_on_every_path_is_told_once_and_without_a_condition():
    assert words("It is bad.{% if a %} A{% endif %}{% if b %} B{% endif %}") == [("bad", None)]


def test_a_fault_in_a_branch_holds_where_the_branch_is_taken():
    assert words("Hi.{% if a %} It is bad.{% endif %}{% if b %} B{% endif %}") == [("bad", "when `a` is set")]


def test_two_faults_that_exclude_each_other_on_one_line_have_two_conditions():
    source = "It is {% if a %}bad{% else %}worse{% endif %}."
    assert words(source) == [("bad", "when `a` is set"), ("worse", "when `a` is empty")]


def test_faults_of_one_line_that_hold_together_have_their_own_conditions():
    source = "{% if a %}bad{% endif %} {% if b %}worse{% endif %}"
    assert words(source) == [("bad", "when `a` is set"), ("worse", "when `b` is set")]


def test_the_same_words_in_two_branches_are_two_faults():
    source = "{% if a == 'x' %}bad{% elif a == 'y' %}bad{% endif %}"
    assert words(source) == [("bad", "when `a` is 'x'"), ("bad", "when `a` is 'y'")]


def test_words_that_several_branches_lead_to_are_one_fault():
    source = (
        "{% set w = 'bad' %}{% if a == 'x' %}{% set v = w %}{% elif a == 'y' %}{% else %}{% set v = w %}{% endif %}"
    )
    assert words(source + "It is {{ v }}.") == [("bad", "when `a` is not 'y'")]


def test_a_fault_that_a_loop_repeats_is_told_once():
    assert words("{% for x in xs %}{{ x }} is bad. {% endfor %}") == [("bad", "when `xs` is set")]
    assert words("{% for x in xs %}{{ loop.index }} bad. {% endfor %}") == [("bad", "when `xs` is set")]


def test_two_faults_of_one_rule_in_one_place_are_both_told():
    def twice(reading):
        span = reading.document.to_source(Span(0, 2))
        yield from (Hit("One.", span=span), Hit("Two.", span=span))

    report = lint("Hi.{% if a %} A{% endif %}", rules=[a_rule("XX903", twice)])
    assert [finding.message for finding in report] == ["One.", "Two."]


def test_the_worst_of_the_paths_decides_how_much_a_fault_weighs():
    def by_length(reading):
        long = len(reading.document.text) > 9
        yield Hit("Long." if long else "Short.", span=Span(0, 2), severity=Severity.ERROR if long else Severity.INFO)

    (finding,) = lint("Hi.{% if a %} A sentence.{% endif %}", rules=[a_rule("XX904", by_length)]).findings
    assert (finding.severity, finding.message, finding.condition) == (Severity.ERROR, "Long.", None)


def test_findings_stand_in_the_order_of_their_places():
    source = "{% if a %}worse{% endif %} bad {% include 'foot' %}{% if b %}bad{% endif %}"
    report = lint(source, {"foot": "bad"}, rules=[BAD])
    assert [(finding.location.path, finding.span.start) for finding in report] == [
        ("mail.txt.j2", 10), ("mail.txt.j2", 27), ("mail.txt.j2", source.rindex("bad")), ("foot", 0)
    ]  # fmt: skip


# Other files.

FILES = {
    "foot.j2": "Regards,\n{% from 'words.j2' import sigh %}{{ sigh() }}\n",
    "words.j2": "{# kept apart #}\n{% macro sigh() %}It is bad.{% endmacro %}",
    "plain.j2": "It is bad.",
}


def test_a_fault_in_an_include_stands_in_the_include_and_tells_who_includes_it():
    source = "Hello.\n{% include 'plain.j2' %}"
    report = lint(source, FILES, rules=[BAD])
    ((path, cut, when),) = told(report)
    assert (path, cut, when) == ("plain.j2", "bad", None)
    (related,) = report.findings[0].related
    assert (related.message, related.location.path, related.location.line) == ("reached from here", "mail.txt.j2", 2)
    assert related.span.cut(source) == "{% include 'plain.j2' %}"
    assert report.sources == {"plain.j2": FILES["plain.j2"]}


def test_a_fault_in_a_macro_of_another_file_tells_the_whole_way():
    report = lint("Hello.\n{% if a %}{% include 'foot.j2' %}{% endif %}", FILES, rules=[BAD])
    (finding,) = report.findings
    assert (finding.location.path, finding.location.line, finding.condition.text) == ("words.j2", 2, "when `a` is set")
    assert [(related.location.path, related.location.line) for related in finding.related] == [
        ("foot.j2", 2), ("mail.txt.j2", 2)
    ]  # fmt: skip
    assert set(report.sources) == {"words.j2", "foot.j2"}


def test_a_fault_in_a_file_that_two_branches_include_is_one_fault():
    source = "{% if a %}A. {% include 'plain.j2' %}{% else %}B. {% include 'plain.j2' %}{% endif %}"
    assert told(lint(source, FILES, rules=[BAD])) == [("plain.j2", "bad", None)]


def test_a_fault_in_a_macro_that_is_called_twice_is_told_once():
    source = "{% macro m() %}bad{% endmacro %}{{ m() }} {% if a %}{{ m() }}{% endif %}"
    assert words(source) == [("bad", None)]


# What is absent.


def test_what_is_missed_on_every_path_is_missed_at_the_usual_place():
    (finding,) = lint("Dear Sam,\n\nIt is a no.{% if a %} A.{% endif %}", rules=[NO_THANKS]).findings
    assert finding.absent
    assert finding.condition is None
    assert finding.location.line == 3


def test_what_is_missed_on_one_side_is_missed_at_the_words_of_that_side():
    source = "Dear Sam,\n\nIt is a no.\n{% if a %}Thank you.{% else %}That is all.{% endif %}\n"
    (finding,) = lint(source, rules=[NO_THANKS]).findings
    assert finding.absent
    assert finding.span.cut(source) == "That is all."
    assert finding.condition.text == "when `a` is empty"


def test_what_is_missed_where_nothing_is_said_is_missed_at_the_tag_that_decides():
    source = "Dear Sam,\n\nIt is a no.\n{% if a %}Thank you.{% endif %}\n"
    (finding,) = lint(source, rules=[NO_THANKS]).findings
    assert finding.span.cut(source) == "{% if a %}"
    assert finding.condition.text == "when `a` is empty"


def test_what_is_missed_in_several_branches_is_told_once_with_all_of_them():
    source = "It is a no.\n{% if a == 'x' %}Thank you.{% elif a == 'y' %}So long.{% else %}That is all.{% endif %}\n"
    (finding,) = lint(source, rules=[NO_THANKS]).findings
    assert {finding.span.cut(source), *(related.span.cut(source) for related in finding.related)} == {
        "So long.", "That is all."
    }  # fmt: skip
    assert [related.message for related in finding.related] == ["here as well"]
    assert finding.condition.text == "when `a` is not 'x'"


def test_what_is_missed_in_an_include_is_missed_there():
    source = "It is a no.\n{% if a %}Thank you.{% else %}{% include 'plain.j2' %}{% endif %}\n"
    (finding,) = lint(source, FILES, rules=[NO_THANKS]).findings
    assert (finding.location.path, finding.condition.text) == ("plain.j2", "when `a` is empty")


# Conditions.


@pytest.mark.parametrize(
    ("source", "when"),
    [
        ("{% if a and b %}bad{% endif %}", "when `a` is set and `b` is set"),
        ("{% if a or b %}bad{% endif %}", "when `a` is set or `b` is set"),
        ("{% if not a and b == 'x' %}bad{% endif %}", "when `a` is empty and `b` is 'x'"),
        ("{% if a is defined %}bad{% endif %}", "when `a` is given"),
        ("{% if a in ['x', 'y'] %}bad{% endif %}", "when `a` is 'x' or 'y'"),
        ("{% if a not in ['x', 'y'] %}bad{% endif %}", "when `a` is not 'x' or 'y'"),
        ("{% if a|length > 1 %}bad{% endif %}", "when `a` has several items"),
        ("{% if a|length == 1 %}bad{% endif %}", "when `a` has one item"),
        ("{% if a < 48 %}bad{% endif %}", "when `a` is under 48"),
        ("{% if host(a) %}bad{% endif %}", "when `host(a)` holds"),
        ("{% if not host(a) %}bad{% endif %}", "when `host(a)` does not hold"),
        ("{% for x in xs %}{% if x.late %}bad{% endif %}{% endfor %}", "when `xs.late` is set"),
        ("{% if job.title %}bad{% endif %}", "when `job.title` is set"),
    ],
)
def test_a_condition_says_what_the_test_asks(source, when):
    assert words(f"Hi. {source}") == [("bad", when)]


def test_a_test_that_is_asked_twice_is_told_once():
    assert words("{% if a %}1{% endif %}{% if b %}2{% endif %}{% if a %}bad{% endif %}") == [("bad", "when `a` is set")]


def test_names_that_make_no_difference_are_not_told():
    others = "".join(f"{{% if v{n} %}}<{n}>{{% endif %}}" for n in range(7))
    assert words(others + "{% if a %}bad{% endif %}") == [("bad", "when `a` is set")]


def test_a_fault_that_rests_on_a_slot_nobody_said_may_be_empty_is_a_hint():
    report = lint("Dear Sam,\n\nIt is a no. {{ feedback }}", rules=[a_rule("XX905", _short)])
    (finding,) = report.findings
    assert (finding.condition.text, finding.confidence) == ("when `feedback` is empty", Confidence.HINT)
    report = lint(
        "Dear Sam,\n\nIt is a no. {{ feedback }}{% if feedback %} So.{% endif %}", rules=[a_rule("XX905", _short)]
    )
    assert [finding.confidence for finding in report] == [Confidence.LIKELY]


def _short(reading):
    if not reading.document.slots:
        yield Hit("There is nothing in it.")


def test_a_template_that_is_read_in_part_tells_conditions_of_what_was_read():
    source = "".join(f"{{% if v{n} %}}<{n}>{{% endif %}}" for n in range(40)) + "{% if a %}bad{% endif %}"
    report = lint(source, rules=[BAD])
    assert not report.paths.complete
    assert [finding.condition.text for finding in report] == ["when `a` is set"]


def test_a_finished_message_has_no_conditions():
    report = lint("Dear Sam,\n\nIt is bad.", rules=[BAD])
    assert [finding.condition for finding in report] == [None]


# What the letter is, by path.


def test_two_outcomes_of_one_template_are_told_with_their_conditions():
    source = (
        "Dear {{ name }},\n\n{% if accepted %}We are pleased to offer you the role of analyst at £50,000 a year."
        "{% else %}Unfortunately you have not been successful.{% endif %}\n\nRegards,\nAda"
    )
    report = lint(source)
    assert [(str(outcome.kind), outcome.condition.text) for outcome in report.outcomes] == [
        ("offer", "when `accepted` is set"), ("rejection", "when `accepted` is empty")
    ]  # fmt: skip
    assert report.outcomes[1].condition.holds({"accepted": False})


def test_one_outcome_on_all_paths_is_told_of_none():
    source = "Dear {{ name }},\n\nUnfortunately you have not been successful.{% if a %} A.{% endif %}\n\nRegards,\nAda"
    assert lint(source).outcomes == ()
