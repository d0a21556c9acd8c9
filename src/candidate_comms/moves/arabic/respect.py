"""RISK in Arabic: words that judge or describe a person by what should play no part.

The words stand in ``cues/ar_respect.toml``: phrases by sort of remark, what has to stand beside them in the sentence,
and what makes them innocent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from candidate_comms.errors import DataError
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.said import is_yours
from candidate_comms.moves.facts import Feedback, Reason, Risk
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.line import CueHit
from candidate_comms.moves.model import Annotation
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Ground, MessageKind, Move

__all__ = ["annotate_risks", "without_remarks"]

_KEYS = {"ground", "what", "coded", "beside", "unless", "safer"}
_OF_A_NO = frozenset({Ground.COMPARISON})
"""Grounds only where somebody is turned down."""
_NAMES_NO_REASON = frozenset({Ground.HARSH, Ground.COMPARISON, Ground.CULTURE_FIT, Ground.OVERQUALIFIED})
"""Grounds of remarks that leave open what decided it."""
_OF_WORK = frozenset({Ground.HARSH, Ground.COMPARISON})
"""Grounds of remarks that often stand beside real feedback, or are a rude way of giving it."""
_OF_THE_CANDIDATE = frozenset({Move.FEEDBACK, Move.PRAISE, Move.HEDGE})
_ENOUGH = 3
"""Concrete things beside a remark that make a sentence more than it."""


@frozen
class _Remark:
    """What a sort of remark rests on, and what its sentence has to hold."""

    risk: Risk
    beside: frozenset[str]
    unless: frozenset[str]


def annotate_risks(page: Page, kind: MessageKind) -> Iterator[Annotation]:
    """One RISK for each ground of a sentence, from its first phrase to its last."""
    for line in page.cueing("remark"):
        if line.part not in ("body", "closing"):
            continue
        innocent = {hit.cue.fact for hit in line.cued("remark_unless")}
        by_ground: dict[Ground, list[tuple[CueHit, _Remark]]] = {}
        for hit in line.cued("remark"):
            remark = _remarks()[hit.cue.fact]
            ground = remark.risk.ground
            turned_down = kind is MessageKind.REJECTION or ground not in _OF_A_NO
            if turned_down and not hit.quoted and innocent.isdisjoint(remark.unless) and _stands(line, hit, remark):
                by_ground.setdefault(ground, []).append((hit, remark))
        for heard in by_ground.values():
            risk = next((remark.risk for _, remark in heard if not remark.risk.coded), heard[0][1].risk)
            first, last = min(hit.first for hit, _ in heard), max(hit.last for hit, _ in heard)
            yield page.at_words(Move.RISK, line, first, last, risk)


def without_remarks(page: Page, annotations: Iterable[Annotation], remarks: Sequence[Annotation]) -> list[Annotation]:
    """The annotations without feedback that is but a remark, and with the reason that a remark gives.

    What is protected is no feedback; but "with your hearing we could not risk it" is a reason, and this candidate's
    alone.
    """
    left: list[tuple[Span, frozenset[str]]] = []
    reasons: list[Annotation] = []
    for line in page.cueing("remark"):
        place = page.visible(line.start, line.end)
        for remark in remarks:
            if isinstance(remark.facts, Risk) and place.contains(remark.visible):
                ground = remark.facts.ground
                if ground not in _OF_WORK:
                    left.append((place, _within(page, line, remark)))
                if ground not in _NAMES_NO_REASON and any(is_yours(word) for word in line.norms):
                    span, visible, quote = remark.span, remark.visible, remark.quote
                    reasons.append(Annotation(Move.REASON, span, visible, quote, Reason(generic=False)))
    kept = [
        a
        for a in annotations
        if not any(place.overlaps(a.visible) and _is_no_more(a, within) for place, within in left)
    ]
    return [*kept, *reasons]


def _within(page: Page, line: Line, remark: Annotation) -> frozenset[str]:
    """The words of a remark."""
    places = zip(line.norms, line.starts, line.ends, strict=True)
    return frozenset(word for word, start, end in places if remark.visible.overlaps(page.visible(start, end)))


def _is_no_more(annotation: Annotation, within: frozenset[str]) -> bool:
    """Whether what is said of this candidate in the sentence of a remark names too little to be more than it."""
    facts = annotation.facts
    if annotation.move not in _OF_THE_CANDIDATE:
        return False
    return not isinstance(facts, Feedback) or not (facts.slot or len({*facts.objects} - within) >= _ENOUGH)


def _stands(line: Line, hit: CueHit, remark: _Remark) -> bool:
    """Whether what a phrase needs stands beside it, outside its own words."""
    if not remark.beside:
        return True
    return any(
        other.cue.fact in remark.beside and (other.last <= hit.first or other.first >= hit.last)
        for other in line.cued("remark_beside")
    )


@cache
def _remarks() -> Mapping[str, _Remark]:
    """The sorts of remark.

    Raises:
        DataError: the data file is malformed; the entry is named.

    """
    data = table_of("ar", "respect")
    return {name: _remark(name, entry, data) for name, entry in data["remark"].items()}


def _remark(name: str, entry: Mapping[str, Any], data: Mapping[str, Any]) -> _Remark:
    place = f"cues/ar_respect, remark {name}"
    if unknown := entry.keys() - _KEYS:
        raise DataError(f"{place}: unknown keys {sorted(unknown)}")
    lists = {cue["fact"] for cue in data["cue"] if cue["move"] != "remark"}
    beside, unless = frozenset(entry.get("beside", ())), frozenset(entry.get("unless", ()))
    if missing := (beside | unless) - lists:
        raise DataError(f"{place}: there is no list {', '.join(sorted(missing))}")
    ground = Ground(entry["ground"])
    safer = entry.get("safer") or data["safer"][ground.value]
    return _Remark(Risk(ground, entry.get("what", ""), entry.get("coded", False), safer), beside, unless)
