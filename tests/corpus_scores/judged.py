"""Every labelled message with what the linter says of it; nothing but text, office and time of sending is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any

from attrs import frozen

from candidate_comms import Report, Severity, decision_window, lint, offices
from corpus.labelled import blind, held_out, in_examination, messages, never_in_view

__all__ = ["LABELS", "Judged", "Score", "judge", "judged", "judged_blind", "score", "score_spans", "verdicts"]

SILENT_OF = {"OF210", "OF211"}  # remarks on what an offer could add: no sign of pressure
_ROUNDED = 0.06  # hours: labels are rounded
FAMILIES = {"RS": "respect", "LC": "locale"}
"""The label whose quotations the findings of a family should stand on."""
PASSED_OVER = {"LC611"}
"""Not labelled in ``locale``: hidden characters have a file of their own."""
VAGUE = ("TM302", "TM303", "TM304", "TM305", "TM306")  # a term that is there, and unclear


@frozen
class Judged:
    """A labelled message and what the linter said of it."""

    labels: dict[str, Any]
    report: Report

    @property
    def name(self) -> str:
        return self.labels["id"]

    @property
    def held_out(self) -> bool:
        return held_out(self.name)

    @property
    def in_examination(self) -> bool:
        return in_examination(self.name)

    @property
    def never_in_view(self) -> bool:
        return never_in_view(self.name)

    @property
    def found(self) -> set[str]:
        """The codes of all findings."""
        return {finding.code for finding in self.report.findings}

    def hard(self, *families: str) -> set[str]:
        """The codes at warning or above that begin with one of the families."""
        return {
            finding.code
            for finding in self.report.findings
            if finding.severity.rank >= Severity.WARNING.rank and finding.code.startswith(families)
        }

    @property
    def rejection(self) -> dict[str, Any]:
        return self.labels["rejection"] or {}

    @property
    def offer(self) -> dict[str, Any]:
        return self.labels["offer"] or {}

    @property
    def tier(self) -> str:
        """What the findings make of a rejection: stock, partial or clean."""
        if self.report.kind != "rejection":
            return "-"
        return "stock" if "RJ101" in self.found else "partial" if "RJ102" in self.found else "clean"

    @property
    def fair(self) -> bool:
        return bool(self.offer) and not self.offer["flag_pressure"] and not self.offer["flag_unclear"]

    @property
    def unclear(self) -> bool:
        """Whether a term is found to be missing or unclear."""
        return any(
            finding.code.startswith("TM") and (finding.severity is Severity.ERROR or finding.code in self.hard(*VAGUE))
            for finding in self.report.findings
        )

    def spans(self, family: str, quoted: Iterable[str]) -> Iterator[bool]:
        """For each labelled quotation whether a finding of a family stands on it."""
        text = self.labels["text"]
        for words in quoted:
            places = [at.start() for at in re.finditer(re.escape(words), text)]
            yield any(
                finding.code.startswith(family) and finding.span.start < at + len(words) and at < finding.span.end
                for finding in self.report.findings
                for at in places
            )

    @property
    def deadline_is_right(self) -> bool | None:
        """Whether the time to decide is counted as labelled, or told to be beyond counting; None: nothing labelled.

        Public holidays count, as they do in the labels of the newer files.
        """
        told = self.offer.get("deadline") or {}
        if not told.get("text"):
            return None
        sent_at = self.labels.get("sent_at")
        office = offices.with_public_holidays(self.labels["office"])
        found = decision_window(self.labels["text"], office, datetime.fromisoformat(sent_at) if sent_at else None)
        if told["hours"] is None and told["working_days"] is None:
            return found is None or (found.hours, found.working_days) == (None, None)
        if found is None:
            return False
        hours = told["hours"] is None or (found.hours is not None and abs(found.hours - told["hours"]) < _ROUNDED)
        return hours and told["working_days"] in (None, found.working_days)

    @property
    def left_alone_as_fair(self) -> bool:
        errors = [finding for finding in self.report.findings if finding.severity is Severity.ERROR]
        return not errors and not self.hard("OF", *VAGUE) - SILENT_OF


@cache
def judged() -> tuple[Judged, ...]:
    """All of the English ones, in the order of the files."""
    return tuple(judge(message) for message in messages())


@cache
def judged_blind(name: str) -> tuple[Judged, ...]:
    """Those of one blind file."""
    return tuple(judge(message) for message in blind(name))


def judge(message: dict[str, Any]) -> Judged:
    """What the linter says of a message, told nothing but its office and when it was sent."""
    sent_at = datetime.fromisoformat(message["sent_at"]) if message.get("sent_at") else None
    return Judged(message, lint(message["text"], office=message["office"], sent_at=sent_at))


Pair = tuple[bool, bool] | None
"""Expected and found; None where the label does not ask."""


def _of_rejections(expected: Callable[[dict[str, Any]], bool], *codes: str) -> Callable[[Judged], Pair]:
    def pair(one: Judged) -> Pair:
        return (expected(one.rejection), not one.found.isdisjoint(codes)) if one.rejection else None

    return pair


LABELS: dict[str, Callable[[Judged], Pair]] = {
    "kind: rejection": lambda one: (one.labels["kind"] == "rejection", one.report.kind == "rejection"),
    "kind: offer": lambda one: (one.labels["kind"] == "offer", one.report.kind == "offer"),
    "stock-rejection": lambda one: (one.rejection.get("tier") == "stock", "RJ101" in one.found),
    "thin-feedback": _of_rejections(lambda r: r["tier"] == "partial", "RJ102"),
    "feedback-refused": _of_rejections(lambda r: r["refuses_feedback"], "RJ103"),
    "unclear-decision": _of_rejections(lambda r: not r["clear_decision"], "RJ104"),
    "no open door": _of_rejections(lambda r: not r["open_door"], "RJ106", "RJ107"),
    "thoughts-not-asked": _of_rejections(lambda r: not r["asks_for_thoughts"], "RJ108"),
    "no-thanks": _of_rejections(lambda r: not r["thanks"], "RJ109"),
    "pressure": lambda one: (bool(one.offer.get("flag_pressure")), bool(one.hard("OF") - SILENT_OF)),
    "unclear terms": lambda one: (bool(one.offer["flag_unclear"]), one.unclear) if one.offer else None,
}


@frozen
class Score:
    """How well a label is read."""

    hits: int
    alarms: tuple[str, ...]
    misses: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + len(self.alarms)) if self.hits else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + len(self.misses)) if self.hits else 0.0


def score(label: str, of: Iterable[Judged]) -> Score:
    """The score of a label on some of the messages."""
    pairs = [(pair, one.name) for one in of if (pair := LABELS[label](one)) is not None]
    return Score(
        hits=sum(expected and found for (expected, found), _ in pairs),
        alarms=tuple(name for (expected, found), name in pairs if found and not expected),
        misses=tuple(name for (expected, found), name in pairs if expected and not found),
    )


def score_spans(family: str, of: Iterable[Judged]) -> Score:
    """The score of the findings of a family, ``RS`` or ``LC``, against the words that are labelled for it.

    A finding at warning or above is right if it touches labelled words; a fault is found if any finding stands on its
    words.
    """
    hits, alarms, misses = 0, [], []
    for one in of:
        quoted = [fault["text"] for fault in one.labels[FAMILIES[family]]]
        for words, found in zip(quoted, one.spans(family, quoted), strict=True):
            hits += found
            misses += [] if found else [f"{one.name} {words!r}"]
        text = one.labels["text"]
        places = [(at.start(), at.end()) for words in quoted for at in re.finditer(re.escape(words), text)]
        alarms += [
            f"{one.name} {finding.code}"
            for finding in one.report.findings
            if finding.code.startswith(family)
            and finding.code not in PASSED_OVER
            and finding.severity.rank >= Severity.WARNING.rank
            and not any(finding.span.start < end and start < finding.span.end for start, end in places)
        ]
    return Score(hits, tuple(alarms), tuple(misses))


def verdicts(of: Iterable[Judged]) -> list[str]:
    """One line a message: what it is, what it is read as, and the rules that speak at warning or above."""
    lines = ["id\tset\tkind\tread as\ttier\tread as\tfindings"]
    for one in of:
        lines.append(
            "\t".join(
                (
                    one.name,
                    "held out" if one.held_out else "learned",
                    one.labels["kind"],
                    str(one.report.kind),
                    one.rejection.get("tier", "-"),
                    one.tier,
                    " ".join(sorted(one.hard(""))) or "-",
                )
            )
        )
    return lines
