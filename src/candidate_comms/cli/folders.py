"""The files that templates include, import and extend: found by name inside given folders, and nowhere else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import evolve

from candidate_comms.cli import sources
from candidate_comms.documents.model import Location
from candidate_comms.errors import SourceError
from candidate_comms.findings.model import Finding
from candidate_comms.findings.report import Report

__all__ = ["TemplateFolders", "folders_for"]


def folders_for(file: str, given: Iterable[str] | None, beside: Iterable[str] = ()) -> TemplateFolders:
    """Where the other files of the template at ``file`` are looked for.

    ``given`` are folders that people named for it; without them it is the template's own folder and those of
    ``beside``. An empty ``file`` has no folder.

    Raises:
        SourceError: one of ``given`` is no folder.

    """
    if given:
        folders = list(given)
        for folder in folders:
            if not Path(folder).is_dir():
                raise SourceError(folder, "is no folder: --templates names where included templates are looked for")
        return TemplateFolders(folders)
    return TemplateFolders([*([str(Path(file).parent)] if file else []), *beside])


class TemplateFolders(Mapping[str, str]):
    """From a template's name to its text, read when it is asked for. The first folder that has the file counts.

    A name is a path inside the folders with ``/`` between its parts, as jinja2 takes it. What leads out of a folder
    (``..``, an absolute path, a symbolic link) is not there, and neither is what is no file. Iterating gives the names
    that were read so far: folders are never listed.
    """

    def __init__(self, folders: Iterable[str]) -> None:
        self.folders = tuple(dict.fromkeys(folders))
        self.problems: dict[str, str] = {}
        """Path to what is wrong with a file that is there and could not be read."""
        self._read: dict[str, str | None] = {}
        self._paths: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        if name not in self._read:
            self._read[name] = self._find(name)
        text = self._read[name]
        if text is None:
            raise KeyError(name)
        return text

    def __iter__(self) -> Iterator[str]:
        return (name for name, text in self._read.items() if text is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return True  # nothing was read yet, but there is somewhere to look

    def placed(self, report: Report) -> Report:
        """``report`` with the paths of files instead of the names under which its template knows them."""
        if not self._paths:
            return report

        def here(place: Location) -> Location:
            own = place.path in ("", report.path)
            return place if own else evolve(place, path=self._paths.get(place.path, place.path))

        def moved(finding: Finding) -> Finding:
            related = tuple(evolve(other, location=here(other.location)) for other in finding.related)
            return evolve(finding, location=here(finding.location), related=related)

        return evolve(
            report,
            findings=tuple(map(moved, report.findings)),
            sources={self._paths.get(name, name): text for name, text in report.sources.items()},
        )

    def _find(self, name: str) -> str | None:
        parts = _parts(name)
        if parts is None:
            return None
        for folder in self.folders:
            real = _inside(folder, parts)
            if real is None:
                continue
            path = sources.shown(str(Path(folder, *parts)))
            try:
                text = sources.read(real, path, empty=True)
            except SourceError as error:
                self.problems[path] = error.problem
                return None
            self._paths[name] = path
            return text
        return None


def _parts(name: str) -> list[str] | None:
    """The parts of a name that stays inside its folder; None for any other name.

    >>> _parts("mail/./sign.j2"), _parts("../sign.j2"), _parts("/etc/passwd")
    (['mail', 'sign.j2'], None, None)
    """
    parts = [part for part in name.split("/") if part != "."]
    unfit = any(not part or part == ".." or "\\" in part for part in parts)
    return None if unfit or not parts else parts


def _inside(folder: str, parts: list[str]) -> str | None:
    """The real path of an ordinary file in ``folder``, or None. A link may lead to another place inside."""
    try:
        top = os.path.realpath(folder, strict=True)
        real = os.path.realpath(Path(top, *parts), strict=True)
        if os.path.commonpath([top, real]) != top or not stat.S_ISREG(os.stat(real).st_mode):  # noqa: PTH116
            return None
    except (OSError, ValueError):  # not there, a loop of links, another drive, a name that no file can have
        return None
    return real
