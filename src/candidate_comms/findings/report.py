"""All that was found in one message or template, in a settled order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from candidate_comms.errors import FindingsError
from candidate_comms.findings.model import Finding
from candidate_comms.findings.terms import Terms
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import MessageKind, Move, Severity, Stage

__all__ = ["MoveSeen", "Paths", "Report"]


@frozen
class MoveSeen:
    """A stretch of the message and what it does to its reader."""

    move: Move
    span: Span
    """In the source."""
    quote: str
    """The words as the candidate reads them."""


@frozen
class Paths:
    """How many of a template's paths were read. A finished message has one."""

    read: int = 1
    total: int | None = 1
    """None: more than were counted."""

    @property
    def complete(self) -> bool:
        """Whether every path was read."""
        return self.total == self.read


@frozen(kw_only=True)
class Report:
    """What the linter says of one message.

    Iterating gives the findings, in the order of the source. Suppressed findings stay in it.
    """

    findings: tuple[Finding, ...]
    kind: MessageKind
    kind_evidence: tuple[str, ...] = ()
    """Why it was read as this kind."""
    stage: Stage
    office: str
    language: str
    moves: tuple[MoveSeen, ...] = ()
    terms: Terms = field(factory=Terms)
    """The terms of an offer as they were read; empty for other messages."""
    paths: Paths = Paths()
    not_checked: tuple[str, ...] = ()
    """What could not be read, and why, each a plain sentence."""
    source: str = ""
    path: str = ""

    @property
    def ok(self) -> bool:
        """Whether nothing at warning or above was found (hints and suppressed findings do not count)."""
        return not self.at_or_above(Severity.WARNING)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        return True  # a report without findings is still a report

    def at_or_above(self, level: Severity | str) -> tuple[Finding, ...]:
        """The findings that fail a check set to ``level`` (``"info"``, ``"warning"`` or ``"error"``)."""
        wanted = Severity(level)
        return tuple(f for f in self.findings if f.counts_at(wanted))

    def count(self, severity: Severity | str) -> int:
        """How many findings of exactly this severity are not suppressed."""
        wanted = Severity(severity)
        return sum(f.severity is wanted and f.suppressed is None for f in self.findings)

    def raise_for_findings(self, at: Severity | str = Severity.WARNING) -> None:
        """Do nothing if the message may be sent; else raise.

        Raises:
            FindingsError: there are findings at or above ``at``. It lists them and carries this report.

        """
        failing = self.at_or_above(at)
        if failing:
            lines = "\n".join(
                f"  {f.location.line}:{f.location.column} {f.code} {f.name}: {f.message}" for f in failing
            )
            count = "1 finding" if len(failing) == 1 else f"{len(failing)} findings"
            raise FindingsError(f"{self.path or 'the message'} has {count} at {Severity(at)} or above:\n{lines}", self)

    def to_dict(self) -> Mapping[str, object]:
        """Plain lists, strings and numbers, ready for JSON; the same shape as ``--format json`` gives for a file."""
        from candidate_comms.findings.wire import report_to_dict

        return report_to_dict(self)

    def _repr_html_(self) -> str:
        """The message with the words highlighted, for notebooks."""
        from candidate_comms.findings.view import report_to_html

        return report_to_html(self)
