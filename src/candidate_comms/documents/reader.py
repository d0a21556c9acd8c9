"""The doors: a source becomes a ``Document``, through the readers that fit it.

jinja2, ``html.parser`` and ``email`` are imported only when a source asks for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from attrs import evolve

from candidate_comms.documents.engines import (
    Giveaway,
    by_suffix,
    detected,
    has_jinja_signs,
    is_template_suffix,
    reads_flat,
    slot_dialect,
)
from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Document, Fault, FaultKind, Slot
from candidate_comms.documents.placeholders import INSTRUCTION, slots_read
from candidate_comms.documents.plain import lines_joined, subject_marked
from candidate_comms.documents.source_map import SourceMap
from candidate_comms.vocabulary import Engine

if TYPE_CHECKING:
    from candidate_comms.documents.jinja.read import BaseLoader, Environment

__all__ = ["looks_like_html", "read_file_kind", "read_message", "read_template"]

_HTML = re.compile(
    r"<!doctype html|</?(?:html|body|p|div|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|br|b|i|em|strong|blockquote|mjml"
    r"|mj-text)(?:\s[^<>]{0,400})?/?>|<(?:a|img|font|meta)\s[^<>]{1,400}>",
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
        layer, html = _as_shown(lines_joined(source), path)
    return _document(slots_read(layer), source, path, html=html)


def read_template(
    source: str,
    *,
    path: str = "",
    environment: Environment | None = None,
    loader: BaseLoader | Mapping[str, str] | None = None,
) -> Document:
    """Read a template: Jinja2 along its first path, flat placeholders as they stand.

    With an ``environment`` (or the suffix of a Jinja2 file) the template is meant to be Jinja2, and anything else is
    a fault. Another engine's template is a fault with that engine's name; it is read only if it has no branches.

    >>> document = read_template("Dear {{ first_name }},{% if feedback %} {{ feedback }}{% endif %}")
    >>> document.text, document.branch_points
    ('Dear ⟨first_name⟩, ⟨feedback⟩', 1)
    """
    giveaway = _giveaway(source, path, environment)
    meant_as_jinja = environment is not None or by_suffix(path) is Engine.JINJA
    if giveaway is not None and not giveaway.beside and (meant_as_jinja or giveaway.engine is not Engine.TOKENS):
        return _foreign(source, path, giveaway)
    readable = giveaway is None or giveaway.beside
    if readable and (by_suffix(path) is Engine.JINJA or has_jinja_signs(source) or _own_delimiters(environment)):
        return _jinja(source, path, environment, loader, giveaway)
    layer, html = _as_shown(lines_joined(source), path)
    layer = slots_read(layer)
    home = _home(layer.slots)
    if environment is None and home:
        return _document(
            layer, source, path, html=html, engine=Engine.TOKENS, dialects=frozenset({home}), template=True
        )
    if home:
        return _document(_tokens_fault(layer, home), source, path, html=html, engine=Engine.TOKENS, template=True)
    engine = Engine.NONE if environment is None else Engine.JINJA
    return _document(layer, source, path, html=html, engine=engine, template=True)


def read_file_kind(path: str, source: str) -> Literal["message", "template"]:
    """Whether a file is a template, by its suffix, by an engine's syntax or by several slots of one dialect.

    >>> read_file_kind("a.txt.j2", ""), read_file_kind("a.txt", "Dear Ana,"), read_file_kind("a.txt", "Hi {{ name }},")
    ('template', 'message', 'template')
    """
    if path.lower().endswith(".eml"):
        return "message"
    if is_template_suffix(path) or _BRACES.search(source) is not None or detected(source, path) is not None:
        return "template"
    layer, _ = _as_shown(lines_joined(source), path)
    slots = slots_read(layer).slots
    home = _home(slots)
    flat = sum(slot.dialect == home for slot in slots)
    return "template" if home and flat >= _SLOTS_OF_A_TEMPLATE else "message"


def _as_shown(layer: Layer, path: str) -> tuple[Layer, bool]:
    if not looks_like_html(layer.text, path):
        return subject_marked(layer), False
    from candidate_comms.documents.html import html_read

    return html_read(layer), True


def _giveaway(source: str, path: str, environment: Environment | None) -> Giveaway | None:
    if environment is None:
        return detected(source, path)
    from candidate_comms.documents.jinja.read import environment_tags

    # With other delimiters the signs of other engines mean nothing.
    return None if _own_delimiters(environment) else detected(source, path, environment_tags(environment))


def _own_delimiters(environment: Environment | None) -> bool:
    if environment is None:
        return False
    from candidate_comms.documents.jinja.read import has_own_delimiters

    return has_own_delimiters(environment)


def _jinja(
    source: str,
    path: str,
    environment: Environment | None,
    loader: BaseLoader | Mapping[str, str] | None,
    giveaway: Giveaway | None,
) -> Document:
    from candidate_comms.documents.jinja.read import jinja_read

    layer, html = _as_shown(jinja_read(source, environment, loader), path)
    layer = slots_read(layer)
    if giveaway is not None:
        layer = evolve(layer, faults=(*layer.faults, _fault(giveaway)))
    home = frozenset({Engine.JINJA.value})
    return _document(layer, source, path, html=html, engine=Engine.JINJA, dialects=home, template=True)


def _foreign(source: str, path: str, giveaway: Giveaway) -> Document:
    engine = giveaway.engine
    if engine is Engine.TOKENS or reads_flat(engine, source):
        layer, html = _as_shown(lines_joined(source), path)
        layer = slots_read(layer)
        dialect = slot_dialect(engine) or _home(layer.slots)
    else:
        note = f"Nothing of this template was read: the branches of {engine.definition} are not followed."
        layer = Layer("", SourceMap.identity(0), not_checked=(note,))
        html, dialect = looks_like_html(source, path), ""
    layer = evolve(layer, faults=(*layer.faults, _fault(giveaway)))
    home = frozenset({dialect} if dialect else ())
    return _document(layer, source, path, html=html, engine=engine, dialects=home, template=True)


def _fault(giveaway: Giveaway) -> Fault:
    return Fault(FaultKind.FOREIGN, giveaway.span, giveaway.detail, giveaway.engine)


def _tokens_fault(layer: Layer, home: str) -> Layer:
    """Flat placeholders where Jinja2 was meant: one fault, at the first of them."""
    first = next(slot for slot in layer.slots if slot.dialect not in _NO_DIALECT)
    detail = (
        f"This template has no Jinja2 in it, only flat placeholders ({home}); "
        "Jinja2 would send them as they stand. Read it without an environment, or rewrite them as {{ … }}."
    )
    return evolve(layer, faults=(*layer.faults, Fault(FaultKind.FOREIGN, first.source, detail, Engine.TOKENS)))


def _home(slots: tuple[Slot, ...]) -> str:
    """The dialect in which most slots are written, the first one of several; empty where there are no slots."""
    counts = Counter(slot.dialect for slot in slots if slot.dialect not in _NO_DIALECT)
    return max(counts, key=lambda name: counts[name], default="")


def _document(
    layer: Layer,
    source: str,
    path: str,
    *,
    html: bool,
    engine: Engine = Engine.NONE,
    dialects: frozenset[str] = frozenset(),
    template: bool = False,
) -> Document:
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
        branch_points=layer.branch_points,
        hidden_slots=layer.hidden_slots,
    )
