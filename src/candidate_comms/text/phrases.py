"""Many phrases found in one pass over a sentence, at exact places.

A phrase is written as words, with a few marks:

==================  ==========================================================
``(a|b c|)``        one of these; an empty choice makes it optional
``..3``             up to three words of any kind
``@name``           a word of the class ``name`` (given when the graph is built)
``#``               a number
``<>``              a slot
==================  ==========================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

from candidate_comms.text.words import Token, tokenise

__all__ = ["PhraseGraph"]

T = TypeVar("T")

_PIECE = re.compile(r"[()|]|[^\s()|]+")

# A parsed pattern: a word or mark, or a list of choices, each a pattern of its own.
_Pattern = list["str | list[_Pattern]"]


class _Node(Generic[T]):
    __slots__ = ("classes", "gaps", "payloads", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[_Node[T]]] = {}
        self.classes: dict[str, list[_Node[T]]] = {}
        self.gaps: list[tuple[int, _Node[T]]] = []
        self.payloads: list[T] = []


class _Entry(Generic[T]):
    """A pattern that waits for one of its first words."""

    __slots__ = ("joined", "parts", "payload")

    def __init__(self, parts: _Pattern, payload: T) -> None:
        self.parts = parts
        self.payload = payload
        self.joined = False


def _parse(pattern: str) -> _Pattern:
    """The pattern as nested lists.

    Raises:
        ValueError: brackets do not pair, or no word is left.

    """
    stack: list[list[_Pattern]] = [[[]]]
    for piece in _PIECE.findall(pattern):
        if piece == "(":
            stack.append([[]])
        elif piece == "|":
            if len(stack) == 1:
                raise ValueError(f"a choice stands in brackets: {pattern!r}")
            stack[-1].append([])
        elif piece == ")":
            if len(stack) == 1:
                raise ValueError(f"a bracket too many in {pattern!r}")
            choices = stack.pop()
            stack[-1][-1].append(choices)
        else:
            stack[-1][-1].append(piece)
    if len(stack) > 1:
        raise ValueError(f"a bracket is left open in {pattern!r}")
    return stack[0][0]


class PhraseGraph(Generic[T]):
    """Phrases with a payload each; the choices of a phrase share what follows them, so it stays small.

    >>> graph = PhraseGraph({"be": {"was", "were"}})
    >>> graph.add("(you|it) @be not ..1 selected", "no")
    >>> list(graph.find(tokenise("Sadly you were not finally selected")))
    [(1, 6, 'no')]
    """

    def __init__(self, classes: Mapping[str, Iterable[str]] | None = None) -> None:
        self._root: _Node[T] = _Node()
        self._norms: dict[str, list[str]] = {}
        self._members = {name: frozenset(words) for name, words in (classes or {}).items()}
        # A pattern joins the graph when one of its first words is met: a short message meets few of them.
        self._waiting: dict[str, list[_Entry[T]]] = {}
        self._places: dict[T, int] = {}
        self._lock = Lock()

    def add(self, pattern: str, payload: T) -> None:
        """Add a pattern; the same payload may have many.

        Raises:
            ValueError: the pattern is malformed, may match nothing at all, or names an unknown class.

        """
        parts = _parse(pattern)
        firsts: set[str] = set()
        if self._may_be_empty(parts, firsts, pattern):
            raise ValueError(f"a phrase has at least one word: {pattern!r}")
        entry = _Entry(parts, payload)
        self._places.setdefault(payload, len(self._places))
        with self._lock:
            for first in firsts:
                self._waiting.setdefault(first, []).append(entry)

    def _may_be_empty(self, parts: _Pattern, firsts: set[str] | None, pattern: str) -> bool:
        """Whether ``parts`` may match nothing. The words it may begin with are added to ``firsts``."""
        empty = True
        for part in parts:
            heads = firsts if empty else None  # what comes after a word begins nothing; it is only checked
            if isinstance(part, list):
                found = [self._may_be_empty(choice, heads, pattern) for choice in part]
                empty &= any(found)
            elif part[0] == "@":
                if part[1:] not in self._members:
                    raise ValueError(f"no word class {part!r} (in {pattern!r})")
                if heads is not None:
                    heads.update(self._members[part[1:]])
                empty = False
            elif not part.startswith(".."):
                norms = [part] if part[0] in "#<" else self._norms_of(part)
                if norms and heads is not None:
                    heads.add(norms[0])
                empty &= not norms
        return empty

    def _grow(self, first: str) -> None:
        """Let the patterns that begin with ``first`` join the graph."""
        with self._lock:
            for entry in self._waiting.get(first, ()):
                if not entry.joined:
                    entry.joined = True
                    for node in self._insert(entry.parts, [self._root]):
                        if entry.payload not in node.payloads:
                            node.payloads.append(entry.payload)
            # Last, so that another thread either waits for the lock or finds all of them.
            self._waiting.pop(first, None)

    def _insert(self, parts: _Pattern, starts: list[_Node[T]]) -> list[_Node[T]]:
        """Hang ``parts`` on every start; the nodes where they end."""
        current = starts
        for part in parts:
            if isinstance(part, list):
                join: list[_Node[T]] = []
                for choice in part:
                    join.extend(node for node in self._insert(choice, current) if node not in join)
                current = join
            elif part.startswith(".."):
                after: _Node[T] = _Node()
                for node in current:
                    if node is not self._root:
                        node.gaps.append((int(part[2:]), after))
                current = [after] if current != [self._root] else current
            elif part[0] in "@#<":
                current = [self._step_class(part, current)]
            else:
                for norm in self._norms_of(part):
                    current = [self._step_word(norm, current)]
        return current

    def _norms_of(self, word: str) -> list[str]:
        norms = self._norms.get(word)
        if norms is None:
            norms = self._norms[word] = [token.norm for token in tokenise(word)]
        return norms

    @staticmethod
    def _step_word(norm: str, starts: list[_Node[T]]) -> _Node[T]:
        after: _Node[T] = _Node()
        for node in starts:
            node.words.setdefault(norm, []).append(after)
        return after

    def _step_class(self, part: str, starts: list[_Node[T]]) -> _Node[T]:
        name = part[1:] if part[0] == "@" else part
        after: _Node[T] = _Node()
        for node in starts:
            if part[0] == "@":
                for word in self._members[name]:
                    node.words.setdefault(word, []).append(after)
            else:
                node.classes.setdefault(name, []).append(after)
        return after

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
        """(first token, one past the last token, payload) of each phrase; the longest of each payload at a place.

        In the order of the tokens; at one place, in the order in which the payloads were added.
        """
        root, waiting = self._root, self._waiting
        norms = [token.norm for token in tokens]
        for index, norm in enumerate(norms):
            mark = "" if norm.isalpha() else _mark(norm)
            if norm in waiting:
                self._grow(norm)
            if mark in waiting:
                self._grow(mark)
            starts, marked = root.words.get(norm), root.classes.get(mark)
            if starts is None and marked is None:
                continue
            best: dict[T, int] = {}
            for node in (*(starts or ()), *(marked or ())):
                _walk(node, norms, index + 1, best)
            for payload in best if len(best) < 2 else sorted(best, key=self._places.__getitem__):
                yield index, best[payload], payload


def _mark(norm: str) -> str:
    """The mark of a pattern that this token fits, besides its own word."""
    return "#" if norm[0].isdigit() else "<>" if norm[0] == "⟨" else ""


def _walk(node: _Node[T], norms: Sequence[str], at: int, best: dict[T, int]) -> None:
    for payload in node.payloads:
        if at > best.get(payload, -1):
            best[payload] = at
    norm = norms[at] if at < len(norms) else ""
    for after in node.words.get(norm, ()):
        _walk(after, norms, at + 1, best)
    if node.classes and norm:
        for after in node.classes.get(_mark(norm), ()):
            _walk(after, norms, at + 1, best)
    for most, after in node.gaps:
        for payload in after.payloads:  # a gap at the very end holds nothing
            best[payload] = max(at, best.get(payload, -1))
        for step in range(min(most + 1, len(norms) - at)):
            following = norms[at + step]
            if following in after.words or after.classes or after.gaps:
                _walk(after, norms, at + step, best)
