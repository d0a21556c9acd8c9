"""Words before the name at the end that depend on the greeting and the country: "Yours faithfully"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candidate_comms.moves.facts import Addressee, Greeting
from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.locale_facts import LetterClosing
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_closings"]

_YOURS = Expression(r"(?:^|[.!?\n])[\s\"']*(yours (sincerely|faithfully))\b(?=[\s,.!—–-]|$)")
_NAME = Expression(r"[\s,.!—–-]*(?:[^\s,.]++[ ,.\n]{0,3}+){0,9}+$")
"""What may stand behind it: a name, a post and a firm."""
_NOBODY = Expression(
    r"\W*(?:\w+ ){0,2}(?:sirs?|madam|ma'am)(?:\W{0,3}(?:or|and)?\W{0,3}(?:sirs?|madam|ma'am))?\W*|"
    r"to whom it may concern\W*"
)
"""The whole of a greeting without a name; "Dear Sir Alan" has one."""

_RUN_ON = Expression(r"\s*(dear [^,:;.\n]{1,40}?)[,:]")
"""A greeting that the first sentence runs on from."""


def annotate_closings(prose: Prose, office: Office, annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    """A CLOSING for "Yours sincerely" or "Yours faithfully" where the greeting or the country asks for another."""
    if "yours" not in prose.words:
        return
    for line in prose.lines:
        match = _YOURS.search(line.folded)
        if match is None:
            continue
        if line.sentence.part != "closing" and _NAME.match(line.folded, match.end()) is None:
            continue
        named = anybody = False
        greeting = next((a for a in annotations if isinstance(a.facts, Greeting)), None)
        if greeting is not None and isinstance(greeting.facts, Greeting):
            words = prose.folded[greeting.visible.start : greeting.visible.end]
            anybody = _NOBODY.fullmatch(words.replace(":", ",").partition(",")[0]) is not None
            named = not anybody and greeting.facts.addressee in (Addressee.NAME, Addressee.SLOT)
        elif (opening := _RUN_ON.match(prose.folded)) is not None:
            anybody = _NOBODY.fullmatch(opening.group(1)) is not None
            named = not anybody and opening.group(1).split()[-1] not in words_of("en", "anybody")
        how = match.group(2)
        if office.jurisdiction == "us" or (named and how == "faithfully") or (anybody and how == "sincerely"):
            span = Span(line.start + match.start(1), line.start + match.end(1))
            yield prose.note(Move.CLOSING, span, LetterClosing(how, named=named, to_nobody=anybody))
        return
