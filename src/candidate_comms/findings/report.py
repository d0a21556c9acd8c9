"""All that was found in one message or template, in a settled order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from candidate_comms.documents.model import Location
from candidate_comms.errors import FindingsError
from candidate_comms.findings.model import Condition, Finding
from candidate_comms.findings.terms import Terms
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import MessageKind, Move, Severity, Stage

__all__ = ["MoveSeen", "PathKind", "Paths", "Report", "where"]


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
    """How many of a template's paths were read. A finished message has one.

    >>> str(Paths(12, 12)), str(Paths(64, 4096, exact=False)), str(Paths(64, None))
    ('12 paths', '64 of up to 4,096 paths', '64 of more than 64 paths')
    >>> str(Paths(12, 12) + Paths(64, 4096, exact=False))
    '76 of up to 4,108 paths'
    """

    read: int = 1
    total: int | None = 1
    """None: more than were counted."""
    exact: bool = True
    """Whether ``total`` is a count; else there are that many at most."""

    @property
    def complete(self) -> bool:
        """Whether every path was read."""
        return self.total == self.read

    def __add__(self, other: Paths) -> Paths:
        """The paths of two templates."""
        total = None if self.total is None or other.total is None else self.total + other.total
        return Paths(self.read + other.read, total, self.exact and other.exact)

    def __str__(self) -> str:
        if self.complete:
            return f"{self.read:,} path{'' if self.read == 1 else 's'}"
        if self.read == 0:
            return "no path"
        if self.total is None:
            return f"{self.read:,} of more than {self.read:,} paths"
        return f"{self.read:,} of {'' if self.exact else 'up to '}{self.total:,} paths"


@frozen
class PathKind:
    """What a message is on some paths of a template whose messages are not all of one kind and stage.

    >>> str(PathKind(MessageKind.OFFER_REMINDER, Stage.AFTER_OFFER, None))
    'offer reminder, after offer'
    """

    kind: MessageKind
    stage: Stage
    condition: Condition | None
    """On which paths; ``None`` where no condition tells them from the others."""

    def __str__(self) -> str:
        stage = f", {self.stage.value}" if self.stage is not Stage.UNKNOWN else ""
        when = f" {self.condition.text}" if self.condition is not None else ""
        return f"{self.kind.value}{stage}".replace("_", " ") + when


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
    template: bool = False
    """Whether it was read as a template; else as a message that is ready to be sent."""
    paths: Paths = Paths()
    outcomes: tuple[PathKind, ...] = ()
    """For a template whose paths give messages of several kinds or stages: each of them. ``kind`` and ``stage`` are
    then those of the first."""
    not_checked: tuple[str, ...] = ()
    """What could not be read, and why, each a plain sentence."""
    source: str = ""
    path: str = ""
    sources: Mapping[str, str] = field(factory=dict, hash=False)
    """Path to text of the other files that findings stand in: what was included, imported or extended."""

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

    @property
    def kinds(self) -> tuple[MessageKind, ...]:
        """Every kind of message that it is on some path, each once."""
        return tuple(dict.fromkeys((self.kind, *(outcome.kind for outcome in self.outcomes))))

    def source_of(self, place: Location) -> str | None:
        """The text of the file that ``place`` is in; ``None`` where the report does not hold it."""
        return self.source if place.path in ("", self.path) else self.sources.get(place.path)

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
                f"  {where(f.location, self.path)} {f.code} {f.name}: {f.message}"
                + (f" ({f.condition.text})" if f.condition is not None else "")
                for f in failing
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


def where(place: Location, path: str) -> str:
    """Line and column of ``place``, with its path where that is another file than the one at ``path``.

    >>> where(Location("sign.j2", 3, 1, 3, 9), "reject.j2"), where(Location("reject.j2", 3, 1, 3, 9), "reject.j2")
    ('sign.j2:3:1', '3:1')
    """
    here = f"{place.line}:{place.column}"
    return here if place.path in ("", path) else f"{place.path}:{here}"
