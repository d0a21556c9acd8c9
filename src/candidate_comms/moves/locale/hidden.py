"""Words that are written so that a program does not see them: the reader of the document has read them already."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import MaskKind
from candidate_comms.moves.locale_facts import HiddenWord
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_hidden"]

_MOST = 25
"""Places that are told: a whole message in borrowed letters is one fault."""


def annotate_hidden(prose: Prose) -> Iterator[Annotation]:
    """A HIDDEN_WORD for each masked word that is not quoted from somebody else, and no decoration of a signature."""
    for mask in prose.document.masks[:_MOST]:
        sentence = sentence_at(prose, mask.visible.start)
        part = sentence.part if sentence is not None else ""
        decorated = mask.kind is MaskKind.STYLED and part in ("signature", "footer")  # a name in fancy letters
        if part != "quoted" and not decorated:
            yield prose.note(Move.HIDDEN_WORD, mask.visible, HiddenWord(mask.kind))
