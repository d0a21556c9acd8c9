"""What the linter says of the labelled templates, file by file, rule by rule, path by path."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import jinja2
from attrs import frozen

from candidate_comms import lint_template

__all__ = ["FOLDERS", "Verdict", "holds", "verdicts"]

FOLDERS = ("templates", "development_templates")
_CORPUS = Path(__file__).parents[1] / "corpus"
_RULES = (
    "stock-rejection", "feedback-refused", "unclear-decision", "short-decision-window", "withdrawal-threat",
    "missing-pay", "vague-pay", "missing-start-date", "empty-slot", "unknown-variable", "unfilled-placeholder",
    "mixed-syntax", "dangling-reference", "ambiguous-date",
)  # fmt: skip
_MISSING = object()


@frozen
class Verdict:
    """One rule on one file: what the labels say and what the linter says."""

    file: str
    syntax: str
    language: str
    rule: str
    expected: bool
    found: bool
    contexts_differ: int = 0
    """In how many contexts of the file's domain the two disagree."""
    wrong_line: bool = False


def _stands_for(rule: str, finding: object) -> bool:
    name = finding.name  # type: ignore[attr-defined]
    term = str(getattr(getattr(finding.facts, "term", ""), "value", ""))  # type: ignore[attr-defined]
    match rule:
        case "mixed-syntax":
            return name == "foreign-syntax"
        case "missing-pay":
            return name == "missing-term" and term == "pay"
        case "missing-start-date":
            return name == "missing-term" and term == "start_date"
        case "missing-decision-date":
            return name in ("no-time-to-think", "undated-promise") or (
                name == "missing-term" and term == "decision_date"
            )
        case "risky-wording":
            return finding.code.startswith("RS")  # type: ignore[attr-defined]
    return bool(name == rule)


def _look(context: object, path: str) -> object:
    value = context
    for part in path.split("."):
        value = value.get(part, _MISSING) if isinstance(value, Mapping) else _MISSING
        if value is _MISSING:
            return _MISSING
    return value


def holds(when: Mapping[str, object], context: Mapping[str, object]) -> bool:
    """Whether a label's condition holds in a context."""
    for key, wanted in when.items():
        if key == "any":
            if not any(holds(term, context) for term in wanted):  # type: ignore[attr-defined]
                return False
            continue
        value = _look(context, key)
        empty = value is _MISSING or not value
        size = 0 if empty or not isinstance(value, list | str) else len(value)
        match wanted:
            case "empty":
                fits = empty
            case "set":
                fits = not empty
            case "missing":
                fits = value is _MISSING
            case "blank":
                fits = value == ""
            case list():
                fits = value in wanted
            case {"not": others}:
                fits = value not in others
            case {"min_len": least}:
                fits = size >= least
            case {"max_len": most}:
                fits = size <= most
            case _:
                fits = value == wanted
        if not fits:
            return False
    return True


def _contexts(domain: Mapping[str, list[object]]) -> Iterator[dict[str, object]]:
    for values in itertools.product(*domain.values()):
        context: dict[str, object] = {}
        for name, value in zip(domain, values, strict=True):
            if value != "MISSING":
                *parents, leaf = name.split(".")
                place = context
                for parent in parents:
                    place = place.setdefault(parent, {})  # type: ignore[assignment]
                place[leaf] = value
        yield context


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _environment(root: Path, env: Mapping[str, object]) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([root, root / "partials"]),
        trim_blocks=bool(env.get("trim_blocks")),
        lstrip_blocks=bool(env.get("lstrip_blocks")),
        extensions=["jinja2.ext.i18n"] if env.get("i18n") else [],
    )


@cache
def verdicts(folder: str) -> tuple[Verdict, ...]:
    """The verdicts on every rule and file of a folder of labelled templates."""
    root = _CORPUS / folder
    schema = json.loads((root / "schema.json").read_text("utf-8"))
    domains = {str(row["file"]): row["domain"] for row in _rows(root / "domains.jsonl")}
    found: list[Verdict] = []
    for row in _rows(root / "expected.jsonl"):
        found += _of_file(root, row, domains.get(str(row["file"]), {}), schema)  # type: ignore[arg-type]
    return tuple(found)


def _of_file(
    root: Path, row: dict[str, object], domain: Mapping[str, list[object]], schema: object
) -> Iterator[Verdict]:
    name, syntax = str(row["file"]), str(row["syntax"])
    source = (root / name).read_bytes().decode("utf-8")
    at_home = syntax == "jinja2" or root.name == "development_templates"
    environment = _environment(root, row.get("env", {})) if at_home else None  # type: ignore[arg-type]
    partials = {f"partials/{path.name}": path.read_text("utf-8") for path in (root / "partials").iterdir()}
    report = lint_template(
        source,
        office=str(row["office"]),
        name=name,
        environment=environment,
        loader=None if at_home else partials,
        context_schema=schema,
    )
    language = str(row.get("language", "en"))
    if "syntax_error" in row:
        hits = [f for f in report if f.name == "syntax-error"]
        lines = set(row["syntax_error"].values())  # type: ignore[attr-defined]
        wrong = bool(hits) and hits[0].location.line not in lines
        yield Verdict(name, syntax, language, "syntax-error", True, bool(hits), 0, wrong)
        return
    labels: list[dict[str, object]] = row["findings"]  # type: ignore[assignment]
    contexts = list(_contexts(domain)) or [{}]
    for rule in sorted(
        {str(label["rule"]) for label in labels} | set(_RULES if at_home and syntax == "jinja2" else ())
    ):
        expected = [label for label in labels if label["rule"] == rule]
        hits = [finding for finding in report if _stands_for(rule, finding)]
        differ, wrong = 0, False
        if expected and hits:
            for context in contexts:
                told = any(holds(label["when"], context) for label in expected)  # type: ignore[arg-type]
                said = any(finding.condition is None or finding.condition.holds(context) for finding in hits)
                differ += told != said
            lines = {label["line"] for label in expected if label["line"]}
            wrong = not lines <= {finding.location.line for finding in hits}
        yield Verdict(name, syntax, language, rule, bool(expected), bool(hits), differ, wrong)
