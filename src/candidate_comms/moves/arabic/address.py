"""Whom an Arabic letter addresses, one or many, man or woman, and where it is at odds with itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from candidate_comms.moves.arabic.lexicon import small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.said import is_yours
from candidate_comms.moves.facts import Address
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move

__all__ = ["annotate_address"]

_SHORT = 4  # letters
_NOT_YOU = ("ي", "سي", "ال", "م", "ت")
_PARTS = frozenset({"body", "subject", "closing"})


class _Mark(NamedTuple):
    line: Line
    word: int


def annotate_address(page: Page) -> Iterator[Annotation]:
    """An ADDRESS where one reader is also many, and where a man is also a woman or nobody knows which."""
    one, many = _marks(page)
    if one and many:
        less, more = (one, many) if len(one) < len(many) else (many, one)
        yield _clash(page, "number", less[0], more[0])
    yield from _gender(page)


def _marks(page: Page) -> tuple[list[_Mark], list[_Mark]]:
    """The words that say "you" to one, and those that say it politely to many."""
    found: tuple[list[_Mark], list[_Mark]] = [], []
    for line in page.lines:
        if line.part not in _PARTS or line.has("part_closing"):
            continue
        for index, word in enumerate(line.norms):
            whom = _whom(word)
            if whom is not None and not _slashed(line, index) and not _is_formula(line, index):
                found[whom].append(_Mark(line, index))
    return found


@lru_cache(maxsize=20_000)
def _whom(word: str) -> int | None:
    """0 for a word that says "you" to one, 1 to many; None for any other."""
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    return 1 if _is_many(bare) else 0 if _is_one(bare) else None


def _is_many(word: str) -> bool:
    if word in small("address_to_you_all"):
        return True
    if word.endswith("كم"):
        return len(word) > 4 and word not in word_list("no_plural", "address")
    if word.endswith(("تم", "تمونا", "تموه", "تموها")):  # "you (all) applied"
        return len(word) > _SHORT and not word.startswith(_NOT_YOU) and word not in word_list("no_plural", "address")
    if word.endswith(("ون", "ونا", "ونه", "ونها", "دوا")) and word.startswith(("ت", "ست")):  # "you (all) wish"
        return len(word) > _SHORT + 1 and word not in word_list("no_plural", "address")
    return False


def _is_one(word: str) -> bool:
    return word in small("address_to_you") or (word.endswith("ك") and is_yours(word))


def _is_formula(line: Line, index: int) -> bool:
    before = line.norms[max(0, index - 2) : index + 1]
    return any(word in word_list("formula", "address") for word in before)


def _slashed(line: Line, index: int) -> bool:
    """Whether a word is written with the endings for both: "نشكرك/كِ", "تجد/ين"."""
    return (
        "/" in line.text[line.starts[index] : line.ends[index]]
        or line.text[line.ends[index] : line.ends[index] + 1] == "/"
    )


def _clash(page: Page, what: str, at: _Mark, beside: _Mark) -> Annotation:
    other = page.at_words(Move.ADDRESS, beside.line, beside.word, beside.word + 1)
    facts = Address(what, (other.span, other.quote))
    return page.at_words(Move.ADDRESS, at.line, at.word, at.word + 1, facts)


def _gender(page: Page) -> Iterator[Annotation]:
    greeted: dict[str, _Mark] = {}
    both = False
    for line in page.lines:
        if line.part != "greeting":
            continue
        for index, word in enumerate(line.norms):
            for name in ("greets_man", "greets_woman"):
                if word.lstrip("و") in word_list(name, "address"):
                    both = both or _slashed(line, index)
                    greeted.setdefault(name, _Mark(line, index))
    both = both or len(greeted) > 1
    said = {name: next(_said(page, name), None) for name in ("to_woman", "to_man")}
    woman, man = said["to_woman"], said["to_man"]
    if woman is not None and (both or "greets_man" in greeted):
        yield _clash(page, "gender", woman, greeted.get("greets_man") or next(iter(greeted.values())))
    elif man is not None and not both and "greets_woman" in greeted:
        yield _clash(page, "gender", man, greeted["greets_woman"])
    elif woman is not None and man is not None:
        yield _clash(page, "gender", man, woman)
    elif greeted and not both:
        mark = next(iter(greeted.values()))
        if page.slots_in(mark.line):
            yield page.at_words(Move.ADDRESS, mark.line, mark.word, mark.word + 1, Address("guessed"))


def _said(page: Page, name: str) -> Iterator[_Mark]:
    words = word_list(name, "address")
    for line in page.lines:
        if line.part in _PARTS:
            for index, word in enumerate(line.norms):
                if word.lstrip("وف") in words and not _slashed(line, index):
                    yield _Mark(line, index)
