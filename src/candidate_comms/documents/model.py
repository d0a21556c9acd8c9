"""A document: the text that the candidate reads, its slots and regions, and the way back to the source."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from attrs import frozen

from candidate_comms.documents.source_map import SourceMap
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine, SlotRole

__all__ = [
    "Document",
    "Fault",
    "FaultKind",
    "Gap",
    "Location",
    "Mask",
    "MaskKind",
    "Misuse",
    "Region",
    "RegionKind",
    "Slot",
    "Suppression",
    "Undeclared",
    "Unread",
    "Unused",
]


@frozen
class Location:
    """A place as people say it: path, and line and column from 1 (columns in code points; the end is past the last)."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def of(cls, span: Span, lines: Lines, path: str) -> Location:
        """The location of a source span."""
        return cls(path, *lines.position(span.start), *lines.position(span.end))


@frozen
class Slot:
    """A place that another program fills: ``{{ first_name }}``, ``[Candidate Name]``, ``%NAME%``."""

    visible: Span
    """Where its label stands in the visible text. The label is one word between U+27E8 and U+27E9."""
    source: Span
    expression: str
    """As written, without its delimiters: ``candidate.first_name | title``."""
    name: str
    """The variable, lower case, words joined by ``_``: ``candidate.first_name``."""
    role: SlotRole
    dialect: str
    """The syntax: an ``Engine`` value or the name of a placeholder dialect (``brackets``, ``percent`` …)."""
    written: str = ""
    """As it stands in the source, delimiters and all."""


@frozen
class Gap:
    """A place where, on the path that was read, nothing is printed, though on another path something is."""

    visible: Span
    """Where it would stand in the visible text; empty."""
    source: Span
    """The tag: of the slot, or the one that opens the loop or the choice."""
    name: str
    """The variable, as a slot's name is written."""
    expression: str
    kind: Literal["slot", "loop", "choice"]
    """A value that is empty, a list without items, or a choice of which no side that prints is taken."""
    attribute: str = ""
    """The target that it leaves empty: ``href``, ``src`` or ``action``. Such a gap is not in the text."""
    path: str = ""
    """The file of ``source``; empty for the document's own."""
    alone: str = ""
    """What it leaves without content in HTML: ``td`` (a cell with text before it in its row), ``li``, or ``block``."""


@frozen
class Undeclared:
    """A variable that the template reads and that its declared context does not have."""

    source: Span
    name: str
    suggestion: str | None
    """The declared name that comes nearest."""
    path: str = ""
    """The file of ``source``; empty for the document's own."""


class RegionKind(Enum):
    """What the markup says of a stretch of visible text."""

    SUBJECT = "subject"
    """A subject line (mail header or HTML title)."""
    PREHEADER = "preheader"
    """Hidden text that mail programs show beside the subject."""
    ATTRIBUTE = "attribute"
    """An ``alt``, ``title`` or ``aria-label`` that people read."""
    HEADING = "heading"
    LIST_ITEM = "list_item"
    CELL = "cell"
    QUOTE = "quote"
    """A quoted thread (``<blockquote>``, ``gmail_quote``)."""
    LINK = "link"
    """The words of a link that leads somewhere: its ``href`` is not empty."""


@frozen
class Region:
    """A stretch of visible text with a role of its own."""

    kind: RegionKind
    visible: Span


class MaskKind(Enum):
    """How a word is written so that a program does not see it."""

    ZERO_WIDTH = "zero_width"
    """Characters without a width stand inside it."""
    SOFT_HYPHEN = "soft_hyphen"
    """A soft hyphen stands where no word is broken."""
    LOOK_ALIKE = "look_alike"
    """Letters of another script, or figures, stand for Latin letters."""
    STYLED = "styled"
    """Full-width, circled or mathematical letters and figures."""
    SPACED = "spaced"
    """Its letters are set apart by spaces or signs."""
    ENTITY = "entity"
    """Letters are written as entities in a text that is no HTML."""


@frozen
class Mask:
    """A word that is read otherwise than its characters say."""

    visible: Span
    """The word as it is read."""
    kind: MaskKind


class FaultKind(Enum):
    """What kept a source from being read in full."""

    SYNTAX = "syntax"
    """It does not parse."""
    FOREIGN = "foreign"
    """Another engine's syntax."""


@frozen
class Fault:
    """A place in the source that could not be read, and why."""

    kind: FaultKind
    source: Span
    detail: str
    """One sentence for a person: what stands there and, where known, the way out."""
    engine: Engine = Engine.NONE
    """For foreign syntax: whose it is."""


@frozen
class Unread:
    """How many of a template's paths were read, where not all were."""

    source: Span
    """The first tag that decides."""
    read: int
    total: int | None
    """The most that there can be; None: nobody knows how many."""


@frozen
class Misuse:
    """What is wrong with a comment that asks to pass over findings."""

    source: Span
    said: str
    """One sentence."""
    remedy: str
    """The way out, as one sentence."""


@frozen
class Unused:
    """A rule that a comment asks to pass over, and that found nothing there."""

    source: Span
    rule: str
    """Code and name."""


@frozen
class Suppression:
    """A comment that asks to pass over findings, and what became of it. All places are of the comment's own file."""

    source: Span
    misuses: tuple[Misuse, ...] = ()
    unused: tuple[Unused, ...] = ()
    """Only of rules that were asked, and of files that were read."""


@frozen
class Document:
    """What is said. ``text`` is all visible text; ``source_map`` leads from it back to ``source``."""

    source: str
    text: str
    source_map: SourceMap
    slots: tuple[Slot, ...] = ()
    regions: tuple[Region, ...] = ()
    faults: tuple[Fault, ...] = ()
    not_checked: tuple[str, ...] = ()
    """What was not read, each a plain sentence: a branch, an include, a whole-body slot."""
    engine: Engine = Engine.NONE
    template: bool = False
    """Whether slots are meant to be there (a template) or should have been filled (a message to be sent)."""
    dialects: frozenset[str] = frozenset()
    """The slot dialects that are at home in this template."""
    html: bool = False
    path: str = ""
    hidden_slots: tuple[Slot, ...] = ()
    """Slots that nobody reads but a program fills: in an ``href``, say. Their visible span is empty."""
    gaps: tuple[Gap, ...] = ()
    """Where nothing is printed on this path, in the order of the visible text."""
    unknown_names: tuple[Undeclared, ...] = ()
    """Variables that the declared context does not have; always empty where no context was declared."""
    unread: Unread | None = None
    """How much of a template was read, where that was not all of it."""
    suppressions: tuple[Suppression, ...] = ()
    """What became of its comments to the linter. Known, and not empty, when every other rule has been asked."""
    masks: tuple[Mask, ...] = ()
    """Words that were hidden from programs, in the order of the visible text, which shows them plainly."""

    def __attrs_post_init__(self) -> None:
        if self.source_map.length != len(self.text):
            raise ValueError("the source map must cover all of the visible text")

    def to_source(self, visible: Span) -> Span:
        """The source characters behind a stretch of visible text."""
        return self.source_map.to_source(visible)

    def in_region(self, kind: RegionKind, visible: Span) -> bool:
        """Whether ``visible`` lies in a region of ``kind``."""
        return any(r.kind is kind and r.visible.overlaps(visible) for r in self.regions)
