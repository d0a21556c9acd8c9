"""Readable phrases made into one regular expression, for wordings that are looked for in folded text.

A phrase is written as it is read, with a few marks:

==================  ==========================================================
``(a|b c|)``        one of these; an empty choice makes it optional
``*``               any ending of the word: ``enclos*``
``...``             some words between, up to 50 characters
``@word``           any one word
``<>``              a slot
a space             white space (a line may break there) or a hyphen
==================  ==========================================================

Every mark has a bound, so a search takes time in proportion to the text, whatever the text is. A wording also knows
words of which each match holds one: where none of them stands, nothing needs to be searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from candidate_comms.text.expressions import Expression
from candidate_comms.text.lazy import lazy

__all__ = ["Wording", "Wordings"]

_PIECE = re.compile(r"\.\.\.|@word|<>|[()|*]|\s+|(?:(?!\.\.\.|@word|<>)[^()|*\s])+")
_SPACE = r"[\s-]{1,3}"
_MARKS = {"*": r"\w{0,20}", "...": r"(?!\w)[\s\S]{0,50}?(?<!\w)", "@word": r"\w{1,40}", "<>": r"⟨[^⟨⟩\n]{0,80}⟩"}

# A parsed phrase: plain text and marks, or a list of choices, each a phrase of its own.
_Phrase = list["str | list[_Phrase]"]


class Wording(Expression):
    r"""One expression that finds any of some phrases in folded text, as whole words.

    >>> found = Wording(["let (me|us) know", "e mail (me|)", "enclos*"])
    >>> [m.group() for m in found.finditer("let us\nknow, or e-mail; it is enclosed")]
    ['let us\nknow', 'e-mail', 'enclosed']
    >>> found.may_stand_in({"please", "reply"}, "please reply")
    False

    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases.

        Raises:
            ValueError: the brackets of a phrase do not pair.

        """
        self._phrases = tuple(phrases)
        super().__init__("|".join(_edged(phrase) for phrase in self._phrases))

    def may_stand_in(self, words: Set[str], text: str) -> bool:
        """Whether ``text``, whose words (between anything that is no letter or figure) are given, may hold a match."""
        if not self._words.isdisjoint(words):
            return True
        return bool(self._parts) and any(part in text for part in self._parts)

    @lazy
    def signs(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Words, and parts of words, of which one stands in each match."""
        return self._words, self._parts

    @lazy
    def _words(self) -> frozenset[str]:
        """Words of which one stands in each match of most phrases."""
        return frozenset(word for signs in self._signs for word in signs if word[0] != "*")

    @lazy
    def _parts(self) -> tuple[str, ...]:
        """Parts of words of which one stands in each match of the others."""
        return tuple({sign[1:] for signs in self._signs for sign in signs if sign[0] == "*"})

    @lazy
    def _signs(self) -> list[frozenset[str]]:
        return [_signs(_parse(phrase), True, True) or frozenset({"*"}) for phrase in self._phrases]


class Wordings:
    """Several wordings by name, of which a text seldom holds many: one look tells which may stand in it.

    >>> ideas = Wordings({"later": Wording(["to follow"]), "maybe": Wording(["it depends"])})
    >>> ideas.standing_in({"pay", "to", "follow"}, "pay to follow")
    ['later']
    """

    def __init__(self, by_name: Mapping[str, Wording]) -> None:
        """Take the wordings; they are found in the order that they have here."""
        self.by_name = dict(by_name)

    def __getitem__(self, name: str) -> Wording:
        return self.by_name[name]

    def standing_in(self, words: Set[str], text: str) -> list[str]:
        """The names of those that may stand in ``text``, whose words are given (see ``Wording.may_stand_in``)."""
        index, parts = self._index
        found = {name for word in index.keys() & words for name in index[word]}
        found.update(name for part, name in parts if name not in found and part in text)
        return [name for name in self.by_name if name in found] if found else []

    @lazy
    def _index(self) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
        """The wordings by the words that tell them, and the parts of words that do."""
        index: dict[str, list[str]] = {}
        parts: list[tuple[str, str]] = []
        for name, wording in self.by_name.items():
            words, pieces = wording.signs
            for word in words:
                index.setdefault(word, []).append(name)
            parts += [(piece, name) for piece in pieces]
        return index, parts


def _signs(parts: _Phrase, apart_before: bool, apart_after: bool) -> frozenset[str]:
    """The most telling words of which each match holds one, ``*`` before a part of a word; empty if there are none.

    ``apart_before`` and ``apart_after`` say whether no word goes on at the edges of the phrase.
    """
    best: frozenset[str] = frozenset()
    for index, part in enumerate(parts):
        apart = parts[index - 1] in _APART if index else apart_before
        ends = parts[index + 1] in _APART if index + 1 < len(parts) else apart_after
        if isinstance(part, list):
            choices = [_signs(choice, apart, ends) for choice in part]
            found = frozenset().union(*choices) if all(choices) else frozenset()
        elif part in _MARKS or part == " ":
            continue
        else:
            found = _signs_of_word(part, apart, ends)
        best = max(best, found, key=_telling)
    return best


_APART = (" ", "...", "<>")
_LONG = 4  # letters
_NO_FIGURE_FIRST = re.compile(r"[^\W\d]\w*")


def _signs_of_word(written: str, apart: bool, ends: bool) -> frozenset[str]:
    """The longest whole word of a piece of a phrase; else the piece as a part of a word."""
    whole = [
        word.group()
        for word in _NO_FIGURE_FIRST.finditer(written)
        if (apart or word.start() > 0) and (ends or word.end() < len(written))
        if not (word.start() and written[word.start() - 1].isdigit())
    ]
    return frozenset({max(whole, key=len) if whole else f"*{written}"})


def _telling(signs: frozenset[str]) -> tuple[bool, int, float]:
    """Whole words tell more than parts, and long ones, which are seldom common, more than short ones."""
    if not signs:
        return False, 0, 0.0
    shortest = min(map(len, signs))
    words = shortest >= _LONG and not any(sign[0] == "*" for sign in signs)
    return words, shortest, sum(map(len, signs)) / len(signs)


def _edged(phrase: str) -> str:
    """A phrase as an expression that starts and ends where words do."""
    inner = _emit(_parse(phrase))
    start = r"\b" if phrase[0].isalnum() or phrase[0] in "(@" else ""
    end = r"\b" if phrase[-1].isalnum() or phrase[-1] in ")*" else ""
    return f"{start}{inner}{end}"


def _parse(phrase: str) -> _Phrase:
    stack: list[list[_Phrase]] = [[[]]]
    for piece in _PIECE.findall(phrase):
        if piece == "(":
            stack.append([[]])
        elif piece == "|" and len(stack) > 1:
            stack[-1].append([])
        elif piece == ")" and len(stack) > 1:
            choices = stack.pop()
            stack[-1][-1].append(choices)
        elif piece in ("|", ")"):
            raise ValueError(f"a {piece!r} stands outside brackets in {phrase!r}")
        else:
            stack[-1][-1].append(" " if piece.isspace() else piece)
    if len(stack) > 1:
        raise ValueError(f"a bracket is left open in {phrase!r}")
    return stack[0][0]


def _emit(parts: _Phrase) -> str:
    """The expression of a parsed phrase. An optional choice takes one of the spaces beside it along."""
    written: list[str] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(part, list):
            choices = "|".join(_emit(choice) for choice in part if choice)
            if all(part):
                written.append(f"(?:{choices})")
            elif following == " ":
                written.append(f"(?:(?:{choices}){_SPACE})?")
                index += 1
            else:
                written.append(f"(?:{choices})?")
        elif part == " " and isinstance(following, list) and not all(following) and index + 2 == len(parts):
            choices = "|".join(_emit(choice) for choice in following if choice)
            written.append(f"(?:{_SPACE}(?:{choices}))?")
            index += 1
        elif part == " " and following == "...":
            pass  # the gap begins where the word before it ends
        elif part == "...":
            written.append(_MARKS["..."])
            index += following == " "
        elif part == " ":
            written.append(_SPACE)
        else:
            written.append(_MARKS.get(part) or re.escape(part))
        index += 1
    return "".join(written)
