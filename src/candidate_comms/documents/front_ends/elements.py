"""The tags of an HTML or XML source, each attribute with its place. Tolerant: what is no tag is text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Attribute", "Tag", "tags"]

_SIGN = re.compile(
    r"<(?:(?P<comment>!--)|(?P<data>!\[CDATA\[)|(?P<other>[!?])|(?P<close>/)?(?P<name>[A-Za-z][\w.:-]{0,60}))"
)
_NAME = re.compile(r"[^\s=<>\"'/]{1,200}")
_VALUE = re.compile(r"\s{0,200}=\s{0,200}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'<]{1,2000}))")
_SPACE = re.compile(r"\s*")


@frozen
class Attribute:
    """One attribute. ``start`` counts the white space before it."""

    name: str
    start: int
    named: int
    value: int
    value_end: int
    end: int


@frozen
class Tag:
    """A tag: ``open``, ``close`` or ``empty``. ``data`` is a mark that nobody sees: of CDATA, or a declaration."""

    kind: str
    name: str
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    closed: bool = True
    """False where the source ends inside it."""

    def value(self, name: str) -> Attribute | None:
        """The attribute of that name."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)


def tags(text: str) -> Iterator[Tag]:
    """The tags in their order. Comments are none; what stands inside them is not looked at."""
    at, ends_data = 0, True
    while (found := _SIGN.search(text, at)) is not None:
        start = found.start()
        if found["comment"]:
            close = text.find("-->", start)
            at = close + 3 if close >= 0 else len(text)
            continue
        if found["data"]:
            yield Tag("data", "", start, found.end())
            at = found.end()
            close = text.find("]]>", at) if ends_data else -1
            ends_data = close >= 0
            if close >= 0:
                yield from _inside(text, at, close)
                yield Tag("data", "", close, close + 3)
                at = close + 3
            continue
        if found["other"]:
            close = text.find(">", start)
            at = close + 1 if close >= 0 else len(text)
            if close >= 0 and found["other"] == "?":
                yield Tag("data", "", start, at)
            continue
        tag = _tag(text, found)
        yield tag
        at = tag.end


def _inside(text: str, start: int, end: int) -> Iterator[Tag]:
    at = start
    while (found := _SIGN.search(text, at, end)) is not None:
        at = found.end()
        if found["name"]:
            tag = _tag(text, found)
            at = tag.end
            if at <= end:
                yield tag


def _tag(text: str, found: re.Match[str]) -> Tag:
    start, at = found.start(), found.end()
    attributes: list[Attribute] = []
    empty = False
    while True:
        space = _SPACE.match(text, at)
        named = space.end() if space is not None else at
        if named >= len(text):
            return Tag("open", found["name"], start, len(text), tuple(attributes), closed=False)
        if text[named] == ">":
            kind = "close" if found["close"] else "empty" if empty else "open"
            return Tag(kind, found["name"], start, named + 1, tuple(attributes))
        name = _NAME.match(text, named)
        if name is None:
            empty = text[named] == "/"
            at = named + 1
            continue
        empty = False
        value = _VALUE.match(text, name.end())
        begin, end = value.span(value.lastindex or 0) if value is not None else (name.end(), name.end())
        after = value.end() if value is not None else name.end()
        attributes.append(Attribute(name.group(), at, named, begin, end, after))
        at = after
