"""What a line names that could not stand in any letter, once the words are taken away that could."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.prose import Line, Prose

__all__ = ["concrete_words", "holds_a_figure", "names_in"]

_SIGNS = "⟨£$€%&"


def names_in(prose: Prose) -> frozenset[str]:
    """Words of job titles, companies and people: capitalised runs in greetings and in lines of courtesy.

    Naming the job, the company or the reader says nothing of how the candidate did.
    """
    names: set[str] = set()
    before_name = words_of("en", "before_name")
    for line in prose.lines:
        if line.sentence.part in ("greeting", "subject") or line.has("thanks", "decision", "acknowledge"):
            norms = line.norms
            for index in line.capitalised:
                if index and (norms[index - 1] in before_name or not line.is_code(index)):
                    names.add(norms[index])
    for line in prose.asides:
        if line.sentence.part == "signature":
            names.update([line.norms[index] for index in line.capitalised])
    return frozenset(names)


def concrete_words(line: Line, names: frozenset[str]) -> tuple[str, ...]:
    """The words of a line that are neither empty, nor a name, nor only a judgement."""
    plain = _plain()
    found: list[str] = []
    for index, norm in enumerate(line.norms):
        if norm in plain or norm in names or norm[0] in _SIGNS:
            continue
        if norm[0].isdigit():
            if _measures(line.norms, index):
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
    counted, units = words_of("en", "counted"), words_of("en", "counted_unit")
    for index, norm in enumerate(norms):
        if norm in counted and index + 1 < len(norms) and norms[index + 1] in units:
            return True
        if not norm[0].isdigit():
            continue
        if norm.count("/") == 1 or _measures(norms, index):
            return True
        # "6 of the 10 questions"
        if "of" in norms[index + 1 : index + 3] and any(n[0].isdigit() for n in norms[index + 2 : index + 5]):
            return True
    return False


def _measures(norms: Sequence[str], index: int) -> bool:
    """Whether a unit follows word ``index``."""
    return index + 1 < len(norms) and norms[index + 1] in words_of("en", "number_unit")
