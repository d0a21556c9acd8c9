"""What becomes of findings at the end: comments pass over some, and the rules about those comments have their say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve

from candidate_comms.documents.comments import Comment
from candidate_comms.documents.model import FaultKind
from candidate_comms.findings.model import Finding
from candidate_comms.linter.directives import Directives
from candidate_comms.linter.suppressions import Suppressions
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Hit, Rule
from candidate_comms.rules.registry import RULES
from candidate_comms.text.lines import Lines

__all__ = ["settled", "suppressions_of"]


def suppressions_of(
    comments: Iterable[tuple[str, Sequence[Comment]]],
    lines: Mapping[str, Lines],
    rules: Sequence[Rule],
    today: date | None,
    *,
    html: bool,
) -> Suppressions:
    """What the ``comments`` of each source ask for; ``lines`` are those of each file.

    ``html`` says whether a comment in HTML is one: in plain text it is read by people.
    """
    reading = Directives((*RULES, *rules), today)
    found = []
    for source, written in comments:
        for comment in written:
            visible = comment.sent and not comment.instead and not html
            directive = reading.read(comment, source, visible=visible)
            if directive is not None:
                found.append(directive)
    return Suppressions(found, lines)


def settled(
    findings: Sequence[Finding],
    suppressions: Suppressions,
    readings: Sequence[Reading],
    rules: Sequence[Rule],
    made: Callable[[Rule, Hit, Reading], Finding],
) -> list[Finding]:
    """``findings``, each that a comment covers with its reason, and those of the rules that come last.

    ``readings`` are those of all paths, ``rules`` all that were asked; ``made`` makes a finding of a hit.
    """
    first = readings[0]
    own = first.document.path
    found = suppressions.applied(findings, own) if suppressions else list(findings)
    last = [rule for rule in rules if rule.comes_last]
    if suppressions and last:
        told = suppressions.told(_judged(rules, readings))
        first = evolve(first, document=evolve(first.document, suppressions=told))
    more = [made(rule, hit, first) for rule in last if rule.applies_to(first) for hit in rule.check(first)]
    return found + (suppressions.applied(more, own) if suppressions else more)


def _judged(rules: Sequence[Rule], readings: Sequence[Reading]) -> frozenset[str]:
    """The codes of the rules that were asked about some path, and would have found there what there is to ignore."""
    if any(fault.kind is FaultKind.SYNTAX for fault in readings[0].document.faults):
        return frozenset()
    return frozenset(rule.code for rule in rules if not rule.comes_last and any(map(rule.applies_to, readings)))
