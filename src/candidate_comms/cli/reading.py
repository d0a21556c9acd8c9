"""One file after the other to the linter, each with what the command line says of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from candidate_comms.cli import sources
from candidate_comms.cli.arguments import Arguments
from candidate_comms.cli.context_file import read_context
from candidate_comms.cli.folders import folders_for
from candidate_comms.findings.report import Report

if TYPE_CHECKING:
    from candidate_comms.rules.model import Rule

__all__ = ["OneByOne"]


class OneByOne:
    """Reads each file as the command line says: its office, whether it is a template, where its includes are.

    ``rules`` are those to ask; None: all. What holds until some day is judged by today's.

    Raises:
        UnknownName: the office is not known.
        SourceError: the declared context cannot be used, or a folder of templates is none.

    """

    def __init__(self, arguments: Arguments, rules: Sequence[Rule] | None = None) -> None:
        from candidate_comms import offices

        if arguments.office is not None:
            offices.get(arguments.office)
        self.assumed = 0
        """How many files were read for the uk office because nothing named one."""
        self.problems: dict[str, str] = {}
        """Path to what is wrong with a file that a template asks for and that could not be read."""
        self._told = arguments
        self._rules = rules
        self._today = date.today()
        self._offices = (*offices.codes(), *offices.variants())
        self._folders = [path for path in arguments.paths if path != "-" and Path(path).is_dir()]
        folders_for("", arguments.templates)  # a wrong one is told before anything is read
        self._for_templates: dict[str, Any] = {}
        if arguments.max_paths is not None:
            self._for_templates["max_paths"] = arguments.max_paths
        if arguments.context is not None:
            self._for_templates["context_schema"] = read_context(arguments.context)

    def report(self, text: str, name: str) -> Report:
        """The report on a file; an empty ``name`` is standard input that nobody named."""
        from candidate_comms.documents.reader import read_file_kind
        from candidate_comms.linter.engine import lint
        from candidate_comms.linter.templates import lint_template

        told = self._told
        office = told.office or sources.office_in(name, self._offices)
        if office is None:
            self.assumed += 1
            office = "uk"
        about: dict[str, Any] = {
            "office": office,
            "name": name,
            "kind": told.kind,
            "stage": told.stage,
            "language": told.language,
            "sent_at": told.sent_at,
            "interviewed_on": told.interviewed_on,
            "audience": told.audience,
            "rules": self._rules,
            "today": self._today,
        }
        kind = read_file_kind(name, text) if told.read_as == "auto" else told.read_as
        if kind != "template":
            return lint(text, **about)
        folders = folders_for(name, told.templates, self._folders)
        about |= self._for_templates | {"loader": folders}
        report = folders.placed(lint_template(text, **about))
        self.problems |= folders.problems
        return report
