"""FreeMarker: ``${name}``, and directives as ``<#if …>`` or ``[#if …]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.front_ends.brackets import sign_outside
from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, built
from candidate_comms.documents.front_ends.code_parts import defined_first
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.freemarker_directives import Directives
from candidate_comms.documents.front_ends.freemarker_lines import Tag, trimmed
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.front_ends.mako import mako_read
from candidate_comms.documents.templates.tree import Body, Template

__all__ = ["freemarker_read"]

_SIGN = r"\$\{|#\{|OPEN(?P<comment>#--)|OPEN(?P<close>/?)(?P<kind>[#@])(?P<name>[\w.]{0,80})"
_ANGLES = re.compile(_SIGN.replace("OPEN", "<"))
_SQUARES = re.compile(_SIGN.replace("OPEN", r"\["))
_FIRST = re.compile(r"(<|\[)/?(?:#--|#[a-z]{2,20}\b|@[a-zA-Z])")
_MAKO = re.compile(
    r"(?m)^[ \t]{0,40}(?:##|%[ \t]{0,9}(?:if|for|while|elif|else|try|end[a-z]{2,5})\b)"
    r"|<%(?:[!\s]|(?:def|block|include|inherit|page|namespace|doc|text|call)\b)|\|\s{0,9}(?:[hnux]|trim)\s{0,9}\}"
)
_NAMED = re.compile(r"\s{0,40}([\w$@]{1,80})")


def freemarker_read(source: str, path: str = "") -> Template:
    """Read a FreeMarker template, or one of Mako, which writes its values alike. Nothing is run."""
    if _FIRST.search(source) is None and _MAKO.search(source) is not None:
        return mako_read(source, path)
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    text = blocks.file.text
    found = _FIRST.search(text)
    square = found is not None and found[1] == "["
    tags = list(_tags(text, square))
    macros = [_NAMED.match(text, t.first) for t in tags if t.kind == "#" and t.name == "macro" and not t.closes]
    directives = Directives(blocks, [macro[1] for macro in macros if macro is not None])
    for tag, (start, end) in zip([None, *tags], trimmed(text, tags), strict=True):
        if tag is not None and tag.kind == "$":
            words = Code(language("freemarker"), text, tag.first, tag.last, blocks.file)
            value = Values(words, directives.functions).all()
            blocks.print(value, tag.start, tag.end, text[tag.first : tag.last])
        elif tag is not None and tag.kind:
            words = Code(language("freemarker"), text, tag.first, tag.last, blocks.file)
            directives.follow(tag.kind, tag.name, words, tag.start, tag.end, tag.closes, tag.empty)
        blocks.text(start, end)
    return defined_first(blocks.finished(lambda kind: _closing(kind, square)))


def _closing(kind: str, square: bool) -> str:
    tag = f"/{kind if kind.startswith('@') else f'#{kind}'}"
    return f"[{tag}]" if square else f"<{tag}>"


def _tags(text: str, square: bool) -> Iterator[Tag]:
    """Comments and unparsed text come as tags without a kind around them."""
    finder, close = (_SQUARES, "]") if square else (_ANGLES, ">")
    at = 0
    while (found := finder.search(text, at)) is not None:
        start, first = found.start(), found.end()
        if found["comment"]:
            last = text.find("--" + close, first)
            if last < 0:
                raise Unread(start, first, f"This comment is not closed: no '--{close}' comes after it. Close it.")
            at = last + 3
            yield Tag("", "#--", False, start, at, first, last)
            continue
        if found["kind"] is None:
            last = sign_outside(text, first, "}")
            if last < 0:
                detail = f"This '{found.group()}' is not closed: no '}}' comes after it. Close it."
                raise Unread(start, min(first + 40, len(text)), detail)
            at = last + 1
            yield Tag("$", "", False, start, at, first, last)
            continue
        closes, kind, name = bool(found["close"]), found["kind"], found["name"]
        if not name and not (closes and kind == "@"):
            at = first
            continue
        last = sign_outside(text, first, close)
        if last < 0:
            shown = text[start:first]
            raise Unread(start, first, f"The tag '{shown}' is not closed: no '{close}' comes after it. Close it.")
        at = last + 1
        if kind == "#" and name == "noparse" and not closes:
            ending = f"{text[start]}/#noparse{close}"
            stop = text.find(ending, at)
            if stop < 0:
                raise Unread(start, at, f"This 'noparse' is not closed; end it with {ending}.")
            yield Tag("", name, False, start, at, at, at)
            at = stop + len(ending)
            yield Tag("", name, True, stop, at, at, at)
            continue
        empty = last > first and text[last - 1] == "/"
        yield Tag(kind, name, closes, start, at, first, last - 1 if empty else last, empty)
