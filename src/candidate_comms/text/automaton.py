"""Places inside phrases, and the states that a reader of words is in: all the places that it may have come to.

States are made when the words of a text first lead to them, so a graph of a thousand phrases is read with one look
for each word.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["AND_AS", "BREAK", "Node", "State", "States", "mark_of"]

BREAK = "\n"
"""No word, but what stands between two sentences: no phrase goes on beyond it."""

AND_AS = " "
"""Between the words that one word of a text counts as."""

_MOST = 200_000
"""Steps from state to state that are kept, about 20 MB. Prose makes some 20,000; an endless stream of nonsense shall
not fill the memory."""


class Node:
    """A place inside phrases. Nothing is added to it once its phrase is complete."""

    __slots__ = ("classes", "gaps", "numbers", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[Node]] = {}
        self.classes: dict[str, list[Node]] = {}
        self.gaps: list[tuple[int, Node]] = []
        """How many words may be passed over, and the place after them."""
        self.numbers: list[int] = []
        """The phrases that end here."""


class State(dict[str, "State | None"]):
    """The state after each word that was met so far; None where no phrase goes on."""

    __slots__ = ("ends", "open", "states")

    def __init__(self, states: States, open_: dict[Node, int], ends: tuple[int, ...]) -> None:
        self.states = states
        self.open = open_
        """The places at which a phrase may go on, and how many more words may be passed over there."""
        self.ends = ends
        """The phrases that end with the last word."""

    def __missing__(self, word: str) -> State | None:
        state = self[word] = self.states.after(self, word)
        return state


class States:
    """The states of a graph that were met so far, and the one that stands at its root."""

    def __init__(self, root: Node) -> None:
        self._known: dict[tuple[object, ...], State] = {}
        self._steps = 0
        self.first = State(self, {root: 0}, ())

    def forget(self) -> None:
        """Start afresh: the graph has grown, or too much is kept."""
        self._known.clear()
        self.first.clear()
        self._steps = 0

    def after(self, state: State, word: str) -> State | None:
        """The state to which ``word`` leads."""
        self._steps += 1
        if self._steps > _MOST:
            self.forget()
        if word == BREAK:
            return None
        mark = mark_of(word)
        words = word.split(AND_AS)
        reached: dict[Node, None] = {}
        open_: dict[Node, int] = {}
        for node, left in state.open.items():
            known = node.words
            for one in words:
                if one in known:  # seldom: most places wait for other words
                    reached.update(dict.fromkeys(known[one]))
            if mark in node.classes:
                reached.update(dict.fromkeys(node.classes[mark]))
            if left:
                open_[node] = left - 1
        if not reached and not open_:
            return None
        for node in [*open_]:
            _pass_over(node, open_)
        for node in reached:
            open_.setdefault(node, 0)
            _pass_over(node, open_)
        ends = tuple(sorted(_ends(reached)))
        return self._one(open_, ends)

    def _one(self, open_: dict[Node, int], ends: tuple[int, ...]) -> State:
        """The one state of these places."""
        key = (ends, frozenset(open_.items()))
        state = self._known.get(key)
        if state is None:
            state = self._known[key] = State(self, open_, ends)
        return state


def _pass_over(node: Node, open_: dict[Node, int]) -> None:
    """Open the places that stand behind the gaps of ``node``."""
    for most, after in node.gaps:
        if open_.get(after, -1) < most:
            open_[after] = most
            _pass_over(after, open_)


def _ends(nodes: Iterable[Node]) -> set[int]:
    """The phrases that end at these places. A gap at the very end of a phrase holds nothing."""
    found: set[int] = set()
    for node in nodes:
        found.update(node.numbers)
        if node.gaps:
            found |= _ends(after for _, after in node.gaps)
    return found


def mark_of(word: str) -> str:
    """The mark of a pattern that a word fits, besides its own: ``#`` for a number, ``<>`` for a slot.

    >>> mark_of("28"), mark_of("⟨name⟩"), mark_of("days")
    ('#', '<>', '')
    """
    return "#" if word[:1].isdigit() else "<>" if word[:1] == "⟨" else word if word in ("#", "<>") else ""
