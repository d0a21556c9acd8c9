"""Findings for people in a terminal: each with its source lines, why it was seen and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from candidate_comms.findings.model import Finding
from candidate_comms.findings.report import Report
from candidate_comms.reporters.base import Outcome, Tally, Unread, counted, coverage
from candidate_comms.reporters.frames import frame, right_to_left, shown
from candidate_comms.text.lines import Lines
from candidate_comms.vocabulary import Confidence, Severity

__all__ = ["Concise", "Plain"]

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "34"}

_TELLS_COVERAGE = "TP708"
"""The rule whose finding says itself how many paths were read."""
_LISTED = 5
"""Places of one kind; more of them are counted."""


@frozen(kw_only=True)
class Plain:
    """The full format. Suppressed findings are only counted."""

    color: bool = False
    """Whether to write terminal colours."""
    summary: bool = True
    """Whether to end with the counts and with what was not checked."""
    columns: int = 100
    """Source lines are clipped to this width."""

    def __call__(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """A piece of text for each finding, then the summary."""
        tally = Tally()
        notes: list[str] = []
        for outcome in outcomes:
            tally.add(outcome)
            if isinstance(outcome, Unread):
                continue
            cut: dict[str, Lines] = {}
            live = [finding for finding in outcome.findings if finding.suppressed is None]
            for _, same in groupby(live, key=_place):
                yield "\n".join(self._findings(list(same), outcome, cut)) + "\n\n"
            notes += [f"{label}: {outcome.path or '-'}: {note}" for label, note in _notes(outcome)]
        if self.summary:
            yield from (f"{_safe(note)}\n" for note in notes)
            yield _summary(tally)

    def _findings(self, same: list[Finding], report: Report, cut: dict[str, Lines]) -> Iterator[str]:
        """Findings of one rule at one place over one frame, most severe first. ``cut`` keeps the lines of each file.

        A finding that stands alone has its evidence; where several share a frame (the terms that an offer lacks,
        say), each has its help beneath it, and the evidence is left to the JSON.
        """
        same.sort(key=lambda finding: -finding.severity.rank)
        finding = same[0]
        for each in same:
            yield from self._title(each)
            if len(same) > 1 and each.help:
                yield from self._note("  ", "help", each.help)
        place = finding.location
        when = f"   {_line(finding.condition.text)}" if finding.condition is not None else ""
        yield f"  {self._paint('-->', '36')} {_safe(place.path) or '-'}:{place.line}:{place.column}{when}"
        margin = "   "
        source = report.source_of(place)
        if source is not None and finding.span.end <= len(source):
            lines = cut.setdefault(place.path, Lines(source))
            framed = frame(lines, finding.span, columns=self.columns)
            margin = " " * framed[0].index("|")
            yield from framed
            words = finding.span.cut(source)
            if right_to_left(words):  # a terminal may reorder the line, and the carets then stand elsewhere
                yield f"{margin}= words: {_line(words)[: self.columns]}"
        if len(same) == 1:
            for label, items in _labelled(finding):
                yield from self._note(margin, label, "; ".join(items))
            if finding.help:
                yield from self._note(margin, "help", finding.help)
        for told in _related(same):
            yield from self._note(margin, "see", told)
        yield from self._note(margin, "explain", f"candidate-comms rule {finding.code}")

    def _title(self, finding: Finding) -> Iterator[str]:
        first, *rest = finding.message.splitlines() or [""]
        weight = str(finding.severity) + (", hint" if finding.confidence is Confidence.HINT else "")
        title = self._paint(f"{finding.code} {finding.name}", f"1;{_COLOURS[finding.severity]}")
        yield f"{title} ({weight})  {_safe(first)}"
        yield from (f"  {_safe(line)}" for line in rest)

    def _note(self, margin: str, label: str, text: str) -> Iterator[str]:
        first, *rest = text.splitlines() or [""]
        yield f"{margin}= {self._paint(label, '1')}: {_safe(first)}"
        yield from (f"{margin}  {_safe(line)}" for line in rest)

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.color else text


@frozen
class Concise:
    """One line a finding, for editors and ``grep``."""

    def __call__(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """``path:line:column: severity CODE name: message [when …]``."""
        for outcome in outcomes:
            if isinstance(outcome, Unread):
                continue
            for finding in outcome.findings:
                if finding.suppressed is None:
                    place = finding.location
                    when = f" [{_line(finding.condition.text)}]" if finding.condition is not None else ""
                    yield (
                        f"{_line(place.path) or '-'}:{place.line}:{place.column}: {finding.severity} "
                        f"{finding.code} {finding.name}: {_line(finding.message)}{when}\n"
                    )


def _place(finding: Finding) -> tuple[object, ...]:
    """What findings that share a frame have in common."""
    return finding.code, finding.span, finding.location.path, finding.condition and finding.condition.text


def _labelled(finding: Finding) -> list[tuple[str, list[str]]]:
    """The evidence under its labels ("not found: a reason" brings its own), neighbours with the same label joined."""
    labelled: list[tuple[str, list[str]]] = []
    for item in finding.evidence:
        label, colon, rest = item.partition(": ")
        if not (colon and label.islower() and len(label.split()) <= 3):
            label, rest = "looked for" if finding.absent else "evidence", item
        if labelled and labelled[-1][0] == label:
            labelled[-1][1].append(rest)
        else:
            labelled.append((label, [rest]))
    return labelled


def _related(same: list[Finding]) -> Iterator[str]:
    """Where else to look, and why: a line for each reason, with its places in the order of their file."""
    reasons: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for other in (other for each in same for other in each.related):
        place = other.location
        reasons.setdefault((place.path, other.message), set()).add((place.line, place.column))
    for (path, message), places in reasons.items():
        listed = ", ".join(f"{line}:{column}" for line, column in sorted(places)[:_LISTED])
        more = f" and {len(places) - _LISTED} more" if len(places) > _LISTED else ""
        yield f"{_safe(path) or '-'}:{listed}{more} {message}"


def _summary(tally: Tally) -> str:
    counts = [
        counted(tally.by_severity[Severity.ERROR], "error"),
        counted(tally.by_severity[Severity.WARNING], "warning"),
        counted(tally.by_severity[Severity.INFO], "note"),
    ]
    found = ", ".join(count for count in counts if not count.startswith("0 "))
    files = counted(tally.files, "file")
    some = f"{tally.files_with_findings} of " if tally.files > 1 else ""
    text = f"{found} in {some}{files}" if found else f"no findings in {files}"
    if tally.templates:
        text += f"; {tally.paths} of {counted(tally.templates, 'template')} read"
    if tally.suppressed:
        text += f"; {tally.suppressed} ignored with a reason"
    if tally.unread:
        text += f"; {counted(tally.unread, 'file')} not read"
    if tally.offices:
        offices = ", ".join(f"{office} {number}" for office, number in sorted(tally.offices.items()))
        text += f" (office: {offices})"
    return text + "\n"


def _notes(report: Report) -> Iterator[tuple[str, str]]:
    """What is to be known of a file beside its findings."""
    if len(report.kinds) > 1:  # several stages of one kind are no news
        for outcome in report.outcomes:
            yield "read as", str(outcome)
    for note in report.not_checked:
        yield "not checked", note
    if not report.paths.complete and not any(f.code == _TELLS_COVERAGE and f.suppressed is None for f in report):
        yield "not checked", coverage(report.paths)


def _safe(text: str) -> str:
    """``text`` without anything that could steer a terminal."""
    return "".join(map(shown, text)) if not text.isprintable() else text


def _line(text: str) -> str:
    return _safe(" ".join(text.split()))
