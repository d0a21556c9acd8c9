"""The labels of ``templates``: every claim is rendered, and a false claim is caught."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from corpus.templates import check_labels
from corpus.templates.check_labels import HERE, Template, contexts, faults, holds, templates

ALL = templates()
CLAIMS = [(template, index) for template in ALL for index in range(len(template[0]["findings"]))]
PLACED = [(template, index) for template, index in CLAIMS if template[0]["findings"][index]["line"] is not None]
WITH_CLAIMS = [template for template in ALL if template[0]["findings"]]
TURNED = {"empty": "set", "set": "empty", "sift": "panel", "phone": "panel", "Monterrey": "Toledo"}


def _name(template: Template, index: int) -> str:
    return f"{template[0]['file']}-{template[0]['findings'][index]['rule']}-{index}"


@pytest.mark.parametrize("template", ALL, ids=[row["file"] for row, _ in ALL])
def test_every_claim_about_a_template_holds_in_every_context(template: Template):
    assert faults(template) == []


def test_every_file_is_labelled_once():
    on_disk = [
        path.relative_to(HERE).as_posix() for part in ("jinja", "other_engines") for path in (HERE / part).iterdir()
    ]
    assert sorted(row["file"] for row, _ in ALL) == sorted(on_disk)


def test_a_quarter_of_the_templates_has_nothing_to_report():
    assert sum(not row["findings"] for row, _ in ALL) == 10
    assert len(ALL) == 40


@pytest.mark.parametrize(("template", "index"), CLAIMS, ids=[_name(*claim) for claim in CLAIMS])
def test_a_claim_on_other_paths_is_caught(template: Template, index: int):
    row, spec = copy.deepcopy(template)
    for when in _turned(row["findings"][index]["when"]):
        row["findings"][index]["when"] = when
        assert faults((row, spec)), when


@pytest.mark.parametrize(("template", "index"), PLACED, ids=[_name(*claim) for claim in PLACED])
def test_a_claim_on_another_line_is_caught(template: Template, index: int):
    row, spec = copy.deepcopy(template)
    row["findings"][index]["line"] += 1
    assert any("stands on" in fault for fault in faults((row, spec)))


@pytest.mark.parametrize("template", WITH_CLAIMS, ids=[row["file"] for row, _ in WITH_CLAIMS])
def test_claims_left_out_are_missed(template: Template):
    row, spec = copy.deepcopy(template)
    row["findings"], spec["probes"] = [], []
    assert any("read [" in fault for fault in faults((row, spec)))


def test_a_template_that_was_changed_since_it_was_rendered_is_caught(monkeypatch: pytest.MonkeyPatch):
    whole = check_labels._source
    monkeypatch.setattr(check_labels, "_source", lambda name: whole(name) + " ")
    rendered_elsewhere = [template for template in ALL if template[0]["syntax"] != "jinja2"]
    assert len(rendered_elsewhere) == 12
    for template in rendered_elsewhere:
        assert any("no render" in fault for fault in faults(template))


def _turned(when: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The condition with one of its tests turned round, or dropped; for "always", one that never holds."""
    if not when:
        yield {"given_name": "empty"}
    for key, spec in when.items():
        rest = {name: other for name, other in when.items() if name != key}
        yield rest
        if key == "any":
            yield from ({**rest, "any": [other]} for one in spec for other in _turned(one))
        else:
            yield {**rest, key: TURNED[spec]}


def test_conditions_are_read_as_their_page_says():
    context = {"a": {"b": ""}, "list": [1, 2], "word": "x"}
    assert holds({"a.b": "empty", "list": {"min_len": 2}, "word": ["x", "y"]}, context)
    assert holds({"any": [{"word": "y"}, {"gone": "missing"}], "a.b": "blank"}, context)
    assert not holds({"list": {"max_len": 1}}, context)
    assert not holds({"word": {"not": ["x"]}}, context)
    assert [*contexts({"x": ["MISSING", 1], "y": [2]})] == [{"y": 2}, {"x": 1, "y": 2}]
