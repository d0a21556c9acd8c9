"""A term that a line names and empties, and the words that tell it."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from candidate_comms.moves.lexicon import vague_signs, wording_of, wordings_of
from candidate_comms.moves.prose import Line
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import TermName

__all__ = ["Emptied", "Signs", "signs_of_emptiness"]


@frozen
class Emptied:
    """A term that a line empties."""

    line: Line
    term: TermName
    visible: Span
    """The words that name and empty it."""
    empty: Span
    """The words that empty it alone."""
    idea: str
    """What empties it, as the list is called: ``put_off``, ``elsewhere``, ``praised`` …"""


class Signs:
    """The wordings of ``en_vague.toml``."""

    def __init__(self) -> None:
        self.named = wordings_of("en", "named", "vague")
        self.empty = wordings_of("en", "empty", "vague")
        self.plain = wordings_of("en", "plain", "vague")
        self.of_idea = {
            idea: frozenset(TermName(name) for name in entry["terms"].split())
            for idea, entry in vague_signs("en")["empty"].items()
        }
        self.filled = wording_of("en", "filled", "vague")
        self.benefits = wording_of("en", "named_benefits", "vague")


@cache
def signs_of_emptiness() -> Signs:
    """The wordings, read once."""
    return Signs()
