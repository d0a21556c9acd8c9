"""Many phrases found in one pass over a sentence, at exact places.

How a phrase is written: ``phrase_pattern``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

from candidate_comms.text.automaton import AND_AS, BREAK, Node, States, mark_of
from candidate_comms.text.phrase_pattern import Pattern, classes_in, norms_of, parsed

__all__ = ["PhraseGraph"]

T = TypeVar("T")

_MOST_WORDS = 50_000
"""Words whose forms are kept."""


class _Entry:
    """A pattern that waits for one of its first words."""

    __slots__ = ("joined", "number", "parts")

    def __init__(self, parts: Pattern, number: int) -> None:
        self.parts = parts
        self.number = number
        self.joined = False


class _PlainKeys(dict[str, str]):
    """The words as the states know them, each the very string; other words are all one, but for their marks."""

    def __init__(self, known: dict[str, str], lock: Lock) -> None:
        self._known, self._lock = known, lock

    def __missing__(self, norm: str) -> str:
        """Work out the key of a word that is met for the first time."""
        with self._lock:  # else a word that joins the graph meanwhile would stay unknown
            if len(self) >= _MOST_WORDS:
                self.clear()
            key = self[norm] = self._known.get(norm) or ("" if norm.isalpha() else mark_of(norm))
        return key


class PhraseGraph(Generic[T]):
    """Phrases with a payload each; the choices of a phrase share what follows them, so it stays small.

    >>> from candidate_comms.text.words import Words
    >>> graph = PhraseGraph({"be": {"was", "were"}})
    >>> graph.add("(you|it) @be not ..1 selected", "no")
    >>> graph.find(Words("Sadly you were not finally selected").norms)
    [(1, 6, 'no')]
    """

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]] | None = None,
        *,
        spelt: Callable[[str], str] | None = None,
        forms: Callable[[str], Iterable[str]] | None = None,
    ) -> None:
        """Make an empty graph.

        ``classes`` are lists of words by name. For a language whose words change their form, ``spelt`` gives a word
        of a phrase as texts write it, and ``forms`` all that a word of a text may be a form of: it counts as each of
        these that stands in a phrase.
        """
        self._root = Node()
        self._spelt = spelt
        self._forms = forms
        self._form_keys: dict[str, str] = {}
        self._states = States(self._root)
        self._norms: dict[str, list[str]] = {}
        self._members = {
            name: frozenset(words if spelt is None else map(spelt, words)) for name, words in (classes or {}).items()
        }
        # A pattern joins the graph when one of its first words is met: a short message meets few of them.
        self._waiting: dict[str, list[_Entry]] = {}
        self._known = {BREAK: BREAK}
        """The words of the phrases that have joined, and the first words of all."""
        self._payloads: dict[T, int] = {}
        self._lock = Lock()
        self._plain_keys = _PlainKeys(self._known, self._lock)

    def add(self, pattern: str, payload: T) -> None:
        """Add a pattern; the same payload may have many.

        Raises:
            ValueError: the pattern is malformed, may match nothing at all, or names an unknown class.

        """
        parts = parsed(pattern)
        for name in classes_in(pattern):
            if name not in self._members:
                raise ValueError(f"no word class @{name} (in {pattern!r})")
        firsts: set[str] = set()
        if self._may_be_empty(parts, firsts):
            raise ValueError(f"a phrase has at least one word: {pattern!r}")
        entry = _Entry(parts, self._payloads.setdefault(payload, len(self._payloads)))
        if self._forms is not None:
            self._form_keys.clear()
            for word in self._words_in(parts):
                self._known.setdefault(word, word)
        with self._lock:
            for first in firsts:
                self._known.setdefault(first, first)
                self._waiting.setdefault(first, []).append(entry)
            self._plain_keys.clear()
            self._states.forget()

    def _may_be_empty(self, parts: Pattern, firsts: set[str]) -> bool:
        """Whether ``parts`` may match nothing. The words it may begin with are added to ``firsts``."""
        for part in parts:
            if isinstance(part, list):
                if not any([self._may_be_empty(choice, firsts) for choice in part]):  # noqa: C419 - of each choice
                    return False
            elif part[0] == "@":
                firsts |= self._members[part[1:]]
                return False
            elif not part.startswith(".."):
                norms = [part] if part[0] in "#<" else self._norms_of(part)
                firsts.update(norms[:1])
                if norms:
                    return False
        return True

    def _words_in(self, parts: Pattern) -> Iterator[str]:
        """Every word that a pattern may hold."""
        for part in parts:
            if isinstance(part, list):
                for choice in part:
                    yield from self._words_in(choice)
            elif part[0] == "@":
                yield from self._members[part[1:]]
            elif part[0] not in "#<" and not part.startswith(".."):
                yield from self._norms_of(part)

    def _grow(self, first: str) -> None:
        """Let the patterns that begin with ``first`` join the graph."""
        with self._lock:
            for entry in self._waiting.get(first, ()):
                if not entry.joined:
                    entry.joined = True
                    for node in self._insert(entry.parts, [self._root]):
                        if entry.number not in node.numbers:
                            node.numbers.append(entry.number)
            self._plain_keys.clear()
            # Last, so that another thread either waits for the lock or finds all of them.
            self._waiting.pop(first, None)

    def _insert(self, parts: Pattern, starts: list[Node]) -> list[Node]:
        """Hang ``parts`` on every start; the nodes where they end."""
        current = starts
        for part in parts:
            if isinstance(part, list):
                current = self._insert_choices(part, current)
            elif part.startswith(".."):
                after = Node()
                for node in current:
                    if node is not self._root:
                        node.gaps.append((int(part[2:]), after))
                current = [after] if current != [self._root] else current
            elif part[0] in "@#<":
                current = [self._step_class(part, current)]
            else:
                for norm in self._norms_of(part):
                    current = [self._step_word(norm, current, Node())]
        return current

    def _insert_choices(self, choices: list[Pattern], starts: list[Node]) -> list[Node]:
        """Hang each choice on every start; single words lead to one place."""
        after = Node()
        join: list[Node] = []
        for choice in choices:
            word = choice[0] if len(choice) == 1 else ""
            norms = self._norms_of(word) if isinstance(word, str) and word[:1] not in "@#<." else []
            if len(norms) == 1:
                self._step_word(norms[0], starts, after)
                if after not in join:
                    join.append(after)
            else:
                join.extend(node for node in self._insert(choice, starts) if node not in join)
        return join

    def _norms_of(self, word: str) -> list[str]:
        norms = self._norms.get(word)
        if norms is None:
            norms = self._norms[word] = norms_of(word) if self._spelt is None else [self._spelt(word)]
        return norms

    def _step_word(self, norm: str, starts: list[Node], after: Node) -> Node:
        norm = self._known.setdefault(norm, norm)
        for node in starts:
            node.words.setdefault(norm, []).append(after)
        return after

    def _step_class(self, part: str, starts: list[Node]) -> Node:
        name = part[1:] if part[0] == "@" else part
        after = Node()
        if part[0] == "@":
            self._known.update((word, word) for word in self._members[name] if word not in self._known)
        for node in starts:
            if part[0] == "@":
                for word in self._members[name]:
                    node.words.setdefault(word, []).append(after)
            else:
                node.classes.setdefault(name, []).append(after)
        return after

    def find(self, norms: Sequence[str]) -> list[tuple[int, int, T]]:
        """(first word, one past the last word, payload) of each phrase; the longest of each payload at a place.

        In the order of the words; at one place, in the order in which the payloads were added. No phrase goes on
        beyond a ``BREAK`` among the words.
        """
        keys = self._keys(norms)
        words = keys if self._forms is None else {word for key in {*keys} for word in key.split(AND_AS)}
        if not self._waiting.keys().isdisjoint(words):
            for first in self._waiting.keys() & words:
                self._grow(first)
            keys = self._keys(norms)
        keys.append(BREAK)
        payloads = tuple(self._payloads)
        found: list[tuple[int, int, T]] = []
        begin = self._states.first
        for index, state in enumerate(map(begin.__getitem__, keys)):
            if state is None:  # as at most words
                continue
            at = index
            longest: dict[int, int] | None = None
            while state is not None:
                at += 1
                if state.ends:
                    longest = {**(longest or {}), **dict.fromkeys(state.ends, at)}
                state = state[keys[at]]
            if longest is not None:
                found += [(index, longest[number], payloads[number]) for number in sorted(longest)]
        return found

    def _keys(self, norms: Sequence[str]) -> list[str]:
        """The words as the states know them, each the very string; other words are all one, but for their marks."""
        if self._forms is not None:
            keys = self._form_keys
            return [keys[norm] if norm in keys else self._key_of(norm) for norm in norms]
        return [*map(self._plain_keys.__getitem__, norms)]

    def _key_of(self, norm: str) -> str:
        """The key of a word that counts as several: all those joined."""
        if norm == BREAK or self._forms is None:
            return norm
        known = self._known
        forms = dict.fromkeys(form for form in self._forms(norm) if form in known)
        key = AND_AS.join(forms) or ("" if norm.isalpha() else mark_of(norm))
        if len(self._form_keys) >= _MOST_WORDS:
            self._form_keys.clear()
        self._form_keys[norm] = key
        return key
