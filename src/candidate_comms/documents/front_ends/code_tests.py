"""Simple values and tests of program code as expressions of the tree. What is not simple is ``Unknown``, never run."""

from __future__ import annotations

from collections.abc import Collection

from candidate_comms.documents.front_ends.code_paths import Paths
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.languages import Language
from candidate_comms.documents.templates.tree import (
    And,
    Apply,
    Compare,
    Conditional,
    Const,
    Expr,
    File,
    Is,
    Join,
    Name,
    Not,
    Or,
    Unknown,
)

__all__ = ["Values", "value_of"]

_DEEPEST = 16
_MOST_PARTS = 60
_ARITHMETIC = frozenset(
    "+ - * / % ** ~ & | ^ << >> => = .. ... ..< ..* -> := += -= ; , =~ <=> ::".split()  # noqa: SIM905
)


def value_of(
    language: Language, text: str, file: File | None, start: int, end: int, macros: Collection[str] = ()
) -> Expr:
    """The value that ``text[start:end]`` stands for; with a ``file``, its texts have their places in it."""
    return Values(Code(language, text, start, end, file), macros).all()


class Values:
    """Reads the values in code. ``macros`` are the names of functions that the template itself defines."""

    def __init__(self, code: Code, macros: Collection[str] = ()) -> None:
        self.code = code
        self._language = code.language
        self._paths = Paths(code, self._any, self._within, macros)
        self._macros = macros

    def all(self) -> Expr:
        """The code as one value."""
        return self.between(0, len(self.code.words))

    def between(self, first: int, last: int) -> Expr:
        """The words from ``first`` to ``last`` (not included) as one value."""
        return self._any(first, last, 0)

    def catalogued(self) -> str:
        """The first call that takes a text out of a catalogue of translations by its key, or nothing."""
        return self._paths.catalogued()

    def unknown(self, first: int, last: int) -> Unknown:
        """The words as code that is not followed."""
        return Unknown(self.code.written(first, last), self._paths.reads(first, last))

    def _within(self, start: int, end: int, depth: int) -> Expr:
        inner = Values(self.code.part(start, end), self._macros)
        return inner._any(0, len(inner.code.words), depth)

    def _any(self, first: int, last: int, depth: int) -> Expr:
        if depth > _DEEPEST or first >= last:
            return self.unknown(first, last)
        outer = list(self.code.outer(first, last))
        found = self._conditional(outer, first, last, depth)
        if found is None:
            found = self._logical(outer, first, last, depth)
        if found is None and len(outer) > 1:
            found = self._comparison(outer, first, last, depth)
        if found is None and self.code.is_sign(first, "!") and "!" in self._language.negations:
            found = self._negated(self._any(first + 1, last, depth + 1), first, last)
        if found is None:
            found = self._joined(outer, first, last, depth)
        if found is None:
            found = self._paths.operand(first, last, depth)
        return found if found is not None else self.unknown(first, last)

    def _conditional(self, outer: list[int], first: int, last: int, depth: int) -> Expr | None:
        code, language = self.code, self._language
        if language.modifiers:
            at = next((i for i in reversed(outer[1:]) if code.is_sign(i, "if", "unless")), None)
            if at is not None:
                test = self._any(at + 1, last, depth + 1)
                test = self._negated(test, first, last) if code.is_sign(at, "unless") else test
                return Conditional(test, self._any(first, at, depth + 1))
        if language.elvis:
            parts = self._split(outer, first, last, {language.elvis})
            if len(parts) > 1:
                return Or(tuple(self._any(*part, depth + 1) for part in parts))
        if language.ternary:
            return self._ternary(outer, first, last, depth)
        at = next((i for i in outer[1:] if code.is_sign(i, "if")), None)
        other = next((i for i in outer if at is not None and i > at and code.is_sign(i, "else")), None)
        if at is None or other is None or language.postfix_defaults:
            return None
        return Conditional(
            self._any(at + 1, other, depth + 1), self._any(first, at, depth + 1), self._any(other + 1, last, depth + 1)
        )

    def _ternary(self, outer: list[int], first: int, last: int, depth: int) -> Expr | None:
        code = self.code
        asked = next((i for i in outer if code.is_sign(i, "?")), None)
        if asked is None:
            return None
        open_questions = 0
        for i in outer:
            if i <= asked:
                continue
            if code.is_sign(i, "?"):
                open_questions += 1
            elif code.is_sign(i, ":") or (code.words[i].kind == "name" and code.words[i].text.endswith(":")):
                if not open_questions:
                    # `test ? a: b` reads `a:` as one word, which is then no part of a value.
                    if code.words[i].text != ":":
                        break
                    test, yes = self._any(first, asked, depth + 1), self._any(asked + 1, i, depth + 1)
                    return Conditional(test, yes, self._any(i + 1, last, depth + 1))
                open_questions -= 1
        return self.unknown(first, last)

    def _logical(self, outer: list[int], first: int, last: int, depth: int) -> Expr | None:
        language = self._language
        for signs, kind in ((language.either, Or), (language.both, And)):
            parts = self._split(outer, first, last, signs)
            if len(parts) > _MOST_PARTS:
                return self.unknown(first, last)
            if len(parts) > 1:
                return kind(tuple(self._any(*part, depth + 1) for part in parts))
        if language.fallback:
            parts = self._split(outer, first, last, {language.fallback})
            if len(parts) > _DEEPEST:
                return self.unknown(first, last)
            if len(parts) > 1:
                values = [self._any(*part, depth + 1) for part in parts]
                value = values.pop()
                while values:
                    value = Apply("default", values.pop(), (value,))
                return value
        if "not" in language.negations and self.code.is_sign(first, "not"):
            return self._negated(self._any(first + 1, last, depth + 1), first, last)
        return None

    def _split(self, outer: list[int], first: int, last: int, signs: Collection[str]) -> list[tuple[int, int]]:
        parts, start = [], first
        for i in outer:
            if self.code.words[i].kind != "text" and self.code.words[i].text in signs:
                parts.append((start, i))
                start = i + 1
        return [*parts, (start, last)]

    def _negated(self, of: Expr, first: int, last: int) -> Expr:
        match of:
            case Not(inner):
                return inner
            case Unknown() if not of.written:
                return self.unknown(first, last)
        return Not(of)

    def _comparison(self, outer: list[int], first: int, last: int, depth: int) -> Expr | None:
        code, signs = self.code, self._language.comparisons
        found = [i for i in outer if code.words[i].kind in ("name", "symbol") and code.words[i].text in signs]
        if not found:
            return None
        at, after = found[0], found[0] + 1
        sign = code.words[at].text
        if sign == "is" and code.is_sign(after, "not"):
            sign, after = "is not", after + 1
        elif sign == "in" and at > first and code.is_sign(at - 1, "not"):
            sign, at = "not in", at - 1
        if len(found) > 1 or at == first or after >= last:
            return self.unknown(first, last)
        if code.is_sign(first, "typeof"):
            return self._typeof(sign, first, at, after, last, depth)
        left, right = self._any(first, at, depth + 1), self._any(after, last, depth + 1)
        if isinstance(left, Unknown | Conditional) or isinstance(right, Unknown | Conditional):
            return self.unknown(first, last)
        return self._compared(left, signs[sign], right)

    def _compared(self, left: Expr, op: str, right: Expr) -> Expr:
        if isinstance(left, Const) and not isinstance(right, Const) and op in ("==", "!="):
            left, right = right, left
        if isinstance(right, Name) and right.name == "UNDEFINED":
            return self._defined(left, op)
        equal = op in ("==", "is")
        if isinstance(right, Const) and op in ("==", "!=", "is", "is-not"):
            if right.value is None and self._language.missing_is_nothing:
                return self._defined(left, op)
            if right.value is None:
                return Is("none", left) if equal else Not(Is("none", left))
            if right.value is True or right.value is False:
                return left if equal is right.value else Not(left)
        if op in ("is", "is-not"):
            op = "==" if equal else "!="
        return Compare(left, op, right)

    @staticmethod
    def _defined(of: Expr, op: str) -> Expr:
        return Not(Is("defined", of)) if op in ("==", "is") else Is("defined", of)

    def _typeof(self, sign: str, first: int, at: int, after: int, last: int, depth: int) -> Expr:
        of = self._any(first + 1, at, depth + 1)
        if last - after == 1 and self.code.words[after].text == "undefined" and not isinstance(of, Unknown):
            return self._defined(of, self._language.comparisons[sign])
        return self.unknown(first, last)

    def _joined(self, outer: list[int], first: int, last: int, depth: int) -> Expr | None:
        code, sign = self.code, self._language.joins
        signs = [i for i in outer[1:] if code.is_sign(i, *_ARITHMETIC) and not code.is_sign(i, *self._language.members)]
        if any(not code.is_sign(i, sign) for i in signs):
            # A comma or a path sign can belong to a call without brackets.
            return None if all(code.is_sign(i, ",", "::") for i in signs) else self.unknown(first, last)
        parts = self._split(outer, first, last, {sign})
        if len(parts) < 2:
            return None
        if len(parts) > _MOST_PARTS or any(start == end for start, end in parts):
            return self.unknown(first, last)
        values = tuple(self._any(*part, depth + 1) for part in parts)
        texts = any(isinstance(v, Join) or (isinstance(v, Const) and isinstance(v.value, str)) for v in values)
        return Join(values) if texts or sign == "." else self.unknown(first, last)
