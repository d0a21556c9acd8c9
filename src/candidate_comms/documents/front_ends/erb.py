"""ERB (Ruby) and EJS (JavaScript): text with code between ``<%`` and ``%>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from candidate_comms.documents.front_ends import javascript, ruby
from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, built
from candidate_comms.documents.templates.tree import Body, Template

__all__ = ["erb_read"]

_OPENS = re.compile(r"<%(?P<sign>%|==|[=\-#_|])?|%%>")
_IS_JAVASCRIPT = re.compile(
    r"^\s{0,20}\}|\{\s{0,20}$|[=!]==|\b(?:const|let|var|typeof)\s|\blocals\.|\binclude\(|\bforEach\(|\)\s{0,9}\{|`|_$"
)
_IS_RUBY = re.compile(
    r"^\s{0,20}(?:end|unless|elsif|case|when|begin|if\s+[^(\s])\b|\bdo\b|@\w|\w\?(?=\s|$)|\bnil\b|\brender\b"
)
_IS_SURELY_RUBY = re.compile(r"^\s{0,20}end\b|(?:\bdo|\{)\s{0,9}\|")
_BLANK_LINE_END = re.compile(r"[ \t]*\n")


class _Tag(NamedTuple):
    start: int
    end: int
    sign: str
    first: int
    last: int
    """Where its code begins and ends."""
    tail: str
    """``-`` or ``_`` before ``%>``."""


def erb_read(source: str, path: str = "") -> Template:
    """Read an ERB or EJS template; which of them it is, its name or its code tells. Nothing is run."""
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    text = blocks.file.text
    tags = list(_tags(text))
    script = _is_javascript(
        blocks.file.path, [(text[t.first : t.last] + t.tail, t.sign) for t in tags if t.sign != "%"]
    )
    at = 0
    for tag in tags:
        if tag.sign == "%":
            # Two signs for one: `<%%` prints `<%`, and `%%>` prints `%>`.
            cut = tag.start + (2 if text[tag.start] == "<" else 1)
            blocks.text(at, cut)
            at = cut + 1
            continue
        prints = tag.sign in ("=", "==") or (tag.sign == "-" and script)
        before, after = _script_trim(text, at, tag) if script else _ruby_trim(text, at, tag, prints)
        blocks.text(at, before)
        at = after
        if tag.sign == "#" or not text[tag.first : tag.last].strip():
            continue
        language = javascript if script else ruby
        (language.printed if prints else language.code)(blocks, tag.first, tag.last, tag.start, tag.end)
    blocks.text(at, len(text))
    return blocks.finished(lambda _: "<% } %>" if script else "<% end %>")


def _tags(text: str) -> Iterator[_Tag]:
    at = 0
    while (found := _OPENS.search(text, at)) is not None:
        start, first, sign = found.start(), found.end(), found["sign"] or ""
        if sign == "%" or text[start] == "%":
            yield _Tag(start, first, "%", first, first, "")
            at = first
            continue
        last = text.find("%>", first)
        if last < 0:
            detail = "This tag is not closed: no '%>' comes after it. Close it, or write '<%%' for the two characters."
            raise Unread(start, min(first + 40, len(text)), detail)
        at = last + 2
        tail = text[last - 1] if last > first and text[last - 1] in "-_" else ""
        yield _Tag(start, at, sign, first, last - len(tail), tail)


def _is_javascript(path: str, codes: list[tuple[str, str]]) -> bool:
    name = path.lower()
    if name.endswith((".ejs", ".erb", ".rhtml")):
        return name.endswith(".ejs")
    read = [(code, sign) for code, sign in codes if sign != "#"]
    if any(sign == "_" for _, sign in read):
        return True
    is_ruby = any(_IS_RUBY.search(code) for code, _ in read)
    if any(_IS_SURELY_RUBY.search(code) for code, _ in read):
        return False
    if any(_IS_JAVASCRIPT.search(code) for code, _ in read):
        return True
    return not is_ruby and any(sign == "-" for _, sign in read)


def _ruby_trim(text: str, at: int, tag: _Tag, prints: bool) -> tuple[int, int]:
    """Where the text before a tag ends and the text after it begins, as Rails has it.

    Code alone on its line takes the whole line along; after a value, ``-%>`` takes the line's end.
    """
    ends = _BLANK_LINE_END.match(text, tag.end)
    if prints:
        return tag.start, ends.end() if tag.tail == "-" and ends is not None else tag.end
    begins = tag.start
    while begins > at and text[begins - 1] in " \t":
        begins -= 1
    at_line_start = begins == 0 or text[begins - 1] == "\n"
    return (begins, ends.end()) if at_line_start and ends is not None else (tag.start, tag.end)


def _script_trim(text: str, at: int, tag: _Tag) -> tuple[int, int]:
    """The same for EJS: ``<%_`` and ``_%>`` take blanks along, ``-%>`` and ``_%>`` the line's end."""
    before, after = tag.start, tag.end
    if tag.sign == "_":
        while before > at and text[before - 1] in " \t":
            before -= 1
    if tag.tail == "_":
        while after < len(text) and text[after] in " \t":
            after += 1
    if tag.tail and text.startswith("\n", after):
        after += 1
    return before, after
