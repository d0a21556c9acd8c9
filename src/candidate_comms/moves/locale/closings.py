"""Words before the name at the end that depend on the greeting and the country: "Yours faithfully"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candidate_comms.moves.locale_facts import LetterClosing
from candidate_comms.moves.model import Addressee, Annotation, Greeting
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_closings"]

_YOURS = Expression(r"\byours (sincerely|faithfully)\b")
_NOBODY = Expression(
    r"\W*(?:\w+ ){0,2}(?:sirs?|madam|ma'am)(?:\W{0,3}(?:or|and)?\W{0,3}(?:sirs?|madam|ma'am))?\W*|"
    r"to whom it may concern\W*"
)
"""The whole of a greeting without a name; "Dear Sir Alan" has one."""


def annotate_closings(prose: Prose, office: Office, annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    """A CLOSING for "Yours sincerely" or "Yours faithfully" where the greeting or the country asks for another."""
    if "yours" not in prose.words:
        return
    for line in prose.lines:
        match = _YOURS.search(line.folded) if line.sentence.part == "closing" else None
        if match is None:
            continue
        greeting = next((a for a in annotations if isinstance(a.facts, Greeting)), None)
        named = anybody = False
        if greeting is not None and isinstance(greeting.facts, Greeting):
            anybody = _NOBODY.fullmatch(prose.folded[greeting.visible.start : greeting.visible.end]) is not None
            named = not anybody and greeting.facts.addressee in (Addressee.NAME, Addressee.SLOT)
        how = match.group(1)
        if office.jurisdiction == "us" or (named and how == "faithfully") or (anybody and how == "sincerely"):
            span = Span(line.start + match.start(), line.start + match.end())
            yield prose.note(Move.CLOSING, span, LetterClosing(how, named=named, to_nobody=anybody))
        return
