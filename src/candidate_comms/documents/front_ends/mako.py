"""Mako: ``${name}``, lines that begin with ``%``, tags such as ``<%def>``, and Python between ``<%`` and ``%>``."""

from __future__ import annotations

import re

from candidate_comms.documents.front_ends.brackets import sign_outside
from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, built, quoted
from candidate_comms.documents.front_ends.code_parts import defined_first
from candidate_comms.documents.front_ends.code_prints import print_code
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.front_ends.mako_tags import Lines, Tags, inherits
from candidate_comms.documents.templates.tree import Apply, Body, Template

__all__ = ["mako_read"]

_SIGN = re.compile(
    r"(?P<line>^[ \t]{0,200}(?P<mark>%%|%|\#\#))"
    r"|(?P<value>\$\{)"
    r"|(?P<close></%(?P<closed>[\w.:]{1,80})[ \t\n]{0,20}>)"
    r"|(?P<tag><%(?P<name>(?:include|def|block|inherit|namespace|page|call|doc|text)\b|[\w.]{1,40}:[\w.]{1,40}))"
    r"|(?P<code><%!?)"
    r"|(?P<joined>\\\n)",
    re.MULTILINE,
)
_ATTRIBUTE = re.compile(r"[\s,]{0,200}([\w-]{1,60})\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)')")
_TAG_END = re.compile(r"\s{0,200}(/?)>")
_CONTINUED = re.compile(r"[^\n\\]*(?:\\.[^\n\\]*)*", re.DOTALL)
_DEFINED = re.compile(r"<%(?:def|block)\s{1,40}name\s{0,9}=\s{0,9}[\"'](\w{1,80})\s{0,9}(\()?")
_NAMESPACE = re.compile(r"<%namespace\s[^>]{0,200}?name\s{0,9}=\s{0,9}[\"'](\w{1,80})")
_FILTERS = {"trim": "trim"}


def mako_read(source: str, path: str = "") -> Template:
    """Read a Mako template. Nothing is run."""
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    _Reading(blocks).all()
    return inherits(defined_first(blocks.finished(_closing)))


def _closing(kind: str) -> str:
    return f"</{kind[1:]}" if kind.startswith("<") else f"'% end{kind}'"


class _Reading:
    def __init__(self, blocks: Blocks) -> None:
        self.blocks, self.text = blocks, blocks.file.text
        own = {f"{prefix}{found[1]}" for found in _DEFINED.finditer(self.text) for prefix in ("", "self.", "local.")}
        spaces = {f"{found[1]}.*" for found in _NAMESPACE.finditer(self.text)}
        self.macros = frozenset(own | spaces)
        self.lines = Lines(blocks, self.macros)
        self.tags = Tags(blocks, self.macros)
        self.at = 0

    def all(self) -> None:
        """Read it from its first sign to its last."""
        while (found := _SIGN.search(self.text, self.at)) is not None:
            start = found.start()
            self.blocks.text(self.at, start)
            match found.lastgroup:
                case "line" | "mark":
                    self._line(found["mark"], start, found.end())
                case "value":
                    self._value(start, found.end())
                case "close" | "closed":
                    self.tags.close(found["closed"], start, found.end())
                    self.at = found.end()
                case "tag" | "name":
                    self._tag(found["name"], start, found.end())
                case "code":
                    self._code(start, found.end())
                case _:
                    self.at = found.end()
        self.blocks.text(self.at, len(self.text))

    def _line(self, mark: str, start: int, first: int) -> None:
        if mark == "%%":
            # Two signs for one.
            self.blocks.text(start, first - 1)
            self.at = first
            return
        continued = _CONTINUED.match(self.text, first)
        last = continued.end() if continued is not None and mark == "%" else self.text.find("\n", first)
        last = len(self.text) if last < 0 else last
        self.at = min(last + 1, len(self.text))
        if mark == "%":
            self.lines.follow(first, last, start)

    def _value(self, start: int, first: int) -> None:
        last = sign_outside(self.text, first, "}", "|")
        end = sign_outside(self.text, last + 1, "}") if last >= 0 and self.text[last] == "|" else last
        if last < 0 or end < 0:
            detail = "This '${' is not closed: no '}' comes after it. Close it."
            raise Unread(start, min(first + 40, len(self.text)), detail)
        self.at = end + 1
        words = Code(language("python"), self.text, first, last, self.blocks.file)
        written = self.text[first:end]
        values = Values(words, self.macros)
        value = values.all()
        for name in self.text[last + 1 : end].split(","):
            value = Apply(_FILTERS[name.strip()], value) if name.strip() in _FILTERS else value
        if self.tags.printed(words, start, self.at):
            return
        print_code(self.blocks, values, start, self.at, written, value)

    def _tag(self, name: str, start: int, first: int) -> None:
        if name in ("doc", "text"):
            ending = f"</%{name}>"
            after = self.text.find(">", first)
            closing = self.text.find(ending, after + 1) if after >= 0 else -1
            if closing < 0:
                raise Unread(start, first, f"This '<%{name}>' is not closed; end it with {ending}.")
            if name == "text":
                self.blocks.text(after + 1, closing)
            self.at = closing + len(ending)
            return
        attributes: dict[str, tuple[int, int]] = {}
        at = first
        while (found := _ATTRIBUTE.match(self.text, at)) is not None:
            attributes[found[1]] = found.span(2 if found[2] is not None else 3)
            at = found.end()
        end = _TAG_END.match(self.text, at)
        if end is None:
            detail = f"The tag '<%{quoted(name)}' is not closed: no '>' comes after its attributes. Close it."
            raise Unread(start, at, detail)
        self.at = end.end()
        self.tags.open(name, attributes, start, self.at, empty=bool(end[1]))

    def _code(self, start: int, first: int) -> None:
        last = self.text.find("%>", first)
        if last < 0:
            detail = "This code is not closed: no '%>' comes after it. Close it."
            raise Unread(start, min(first + 40, len(self.text)), detail)
        self.at = last + 2
        self.lines.statements(first, last, start, self.at)
