"""Ruby between the tags of an ERB template: blocks that open and close, what is printed and assigned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from candidate_comms.documents.front_ends.code_arguments import arguments, list_of
from candidate_comms.documents.front_ends.code_blocks import Blocks
from candidate_comms.documents.front_ends.code_parts import Part, choice, loop
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
    ListOf,
    Loop,
    Name,
    Node,
    Not,
    Or,
    Unknown,
)

__all__ = ["code", "printed"]

_GOES_ON = frozenset("&& || , . &. + - * / = == != and or not ( [ { => ? : << |".split())  # noqa: SIM905
_OPENERS = frozenset(["while", "until", "begin", "def", "class", "module"])
_SUFFIX = re.compile(r"(?:\.[a-z0-9+_-]{1,20}){1,3}$")


def printed(blocks: Blocks, first: int, last: int, start: int, end: int) -> None:
    """``<%= … %>``: ``first`` and ``last`` are the ends of the code, ``start`` and ``end`` those of the tag."""
    words = Code(language("ruby"), blocks.file.text, first, last, blocks.file)
    count = len(words.words)
    written = words.written(0, count)
    if _block_at(words, 0, count) is not None:
        blocks.unclear(written, start, end)
    elif words.is_sign(0, "render"):
        _render(blocks, words, start, end)
    elif words.is_sign(0, "yield") or (words.is_sign(0, "content_for") and count > 1):
        blocks.add(Include(None, blocks.place(start, end), what="yield"))
    else:
        print_code(blocks, Values(words), start, end, written)


def code(blocks: Blocks, first: int, last: int, start: int, end: int) -> None:
    """``<% … %>``, which can hold several statements."""
    words = Code(language("ruby"), blocks.file.text, first, last, blocks.file)
    begin, count = 0, len(words.words)
    for at in (*words.outer(0, count), count):
        if at == count or _ends_before(words, at):
            if begin < at and not (at - begin == 1 and words.is_sign(begin, ";")):
                _Statement(blocks, words, begin, at, start, end).follow()
            begin = at + 1 if at < count and words.is_sign(at, ";") else at


def _ends_before(words: Code, at: int) -> bool:
    if at == 0:
        return False
    if words.is_sign(at, ";") or words.is_sign(at - 1, ";"):
        return True
    if not words.words[at].breaks or words.is_sign(at, ".", "&."):
        return False
    return not words.is_sign(at - 1, *_GOES_ON) or _closes_parameters(words, at - 1)


def _closes_parameters(words: Code, at: int) -> bool:
    """Whether this bar is the one after the parameters of a block."""
    return words.is_sign(at, "|") and any(words.is_sign(i, "|") for i in range(max(0, at - 8), at))


def _block_at(words: Code, first: int, last: int) -> int | None:
    """Where the ``do`` or ``{`` stands that opens a block which this code does not close."""
    depth = 0
    for at in range(last - 1, first - 1, -1):
        if words.is_sign(at, "end"):
            depth += 1
        elif words.is_sign(at, "do"):
            if not depth:
                return at
            depth -= 1
        elif words.is_sign(at, "{") and at not in words.partner:
            return at
    return None


class _Statement:
    def __init__(self, blocks: Blocks, words: Code, first: int, last: int, start: int, end: int) -> None:
        self.blocks, self.words = blocks, words
        self.first, self.last, self.start, self.end = first, last, start, end
        self.values = Values(words)
        self.written = words.written(first, last)

    def follow(self) -> None:
        words, blocks, word = self.words, self.blocks, self.words.words[self.first].text
        kind = "" if words.words[self.first].kind == "text" else word
        place = (self.start, self.end)
        if kind in ("if", "unless"):
            if self._ends_itself():
                blocks.passed_over(self.written, *place)
            else:
                blocks.open("if", kind, *place, choice, self._test(kind == "unless"))
        elif kind in ("elsif", "else", "when", "in", "rescue", "ensure"):
            self._side(kind)
        elif kind == "case":
            self._case()
        elif kind in ("end", "}"):
            if blocks.top is None:
                raise blocks.nothing_open(kind, *place)
            blocks.close()
        elif kind == "for":
            self._for()
        elif kind in _OPENERS and not self._ends_itself():
            blocks.unclear(self.written, *place)
        elif (at := _block_at(words, self.first, self.last)) is not None:
            self._block(at)
        elif not self._assigned():
            blocks.passed_over(self.written, *place)

    def _ends_itself(self) -> bool:
        return self.words.is_sign(self.last - 1, "end")

    def _test(self, negated: bool) -> Expr:
        last = self.last - 1 if self.words.is_sign(self.last - 1, "then") else self.last
        test = self.values.between(self.first + 1, last)
        if negated:
            return test.of if isinstance(test, Not) else Not(test)
        return test

    def _side(self, kind: str) -> None:
        blocks, top = self.blocks, self.blocks.top
        place = (self.start, self.end)
        if top is None or (kind in ("elsif", "when", "in") and top.kind != ("if" if kind == "elsif" else "case")):
            raise blocks.nothing_open(kind, *place)
        if top.kind == "loop":
            raise blocks.nothing_open(kind, *place)
        if top.kind == "stub":
            top.fallen = False
            blocks.part(kind, *place)
        elif kind == "else":
            blocks.part(kind, *place)
        elif kind == "elsif":
            blocks.part(kind, *place, self._test(negated=False))
        elif kind == "when":
            blocks.part(kind, *place, self._when())
        else:
            blocks.part(kind, *place, self.values.unknown(self.first, self.last))

    def _case(self) -> None:
        words = self.words
        subject = self.first + 1 < self.last
        self.blocks.open("case", "case", self.start, self.end, _cases)
        top = self.blocks.top
        assert top is not None
        top.subject = self.values.between(self.first + 1, self.last) if subject else None
        top.shown = words.written(self.first, self.last)

    def _when(self) -> Expr:
        top = self.blocks.top
        tests: list[Expr] = []
        last = self.last - 1 if self.words.is_sign(self.last - 1, "then") else self.last
        for given in arguments(self.words, self.first + 1, last):
            value = self.values.between(given.first, given.last)
            tests.append(value if top is None or top.subject is None else Compare(top.subject, "==", value))
        if not tests or any(isinstance(t, Compare) and isinstance(t.right, Unknown | ListOf) for t in tests):
            return self.values.unknown(self.first, self.last)
        return tests[0] if len(tests) == 1 else Or(tuple(tests))

    def _for(self) -> None:
        words = self.words
        last = self.last - 1 if words.is_sign(self.last - 1, "do") else self.last
        within = next((i for i in range(self.first + 1, last) if words.is_sign(i, "in")), None)
        if within is None:
            self.blocks.unclear(self.written, self.start, self.end)
            return
        names = [w.text for w in words.words[self.first + 1 : within] if w.kind == "name"]
        self._loop(names, self.values.between(within + 1, last), [])

    def _block(self, at: int) -> None:
        """``items.each do |item|`` is a loop; other blocks are the host's."""
        words = self.words
        names = [w.text.strip("|") for w in words.words[at + 1 : self.last] if w.kind == "name"]
        counted = next((i for i in (at - 1, at - 4) if words.is_sign(i, "each_with_index", "with_index")), None)
        each = counted if counted is not None else at - 1
        if counted is not None and words.is_sign(counted, "with_index") and words.is_sign(counted - 2, "each"):
            each = counted - 2
        if not words.is_sign(each, "each", "each_with_index") or not words.is_sign(each - 1, ".", "&.") or not names:
            self.blocks.unclear(self.written, self.start, self.end)
            return
        over = self.values.between(self.first, each - 1)
        first: list[Node] = []
        if counted is not None and len(names) > 1:
            first.append(Assign(names.pop(), Attribute(Name("loop"), "index" if counted == at - 4 else "index0")))
        self._loop(names, over, first)

    def _loop(self, names: Sequence[str], over: Expr, first: Sequence[Node]) -> None:
        target = names[0] if len(names) == 1 else tuple(names)
        self.blocks.open("loop", self.written, self.start, self.end, loop(target, over, first))

    def _assigned(self) -> bool:
        words, first = self.words, self.first
        if words.words[first].kind != "name" or not words.is_sign(first + 1, "=", "||="):
            return False
        if any(words.is_sign(i, "if", "unless") for i in words.outer(first + 2, self.last)):
            return False
        name = words.words[first].text.lstrip("@$")
        value = self.values.between(first + 2, self.last)
        if words.is_sign(first + 1, "||="):
            value = Or((Name(name), value))
        self.blocks.add(Assign(name, value))
        return True


def _cases(parts: Sequence[Part]) -> tuple[Node, ...]:
    """``case``: what stands before the first ``when`` is only white space."""
    return choice(parts[1:]) if len(parts) > 1 else ()


def _render(blocks: Blocks, words: Code, start: int, end: int) -> None:
    """``render "shared/sign", role: @role``; a collection is printed once for each of its items."""
    values, last = Values(words), len(words.words)
    given = arguments(words, 2, words.partner[1]) if words.is_sign(1, "(") and 1 in words.partner else []
    given = given or arguments(words, 1, last)
    named = {one.name: one for one in given if one.name not in ("", "*")}
    chosen = named.pop("partial", None) or named.pop("template", None) or next((g for g in given if not g.name), None)
    is_text = chosen is not None and chosen.last - chosen.first == 1 and words.words[chosen.first].kind == "text"
    name = words.words[chosen.first].text if chosen is not None and is_text else ""
    names = _partials(name, blocks.file.path) if name and "#{" not in name else None
    items = named.pop("collection", None)
    as_name = named.pop("as", None)
    if "locals" in named:
        table = named.pop("locals")
        named = {one.name: one for one in list_of(words, table.first, table.last) if one.name not in ("", "*")}
    bindings = tuple((key, values.between(one.first, one.last)) for key, one in named.items())
    include = Include(names, blocks.place(start, end), bindings=bindings, what="partial")
    if items is None:
        blocks.add(include)
        return
    item = words.words[as_name.first].text.strip(":") if as_name else name.rpartition("/")[2]
    over = values.between(items.first, items.last)
    blocks.add(Loop(item or "item", over, (include,), blocks.place(start, end)))


def _partials(name: str, path: str) -> tuple[str, ...]:
    """The files that a partial's name can mean, the name itself first."""
    folder, slash, base = name.rpartition("/")
    own = path.rpartition("/")[0]
    suffix = _SUFFIX.search(path.rpartition("/")[2])
    endings = [suffix.group()] if suffix else [".html.erb", ".text.erb", ".erb"]
    places = [f"{folder}{slash}"] if folder or not own else [f"{own}/", ""]
    return (name, *(f"{place}_{base}{ending}" for place in places for ending in endings))
