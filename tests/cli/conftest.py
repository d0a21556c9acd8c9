"""A command whose linter is a stand-in: it finds the word "unfortunately" and a few others, and nothing else.

In a template it reads ``[include NAME]`` through the loader, and takes "MANY" for more paths than it can read.
"""

from __future__ import annotations

import io
import re
import sys
from types import ModuleType, SimpleNamespace

import pytest
from attrs import evolve

from candidate_comms.cli import main
from candidate_comms.findings.model import Related
from candidate_comms.vocabulary import Confidence, Severity
from handmade import Paths, on, report


class Calls(list):
    """What the linter was asked for, in order."""

    @property
    def names(self):
        return [call["name"] for call in self]


def _report(text, **given):
    if "CRASH" in text:
        raise RuntimeError("a defect")
    found = []
    if "unfortunately" in text:
        found.append(on(text, "unfortunately", given["name"], message="a stock word"))
    if "hint" in text:
        found.append(on(text, "hint", given["name"], code="OF209", name="guilt-or-urgency", confidence=Confidence.HINT))
    if "note" in text:
        found.append(on(text, "note", given["name"], code="LC601", name="wrong-spelling", severity=Severity.INFO))
    if "odd" in text:
        found.append(on(text, "odd", given["name"], code="TM303", name="vague-term", severity=Severity.WARNING))
    if given["rules"] is not None:
        found = [finding for finding in found if finding.code in {rule.code for rule in given["rules"]}]
    return report(text, *found, path=given["name"], office=given["office"])


def _template_report(text, **given):
    own = _report(text, **given)
    sources, found = {}, list(own.findings)
    for name in re.findall(r"\[include (.*?)\]", text):
        source = given["loader"].get(name)
        if source is not None:
            sources[name] = source
            here = on(text, f"[include {name}]", own.path)
            from_here = Related(here.span, "included here", here.location)
            found += [evolve(each, related=(from_here,)) for each in _report(source, **(given | {"name": name}))]
    paths = Paths(64, 4096, exact=False) if "MANY" in text else Paths(2, 2)
    return evolve(own, findings=tuple(found), sources=sources, template=True, paths=paths)


@pytest.fixture
def calls(monkeypatch):
    seen = Calls()
    engine = ModuleType("candidate_comms.linter.engine")
    templates = ModuleType("candidate_comms.linter.templates")

    def lint(text, **given):
        seen.append({"read_as": "message", "text": text, **given})
        return _report(text, **given)

    def lint_template(text, **given):
        seen.append({"read_as": "template", "text": text, **given})
        return _template_report(text, **given)

    engine.lint, templates.lint_template = lint, lint_template
    monkeypatch.setitem(sys.modules, engine.__name__, engine)
    monkeypatch.setitem(sys.modules, templates.__name__, templates)
    registry = ModuleType("candidate_comms.rules.registry")
    pairs = [("RJ101", "stock-rejection"), ("OF209", "guilt-or-urgency"), ("TM303", "vague-term")]
    registry.RULES = tuple(SimpleNamespace(code=code, name=name) for code, name in pairs)
    monkeypatch.setitem(sys.modules, "candidate_comms.rules.registry", registry)
    return seen


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder that is the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def write(name: str, content: str | bytes = "Dear Sam, unfortunately no.\n"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return write


@pytest.fixture
def run(calls, folder, capsys, monkeypatch):
    """Run the command; gives (exit code, standard output, standard error)."""

    def command(*argv: str, stdin: bytes | None = None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(argv)
        out, err = capsys.readouterr()
        return code, out, err

    return command
