"""The doors: a source becomes a ``Document``, through the readers that fit it.

jinja2, ``html.parser`` and ``email`` are imported only when a source asks for them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from candidate_comms.documents.engines import detected, is_template_suffix
from candidate_comms.documents.layers import Layer
from candidate_comms.documents.masks import unmasked
from candidate_comms.documents.model import Document, Slot
from candidate_comms.documents.placeholders import INSTRUCTION, slots_read
from candidate_comms.documents.plain import lines_joined, subject_marked
from candidate_comms.vocabulary import Engine

__all__ = ["as_shown", "document_of", "home_dialect", "looks_like_html", "read_file_kind", "read_message"]

_HTML = re.compile(
    r"<!doctype html|<!--\[if |</?(?:html|body|style|p|div|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|br|b|i|em|strong"
    r"|blockquote|mjml|mj-text)(?:\s[^<>]{0,400})?/?>|<(?:a|img|font|meta)\s[^<>]{1,400}>",
    re.IGNORECASE,
)
_HTML_SUFFIX = re.compile(r"\.(?:html?|xhtml|mjml)(?:\.[a-z0-9]{1,10})?$", re.IGNORECASE)
_BRACES = re.compile(r"\{\{|\{%")
_NO_DIALECT = frozenset({INSTRUCTION, "blank", "crosses"})
_SLOTS_OF_A_TEMPLATE = 2


def looks_like_html(text: str, path: str = "") -> bool:
    """Whether a text is HTML, by its file name or by its tags.

    >>> looks_like_html("<p>Dear Ana,</p>"), looks_like_html("Dear <First Name>,")
    (True, False)
    """
    return _HTML_SUFFIX.search(path) is not None or _HTML.search(text) is not None


def read_message(source: str, *, path: str = "") -> Document:
    """Read a finished message: text, HTML or, by its file name, a mail file. Any slot in it was left unfilled.

    >>> document = read_message("Dear [Name],")
    >>> document.text, document.slots[0].dialect
    ('Dear ⟨name⟩,', 'brackets')
    """
    if path.lower().endswith(".eml"):
        from candidate_comms.documents.mail import mail_read

        layer, html = mail_read(source)
    else:
        layer, html = as_shown(lines_joined(source), path)
    return document_of(slots_read(layer), source, path, html=html)


def read_file_kind(path: str, source: str) -> Literal["message", "template"]:
    """Whether a file is a template, by its suffix, by an engine's syntax or by several slots of one dialect.

    >>> read_file_kind("a.txt.j2", ""), read_file_kind("a.txt", "Dear Ana,"), read_file_kind("a.txt", "Hi {{ name }},")
    ('template', 'message', 'template')
    """
    if path.lower().endswith(".eml"):
        return "message"
    if is_template_suffix(path) or _BRACES.search(source) is not None or detected(source, path) is not None:
        return "template"
    layer, _ = as_shown(lines_joined(source), path)
    slots = slots_read(layer).slots
    home = home_dialect(slots)
    flat = sum(slot.dialect == home for slot in slots)
    return "template" if home and flat >= _SLOTS_OF_A_TEMPLATE else "message"


def as_shown(layer: Layer, path: str) -> tuple[Layer, bool]:
    """``layer`` as its reader sees it, and whether it was HTML."""
    if not looks_like_html(layer.text, path):
        return subject_marked(layer), False
    from candidate_comms.documents.html import html_read

    return html_read(layer), True


def home_dialect(slots: tuple[Slot, ...]) -> str:
    """The dialect in which most slots are written, the first one of several; empty where there are no slots."""
    counts = Counter(slot.dialect for slot in slots if slot.dialect not in _NO_DIALECT)
    return max(counts, key=lambda name: counts[name], default="")


def document_of(
    layer: Layer,
    source: str,
    path: str,
    *,
    html: bool,
    engine: Engine = Engine.NONE,
    dialects: frozenset[str] = frozenset(),
    template: bool = False,
    plain: bool = False,
) -> Document:
    """The document of a finished layer, with masked words read as people read them; for ``plain`` see ``unmasked``."""
    layer = unmasked(layer, html=html, plain=plain)
    return Document(
        source=source,
        text=layer.text,
        source_map=layer.source_map,
        slots=layer.slots,
        regions=layer.regions,
        faults=layer.faults,
        not_checked=layer.not_checked,
        engine=engine,
        template=template,
        dialects=dialects,
        html=html,
        path=path,
        hidden_slots=layer.hidden_slots,
        gaps=layer.gaps,
        masks=layer.masks,
    )
