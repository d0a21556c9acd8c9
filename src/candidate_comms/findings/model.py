"""One finding: what is wrong, where, why it matters and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from candidate_comms.documents.model import Location
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Confidence, Severity

__all__ = ["Condition", "Edit", "Finding", "Related"]


@frozen
class Edit:
    """A replacement of source characters. ``safe``: right on every path, without a person's look."""

    span: Span
    replacement: str
    safe: bool


@frozen
class Related:
    """Another place that explains a finding."""

    span: Span
    message: str
    location: Location


@frozen
class Condition:
    """On which paths of a template a finding holds."""

    text: str
    """For people: "when `feedback` is empty"."""
    witness: Mapping[str, object]
    """One context that shows the finding."""
    _test: Callable[[Mapping[str, object]], bool] = field(repr=False, eq=False)

    def holds(self, context: Mapping[str, object]) -> bool:
        """Whether a message rendered with ``context`` has the finding."""
        return self._test(context)


@frozen
class Finding:
    """A fault in a message. ``code`` never changes meaning; ``name`` says it in words."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    """What is wrong here, in one sentence."""
    help: str
    """One better wording or step, in one sentence."""
    span: Span
    """Source characters (code points, half open). For something absent: the sentence it is missed at."""
    location: Location
    absent: bool = False
    """Whether the finding is about something that is not there."""
    condition: Condition | None = None
    """``None``: it holds on every path that was read."""
    facts: object = None
    """The rule's own typed data, such as the term that is missing."""
    evidence: tuple[str, ...] = ()
    """What was looked at, in words for people: empty phrases, what was not found."""
    related: tuple[Related, ...] = ()
    fix: Edit | None = None
    suppressed: str | None = None
    """The reason given for ignoring it; such findings stay in the report and fail nothing."""

    def counts_at(self, level: Severity) -> bool:
        """Whether it fails a check set to ``level``: hints and suppressed findings never do."""
        return self.suppressed is None and self.confidence is not Confidence.HINT and self.severity.rank >= level.rank
