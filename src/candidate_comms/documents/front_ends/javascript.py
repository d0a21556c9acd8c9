"""JavaScript between the tags of an EJS template: blocks that open and close, what is printed and assigned."""

from __future__ import annotations

from collections.abc import Sequence

from candidate_comms.documents.front_ends.code_arguments import list_of
from candidate_comms.documents.front_ends.code_blocks import Blocks, Frame
from candidate_comms.documents.front_ends.code_parts import cases, choice, loop
from candidate_comms.documents.front_ends.code_prints import print_code
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.templates.tree import (
    Assign,
    Attribute,
    Compare,
    Expr,
    Include,
    Name,
    Node,
    Target,
    Unknown,
)

__all__ = ["code", "printed"]

_DECLARES = ("const", "let", "var")


def printed(blocks: Blocks, first: int, last: int, start: int, end: int) -> None:
    """``<%= … %>``: ``first`` and ``last`` are the ends of the code, ``start`` and ``end`` those of the tag."""
    words = Code(language("javascript"), blocks.file.text, first, last, blocks.file)
    count = len(words.words)
    while count and words.is_sign(count - 1, ";"):
        count -= 1
    written = words.written(0, count)
    begin = 1 if words.is_sign(0, "await") else 0
    if words.is_sign(begin, "include") and words.is_sign(begin + 1, "("):
        _include(blocks, words, begin, start, end)
    elif any(words.is_sign(i, "{") and i not in words.partner for i in range(count)):
        blocks.unclear(written, start, end)
    else:
        values = Values(words)
        print_code(blocks, values, start, end, written, values.between(0, count))


def code(blocks: Blocks, first: int, last: int, start: int, end: int) -> None:
    """``<% … %>``, which can hold several statements."""
    reading = _Statements(blocks, Code(language("javascript"), blocks.file.text, first, last, blocks.file), start, end)
    at = 0
    while at < len(reading.words.words):
        at = reading.follow(at)


class _Statements:
    def __init__(self, blocks: Blocks, words: Code, start: int, end: int) -> None:
        self.blocks, self.words = blocks, words
        self.start, self.end = start, end
        self.count = len(words.words)
        self.values = Values(words)
        self._closed = frozenset(words.partner.values())

    def follow(self, at: int) -> int:
        """Read the statement at ``at``; where the next one begins."""
        words, word = self.words, self.words.words[at]
        if words.is_sign(at, ";", ",") or (words.is_sign(at, ")", "]") and at not in self._closed):
            return at + 1
        if words.is_sign(at, "}") and at not in self._closed:
            return self._closing(at)
        kind = word.text if word.kind == "name" else ""
        bracket = words.partner.get(at + 1) if words.is_sign(at + 1, "(") else None
        opens = bracket is not None and words.is_sign(bracket + 1, "{") and bracket + 1 not in words.partner
        if opens and bracket is not None and kind in ("if", "for", "switch"):
            self._opening(kind, at, bracket)
            return bracket + 2
        top = self.blocks.top
        if top is not None and top.kind == "case" and kind in ("case", "default", "break"):
            return self._side(top, kind, at)
        return self._other(at)

    def _closing(self, at: int) -> int:
        words, blocks = self.words, self.blocks
        top, after = blocks.top, at + 1
        if top is None:
            raise blocks.nothing_open("}", self.start, self.end)
        if not words.is_sign(after, "else", "catch", "finally") or top.kind != "if":
            if not words.is_sign(after, "catch", "finally", "while"):
                blocks.close()
                return after
            blocks.part(words.written(after, self.count), self.start, self.end)
            top.fallen = False
            return next((i + 1 for i in range(after, self.count) if words.is_sign(i, "{")), self.count)
        if words.is_sign(after + 1, "if") and (closing := words.partner.get(after + 2)) is not None:
            test = self.values.between(after + 3, closing)
            blocks.part("else if", self.start, self.end, test)
            return closing + 2
        blocks.part("else", self.start, self.end)
        return after + 2

    def _opening(self, kind: str, at: int, bracket: int) -> None:
        words, blocks = self.words, self.blocks
        shown = words.written(at, bracket + 1)
        if kind == "if":
            blocks.open("if", shown, self.start, self.end, choice, self.values.between(at + 2, bracket))
        elif kind == "switch":
            blocks.open("case", shown, self.start, self.end, cases)
            top = blocks.top
            assert top is not None
            top.subject = self.values.between(at + 2, bracket)
        else:
            self._for(shown, at + 2, bracket)

    def _for(self, shown: str, first: int, last: int) -> None:
        words, blocks = self.words, self.blocks
        names = first + 1 if words.is_sign(first, *_DECLARES) else first
        within = next((i for i in range(names, last) if words.is_sign(i, "of", "in")), None)
        length = next((i for i in range(names, last) if words.is_sign(i, "length") and words.is_sign(i - 1, ".")), None)
        if within is not None:
            self._loop(shown, self._names(names, within), self.values.between(within + 1, last))
            return
        compared = next((i for i in range(names, length or 0) if words.is_sign(i, "<", "<=")), None)
        if length is None or compared is None or words.words[names].kind != "name":
            blocks.unclear(shown + " {", self.start, self.end)
            return
        self._loop(shown, [words.words[names].text], self.values.between(compared + 1, length - 1))

    def _names(self, first: int, last: int) -> list[str]:
        words = self.words.words[first:last]
        return [w.text for w in words if w.kind == "name" and w.text not in ("function", "async")]

    def _loop(self, shown: str, names: Sequence[str], over: Expr, first: Sequence[Node] = ()) -> None:
        target: Target = names[0] if len(names) == 1 else tuple(names)
        self.blocks.open("loop", shown, self.start, self.end, loop(target or "item", over, first))

    def _side(self, top: Frame, kind: str, at: int) -> int:
        words = self.words
        if kind == "break":
            self.blocks.break_off()
            return at + 1
        colon = next((i for i in words.outer(at + 1, self.count) if words.is_sign(i, ":")), None)
        if colon is None:
            return self._other(at)
        if kind == "default":
            self.blocks.part(kind, self.start, self.end)
        else:
            value = self.values.between(at + 1, colon)
            subject = top.subject
            known = subject is not None and not isinstance(value, Unknown) and not isinstance(subject, Unknown)
            test = Compare(subject, "==", value) if known and subject else self.values.unknown(at, colon)
            self.blocks.part("case", self.start, self.end, test)
        return colon + 1

    def _other(self, at: int) -> int:
        """A statement that is none of these, as far as it goes; one that opens a block is a loop or not known."""
        words, blocks = self.words, self.blocks
        stop = at
        for stop in words.outer(at, self.count):
            opens = words.is_sign(stop, "{") and stop not in words.partner
            closes = words.is_sign(stop, "}") and stop not in self._closed
            if opens or closes or words.is_sign(stop, ";") or (stop > at and self._breaks(stop)):
                break
        else:
            stop = self.count
        if stop < self.count and words.is_sign(stop, "{") and stop not in words.partner:
            self._block(at, stop)
            return stop + 1
        if words.is_sign(at, "include") and not words.is_sign(at + 1, "("):
            name = words.written(at + 1, stop).strip("\"'")
            blocks.add(Include((name,), blocks.place(self.start, self.end)))
        elif not self._assigned(at, stop):
            blocks.passed_over(words.written(at, stop), self.start, self.end)
        return max(stop, at + 1)

    def _breaks(self, at: int) -> bool:
        """Whether a new line begins a new statement here."""
        words = self.words
        goes_on = words.words[at - 1].kind == "symbol" and not words.is_sign(at - 1, ")", "]", "}", "++", "--")
        starts_inside = words.words[at].kind == "symbol" and not words.is_sign(at, "{", "}", "(", "[", "!")
        return words.words[at].breaks and not goes_on and not starts_inside

    def _block(self, at: int, stop: int) -> None:
        words = self.words
        shown = words.written(at, stop + 1)
        each = next((i for i in range(at + 1, stop) if words.is_sign(i, "forEach")), None)
        names = self._names(each + 1, stop) if each is not None else []
        if each is None or not names or not words.is_sign(each - 1, ".", "?.") or not words.is_sign(each + 1, "("):
            self.blocks.unclear(shown, self.start, self.end)
            return
        first = [Assign(name, Attribute(Name("loop"), "index0")) for name in names[1:2]]
        self._loop(shown, names[:1], self.values.between(at, each - 1), first)

    def _assigned(self, first: int, last: int) -> bool:
        words = self.words
        if words.is_sign(first, *_DECLARES):
            first += 1
        if first + 2 >= last or words.words[first].kind != "name" or not words.is_sign(first + 1, "="):
            return False
        self.blocks.add(Assign(words.words[first].text, self.values.between(first + 2, last)))
        return True


def _include(blocks: Blocks, words: Code, at: int, start: int, end: int) -> None:
    """``include("sign", {role: role})``."""
    values = Values(words)
    given = list_of(words, at + 1, len(words.words))
    name = given[0] if given else None
    is_text = name is not None and name.last - name.first == 1 and words.words[name.first].kind == "text"
    names: tuple[str, ...] | None = (words.words[name.first].text,) if name is not None and is_text else None
    if names is not None and "." not in names[0].rpartition("/")[2]:
        names = (names[0], f"{names[0]}.ejs")
    table = given[1] if len(given) > 1 else None
    pairs = list_of(words, table.first, table.last) if table is not None and words.is_sign(table.first, "{") else []
    bindings = tuple((pair.name, values.between(pair.first, pair.last)) for pair in pairs if pair.name not in ("", "*"))
    blocks.add(Include(names, blocks.place(start, end), bindings=bindings))
