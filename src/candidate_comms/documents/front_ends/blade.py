"""Laravel Blade: ``{{ $name }}`` and directives such as ``@if (…)``."""

from __future__ import annotations

import re

from candidate_comms.documents.front_ends.blade_directives import Directives, is_directive
from candidate_comms.documents.front_ends.code_blocks import Blocks, Unread, built
from candidate_comms.documents.front_ends.code_prints import print_code
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.templates.tree import Body, Template

__all__ = ["blade_read"]

_SIGN = re.compile(r"@?\{\{\{|@?\{\{--|@?\{\{|@?\{!!|\B@@?[A-Za-z_]\w{0,40}|<\?(?:php\b|=)|</?x-[\w.:-]{1,80}")
_ECHOES = {"{{{": "}}}", "{{": "}}", "{!!": "!!}"}
_PHP_WORD = re.compile(r"\s{0,40}([a-z]{2,12})\b[ \t]{0,20}")
_COMPONENT_END = re.compile(r"[\"'>]")
_PLAIN_COMPONENTS = frozenset(
    f"x-mail::{part}" for part in ("message", "button", "panel", "table", "subcopy", "footer", "header", "layout")
)


def blade_read(source: str, path: str = "") -> Template:
    """Read a Blade template. Nothing is run."""
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    reading = _Reading(blocks)
    reading.all()
    return blocks.finished(lambda kind: f"@end{kind}")


class _Reading:
    def __init__(self, blocks: Blocks) -> None:
        self.blocks, self.text = blocks, blocks.file.text
        self.directives = Directives(blocks)
        self.at = 0
        self._ends: dict[str, int] = {}

    def all(self) -> None:
        """Read it from its first sign to its last."""
        search = 0
        while (found := _SIGN.search(self.text, search)) is not None:
            search = self._sign(found.group(), found.start())
            if search <= found.start():
                search = found.end()
        self.blocks.text(self.at, len(self.text))

    def _sign(self, sign: str, start: int) -> int:
        """Read what begins with a sign; where to go on. Below ``start``: it is text."""
        if sign.startswith("@") and sign[1] in "{@":
            return self._escaped(sign, start)
        if sign == "{{--":
            return self._comment(start)
        if sign in _ECHOES:
            return self._echo(sign, start)
        if sign.startswith("<?"):
            return self._php(start, start + len(sign))
        if sign.startswith("<"):
            return self._component(sign, start)
        return self._directive(sign[1:], start)

    def _escaped(self, sign: str, start: int) -> int:
        """``@{{ name }}`` and ``@@if`` print without their first sign."""
        if sign == "@{{--":
            return start
        after = start + len(sign)
        if sign[1:] in _ECHOES:
            end = self._find(_ECHOES[sign[1:]], after)
            if end < 0:
                return start
            after = end + len(_ECHOES[sign[1:]])
        self._take(start, start + 1)
        return after

    def _comment(self, start: int) -> int:
        end = self._find("--}}", start + 4)
        if end < 0:
            raise Unread(start, start + 4, "This comment is not closed: no '--}}' comes after it. Close it.")
        return self._take(start, end + 4)

    def _echo(self, sign: str, start: int) -> int:
        close = _ECHOES[sign]
        first = start + len(sign)
        last = self._find(close, first)
        if last < 0 or not self.text[first:last].strip():
            return start
        end = last + len(close)
        self._take(start, end)
        words = Code(language("php"), self.text, first, last, self.blocks.file)
        print_code(self.blocks, Values(words), start, end, self.text[first:last])
        return end

    def _directive(self, word: str, start: int) -> int:
        end = start + 1 + len(word)
        if word == "verbatim":
            close = self._find("@endverbatim", end)
            if close < 0:
                raise Unread(start, end, "This '@verbatim' is not closed; end it with @endverbatim.")
            self._take(start, end)
            self.blocks.text(end, close)
            self.at = close
            return self._take(close, close + len("@endverbatim"))
        if not is_directive(word):
            return start
        first = end
        while first < len(self.text) and self.text[first] in " \t":
            first += 1
        if word == "php" and not self.text.startswith("(", first):
            close = self._find("@endphp", end)
            if close < 0:
                raise Unread(start, end, "This '@php' is not closed; end it with @endphp.")
            self._take(start, close + len("@endphp"), line_too=True)
            self._statements(end, close, start)
            return self.at
        args = (end, end)
        if self.text.startswith("(", first):
            last = self._bracket(first)
            if last < 0:
                raise Unread(start, end, f"The brackets of this '@{word}' are not closed; close them.")
            args, end = (first + 1, last), last + 1
        self._take(start, end, line_too=True)
        self.directives.follow(word, args[0], args[1], start, end)
        return self.at

    def _php(self, start: int, first: int) -> int:
        """``<?= $x ?>`` prints; ``<?php if (…): ?>`` is ``@if (…)``; other PHP is not followed."""
        last = self._find("?>", first)
        if last < 0:
            raise Unread(start, first, "This PHP is not closed: no '?>' comes after it. Close it.")
        end = last + 2
        self._take(start, end, line_too=True)
        if self.text[first - 1] == "=":
            words = Code(language("php"), self.text, first, last, self.blocks.file)
            print_code(self.blocks, Values(words), start, end, self.text[first:last])
            return self.at
        word = _PHP_WORD.match(self.text, first, last)
        stop = last
        while stop > first and self.text[stop - 1] in " \t\n;:":
            stop -= 1
        if word is not None and is_directive(word[1]) and self.text[stop : stop + 1] in (":", ";"):
            begins = word.end()
            inside = begins < stop and self.text[begins] == "(" and self.text[stop - 1] == ")"
            args = (begins + 1, stop - 1) if inside else (begins, begins)
            self.directives.follow(word[1], *args, start, end)
        else:
            self._statements(first, last, start)
        return self.at

    def _statements(self, first: int, last: int, start: int) -> None:
        """PHP code: what it assigns is followed."""
        words = Code(language("php"), self.text, first, last, self.blocks.file)
        count, begin = len(words.words), 0
        for at in (*words.outer(0, count), count):
            if at == count or words.is_sign(at, ";"):
                if begin < at:
                    self.directives.statement(words, begin, at, start, last)
                begin = at + 1

    def _component(self, sign: str, start: int) -> int:
        """``<x-mail::button :url="$url">``: what a component puts around its content is not read, its content is."""
        end = start + len(sign)
        while (found := _COMPONENT_END.search(self.text, end)) is not None and found.group() != ">":
            closing = self._find(found.group(), found.end())
            if closing < 0:
                return start
            end = closing + 1
        if found is None:
            return start
        name = sign.lstrip("</")
        self._take(start, found.end())
        if name not in _PLAIN_COMPONENTS and not name.startswith("x-slot") and sign[1] != "/":
            self.blocks.passed_over(self.text[start : found.end()], start, found.end())
        return found.end()

    def _bracket(self, at: int) -> int:
        """The bracket that closes the one at ``at``."""
        depth = 0
        for found in re.compile(r"[()]|\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL).finditer(
            self.text, at
        ):
            depth += {"(": 1, ")": -1}.get(found.group(), 0)
            if not depth:
                return found.start()
        return -1

    def _find(self, close: str, at: int) -> int:
        """The next ``close``; where there is none, the rest of the text is not searched for it again."""
        if self._ends.get(close) == -1:
            return -1
        self._ends[close] = self.text.find(close, at)
        return self._ends[close]

    def _take(self, start: int, end: int, line_too: bool = False) -> int:
        """The text up to a tag is told, and the tag taken out, with the line's end where PHP takes it."""
        self.blocks.text(self.at, start)
        self.at = end + 1 if line_too and self.text.startswith("\n", end) else end
        return self.at
