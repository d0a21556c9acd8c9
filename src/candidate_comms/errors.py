"""What can go wrong when the library is called badly.

Faults in a *message* are findings, never exceptions. Each class here subclasses the builtin
that a caller would guess, and carries its data, so that nobody has to parse a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = [
    "CandidateCommsError",
    "CatalogError",
    "DataError",
    "FactsError",
    "FindingsError",
    "SourceError",
    "UnknownName",
    "did_you_mean",
]


class CandidateCommsError(Exception):
    """The parent of every exception that this library raises on purpose."""


def did_you_mean(given: str, allowed: Iterable[str]) -> str:
    """A hint such as ``" Did you mean 'uk'?"``, or ``""`` when nothing is near.

    >>> did_you_mean("ukk", ["uk", "us", "uae"])
    " Did you mean 'uk'?"
    >>> did_you_mean("RJ1o1", ["RJ101", "OF201"])
    " Did you mean 'RJ101'?"
    """
    from difflib import get_close_matches

    written = {name.lower(): name for name in allowed}
    near = get_close_matches(given.lower(), list(written), n=1, cutoff=0.6)
    return f" Did you mean {written[near[0]]!r}?" if near else ""


class UnknownName(CandidateCommsError, LookupError):
    """A code or name that is not among those allowed (an office, a rule, a kind …).

    ``listed`` is what the text says of the allowed ones where there are too many to read.
    """

    def __init__(self, argument: str, given: object, allowed: Sequence[str], listed: str = "") -> None:
        self.argument, self.given, self.allowed = argument, given, tuple(allowed)
        hint = did_you_mean(given, allowed) if isinstance(given, str) else ""
        super().__init__(f"{argument}: {given!r} is not known.{hint} Allowed: {listed or ', '.join(allowed)}.")


class FactsError(CandidateCommsError, ValueError):
    """A builder was given facts that it cannot write from. Lists *every* fault, field by field.

    ``faults`` is a tuple of ``(field, what is wrong and the way out)``.
    """

    def __init__(self, subject: str, faults: Sequence[tuple[str, str]]) -> None:
        self.subject, self.faults = subject, tuple(faults)
        lines = "\n".join(f"  {field}: {fault}" for field, fault in self.faults)
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__(f"{subject} cannot be written, {count}:\n{lines}")


class FindingsError(CandidateCommsError, AssertionError):
    """A report has findings at or above the level that the caller will not send.

    Raised only by ``Report.raise_for_findings`` and ``testing.assert_clean``; ``report`` holds all of it.
    """

    def __init__(self, summary: str, report: object) -> None:
        self.report = report
        super().__init__(summary)


class SourceError(CandidateCommsError, ValueError):
    """A file or a text that cannot be read as a message; ``path`` names it, the text says the way out."""

    def __init__(self, path: str, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


class CatalogError(CandidateCommsError, LookupError):
    """A sentence is missing from a language's catalog: nothing falls back in silence."""


class DataError(CandidateCommsError, ValueError):
    """A data file of the library (cues, offices) is malformed; the text names file and entry."""
