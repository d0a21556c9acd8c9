"""The comments and block tags of the engines that are not Jinja2, each by a few patterns.

A front end parses, and stops where something is wrong. A comment counts even there, so this only scans: it knows where
a tag, a comment or raw text begins and ends, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from candidate_comms.documents.comment_marks import Mark, Scanned
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

__all__ = ["scanned"]

_Words = tuple[str, str]
"""The block that a tag opens, and the one that it closes; each may be none."""
_NEITHER: _Words = ("", "")
_BLOCK = "block"
"""The word of a block where every end closes the innermost one."""


@frozen
class _Form:
    """A stretch that is not text: how it begins, and how it ends (at once where nothing is said)."""

    kind: str
    """``comment``, ``raw`` (text as it stands), ``tag``, or ``skip``."""
    begins: str
    ends: str = ""
    words: Callable[[str], _Words] = lambda _: _NEITHER
    """What a tag says, with its delimiters, to what it opens and closes."""
    one_line: bool = False


@frozen
class _Engine:
    finder: re.Pattern[str]
    forms: tuple[_Form, ...]
    ends: tuple[re.Pattern[str], ...]
    form: str

    @classmethod
    def of(cls, form: str, *forms: _Form) -> _Engine:
        """An engine, from the forms in the order in which they are tried at one place."""
        finder = re.compile("|".join(f"({one.begins})" for one in forms), re.MULTILINE)
        return cls(finder, forms, tuple(re.compile(one.ends, re.MULTILINE) for one in forms), form)


def scanned(source: str, engine: Engine) -> Scanned:
    """Scan a source of an engine.

    >>> comment, opening, closing = scanned("<%# why %><% if a %>you<% end %>", Engine.ERB).marks
    >>> comment.inner, opening.opens, closing.closes
    (Span(start=3, end=8), 'block', 'block')
    """
    if engine is Engine.QWEB:
        return Scanned(tuple(_elements(source)), "")
    known = _ENGINES.get(engine)
    if engine is Engine.FREEMARKER and _FREEMARKER_SIGN.search(source) is None and _MAKO_SIGN.search(source):
        known = _MAKO
    return Scanned() if known is None else Scanned(tuple(_marks(source, known)), known.form)


def _marks(source: str, engine: _Engine) -> Iterator[Mark]:
    ends = [_Next(source, pattern) for pattern in engine.ends]
    line_end = _Next(source, re.compile(r"[\r\n]"))
    at = 0
    while (found := engine.finder.search(source, at)) is not None:
        number = (found.lastindex or 1) - 1
        form = engine.forms[number]
        begin, at = found.start(), found.end()
        start, end = Span(begin, at), Span(at, at)
        if form.ends:
            closing = ends[number](at)
            if closing is None or (form.one_line and (line_end(at) or closing).start < closing.start):
                continue
            end = closing
            at = max(closing.end, at)
        written = source[begin:at]
        begin += len(written) - len(written.lstrip())
        if form.kind == "comment":
            yield Mark(Span(begin, at), Span(start.end, end.start))
        elif form.kind == "tag":
            yield Mark(Span(begin, at), None, *form.words(written))


class _Next:
    """Finds the next of a pattern. Asked for places that only grow, it looks at each character once."""

    def __init__(self, text: str, pattern: re.Pattern[str]) -> None:
        self._text, self._pattern = text, pattern
        self._found: Span | None = Span(0, 0)
        self._asked = False

    def __call__(self, at: int) -> Span | None:
        if not self._asked or (self._found is not None and self._found.start < at):
            match = self._pattern.search(self._text, at)
            self._found = Span(*match.span()) if match is not None else None
            self._asked = True
        return self._found


def _elements(source: str) -> Iterator[Mark]:
    """QWeb: its blocks are elements, and its comments are not sent."""
    from candidate_comms.documents.front_ends.elements import tags

    marks: list[Mark] = []
    for tag in tags(source):
        opens, closes = {"open": (tag.name, ""), "close": ("", tag.name)}.get(tag.kind, _NEITHER)
        marks.append(Mark(Span(tag.start, tag.end), None, opens, closes))
    at = 0
    for mark in [*marks, None]:
        stop = len(source) if mark is None else mark.span.start
        while (begin := source.find("<!--", at, stop)) >= 0:
            end = source.find("-->", begin + 4)
            if end < 0:
                break
            yield Mark(Span(begin, end + 3), Span(begin + 4, end))
            at = end + 3
        if mark is not None:
            yield mark
            at = mark.span.end


# What tags open and close.


def _named(pattern: str, closes: str) -> Callable[[str], _Words]:
    """Tags that name their block: group 1 is the word, which ``closes`` begins in a tag that closes one."""
    finder = re.compile(pattern)

    def words(written: str) -> _Words:
        found = finder.match(written)
        if found is None:
            return _NEITHER
        word = found[1]
        return ("", word.removeprefix(closes)) if word.startswith(closes) else (word, "")

    return words


def _signed(pattern: str) -> Callable[[str], _Words]:
    """Tags with a sign for closing: group 1 is the sign, group 2 the word."""
    finder = re.compile(pattern)

    def words(written: str) -> _Words:
        found = finder.match(written)
        if found is None or written.endswith(("/>", "/]")):
            return _NEITHER
        return ("", found[2]) if found[1] == "/" else (found[2], "")

    return words


def _innermost(opens: str, closes: str) -> Callable[[str], _Words]:
    """Tags of which one word closes whatever is open."""
    opening, closing = re.compile(opens), re.compile(closes)

    def words(written: str) -> _Words:
        opened, closed = opening.search(written) is not None, closing.search(written) is not None
        if opened is closed:
            return _NEITHER  # `} else {` goes on with the block that is open
        return (_BLOCK, "") if opened else ("", _BLOCK)

    return words


_PERCENT = _named(r"\{%[-+]?\s{0,99}(\w{1,80})", "end")
_MUSTACHE = _signed(r"\{\{~?\s{0,9}([#^/])\s{0,9}[*>]?\s{0,9}([^\s~}|]{1,200})")
_GO = _innermost(r"^\{\{-?\s{0,99}(?:if|range|with|block|define)\b", r"^\{\{-?\s{0,99}end\b")
_ERB = _innermost(
    r"^<%[-=_]{0,2}\s{0,99}(?:if|unless|case|for|while|until|begin)\b"
    r"|\bdo(?:\s{0,9}\|[^|\n]{0,200}\|)?\s{0,99}[-_]?%>$|\{(?:\s{0,9}\|[^|\n]{0,200}\|)?\s{0,99}[-_]?%>$",
    r"^<%[-=_]{0,2}\s{0,99}(?:end\b|\})",
)
_DIRECTIVE = _signed(r"[<\[](/?)([#@][\w.]{0,80})")
_TAG = _signed(r"<(/?)(%[\w.:]{1,80})")
_LINE = _named(r"[ \t]{0,200}%\s{0,99}(\w{1,40})", "end")
_BLADE = _named(r"@(\w{1,40})", "end")

# How each engine writes them.

_FREEMARKER_SIGN = re.compile(r"(?:<|\[)/?(?:#--|#[a-z]{2,20}\b|@[a-zA-Z])")

_MAKO_SIGN = re.compile(r"(?m:^[ \t]{0,40}(?:##|%[ \t]{0,9}[a-z]))|<%")

_MAKO = _Engine.of(
    "## …",
    _Form("comment", r"^[ \t]{0,200}##", r"$"),
    _Form("comment", r"<%doc>", r"</%doc>"),
    _Form("raw", r"<%text[^<>]{0,200}>", r"</%text>"),
    _Form("tag", r"^[ \t]{0,200}%(?!%)", r"$", _LINE),
    _Form("tag", r"</?%[\w.]", r">", _TAG),
    _Form("tag", r"<%", r"%>"),
)
_ENGINES: Mapping[Engine, _Engine] = {
    Engine.HANDLEBARS: _Engine.of(
        "{{!-- … --}}",
        _Form("skip", r"(?<!\\)\\\{\{"),
        _Form("raw", r"\{\{\{\{\s{0,9}[^\s{}/][^{}]{0,200}\}\}\}\}", r"\{\{\{\{/[^{}]{1,200}\}\}\}\}"),
        _Form("comment", r"\{\{~?!--", r"--~?\}\}"),
        _Form("comment", r"\{\{~?!", r"~?\}\}"),
        _Form("tag", r"\{\{", r"\}\}", _MUSTACHE),
    ),
    Engine.LIQUID: _Engine.of(
        "{% comment %} … {% endcomment %}",
        _Form("comment", r"\{%-?\s{0,99}comment\s{0,99}-?%\}", r"\{%-?\s{0,99}endcomment\s{0,99}-?%\}"),
        _Form("comment", r"\{%-?\s{0,99}#", r"-?%\}"),
        _Form("raw", r"\{%-?\s{0,99}raw\s{0,99}-?%\}", r"\{%-?\s{0,99}endraw\s{0,99}-?%\}"),
        _Form("raw", r"\{%-?\s{0,99}doc\s{0,99}-?%\}", r"\{%-?\s{0,99}enddoc\s{0,99}-?%\}"),
        _Form("tag", r"\{%", r"%\}", _PERCENT),
        _Form("tag", r"\{\{", r"\}\}"),
    ),
    Engine.DJANGO: _Engine.of(
        "{# … #}",
        _Form("comment", r"\{#", r"#\}", one_line=True),
        _Form("comment", r"\{%\s{0,99}comment\b[^%\n]{0,200}%\}", r"\{%\s{0,99}endcomment\s{0,99}%\}"),
        _Form("raw", r"\{%\s{0,99}verbatim\b[^%\n]{0,200}%\}", r"\{%\s{0,99}endverbatim\b[^%\n]{0,200}%\}"),
        _Form("tag", r"\{%", r"%\}", _PERCENT),
        _Form("tag", r"\{\{", r"\}\}"),
    ),
    Engine.ERB: _Engine.of(
        "<%# … %>",
        _Form("skip", r"<%%"),
        _Form("comment", r"<%#", r"[-_]?%>"),
        _Form("tag", r"<%", r"%>", _ERB),
    ),
    Engine.BLADE: _Engine.of(
        "{{-- … --}}",
        _Form("skip", r"@\{\{(?!--)"),
        _Form("comment", r"\{\{--", r"--\}\}"),
        _Form("raw", r"@verbatim\b", r"@endverbatim\b"),
        _Form("tag", r"\{\{", r"\}\}"),
        _Form("tag", r"\{!!", r"!!\}"),
        _Form("tag", r"\B(?<!@)@[A-Za-z_]\w{0,40}", "", _BLADE),
    ),
    Engine.FREEMARKER: _Engine.of(
        "<#-- … -->",
        _Form("comment", r"<#--", r"-->"),
        _Form("comment", r"\[#--", r"--\]"),
        _Form("raw", r"<#noparse>", r"</#noparse>"),
        _Form("raw", r"\[#noparse\]", r"\[/#noparse\]"),
        _Form("tag", r"</?[#@]", r">", _DIRECTIVE),
        _Form("tag", r"\[/?[#@]", r"\]", _DIRECTIVE),
    ),
    Engine.GO: _Engine.of(
        "{{/* … */}}",
        _Form("comment", r"\{\{(?:-(?=\s))?\s{0,99}/\*", r"\*/\s{0,99}-?\}\}"),
        _Form("tag", r"\{\{", r"\}\}", _GO),
    ),
}
