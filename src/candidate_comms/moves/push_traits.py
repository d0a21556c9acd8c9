"""The traits of a line that weights for pushes are put on: its words, what they are about, and what stands together.

Few words tell a push by themselves. "Waiting" and "candidate" in one sentence do, and so do "pay" and "visa": so words
are sorted into fields (``cues/en_push_fields.toml``), and what stands together in a sentence carries most.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from itertools import pairwise

from candidate_comms.moves.lexicon import topics_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.traits import cue_traits, stem

__all__ = ["push_traits", "stems"]

_UNKNOWN = "_"
_SIGNS = frozenset("£$€¥₹")
_MONEY = _SIGNS | frozenset({"aed", "gbp", "usd", "eur", "inr", "qar", "sar", "dhs", "dh", "dirham", "dirhams", "rs"})
_MONEY |= {"rupees", "pounds", "dollars", "euro", "euros", "quid"}
_YOU = frozenset({"you", "your", "yours", "u", "ur"})
_WE = frozenset({"we", "us", "our", "i", "me", "my"})
_LENGTHS = (4, 8, 14, 22, 32)
_SHOUTED = 3  # words
_WITHOUT_E = 6  # letters


def stems(line: Line) -> list[str]:
    """Each word without its ending; figures and slots as one sign each."""
    return ["#" if norm[0].isdigit() else "<>" if norm[0] == "⟨" else stem(norm) for norm in line.norms]


def push_traits(line: Line, known: Collection[str]) -> set[str]:
    """The traits of a line; ``known`` are the stems that are told from one another."""
    words = stems(line)
    told = ["^", *[word if word in known else _UNKNOWN for word in words], "$"]
    found = set(told)
    found.update([f"{a} {b}" for a, b in pairwise(told) if a != _UNKNOWN != b])
    fields = _fields_of(line, words)
    for place, names in fields:  # the word at this place is told[place + 1]
        before, after = told[place], told[place + 2]
        for name in names:
            if before != _UNKNOWN:
                found.add(f"{before} >{name}")
            if after != _UNKNOWN:
                found.add(f"{name}> {after}")
    together = sorted({name for _, names in fields for name in names} | _about(line))
    found.update(together)
    for at, first in enumerate(together):
        found.update([f"{first} + {second}" for second in together[at + 1 :]])
    found.update([f"length {least}" for least in _LENGTHS if len(words) >= least])
    for hit in line.hits:
        found.update(cue_traits(hit.cue.move, hit.cue.fact, hit.conditional))
    return found - {"^", "$", _UNKNOWN}


@cache
def _fields() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The fields of each word and of each stem: as they stand, and as a "not" before them turns them round."""
    found: dict[str, set[str]] = {}
    for name, words in topics_of("en", "push_fields").items():
        for word in words:
            bare = word[:-1] if word.endswith("e") and len(word) >= _WITHOUT_E else word  # "reduces": "reduc"
            for form in {word, bare, stem(word)}:
                found.setdefault(form, set()).add(f"@{name}")
    return {
        word: (tuple(sorted(names)), tuple([f"no {name}" for name in sorted(names)])) for word, names in found.items()
    }


def _fields_of(line: Line, words: list[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Where a word of some field stands, and the fields."""
    fields, negated = _fields(), line.clauses.negated
    found: list[tuple[int, tuple[str, ...]]] = []
    for place, norm in enumerate(line.norms):
        names = fields.get(norm) or fields.get(words[place])
        if names:
            found.append((place, names[negated(place)]))
    return found


def _about(line: Line) -> set[str]:
    """What else stands in a line: you, we, money, a condition, a question, an exclamation, capitals."""
    norms, folded = line.norms, line.folded
    signs = {
        "@you": not _YOU.isdisjoint(norms),
        "@we": not _WE.isdisjoint(norms),
        "@money": not _MONEY.isdisjoint(norms),
        "@if": line.clauses.some_conditional,
        "@!": "!" in folded,
        "@!!": "!!" in folded,
        "@?": line.asks,
        "@shouts": len(norms) >= _SHOUTED and line.shouted,
        "@subject": line.sentence.part == "subject",
    }
    return {sign for sign, holds in signs.items() if holds}
