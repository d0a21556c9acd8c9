"""Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.

GitHub keeps ten annotations of each level a step, so the most severe come first and the rest is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from candidate_comms.findings.model import Finding
from candidate_comms.reporters.base import Outcome, Unread
from candidate_comms.vocabulary import Severity

__all__ = ["GitHub"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@frozen
class GitHub:
    """``::error title=RS510 culture-fit,file=…,line=…::message`` for each finding."""

    root: str = ""
    """A folder, with ``/`` between its parts, that paths are made relative to; GitHub wants the workspace."""
    per_level: int = 10
    """How many annotations of each level are written before the rest is only counted."""

    def __call__(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """The commands, most severe first, in the order of the run within a level."""
        levels: dict[str, list[str]] = {level: [] for level in _LEVELS.values()}
        for outcome in outcomes:
            if isinstance(outcome, Unread):
                place = {"title": "not checked", "file": self._relative(outcome.path)}
                levels["error"].append(_command("error", place, outcome.problem))
                continue
            for finding in outcome.findings:
                if finding.suppressed is None:
                    level = _LEVELS[finding.severity]
                    levels[level].append(self._annotation(level, finding))
        left_out = 0
        for commands in levels.values():
            distinct = list(dict.fromkeys(commands))  # a file that many templates include is told of once
            yield from distinct[: self.per_level]
            left_out += len(distinct[self.per_level :])
        if left_out:
            yield f"…and {left_out} more\n"

    def _annotation(self, level: str, finding: Finding) -> str:
        place = finding.location
        properties = {
            "title": f"{finding.code} {finding.name}",
            "file": self._relative(place.path),
            "line": str(place.line),
            "endLine": str(place.end_line),
        }
        if place.line == place.end_line:
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
        text = finding.message
        if finding.condition is not None:
            text += f" ({finding.condition.text})"
        if finding.help:
            text += f"\n{finding.help}"
        return _command(level, properties, text)

    def _relative(self, path: str) -> str:
        root = self.root.rstrip("/") + "/"
        return path.removeprefix(root).removeprefix("./") if self.root else path.removeprefix("./")


def _command(level: str, properties: dict[str, str], text: str) -> str:
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {written}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
