"""Write the reference pages that are made from the code: the rules and the glossary.

Run ``python docs/generate_reference.py`` after a change to a rule or to the vocabulary; ``--check`` writes nothing and
fails where a page is stale. A test compares the pages with what this script makes, so they cannot go stale.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from candidate_comms import vocabulary
from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.registry import RULES
from candidate_comms.vocabulary import Word

REFERENCE = Path(__file__).parent / "reference"
SHOWN = 2
"""Examples of each sort that the page shows; the rule's file has them all."""


def pages() -> dict[Path, str]:
    """Each generated page and its text."""
    return {REFERENCE / "rules.md": rules_page(), REFERENCE / "glossary.md": glossary_page()}


def rules_page() -> str:
    """Every rule: a table of all, then one section a rule."""
    return "\n".join(_rules_lines())


def _rules_lines() -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "Made by `docs/generate_reference.py` from the rules themselves; edit those."
    yield ""
    yield "A code never changes its meaning. Wherever a code is accepted, so is the name."
    yield "Severities are the defaults: an office, a team's configuration and the stage of the process can shift them."
    yield "*Absent* marks rules about something that is not there; their findings point at the sentence that decides."
    yield "In the examples `⟦` and `⟧` mark where the finding stands."
    yield ""
    yield "| code | name | severity | flags |"
    yield "|---|---|---|---|"
    for rule in RULES:
        yield f"| {rule.code} | [{rule.name}](#{_anchor(rule)}) | {rule.severity} | {_cell(rule.summary)} |"
    for family, rules in groupby(RULES, key=_family):
        yield ""
        yield f"## {_title(family)}"
        for rule in rules:
            yield from _rule_lines(rule)
    yield ""


def _rule_lines(rule: Rule) -> Iterator[str]:
    yield ""
    yield f"### {rule.code} {rule.name}"
    yield ""
    yield rule.summary
    yield ""
    yield "| severity | before an interview | judges | offices | about | since |"
    yield "|---|---|---|---|---|---|"
    before = min(rule.severity, rule.after_application or rule.severity, key=lambda s: s.rank)
    kinds = ", ".join(sorted(str(kind) for kind in rule.kinds)) if rule.kinds else "every message"
    offices = ", ".join(sorted(rule.offices)) if rule.offices else "all"
    about = "something absent" if rule.absence else "what is there"
    yield f"| {rule.severity} | {before} | {kinds} | {offices} | {about} | {rule.since} |"
    yield ""
    yield f"**Why.** {rule.rationale}"
    yield ""
    yield f"**Instead.** {rule.remedy}"
    yield ""
    yield f"**Source.** {rule.citation}."
    yield ""
    yield "Flagged:"
    for example in rule.flags[:SHOWN]:
        yield from _example_lines(example)
    yield ""
    yield "Passed:"
    for example in rule.passes[:SHOWN]:
        yield from _example_lines(example)


def _example_lines(example: Example) -> Iterator[str]:
    known = [f"office {example.office}"]
    if example.template:
        known.append(f"template `{example.template}`")
    if example.context_schema:
        known.append("with a declared context")
    if example.sent_at:
        known.append(f"sent {example.sent_at:%d %B %Y}")
    yield ""
    yield f"*{', '.join(known)}*"
    yield ""
    yield "````text"
    yield example.marked.rstrip("\n")
    yield "````"


def _family(rule: Rule) -> str:
    """The folder below ``rules`` that holds the rule's check."""
    return rule.check.__module__.split(".")[2]


def _title(family: str) -> str:
    """The first line of the family's own docstring, without its full stop."""
    package = importlib.import_module(f"candidate_comms.rules.{family}")
    return (inspect.getdoc(package) or family).splitlines()[0].rstrip(".")


def _anchor(rule: Rule) -> str:
    return f"{rule.code.lower()}-{rule.name}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def glossary_page() -> str:
    """Every word of the vocabulary with its definition, one section an enum."""
    return "\n".join(_glossary_lines())


def _glossary_lines() -> Iterator[str]:
    yield "# Glossary"
    yield ""
    yield "Made by `docs/generate_reference.py` from `candidate_comms.vocabulary`; edit that."
    for name in vocabulary.__all__:
        words: type[Word] = getattr(vocabulary, name)
        yield ""
        yield f"## {name}"
        yield ""
        yield (inspect.getdoc(words) or "").splitlines()[0]
        yield ""
        yield "| word | means |"
        yield "|---|---|"
        for word in words:
            yield f"| `{word}` | {_cell(word.definition)} |"
    yield ""


def main() -> int:
    """Write the pages beside this script, or only say which are stale."""
    parser = argparse.ArgumentParser(description="Write the reference pages that are made from the code.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a page is stale")
    check = parser.parse_args().check
    REFERENCE.mkdir(exist_ok=True)
    stale = {
        path: text for path, text in pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text
    }
    for path, text in stale.items():
        if not check:
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{'stale' if check else 'written'}: docs/reference/{path.name}", file=sys.stderr)
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
