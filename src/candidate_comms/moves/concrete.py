"""What a line names that could not stand in any letter, once the words are taken away that could."""

from __future__ import annotations

from collections.abc import Sequence

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.words import Token

__all__ = ["concrete_words", "holds_a_figure", "names_in"]

_SIGNS = "⟨£$€%&"


def names_in(prose: Prose) -> frozenset[str]:
    """Words of job titles, companies and people: capitalised runs in greetings and in lines of courtesy.

    Naming the job, the company or the reader says nothing of how the candidate did.
    """
    names: set[str] = set()
    before_name = words_of("en", "before_name")
    for line in prose.lines:
        courtesy = line.sentence.part in ("greeting", "subject") or line.has("thanks", "decision", "acknowledge")
        if not courtesy:
            continue
        for index, token in enumerate(line.tokens):
            if token.capital and index and (not token.code or line.tokens[index - 1].norm in before_name):
                names.add(token.norm)
    for line in prose.asides:
        if line.sentence.part == "signature":
            names.update(t.norm for t in line.tokens if t.capital)
    return frozenset(names)


def concrete_words(line: Line, names: frozenset[str]) -> tuple[str, ...]:
    """The words of a line that are neither empty, nor a name, nor only a judgement."""
    empty, gap = words_of("en", "empty"), words_of("en", "gap")
    hedge, strength = words_of("en", "hedge"), words_of("en", "strength")
    found: list[str] = []
    for index, token in enumerate(line.tokens):
        norm = token.norm
        if norm in empty or norm in names or norm in gap or norm in hedge or norm in strength or norm[0] in _SIGNS:
            continue
        if norm[0].isdigit():
            if _measures(line.tokens, index):
                found.append(norm)
        elif len(norm) >= 3 or token.capital:
            found.append(norm)
    return tuple(dict.fromkeys(found))


def holds_a_figure(tokens: Sequence[Token]) -> bool:
    """Whether a number is given with a unit or against another number: 29 of 40, 92%, 3 years.

    >>> from candidate_comms.text.words import tokenise
    >>> holds_a_figure(tokenise("you scored 29/40")), holds_a_figure(tokenise("on 3 May"))
    (True, False)
    """
    counted, units = words_of("en", "counted"), words_of("en", "counted_unit")
    for index, token in enumerate(tokens):
        following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        if token.norm in counted and following in units:
            return True
        if token.norm[0].isdigit() and (token.norm.count("/") == 1 or _measures(tokens, index)):
            return True
        if token.norm[0].isdigit() and "of" in [t.norm for t in tokens[index + 1 : index + 3]]:
            rest = [t.norm for t in tokens[index + 2 : index + 5]]
            if any(norm[0].isdigit() for norm in rest):  # "6 of the 10 questions"
                return True
    return False


def _measures(tokens: Sequence[Token], index: int) -> bool:
    """Whether a unit follows token ``index``."""
    return index + 1 < len(tokens) and tokens[index + 1].norm in words_of("en", "number_unit")
