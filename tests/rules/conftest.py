"""Readings made by hand, so that a rule's logic is tested apart from the reading of words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from candidate_comms.documents.model import Document
from candidate_comms.documents.source_map import SourceMap
from candidate_comms.moves.facts import Facts
from candidate_comms.moves.model import Annotation, Reading, Sentence
from candidate_comms.offices import registry
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import MessageKind, Move, Stage

Made = Callable[..., Reading]


def made_reading(
    kind: MessageKind,
    *moves: tuple[Move, Facts | None],
    office: str = "uk",
    stage: Stage = Stage.AFTER_INTERVIEW,
    attached: bool = False,
    one_sentence: bool = False,
    **document: object,
) -> Reading:
    """A reading in which each move is one word, in a sentence of its own unless ``one_sentence``."""
    words = [f"{move.value}{number}" for number, (move, _) in enumerate(moves)]
    text = " ".join(words)
    annotations, sentences, at = [], [], 0
    for number, ((move, facts), word) in enumerate(zip(moves, words, strict=True)):
        span = Span(at, at + len(word))
        annotations.append(Annotation(move, span, span, word, facts, ("made by hand",)))
        sentences.append(Sentence(span, "body", number))
        at = span.end + 1
    if one_sentence:
        sentences = [Sentence(Span(0, len(text)), "body", 0)]
    return Reading(
        document=Document(text, text, SourceMap.identity(len(text)), **document),  # type: ignore[arg-type]
        office=registry.get(office),
        language="en",
        kind=kind,
        stage=stage,
        annotations=tuple(annotations),
        sentences=tuple(sentences),
        attached=attached,
    )


@pytest.fixture
def made() -> Made:
    """``made(kind, (move, facts), …)``: a reading with just these moves."""
    return made_reading


@pytest.fixture(scope="session")
def made_always() -> Made:
    """As ``made``, for property tests (which may not use a fixture that is made anew for each test)."""
    return made_reading
