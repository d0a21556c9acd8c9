"""``candidate-comms check``: files in, findings out, one exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from candidate_comms.cli import sources
from candidate_comms.cli.arguments import Arguments
from candidate_comms.cli.reading import OneByOne
from candidate_comms.cli.streams import Progress, defect, wants_color, write
from candidate_comms.errors import SourceError, UnknownName
from candidate_comms.findings.report import Report
from candidate_comms.reporters.base import Outcome, Reporter, Unread, counted, coverage
from candidate_comms.vocabulary import Severity

if TYPE_CHECKING:
    from candidate_comms.rules.model import Rule

__all__ = ["check"]

_PROGRESS_FROM = 20
"""Files. A shorter run needs no progress line."""


def check(arguments: Arguments) -> int:
    """Check the files that ``arguments`` names, write what was found, and return the exit code."""
    try:
        _refuse_an_interview_to_come(arguments)
        reading = OneByOne(arguments, _selection(arguments))
    except (UnknownName, ValueError) as error:
        write(sys.stderr, f"error: {error}\n")
        return 2
    found = list(sources.find(arguments.paths))
    with ExitStack() as stack:
        target = sys.stdout
        if arguments.output is not None:
            try:
                _refuse_to_overwrite(arguments.output, found)
                target = stack.enter_context(Path(arguments.output).open("w", encoding="utf-8", newline="\n"))
            except (OSError, SourceError) as error:
                problem = error.problem if isinstance(error, SourceError) else f"cannot be written: {error.strerror}"
                print(f"error: {arguments.output}: {problem}", file=sys.stderr)
                return 2
        run = _Run(arguments, reading)
        for piece in _reporter(arguments)(run.outcomes(found)):
            run.progress.clear()
            write(target, piece)
        run.finish()
    return run.exit_code


class _Run:
    """One run over many files: what it has seen so far decides the exit code."""

    def __init__(self, arguments: Arguments, reading: OneByOne) -> None:
        self.arguments = arguments
        self.reading = reading
        self.failed = False
        self.unread: set[str] = set()
        self.progress = Progress()

    def outcomes(self, found: list[sources.Found]) -> Iterator[Outcome]:
        """A report or a refusal for each file, in order. One bad file never stops the others."""
        for number, file in enumerate(found):
            if len(found) >= _PROGRESS_FROM:
                self.progress.show(number, len(found))
            outcome = self._one(file)
            if isinstance(outcome, Unread):
                self.unread.add(outcome.path)
                self._say(f"error: {outcome.path}: {outcome.problem}")
            elif outcome is not None:
                self.failed = self.failed or self._fails(outcome)
                self._require_coverage(outcome)
            if outcome is not None:
                yield outcome

    def finish(self) -> None:
        """Say what people should know about the run as a whole."""
        self.progress.clear()
        for path, problem in self.reading.problems.items():
            if path not in self.unread:
                self._say(f"warning: {path}: {problem} (a template asks for this file)")
        if self.reading.assumed and not self.arguments.quiet:
            read = f"{counted(self.reading.assumed, 'file')} read for the uk office"
            self._say(f"note: {read}: no office in the path and no --office")

    @property
    def exit_code(self) -> int:
        """2 if a file could not be checked, else 1 if findings fail the run, else 0."""
        return 2 if self.unread else int(self.failed)

    def _one(self, file: sources.Found) -> Outcome | None:
        name = (self.arguments.stdin_filename or "") if file.path == "-" else file.path
        shown = name or "-"
        if file.empty_folder:
            self._say(f"warning: {file.path}: nothing to check in this folder; name a file to have it read as it is")
            return None
        if file.problem is not None:
            return Unread(file.path, file.problem)
        try:
            text = sources.read_stream(sys.stdin.buffer, shown) if file.path == "-" else sources.read(file.path)
            return self.reading.report(text, name)
        except SourceError as error:
            return Unread(shown, error.problem)
        except Exception as error:  # a defect in one file's reading must not lose the others
            self.progress.clear()
            return Unread(shown, defect(error, verbose=self.arguments.verbose))

    def _fails(self, report: Report) -> bool:
        level = self.arguments.fail_on
        return level != "never" and bool(report.at_or_above(Severity(level)))

    def _require_coverage(self, report: Report) -> None:
        if self.arguments.require_full_coverage and not report.paths.complete:
            self.failed = True
            self._say(
                f"error: {report.path or '-'}: {coverage(report.paths)}, and --require-full-coverage asks for all"
            )

    def _say(self, text: str) -> None:
        self.progress.clear()
        write(sys.stderr, text + "\n")


def _refuse_an_interview_to_come(arguments: Arguments) -> None:
    """Say once what every file would be refused for."""
    held, sent = arguments.interviewed_on, arguments.sent_at
    if held is not None and sent is not None and held > sent.date():
        raise ValueError(f"--interviewed-on {held} lies after --sent-at {sent}: give the last interview that was held")


def _selection(arguments: Arguments) -> tuple[Rule, ...] | None:
    """Which rules are wanted, or None when all are.

    Raises:
        UnknownName: a word that is no code, no name and no family of codes.

    """
    if not arguments.select and not arguments.ignore:
        return None
    from candidate_comms.rules.registry import RULES

    known = [(rule.code, rule.name) for rule in RULES]

    def codes(argument: str, lists: list[str] | None) -> set[str]:
        chosen: set[str] = set()
        for word in ",".join(lists or ()).replace(",", " ").split():
            family = word.upper() if word[:2].isalpha() and (word[2:].isdecimal() or not word[2:]) else None
            matching = {code for code, name in known if name == word.lower() or (family and code.startswith(family))}
            if not matching:
                raise UnknownName(argument, word, [label for pair in known for label in pair])
            chosen |= matching
        return chosen

    selected, ignored = codes("--select", arguments.select), codes("--ignore", arguments.ignore)
    wanted = selected if arguments.select else {rule.code for rule in RULES}
    return tuple(rule for rule in RULES if rule.code in wanted - ignored)


def _reporter(arguments: Arguments) -> Reporter:
    if arguments.format == "json":
        from candidate_comms.reporters.json_v1 import Json

        return Json()
    if arguments.format == "github":
        from candidate_comms.reporters.github import GitHub

        return GitHub(root=Path.cwd().as_posix())
    from candidate_comms.reporters.plain import Concise, Plain

    if arguments.format == "concise":
        return Concise()
    return Plain(color=wants_color(arguments), summary=not arguments.quiet)


def _refuse_to_overwrite(output: str, found: Iterable[sources.Found]) -> None:
    real = os.path.realpath(output)
    if any(os.path.realpath(file.path) == real for file in found):
        raise SourceError(output, "is one of the files to check and would be overwritten: choose another name")
