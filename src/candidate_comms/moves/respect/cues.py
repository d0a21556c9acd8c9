"""The phrases of ``cues/<language>_respect.toml``, compiled once into a graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, frozen

from candidate_comms.errors import DataError
from candidate_comms.moves.lexicon import table_of, words_of
from candidate_comms.moves.respect.frames import filled, filled_lists, grounds_of, words_of_grounds
from candidate_comms.text.phrases import PhraseGraph
from candidate_comms.text.telling import Telling, TellingWords
from candidate_comms.vocabulary import Ground

__all__ = ["Beside", "FramedCues", "RiskCue", "RiskCues", "Unless", "has_risk_cues", "risk_cues"]

T = TypeVar("T")

_TOPIC = "respect"
_FRAMES = "respect_frames"
_KEYS = {
    "ground",
    "what",
    "coded",
    "beside",
    "unless",
    "unless_anywhere",
    "negated",
    "conditional",
    "proper",
    "apart",
    "places",
    "safer",
    "phrases",
    "framed",
}
_COMMON = {"most": 500, "more": 120, "many": 40, "some": 15}
"""How much commoner the words of these lists are than others."""
_COMMON_WORDS = (
    ("comparison", "harsh", "culture_fit", "overqualified", "age"),
    ("race_or_nationality", "disability_or_health", "sex_or_family"),
)
"""Grounds whose words many messages hold, and some: each group is read in one walk."""
_WORD = re.compile(r"\w+")
_FAIR = "fair"
"""The list of what makes any phrase innocent."""


@frozen
class RiskCue:
    """What a phrase brings in, and what its surroundings do to it."""

    ground: Ground
    what: str
    """A sort within the ground, or empty."""
    coded: bool
    """Whether the words stand for the ground without naming it."""
    beside: frozenset[str]
    """Lists of which one has to stand beside it; empty: it speaks for itself."""
    unless: frozenset[str]
    """Lists that make it innocent."""
    unless_anywhere: frozenset[str]
    """The same, wherever in the message they stand."""
    drop_negated: bool
    """Whether a "not" undoes it; never where its own words hold one."""
    drop_conditional: bool
    proper: bool
    """Whether its words have a capital anyway, so that one is no sign of a name."""
    apart: bool
    """Whether it may be no part of a longer name of a thing: "your epilepsy module"."""
    place: str
    """``first`` where it counts only at the beginning of a sentence, ``alone`` where it has to be all of it."""
    safer: str
    """What to write instead."""
    number: int
    framed: bool
    """Whether a frame put it together from the words of its ground."""


@frozen
class Beside:
    """A phrase that has to stand beside others."""

    name: str
    before: bool
    """Whether it has to stand before them."""


@frozen
class Unless:
    """A phrase that makes others innocent."""

    name: str


@frozen
class FramedCues:
    """The phrases of some grounds that frames make: compiled where a message holds a word of theirs."""

    language: str
    grounds: tuple[str, ...]
    telling: Telling

    @property
    def phrases(self) -> PhraseGraph[RiskCue]:
        """The compiled phrases."""
        return _framed(self.language, self.grounds)


@frozen
class RiskCues:
    """The phrases of a language."""

    language: str
    phrases: PhraseGraph[RiskCue]
    around: PhraseGraph[Beside | Unless]
    """What decides whether they count: looked for only where one of them stands."""
    apart: frozenset[str]
    """Words that can follow a phrase without making it part of a longer one."""
    telling: Telling
    """A sentence without its words need not be looked at."""
    framed: tuple[FramedCues, ...]
    """Phrases that frames make, in a few groups of grounds."""


@cache
def has_risk_cues(language: str) -> bool:
    """Whether there is such a file for a language."""
    return _there_is(f"{language}_{_TOPIC}")


@cache
def risk_cues(language: str) -> RiskCues:
    """The compiled phrases of a language.

    Raises:
        DataError: the data file is malformed; file and entry are named.

    """
    place = f"cues/{language}_{_TOPIC}"
    data, frames = _data(language), _frames(language)
    classes: Mapping[str, list[str]] = data["classes"]
    common = {word: much for name, much in _COMMON.items() for word in data["common"][name].split()}
    phrases: PhraseGraph[RiskCue] = PhraseGraph(classes)
    around: PhraseGraph[Beside | Unless] = PhraseGraph(classes)
    telling_in = TellingWords(classes, common)
    _add_entries(phrases, data["risk"], data, place)
    telling = telling_in.of(phrase for entry in data["risk"] for phrase in entry["phrases"])
    for name, entry in data["beside"].items():
        for pattern in entry["phrases"]:
            _add(around, pattern, Beside(name, entry.get("before", False)), f"{place}, beside {name}")
    for name, entry in data["unless"].items():
        for pattern in entry["phrases"]:
            _add(around, pattern, Unless(name), f"{place}, unless {name}")
    framed = [
        FramedCues(language, grounds, telling_in.of(words_of_grounds(frames, grounds)))
        for grounds in (_groups(grounds_of(frames)) if frames else ())
    ]
    return RiskCues(language, phrases, around, frozenset(data["apart"]["words"].split()), telling, tuple(framed))


def _groups(grounds: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The grounds by how common their words are: few messages have none of the first, many none of the others."""
    left = [ground for ground in grounds if not any(ground in group for group in _COMMON_WORDS)]
    yield from (tuple(ground for ground in group if ground in grounds) for group in (*_COMMON_WORDS, left))


@cache
def _framed(language: str, grounds: tuple[str, ...]) -> PhraseGraph[RiskCue]:
    """The phrases of some grounds that frames make."""
    data, frames = _data(language), _frames(language)
    phrases: PhraseGraph[RiskCue] = PhraseGraph(data["classes"])
    for ground in grounds:
        entries = [entry | {"framed": True} for entry in filled(frames, ground)]
        _add_entries(phrases, entries, data, f"cues/{language}_{_FRAMES}, {ground}")
    return phrases


def _add_entries(
    graph: PhraseGraph[RiskCue],
    entries: Iterable[Mapping[str, Any]],
    data: Mapping[str, Any],
    place: str,
) -> None:
    """Add the phrases of the entries."""
    nots = words_of(data["language"], "not", "clauses")
    for number, entry in enumerate(entries):
        cue = _risk(entry, number, data, f"{place}, risk {number}")
        saying_no = evolve(cue, drop_negated=False)
        for pattern in entry["phrases"]:
            says_no = not nots.isdisjoint(_WORD.findall(pattern))
            _add(graph, pattern, saying_no if says_no else cue, f"{place}, risk {number}")


@cache
def _data(language: str) -> dict[str, Any]:
    """The phrases of a language, and the lists that they and the frames name."""
    data = table_of(language, _TOPIC) | {"language": language}
    if frames := _frames(language):
        data |= {name: data[name] | filled_lists(frames, name) for name in ("beside", "unless")}
    return data


def _frames(language: str) -> dict[str, Any]:
    """The frames of a language; empty where it has none."""
    name = f"{language}_{_FRAMES}"
    return table_of(language, _FRAMES) if _there_is(name) else {}


def _there_is(name: str) -> bool:
    return (Path(__file__).parent.parent / "cues" / f"{name}.toml").exists()


def _risk(entry: Mapping[str, Any], number: int, data: Mapping[str, Any], place: str) -> RiskCue:
    if unknown := entry.keys() - _KEYS:
        raise DataError(f"{place}: unknown keys {sorted(unknown)}")
    beside, unless = frozenset(entry.get("beside", ())), frozenset(entry.get("unless", ())) | {_FAIR}
    anywhere = frozenset(entry.get("unless_anywhere", ()))
    if missing := (beside - data["beside"].keys()) | ((unless | anywhere) - data["unless"].keys()):
        raise DataError(f"{place}: there is no list {', '.join(sorted(missing))}")
    if entry["ground"] not in {ground.value for ground in Ground}:
        raise DataError(f"{place}: {entry['ground']!r} is no ground")
    return RiskCue(
        ground=Ground(entry["ground"]),
        what=entry.get("what", ""),
        coded=entry.get("coded", False),
        beside=beside,
        unless=unless,
        unless_anywhere=anywhere,
        drop_negated=entry.get("negated", "keep") == "drop",
        drop_conditional=entry.get("conditional", "drop") == "drop",
        proper=entry.get("proper", False),
        apart=entry.get("apart", False),
        place=entry.get("places", ""),
        safer=entry.get("safer") or data["safer"][entry["ground"]],
        number=number,
        framed=entry.get("framed", False),
    )


def _add(graph: PhraseGraph[T], pattern: str, found: T, place: str) -> None:
    try:
        graph.add(pattern, found)
    except ValueError as error:
        raise DataError(f"{place}: {error}") from None
