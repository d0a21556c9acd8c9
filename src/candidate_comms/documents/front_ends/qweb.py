"""Odoo QWeb: HTML whose ``t-`` attributes say what is printed, when, and how often."""

from __future__ import annotations

import re
from collections import Counter

from attrs import define

from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, built
from candidate_comms.documents.front_ends.code_parts import Make, choice
from candidate_comms.documents.front_ends.elements import Attribute, Tag, tags
from candidate_comms.documents.front_ends.qweb_values import Values, called, captured, put_out
from candidate_comms.documents.templates.tree import Assign, Body, Expr, Template, Text

__all__ = ["qweb_read"]

_PRINTS = ("t-out", "t-esc", "t-raw", "t-field")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
_SENT_FIELDS = frozenset(["subject", "body_html", "body", "arch", "content"])
_MAIL_RECORD = re.compile(r"<record\b[^<>]{0,300}\bmodel\s{0,9}=\s{0,9}[\"']mail\.template[\"']")
_INLINE = re.compile(r"\{\{([^{}]{1,400})\}\}")


@define
class _Element:
    name: str
    tag: Tag
    printed: bool
    """Whether its tags are sent."""
    hides: bool = False
    """Whether nothing in it is sent."""
    side: str = ""
    """The ``t-if``, ``t-elif`` or ``t-else`` whose side it is."""
    repeats: bool = False
    holds: bool = False
    """Whether what it holds is a block of its own: printed, set, or handed over."""


def qweb_read(source: str, path: str = "") -> Template:
    """Read a QWeb template, or the mail templates of an Odoo data file. Nothing is run."""
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    reading = _Reading(blocks)
    reading.all()
    return blocks.finished(lambda kind: f"</{kind}>")


class _Reading:
    def __init__(self, blocks: Blocks) -> None:
        self.blocks, self.text = blocks, blocks.file.text
        self.values = Values(blocks)
        self.at = 0
        self._open: list[_Element] = []
        self._names: Counter[str] = Counter()
        self._waiting = False
        """Whether the innermost choice has no element open: its next side may follow."""
        self._held: tuple[int, int] | None = None
        self._hidden = 0

    def all(self) -> None:
        """Read it from its first tag to its last."""
        records = len(_MAIL_RECORD.findall(self.text))
        if records > 1:
            self.blocks.note(0, f"this file holds {records} mail templates; they were read as one message")
        for tag in tags(self.text):
            if not tag.closed:
                if any(attribute.name.startswith("t-") for attribute in tag.attributes):
                    detail = f"The tag '<{tag.name}' is not closed: no '>' comes after its attributes. Close it."
                    raise Unread(tag.start, min(tag.start + 40, len(self.text)), detail)
                break
            self._between(self.at, tag.start)
            self.at = tag.end
            if tag.kind == "close":
                self._end(tag)
            elif tag.kind != "data":
                self._begin(tag)
        self._between(self.at, len(self.text))
        self._settle()

    # What stands between the tags.

    def _between(self, start: int, end: int) -> None:
        if start >= end or self._hidden:
            return
        if self._waiting and not self.text[start:end].strip():
            self._held = (self._held[0], end) if self._held else (start, end)
            return
        self._settle()
        if self._open and self._open[-1].name == "field":
            self.values.print_formed(start, end, _INLINE)
        else:
            self.blocks.text(start, end)

    def _settle(self) -> None:
        """No further side of the choice comes."""
        if self._waiting:
            self._waiting = False
            self.blocks.close()
        if self._held is not None:
            start, end = self._held
            self._held = None
            self.blocks.text(start, end)

    # Elements.

    def _begin(self, tag: Tag) -> None:
        element = _Element(tag.name, tag, printed=tag.name != "t")
        name = tag.value("name")
        in_record = self._names["record"] > 0 and tag.name == "field"
        element.hides = in_record and (name is None or self.text[name.value : name.value_end] not in _SENT_FIELDS)
        directives = {a.name: a for a in tag.attributes if a.name.startswith("t-")} if not self._hidden else {}
        if not self._hidden:
            if not {"t-elif", "t-else"} & directives.keys():
                self._settle()
            self._directives(element, directives)
        if element.hides:
            self._hidden += 1
        self._open.append(element)
        self._names[tag.name] += 1
        if tag.kind == "empty" or tag.name.lower() in _VOID:
            self._leave(None)

    def _directives(self, element: _Element, directives: dict[str, Attribute]) -> None:
        tag = element.tag
        if "t-elif" in directives or "t-else" in directives:
            self._side(element, directives)
        if "t-foreach" in directives:
            self._repeat(element, directives)
        if "t-if" in directives:
            self._opened(element, "t-if", choice, self.values.of(directives["t-if"]))
            element.side = "t-if"
        prints = next((directives[name] for name in _PRINTS if name in directives), None)
        if "t-set" in directives:
            self._set(element, directives)
        elif "t-call" in directives:
            element.printed, element.holds = False, True
            one = directives["t-call"]
            name = self.text[one.value : one.value_end]
            self._opened(element, "t-call", called(name, self.blocks, self.blocks.place(tag.start, tag.end)))
        else:
            if element.printed:
                self._shown_tag(tag, filled=prints is not None and tag.kind == "empty")
            if prints is not None:
                self._print(element, prints)

    def _print(self, element: _Element, prints: Attribute) -> None:
        tag, value = element.tag, self.values.of(prints)
        start, end = (prints.named, prints.end) if element.printed else (tag.start, tag.end)
        element.holds = True
        self._opened(element, prints.name, put_out(value), value)
        self.blocks.print(value, start, end, self.text[prints.value : prints.value_end])
        self.blocks.part("else", tag.start, tag.end)

    def _opened(self, element: _Element, shown: str, make: Make, test: Expr | None = None) -> None:
        tag = element.tag
        self.blocks.open(tag.name, f"<{tag.name} {shown}>", tag.start, tag.end, make, test)

    def _side(self, element: _Element, directives: dict[str, Attribute]) -> None:
        tag = element.tag
        kind = "t-elif" if "t-elif" in directives else "t-else"
        if not self._waiting:
            detail = f"This '{kind}' comes after no element with a 't-if'; put it right behind one."
            raise Unread(tag.start, tag.end, detail)
        self._waiting, self._held = False, None
        test = self.values.of(directives[kind]) if kind == "t-elif" else None
        self.blocks.part(kind, tag.start, tag.end, test)
        element.side = kind

    def _repeat(self, element: _Element, directives: dict[str, Attribute]) -> None:
        over = self.values.of(directives["t-foreach"])
        target = directives.get("t-as")
        name = self.text[target.value : target.value_end].strip() if target is not None else "item"
        element.repeats = True
        self._opened(element, "t-foreach", self.values.looped(name or "item", over))

    def _set(self, element: _Element, directives: dict[str, Attribute]) -> None:
        element.printed = False
        name = self.text[directives["t-set"].value : directives["t-set"].value_end].strip()
        value = directives.get("t-value")
        formed = directives.get("t-valuef")
        if value is not None:
            self.blocks.add(Assign(name, self.values.of(value)))
        elif formed is not None:
            self.blocks.add(Assign(name, self.values.formed(formed)))
        else:
            element.holds = True
            self._opened(element, "t-set", captured(name))

    def _shown_tag(self, tag: Tag, filled: bool) -> None:
        """The tag as it is sent: without what QWeb takes out, and with slots where it puts values in.

        ``filled`` says of a tag that ends with a slash that something is printed in its element.
        """
        at = tag.start
        for attribute in tag.attributes:
            name = attribute.name
            if not name.startswith("t-"):
                continue
            self.blocks.text(at, attribute.start)
            at = attribute.end
            prefix = next((prefix for prefix in ("t-attf-", "t-att-") if name.startswith(prefix)), "")
            if not prefix or attribute.value == attribute.end:
                continue
            self.blocks.text(attribute.start, attribute.named)
            self.blocks.text(attribute.named + len(prefix), attribute.value)
            if prefix == "t-att-":
                written = self.text[attribute.value : attribute.value_end]
                self.blocks.print(self.values.of(attribute), attribute.value, attribute.value_end, written)
            else:
                self.values.print_formed(attribute.value, attribute.value_end)
            self.blocks.text(attribute.value_end, attribute.end)
        if filled:
            self.blocks.text(at, self.text.rindex("/", at, tag.end))
            self.blocks.text(tag.end - 1, tag.end)
        else:
            self.blocks.text(at, tag.end)

    def _end(self, tag: Tag) -> None:
        if not self._names[tag.name]:
            self._settle()
            if not self._hidden:
                self.blocks.text(tag.start, tag.end)
            return
        while self._open[-1].name != tag.name:
            unclosed = self._open[-1]
            if unclosed.side or unclosed.repeats or unclosed.holds:
                line = self.blocks.line(unclosed.tag.start)
                detail = f"The <{unclosed.name}> on line {line} is not closed before this </{tag.name}>; close it."
                raise Unread(unclosed.tag.start, unclosed.tag.end, detail)
            self._leave(None)
        self._leave(tag)

    def _leave(self, tag: Tag | None) -> None:
        """The innermost element ends: with an end tag, or without one."""
        element = self._open.pop()
        self._names[element.name] -= 1
        if element.hides:
            self._hidden -= 1
        if self._hidden:
            return
        self._settle()
        if element.holds:
            self.blocks.close()
        if element.printed and tag is not None:
            self.blocks.text(tag.start, tag.end)
        elif element.printed and element.holds and element.tag.kind == "empty":
            place = self.blocks.place(element.tag.start, element.tag.end)
            self.blocks.add(Text(f"</{element.name}>", place, verbatim=False))
        if element.side == "t-if" and element.repeats:
            self.blocks.close()
        if element.repeats:
            self.blocks.close()
        if element.side == "t-else":
            self.blocks.close()
        elif element.side and not (element.side == "t-if" and element.repeats):
            self._waiting = True
