"""The pieces of a Handlebars or Mustache source: text and tags, with what tags take of the white space beside them."""

from __future__ import annotations

import re

from attrs import define

from candidate_comms.documents.front_ends.blocks import Broken
from candidate_comms.documents.front_ends.tags import Finder, inside
from candidate_comms.text.spans import Span

__all__ = ["Mustache", "mustaches"]

_BLANKS = "".join(map(chr, (*range(9, 14), 32, 160, 5760, *range(8192, 8203), 8232, 8233, 8239, 8287, 12288, 65279)))
_SIGN = re.compile(r"\s{0,9}(#\*|#>|[#^/>!&=*<{]|else(?=[\s~}]))")
_STOP = re.compile(r"\}\}|(?<=[\s=(])[\"']|\[")
_RAW = re.compile(r"\{\{\{\{\s{0,9}(?![/{])([^\s{}]{1,80})")
_ALONE = frozenset({"#", "#*", "#>", "^", "/", ">", "!", "=", "else", "<"})
"""Tags that take their whole line with them where nothing else stands on it."""


@define
class Mustache:
    """One piece: text, or a tag."""

    span: Span
    """A tag with its delimiters; text without what the tags beside it take."""
    sign: str | None
    """What follows the braces: ``#``, ``/``, ``else`` …, nothing for a tag that prints; None for text."""
    inner: Span
    """What a tag says after its sign."""
    strips: tuple[bool, bool] = (False, False)
    """Whether it takes all white space before and after it (``~``)."""


def mustaches(text: str) -> list[Mustache]:
    """The pieces of a source. Comments are among them, so that each knows its neighbours."""
    scanner = _Scanner(text)
    scanner.scan()
    return _trimmed(text, scanner.found)


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self.found: list[Mustache] = []
        self._opens, self._closes = "{{", "}}"
        self._line_end = Finder(text, "\n")
        self._closing = {mark: Finder(text, close) for mark, close in (('"', '"'), ("'", "'"), ("[", "]"))}
        self._comment_ends = (Finder(text, "--}}"), Finder(text, "--~}}"))

    def scan(self) -> None:
        text, at = self._text, 0
        while (begin := text.find(self._opens, at)) >= 0:
            slashes = self._slashes(at, begin)
            self._words(at, begin - (slashes > 0))
            if slashes == 1:
                at = self._escaped(begin)
                continue
            raw = _RAW.match(text, begin) if self._opens == "{{" else None
            at = self._raw(begin, raw.group(1)) if raw else self._tag(begin)
        self._words(at, len(text))

    def _words(self, start: int, end: int) -> None:
        if start < end:
            self.found.append(Mustache(Span(start, end), None, Span(start, end)))

    def _slashes(self, at: int, begin: int) -> int:
        """How many backslashes stand before an opening: one makes it text, of two the first is dropped."""
        if self._opens != "{{" or begin == at or self._text[begin - 1] != "\\":
            return 0
        return 2 if begin - 1 > at and self._text[begin - 2] == "\\" else 1

    def _escaped(self, begin: int) -> int:
        """Text from the braces after a backslash up to the next ones."""
        following = self._text.find("{{", begin + 2)
        end = len(self._text) if following < 0 else following
        for _ in range(2):
            end -= following >= 0 and end > begin + 2 and self._text[end - 1] == "\\"
        self._words(begin, end)
        return end

    def _raw(self, begin: int, name: str) -> int:
        text = self._text
        start, end = text.find("}}}}", begin), text.find(f"{{{{{{{{/{name}}}}}}}}}", begin)
        if start < 0 or end < start:
            said = f"The raw block {name!r} is never closed; write {{{{{{{{/{name}}}}}}}}} after it."
            raise Broken(Span(begin, begin + 4), said)
        self._words(start + 4, end)
        return end + len(name) + 9

    def _tag(self, begin: int) -> int:
        text = self._text
        start = begin + len(self._opens)
        before = text[start : start + 1] == "~"
        start += before
        signed = _SIGN.match(text, start)
        sign = signed.group(1) if signed else ""
        start = signed.end() if signed else start
        if sign == "=":
            return self._delimiters(begin, start)
        if sign == "!" and text.startswith("--", start):
            close = min(ends(start + 2) for ends in self._comment_ends)
            if close < len(text):
                after = text[close + 2] == "~"
                end = close + 4 + after
                self.found.append(Mustache(Span(begin, end), sign, Span(start, close), (before, after)))
                return end
        stop, end = self._end(begin, start, sign)
        after = stop > start and text[stop - 1] == "~"
        inner = inside(text, start, stop - after)
        if sign == "^" and not len(inner):
            sign = "else"
        if sign == "{" and text[stop - 2 : stop] == "}~":
            inner = inside(text, start, stop - 2)
        elif sign == "{" and not text.startswith("}}}", stop):
            raise Broken(Span(begin, end), "Three braces open this and two close it; write }}} after it.")
        elif sign == "{":
            end += 1
        self.found.append(Mustache(Span(begin, end), sign, inner, (before, after)))
        return end

    def _end(self, begin: int, start: int, sign: str) -> tuple[int, int]:
        """Where a tag's closing braces begin and end. Braces between quotes or brackets close nothing."""
        text, at = self._text, start
        if self._opens != "{{" or sign == "!":
            stop = text.find(self._closes, start)
        else:
            stop = -1
            while (found := _STOP.search(text, at)) is not None:
                if found.group() == "}}":
                    stop = found.start()
                    break
                at = self._past(found)
        if stop < 0:
            said = f"This {self._opens} is never closed; write {self._closes} after it."
            raise Broken(Span(begin, begin + len(self._opens)), said)
        return stop, stop + len(self._closes)

    def _past(self, opening: re.Match[str]) -> int:
        """After what a quote or a bracket encloses; after the mark alone, if its line has no other end of it."""
        mark, at = opening.group(), opening.end()
        closing, line_end = self._closing[mark], self._line_end(opening.end())
        close = closing(at)
        while close < line_end and mark != "[" and self._text[close - 1] == "\\":
            close = closing(close + 1)
        return close + 1 if close < line_end else at

    def _delimiters(self, begin: int, start: int) -> int:
        close = self._text.find(f"={self._closes}", start)
        words = self._text[start:close].split() if 0 <= close < start + 40 else []
        if len(words) != 2:
            raise Broken(Span(begin, start), "This sets delimiters and does not say which; write {{=<% %>=}}, say.")
        end = close + 1 + len(self._closes)
        self.found.append(Mustache(Span(begin, end), "=", Span(start, close)))
        self._opens, self._closes = words
        return end


def _trimmed(text: str, found: list[Mustache]) -> list[Mustache]:
    """The pieces, text without the white space that its neighbours take."""
    before = [_blank_before(text, found, at) for at in range(len(found))]
    alone = [before[at] and _blank_after(text, found, at) for at in range(len(found))]
    for at, piece in enumerate(found):
        if piece.sign is not None:
            continue
        cut = piece.span.cut(text)
        start = piece.span.start
        if at and found[at - 1].strips[1]:
            bare = cut.lstrip(_BLANKS)
        elif at and alone[at - 1]:
            bare = cut.lstrip(" \t")
            bare = bare.removeprefix("\n")
        else:
            bare = cut
        start += len(cut) - len(bare)
        if at + 1 < len(found) and found[at + 1].strips[0]:
            bare = bare.rstrip(_BLANKS)
        elif at + 1 < len(found) and alone[at + 1]:
            bare = bare.rstrip(" \t")
        piece.span = piece.inner = Span(start, start + len(bare))
    return found


def _blank_before(text: str, found: list[Mustache], at: int) -> bool:
    """Whether a tag can stand alone on its line, by what comes before it."""
    if found[at].sign not in _ALONE:
        return False
    if at == 0:
        return True
    if found[at - 1].sign is not None:
        return False
    cut = found[at - 1].inner.cut(text)
    bare = cut.rstrip(_BLANKS)
    return "\n" in cut[len(bare) :] or (at == 1 and not bare)


def _blank_after(text: str, found: list[Mustache], at: int) -> bool:
    if at + 1 == len(found):
        return True
    if found[at + 1].sign is not None:
        return False
    cut = found[at + 1].inner.cut(text)
    bare = cut.lstrip(_BLANKS)
    return "\n" in cut[: len(cut) - len(bare)] or (at + 2 == len(found) and not bare)
