"""Proves the labels of this folder: ``python check_labels.py`` renders every context and tests every claim.

Jinja2 templates are rendered here. What the other engines make of theirs stands in ``rendered.jsonl``, one line for
each context, written by the engines themselves.
"""

from __future__ import annotations

import datetime
import hashlib
import html
import itertools
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
from jinja2 import meta, nodes

if __name__ == "__main__":  # run as a script: the folder above is not on the path
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from corpus.templates.plain_reading import plain_text, rules_in

__all__ = ["HERE", "RULES", "Template", "contexts", "faults", "holds", "templates"]

HERE = Path(__file__).resolve().parent
RULES = (
    "stock-rejection",
    "feedback-refused",
    "unclear-decision",
    "short-decision-window",
    "withdrawal-threat",
    "missing-pay",
    "vague-pay",
    "missing-start-date",
    "empty-slot",
    "unknown-variable",
    "unfilled-placeholder",
    "mixed-syntax",
    "dangling-reference",
    "ambiguous-date",
)
KINDS = ("rejection", "offer", "status", "mixed")
SYNTAXES = ("jinja2", "handlebars", "liquid", "django", "erb", "ejs", "qweb", "go", "notify")

_MISSING = object()
Context = dict[str, Any]
Template = tuple[dict[str, Any], dict[str, Any]]  # the line of expected.jsonl, the line of domains.jsonl


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def templates() -> list[Template]:
    """Every template's labels and its domain."""
    domains = {row["file"]: row for row in _rows("domains.jsonl")}
    return [(row, domains[row["file"]]) for row in _rows("expected.jsonl")]


def contexts(domain: Mapping[str, Sequence[Any]]) -> Iterator[Context]:
    """Every context of a domain; a value written ``MISSING`` leaves its variable out."""
    for values in itertools.product(*domain.values()):
        yield {name: value for name, value in zip(domain, values, strict=True) if value != "MISSING"}


def holds(when: Mapping[str, Any], context: Context) -> bool:
    """Whether a condition of a label holds in a context."""
    return all(
        any(holds(one, context) for one in spec) if key == "any" else _one_holds(spec, _look(context, key))
        for key, spec in when.items()
    )


def _look(context: Context, path: str) -> Any:
    value: Any = context
    for part in path.split("."):
        value = value.get(part, _MISSING) if isinstance(value, dict) else _MISSING
    return value


def _one_holds(spec: Any, value: Any) -> bool:
    empty = value is _MISSING or not value
    words = {"empty": empty, "set": not empty, "missing": value is _MISSING, "blank": value == ""}
    if isinstance(spec, str) and spec in words:
        return words[spec]
    if isinstance(spec, dict):
        size = len(value) if not empty and isinstance(value, list | str) else 0
        tests = {"not": lambda x: value not in x, "min_len": lambda x: size >= x, "max_len": lambda x: size <= x}
        return all(tests[name](limit) for name, limit in spec.items())
    return value in spec if isinstance(spec, list) else bool(value == spec)


def _real(value: Any) -> Any:
    """A sample as the engine gets it: ``DATE 2027-03-08`` is a date."""
    if isinstance(value, str) and value.startswith("DATE "):
        return datetime.date.fromisoformat(value[5:])
    if isinstance(value, list):
        return [_real(one) for one in value]
    return {key: _real(one) for key, one in value.items()} if isinstance(value, dict) else value


def _environment(options: Mapping[str, Any]) -> jinja2.Environment:
    extensions = ["jinja2.ext.i18n"] if options.get("i18n") else []
    made = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), extensions=extensions)
    if extensions:
        made.install_null_translations(newstyle=True)
    return made


def _words(text: str) -> str:
    return " ".join(text.split())


def _source(name: str) -> str:
    return (HERE / name).read_bytes().decode("utf-8").replace("\r\n", "\n")


def _mark(name: str) -> str:
    """What a template is known by in ``rendered.jsonl``: a changed one has no renders until it is rendered anew."""
    return hashlib.sha256(_source(name).encode()).hexdigest()[:12]


def _key(context: Context) -> str:
    return json.dumps(context, sort_keys=True)


def _renders(row: dict[str, Any], spec: dict[str, Any]) -> list[tuple[Context, str]]:
    """Every context and what the template makes of it."""
    if row["syntax"] != "jinja2":
        mark = _mark(row["file"])
        kept = {
            _key(one["context"]): one["text"] for one in _RENDERED if (one["file"], one["of"]) == (row["file"], mark)
        }
        return [(context, kept.get(_key(context), "")) for context in contexts(spec["domain"])]
    template = _environment(spec["env"]).get_template(row["file"])
    host = {"frappe": SimpleNamespace(utils=SimpleNamespace(formatdate=lambda day: f"{day:%d %B %Y}"))}
    base = {name: value for name, value in _SAMPLES.items() if name not in spec["domain"]}
    return [(one, template.render(_real(base | one) | host)) for one in contexts(spec["domain"])]


_RENDERED = _rows("rendered.jsonl")
_SAMPLES: Context = json.loads((HERE / "samples.json").read_text(encoding="utf-8"))
_SCHEMA: dict[str, dict[str, Any]] = json.loads((HERE / "schema.json").read_text(encoding="utf-8"))


def faults(template: Template, counted: Counter[str] | None = None) -> list[str]:
    """What is wrong with a template's labels; nothing if every claim holds."""
    row, spec = template
    count = Counter() if counted is None else counted
    found = [*_wrong_form(row), *_wrong_places(row)]
    if len(spec["probes"]) != len(row["findings"]):
        return [*found, "findings and probes differ in number"]
    if row["syntax"] == "jinja2":
        found += _wrong_names(row, spec)
    made = _renders(row, spec)
    seen = [set[bool]() for _ in row["findings"]]
    for context, raw in made:
        count["renders"] += 1
        if not raw:
            found.append(f"no render for {context}")
        truths = [holds(one["when"], context) for one in row["findings"]]
        for one, probe, true, both in zip(row["findings"], spec["probes"], truths, seen, strict=True):
            both.add(true)
            count["claims"] += 1
            if _hits(probe, raw) != true:
                found.append(f"{one['rule']} is claimed {true} in {context}, and {probe!r} says otherwise")
        if (row["clean_when"] is not None and holds(row["clean_when"], context)) == any(truths):
            found.append(f"clean_when is wrong in {context}")
        claimed = {one["rule"] for one, true in zip(row["findings"], truths, strict=True) if true}
        claimed.discard("unknown-variable")  # it is about the template and cannot be seen in a message
        if claimed != (read := rules_in(raw, row["kind"])):
            found.append(f"claimed {sorted(claimed)}, read {sorted(read)} in {context}")
    for one, both in zip(row["findings"], seen, strict=True):
        if both != ({True} if one["when"] == {} else {True, False}):
            found.append(f"{one['rule']}: its condition is {both} in all contexts")
    if row["syntax"] == "jinja2":
        found += _never_shown(row["file"], spec["dead"], [raw for _, raw in made], spec["env"])
    return [f"{row['file']}: {fault}" for fault in dict.fromkeys(found)]


def _wrong_form(row: dict[str, Any]) -> Iterator[str]:
    if [*row][:7] != ["file", "office", "kind", "syntax", "findings", "clean_when", "notes"]:
        yield "other keys"
    if row["office"] not in ("uk", "us", "uae") or row["kind"] not in KINDS or row["syntax"] not in SYNTAXES:
        yield "unknown office, kind or syntax"
    if row["syntax"] != "jinja2" and any(one["rule"] == "mixed-syntax" for one in row["findings"]):
        yield "another engine's own syntax is no mixed syntax"
    yield from (f"no rule {one['rule']}" for one in row["findings"] if one["rule"] not in RULES)


def _wrong_places(row: dict[str, Any]) -> Iterator[str]:
    for one in row["findings"]:
        if (one["line"] is None) != (one["text"] is None):
            yield f"{one['rule']}: a line without a text, or a text without a line"
        elif one["text"] is not None:
            at = [n for n, line in enumerate(_source(one.get("in", row["file"])).split("\n"), 1) if one["text"] in line]
            if at != [one["line"]]:
                yield f"{one['rule']}: {one['text']!r} stands on {at}, not on {one['line']}"


def _hits(probe: str, raw: str) -> bool:
    """``+`` one of the texts is shown, ``-`` none is, ``~`` the pattern is found; in what is read or its source."""
    text = plain_text(raw)
    if probe[0] == "~":
        return bool(re.search(probe[1:], text, re.S) or re.search(probe[1:], raw, re.S))
    shown = any(_words(one) in _words(seen) for one in probe[1:].split("|") for seen in (text, raw))
    return shown == (probe[0] == "+")


def _wrong_names(row: dict[str, Any], spec: dict[str, Any]) -> Iterator[str]:
    """Names outside the schema are labelled as unknown, and no others are."""
    known = {*_SCHEMA["required"], *_SCHEMA["optional"], *_SCHEMA["functions"]}
    loose: set[str] = set()
    environment = _environment(spec["env"])
    for name in _files(row["file"], environment):
        tree = environment.parse(_source(name))
        bound = {one.name for one in tree.find_all(nodes.Name) if one.ctx in ("store", "param")}
        loose |= meta.find_undeclared_variables(tree) - bound
    said = {re.findall(r"\w+", one["text"])[-1] for one in row["findings"] if one["rule"] == "unknown-variable"}
    if loose - known != said:
        yield f"unknown names are {sorted(loose - known)}, labelled {sorted(said)}"
    if unfilled := loose - said - set(spec["domain"]) - set(_SAMPLES) - set(_SCHEMA["functions"]):
        yield f"no values for {sorted(unfilled)}"
    if optional := {name for name in spec["domain"] if name in _SCHEMA["required"]} & _emptied(spec["domain"]):
        yield f"{sorted(optional)} are required and are emptied"


def _emptied(domain: Mapping[str, Sequence[Any]]) -> set[str]:
    return {name for name, values in domain.items() if any(not value or value == "MISSING" for value in values)}


def _files(name: str, environment: jinja2.Environment) -> set[str]:
    """A template and what it includes, imports and extends."""
    referenced = meta.find_referenced_templates(environment.parse(_source(name)))
    return {name}.union(*(_files(other, environment) for other in referenced if other))


def _never_shown(name: str, dead: Sequence[str], made: Sequence[str], options: Mapping[str, Any]) -> Iterator[str]:
    """Every text of a template is shown in some context, except what is declared dead, which never is."""
    all_shown = _words(" ".join(made))
    for data in _environment(options).parse(_source(name)).find_all(nodes.TemplateData):
        text = _words(data.data)
        said_dead = any(one in text for one in dead)
        if text and said_dead == (text in all_shown or html.unescape(text) in all_shown):
            yield f"{text!r} is {'shown, though declared dead' if said_dead else 'never shown'}"


def main() -> int:
    counted: Counter[str] = Counter()
    every = templates()
    found = [fault for one in every for fault in faults(one, counted)]
    print("\n".join(found) or "every label holds")
    print(f"{len(every)} templates, {sum(len(row['findings']) for row, _ in every)} findings, {dict(counted)}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
