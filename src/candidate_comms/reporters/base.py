"""What every reporter takes and gives, and the counts that several of them print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from attrs import frozen

from candidate_comms.findings.report import Paths, Report
from candidate_comms.vocabulary import Severity

__all__ = ["Outcome", "Reporter", "Tally", "Unread", "counted", "coverage"]


@frozen
class Unread:
    """A file that could not be checked at all. ``problem`` says why, and the way out."""

    path: str
    problem: str


Outcome = Report | Unread
"""What checking one file comes to."""


class Reporter(Protocol):
    """Turns outcomes into text, piece by piece, so that a long run is read while it goes on.

    The pieces are written one after the other with nothing between them; each ends with a line end.
    """

    def __call__(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """The pieces of the output for ``outcomes``, in their order."""
        ...


class Tally:
    """Counts over a run; suppressed findings are counted apart."""

    def __init__(self) -> None:
        self.files = self.files_with_findings = self.unread = self.suppressed = 0
        self.by_severity = dict.fromkeys(Severity, 0)
        self.offices: dict[str, int] = {}
        self.templates = 0
        self.paths = Paths(0, 0)
        """Of the templates alone."""

    def add(self, outcome: Outcome) -> None:
        """Count one more file."""
        if isinstance(outcome, Unread):
            self.unread += 1
            return
        self.files += 1
        self.offices[outcome.office] = self.offices.get(outcome.office, 0) + 1
        if outcome.template:
            self.templates += 1
            self.paths += outcome.paths
        live = [finding for finding in outcome.findings if finding.suppressed is None]
        self.suppressed += len(outcome.findings) - len(live)
        self.files_with_findings += bool(live)
        for finding in live:
            self.by_severity[finding.severity] += 1


def counted(number: int, one: str, many: str = "") -> str:
    """A number and its noun.

    >>> counted(1, "error"), counted(3, "error")
    ('1 error', '3 errors')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def coverage(paths: Paths) -> str:
    """A sentence of how many paths were read, without its full stop.

    >>> coverage(Paths(64, 4096, exact=False)), coverage(Paths(0, None))
    ('64 of up to 4,096 paths were read', 'no path was read')
    """
    return f"{paths} {'was' if paths.read == 0 or paths.total == 1 else 'were'} read"
