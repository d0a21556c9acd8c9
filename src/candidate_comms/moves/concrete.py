"""What a line names that could not stand in any letter, once the words are taken away that could."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cache
from itertools import pairwise

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.line import Line
from candidate_comms.text.lazy import lazy

__all__ = ["Concrete", "concrete_words", "holds_a_figure"]

_SIGNS = "⟨£$€%&"


class Concrete:
    """What the lines of one message name. Each line is looked at once, however many ask."""

    def __init__(self, lines: Iterable[Line], signatures: Iterable[Line]) -> None:
        """Take the lines that speak to the candidate, and those of the signature."""
        self._lines, self._signatures = lines, signatures
        self._of: dict[int, tuple[str, ...]] = {}

    def of(self, line: Line) -> tuple[str, ...]:
        """The words of a line that are neither empty, nor a name, nor only a judgement."""
        found = self._of.get(line.start)
        if found is None:
            found = self._of[line.start] = concrete_words(line, self._names)
        return found

    @lazy
    def _names(self) -> set[str]:
        """Words of job titles, companies and people: capitalised runs in greetings and in lines of courtesy.

        Naming the job, the company or the reader says nothing of how the candidate did.
        """
        names: set[str] = set()
        before_name = words_of("en", "before_name")
        for line in self._lines:
            if line.sentence.part in ("greeting", "subject") or line.has("thanks", "decision", "acknowledge"):
                norms = line.norms
                for index in line.capitalised:
                    if index and (norms[index - 1] in before_name or not line.is_code(index)):
                        names.add(norms[index])
        for line in self._signatures:
            names.update([line.norms[index] for index in line.capitalised])
        return names


def concrete_words(line: Line, names: Set[str]) -> tuple[str, ...]:
    """The words of a line that are neither empty, nor one of ``names``, nor only a judgement."""
    plain, norms = _plain(), line.norms
    found: list[str] = []
    for index in [index for index, norm in enumerate(norms) if norm not in plain]:
        norm = norms[index]
        if norm in names or norm[0] in _SIGNS:
            continue
        if norm[0].isdigit():
            if _measures(norms, index):
                found.append(norm)
        elif len(norm) >= 3 or index in line.capitalised:
            found.append(norm)
    return tuple(dict.fromkeys(found))


@cache
def _plain() -> frozenset[str]:
    """The words that name nothing concrete."""
    return frozenset().union(*(words_of("en", name) for name in ("empty", "gap", "hedge", "strength")))


def holds_a_figure(norms: Sequence[str]) -> bool:
    """Whether a number is given with a unit or against another number: 29 of 40, 92%, 3 years.

    >>> holds_a_figure(["you", "scored", "29/40"]), holds_a_figure(["on", "3", "may"])
    (True, False)
    """
    counted = words_of("en", "counted")
    if not counted.isdisjoint(norms):
        units = words_of("en", "counted_unit")
        if any(norm in counted and following in units for norm, following in pairwise(norms)):
            return True
    for index in [index for index, norm in enumerate(norms) if norm[0].isdigit()]:
        if norms[index].count("/") == 1 or _measures(norms, index):
            return True
        # "6 of the 10 questions"
        if "of" in norms[index + 1 : index + 3] and any(n[0].isdigit() for n in norms[index + 2 : index + 5]):
            return True
    return False


def _measures(norms: Sequence[str], index: int) -> bool:
    """Whether a unit follows word ``index``."""
    return index + 1 < len(norms) and norms[index + 1] in words_of("en", "number_unit")
