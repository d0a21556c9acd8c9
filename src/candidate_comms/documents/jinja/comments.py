"""The comments and tags of a Jinja2 source, from its token stream: what is raw or quoted is none."""

from __future__ import annotations

from jinja2 import Environment, TemplateSyntaxError

from candidate_comms.documents.comment_marks import Mark, Scanned
from candidate_comms.documents.jinja.positions import Pos, PositionLexer, positioned
from candidate_comms.documents.plain import lines_joined
from candidate_comms.text.spans import Span

__all__ = ["jinja_scanned"]

_COMMENTS = {"comment_begin": "comment_end", "linecomment_begin": "linecomment_end"}
_TAGS = {
    "block_begin": "block_end",
    "variable_begin": "variable_end",
    "linestatement_begin": "linestatement_end",
}


def jinja_scanned(source: str, environment: Environment | None) -> Scanned:
    """Scan ``source`` with the delimiters of ``environment``, as far as its tokens can be told."""
    chosen = environment if environment is not None else Environment()
    layer = lines_joined(source)
    scan = _Scan()
    try:
        for line, token, value in PositionLexer(positioned(chosen), layer.text).tokeniter(layer.text, None):
            assert isinstance(line, Pos)
            scan.token(line.start, token, value)
    except TemplateSyntaxError:
        pass  # a fault of its own; what stands before it counts
    to_source = layer.source_map.to_source
    marks = tuple(
        Mark(
            to_source(mark.span), to_source(mark.inner) if mark.inner is not None else None, mark.opens, mark.closes
        )
        for mark in scan.marks
    )  # fmt: skip
    return Scanned(marks, f"{chosen.comment_start_string} … {chosen.comment_end_string}")


class _Scan:
    """Takes the tokens, left to right, blanks included."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._start = 0
        self._until = ""
        self._inner = Span(0, 0)
        self._words: list[str] = []
        self._is_tag = False

    def token(self, start: int, token: str, value: str) -> None:
        """One token; the end token of a tag or comment may hold white space that it eats."""
        if not self._until:
            self._begin(start, token, value)
        elif token == self._until:
            end = start + len(value.rstrip())
            if self._is_tag:
                self.marks.append(_tag(Span(self._start, end), self._words))
            else:
                self.marks.append(Mark(Span(self._start, end), self._inner))
            self._until = ""
        elif token in ("comment", "linecomment"):
            self._inner = Span(start, start + len(value))
        elif self._is_tag and len(self._words) < _LOOKED_AT and token not in ("whitespace", "data"):
            self._words.append(value)

    def _begin(self, start: int, token: str, value: str) -> None:
        self._start = start + len(value) - len(value.lstrip())
        if token in ("raw_begin", "raw_end"):
            opens, closes = ("raw", "") if token == "raw_begin" else ("", "raw")
            self.marks.append(Mark(Span(self._start, start + len(value.rstrip())), None, opens, closes))
            return
        self._is_tag = token in _TAGS
        self._until = (_TAGS if self._is_tag else _COMMENTS).get(token, "")
        self._inner = Span(start + len(value), start + len(value))
        self._words = [] if token != "variable_begin" else [""]


_LOOKED_AT = 40
"""Words of a tag: enough to tell ``set a, b = …`` from ``set a``."""


def _tag(span: Span, words: list[str]) -> Mark:
    word = words[0] if words else ""
    if word.startswith("end"):
        return Mark(span, None, "", word[3:])
    if word == "set" and "=" in words[: next((at for at, sign in enumerate(words) if sign in ("|", "(")), len(words))]:
        return Mark(span)
    return Mark(span, None, word)
