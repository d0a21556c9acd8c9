"""What an Arabic sentence names: the words that are left when those are taken away that any letter holds."""

from __future__ import annotations

from functools import cache, lru_cache

from candidate_comms.moves.arabic.lexicon import is_in, spelt, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.lexicon import table_of

__all__ = ["concrete_words", "is_foreign"]

_SKIPPED = 4  # words of the name of a job or a firm
_JUDGING = (
    "ordinary",
    "praise",
    "praises",
    "strength",
    "gap",
    "need",
    "advice",
    "hedge",
    "contrast",
    "artefact",
    "abstract",
    "shows",
)
_LEAST = 3  # letters


@cache
def _empty() -> frozenset[str]:
    found = frozenset[str]().union(*[word_list(name, "feedback") for name in _JUDGING])
    times = table_of("ar", "times")
    for table in ("months", "weekdays", "units", "twos", "numbers"):
        found |= {spelt(word) for words in times[table].values() for word in words.replace("_", " ").split()}
    return found | word_list("opener", "words") | word_list("anybody", "words")


@lru_cache(maxsize=20_000)
def _names_nothing(word: str) -> bool:
    return len(word) < _LEAST or is_in(word, _empty())


@lru_cache(maxsize=20_000)
def _names_a_job(word: str) -> bool:
    return is_in(word, word_list("names_job", "feedback"))


def is_foreign(word: str) -> bool:
    """Whether a word is written in Latin letters: SQL, FIDIC, Excel."""
    return word[0].isascii() and word[0].isalpha()


def _end_of_quoted(line: Line, first: int) -> int:
    """One past what stands in quotation marks from a word on: the name of a job, however long."""
    if first >= len(line.norms) or '"' not in line.before(first):
        return -1
    return next((index for index in range(first + 1, len(line.norms)) if '"' in line.before(index)), len(line.norms))


def _is_a_code(line: Line, index: int) -> bool:
    """Whether a word in Latin letters begins a number in brackets: "(CC-118)"."""
    after = line.norms[index + 1 : index + 2]
    return "(" in line.before(index) and is_foreign(line.norms[index]) and after != [] and after[0][0].isdigit()


def concrete_words(line: Line) -> list[int]:
    """The indexes of the words that name something; the name of the job, the firm and the place are left out."""
    found: list[int] = []
    skip_until = quoted_until = -1
    for index, word in enumerate(line.norms):
        if index < skip_until and not line.before(index) and not _names_nothing(word):
            continue
        if index < skip_until:
            skip_until = -1
        if word[0].isdigit() or word[0] in "⟨%@$€£":
            continue
        if _names_a_job(word):
            skip_until = max(skip_until, index + 1 + _SKIPPED)
            quoted_until = _end_of_quoted(line, index + 1)
            continue
        if index < quoted_until or _is_a_code(line, index):
            continue
        if is_foreign(word) or not _names_nothing(word):
            found.append(index)
    return found
