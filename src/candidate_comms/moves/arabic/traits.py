"""The traits of an Arabic line that weights are put on: its words by stem and root, what they are about, its cues.

The same words say "no" and "not yet", thank and take leave: so what stands in the reach of a "no" is told apart, and
what words are about (``cues/ar_fields.toml``) is told together with what else stands in the line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from candidate_comms.moves.arabic.concrete import concrete_words
from candidate_comms.moves.arabic.lexicon import forms, spelt, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.traits import cue_traits
from candidate_comms.text.arabic_stems import root_of, stem_of

__all__ = ["traits", "words"]

_UNKNOWN = "_"
_LENGTHS = (3, 5, 8, 12, 18, 26)
_COUNTS = (1, 2, 3, 5, 8)
_OWNER = "~"
_LONG = 4  # letters of a stem that hardly any other word has
_ENDED = 4  # letters of a word that an ending may be part of
_LISTS = ("gap", "need", "advice", "strength", "contrast", "artefact", "praise", "praises", "hedge", "frame", "because")
"""Lists of ``cues/ar_feedback.toml``."""


def words(line: Line) -> list[str]:
    """Each word as the weights know it: its stem; figures and slots as one sign each, Latin words as another."""
    return [_sign(norm) or stem_of(norm) for norm in line.norms]


@lru_cache(maxsize=20_000)
def _sign(norm: str) -> str:
    first = norm[0]
    if first.isdigit():
        return "#"
    if first == "⟨":
        return "<>"
    return "A" if first.isascii() and first.isalpha() else ""


def traits(line: Line, known: Collection[str]) -> set[str]:
    """The traits of a line; ``known`` are the stems and roots that are told from one another."""
    norms = line.norms
    stems = words(line)
    told = ["^", *[stem if stem in known else _UNKNOWN for stem in stems], "$"]
    found = set(told)
    found.update([f"{a} {b}" for a, b in pairwise(told) if a != _UNKNOWN != b])
    about: set[str] = set()
    for index, norm in enumerate(norms):
        root, fields, signs = _of_word(norm)
        no = _negated(line, index)
        if root in known:
            found.add(f"r:{root}")
            if no:
                found.add(f"no r:{root}")
        about.update([f"no {name}" for name in fields] if no else fields)
        about.update(signs)
    about.update(_of_line(line))
    together = sorted(about)
    found.update(together)
    for at, first in enumerate(together):
        found.update([f"{first} + {second}" for second in together[at + 1 :]])
    found.update([f"length {least}" for least in _LENGTHS if len(norms) >= least])
    named = len(concrete_words(line))
    found.update([f"names {least}" for least in _COUNTS if named >= least])
    for hit in line.hits:
        found.update(cue_traits(hit.cue.move, hit.cue.fact, hit.conditional))
    return found - {"^", "$", _UNKNOWN}


def _of_line(line: Line) -> Iterator[str]:
    clauses, norms = line.clauses, line.norms
    if norms and clauses.conditional(len(norms) - 1):
        yield "@if"
    if line.asks:
        yield "@?"
    if "!" in line.written:
        yield "@!"
    if '"' in line.written:
        yield "@quotes"
    if line.part == "subject":
        yield "@subject"


@lru_cache(maxsize=20_000)
def _of_word(norm: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The root of a word, the fields that it stands in, and whom it speaks of."""
    known, stem = _fields(), stem_of(norm)
    fields = {name for form in forms(norm) for name in known.get(form, ())}
    if len(stem) >= _LONG:
        fields.update(known.get(stem, ()))
    return root_of(norm), tuple(sorted(fields)), tuple(_persons(norm))


def _negated(line: Line, index: int) -> bool:
    """Whether a "no" of the written or of the spoken language turns a word round."""
    if line.clauses.negated(index):
        return True
    spoken = word_list("spoken_no", "hearing")
    return any(norm.lstrip("وف") in spoken for norm in line.norms[max(0, index - 2) : index])


def _persons(norm: str) -> Iterator[str]:
    bare = norm.lstrip("وف")
    ending = len(norm) >= _ENDED and bare not in word_list("not_to_you", "hearing")
    if bare in word_list("to_you", "hearing") or (ending and norm.endswith(("ك", "كم", "تم"))):
        yield "@you"
    if bare in word_list("of_us", "hearing") or (len(norm) >= _ENDED and norm.endswith("نا")):
        yield "@we"
    elif len(norm) >= _ENDED and (norm[0] == "ن" or norm[:2] in ("سن", "ون", "فن")):
        yield "@we do"


@cache
def _fields() -> dict[str, tuple[str, ...]]:
    """The fields of each word, of each of its stems, and the lists of feedback in which it stands."""
    found: dict[str, set[str]] = {}
    for name, entry in table_of("ar", "fields").items():
        for written in entry["words"]:
            for word in written.split():
                folded = spelt(word)
                for form in (folded, f"{folded}{_OWNER}", stem_of(folded)):
                    found.setdefault(form, set()).add(f"@{name}")
    for name in _LISTS:
        for word in word_list(name, "feedback"):
            found.setdefault(word, set()).add(f"={name}")
    return {word: tuple(sorted(names)) for word, names in found.items()}
