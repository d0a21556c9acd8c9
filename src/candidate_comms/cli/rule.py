"""``candidate-comms rule``: what a rule looks for, why, what to write instead, and its source."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING, TextIO

from candidate_comms.cli.arguments import Arguments
from candidate_comms.errors import UnknownName

if TYPE_CHECKING:
    from candidate_comms.rules.model import Example, Rule

__all__ = ["explain"]

_WIDTH = 88


def explain(arguments: Arguments, out: TextIO = sys.stdout, errors: TextIO = sys.stderr) -> int:
    """Write the rule that ``arguments`` names, or all of them; return the exit code."""
    from candidate_comms.rules import registry

    if arguments.all:
        rules = sorted(registry.RULES, key=lambda rule: rule.code)
    else:
        try:
            rules = [registry.get(arguments.rule or "")]
        except UnknownName as error:
            print(f"error: {error}\nAll rules: candidate-comms rule --all", file=errors)
            return 2
    if arguments.format == "json":
        import json

        wire = [_wire(rule) for rule in rules]
        out.write(json.dumps(wire if arguments.all else wire[0], ensure_ascii=False, indent=2) + "\n")
    elif arguments.all:
        name, severity = (max(map(len, words)) for words in zip(*((r.name, r.severity) for r in rules), strict=True))
        for rule in rules:
            out.write(f"{rule.code}  {rule.name:<{name}}  {rule.severity!s:<{severity}}  {rule.summary}\n")
    else:
        out.write(_text(rules[0]))
    return 0


def _text(rule: Rule) -> str:
    weight = str(rule.severity)
    if rule.after_application is not None:
        weight += f"; {rule.after_application} for a candidate nobody has spoken with yet"
    parts = [
        f"{rule.code} {rule.name} ({weight})",
        _filled(rule.summary),
        f"Why\n{_filled(rule.rationale)}",
        f"Instead\n{_filled(rule.remedy)}",
        f"Bad{_legend(rule.flags[0])}\n{_quoted(rule.flags[0])}",
        f"Good\n{_quoted(rule.passes[0])}",
        f"Source\n{_filled(rule.citation)}",
        f"Applies to\n{_filled(_scope(rule))}",
    ]
    return "\n\n".join(parts) + "\n"


def _scope(rule: Rule) -> str:
    kinds = "every kind of message" if rule.kinds is None else ", ".join(sorted(map(str, rule.kinds)))
    offices = "all offices" if rule.offices is None else ", ".join(sorted(rule.offices))
    return f"{kinds}; {offices}; confidence {rule.confidence}; since {rule.since}"


def _filled(text: str) -> str:
    return textwrap.fill(" ".join(text.split()), _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _legend(example: Example) -> str:
    return " (⟦…⟧ is what is found)" if example.spans else ""


def _quoted(example: Example) -> str:
    """An example, its marks kept, with long lines folded."""
    lines = (textwrap.wrap(line, _WIDTH - 4) or [""] for line in example.marked.strip("\n").splitlines())
    return "\n".join(f"  | {part}".rstrip() for parts in lines for part in parts)


def _wire(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "rationale": rule.rationale,
        "remedy": rule.remedy,
        "citation": rule.citation,
        "severity": rule.severity.value,
        "severity_after_application": rule.after_application.value if rule.after_application else None,
        "confidence": rule.confidence.value,
        "kinds": None if rule.kinds is None else sorted(kind.value for kind in rule.kinds),
        "offices": None if rule.offices is None else sorted(rule.offices),
        "since": rule.since,
        "absence": rule.absence,
        "flags": [_example(example) for example in rule.flags],
        "passes": [_example(example) for example in rule.passes],
    }


def _example(example: Example) -> dict[str, object]:
    return {
        "text": example.text,
        "spans": [{"start": span.start, "end": span.end} for span in example.spans],
        "office": example.office,
        "stage": example.stage.value if example.stage else None,
        "sent_at": example.sent_at.isoformat() if example.sent_at else None,
        "template": example.template,
        "context_schema": None if example.context_schema is None else dict(example.context_schema),
    }
