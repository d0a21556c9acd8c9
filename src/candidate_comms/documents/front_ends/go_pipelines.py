"""The values of a Go template: ``.Candidate.Name``, ``eq .Stage "final"``, ``.Name | printf "%s"``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from candidate_comms.documents.front_ends.code_words import unescaped
from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Attribute,
    Compare,
    Conditional,
    Const,
    Expr,
    File,
    Item,
    Name,
    Not,
    Or,
    Place,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["ROOT", "Pipeline", "Word", "words_of"]

ROOT = Name(".")
"""What the dot is where the template begins: the table of all variables."""

_DEEPEST = 16
_LONGEST_PATH = 12
_MOST_WORDS = 400
_COMPARES = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
_SAME = frozenset("html js urlquery print println safeHTML toString quote nindent indent squote".split())  # noqa: SIM905
_FILTERS = {"len": "length", "upper": "upper", "toUpper": "upper", "lower": "lower", "toLower": "lower",
            "title": "title", "trim": "trim"}  # fmt: skip
_WORD = re.compile(
    r"(?P<space>[ \t\r\n]+)"
    r'|(?P<text>"[^"\\\n]*(?:\\.[^"\\\n]*)*"|`[^`]*`)'
    r"|(?P<char>'[^'\\\n]{0,4}(?:\\.[^'\\\n]{0,8}){0,1}')"
    r"|(?P<number>[-+]?\d[\w.]{0,40})"
    r"|(?P<path>\$\w*(?:\.[^\W\d]\w*)*|(?:\.[^\W\d]\w*)+|\.)"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign>:=|=|\||\(|\)|,)"
)


class Word(NamedTuple):
    """One word of an action."""

    kind: str
    text: str
    start: int
    end: int


def words_of(text: str, start: int, close: str) -> tuple[list[Word], int]:
    """The words from ``start`` to ``close``, and where it begins; -1 where it does not come.

    What is no word of Go has the kind ``odd``.
    """
    words: list[Word] = []
    at = start
    while not text.startswith(close, at):
        if text.startswith("-" + close, at) and at > start and text[at - 1] in " \t\r\n":
            return words, at
        if at >= len(text):
            return words, -1
        found = _WORD.match(text, at)
        if found is None and text[at] in '"`':
            return words, -1
        end = found.end() if found else at + 1
        kind = str(found.lastgroup) if found else "odd"
        if kind != "space":
            words.append(Word(kind, text[at:end], at, end))
        at = end
    return words, at


class Pipeline:
    """Reads values; ``dot`` is what the dot stands for."""

    def __init__(self, file: File, words: list[Word], dot: Expr) -> None:
        self._file, self._words, self._dot = file, words, dot
        self._partner = dict(_pairs(words))

    def value(self, first: int = 0, last: int | None = None) -> Expr:
        """The words as one value."""
        last = len(self._words) if last is None else last
        return self._pipeline(first, last, 0) if last - first <= _MOST_WORDS else Unknown("…")

    def written(self, first: int, last: int) -> str:
        """The words as they stand."""
        if first >= last:
            return ""
        return " ".join(self._file.text[self._words[first].start : self._words[last - 1].end].split())

    def _pipeline(self, first: int, last: int, depth: int) -> Expr:
        if depth > _DEEPEST or first >= last:
            return self._unknown(first, last)
        stages = self._split(first, last)
        value: Expr | None = None
        if len(stages) > _LONGEST_PATH:
            return self._unknown(first, last)
        for begin, end in stages:
            found = self._command(begin, end, value, depth)
            if found is None:
                return self._unknown(first, last)
            value = found
        return value if value is not None else self._unknown(first, last)

    def _split(self, first: int, last: int) -> list[tuple[int, int]]:
        stages, begin, at = [], first, first
        while at < last:
            if self._words[at].text == "|" and self._words[at].kind == "sign":
                stages.append((begin, at))
                begin = at + 1
            at = self._partner.get(at, at) + 1
        return [*stages, (begin, last)]

    def _command(self, first: int, last: int, piped: Expr | None, depth: int) -> Expr | None:
        """A function with its arguments, the piped one last; or one value."""
        if first >= last:
            return None
        terms: list[Expr] = []
        at = first + 1 if self._words[first].kind == "name" else first
        constant = at > first and self._words[first].text in ("true", "false", "nil")
        at = first if constant else at
        named = at > first
        while at < last:
            term, after = self._term(at, last, depth)
            if term is None:
                return None
            terms.append(term)
            at = after
        if piped is not None:
            terms.append(piped)
        if not named:
            return terms[0] if len(terms) == 1 else None
        return self._called(self._words[first].text, tuple(terms))

    def _term(self, at: int, last: int, depth: int) -> tuple[Expr | None, int]:
        word = self._words[at]
        if word.kind == "sign" and word.text == "(" and at in self._partner:
            closing = self._partner[at]
            value = self._pipeline(at + 1, closing, depth + 1)
            if closing + 1 < last and self._words[closing + 1].start == self._words[closing].end:
                after = self._words[closing + 1]
                return (_parts(value, after.text.split(".")[1:]) if after.kind == "path" else None), closing + 2
            return value, closing + 1
        return self._plain(word), at + 1

    def _plain(self, word: Word) -> Expr | None:
        match word.kind:
            case "text":
                text = word.text[1:-1]
                plain = "\\" not in text or word.text[0] == "`"
                span = Span(word.start + 1, word.end - 1) if plain else Span(word.start, word.end)
                return Const(text if plain else unescaped(text), Place(self._file, span), plain)
            case "number":
                digits = word.text.replace("_", "")
                return Const(int(digits)) if digits.lstrip("+-").isdecimal() else None
            case "name" if word.text in ("true", "false", "nil"):
                return Const({"true": True, "false": False}.get(word.text))
            case "path":
                return self._path(word)
        return None

    def _path(self, word: Word) -> Expr | None:
        if word.text == ".":
            return self._dot
        first, *rest = word.text.split(".")
        if first == "$":
            return _parts(ROOT, rest, Place(self._file, Span(word.start, word.end)))
        place = Place(self._file, Span(word.start, word.end))
        return _parts(Name(first, place), rest) if first else _parts(self._dot, rest, place)

    def _called(self, name: str, args: tuple[Expr, ...]) -> Expr | None:
        match name, args:
            case ("eq", (left, one)) | ("eq", (left, one, *_)) if len(args) == 2 and ROOT not in args:
                return Compare(left, "==", one)
            case "eq", (left, *others) if others:
                return Or(tuple(Compare(left, "==", other) for other in others))
            case _, (left, right) if name in _COMPARES:
                return Compare(left, _COMPARES[name], right)
            case "and", (_, _, *_):
                return And(args)
            case (("or" | "coalesce"), (_, _, *_)):
                return Or(args)
            case (("not" | "empty"), (of,)):
                return of.of if isinstance(of, Not) else Not(of)
            case (("default" | "dfault"), (other, of)):
                return Apply("default", of, (other, Const(True)))
            case "ternary", (yes, no, test):
                return Conditional(test, yes, no)
            case "index", (of, *keys) if 0 < len(keys) < _LONGEST_PATH:
                for key in keys:
                    of = Item(of, key)
                return of
            case "join", (by, of):
                return Apply("join", of, (by,))
            case _, (of,) if name in _FILTERS:
                return Apply(_FILTERS[name], of)
            case _, (of,) if name in _SAME:
                return of
        return None

    def _unknown(self, first: int, last: int) -> Unknown:
        reads: dict[str, Expr] = {}
        for at in range(first, last):
            word = self._words[at]
            if word.kind != "path" or word.text in (".", "$") or len(reads) > _LONGEST_PATH:
                continue
            path = self._path(word)
            # With arguments after it, the last part is a method.
            calls = at == first and at + 1 < last and self._words[at + 1].kind in ("text", "number", "path")
            if calls and isinstance(path, Attribute):
                path = path.of
            if path is not None:
                reads[word.text] = path
        if not reads and self._dot is not ROOT and any(word.text == "." for word in self._words[first:last]):
            reads["."] = self._dot
        return Unknown(self.written(first, last), tuple(reads.values()))


def _parts(of: Expr, names: list[str], place: Place | None = None) -> Expr | None:
    """``of.name.name``; of the root, the first name is a variable."""
    if len(names) > _LONGEST_PATH:
        return None
    if of is ROOT and names:
        of, names = Name(names[0], place), names[1:]
    for name in names:
        of = Attribute(of, name, place)
    return of


def _pairs(words: list[Word]) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for index, word in enumerate(words):
        if word.kind == "sign" and word.text == "(":
            opened.append(index)
        elif word.kind == "sign" and word.text == ")" and opened:
            yield opened.pop(), index
