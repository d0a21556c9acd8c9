"""A token trie: many phrases found in one pass over a sentence, at exact places.

A phrase is written as words, with a few marks:

==================  ==========================================================
``(a|b c|)``        one of these; an empty choice makes it optional
``..3``             up to three words of any kind
``@name``           a word of the class ``name`` (given when the trie is built)
``#``               a number
``<>``              a slot
==================  ==========================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from candidate_comms.text.words import Token, tokenise

__all__ = ["PhraseTrie", "expand"]

T = TypeVar("T")


class _Node(Generic[T]):
    __slots__ = ("classes", "gaps", "payloads", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node[T]] = {}
        self.classes: dict[str, _Node[T]] = {}
        self.gaps: dict[int, _Node[T]] = {}
        self.payloads: list[T] = []


def expand(pattern: str) -> list[str]:
    """All plain forms of a pattern with choices.

    >>> expand("(we|i) regret (to|)")
    ['we regret to', 'we regret', 'i regret to', 'i regret']
    """
    depth = 0
    start = -1
    for index, char in enumerate(pattern):
        if char == "(":
            if depth == 0:
                start = index
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                raise ValueError(f"a bracket too many in {pattern!r}")
            if depth == 0:
                head, inner, tail = pattern[:start], pattern[start + 1 : index], pattern[index + 1 :]
                tails = expand(tail)
                forms = [
                    " ".join(f"{head} {choice} {rest}".split())
                    for option in _choices(inner)
                    for choice in expand(option)
                    for rest in tails
                ]
                return list(dict.fromkeys(forms))
    if depth:
        raise ValueError(f"a bracket is left open in {pattern!r}")
    return [" ".join(pattern.split())]


def _choices(inner: str) -> list[str]:
    choices, depth, current = [], 0, ""
    for char in inner:
        if char == "|" and depth == 0:
            choices.append(current)
            current = ""
            continue
        depth += (char == "(") - (char == ")")
        current += char
    return [*choices, current]


class PhraseTrie(Generic[T]):
    """Phrases with a payload each.

    >>> trie = PhraseTrie({"be": {"was", "were"}})
    >>> trie.add("you @be not ..1 selected", "no")
    >>> [(start, end, payload) for start, end, payload in trie.find(tokenise("Sadly you were not finally selected"))]
    [(1, 6, 'no')]
    """

    def __init__(self, classes: Mapping[str, Iterable[str]] | None = None) -> None:
        self._root: _Node[T] = _Node()
        self._norms: dict[str, list[str]] = {}
        self._members = {name: frozenset(words) for name, words in (classes or {}).items()}

    def add(self, pattern: str, payload: T) -> None:
        """Add a pattern; the same payload may have many. A gap at an end is dropped: it would hold nothing.

        Raises:
            ValueError: the pattern is malformed, has no word, or names an unknown class.
        """
        for form in expand(pattern):
            self._insert(form, payload)

    def _insert(self, form: str, payload: T) -> None:
        parts = form.split()
        while parts and parts[-1].startswith(".."):
            parts.pop()
        while parts and parts[0].startswith(".."):
            parts.pop(0)
        if not parts:
            raise ValueError(f"a phrase has at least one word: {form!r}")
        node = self._root
        for part in parts:
            if part.startswith(".."):
                node = node.gaps.setdefault(int(part[2:]), _Node())
            elif part in ("#", "<>"):
                node = node.classes.setdefault(part, _Node())
            elif part.startswith("@"):
                if part[1:] not in self._members:
                    raise ValueError(f"no word class {part!r} (in {form!r})")
                node = node.classes.setdefault(part[1:], _Node())
            else:
                norms = self._norms.get(part)
                if norms is None:
                    norms = self._norms[part] = [token.norm for token in tokenise(part)]
                for norm in norms:
                    node = node.words.setdefault(norm, _Node())
        if payload not in node.payloads:
            node.payloads.append(payload)

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
        """(first token, one past the last token, payload) of each phrase; the longest of each payload at a place."""
        root = self._root
        for index, token in enumerate(tokens):
            if token.norm in root.words or root.classes:
                best: dict[T, int] = {}
                self._walk(root, tokens, index, best)
                for payload, end in best.items():
                    yield index, end, payload

    def _walk(self, node: _Node[T], tokens: Sequence[Token], at: int, best: dict[T, int]) -> None:
        for payload in node.payloads:
            if at > best.get(payload, -1):
                best[payload] = at
        if at < len(tokens):
            norm = tokens[at].norm
            child = node.words.get(norm)
            if child is not None:
                self._walk(child, tokens, at + 1, best)
            for name, child in node.classes.items():
                if self._is(norm, name):
                    self._walk(child, tokens, at + 1, best)
        for most, child in node.gaps.items():
            for step in range(min(most, len(tokens) - at) + 1):
                self._walk(child, tokens, at + step, best)

    def _is(self, norm: str, name: str) -> bool:
        if name == "#":
            return norm[0].isdigit()
        if name == "<>":
            return norm[0] == "⟨"
        return norm in self._members[name]
