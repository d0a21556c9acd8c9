"""A finding is ignored by a comment with a reason, where it stands, and what such comments are worth is judged."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment

from candidate_comms import lint, lint_template
from candidate_comms.findings.report import Report
from candidate_comms.rules.registry import RULES, get
from candidate_comms.vocabulary import Confidence

REFUSED = "It is our policy not to give feedback."
SAYS = "cc: ignore[RJ103] -- agreed"
BEGINS = "Dear {{ name }},\n\nWe are not offering you the role this time.\n"
ENDS = "\n\nZoe Hart\n"


def of(code: str, report: Report) -> list[str | None]:
    """Of each finding with this code, in order, the reason for ignoring it."""
    return [finding.suppressed for finding in report if finding.code == code]


def told(report: Report) -> list[str]:
    """What the rules about comments say."""
    return [f"{f.code}: {f.message}" for f in report if f.code.startswith("LT") and f.suppressed is None]


def linted(source: str, **more: object) -> Report:
    return lint_template(source, name="reject.txt.j2", **more)


def refusal(source: str, **more: object) -> list[str | None]:
    return of("RJ103", linted(f"{BEGINS}{source}{ENDS}", **more))


@pytest.mark.parametrize(
    "source",
    [
        f"{REFUSED} {{# {SAYS} #}}",
        f"{{# {SAYS} #}} {REFUSED}",
        f"{{# {SAYS} #}}\n{REFUSED}",
        f"{{# {SAYS} #}}\n\n{{# another #}}\n{REFUSED}",
        f"We met on Tuesday. {{# {SAYS} #}}\n{REFUSED}",
        f"It is our policy {{# {SAYS} #}}\nnot to give feedback.",
        f"It is our policy\nnot to give feedback. {{# {SAYS} #}}",
        f"{{# cc: ignore-next[RJ103] -- agreed #}}\n{REFUSED}",
        f"{{# cc: ignore[feedback-refused] -- agreed #}}\n{REFUSED}",
        f"{{# CC: Ignore [ rj103 , RJ101 ] -- agreed #}}\n{REFUSED}",
        f"{{#- cc: ignore[RJ101 RJ103]\n\n -- agreed\n -#}}\n{REFUSED}",
        f"{{# {SAYS} #}}\n{{% if a %}}\nWe met on Tuesday.\n\n{REFUSED}\n{{% else %}}\nBye.\n{{% endif %}}",
        f"{{# {SAYS} #}}{{% for a in b %}}\nWe met on Tuesday.\n\n{REFUSED}\n{{% endfor %}}",
        f"{{# cc: disable[RJ103] -- agreed #}}\nWe met on Tuesday.\n\n{REFUSED}\n{{# cc: enable[RJ103] #}}",
        f"{{# cc: disable[RJ103] -- agreed #}}\nWe met on Tuesday.\n\n{REFUSED}",
        f"{REFUSED}\n\nBye.\n{{# cc: file-ignore[RJ103] -- agreed #}}",
        f"<!-- {SAYS} -->\n{REFUSED}",
    ],
)
def test_a_comment_ignores_a_finding(source):
    assert refusal(source) == ["agreed"]


@pytest.mark.parametrize(
    "source",
    [
        f"{{# {SAYS} #}}\nWe met on Tuesday.\n{REFUSED}",
        f"{REFUSED}\n{{# {SAYS} #}}",
        f"{REFUSED} {{# cc: ignore-next[RJ103] -- agreed #}}",
        f"{{# cc: ignore[RJ101] -- agreed #}}\n{REFUSED}",
        f"{{# {SAYS} #}}\n{{% if a %}}We met on Tuesday.{{% endif %}}\n{REFUSED}",
        f"We met on Tuesday. {{# {SAYS} #}}\n{{% if a %}}\n{REFUSED}\n{{% endif %}}",
        f"{{# cc: disable[RJ103] -- agreed #}}\n{{# cc: enable[RJ103] #}}\n{REFUSED}",
        f"{REFUSED} {{# cc: disable[RJ103] -- agreed #}}",
        f"{{# cc: enable[RJ103] -- agreed #}}\n{REFUSED}",
        f"{{# cc: ignore[RJ103] #}}\n{REFUSED}",
        f"{{# cc: ignore[RJ103] -- #}}\n{REFUSED}",
        f"{{# cc: ignore -- agreed #}}\n{REFUSED}",
        f"{{# cc: ignore[] -- agreed #}}\n{REFUSED}",
        f"{{# cc: ignore[*] -- agreed #}}\n{REFUSED}",
        f"{{# cc: ignore[RJ] -- agreed #}}\n{REFUSED}",
        f"{{# {SAYS[:20]} #}}\n{REFUSED}",
        f"{{# ignore[RJ103] -- agreed #}}\n{REFUSED}",
        f"{{# by the way, {SAYS} #}}\n{REFUSED}",
        f"{{% raw %}}{{# {SAYS} #}}{{% endraw %}}\n{REFUSED}",
        f"{{% set note = '{{# {SAYS} #}}' %}}\n{REFUSED}",
    ],
)
def test_a_comment_that_stands_elsewhere_or_says_less_ignores_nothing(source):
    assert refusal(source) == [None]


def test_an_ignored_finding_stays_in_the_report_and_fails_nothing():
    source = "Dear {{ name }},\n\nYou have not been successful.\n\nZoe Hart\n"
    before = linted(source)
    codes = ", ".join(finding.code for finding in before)
    after = linted(f"{{# cc: file-ignore[{codes}] -- a test #}}{source}")
    assert not before.ok
    assert after.ok
    assert [f.code for f in after] == [f.code for f in before]
    assert {finding.suppressed for finding in after} == {"a test"}


def test_a_comment_on_the_line_of_a_finding_leaves_the_next_line_alone():
    source = f"{BEGINS}{REFUSED} {{# {SAYS} #}}\n\nWe are not able to give individual feedback.{ENDS}"
    assert of("RJ103", linted(source)) == ["agreed", None]


def test_what_is_missing_is_ignored_at_the_line_where_it_is_missed():
    source = "Dear {{ name }},\n\nThank you for the hour you gave us.\nYou have not been successful.\n\nZoe Hart\n"
    line = next(f.location.line for f in linted(source) if f.code == "RJ101")
    lines = source.split("\n")
    lines[line - 1] += " {# cc: ignore[RJ101, RJ108] -- agreed #}"
    report = linted("\n".join(lines))
    assert of("RJ101", report) == of("RJ108", report) == ["agreed"]
    assert told(report) == []


def test_one_comment_holds_for_all_paths_and_turns_of_a_loop():
    source = (
        f"{BEGINS}{{% for a in b %}}{{% if c %}}{{% if d == 'x' %}}Yes.{{% endif %}}{{% endif %}}\n"
        f"{{# {SAYS} -#}}\n{REFUSED}\n{{% endfor %}}{ENDS}"
    )
    report = linted(source)
    assert report.paths.read > 3
    assert of("RJ103", report) == ["agreed"]


FILES = {
    "parts/no.j2": f"{{# {SAYS} #}}\n{REFUSED}",
    "parts/plain.j2": REFUSED,
    "parts/macros.j2": f"{{% macro no() %}}\n{REFUSED} {{# {SAYS} #}}\n{{% endmacro %}}",
    "parts/base.j2": f"{{# {SAYS} #}}{{% block body %}}{{% endblock %}}\n{REFUSED}",
}


@pytest.mark.parametrize(
    ("source", "reasons"),
    [
        ('{% include "parts/no.j2" %}', ["agreed"]),
        (f'{{# {SAYS} #}}\n{{% include "parts/plain.j2" %}}', [None]),
        ('{# cc: file-ignore[RJ103] -- agreed #}{% include "parts/plain.j2" %}', [None]),
        ('{% from "parts/macros.j2" import no %}{{ no() }}', ["agreed"]),
        ('{% from "parts/macros.j2" import no %}{{ no() }}{{ no() }}', ["agreed"]),
    ],
)
def test_a_comment_counts_in_the_file_in_which_it_stands(source, reasons):
    for given_ in ({"loader": FILES}, {"environment": Environment(loader=DictLoader(FILES))}):
        report = linted(f"{BEGINS}{source}{ENDS}", **given_)
        assert of("RJ103", report) == reasons
        wanted = [] if None not in reasons else [message for message in told(report) if "RJ103" not in message]
        assert [message for message in told(report) if "LT802" in message] == wanted


def test_comments_of_other_files_are_not_called_unused():
    source = f'{BEGINS}{{% include "other.j2" %}}{ENDS}'
    shared = "{# cc: ignore[RJ103] -- agreed #}\nWe met on Tuesday.\n{# cc: ignore[nothing] -- x #}"
    (message,) = told(linted(source, loader={"other.j2": shared}))
    assert "There is no rule “nothing”" in message
    report = linted(source, loader={"other.j2": shared})
    (place,) = [f.location for f in report if f.code == "LT802"]
    assert (place.path, place.line) == ("other.j2", 3)
    assert report.source_of(place) == shared


def test_line_comments_of_the_environment_ignore():
    environment = Environment(line_comment_prefix="##")
    assert refusal(f"## {SAYS}\n{REFUSED}", environment=environment) == ["agreed"]
    assert refusal(f"{REFUSED} ## {SAYS}", environment=environment) == ["agreed"]


@pytest.mark.parametrize(
    ("name", "comment", "slot"),
    [
        ("reject.hbs", "{{!-- %s --}}", "{{name}}"),
        ("reject.liquid", "{%% comment %%} %s {%% endcomment %%}", "{{ name }}"),
        ("reject.djhtml", "{# %s #}", "{{ name }}"),
        ("reject.html.erb", "<%%# %s %%>", "<%%= name %%>"),
        ("reject.ftl", "<#-- %s -->", "${name}"),
        ("reject.mako", "## %s\n", "${name}"),
        ("reject.gotmpl", "{{/* %s */}}", "{{ .Name }}"),
        ("reject.blade.php", "{{-- %s --}}", "{{ $name }}"),
    ],
)
def test_every_engine_ignores_in_its_own_comments(name, comment, slot):
    written, slot = comment % SAYS, slot.replace("%%", "%")
    source = f"Dear {slot},\n\nWe are not offering you the role.\n\n{written}\n{REFUSED}{ENDS}"
    report = lint_template(source, name=name)
    assert of("RJ103", report) == ["agreed"]
    assert told(report) == []


def test_an_html_comment_works_and_is_told_to_be_sent():
    source = f"<p>Dear {{{{ name }}}},</p>\n<p>We are not offering you the role.</p>\n<!-- {SAYS} -->\n<p>{REFUSED}</p>"
    report = lint_template(source, name="reject.html.j2")
    assert of("RJ103", report) == ["agreed"]
    (finding,) = [f for f in report if f.code == "LT802"]
    assert finding.message.startswith("An HTML comment is sent to the candidate")
    assert finding.help == "Write it as {# cc: … #}, which the engine leaves out."
    assert finding.span.cut(source) == f"<!-- {SAYS} -->"


def test_an_html_comment_of_a_finished_message_is_at_home_there():
    report = lint(f"<p>Dear Sam,</p>\n<p>We are not offering you the role.</p>\n<!-- {SAYS} -->\n<p>{REFUSED}</p>")
    assert of("RJ103", report) == ["agreed"]
    assert told(report) == []


def test_a_finished_plain_text_has_no_comments():
    report = lint(f"Dear Sam,\n\nWe are not offering you the role.\n\n<!-- {SAYS} -->\n{REFUSED}{ENDS}")
    assert of("RJ103", report) == [None]
    assert [message.partition(":")[0] for message in told(report)] == ["LT802"]


def test_where_html_is_all_there_is_nothing_is_said_of_it():
    report = lint_template(f"<p>Dear [Name],</p>\n<p>We are not offering you the role.</p>\n<!-- {SAYS} -->\n{REFUSED}")
    assert (of("RJ103", report), told(report)) == (["agreed"], [])


# Reasons and dates.


@pytest.mark.parametrize("dashes", ["--", "—", "–"])
def test_the_reason_is_what_stands_after_the_dashes(dashes):
    assert refusal(f"{{# cc: ignore[RJ103] {dashes} agreed by\n legal -- 2026-05 #}}\n{REFUSED}") == [
        "agreed by legal -- 2026-05"
    ]


@pytest.mark.parametrize("written", ["until 2027-03-01 -- agreed", "-- agreed, until 2027-03-01", "-- until  2027-3-1"])
def test_a_comment_holds_until_its_last_day_is_over(written):
    source = f"{BEGINS}{{# cc: ignore[RJ103] {written} #}}\n{REFUSED}{ENDS}"
    for today in (None, date(2026, 3, 1), date(2027, 3, 1), datetime(2027, 3, 1, 23, 59)):
        report = linted(source, today=today)
        assert of("RJ103", report) != [None]
        assert told(report) == []
    late = linted(source, today=date(2027, 3, 2))
    assert of("RJ103", late) == [None]
    assert told(late) == ["LT802: This comment held until 2027-03-01; it ignores nothing any more."]


def test_a_finished_message_takes_today_too():
    message = (
        f"<p>We are not offering you the role.</p><!-- cc: ignore[RJ103] until 2027-03-01 -- x --><p>{REFUSED}</p>"
    )
    assert of("RJ103", lint(message, today=date(2027, 3, 1))) == ["x"]
    assert of("RJ103", lint(message, today=date(2027, 3, 2))) == [None]


@pytest.mark.parametrize("written", ["until May -- agreed", "until 2027-02-30 -- agreed", "-- until 2027-13-01"])
def test_what_is_no_date_is_told(written):
    report = linted(f"{BEGINS}{{# cc: ignore[RJ103] {written} #}}\n{REFUSED}{ENDS}")
    assert of("RJ103", report) == [None]
    assert "is no date on which this can end" in told(report)[0]


def test_a_reason_may_speak_of_until_without_a_date():
    assert refusal(f"{{# cc: ignore[RJ103] -- until the policy changes #}}\n{REFUSED}") == ["until the policy changes"]


# What is wrong with comments.


@pytest.mark.parametrize(
    ("comment", "says", "at"),
    [
        ("cc: ignore[RJ1033] -- x", "There is no rule “RJ1033”. Did you mean “RJ103”?", "RJ1033"),
        ("cc: ignore[feedback-refusd] -- x", "Did you mean “feedback-refused”?", "feedback-refusd"),
        ("cc: ignore[RJ] -- x", "“RJ” is a family of rules", "RJ"),
        ("cc: ignore[RJ1xx] -- x", "“RJ1xx” is a family of rules", "RJ1xx"),
        ("cc: ignore[*] -- x", "There is no rule “*”.", "*"),
        ("cc: ignore[RJ103]", "gives no reason", ""),
        ("cc: disable[RJ103] agreed", "gives no reason", ""),
        ("cc: ignore -- x", "names no rule", ""),
        ("cc: ignore RJ103 -- x", "names no rule", ""),
        ("cc: ignore[RJ103 -- x", "names no rule", ""),
        ("cc: ignroe[RJ103] -- x", "“ignroe” is nothing that a comment can ask for. Did you mean “ignore”?", ""),
        ("cc: allow[RJ103] -- x", "“allow” is nothing that a comment can ask for.", ""),
        ("cc: enable[RJ103]", "Nothing before this disables RJ103 feedback-refused.", "RJ103"),
    ],
)
def test_what_is_wrong_with_a_comment_is_told_at_its_place(comment, says, at):
    source = f"{BEGINS}{{# {comment} #}}{ENDS}"
    report = linted(source)
    (finding,) = [f for f in report if f.code == "LT802"]
    assert says in finding.message
    assert finding.help
    assert finding.span.cut(source) == (at or f"{{# {comment} #}}")


@pytest.mark.parametrize(
    "comment",
    ["cc: legal team", "CC: Ignacio, Enid", "cc: sam@example.com", "cc:", "cc: [HR]", "cc: the team [uk]", "c"],
)
def test_a_comment_that_copies_somebody_in_asks_for_nothing(comment):
    assert told(linted(f"{BEGINS}{{# {comment} #}}{ENDS}")) == []


def test_the_other_rules_of_a_comment_still_count():
    report = linted(f"{BEGINS}{{# cc: ignore[RJ103, no-such-rule] -- agreed #}}\n{REFUSED}{ENDS}")
    assert of("RJ103", report) == ["agreed"]
    assert len(told(report)) == 1


def test_a_disable_without_a_reason_does_not_make_its_enable_wrong():
    source = f"{BEGINS}{{# cc: disable[RJ103] #}}\n{REFUSED}\n{{# cc: enable[RJ103] #}}{ENDS}"
    assert told(linted(source)) == ["LT802: This comment gives no reason, so it ignores nothing."]


# What comments are of no use.


def test_a_rule_that_finds_nothing_under_a_comment_is_told_at_its_name():
    source = f"{BEGINS}{{# cc: ignore[RJ103, impersonal-greeting] -- agreed #}}\n{REFUSED}{ENDS}"
    (finding,) = [f for f in linted(source) if f.code == "LT801"]
    assert finding.span.cut(source) == "impersonal-greeting"
    assert finding.message.startswith("RJ111 impersonal-greeting finds nothing here")
    assert finding.condition is None


def test_only_rules_that_were_asked_are_judged():
    source = f"{BEGINS}{{# cc: ignore[RJ103] -- agreed #}}{ENDS}"
    assert told(linted(source)) != []
    assert told(linted(source, rules=[get("LT801"), get("RJ101")])) == []
    assert told(linted(source, rules=[get("LT801"), get("RJ103")])) != []
    assert told(linted(source, rules=[get("RJ103")])) == []


def test_rules_about_other_messages_are_not_judged():
    source = f"{BEGINS}{{# cc: ignore[TM306] -- in the contract #}}{ENDS}"
    assert told(linted(source)) == []
    assert told(linted(source, kind="offer")) != []


def test_what_does_not_parse_calls_no_comment_unused():
    report = linted(f"{{# {SAYS} #}}\n{BEGINS}{{% if %}}{ENDS}")
    assert [f.code for f in report] == ["TP704"]


def test_what_was_not_read_on_all_paths_only_hints():
    source = f"{BEGINS}{{# {SAYS} #}}\n{{% if a %}}b{{% endif %}}{{% if c %}}d{{% endif %}}{ENDS}"
    (finding,) = [f for f in linted(source, max_paths=2) if f.code == "LT801"]
    assert finding.confidence is Confidence.HINT


def test_two_comments_on_one_finding_are_both_of_use_and_the_first_gives_the_reason():
    source = f"{{# cc: file-ignore[RJ103] -- first #}}{BEGINS}{{# cc: ignore[RJ103] -- second #}}\n{REFUSED}{ENDS}"
    report = linted(source)
    assert (of("RJ103", report), told(report)) == (["first"], [])


def test_findings_about_comments_are_ignored_like_others():
    unused = f"{BEGINS}{{# cc: ignore[RJ103, LT801] -- only one office needs it #}}{ENDS}"
    report = linted(unused)
    assert (of("LT801", report), told(report)) == (["only one office needs it"], [])
    sent = (
        f"<p>Dear {{{{ name }}}},</p>{{# cc: file-ignore[LT802] -- x #}}<!-- cc: ignore[RJ103] -- agreed -->{REFUSED}"
    )
    assert of("LT802", lint_template(sent, name="a.html.j2")) == ["x"]


# Laws.

SENTENCES = [
    "Dear Applicant,",
    "You have not been successful.",
    REFUSED,
    "We are not able to give individual feedback.",
    "We will keep your CV on file.",
    "Your answers on food safety were complete; planning a night shift was the gap.",
    "Thank you for the hour that you gave us on Tuesday.",
    "Dear {{ name }},",
    "{% if why %}What we saw: {{ why }}{% else %}We cannot say why.{% endif %}",
    "{% for point in points %}You said: {{ point }}.{% endfor %}",
    "[Company] hires again in May.",
    "Unfortunately we will not be taking your application further.",
]


def shown(report: Report, *, without: tuple[str, int] | None = None) -> list[object]:
    return [
        (f.code, f.location.line, f.message, f.severity, f.condition.text if f.condition else "", f.suppressed)
        for f in report
        if (f.code, f.location.line) != without
    ]


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=9), st.data())
def test_a_comment_on_the_line_before_ignores_that_finding_and_changes_no_other_verdict(sentences, data):
    lines = "\n\n".join(["Dear Sam,", *sentences, "Zoe Hart"]).split("\n")
    before = linted("\n".join(lines))
    movable = [f for f in before if f.location.line > 1]
    assume(movable)
    finding = data.draw(st.sampled_from(movable))
    line = finding.location.line
    inline = data.draw(st.booleans())
    lines[line - (1 if inline else 2)] += f"{{# cc: ignore[{finding.code}] -- a law #}}"
    after = linted("\n".join(lines))
    here = (finding.code, line)
    assert shown(after, without=here) == shown(before, without=here)
    ignored = [f for f in after if (f.code, f.location.line) == here]
    assert len(ignored) == sum((f.code, f.location.line) == here for f in before)
    assert {f.suppressed for f in ignored} == {"a law"}


@given(st.sampled_from([rule.code for rule in RULES]), st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_a_comment_is_of_use_or_called_unused_or_about_other_messages(code, sentences):
    source = "\n\n".join(["Dear Sam,", *sentences, "Zoe Hart"])
    report = linted(f"{{# cc: file-ignore[{code}] -- a law #}}{source}")
    there = code in {f.code for f in linted(source)}
    assert all(reason == "a law" for reason in of(code, report) if not code.startswith("LT"))
    if there:
        assert told(report) == []


DIRECTIVES = ["ignore", "ignore-next", "disable", "enable", "file-ignore", "ignroe", "note"]


NAMED = ["RJ101", "RJ103", "no-thanks", "RJ", "x", "", "RJ103, TP702"]
REASONS = ["", " -- x", " until x", " -- until 2020-01-01"]
written = st.builds(
    "{{# cc: {}[{}]{} #}}".format, st.sampled_from(DIRECTIVES), st.sampled_from(NAMED), st.sampled_from(REASONS)
)
anything = st.sampled_from([*SENTENCES, "{% if a %}", "{% endif %}", "\n", "<!--", "-->", "{#", "#}"])


@given(st.lists(st.one_of(anything, written), max_size=12))
def test_comments_never_add_or_lose_findings_of_other_rules(parts):
    source = " ".join(parts)
    with_rules = linted(source, today=date(2027, 1, 1))
    others = [rule for rule in RULES if not rule.comes_last]
    without = linted(source, rules=others)
    assert [f.code for f in with_rules if not f.code.startswith("LT")] == [f.code for f in without]


@pytest.mark.parametrize(
    "part",
    [
        "{# cc: ignore[RJ103] -- x #}",
        "{# cc: ignore[RJ103, RJ101, RJ108] -- x #} It is our policy not to give feedback. ",
        "{# cc: disable[RJ103] -- x #}",
        "{# cc: enable[RJ103] #}",
        "{# cc: ignore[wrong-rule] -- x #}\n",
        "{# cc: ignroe[RJ103] -- x #}",
        "{# cc: file-ignore[RJ101] -- x #}",
        "{# cc: ignore[RJ103] -- x #}{% if a %}{% endif %}",
    ],
)
def test_thousands_of_comments_are_judged_quickly(part):
    source = f"{BEGINS}{part * 1000}{REFUSED}{ENDS}"
    began = time.perf_counter()
    linted(source)
    assert time.perf_counter() - began < 8


def test_a_comment_may_name_thousands_of_rules_that_do_not_exist():
    names = ", ".join(f"no-rule-{number}" for number in range(3000))
    began = time.perf_counter()
    report = linted(f"{BEGINS}{{# cc: ignore[{names}] -- x #}}{ENDS}")
    assert len(told(report)) == 3000
    assert time.perf_counter() - began < 8


def test_many_nested_blocks_with_a_comment_each_are_judged_quickly():
    depth = 60
    opened = "".join(f"{{# {SAYS} #}}{{% if a{number} %}}\n{REFUSED}\n" for number in range(depth))
    report = linted(f"{BEGINS}{opened}{'{% endif %}' * depth}{ENDS}", max_paths=3)
    assert set(of("RJ103", report)) == {"agreed"}
