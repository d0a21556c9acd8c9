"""Where the parts of a template stand: files, and characters of them."""

from __future__ import annotations

from attrs import field, frozen

from candidate_comms.documents.source_map import SourceMap
from candidate_comms.text.spans import Span

__all__ = ["File", "Place"]


@frozen(eq=False)
class File:
    """One source file. Places count in ``text``; ``source_map`` leads from there to ``source``, as it is on disk."""

    path: str
    """Empty for the template that is read; the loader's name for another one."""
    source: str
    text: str
    """The source with line ends joined to ``\\n`` and no byte order mark."""
    source_map: SourceMap


@frozen
class Place:
    """Characters of a file's text."""

    file: File = field(repr=False)
    span: Span
