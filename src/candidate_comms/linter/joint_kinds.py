"""What a path of a template is and says, where its own words do not tell: the other paths of the same letter do.

A rejection whose decision stands in a branch is still one where the branch is not taken: it then fails to say no; but
a template that has something else to say on another path may have several outcomes.
And what a path with less in it is cannot be more than what one with more in it is. Templates are of all kinds of mail,
and most have few words of their own: an offer that only its tone tells is one where it has what offers have, and a
rejection where some line sounds like the no.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import evolve

from candidate_comms.documents.model import Document
from candidate_comms.documents.source_map import Placed
from candidate_comms.linter.engine import Asked, Judged, judged, ruled
from candidate_comms.moves.facts import Decision
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.vocabulary import MessageKind, Move, TermName, TermState

__all__ = ["decisions_settled", "kinds_settled"]

_OFFERS = frozenset(kind for kind in MessageKind if kind.value.startswith("offer"))
_PACKAGE = frozenset(
    {
        TermName.HOURS,
        TermName.CONTRACT_TYPE,
        TermName.HOLIDAY,
        TermName.BENEFITS,
        TermName.PROBATION,
        TermName.NOTICE,
    }
)
_AROUND_AN_OFFER = (Move.OFFER, Move.DEADLINE, Move.PRESSURE, Move.WITHDRAW, Move.EXTEND, Move.OFFER_BACK)
_BESIDE_A_NO = (
    Move.REGRET,
    Move.GOODWILL,
    Move.KEEP_ON_FILE,
    Move.FEEDBACK_REFUSAL,
    Move.FEEDBACK_OFFER,
    Move.OPEN_DOOR,
    Move.PRAISE,
    Move.HEDGE,
)
"""What rejections say beside the no, and hardly another message to a candidate."""

_SHARE = 3
"""One path in so many must have what offers have."""

_Place: TypeAlias = tuple[str, int, int]


def kinds_settled(every: Sequence[Judged], told: Asked, *, declared: bool = False) -> list[Judged]:
    """``every`` path's judgement, the doubtful ones read once more in the light of the others.

    ``declared`` says that the context is: then each path can happen, and is somebody's letter.
    """
    if told.kind is not None:
        return list(every)
    distinct = list({id(one): one for one in every}.values())
    light = _Light(distinct, declared=declared)
    again: dict[int, Judged] = {}
    for one in distinct:
        kind = light.falls_on(one)
        if kind is not one.reading.kind:
            anew = judged(one.reading.document, evolve(told, kind=kind))
            evidence = () if kind is MessageKind.UNKNOWN else ("told by the other paths",)
            again[id(one)] = evolve(anew, reading=evolve(anew.reading, kind_evidence=evidence))
    return [again.get(id(one), one) for one in every]


def decisions_settled(every: Sequence[Judged], told: Asked) -> list[Judged]:
    """``every`` path's judgement, where a no that is only weighed is none if another path says it outright.

    A letter that says its no in a branch does not say it where the branch is not taken, however sad the rest sounds.
    """
    said = {
        _start(annotation)
        for one in every
        for annotation in one.reading.of(Move.DECISION)
        if _is_said(annotation) and not _is_weighed(annotation)
    }
    again: dict[int, Judged] = {}
    for one in every:
        decisions = [a for a in one.reading.of(Move.DECISION) if _is_said(a)]
        if said and decisions and all(map(_is_weighed, decisions)) and id(one) not in again:
            annotations = tuple(
                evolve(a, facts=Decision(explicit=False)) if a in decisions else a for a in one.reading.annotations
            )
            again[id(one)] = ruled(evolve(one.reading, annotations=annotations), told)
    return [again.get(id(one), one) for one in every]


def _is_said(annotation: Annotation) -> bool:
    return isinstance(annotation.facts, Decision) and annotation.facts.explicit


def _is_weighed(annotation: Annotation) -> bool:
    return any(reason.startswith("weighed") for reason in annotation.evidence)


def _start(annotation: Annotation) -> tuple[str, int]:
    path = annotation.span.path if isinstance(annotation.span, Placed) else ""
    return path, annotation.span.start


class _Light:
    """What the paths of a template tell of each other."""

    def __init__(self, paths: Sequence[Judged], *, declared: bool) -> None:
        by_kind: dict[MessageKind, list[Judged]] = {}
        for one in paths:
            by_kind.setdefault(one.reading.kind, []).append(one)
        self._offers = _are_offers(paths)
        self._sure = {one.reading.kind for one in paths if not one.reading.only_weighed} - {MessageKind.UNKNOWN}
        unknown, rejected = by_kind.get(MessageKind.UNKNOWN, []), by_kind.get(MessageKind.REJECTION, [])
        self._unknown = [_words(one.reading.document) for one in unknown] if rejected else []
        rejects = self._sure == {MessageKind.REJECTION}
        self._rejection = rejects and (declared or self._only_rejects(unknown, rejected))

    def _only_rejects(self, unknown: Sequence[Judged], rejected: Sequence[Judged]) -> bool:
        """Whether no path has something else to say: what it prints, rejections print as well, or it is as sad."""
        said: set[_Place] = set()
        for one in rejected:
            said |= _words(one.reading.document)
        return all(
            words <= said or _is_as_sad(one.reading, words - said)
            for one, words in zip(unknown, self._unknown, strict=True)
        )

    def falls_on(self, one: Judged) -> MessageKind:
        """What ``one`` is, all paths considered."""
        kind, document = one.reading.kind, one.reading.document
        if kind in _OFFERS and one.reading.only_weighed and not self._offers:
            return MessageKind.UNKNOWN
        if kind is MessageKind.UNKNOWN and self._rejection and document.text.strip():
            return MessageKind.REJECTION
        if kind is MessageKind.REJECTION and one.reading.only_weighed and MessageKind.REJECTION not in self._sure:
            words = _words(document)
            if one.reading.first(Move.DECISION) is None or any(words <= other for other in self._unknown):
                return MessageKind.UNKNOWN
        return kind


def _are_offers(paths: Sequence[Judged]) -> bool:
    """Whether some path is an offer by its words, or a good share of them by their tone and what offers have."""
    weighed = [one for one in paths if one.reading.kind in _OFFERS and one.reading.only_weighed]
    if any(one.reading.kind in _OFFERS and one not in weighed for one in paths):
        return True
    return _SHARE * sum(_has_what_offers_have(one.reading) for one in weighed) >= len(paths)


def _has_what_offers_have(reading: Reading) -> bool:
    """A limit, something of the package, or words that go with an offer. A price alone makes no salary."""
    terms = reading.terms
    if not _PACKAGE.isdisjoint(terms) or any(reading.of(*_AROUND_AN_OFFER)):
        return True
    pay = terms.get(TermName.PAY)
    return pay is not None and (pay.state is TermState.STATED or TermName.START_DATE in terms)


def _is_as_sad(reading: Reading, own: set[_Place]) -> bool:
    """Whether a path's own words are such as stand beside a no."""
    starts = [_start(annotation) for annotation in reading.of(*_BESIDE_A_NO)]
    return any(path == other and low <= at < high for path, low, high in own for other, at in starts)


def _words(document: Document) -> set[_Place]:
    """The source characters that a path prints."""
    return {(piece.path, piece.source.start, piece.source.end) for piece in document.source_map.pieces}
