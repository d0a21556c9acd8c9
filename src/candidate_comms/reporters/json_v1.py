"""One JSON document for a whole run, version 1. Each file has the shape of ``Report.to_dict()``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from candidate_comms import __version__
from candidate_comms.findings.wire import OFFSETS, SCHEMA_VERSION, paths_to_dict, report_to_dict
from candidate_comms.reporters.base import Outcome, Tally, Unread
from candidate_comms.vocabulary import Severity

__all__ = ["Json"]


@frozen
class Json:
    """``{"schema_version", "tool", "offsets", "files", "unread", "summary"}``, in the order of the run.

    Suppressed findings are in it, each with its reason; ``summary`` counts them apart.
    """

    def __call__(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        """The document, in one piece."""
        import json

        tally = Tally()
        files: list[dict[str, object]] = []
        unread: list[dict[str, str]] = []
        for outcome in outcomes:
            tally.add(outcome)
            if isinstance(outcome, Unread):
                unread.append({"path": outcome.path, "problem": outcome.problem})
            else:
                files.append(report_to_dict(outcome))
        document = {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "candidate-comms", "version": __version__},
            "offsets": OFFSETS,
            "files": files,
            "unread": unread,
            "summary": {
                "files": tally.files,
                "files_with_findings": tally.files_with_findings,
                "unread": tally.unread,
                "errors": tally.by_severity[Severity.ERROR],
                "warnings": tally.by_severity[Severity.WARNING],
                "infos": tally.by_severity[Severity.INFO],
                "suppressed": tally.suppressed,
                "templates": tally.templates,
                "paths": paths_to_dict(tally.paths),
                "ok": not unread and all(file["ok"] for file in files),
            },
        }
        yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"
