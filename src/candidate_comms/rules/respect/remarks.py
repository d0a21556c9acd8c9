"""What the rules about remarks on people share: the words, how grave they are here, why, and one better wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from candidate_comms.moves.facts import Risk
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.rules.model import Hit
from candidate_comms.vocabulary import Ground, MessageKind, Move, Severity

__all__ = ["NO_OFFERS", "backing", "graver_by_law", "quoted", "remarks_on", "speaking_of"]

NO_OFFERS = frozenset(
    kind
    for kind in MessageKind
    if kind not in (MessageKind.OFFER, MessageKind.OFFER_REMINDER, MessageKind.OFFER_EXTENSION)
)
"""The kinds of message in which a candidate may be turned down or kept waiting."""
_LONGEST = 90
"""Characters of a quotation."""


def remarks_on(reading: Reading, ground: Ground) -> Iterator[tuple[Annotation, Risk]]:
    """Each remark that rests on a ground, with its facts."""
    for annotation in reading.of(Move.RISK):
        if isinstance(annotation.facts, Risk) and annotation.facts.ground is ground:
            yield annotation, annotation.facts


def quoted(annotation: Annotation) -> str:
    """The words, on one line and not too many, in quotation marks."""
    words = " ".join(annotation.quote.split())
    return f"“{words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”"


def backing(reading: Reading, ground: Ground) -> tuple[str, ...]:
    """What stands behind a ground at this office, with its source."""
    protection = reading.office.protection(ground)
    return () if protection is None else (f"{protection.why} {protection.citation}",)


def graver_by_law(reading: Reading, risk: Risk) -> Severity:
    """An error where a law of the place names the ground and reaches the remark, and the words are plain."""
    protection = reading.office.protection(risk.ground)
    plain = protection is not None and protection.reaches(risk.what) and not risk.coded
    return Severity.ERROR if plain else Severity.WARNING


def speaking_of(ground: Ground, about: str, advice: str) -> Callable[[Reading], Iterable[Hit]]:
    """A check that yields a hit for each remark on a ground, which ``about`` names; ``advice`` leads to the wording."""

    def check(reading: Reading) -> Iterator[Hit]:
        for annotation, risk in remarks_on(reading, ground):
            told = "can be read as a remark on" if risk.coded else "is about"
            rest = "" if risk.coded else ", and not about what the role needs"
            yield Hit(
                f"{quoted(annotation)} {told} {about}{rest}.",
                help=f"{advice}: “{risk.safer}”",
                span=annotation.span,
                severity=graver_by_law(reading, risk),
                facts=risk,
                evidence=backing(reading, ground),
            )

    return check
