"""Hostile templates of the other engines: each is read in time, or refused with a fault, and nothing acts."""

import re
import time

import pytest

from candidate_comms.documents.template_reader import read_paths
from candidate_comms.linter.templates import lint_template
from documents.templates.hostile_other_engines import HOSTILE_OTHERS
from documents.templates.watching import watched

SECONDS = 12
JUDGED = 50_000
TOO_DEEP = "nested too deeply"
OPEN = "never closed|is not closed|not closed"
SAID = {
    **{name: TOO_DEEP for name in HOSTILE_OTHERS if name.startswith("nested") and "notify" not in name},
    "handlebars blocks that never end": TOO_DEEP,
    "handlebars ends alone": "closes nothing",
    "handlebars comments that never end": OPEN,
    "handlebars raw blocks that never end": OPEN,
    "liquid raw blocks that never end": OPEN,
    "django verbatim that never ends": OPEN,
    "erb tags that never end": OPEN,
    "qweb attributes that never end": OPEN,
    "blocks closed in the wrong order": TOO_DEEP,
    "forty handlebars ifs": "1099511627776",
    "ten thousand erb ifs": "None",
    "a liquid case of two thousand": "None",
    "erb that acts": r"File\.delete",
    "ejs that acts": r"process\.exit.*'/etc/passwd' could not be found",
    "a django include of itself": "30 levels deep.*the tag 'ssi'",
    "a handlebars partial of itself": "chosen while rendering.*passwd' could not be found",
}


@pytest.mark.parametrize("name", HOSTILE_OTHERS)
def test_a_hostile_template_of_another_engine_is_read_in_time(name):
    path, text = HOSTILE_OTHERS[name]
    before = time.process_time()
    read = read_paths(text, path=path, loader={path: text})
    assert time.process_time() - before < SECONDS
    assert len(read.documents) == max(1, len(read.paths))
    first = read.documents[0]
    told = " ".join([*(fault.detail for fault in first.faults), *first.not_checked, f"{read.coverage.total} paths"])
    assert re.search(SAID.get(name, ""), told, re.DOTALL), told[:2000]
    if name not in SAID:
        assert read.coverage.exact
        assert not first.faults


@pytest.mark.parametrize("name", [name for name, (_, text) in HOSTILE_OTHERS.items() if len(text) < JUDGED])
def test_a_hostile_template_of_another_engine_is_judged_in_time(name):
    path, text = HOSTILE_OTHERS[name]
    before = time.process_time()
    report = lint_template(text, name=path, loader={path: text})
    assert time.process_time() - before < SECONDS
    assert {finding.location.path for finding in report.findings} <= {path}


def test_entities_of_xml_are_not_unfolded():
    path, text = HOSTILE_OTHERS["entities that grow"]
    assert all(len(document.text) < 2 * len(text) for document in read_paths(text, path=path).documents)


@pytest.mark.parametrize("name", [name for name in HOSTILE_OTHERS if "acts" in name or "itself" in name])
def test_no_file_is_opened_and_no_process_started(name):
    path, text = HOSTILE_OTHERS[name]
    assert watched(lambda: read_paths(text, path=path)) == []
