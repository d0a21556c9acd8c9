"""Every condition has a context that shows its finding: the template, rendered for real with it, has the fault."""

import html
import json
import re
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from hypothesis import HealthCheck, given, settings

from candidate_comms import lint, lint_template
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.facts import Emptied
from linter.branching_letters import LETTERS, NO

CORPUS = Path(__file__).parents[1] / "corpus" / "templates"
SCHEMA = json.loads((CORPUS / "schema.json").read_text("utf-8"))
ROWS = [json.loads(line) for line in (CORPUS / "expected.jsonl").read_text("utf-8").splitlines()]
JINJA = [row for row in ROWS if row["syntax"] == "jinja2"]
HOST = {"frappe": SimpleNamespace(utils=SimpleNamespace(formatdate=lambda day: f"{day}"))}
EMPTY_TAGS = {
    "href": r"""href\s*=\s*(["'])\s*\1""",
    "src": r"""src\s*=\s*(["'])\s*\1""",
    "action": r"""action\s*=\s*(["'])\s*\1""",
    "td": r"<td[^>]*>\s*</td>",
    "li": r"<li[^>]*>\s*</li>",
}


def environment_of(row):
    options = row.get("env", {})
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([CORPUS, CORPUS / "partials"]),
        trim_blocks=bool(options.get("trim_blocks")),
        lstrip_blocks=bool(options.get("lstrip_blocks")),
        extensions=["jinja2.ext.i18n"] if options.get("i18n") else [],
    )
    if options.get("i18n"):
        made.install_null_translations(newstyle=True)
    made.globals |= HOST
    return made


def words(text):
    return " ".join(text.split())


def kind_on(report, witness):
    """What the letter is on the path that a context leads to; None where its words are all there is."""
    for outcome in report.outcomes:
        if outcome.condition is None or outcome.condition.holds(witness):
            return None if outcome.kind == "unknown" else outcome.kind
    return None if report.kind == "unknown" else report.kind


def shows(finding, message, report, name, office):
    """Whether a message has the fault that a finding in its template tells of."""
    kind = kind_on(report, finding.condition.witness)
    again = lint(message, office=office, kind=kind, name=name)
    if finding.code in {other.code for other in again.findings}:
        return True
    seen = words(read_message(message, path=name).text)
    if isinstance(finding.facts, Emptied):
        emptied = finding.facts
        if emptied.what in EMPTY_TAGS:
            return re.search(EMPTY_TAGS[emptied.what], message) is not None
        if emptied.what == "label":
            return re.search(rf"{re.escape(emptied.left)}\s*(\n|$|<)", html.unescape(message)) is not None
        return words(emptied.left) in seen
    if finding.name == "dangling-reference":
        return words(re.search("“(.*?)”", finding.message)[1]) in seen
    if finding.name == "unclear-decision":  # what another path says outright is not said here, however sad it sounds
        return not any(words(re.sub("{{.*", "", said)) in seen for said in NO)
    return False


def unshown(report, template, name, office):
    """The findings with a condition whose witness does not show them."""
    for finding in report.findings:
        if finding.condition is None:
            continue
        witness = finding.condition.witness
        if not finding.condition.holds(witness):
            yield finding.code, finding.condition.text, "does not hold for its own witness", witness
        elif not shows(finding, template.render(**witness), report, name, office):
            yield finding.code, finding.condition.text, "is not shown by its witness", witness


@pytest.mark.parametrize("row", JINJA, ids=[row["file"] for row in JINJA])
@pytest.mark.parametrize("declared", [True, False])
def test_a_labelled_template_shows_each_finding_with_its_witness(row, declared):
    environment = environment_of(row)
    source = (CORPUS / row["file"]).read_bytes().decode("utf-8")
    schema = SCHEMA if declared else None
    report = lint_template(
        source, office=row["office"], name=row["file"], environment=environment, context_schema=schema
    )
    name = row["file"].removesuffix(".j2")
    assert list(unshown(report, environment.from_string(source), name, row["office"])) == []


def test_the_labelled_templates_have_conditions_to_show():
    count = 0
    for row in JINJA:
        source = (CORPUS / row["file"]).read_bytes().decode("utf-8")
        report = lint_template(source, office=row["office"], name=row["file"], environment=environment_of(row))
        count += sum(finding.condition is not None for finding in report.findings)
    assert count > 40


@settings(max_examples=max(20, settings().max_examples // 5), suppress_health_check=list(HealthCheck))
@given(LETTERS)
def test_a_letter_with_branches_shows_each_finding_with_its_witness(source):
    report = lint_template(source, name="letter.txt.j2")
    template = jinja2.Environment().from_string(source)
    assert list(unshown(report, template, "letter.txt", "uk")) == []


def test_a_witness_that_shows_nothing_is_caught():
    source = "Dear {{ name }},\n\nYou have not been successful.{% if why %} {{ why }}{% endif %}\n\nRegards,\nAda Lin\n"
    report = lint_template(source, name="letter.txt.j2")
    (finding,) = [finding for finding in report.findings if finding.code == "RJ101"]
    said = "You have not been successful: you explained the design well, but your tests of the parser did not run."
    other = jinja2.Environment().from_string(f"Dear {{{{ name }}}},\n\n{said}\n")
    assert [code for code, *_ in unshown(report, other, "letter.txt", "uk")] == ["RJ101"]
    assert not finding.condition.holds({"why": "You missed the second question."})
