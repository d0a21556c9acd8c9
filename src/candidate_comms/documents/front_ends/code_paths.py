"""The values that program code names: texts, numbers, lists, variables, and what is asked of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from candidate_comms.documents.front_ends.code_arguments import arguments
from candidate_comms.documents.front_ends.code_meanings import asked
from candidate_comms.documents.front_ends.code_words import Code, Word, unescaped
from candidate_comms.documents.templates.tree import (
    Apply,
    Attribute,
    Call,
    Const,
    Expr,
    Is,
    Item,
    Join,
    ListOf,
    Name,
)

__all__ = ["Paths"]

_Read: TypeAlias = Callable[[int, int, int], Expr]

_LONGEST_PATH = 12
_MOST_ITEMS = 200
_MOST_NAMES = 20
_LONGEST_NUMBER = 40
_TRUTHS = {"true": True, "false": False, "True": True, "False": False}


class Paths:
    """Reads operands of ``code``. None: it is not one that is understood.

    ``read`` reads words (what stands in brackets), ``within`` characters (what stands inside a text).
    """

    def __init__(self, code: Code, read: _Read, within: _Read, macros: Collection[str]) -> None:
        self._code, self._read, self._within, self._macros = code, read, within, macros
        self._language = code.language

    def operand(self, first: int, last: int, depth: int) -> Expr | None:
        """A text, a number, a list, or a variable with what is asked of it."""
        begun = self._primary(first, last, depth)
        if begun is None:
            return None
        value, at = begun
        for _ in range(_LONGEST_PATH):
            if at >= last:
                return value
            step = self._step(value, at, last, depth)
            if step is None:
                return None
            value, at = step
        return value if at >= last else None

    def reads(self, first: int, last: int) -> tuple[Expr, ...]:
        """The variables that are named, each once, in their order."""
        found: dict[str, Expr] = {}
        at = first
        while at < last and len(found) < _MOST_NAMES:
            path, after = self._path(at, last)
            if path is not None:
                found.setdefault(self._code.written(at, after), path)
            at = max(after, at + 1)
        return tuple(found.values())

    def _path(self, at: int, last: int) -> tuple[Expr | None, int]:
        code, language = self._code, self._language
        word = code.words[at]
        follows_member = at > 0 and code.is_sign(at - 1, *language.members, "::", "#")
        asks_builtin = language.postfix_defaults and code.is_sign(at - 1, "?")
        is_name = word.kind == "name" and not self._is_word(word) and not word.text.endswith((":", "!", "?"))
        if (
            not is_name
            or not word.text.startswith(language.marked)
            or word.text.startswith(":")
            or follows_member
            or asks_builtin
        ):
            return None, at + 1
        if code.is_sign(at + 1, "(", "::") or (self._is_bare_call(at, last) and at + 1 < last):
            return None, at + 1
        path: Expr = Name(self._bare(word.text), code.place(word.start, word.end))
        after = at + 1
        for _ in range(_LONGEST_PATH):
            named = after + 1 < last and code.is_sign(after, *language.members) and code.words[after + 1].kind == "name"
            if not named or code.is_sign(after + 2, "(") or not self._is_part(code.words[after + 1]):
                break
            path = self._member(path, code.words[after + 1])
            after += 2
        return path, after

    def catalogued(self) -> str:
        """The first call that takes a text out of a catalogue of translations by its key, or nothing."""
        code = self._code
        for at in range(len(code.words) - 1):
            key = at + 2 if code.is_sign(at + 1, "(") else at + 1
            asks = code.words[at].kind == "name" and self._language.functions.get(code.words[at].text) == "words"
            if asks and key < len(code.words) and not (code.words[key].kind == "text" and " " in code.words[key].text):
                is_key = code.words[key].kind == "text" or code.words[key].text.startswith(":")
                last = code.partner.get(at + 1, key) + 1
                if is_key:
                    return code.written(at, last)
        return ""

    # The first word.

    def _primary(self, first: int, last: int, depth: int) -> tuple[Expr, int] | None:
        code, word = self._code, self._code.words[first]
        closing = code.partner.get(first)
        if word.kind == "text":
            return self._text(first, depth), first + 1
        if word.kind == "number":
            return _with(_number(word.text), first + 1)
        if word.text == "-" and first + 1 < last and code.words[first + 1].kind == "number":
            return _with(_number("-" + code.words[first + 1].text), first + 2)
        if word.text == "(" and closing is not None and closing > first + 1:
            if any(code.is_sign(i, ",") for i in code.outer(first + 1, closing)):
                items = self._arguments(first + 1, closing, depth)
                return _with(ListOf(items) if items is not None else None, closing + 1)
            return self._read(first + 1, closing, depth + 1), closing + 1
        if word.text == "[" and closing is not None:
            items = self._arguments(first + 1, closing, depth)
            return _with(ListOf(items) if items is not None else None, closing + 1)
        if word.kind != "name":
            return None
        return self._named(first, last, depth)

    def _named(self, first: int, last: int, depth: int) -> tuple[Expr, int] | None:
        code, language, word = self._code, self._language, self._code.words[first]
        if word.text in _TRUTHS and word.text in language.keywords:
            return Const(_TRUTHS[word.text]), first + 1
        if word.text in language.nothing:
            return Const(None), first + 1
        if word.text.startswith(":"):
            return Const(word.text[1:], code.place(word.start + 1, word.end)), first + 1
        name, at = word.text, first + 1
        while code.is_sign(at, "::") and at + 1 < last and code.words[at + 1].kind == "name":
            name, at = f"{name}::{code.words[at + 1].text}", at + 2
        if code.is_sign(at, ".") and at + 2 < last:
            dotted = f"{name}.{code.words[at + 1].text}"
            if dotted in language.functions or dotted in self._macros or f"{name}.*" in self._macros:
                name, at = dotted, at + 2
        if self._is_word(word) or word.text.endswith(":"):
            return None
        if code.is_sign(at, "(") and at in code.partner:
            closing = code.partner[at]
            return _with(self._called(name, at + 1, closing, depth), closing + 1)
        if self._is_bare_call(at - 1, last):
            return _with(self._called(name, at, last, depth), last)
        if word.text.endswith(("?", "!")) or not word.text.startswith(language.marked):
            return None
        if name in language.whole_contexts and code.is_sign(at, *language.members) and at + 1 < last:
            name, word, at = code.words[at + 1].text, code.words[at + 1], at + 2
            if code.is_sign(at, "("):
                return None
        return Name(self._bare(name), code.place(word.start, word.end)), at

    def _called(self, name: str, first: int, closing: int, depth: int) -> Expr | None:
        args = self._arguments(first, closing, depth)
        if args is None:
            return None
        space, _, part = name.rpartition(".")
        if name in self._macros or f"{space}.*" in self._macros:
            given = arguments(self._code, first, closing)
            named = tuple((g.name, self._read(g.first, g.last, depth + 1)) for g in given if g.name not in ("", "*"))
            own = not space or name in self._macros
            return Call(Name(part) if own else Attribute(Name(space), part), args, named)
        action = self._language.functions.get(name)
        if action is None or not args:
            return None
        if action == "words":
            is_text = isinstance(args[0], Const | Join) and (isinstance(args[0], Join) or " " in str(args[0].value))
            return args[0] if is_text else None
        if action == "named":
            return Name(args[0].value) if isinstance(args[0], Const) and isinstance(args[0].value, str) else None
        if action == "first_of":
            return args[0]
        return asked(action, args[0], args[1:])

    def _is_part(self, word: Word) -> bool:
        return self._language.method(word.text, called=False) is None and not word.text.endswith(("?", "!", ":"))

    def _is_bare_call(self, at: int, last: int) -> bool:
        """Whether a word calls a function without brackets: another word, and no sign, comes after it."""
        code = self._code
        if not self._language.bare_arguments or at + 1 >= last or code.words[at].text[:1] in "@:":
            return False
        after = code.words[at + 1]
        return after.kind in ("text", "number") or (after.kind == "name" and not self._is_word(after))

    # What comes after it.

    def _step(self, of: Expr, at: int, last: int, depth: int) -> tuple[Expr, int] | None:
        code, language = self._code, self._language
        closing = code.partner.get(at)
        if code.is_sign(at, "[") and closing is not None and closing > at + 1:
            return Item(of, self._read(at + 1, closing, depth + 1)), closing + 1
        if code.is_sign(at, *language.members) and at + 1 < last and code.words[at + 1].kind == "name":
            return self._method(of, at + 1, last, depth)
        if not language.postfix_defaults:
            return None
        if code.is_sign(at, "??"):
            return Is("defined", of), at + 1
        if code.is_sign(at, "?") and at + 1 < last and code.words[at + 1].kind == "name":
            return self._method(of, at + 1, last, depth, builtin=True)
        if code.is_sign(at, "!"):
            if at + 1 >= last:
                return of, at + 1
            other = self.operand(at + 1, last, depth + 1) if depth < _LONGEST_PATH else None
            return _with(Apply("default", of, (other, Const(True))) if other is not None else None, last)
        return None

    def _method(self, of: Expr, at: int, last: int, depth: int, builtin: bool = False) -> tuple[Expr, int] | None:
        code, word = self._code, self._code.words[at]
        args: tuple[Expr, ...] = ()
        after, called, unread = at + 1, False, False
        if code.is_sign(after, "(") and after in code.partner:
            found = self._arguments(after + 1, code.partner[after], depth)
            if found is None:
                return None
            unread = not found and code.partner[after] > after + 1
            args, after, called = found, code.partner[after] + 1, True
        known = self._language.postfix_defaults is builtin
        of_loop = isinstance(of, Name) and of.name == "loop"
        action = self._language.method(word.text, called=called) if known and not of_loop else None
        if action is not None:
            return _with(asked(action, of, args), after)
        if args or unread or builtin or word.text.endswith(("?", "!", ":")):
            return None
        if not called and self._is_bare_call(at, last):
            return None
        return self._member(of, word), after

    def _member(self, of: Expr, word: Word) -> Expr:
        in_loop = isinstance(of, Name) and of.name == "loop"
        name = self._language.loop_words.get(word.text, word.text) if in_loop else word.text
        return Attribute(of, name, self._code.place(word.start, word.end))

    # Small parts.

    def _arguments(self, first: int, last: int, depth: int) -> tuple[Expr, ...] | None:
        """The values between commas; named ones are left out."""
        given = arguments(self._code, first, last)
        if len(given) > _MOST_ITEMS:
            return None
        return tuple(self._read(one.first, one.last, depth + 1) for one in given if not one.name)

    def _text(self, index: int, depth: int) -> Expr:
        code, word = self._code, self._code.words[index]
        opening = code.source[word.start]
        if opening == "%":
            return ListOf(tuple(Const(item) for item in word.text[3:-1].split()[:_MOST_ITEMS]))
        within = self._language.within_text
        found = list(within.finditer(word.text)) if within is not None and opening in self._language.open_quotes else []
        if found and depth < _LONGEST_PATH and len(found) <= _MOST_NAMES:
            return Join(tuple(self._pieces(word, found, depth)))
        return Const(*code.value(index))

    def _pieces(self, word: Word, found: list[re.Match[str]], depth: int) -> Iterator[Expr]:
        """A text with values in it, as its parts."""
        start = word.end - 1 - len(word.text)
        at = 0
        for value in (*found, None):
            stop = value.start() if value else len(word.text)
            if stop > at:
                piece = word.text[at:stop]
                plain = "\\" not in piece
                yield Const(piece if plain else unescaped(piece), self._code.place(start + at, start + stop), plain)
            if value is not None:
                group = value.lastindex or 0
                yield self._within(start + value.start(group), start + value.end(group), depth + 1)
                at = value.end()

    def _is_word(self, word: Word) -> bool:
        return word.text in self._language.keywords or word.text in self._language.nothing

    def _bare(self, name: str) -> str:
        return name.lstrip(self._language.sigils) if self._language.sigils else name


def _with(value: Expr | None, after: int) -> tuple[Expr, int] | None:
    return (value, after) if value is not None else None


def _number(written: str) -> Const | None:
    digits = written.replace("_", "")
    if len(digits) > _LONGEST_NUMBER:
        return None
    return Const(float(digits) if "." in digits else int(digits))
