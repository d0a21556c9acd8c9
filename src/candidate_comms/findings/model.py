"""One finding: what is wrong, where, why it matters and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from candidate_comms.documents.model import Location
from candidate_comms.findings.plain_data import plain
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
    """Another place that explains a finding: "called from here", "not here, where `feedback` is empty"."""

    span: Span
    """In the file of ``location``, which need not be that of the finding."""
    message: str
    location: Location


@frozen
class Condition:
    """On which paths of a template a finding holds: in words, as data, and as a test.

    >>> condition = Condition(
    ...     "when `feedback` is empty",
    ...     witness={"feedback": ""},
    ...     terms=({"feedback": "empty"},),
    ...     test=lambda context: not context.get("feedback"),
    ... )
    >>> condition.holds({"feedback": "You answered well."}), condition.to_dict()["any"]
    (False, [{'feedback': 'empty'}])
    """

    text: str
    """For people: "when `feedback` is empty"."""
    witness: Mapping[str, object] = field(hash=False)
    """One context that shows the finding."""
    terms: tuple[Mapping[str, object], ...] = field(hash=False)
    """The condition as data: it holds where one of these does, and each holds where all of its entries do.

    An entry maps a dotted name (``[]`` leads to the items of a list) to what the value must be: ``"empty"`` (missing,
    or nothing in it), ``"set"``, ``"missing"`` (not given at all), ``"blank"`` (given, and nothing in it), a list of
    values (one of them), ``{"not": [values]}`` (none of them; with ``"set": True``, and not empty either),
    ``{"min_len": n}``, ``{"max_len": n}``, ``{"from": n}``, ``{"above": n}``, ``{"below": n}``, ``{"up_to": n}``,
    several of these limits in one, or ``{"any": […]}``, one of several. A test that cannot be looked into stands as it
    is written in the template, with ``True`` or ``False``.
    """
    _test: Callable[[Mapping[str, object]], bool] = field(repr=False, eq=False)

    def holds(self, context: Mapping[str, object]) -> bool:
        """Whether a message rendered with ``context`` has the finding."""
        return self._test(context)

    def to_dict(self) -> dict[str, object]:
        """``text``, ``any`` (the terms) and ``witness``, ready for JSON."""
        return {"text": self.text, "any": plain(self.terms), "witness": plain(self.witness)}


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
    """In the template itself, or in a file that it includes, imports or extends: ``span`` counts in that file."""
    absent: bool = False
    """Whether the finding is about something that is not there."""
    condition: Condition | None = None
    """``None``: it holds on every path that was read."""
    facts: object = None
    """The rule's own typed data, such as the term that is missing."""
    evidence: tuple[str, ...] = ()
    """What was looked at, in words for people: empty phrases, what was not found."""
    related: tuple[Related, ...] = ()
    """Other places that explain it: where the file was included, where the macro was called, what is missing where."""
    fix: Edit | None = None
    suppressed: str | None = None
    """The reason given for ignoring it; such findings stay in the report and fail nothing."""

    def counts_at(self, level: Severity) -> bool:
        """Whether it fails a check set to ``level``: hints and suppressed findings never do."""
        return self.suppressed is None and self.confidence is not Confidence.HINT and self.severity.rank >= level.rank
