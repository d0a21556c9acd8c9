"""Whom an Arabic message addresses: by name, through a slot, as anybody, or with the name lost."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import Addressee, Greeting
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move

__all__ = ["annotate_greeting"]

_RUNS_ON = 3  # lines in which a greeting without a line of its own stands


def annotate_greeting(page: Page) -> Iterator[Annotation]:
    """The GREETING, where there is one: the one that names somebody, if several stand above each other."""
    found: list[tuple[int, Annotation]] = []
    for line in page.lines:
        if line.part == "greeting":
            found.append(_read(page, line, len(line.norms)))
    if not found:
        for line in page.lines[:_RUNS_ON]:
            end = next((i for i in range(1, len(line.norms)) if line.before(i).startswith((",", "!", ":"))), 0)
            if line.part == "body" and 0 < end <= 6 and any(h.first == 0 for h in line.cued("part_greeting")):
                found.append(_read(page, line, end))
                break
    if found:
        yield min(found, key=lambda one: one[0])[1]


def _read(page: Page, line: Line, end: int) -> tuple[int, Annotation]:
    """How telling a greeting is (least is best), and its annotation."""
    openers, anybody = word_list("opener", "words"), word_list("anybody", "words")
    words = line.norms[:end]
    rest = [(i, w) for i, w in enumerate(words) if w not in openers and len(w) > 1]
    named = [w for _, w in rest if not is_in(w, anybody)]
    asks = any(w in word_list("asks_for_name", "words") for w in words)
    generic = any(is_in(w, anybody) for _, w in rest)
    if any(page.slot_at(line.starts[i]) for i, _ in rest):
        addressee, rank = Addressee.SLOT, 0
    elif named and not (generic and _of_a_job(words, anybody)):
        addressee, rank = Addressee.NAME, 0
    elif generic or words[:1] == ["الي"]:
        addressee, rank = Addressee.GENERIC, 1
    elif asks and _lost(line, end):
        addressee, rank = Addressee.EMPTY, 1
    elif asks:
        addressee, rank = Addressee.GENERIC, 1
    else:
        addressee, rank = Addressee.GENERIC, 2
    bare = addressee is Addressee.GENERIC and not asks and not generic and words[:1] != ["الي"]
    return rank, page.at_words(Move.GREETING, line, 0, end, Greeting(addressee, bare=bare))


def _of_a_job(words: list[str], anybody: frozenset[str]) -> bool:
    """Whether what is named after "candidates" is the job: "to the candidates for the role of guard"."""
    first = next(i for i, word in enumerate(words) if is_in(word, anybody))
    return any(
        word.startswith(("لوظيفه", "لوظايف", "للوظيفه", "لمنصب", "لشغل", "الطلب")) for word in words[first + 1 :]
    )


def _lost(line: Line, end: int) -> bool:
    """Whether a comma stands alone where the name was: "عزيزي/عزيزتي ،"."""
    after = line.text[line.ends[end - 1] : line.end + 3] if end == len(line.norms) else line.before(end)
    said = line.text[line.starts[0] : line.ends[end - 1]]
    return (
        after[:2] in (" ,", " :", " !")
        or "  " in said
        or (after[:1] in (",", ":") and end <= 2 and "المحترم" not in said)
    )
